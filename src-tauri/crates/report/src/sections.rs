//! Contents of the report, section by section. New sections, and new lines in a section, are added
//! here.

use backstory_words::{Words, given};

use crate::input::{
    FUNCTION_CHART_PX, FunctionSection, Note, PAIN_CHART_PX, PainSection, ReportInput, Stretches,
};
use crate::page::{Aside, Block, Entry, Figure, Foot, Head, Page, Place, Section, Table, Title};
use crate::sentence::{PLACE, SECOND_PLACE, Sentence};
use crate::wording;

/// Builds the report of an input as typed: not yet fitted to the fonts.
pub(crate) fn page(words: &Words, input: &ReportInput) -> Page {
    let period = wording::period(words, input.first, input.last);
    let sections = [
        input.function.as_ref().map(|f| function(words, f)),
        input.pain.as_ref().map(|p| pain(words, p, input)),
        (!input.notes.is_empty()).then(|| notes(words, input)),
    ];
    let began = wording::began(words, input);
    Page {
        paper: input.paper,
        document_title: words.page_document_title(given::PageDocumentTitle {
            period: &period,
            title: &words.page_title(),
        }),
        head: head(words, input, period),
        lead: [began, wording::illnesses(words, input).map(Into::into)]
            .into_iter()
            .flatten()
            .map(Block::Paragraph)
            .collect(),
        sections: sections.into_iter().flatten().collect(),
        // The urgent signs close the page, so that silence is not read as an answer.
        end: vec![Block::Paragraph(wording::urgent_signs(words, input))],
        room: title(words.page_agreed(), Aside::Hint(words.page_agreed_aside())),
        foot: Foot {
            gaps: words.page_gaps(),
            maker: wording::maker(words, input),
            page: words.page_number(given::PageNumber {
                n: &PLACE,
                of: &SECOND_PLACE,
            }),
            untagged: words.page_untagged(),
        },
    }
}

fn head(words: &Words, input: &ReportInput, period: String) -> Head {
    let facts = [
        Some(Sentence::strong(period)),
        Some(wording::written(words, input)),
        wording::remembered(words, input.n_remembered).map(Into::into),
        wording::left_out(words, input.n_left_out).map(Into::into),
        wording::ahead(words, input).map(Into::into),
    ];
    Head {
        title: words.page_title(),
        by: wording::by(words, input),
        standing: words.page_standing().into(),
        demo: input.demo.then(|| Sentence::strong(words.page_demo())),
        facts: facts.into_iter().flatten().collect(),
        version: words.page_version(&input.app_version),
        version_and_page: words.page_version_and_page(given::PageVersionAndPage {
            n: &PLACE,
            of: &SECOND_PLACE,
            version: &input.app_version,
        }),
    }
}

fn title(text: String, aside: Aside) -> Title {
    Title { text, aside }
}

fn function(words: &Words, section: &FunctionSection) -> Section {
    let (rows, cut) = wording::last_weeks(words, section);
    let table = (!rows.is_empty()).then(|| Block::Table(weeks(words, rows)));
    let cut = cut.map(|cut| Block::Paragraph(cut.into()));
    Section {
        title: title(
            words.function_title(),
            Aside::Hint(words.page_function_aside()),
        ),
        blocks: vec![Block::Figure(Figure {
            name: "function-chart",
            svg: section.chart_svg.clone(),
            alt: section.chart_description.clone(),
            width: FUNCTION_CHART_PX,
            finding: section.summary.clone().into(),
            place: Place::Beside,
            beside: cut.into_iter().chain(table).collect(),
        })],
    }
}

fn weeks(words: &Words, rows: &[[String; 5]]) -> Table {
    let aloud = |[week, most, some, little, written]: &[String; 5]| {
        words.page_week(given::PageWeek {
            little,
            most,
            some,
            week,
            written,
        })
    };
    Table {
        heads: vec![
            words.page_week_of(),
            words.function_most_inline(),
            words.function_some_inline(),
            words.function_little_inline(),
            words.page_week_written(),
        ],
        rows: rows.iter().map(|row| row.to_vec()).collect(),
        aloud: rows.iter().map(aloud).collect(),
    }
}

fn pain(words: &Words, section: &PainSection, input: &ReportInput) -> Section {
    let stretches = section.stretches.as_ref();
    let figure = Block::Figure(Figure {
        name: "pain-chart",
        svg: section.chart_svg.clone(),
        alt: section.chart_description.clone(),
        width: PAIN_CHART_PX,
        finding: section.summary.clone().into(),
        place: Place::Below,
        beside: stretches
            .map(|s| Block::Table(two_weeks(words, s)))
            .into_iter()
            .collect(),
    });
    let flare_ups = wording::flare_ups(words, input).map(|f| Block::Paragraph(f.into()));
    let aside = section.leg.clone().map_or(Aside::None, Aside::Finding);
    Section {
        title: title(words.panel_pain_title(), aside),
        blocks: [figure].into_iter().chain(flare_ups).collect(),
    }
}

fn two_weeks(words: &Words, Stretches { first, last }: &Stretches) -> Table {
    let row = |name: String, first: &String, last: &String| vec![name, first.clone(), last.clone()];
    Table {
        heads: vec![
            String::new(),
            words.page_first_stretch(),
            words.page_last_stretch(),
        ],
        rows: vec![
            row(words.page_mean(), &first.mean, &last.mean),
            row(words.page_best(), &first.best, &last.best),
            row(words.page_worst(), &first.worst, &last.worst),
            row(words.page_stretch_days(), &first.days, &last.days),
        ],
        aloud: vec![
            words.page_first_stretch_spoken(given::PageFirstStretchSpoken {
                best: &first.best,
                days: &first.days,
                mean: &first.mean,
                worst: &first.worst,
            }),
            words.page_last_stretch_spoken(given::PageLastStretchSpoken {
                best: &last.best,
                days: &last.days,
                mean: &last.mean,
                worst: &last.worst,
            }),
        ],
    }
}

fn notes(words: &Words, input: &ReportInput) -> Section {
    let entry = |note: &Note| {
        Block::Entry(Entry {
            term: wording::note_day(words, note, input),
            mark: note.mark.clone(),
            text: note.text.clone(),
        })
    };
    Section {
        title: title(words.page_notes(), Aside::Hint(words.page_notes_aside())),
        blocks: input.notes.iter().map(entry).collect(),
    }
}
