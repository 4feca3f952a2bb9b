//! Tests of the drawing itself, glyph by glyph. The words inside a PDF say what was meant, even
//! where a letter is missing from the picture, so these tests look at the glyphs.

#[cfg(test)]
mod tests {
    use backstory_words::Words;
    use proptest::prelude::*;
    use typst::layout::{Frame, FrameItem};
    use typst::text::TextItem;
    use typst_layout::PagedDocument;
    use unicode_normalization::UnicodeNormalization;

    use crate::fitted::fit;
    use crate::glyphs::FONTS;
    use crate::input::{Paper, ReportInput};
    use crate::page::tests::every_kind;
    use crate::pdf::Facts;
    use crate::preview::OutlinedChart;
    use crate::report::compose;
    use crate::report::tests::with_note;
    use crate::sentence::{Run, Stress};
    use crate::sheet::{Mark, Part, Sheet, typeset};

    fn text_items(document: &PagedDocument) -> Vec<TextItem> {
        fn collect(frame: &Frame, found: &mut Vec<TextItem>) {
            for (_, item) in frame.items() {
                match item {
                    FrameItem::Group(group) => collect(&group.frame, found),
                    FrameItem::Text(text) => found.push(text.clone()),
                    FrameItem::Shape(..)
                    | FrameItem::Image(..)
                    | FrameItem::Link(..)
                    | FrameItem::Tag(_) => {}
                }
            }
        }
        let mut found = Vec::new();
        for page in document.pages() {
            collect(&page.frame, &mut found);
        }
        found
    }

    /// Returns each piece of text that contains a character its font cannot draw. Such a character
    /// is left out of the picture or shown as an empty box.
    fn misdrawn(document: &PagedDocument) -> Vec<String> {
        let is_misdrawn = |item: &TextItem| {
            let lacks = |c: char| item.font.ttf().glyph_index(c).is_none_or(|g| g.0 == 0);
            item.glyphs.iter().any(|g| g.id == 0)
                || item.text.chars().any(|c| c != '\n' && lacks(c))
        };
        let items = text_items(document).into_iter();
        items
            .filter(is_misdrawn)
            .map(|item| format!("{:?} in {}", item.text, item.font.font().info().family))
            .collect()
    }

    /// Returns all drawn letters, without spaces. A letter whose mark is shifted upwards appears
    /// twice: its text belongs to the glyph of the letter and to that of the mark.
    fn letters(document: &PagedDocument) -> String {
        let items = text_items(document);
        let text: String = items.iter().map(|item| item.text.as_str()).collect();
        text.split_whitespace().collect()
    }

    /// Words people write, decomposed: letter and mark are separate characters, as some editors
    /// save them.
    const WORDS: [&str; 15] = [
        "πόνος στη μέση",
        "Ọlọ́run, ọ̀nà, ẹ̀yìn",
        "бо́ль в спине́, й ў ѐ",
        "ˈbæ̃k pɛ́n ɔ̀ŋ ə̃",
        "Tiếng Việt: đau lưng dữ dội",
        "żółć ąę ångström İstanbul",
        "ɔ́ ɛ̂ ŋ̀ ɓ̄ x̣̂ q̣̈ ź̦",
        "שָׁלוֹם כְּאֵב",
        "ألَمُ الظَّهْرِ",
        "خانۀ",
        "a\u{323}\u{308} a\u{308}\u{323} a\u{315}\u{308}\u{323}\u{301}",
        "𝗔\u{301}𝖠\u{301} bold",
        " \u{323}\u{301}x \u{301}y",
        "Ελλάδα π\u{301} μ\u{302} Ω\u{308}",
        "ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́ɔ́",
    ];

    fn everywhere(typed: &str) -> ReportInput {
        let mut input = with_note(typed);
        input.name = Some(typed.to_owned());
        input.began = Some(typed.to_owned());
        input.notes[0].mark = Some("recorded a day late".to_owned());
        input
    }

    fn squeezed(text: &str) -> String {
        text.nfc().filter(|c| !c.is_whitespace()).collect()
    }

    #[test]
    fn every_letter_and_every_mark_is_drawn_however_it_was_typed() {
        for word in WORDS {
            let forms: [String; 3] = [word.to_owned(), word.nfc().collect(), word.nfd().collect()];
            for typed in forms {
                let report = compose(&Words::english(), &everywhere(&typed)).unwrap();
                assert_eq!(misdrawn(report.document()), [""; 0], "{typed:?}");
                assert!(report.replaced().is_empty(), "{typed:?}");
                assert!(report.tagged(), "{typed:?}");
            }
        }
    }

    #[test]
    fn a_word_is_drawn_whole_and_in_its_order() {
        for word in WORDS {
            // Words written from right to left are drawn from their end.
            if word.contains(|c| ('\u{590}'..'\u{700}').contains(&c)) {
                continue;
            }
            let report = compose(&Words::english(), &with_note(word)).unwrap();
            let drawn = letters(report.document());
            let mut left = drawn.chars();
            let is_there = squeezed(word).chars().all(|c| left.any(|drawn| drawn == c));
            assert!(is_there, "{word}: {drawn}");
        }
    }

    #[test]
    fn sheets_draw_every_letter_too() {
        for word in WORDS {
            let typed: String = word.nfd().collect();
            let run = |stress| Run {
                text: typed.clone(),
                stress,
            };
            let runs = vec![
                run(Stress::None),
                run(Stress::Strong),
                run(Stress::Emphasis),
            ];
            let mark = Some(Mark {
                text: typed.clone(),
                is_solid: true,
            });
            let sheet = Sheet {
                paper: Paper::A4,
                title: typed.clone(),
                lead: Some(typed.clone()),
                parts: vec![
                    Part::Heading(typed.clone()),
                    Part::Paragraph(mark, runs.clone()),
                    Part::List(None, vec![runs.clone()]),
                    Part::Steps(None, vec![runs]),
                    Part::Boxed(typed.clone(), vec![typed.clone()]),
                ],
                references: vec![typed.clone()],
                foot: typed.clone(),
                made_on: "2026-11-20".parse().unwrap(),
                app_version: "0.1.0".to_owned(),
            };
            let (document, pdf) = typeset(&Words::english(), &sheet).unwrap();
            assert_eq!(misdrawn(&document), [""; 0], "{word}");
            assert!(pdf.unwrap().tagged, "{word}");
        }
    }

    #[test]
    fn words_of_ours_are_drawn_whole_where_the_first_font_lacks_a_letter() {
        let report = compose(&Words::pseudo(), &with_note("plain")).unwrap();
        assert_eq!(misdrawn(report.document()), [""; 0]);
        // Words of a section.
        let mut input = with_note("plain");
        input.function = None;
        input.pain = Some(crate::input::PainSection {
            chart_svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
                .to_owned(),
            chart_description: "πο\u{301}νος".to_owned(),
            summary: "ɔ\u{301} бо\u{301}ль".to_owned(),
            leg: Some("ẹ\u{301}".to_owned()),
            stretches: None,
        });
        let report = compose(&Words::english(), &input).unwrap();
        assert_eq!(misdrawn(report.document()), [""; 0]);
    }

    #[test]
    fn each_kind_of_block_is_laid_out_in_its_order() {
        let mut page = every_kind();
        fit(&mut page);
        let facts = Facts {
            ident: "blocks".to_owned(),
            made_on: "2026-11-20".parse().unwrap(),
            app_version: "0.1.0".to_owned(),
        };
        let (document, pdf) = crate::report::typeset(&Words::english(), &page, &facts).unwrap();
        assert!(pdf.unwrap().tagged);
        assert_eq!(misdrawn(&document), [""; 0]);
        let drawn = letters(&document);
        let mut from = 0;
        for word in [
            "title",
            "by",
            "whom",
            "here",
            "standing",
            "invented",
            "fact",
            "version",
            "lead",
            "narrow",
            "hint",
            "finding-of-beside",
            "two",
            "lines",
            "row",
            "7",
            "wide",
            "found",
            "more",
            "finding-of-below",
            "finding-of-alone",
            "typed",
            "term",
            "line",
            "next",
            "term",
            "mark",
            "last",
            "end",
            "room",
            "write",
        ] {
            let at = drawn[from..].find(word);
            assert!(at.is_some(), "{word} after {from} in {drawn}");
            from += at.unwrap() + word.len();
        }
        for word in ["gaps", "maker"] {
            assert!(drawn.contains(word), "{word} in {drawn}");
        }
        assert!(!drawn.contains("untagged"), "{drawn}");
    }

    /// The outlines of the words of a chart in the preview.
    fn outlines(words: &str) -> String {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\">\
             <text x=\"1\" y=\"15\" font-family=\"Atkinson Hyperlegible Next\" font-size=\"11\">{words}</text>\
             </svg>"
        );
        let svg = crate::glyphs::Fitter::default().svg(&svg);
        let drawn = OutlinedChart::new(&svg, "chart-").unwrap();
        format!("{drawn:?}")
    }

    #[test]
    fn the_words_of_a_chart_are_drawn_whole() {
        for (whole, mark_alone, letter_alone) in [
            ("ɔ\u{301}", "\u{301}", "ɔ"),
            ("πο\u{301}νος", "π\u{301}νος", "πονος"),
            ("a\u{323}\u{308}", "a\u{308}", "a\u{323}"),
        ] {
            let drawn = outlines(whole);
            let n_shapes = |text: &str| text.matches('M').count();
            for less in [mark_alone, letter_alone] {
                let part = outlines(less);
                assert!(n_shapes(&drawn) > n_shapes(&part), "{whole} {less}");
            }
        }
        assert_eq!(outlines("πο\u{301}νος"), outlines("πόνος"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn any_letters_with_any_marks_are_drawn(
            typed in proptest::collection::vec(
                prop_oneof![
                    proptest::char::range('a', 'z'),
                    proptest::char::range('\u{a0}', '\u{24f}'),
                    proptest::char::range('\u{250}', '\u{2af}'),
                    proptest::char::range('\u{300}', '\u{36f}'),
                    proptest::char::range('\u{300}', '\u{33f}'),
                    proptest::char::range('\u{370}', '\u{4ff}'),
                    proptest::char::range('\u{531}', '\u{64a}'),
                    proptest::char::range('\u{10a0}', '\u{10ff}'),
                    proptest::char::range('\u{1e00}', '\u{1eff}'),
                    proptest::char::range('\u{1d5a0}', '\u{1d607}'),
                    proptest::char::range('\u{2190}', '\u{27bf}'),
                    proptest::sample::select(vec!['\u{200d}', '\u{fe0f}', '\u{20e3}', '\u{ad}']),
                    Just(' '),
                ],
                1..200,
            )
        ) {
            let typed: String = typed.into_iter().collect();
            let report = compose(&Words::english(), &everywhere(&typed)).unwrap();
            prop_assert_eq!(misdrawn(report.document()), [""; 0]);
        }
    }

    #[test]
    fn every_character_the_fonts_have_is_drawn() {
        let characters = crate::glyphs::covered();
        let typed: String = characters.iter().flat_map(|c| [' ', *c]).collect();
        let report = compose(&Words::english(), &with_note(&typed)).unwrap();
        assert_eq!(misdrawn(report.document()), [""; 0]);
        assert_eq!(FONTS.fonts.len(), 4);
    }
}
