//! Printed sheets other than the report: a lesson, a movement, the flare plan.

use backstory_core::day::Day;
use backstory_core::record::{Content, Record};
use backstory_learn::lesson::{Block, Holds, Interaction, Lesson, Place, Span};
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
    /// A lesson with all its marks and full references.
    pub fn lesson(&self, lesson: &Lesson) -> Sheet {
        let mut parts: Vec<Part> = Vec::new();
        for part in lesson.blocks.iter().flat_map(|block| self.block(block)) {
            // The urgent signs are printed only where they are first named.
            if !(matches!(part, Part::Boxed(..)) && parts.contains(&part)) {
                parts.push(part);
            }
        }
        parts.push(Part::Heading(self.words.sheet_next()));
        parts.push(plain(&lesson.next.situation));
        for choice in lesson.next.choices.iter() {
            let runs = vec![
                Run::strong(&*choice.choice),
                Run::plain(format!(": {}", choice.reply)),
            ];
            parts.push(Part::Paragraph(self.mark(&choice.mark), runs));
        }
        let checked = lesson.checked.parse::<Day>();
        let checked = checked.map_or_else(
            |_| lesson.checked.to_string(),
            |d| self.words.long_with_year(d),
        );
        parts.push(plain(&self.words.sheet_checked(checked)));
        let references = self.references(&named(lesson, self.library));
        self.sheet(
            &lesson.title,
            Some(self.library.article.credit.to_string()),
            parts,
            references,
        )
    }

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
            Part::Boxed(self.words.move_stop_title(), vec![self.words.move_stop()]),
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

    fn block(&self, block: &Block) -> Vec<Part> {
        match block {
            Block::Heading { text } => vec![Part::Heading(text.to_string())],
            Block::Paragraph { mark, spans } => {
                vec![Part::Paragraph(
                    self.mark(mark),
                    spans.iter().map(run).collect(),
                )]
            }
            Block::List { mark, items } => {
                let items = items.iter().map(|item| item.iter().map(run).collect());
                vec![Part::List(self.mark(mark), items.collect())]
            }
            Block::Show {
                what: Interaction::Positions,
            } => self.positions(),
            Block::Show { .. } => vec![Part::Paragraph(
                None,
                vec![Run {
                    text: self.words.sheet_moving_picture(),
                    stress: Stress::Emphasis,
                }],
            )],
            Block::Myth { id } => self.myth(id),
            Block::Open {
                place: Place::UrgentSigns,
            } => self.signs().into_iter().collect(),
            // A button does nothing on paper.
            Block::Open { .. } => Vec::new(),
        }
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

    fn positions(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for position in self.library.positions.iter() {
            let mark = Mark {
                text: self.words.move_own_words(),
                is_solid: false,
            };
            let how = position.how.join(" ");
            let runs = vec![Run::strong(&*position.name), Run::plain(format!(". {how}"))];
            parts.push(Part::Paragraph(Some(mark), runs));
        }
        let pictures = self.library.positions.iter();
        let pictures = pictures.filter_map(|position| self.picture(&position.picture));
        parts.insert(0, Part::Pictures(pictures.collect()));
        parts
    }

    fn myth(&self, id: &str) -> Vec<Part> {
        let Some(myth) = self.library.myths.iter().find(|myth| myth.id == id) else {
            return Vec::new();
        };
        let verdict = match myth.holds {
            Holds::Yes => self.words.sheet_holds_yes(),
            Holds::Partly => self.words.sheet_holds_partly(),
            Holds::No => self.words.sheet_holds_no(),
        };
        let runs = vec![
            Run::strong(self.words.sheet_heard(&myth.heard)),
            Run::plain(format!(" {verdict} {}", myth.closer)),
        ];
        vec![Part::Paragraph(self.mark(&myth.mark), runs)]
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

/// Sources of a lesson, each once, in the order they are first cited.
fn named<'a>(lesson: &'a Lesson, library: &'a Library) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    let mut note = |mark: &'a ContentMark| {
        if let ContentMark::Added { sources } = mark {
            for id in sources.iter().filter(|id| id.as_ref() != "own-example") {
                if !ids.contains(&id.as_ref()) {
                    ids.push(id);
                }
            }
        }
    };
    for block in lesson.blocks.iter() {
        match block {
            Block::Paragraph { mark, .. } | Block::List { mark, .. } => note(mark),
            Block::Myth { id } => {
                let myth = library.myths.iter().find(|myth| myth.id == *id);
                myth.into_iter().for_each(|myth| note(&myth.mark));
            }
            Block::Heading { .. } | Block::Show { .. } | Block::Open { .. } => {}
        }
    }
    lesson
        .next
        .choices
        .iter()
        .for_each(|choice| note(&choice.mark));
    ids
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
