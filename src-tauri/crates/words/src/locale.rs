//! The language of the words, and the region that dates and numbers follow.

use std::str::FromStr;

use pure_rust_locales::{Locale as Region, locale_match};
use unic_langid::LanguageIdentifier;

/// Regions whose English puts the month before the day (Unicode CLDR, pattern "MMMd" of the English
/// locales).
const MONTH_FIRST: [&str; 11] = [
    "US", "CA", "PH", "PR", "GU", "AS", "MH", "MP", "UM", "VI", "BI",
];

/// Regions whose own language uses a 12-hour clock (Unicode CLDR, supplemental data, "timeData").
#[rustfmt::skip]
const TWELVE_HOURS: [&str; 113] = [
    "AE", "AG", "AL", "AR", "AS", "AU", "BB", "BD", "BH", "BM", "BN", "BO", "BQ", "BS", "BT", "CA",
    "CC", "CL", "CO", "CR", "CU", "CW", "CY", "DJ", "DM", "DO", "DZ", "EC", "EG", "EH", "ER", "ET",
    "FJ", "FM", "GD", "GH", "GM", "GR", "GT", "GU", "GY", "HK", "HM", "HN", "HT", "IN", "IQ", "JM",
    "JO", "KH", "KI", "KN", "KP", "KR", "KW", "KY", "LB", "LC", "LR", "LS", "LY", "MH", "MO", "MP",
    "MR", "MV", "MW", "MX", "MY", "NA", "NH", "NI", "NZ", "OM", "PA", "PE", "PG", "PH", "PK", "PR",
    "PS", "PW", "PY", "QA", "SA", "SB", "SD", "SG", "SL", "SO", "SS", "SV", "SY", "SZ", "TC", "TD",
    "TK", "TN", "TO", "TT", "TV", "TW", "UM", "US", "UY", "VC", "VE", "VG", "VI", "VU", "WS", "YE",
    "ZM",
];

/// The language of the words, and the region whose conventions dates and numbers follow.
///
/// The words are English, the only catalogue; the region is the system's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    id: LanguageIdentifier,
    decimal_sign: &'static str,
}

impl Locale {
    /// Parses a locale name of the system: `de_DE.UTF-8`, `en-US`, `C`.
    ///
    /// A name that cannot be parsed or contains no region counts as British English: the day before
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

    /// Returns the tag for `Intl` in the web view, such as `en-DE`.
    pub fn tag(&self) -> String {
        self.id.to_string()
    }

    /// Whether this is the pseudo-locale `en-XA` (Unicode CLDR), which shows how the window and the
    /// page bear longer words.
    pub(crate) fn is_pseudo(&self) -> bool {
        self.is_in(&["XA"])
    }

    pub(crate) fn id(&self) -> LanguageIdentifier {
        self.id.clone()
    }

    pub(crate) fn decimal_sign(&self) -> &'static str {
        self.decimal_sign
    }

    /// Returns the catalogue's word for the order of day and month.
    pub(crate) fn order(&self) -> &'static str {
        if self.is_in(&MONTH_FIRST) {
            "month-first"
        } else {
            "day-first"
        }
    }

    /// Returns whether the clock has 12 hours instead of 24.
    pub(crate) fn has_twelve_hours(&self) -> bool {
        self.is_in(&TWELVE_HOURS)
    }

    fn is_in(&self, regions: &[&str]) -> bool {
        let region = self.id.region.as_ref().map(|r| r.as_str());
        region.is_some_and(|region| regions.contains(&region))
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
