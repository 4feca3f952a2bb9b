//! Canonically equivalent forms of a character.
//!
//! Unicode encodes many letters both precomposed and as a letter with its marks. A font that lacks
//! one form may have the other, which is then drawn instead: the two are canonically equivalent, so
//! they look the same.

use unicode_normalization::UnicodeNormalization;

use crate::glyphs::covers;

/// Returns a form of `c` that a font can draw completely, with as many parts composed as possible.
pub(crate) fn drawn(face: usize, c: char) -> Option<String> {
    if covers(face, c) {
        return Some(c.to_string());
    }
    let mut parts: String = [c].into_iter().nfd().collect();
    if parts.chars().eq([c]) {
        return None;
    }
    let last = parts.pop()?;
    let head: Option<String> = parts.nfc().map(|part| drawn(face, part)).collect();
    Some(head? + &drawn(face, last)?)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::glyphs::{Fitter, covered, n_faces};

    fn parts(c: char) -> String {
        [c].into_iter().nfd().collect()
    }

    /// Returns every form equivalent to `c`: composed, decomposed, and partly composed.
    fn forms(c: char, whole: &HashMap<String, Vec<char>>) -> Vec<String> {
        let parts: Vec<char> = parts(c).chars().collect();
        let mut forms = vec![c.to_string()];
        for n in 1..=parts.len() {
            let head: String = parts[..n].iter().collect();
            let tail: String = parts[n..].iter().collect();
            forms.push(head.nfc().collect::<String>() + &tail);
            let others = whole.get(&head).into_iter().flatten();
            forms.extend(others.map(|other| format!("{other}{tail}")));
        }
        forms.push(parts.iter().collect());
        forms
    }

    fn can_be_drawn(form: &str) -> bool {
        (0..n_faces()).any(|face| form.chars().all(|c| covers(face, c)))
    }

    #[test]
    fn whatever_a_font_has_in_some_form_is_drawn_in_every_form() {
        let mut whole: HashMap<String, Vec<char>> = HashMap::new();
        for c in covered() {
            whole.entry(parts(c)).or_default().push(c);
        }
        let mut in_another_form = Vec::new();
        for c in ('\0'..=char::MAX).filter(|c| !parts(*c).chars().eq([*c])) {
            let forms = forms(c, &whole);
            if !forms.iter().any(|form| can_be_drawn(form)) {
                continue;
            }
            for typed in &forms {
                let mut fitter = Fitter::default();
                let fitted = fitter.lines(typed);
                assert_eq!(fitter.replaced(), [], "{typed:?} is a form of {c:?}");
                assert!(fitted.nfd().eq(typed.nfd()), "{typed:?} became {fitted:?}");
                let words = format!("<text>{typed}</text>");
                let mut fitter = Fitter::default();
                let drawn = fitter.svg(&words);
                assert_eq!(fitter.replaced(), [], "{typed:?} in a chart");
                assert!(drawn.nfd().eq(words.nfd()), "{typed:?} in a chart");
            }
            if !can_be_drawn(&c.to_string()) {
                in_another_form.push(c);
            }
        }
        assert_eq!(in_another_form, ['\u{6c0}'], "with the fonts of today");
    }

    #[test]
    fn as_many_parts_as_can_be_stay_in_one() {
        for (typed, drawn) in [
            ("\u{6c0}", "\u{6d5}\u{654}"),
            ("\u{6d5}\u{654}", "\u{6d5}\u{654}"),
            ("\u{212b}", "Å"),
            ("a\u{302}\u{301}", "ấ"),
        ] {
            assert_eq!(Fitter::default().lines(typed), drawn, "{typed:?}");
        }
    }
}
