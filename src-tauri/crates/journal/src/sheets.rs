//! Printed sheets other than the report: a lesson, a movement, the flare plan.

mod backs;
mod lesson;

use backstory_core::day::Day;
use backstory_core::record::{Content, Record};
use backstory_learn::lesson::Span;
use backstory_learn::library::{Library, Mark as ContentMark, Source};
use backstory_learn::movement::{Movement, Picture as ContentPicture};
use backstory_report::input::Paper;
use backstory_report::sentence::{Run, Stress};
use backstory_report::sheet::{Mark, Part, Picture, Sheet};
use backstory_words::{Words, given};

/// Builds sheets in one language, dated one day.
pub struct Press<'a> {
    /// Source of the lessons and movements.
    pub library: &'a Library,
    /// The language, and the paper size of its region.
    pub words: &'a Words,
    /// Today.
    pub today: Day,
    /// "Call 999", or "Call your local emergency number".
    pub call: String,
}

impl Press<'_> {
    /// A movement with its drawings, how to do it and what to watch for.
    pub fn movement(&self, movement: &Movement) -> Sheet {
        let (dose, dose_source) = self.dose(movement);
        let own = || {
            Some(Mark {
                text: self.words.move_own_words(),
                is_solid: false,
            })
        };
        let titled = |title: String, text: &str| {
            let runs = vec![Run::strong(format!("{title}: ")), Run::plain(text)];
            Part::Paragraph(own(), runs)
        };
        let steps = movement
            .how
            .iter()
            .map(|step| vec![Run::plain(step.as_ref())]);
        let parts = vec![
            Part::Pictures(
                movement
                    .pictures
                    .iter()
                    .filter_map(|p| self.picture(p))
                    .collect(),
            ),
            Part::Steps(own(), steps.collect()),
            titled(self.words.move_easier(), &movement.easier),
            titled(self.words.move_harder(), &movement.harder),
            titled(self.words.move_care(), &movement.care),
            self.stop(),
            Part::Paragraph(self.added(&[dose_source]), vec![Run::plain(dose)]),
        ];
        let mut sources: Vec<&str> = movement.sources.iter().map(AsRef::as_ref).collect();
        if !sources.contains(&dose_source) {
            sources.push(dose_source);
        }
        self.sheet(&movement.name, None, parts, self.references(&sources))
    }

    /// The flare plan of a record, with the first tier of the urgent signs; `None` for a record of
    /// another kind.
    pub fn flare_plan(&self, record: &Record) -> Option<Sheet> {
        let Content::FlarePlan(plan) = &record.content else {
            return None;
        };
        let lines = plan.text.lines().filter(|line| !line.trim().is_empty());
        let mut parts: Vec<Part> = lines.map(plain).collect();
        parts.extend(self.signs());
        let lead = self
            .words
            .sheet_plan_written(self.words.long_with_year(plan.day));
        Some(self.sheet(&self.words.sheet_plan(), Some(lead), parts, Vec::new()))
    }

    /// The dose and its basis: minutes for walking, repetitions for everything else.
    fn dose(&self, movement: &Movement) -> (String, &'static str) {
        if movement.id == "walking" {
            return (self.words.move_dose_walk(), "walking-ladder");
        }
        (self.words.move_dose(), "nhs-inform-exercises")
    }

    fn sheet(
        &self,
        title: &str,
        lead: Option<String>,
        parts: Vec<Part>,
        references: Vec<String>,
    ) -> Sheet {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Sheet {
            paper: paper(self.words),
            title: title.to_owned(),
            lead,
            parts,
            references,
            foot: self.words.sheet_foot(given::SheetFoot {
                day: &self.words.long_with_year(self.today),
                version: &version,
            }),
            made_on: self.today,
            app_version: version,
        }
    }

    /// When to stop a movement.
    fn stop(&self) -> Part {
        let lines = vec![self.words.move_stop(), self.library.signs.stop.to_string()];
        Part::Boxed(self.words.move_stop_title(), lines)
    }

    /// The most urgent tier of the urgent signs, with the action to take.
    fn signs(&self) -> Option<Part> {
        let signs = &self.library.signs;
        let tier = signs.tiers.first()?;
        let mut lines = vec![tier.lead.to_string()];
        lines.extend(
            tier.signs
                .iter()
                .map(|sign| format!("\u{2022} {}", sign.text)),
        );
        lines.push(format!("{}. {}", self.call, tier.action));
        lines.push(signs.limits.to_string());
        Some(Part::Boxed(signs.title.to_string(), lines))
    }

    fn picture(&self, picture: &ContentPicture) -> Option<Picture> {
        let mut drawings = self.library.drawings.iter();
        let drawing = drawings.find(|drawing| drawing.id == picture.drawing)?;
        Some(Picture {
            svg: drawing.svg(),
            alt: picture.alt.to_string(),
        })
    }

    fn mark(&self, mark: &ContentMark) -> Option<Mark> {
        match mark {
            ContentMark::Article { .. } => Some(Mark {
                text: self.words.sheet_article(),
                is_solid: true,
            }),
            ContentMark::Added { sources } => {
                let ids: Vec<&str> = sources.iter().map(AsRef::as_ref).collect();
                self.added(&ids)
            }
        }
    }

    fn added(&self, ids: &[&str]) -> Option<Mark> {
        let names = ids.iter().filter_map(|id| self.source(id)).map(name);
        let names: Vec<String> = names.collect();
        Some(Mark {
            text: self.words.sheet_added(names.join(", ")),
            is_solid: false,
        })
    }

    fn source(&self, id: &str) -> Option<&Source> {
        self.library.sources.iter().find(|source| source.id == id)
    }

    fn references(&self, ids: &[&str]) -> Vec<String> {
        let sources = ids.iter().filter_map(|id| self.source(id));
        let sources = sources.map(|source| match &source.url {
            Some(url) => format!("{}: {} {url}", source.short, source.citation),
            None => format!("{}: {}", source.short, source.citation),
        });
        sources.collect()
    }
}

/// Author and year.
fn name(source: &Source) -> String {
    match source.year {
        Some(year) if !source.short.contains(&year.to_string()) => {
            format!("{}, {year}", source.short)
        }
        Some(_) | None => source.short.to_string(),
    }
}

/// Letter where it is the usual paper size (Unicode CLDR 48, supplemental/measurementData), else
/// A4.
fn paper(words: &Words) -> Paper {
    const LETTER: [&str; 14] = [
        "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
    ];
    let tag = words.locale().tag();
    let region = tag.rsplit('-').next().unwrap_or_default();
    if LETTER.contains(&region) {
        Paper::Letter
    } else {
        Paper::A4
    }
}

fn plain(text: &str) -> Part {
    Part::Paragraph(None, vec![Run::plain(text)])
}

fn run(span: &Span) -> Run {
    let (text, stress) = match span {
        Span::Text { text } | Span::Link { text, .. } => (text, Stress::None),
        Span::Emphasis { text } => (text, Stress::Emphasis),
        Span::Strong { text } => (text, Stress::Strong),
    };
    Run {
        text: text.to_string(),
        stress,
    }
}
