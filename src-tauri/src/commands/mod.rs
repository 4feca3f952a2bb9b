//! Every command the interface may call, in one table.
//!
//! The table makes the handler and the TypeScript bindings; a policy test holds the permissions
//! and the committed bindings against it.

pub mod drafts;
pub mod entries;
pub mod journal;
pub mod learn;
pub mod report;
pub mod today;
pub mod trends;
pub mod undo;
pub mod views;

use ts_rs::{Config, TS, TypeVisitor};

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

macro_rules! command_table {
    ($($module:ident::$name:ident($($argument:ident: $type:ty)?) -> $result:ty;)*) => {
        /// The table.
        pub fn specs(config: &Config) -> Vec<CommandSpec> {
            vec![$(CommandSpec {
                name: stringify!($name),
                argument: None$(.or(Some((stringify!($argument), <$type>::name(config)))))?,
                result: <$result>::name(config),
            }),*]
        }

        /// Shows every type that crosses to a visitor.
        pub fn visit_types(visitor: &mut impl TypeVisitor) {
            visitor.visit::<crate::error::ApiError>();
            $($(visitor.visit::<$type>();)? visitor.visit::<$result>();)*
        }

        /// Answers calls from the window.
        pub fn handler<R: tauri::Runtime>()
        -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$name),*]
        }
    };
}

command_table! {
    journal::app_status() -> journal::AppStatus;
    journal::start_journal(input: journal::StartInput) -> journal::AppStatus;
    journal::open_demo_journal() -> journal::AppStatus;
    journal::leave_demo_journal() -> journal::AppStatus;
    journal::save_journal_copy() -> Option<String>;
    today::today() -> today::TodayView;
    entries::day_view(day: String) -> entries::DayView;
    entries::answer_function(input: entries::FunctionInput) -> undo::Written;
    entries::save_check_in(input: entries::EntryInput) -> undo::Written;
    entries::add_moment(input: entries::EntryInput) -> undo::Written;
    entries::delete_entry(id: String) -> undo::Written;
    drafts::drafts() -> Vec<drafts::DraftView>;
    drafts::keep_draft(input: drafts::DraftInput) -> ();
    drafts::discard_draft(place: drafts::DraftPlace) -> ();
    undo::undo() -> undo::Written;
    undo::redo() -> undo::Written;
    trends::trends(request: trends::TrendsRequest) -> trends::TrendsView;
    report::report_preview(request: report::ReportRequest) -> report::ReportPreview;
    report::report_save(token: String) -> Option<report::SavedReport>;
    report::report_open() -> ();
    learn::urgent_signs() -> learn::UrgentSignsView;
}
