//! Text that is safe for a terminal, and paths that are safe in a sentence.
//!
//! Characters that would control a terminal or reorder the text around them are shown as their
//! code, as on paper: a note or a file name may come from anyone.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use backstory_core::text::{code, is_hidden_control};

/// Text of one or more lines: keeps line breaks and tabs.
pub fn lines(text: &str) -> Cow<'_, str> {
    coded(text, |c| steers(c) && !matches!(c, '\n' | '\t'))
}

/// Text that has to stay on one line.
pub fn line(text: &str) -> Cow<'_, str> {
    coded(text, steers)
}

/// A path on one line. Bytes that are not Unicode are escaped one by one.
pub fn path(path: &Path) -> String {
    let mut shown = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        shown.push_str(&line(chunk.valid()));
        for byte in chunk.invalid() {
            let _ = write!(shown, "[0x{byte:02X}]");
        }
    }
    shown
}

/// JSON with these characters escaped, so that it parses to the same value and displays safely.
/// They occur only inside strings, and JSON has already escaped those below U+0020.
pub fn json(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    shown
}

fn coded(text: &str, is_coded: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_coded) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_coded(c) {
            shown.push_str(&code(c));
        } else {
            shown.push(c);
        }
    }
    shown.into()
}

/// Whether a character is a control (C0, DEL and C1, which begin escape sequences), a line or
/// paragraph separator, or hidden and reorders the text around it.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_hidden_control(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_a_terminal_or_turns_text_around_is_shown_as_its_code() {
        for (text, on_a_line) in [
            (
                "plain, Café 日本 🙂 👩\u{200d}⚕️",
                "plain, Café 日本 🙂 👩\u{200d}⚕️",
            ),
            ("\u{1b}[31mred", "[U+001B][31mred"),
            ("\u{9b}31mred", "[U+009B]31mred"),
            ("a\rb\u{8}c\u{7f}", "a[U+000D]b[U+0008]c[U+007F]"),
            ("\u{202e}txt.exe\u{202c}", "[U+202E]txt.exe[U+202C]"),
            ("a\u{2062}b\u{e0041}", "a[U+2062]b[U+E0041]"),
            ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
            ("a\u{2028}b\u{85}c", "a[U+2028]b[U+0085]c"),
            ("two\nlines\tand a tab", "two[U+000A]lines[U+0009]and a tab"),
        ] {
            assert_eq!(line(text), on_a_line);
        }
        assert_eq!(lines("two\nlines\t\u{1b}c"), "two\nlines\t[U+001B]c");
    }

    #[test]
    #[cfg(unix)]
    fn a_path_that_is_not_unicode_is_named_byte_by_byte() {
        use std::os::unix::ffi::OsStrExt as _;
        let name = std::ffi::OsStr::from_bytes(b"/a\xff\xfe\n\x1b[2J/\xc3\xa9.db");
        assert_eq!(
            path(Path::new(name)),
            "/a[0xFF][0xFE][U+000A][U+001B][2J/é.db"
        );
    }

    proptest! {
        #[test]
        fn json_says_the_same_and_steers_nothing(text in any::<String>()) {
            let written = json(&serde_json::to_string(&text).unwrap());
            prop_assert!(!written.contains(steers), "{written:?}");
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }
}
