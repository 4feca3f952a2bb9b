//! A lesson as a printed sheet.

use backstory_core::day::Day;
use backstory_learn::lesson::{Block, Holds, Interaction, Lesson, Place, Span};
use backstory_learn::library::{Library, Mark as ContentMark, Text};
use backstory_report::sentence::{Run, Stress};
use backstory_report::sheet::{Mark, Part, Picture, Sheet};
use backstory_words::given;

use super::{Press, backs, plain, run};

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
        parts.push(Part::Heading(self.words.learn_in_short()));
        for brief in lesson.in_short.iter() {
            let runs = vec![Run::plain(&*brief.text)];
            parts.push(Part::Paragraph(self.mark(&brief.mark), runs));
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

    fn block(&self, block: &Block) -> Vec<Part> {
        let runs = |spans: &[Span]| spans.iter().map(run).collect::<Vec<_>>();
        match block {
            Block::Heading { text } => vec![Part::Heading(text.to_string())],
            Block::Paragraph { mark, spans } => {
                vec![Part::Paragraph(self.mark(mark), runs(spans))]
            }
            Block::KeyMessage { mark, spans } => {
                vec![Part::KeyMessage(self.mark(mark), runs(spans))]
            }
            Block::List {
                mark,
                is_numbered,
                items,
            } => {
                let (mark, items) = (self.mark(mark), items.iter().map(|item| runs(item)));
                vec![if *is_numbered {
                    Part::Steps(mark, items.collect())
                } else {
                    Part::List(mark, items.collect())
                }]
            }
            Block::Table { mark, head, rows } => {
                let texts = |cells: &[Text]| cells.iter().map(ToString::to_string).collect();
                let rows = rows.iter().map(|row| texts(row)).collect();
                vec![Part::Table(self.mark(mark), texts(head), rows)]
            }
            Block::Movement { id } => self.drawings(id),
            Block::Stop => vec![self.stop()],
            Block::Show { what } => self.shown(*what),
            Block::Myth { id } => self.myth(id),
            Block::Open {
                place: Place::UrgentSigns,
            } => self.signs().into_iter().collect(),
            // A button does nothing on paper.
            Block::Open { .. } => Vec::new(),
        }
    }

    /// The drawings of a movement below its name.
    fn drawings(&self, id: &str) -> Vec<Part> {
        let Some(movement) = self.library.movements.iter().find(|m| m.id == id) else {
            return Vec::new();
        };
        let pictures = movement.pictures.iter().filter_map(|p| self.picture(p));
        vec![
            Part::Paragraph(None, vec![Run::strong(&*movement.name)]),
            Part::Pictures(pictures.collect()),
        ]
    }

    /// A picture of the screen as far as paper can show it.
    fn shown(&self, what: Interaction) -> Vec<Part> {
        match what {
            Interaction::Positions => self.positions(),
            Interaction::Backs => {
                let pictures = backs::AGES.map(|(age, n)| Picture {
                    svg: backs::svg(n),
                    alt: self
                        .words
                        .learn_backs_spoken(given::LearnBacksSpoken { age: &age, n: &n }),
                });
                let told = pictures.iter().map(|p| vec![Run::plain(&*p.alt)]).collect();
                vec![Part::Pictures(pictures.to_vec()), Part::List(None, told)]
            }
            Interaction::SoreOrWorse => {
                let answer = |title: String, words: [String; 2]| {
                    vec![
                        Run::strong(title),
                        Run::plain(format!(": {} {}", words[0], words[1])),
                    ]
                };
                let words = self.words;
                let fine = [words.learn_sore_fine_means(), words.learn_sore_fine_then()];
                let sore = [words.learn_sore_sore_means(), words.learn_sore_sore_then()];
                let worse = [
                    words.learn_sore_worse_means(),
                    words.learn_sore_worse_then(),
                ];
                vec![Part::List(
                    None,
                    vec![
                        answer(words.learn_sore_fine(), fine),
                        answer(words.learn_sore_sore(), sore),
                        answer(words.learn_sore_worse(), worse),
                    ],
                )]
            }
            Interaction::LoadAndCapacity
            | Interaction::Breathing
            | Interaction::SmallSteps
            | Interaction::Course => {
                let text = self.words.sheet_moving_picture();
                let stress = Stress::Emphasis;
                vec![Part::Paragraph(None, vec![Run { text, stress }])]
            }
        }
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
        block.mark().into_iter().for_each(&mut note);
        if let Block::Myth { id } = block {
            let myth = library.myths.iter().find(|myth| myth.id == *id);
            myth.into_iter().for_each(|myth| note(&myth.mark));
        }
    }
    lesson.in_short.iter().for_each(|brief| note(&brief.mark));
    lesson
        .next
        .choices
        .iter()
        .for_each(|choice| note(&choice.mark));
    ids
}
