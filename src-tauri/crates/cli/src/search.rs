//! `backstory search`.

use std::path::PathBuf;

use backstory_store::reader::Reader;
use backstory_store::search::{Fragment, Hit};
use backstory_store::store::Store;
use backstory_store::timeline::Filter;
use backstory_words::Words;
use clap::Args;
use serde::Serialize;

use crate::{out, summary};
use backstory_journal::commands::views::RecordView;
use backstory_journal::error::Error;
use backstory_journal::paths::Paths;
use backstory_journal::shown;

pub(super) const EXAMPLES: &str = "\
Examples:
  backstory search cafe                        also finds café
  backstory search schmerz                     also finds Rückenschmerzen
  backstory search \"heat pack\" --json
  backstory search ibuprofen --limit 5

Square brackets mark the words that were found. With --json you get one array. Each hit has record,
as `list --json` prints it, and excerpt. You can search while a window is open.";

/// What to look for.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// Words to look for; a record has to contain each of them
    #[arg(allow_hyphen_values = true)]
    text: String,
    /// Only the newest N
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// Print an array of hits instead of a table
    #[arg(long)]
    json: bool,
}

/// A hit in the JSON output.
#[derive(Serialize)]
struct HitJson {
    record: RecordView,
    excerpt: String,
}

/// Finds records by their text, the newest first.
pub fn search(journal: Option<PathBuf>, args: &SearchArgs) -> Result<(), Error> {
    let store = Store::open_read_only(&Paths::find(journal)?.journal)?;
    let found = store.search(&args.text, &Filter::default(), args.limit)?;
    if args.json {
        let words = Words::english();
        let hits = found.hits.iter().map(|hit| {
            Ok(HitJson {
                record: RecordView::read(&words, &store, &hit.record)?,
                excerpt: excerpt(hit, |text, _| text.to_owned()),
            })
        });
        let hits = hits.collect::<Result<Vec<_>, Error>>()?;
        out::print(&format!("{}\n", summary::json(&hits)?))?;
        tell_state(&store);
        return Ok(());
    }
    let mut text = String::new();
    for hit in &found.hits {
        let marked = |text: &str, is_hit: bool| {
            if is_hit {
                format!("[{text}]")
            } else {
                text.to_owned()
            }
        };
        let found = summary::one_line(&excerpt(hit, marked));
        let row = format!("{}  {found}", summary::heading(&hit.record));
        text.push_str(&shown::line(&row));
        text.push('\n');
    }
    let n_left = found.n.saturating_sub(found.hits.len());
    if found.n == 0 {
        text.push_str("Nothing found.\n");
    } else if n_left > 0 {
        text.push_str(&format!("{n_left} more; use --limit to see them.\n"));
    }
    out::print(&text)?;
    tell_state(&store);
    Ok(())
}

/// Reports records that could not be read, and a damaged search index.
fn tell_state(store: &Reader) {
    out::tell_left_out(store);
    if store.search_needs_repair() {
        out::complain(
            "The search index is damaged, so Backstory searched every text instead. The results \
             are complete. Run \"backstory check --repair\" to rebuild the index.",
        );
    }
}

fn excerpt(hit: &Hit, said: impl Fn(&str, bool) -> String) -> String {
    let said = |part: &Fragment| said(&part.text, part.is_hit);
    hit.excerpt.iter().map(said).collect()
}
