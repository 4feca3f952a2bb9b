//! Long-running tasks: the ones in progress, how far they are, and whether they were cancelled.
//!
//! The window gets messages about each task on its one channel. A task ends with the command that
//! started it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use backstory_store::watch::{Progress, Watcher};
use serde::Serialize;
use ts_rs::TS;

use crate::desktop::Listener;
use crate::journal::lock;
use crate::messages::Message;

/// Kind of task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Saving a copy of the journal.
    JournalCopy,
}

/// Stage of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskStage {
    /// The file is being written.
    Writing,
    /// The written file is being read back.
    Checking,
}

/// State of a task for the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct TaskView {
    /// Number of the task for `cancel_task`, unique while the program runs.
    pub id: u32,
    /// Kind of the task.
    pub what: TaskKind,
    /// Current stage of the task.
    pub stage: TaskStage,
    /// Progress of this stage in percent; null when it is not known.
    pub percent: Option<u8>,
}

/// Tasks in progress, and the window that gets messages about them.
#[derive(Default)]
pub struct Tasks {
    n_begun: AtomicU32,
    /// Locked while the end of a task is sent, so that a message about the task cannot follow it.
    at_work: Mutex<BTreeMap<u32, Arc<Task>>>,
    all_over: Condvar,
    window: Mutex<Option<Listener>>,
}

impl Tasks {
    /// Sends all further messages to this listener only, starting with the tasks in progress.
    pub(crate) fn tell_to(&self, window: Listener) {
        let at_work = lock(&self.at_work);
        *lock(&self.window) = Some(window);
        for task in at_work.values() {
            let task = *lock(&task.view);
            self.tell(Message::Task { task });
        }
    }

    /// Runs `work` as a task.
    pub(crate) fn run<T>(
        self: &Arc<Self>,
        what: TaskKind,
        work: impl FnOnce(&Arc<dyn Watcher>) -> T,
    ) -> T {
        let id = self.n_begun.fetch_add(1, Ordering::Relaxed) + 1;
        let view = TaskView {
            id,
            what,
            stage: TaskStage::Writing,
            percent: None,
        };
        let task = Arc::new(Task {
            tasks: Arc::clone(self),
            is_cancelled: AtomicBool::new(false),
            view: Mutex::new(view),
        });
        lock(&self.at_work).insert(id, Arc::clone(&task));
        let _ends = Ends { id, tasks: self };
        self.tell(Message::Task { task: view });
        work(&(task as Arc<dyn Watcher>))
    }

    /// Asks a task to stop. A task that has ended is not affected.
    pub(crate) fn cancel(&self, id: u32) {
        if let Some(task) = lock(&self.at_work).get(&id) {
            task.is_cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Whether every task has ended.
    pub(crate) fn are_over(&self) -> bool {
        lock(&self.at_work).is_empty()
    }

    /// Waits until every task has ended.
    pub(crate) fn wait(&self) {
        let at_work = lock(&self.at_work);
        let over = self.all_over.wait_while(at_work, |tasks| !tasks.is_empty());
        drop(over.unwrap_or_else(PoisonError::into_inner));
    }

    fn tell(&self, message: Message) {
        let window = lock(&self.window).clone();
        if let Some(window) = window {
            window(message);
        }
    }
}

/// Ends a task when dropped, even when its work panics.
struct Ends<'a> {
    id: u32,
    tasks: &'a Tasks,
}

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        let mut at_work = lock(&self.tasks.at_work);
        at_work.remove(&self.id);
        self.tasks.tell(Message::TaskEnded { id: self.id });
        if at_work.is_empty() {
            self.tasks.all_over.notify_all();
        }
    }
}

/// A task in progress.
struct Task {
    tasks: Arc<Tasks>,
    is_cancelled: AtomicBool,
    view: Mutex<TaskView>,
}

impl Watcher for Task {
    fn tell(&self, progress: Progress) {
        let (stage, percent) = match progress {
            Progress::Writing { pages, most } => (TaskStage::Writing, percent(pages, most)),
            Progress::ReadingBack => (TaskStage::Checking, None),
        };
        let mut view = lock(&self.view);
        if (view.stage, view.percent) == (stage, percent) {
            return;
        }
        (view.stage, view.percent) = (stage, percent);
        let task = *view;
        drop(view);
        self.tasks.tell(Message::Task { task });
    }

    fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

fn percent(done: u64, all: u64) -> Option<u8> {
    let percent = done.saturating_mul(100).checked_div(all)?;
    u8::try_from(percent.min(100)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_known_is_not_told() {
        assert_eq!(percent(3, 0), None);
        assert_eq!(percent(0, 7), Some(0));
        assert_eq!(percent(6, 7), Some(85));
        assert_eq!(percent(7, 7), Some(100));
        assert_eq!(percent(9, 7), Some(100), "more than was expected");
    }
}
