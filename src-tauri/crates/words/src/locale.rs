//! Which language the words are in, and which region's dates and numbers are followed.

use std::str::FromStr;

use pure_rust_locales::{Locale as Region, locale_match};
use unic_langid::LanguageIdentifier;

/// Regions whose English writes the month before the day (Unicode CLDR, pattern "MMMd" of the
/// English locales).
const MONTH_FIRST: [&str; 11] = [
    "US", "CA", "PH", "PR", "GU", "AS", "MH", "MP", "UM", "VI", "BI",
];

/// The language of the words and the region whose habits dates and numbers follow.
///
/// The words are English, the one catalogue there is; the region is the system's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    id: LanguageIdentifier,
    decimal_sign: &'static str,
}

impl Locale {
    /// Reads what a system calls its locale: `de_DE.UTF-8`, `en-US`, `C`.
    ///
    /// What cannot be read, and what names no region, counts as British English: the day before
    /// the month, a point before decimals, 24 hours.
    pub fn of_system(name: &str) -> Locale {
        let name = name.split(['.', '@']).next().unwrap_or_default();
        let system = LanguageIdentifier::from_str(&name.replace('_', "-")).unwrap_or_default();
        let region = system.region.map_or("GB".to_owned(), |r| r.to_string());
        let id = LanguageIdentifier::from_str(&format!("en-{region}")).unwrap_or_default();
        Locale {
            id,
            decimal_sign: decimal_sign(system.language.as_str(), &region),
        }
    }

    /// The tag that `Intl` in the web view takes, such as `en-DE`.
    pub fn tag(&self) -> String {
        self.id.to_string()
    }

    pub(crate) fn id(&self) -> LanguageIdentifier {
        self.id.clone()
    }

    pub(crate) fn decimal_sign(&self) -> &'static str {
        self.decimal_sign
    }

    /// The word by which the catalogue knows the order of day and month.
    pub(crate) fn order(&self) -> &'static str {
        let region = self.id.region.as_ref().map(|r| r.as_str());
        if region.is_some_and(|r| MONTH_FIRST.contains(&r)) {
            "month-first"
        } else {
            "day-first"
        }
    }
}

fn decimal_sign(language: &str, region: &str) -> &'static str {
    let name = format!("{language}_{region}");
    Region::from_str(&name).map_or(
        ".",
        |known| locale_match!(known => LC_NUMERIC::DECIMAL_POINT),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_is_the_systems_and_the_words_are_english() {
        for (system, tag, order, sign) in [
            ("en_GB.UTF-8", "en-GB", "day-first", "."),
            ("en_US.UTF-8", "en-US", "month-first", "."),
            ("en-US", "en-US", "month-first", "."),
            ("de_DE.UTF-8", "en-DE", "day-first", ","),
            ("fr_CA@euro", "en-CA", "month-first", ","),
            ("C", "en-GB", "day-first", "."),
            ("C.UTF-8", "en-GB", "day-first", "."),
            ("POSIX", "en-GB", "day-first", "."),
            ("", "en-GB", "day-first", "."),
            ("🙂", "en-GB", "day-first", "."),
        ] {
            let locale = Locale::of_system(system);
            let found = (locale.tag(), locale.order(), locale.decimal_sign());
            assert_eq!(found, (tag.to_owned(), order, sign), "{system}");
        }
    }
}
