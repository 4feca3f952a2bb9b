//! `backstory list`: everything in the journal, for reading and for scripts.

use std::path::PathBuf;

use backstory_core::invalid::{Field, Problem};
use backstory_core::record::RecordKind;
use backstory_core::time::Clock;
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use backstory_words::Words;
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::{day, out, summary};
use backstory_journal::commands::views::RecordView;
use backstory_journal::error::Error;
use backstory_journal::newest::Newest;
use backstory_journal::paths::Paths;
use backstory_journal::record_words::Names;

pub(super) const EXAMPLES: &str = "\
Examples:
  backstory list --limit 20
  backstory list --kind medicine --kind treatment
  backstory list --from 2026-11-01 --to 2026-11-15 --json

With --json you get one array. Each record has id, day, recorded_at, basis (or null), changed_at
(or null), summary and record. The summary is the record in one line. The record has its kind and
every answer; an answer left blank is null.
You can list while a window is open.";

/// What to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// First day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last day, YYYY-MM-DD
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Only this kind; you can give this option several times
    #[arg(long, value_parser = PossibleValuesParser::new(RecordKind::ALL.map(RecordKind::name)))]
    kind: Vec<String>,
    /// Only the newest N
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Print an array of records instead of a table
    #[arg(long)]
    json: bool,
}

/// Lists records, the newest first.
pub fn list(journal: Option<PathBuf>, args: ListArgs, clock: &dyn Clock) -> Result<(), Error> {
    let today = clock.now().day();
    let period = |text: Option<String>| text.map(|t| day(&t, Field::Period)).transpose();
    let (first, last) = (period(args.from)?, period(args.to)?);
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        return Err(Problem::EndsBeforeStart.of(Field::Period).into());
    }
    let kinds = args.kind.iter().map(|word| word.parse());
    let filter = Filter {
        kinds: kinds
            .collect::<Result<_, _>>()
            .map_err(|p: Problem| p.of(Field::Answers))?,
        first,
        last,
        ..Filter::default()
    };
    let store = Store::open_read_only(&Paths::find(journal)?.journal)?;
    // A window may be writing at the same time: a snapshot keeps all pages consistent.
    store.begin_read_snapshot()?;
    let words = Words::english();
    let records = Newest::filtered(&store, filter)?.take(args.limit.unwrap_or(usize::MAX));
    let mut text = String::new();
    for record in records {
        let record = record?;
        if args.json {
            let view = RecordView::read(&words, &store, &record)?;
            let opening = if text.is_empty() { "[" } else { ",\n " };
            text.push_str(opening);
            text.push_str(&summary::json(&view)?);
        } else {
            let names = Names::read(&store, &record.content)?;
            text.push_str(&summary::row(&words, &record, &names, today));
            text.push('\n');
        }
    }
    if args.json {
        text.push_str(if text.is_empty() { "[]\n" } else { "]\n" });
    } else if text.is_empty() {
        text.push_str("No records found.\n");
    }
    out::print(&text)?;
    out::tell_left_out(&store);
    Ok(())
}
