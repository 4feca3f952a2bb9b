//! Every command that the window may call, in one table.
//!
//! The table makes [`call`] and the TypeScript bindings; a policy test holds the permissions and
//! the committed bindings against it.

pub mod desk_breaks;
pub mod drafts;
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
use backstory_core::ladder::RawStep;
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
    ($($module:ident::$name:ident($($argument:ident: $type:ty)?) -> $result:ty;)*) => {
        /// The table.
        pub fn specs(config: &Config) -> Vec<CommandSpec> {
            vec![$(CommandSpec {
                name: stringify!($name),
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
    journal::app_status() -> journal::AppStatus;
    journal::start_journal(input: journal::StartInput) -> Option<journal::AppStatus>;
    journal::open_demo_journal() -> Option<journal::AppStatus>;
    journal::leave_demo_journal() -> Option<journal::AppStatus>;
    tasks::open_channel(channel: MessageChannel) -> ();
    tasks::cancel_task(id: u32) -> ();
    journal::save_journal_copy() -> Option<String>;
    journal::erase_everything() -> journal::AppStatus;
    today::today() -> today::TodayView;
    entries::day_view(day: String) -> entries::DayView;
    entries::answer_function(input: entries::FunctionInput) -> undo::Written;
    entries::save_check_in(input: entries::EntryInput) -> undo::Written;
    entries::add_moment(input: entries::MomentInput) -> undo::Written;
    drafts::drafts() -> Vec<drafts::DraftView>;
    drafts::keep_draft(input: drafts::DraftInput) -> ();
    drafts::discard_draft(place: drafts::DraftPlace) -> ();
    forms::forms() -> Vec<forms::FormView>;
    forms::keep_form(input: forms::FormInput) -> ();
    forms::discard_form(place: forms::FormPlace) -> ();
    records::record(place: views::RecordPlace) -> views::RecordView;
    records::records(kind: RecordKind) -> Vec<views::RecordView>;
    records::save_record(input: records::RecordInput) -> records::SavedRecord;
    records::delete_record(place: views::RecordPlace) -> undo::Written;
    goals::goals() -> Option<goals::GoalsView>;
    goals::use_plan_item(input: goals::PlanItemInput) -> undo::Written;
    lines::read_line(line: String) -> lines::LineView;
    lines::add_line(input: lines::LineInput) -> undo::Written;
    timeline::timeline_months(filter: timeline::TimelineFilter) -> timeline::TimelineMonths;
    timeline::timeline_page(request: timeline::TimelinePageRequest) -> Vec<views::RecordView>;
    timeline::search_journal(request: timeline::SearchRequest) -> timeline::SearchView;
    timeline::calendar_month(month: String) -> Vec<timeline::CalendarDay>;
    timeline::tags(prefix: String) -> timeline::TagsView;
    history::history(place: views::RecordPlace) -> Vec<history::VersionView>;
    history::restore_version(input: history::RestoreInput) -> undo::Written;
    history::trash() -> Vec<history::TrashedView>;
    history::restore_record(place: views::RecordPlace) -> undo::Written;
    history::erase_record(place: views::RecordPlace) -> history::Erased;
    history::repair_copies() -> Vec<String>;
    history::erase_copies(copies: Vec<String>) -> ();
    preferences::preferences() -> Preferences;
    preferences::set_preferences(input: Preferences) -> ();
    preferences::decline_asking_less() -> ();
    preferences::put_off(what: DueWhat) -> ();
    desk_breaks::desk_breaks() -> desk_breaks::DeskBreaksView;
    desk_breaks::rest_desk_breaks() -> ();
    desk_breaks::resume_desk_breaks() -> ();
    desk_breaks::mark_window() -> ();
    frame::zoom(step: ZoomStep) -> ();
    undo::undo() -> undo::Written;
    undo::redo() -> undo::Written;
    trends::trends(request: trends::TrendsRequest) -> trends::TrendsView;
    report::report_preview(request: report::ReportRequest) -> report::ReportPreview;
    report::report_save(token: String) -> Option<report::SavedReport>;
    report::report_open() -> ();
    sheets::save_sheet(input: sheets::SheetInput) -> Option<report::SavedReport>;
    learn::urgent_signs() -> learn::UrgentSignsView;
    learn::library() -> Library;
    learn::open_source(id: String) -> ();
    learn::learn_state() -> learn::LearnState;
    learn::mark_lesson_read(id: String) -> ();
    learn::put_off_lesson(id: String) -> ();
    learn::emergency_number() -> learn::EmergencyView;
    learn::set_emergency_number(number: Option<String>) -> ();
    movement_plans::example_ladder(input: movement_plans::LadderInput) -> Vec<RawStep>;
    movement::bouts() -> Vec<movement::BoutView>;
    movement::settle_bout(input: movement::SettleInput) -> undo::Written;
    movement_plans::movement_plans() -> Vec<views::RecordView>;
    movement_plans::set_plan_step(input: movement_plans::PlanStepInput) -> undo::Written;
    movement_plans::end_plan(id: String) -> undo::Written;
    movement::predictions(request: movement::PredictionsRequest) -> Option<ChartPanel>;
    learn::flare_plan() -> Option<views::RecordView>;
}
