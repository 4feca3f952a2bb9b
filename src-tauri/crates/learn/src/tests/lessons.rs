//! Every paragraph of every lesson leads to a source, and every point of the article to a lesson.

use std::collections::BTreeSet;

use crate::lesson::Block;
use crate::library;
use crate::library::Mark;

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
            if let Block::Paragraph { mark, .. } | Block::List { mark, .. } = block {
                assert!(is_known(mark), "{}: {mark:?}", lesson.id);
                n += 1;
            }
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
        for block in lesson.blocks.iter() {
            if let Block::Paragraph {
                mark: Mark::Article { points },
                ..
            }
            | Block::List {
                mark: Mark::Article { points },
                ..
            } = block
            {
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
