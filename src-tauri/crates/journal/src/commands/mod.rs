//! Every command that the window may call, in one table.
//!
//! The table makes [`call`], the TypeScript bindings, and what the window is allowed: a permission
//! for each command and the capability that grants it.

pub mod desk_breaks;
pub mod entries;
pub mod forms;
pub mod frame;
pub mod goals;
pub mod history;
pub mod journal;
pub mod learn;
pub mod lines;
pub mod movement;
pub mod movement_plans;
pub mod preferences;
pub mod questionnaires;
pub mod questions;
pub mod records;
pub mod report;
pub mod sheets;
pub mod tasks;
pub mod timeline;
pub mod today;
pub mod trends;
pub mod undo;
pub mod views;

use backstory_core::asking::DueWhat;
use backstory_core::beginning::WayToBegin;
use backstory_core::record::RecordKind;
use backstory_learn::library::Library;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::desktop::ZoomStep;
use crate::error::{ApiError, Error};
use crate::journal::Journal;
use crate::messages::MessageChannel;
use crate::preferences::Preferences;
use crate::trends::ChartPanel;

/// A command as the interface sees it.
#[derive(Debug)]
pub struct CommandSpec {
    /// Name on the wire.
    pub name: &'static str,
    /// What it does, for whoever reads what the window may do.
    pub description: &'static str,
    /// Name and TypeScript type of its argument.
    pub argument: Option<(&'static str, String)>,
    /// TypeScript type of its result.
    pub result: String,
}

/// Answers a call from the window: the result as JSON, or what to tell the person.
///
/// `arguments` is an object with a member for each argument. Whatever goes wrong, a panic included,
/// comes back as a sentence.
pub fn call(journal: &Journal, name: &str, arguments: &Value) -> Result<String, ApiError> {
    journal.answer(|journal| {
        run(journal, name, arguments).unwrap_or_else(|| Err(Error::NoCommand(name.to_owned())))
    })
}

/// One argument of a call; one that is missing reads as null.
fn argument<T: DeserializeOwned>(arguments: &Value, name: &'static str) -> Result<T, Error> {
    let argument = arguments.get(name).unwrap_or(&Value::Null);
    T::deserialize(argument).map_err(|e| wrong(name, &e))
}

fn wrong(name: &'static str, error: &serde_json::Error) -> Error {
    let reason = error.to_string();
    Error::WrongCall { name, reason }
}

macro_rules! command_table {
    ($(
        #[doc = $description:literal]
        $module:ident::$name:ident($($argument:ident: $type:ty)?) -> $result:ty;
    )*) => {
        /// The table.
        pub fn specs(config: &Config) -> Vec<CommandSpec> {
            vec![$(CommandSpec {
                name: stringify!($name),
                description: $description.trim_ascii(),
                argument: None$(.or(Some((stringify!($argument), <$type as TS>::name(config)))))?,
                result: <$result as TS>::name(config),
            }),*]
        }

        /// Shows every type that crosses to a visitor.
        pub fn visit_types(visitor: &mut impl TypeVisitor) {
            visitor.visit::<crate::error::ApiError>();
            visitor.visit::<crate::messages::Message>();
            $($(visitor.visit::<$type>();)? visitor.visit::<$result>();)*
        }

        /// Does what a command does; none where there is no command of that name.
        fn run(
            journal: &Journal,
            name: &str,
            arguments: &Value,
        ) -> Option<Result<String, Error>> {
            match name {
                $(stringify!($name) => {
                    let work = || -> Result<String, Error> {
                        $(let $argument: $type = argument(arguments, stringify!($argument))?;)?
                        let result: $result = $module::$name(journal $(, $argument)?)?;
                        serde_json::to_string(&result).map_err(|e| wrong(stringify!($name), &e))
                    };
                    Some(work())
                })*
                _ => None,
            }
        }
    };
}

command_table! {
    /// Tells what journal is open.
    journal::app_status() -> journal::AppStatus;
    /// Makes the person's own journal.
    journal::start_journal(input: journal::StartInput) -> Option<journal::AppStatus>;
    /// Makes and opens the demo journal.
    journal::open_demo_journal() -> Option<journal::AppStatus>;
    /// Goes back to the person's own journal.
    journal::leave_demo_journal() -> Option<journal::AppStatus>;
    /// Hears what it did not ask for, such as how far a copy is.
    tasks::open_channel(channel: MessageChannel) -> ();
    /// Cancels what takes long.
    tasks::cancel_task(id: u32) -> ();
    /// Saves a copy of the open journal where the person says.
    journal::save_journal_copy() -> Option<String>;
    /// Erases the open journal and the demo journal.
    journal::erase_everything() -> journal::AppStatus;
    /// Reads today and the last seven days.
    today::today() -> today::TodayView;
    /// Does not offer a way to begin any more.
    today::take_way_to_begin(way: WayToBegin) -> ();
    /// Reads the entries of one day.
    entries::day_view(day: String) -> entries::DayView;
    /// Writes one answer of a day's check-in.
    entries::answer_function(input: entries::FunctionInput) -> undo::Written;
    /// Writes the check-in of a day.
    entries::save_check_in(input: entries::EntryInput) -> undo::Written;
    /// Writes a moment of a day.
    entries::add_moment(input: entries::MomentInput) -> undo::Written;
    /// Reads the forms that are not saved.
    forms::forms() -> Vec<forms::FormView>;
    /// Keeps a form that is not saved.
    forms::keep_form(input: forms::FormInput) -> ();
    /// Deletes a draft.
    forms::discard_form(place: forms::FormPlace) -> ();
    /// Reads one record.
    records::record(place: views::RecordPlace) -> views::RecordView;
    /// Reads one record with everything that it says in words.
    records::record_page(place: views::RecordPlace) -> views::RecordPage;
    /// Reads the records of a kind.
    records::records(kind: RecordKind) -> Vec<views::RecordView>;
    /// Writes a record.
    records::save_record(input: records::RecordInput) -> records::SavedRecord;
    /// Removes a record.
    records::delete_record(place: views::RecordPlace) -> undo::Written;
    /// Reads the present goals.
    goals::goals() -> Option<goals::GoalsView>;
    /// Makes an item of a plan a goal or a movement.
    goals::use_plan_item(input: goals::PlanItemInput) -> undo::Written;
    /// Reads the questions that wait for an appointment.
    questions::waiting_questions(appointment: Option<String>) -> Vec<questions::WaitingQuestion>;
    /// Reads an answered RMDQ-24 beside the time before.
    questionnaires::rmdq_result(id: String) -> Option<questionnaires::RmdqResult>;
    /// Tells how a line is understood.
    lines::read_line(line: String) -> lines::LineView;
    /// Writes what a line says.
    lines::add_line(input: lines::LineInput) -> undo::Written;
    /// Reads which months hold something.
    timeline::timeline_months(filter: timeline::TimelineFilter) -> timeline::TimelineMonths;
    /// Reads records of a month.
    timeline::timeline_page(request: timeline::TimelinePageRequest) -> Vec<views::RecordView>;
    /// Finds records by their text.
    timeline::search_journal(request: timeline::SearchRequest) -> timeline::SearchView;
    /// Reads the days of a month.
    timeline::calendar_month(month: String) -> Vec<timeline::CalendarDay>;
    /// Reads tags.
    timeline::tags(prefix: String) -> timeline::TagsView;
    /// Reads the versions of a record.
    history::history(place: views::RecordPlace) -> Vec<history::VersionView>;
    /// Brings back a version of a record.
    history::restore_version(input: history::RestoreInput) -> undo::Written;
    /// Reads what was removed.
    history::trash() -> Vec<history::TrashedView>;
    /// Brings back what was removed.
    history::restore_record(place: views::RecordPlace) -> undo::Written;
    /// Erases a record for good.
    history::erase_record(place: views::RecordPlace) -> history::Erased;
    /// Names the copies that a repair made.
    history::repair_copies() -> Vec<String>;
    /// Erases copies that a repair made.
    history::erase_copies(copies: Vec<String>) -> ();
    /// Reads how much is asked.
    preferences::preferences() -> Preferences;
    /// Keeps how much is asked.
    preferences::set_preferences(input: Preferences) -> ();
    /// Declines the offer to ask less.
    preferences::decline_asking_less() -> ();
    /// Puts off what is due.
    preferences::put_off(what: DueWhat) -> ();
    /// Reads desk breaks.
    desk_breaks::desk_breaks() -> desk_breaks::DeskBreaksView;
    /// Offers no more desk breaks today.
    desk_breaks::rest_desk_breaks() -> ();
    /// Offers desk breaks again.
    desk_breaks::resume_desk_breaks() -> ();
    /// Marks the window in the taskbar.
    desk_breaks::mark_window() -> ();
    /// Makes everything in the window larger or smaller.
    frame::zoom(step: ZoomStep) -> ();
    /// Takes back the latest change.
    undo::undo() -> undo::Written;
    /// Brings back the change undone last.
    undo::redo() -> undo::Written;
    /// Draws the trends.
    trends::trends(request: trends::TrendsRequest) -> trends::TrendsView;
    /// Makes the pages of the report.
    report::report_preview(request: report::ReportRequest) -> report::ReportPreview;
    /// Asks where to save the report and saves it.
    report::report_save(token: String) -> Option<report::SavedReport>;
    /// Opens the report saved last.
    report::report_open() -> ();
    /// Saves a lesson, a movement or the flare plan as PDF.
    sheets::save_sheet(input: sheets::SheetInput) -> Option<report::SavedReport>;
    /// Reads the urgent signs.
    learn::urgent_signs() -> learn::UrgentSignsView;
    /// Reads everything there is to learn from.
    learn::library() -> Library;
    /// Opens the address of a source in a browser.
    learn::open_source(id: String) -> ();
    /// Reads which lessons were read.
    learn::learn_state() -> learn::LearnState;
    /// Keeps that a lesson was read.
    learn::mark_lesson_read(id: String) -> ();
    /// Does not offer a lesson for a while.
    learn::put_off_lesson(id: String) -> ();
    /// Reads the numbers to call.
    learn::help_lines() -> learn::HelpLinesView;
    /// Saves the emergency number; null is the general words.
    learn::set_emergency_number(number: Option<String>) -> ();
    /// Saves the number of a crisis line; null removes it.
    learn::set_crisis_line(number: Option<String>) -> ();
    /// Reads the examples of a ladder.
    movement_plans::example_ladders() -> movement_plans::ExampleLadders;
    /// Reads bouts of movement.
    movement::bouts() -> Vec<movement::BoutView>;
    /// Keeps whether a movement has settled.
    movement::settle_bout(input: movement::SettleInput) -> undo::Written;
    /// Reads the movement plans that go on.
    movement_plans::movement_plans() -> Vec<views::RecordView>;
    /// Makes a step of a plan the present one.
    movement_plans::set_plan_step(input: movement_plans::PlanStepInput) -> undo::Written;
    /// Ends a plan today.
    movement_plans::end_plan(id: String) -> undo::Written;
    /// Draws what was expected of movements beside how it was.
    movement::predictions(request: movement::PredictionsRequest) -> Option<ChartPanel>;
    /// Reads the flare plan.
    learn::flare_plan() -> Option<views::RecordView>;
}
