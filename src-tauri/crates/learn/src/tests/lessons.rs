//! Every paragraph of every lesson leads to a source, and every point of the article to a lesson.

use std::collections::BTreeSet;

use crate::lesson::{Block, Lesson};
use crate::library;
use crate::library::{Mark, Trust};

fn is_known(mark: &Mark) -> bool {
    let library = library();
    match mark {
        Mark::Article { points } => points
            .iter()
            .all(|id| library.article.points.iter().any(|p| p.id == *id)),
        Mark::Added { sources } => sources
            .iter()
            .all(|id| library.sources.iter().any(|s| s.id == *id)),
    }
}

#[test]
fn every_paragraph_leads_to_its_source() {
    let mut n = 0;
    for lesson in library().lessons.iter() {
        for block in lesson.blocks.iter() {
            if let Some(mark) = block.mark() {
                assert!(is_known(mark), "{}: {mark:?}", lesson.id);
                n += 1;
            }
        }
        for brief in lesson.in_short.iter() {
            assert!(is_known(&brief.mark), "{}: {:?}", lesson.id, brief.mark);
            n += 1;
        }
        for choice in lesson.next.choices.iter() {
            assert!(is_known(&choice.mark), "{}: {:?}", lesson.id, choice.mark);
            n += 1;
        }
    }
    for myth in library().myths.iter() {
        assert!(is_known(&myth.mark), "{}: {:?}", myth.id, myth.mark);
        n += 1;
    }
    assert!(n > 100, "only {n} paragraphs were walked");
}

#[test]
fn every_point_of_the_article_is_carried_by_a_lesson() {
    let mut carried = BTreeSet::new();
    for lesson in library().lessons.iter() {
        for mark in lesson.blocks.iter().filter_map(Block::mark) {
            if let Mark::Article { points } = mark {
                carried.extend(points.iter());
            }
        }
    }
    let points = &library().article.points;
    let missing: Vec<_> = points.iter().filter(|p| !carried.contains(&p.id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn lessons_come_in_reading_order() {
    let ids: Vec<_> = library().lessons.iter().map(|l| l.id.as_ref()).collect();
    assert_eq!(
        ids,
        [
            "short-version",
            "common-and-rarely-serious",
            "why-it-starts",
            "scans",
            "first-days",
            "get-moving",
            "build-up",
            "sore-or-harm",
            "asking-for-help",
        ]
    );
}

/// Share of the words with a mark that retell the article.
pub fn article_share(lesson: &Lesson) -> f64 {
    let of_blocks = lesson.blocks.iter().filter_map(|block| {
        let n = block.texts().iter().map(|text| n_words(text)).sum();
        Some((block.mark()?, n))
    });
    let of_briefs = lesson.in_short.iter();
    let of_briefs = of_briefs.map(|brief| (&brief.mark, n_words(&brief.text)));
    let (mut article, mut all) = (0_usize, 0_usize);
    for (mark, n) in of_blocks.chain(of_briefs) {
        all += n;
        article += if matches!(mark, Mark::Article { .. }) {
            n
        } else {
            0
        };
    }
    article as f64 / all as f64
}

fn n_words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn at_least_half_of_every_lesson_retells_the_article() {
    for lesson in library().lessons.iter() {
        let share = article_share(lesson);
        assert!(share >= 0.5, "{}: {share:.2}", lesson.id);
    }
}

#[test]
fn few_studies_carry_the_lessons_and_each_can_be_looked_up() {
    let is_study = |trust| matches!(trust, Trust::Read | Trust::SecondHand);
    let mut cited = BTreeSet::new();
    for lesson in library().lessons.iter() {
        let of_briefs = lesson.in_short.iter().map(|brief| &brief.mark);
        for mark in lesson
            .blocks
            .iter()
            .filter_map(Block::mark)
            .chain(of_briefs)
        {
            if let Mark::Added { sources } = mark {
                cited.extend(sources.iter());
            }
        }
    }
    let sources = library().sources.iter().filter(|s| cited.contains(&s.id));
    // A study has a year and an author; guidelines and leaflets are of an institution.
    let institutions = ["NHS", "NICE", "WHO", "ACP", "Guy", "CKS"];
    let studies: Vec<_> = sources
        .filter(|s| is_study(s.trust) && !institutions.iter().any(|name| s.short.contains(name)))
        .map(|s| (s.short.as_ref(), s.year))
        .collect();
    assert!((6..=9).contains(&studies.len()), "{studies:?}");
    for (name, year) in studies {
        assert!(year.is_some(), "{name} has no year");
    }
}
