//! Tests that search finds letters in every script, within words, however they were typed.

use backstory_core::record::Record;
use backstory_store::search::Hit;
use backstory_store::timeline::Filter;
use proptest::prelude::*;

use crate::book::{Book, moment, note};

/// A text, queries that find it, and queries that do not, separated by bars.
type Case = (&'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    // Latin.
    (
        "At the Cafe\u{301} with Zoë",
        "cafe|CAFÉ|afé|fe with z|ZOE\u{308}|zoe at|t t",
        "cafes|zoeat|with cafe x",
    ),
    (
        "ﬁne eﬀort, ＡＢＣ １２３",
        "fine|EFFORT|abc|c １|123|ａｂｃ",
        "fne|abc123",
    ),
    (
        "smørrebrød, Łódź, cœur, ægir",
        "smorre|SMØRRE|lodz|łódź|coeur|CŒUR|aegir",
        "cor",
    ),
    (
        "soft\u{ad}hyphen zero\u{200b}width",
        "softhyphen|zerowidth|hy\u{ad}phen",
        "soft-hyphen",
    ),
    (
        "it’s half-way, a_b: 5€ -5 °C",
        "it's|half way|a-b|-5|5|°c",
        "its|halfway|ab",
    ),
    // German: inside compounds; ß is ss.
    (
        "Rückenschmerzen beim Straßenfest",
        "schmerzen|SCHMERZ|ruckensch|RÜCKEN|u\u{308}ck|strasse|Straße|STRAẞE|ß|n b",
        "rueckenschmerzen|schmerzen x|strase",
    ),
    // Turkish: every i is an i.
    (
        "ağrı, DİZ AĞRISI ışık",
        "agri|AĞRI|ağrısı|diz|DİZ|dız|ISIK|işik|ğr",
        "agrı x",
    ),
    // Vietnamese.
    (
        "Đau lưng dữ dội",
        "dau lung|đau|ĐAU LƯNG|lu\u{31b}ng|du\u{31b}\u{303}|doi|ưn",
        "lang",
    ),
    // Greek: composed, decomposed, capitals with and without accents, the sigma at the end.
    (
        "πόνος στη μέση",
        "πονος|ΠΟΝΟΣ|ΠΌΝΟΣ|πο\u{301}νος|πόνοσ|ονο|ΜΕΣΗ|σ",
        "πονους|nos",
    ),
    ("πο\u{301}νοι, ΠΌΝΟΣ", "πόνοι|πονοι|πόνος|ονοι", ""),
    ("ἄλγος", "αλγος|ΑΛΓΟΣ|λγ", ""),
    // Cyrillic.
    (
        "Боль в пояснице ещё с утра, й",
        "болЬ|ясниц|еще|ЕЩЁ|еще\u{308}|в|и\u{306}",
        "болт",
    ),
    // Korean: a syllable is a letter, composed or not.
    (
        "허리가 많이 아파요",
        "허리|허|리가|아파|\u{1112}\u{1165}\u{1105}\u{1175}|파요",
        "하리|마",
    ),
    (
        "\u{1112}\u{1165}\u{1105}\u{1175}\u{1100}\u{1161} \u{1106}\u{1161}\u{11ad}\u{110b}\u{1175}",
        "허리|리가|많이|\u{1105}\u{1175}\u{1100}\u{1161}",
        "마",
    ),
    // Japanese: half and full width; a voiced letter is another letter.
    (
        "腰がとても痛い",
        "痛い|痛|腰|とても|が|か\u{3099}とて",
        "か|たい|とても腰",
    ),
    (
        "ｽﾄﾚｯﾁでｶﾞﾏﾝ",
        "ストレッチ|ガマン|カ\u{3099}マ|ﾚｯ|で",
        "カマン|すとれっち",
    ),
    // Chinese.
    (
        "今天腰痛，坐了三个小时",
        "腰痛|痛|坐了三个|今天腰痛|小时 今天",
        "腰疼|痛坐了",
    ),
    ("腰\u{f963}", "腰\u{f963}|\u{5317}", ""),
    // Thai: vowel signs and tones make the letter.
    ("ปวดหลังมากวันนี้", "หลัง|ปวด|วันนี้|มาก|ลั|วันนี", "หลง|มกา"),
    ("น้ำ", "น้ำ|น\u{e49}\u{e4d}\u{e32}", ""),
    // Hindi.
    ("पीठ में दर्द", "दर्द|पीठ|र्द|में", "दरद|पठ"),
    // Arabic and Hebrew: with and without points, stretched, at the end of a word.
    ("أَلَمٌ في الظَّهر", "ألم|الم|أَلَمٌ|ظهر|الظـــهر|في", "علم"),
    ("ألم الظهر", "أَلَم|الظَّهْر", ""),
    ("כְּאֵב גַּב וּבִרְכַּיִם", "כאב|גב|כְּאֵב|ברך|ברכ|אב", "כאבים"),
    ("כאבי ברך", "כְּאֵב|בֶּרֶךְ", ""),
    // Emoji, in any colour, alone and in families.
    (
        "bad day 😣👍🏽 ❤️ 👨‍👩‍👧 5️⃣ 🇩🇪",
        "😣|👍|👍🏿|😣👍|❤|❤\u{fe0f}|👩|👨‍👩‍👧|5|🇩🇪|day 😣",
        "🙂|👎|🇫🇷",
    ),
    // Typed text is never syntax.
    (
        "walk NOT run: \"slow\" (body) a*b c^2 x-y NEAR(z)",
        "NOT run|\"slow\"|slow\"|-run|run -walk|a*b|a*|c^2|body:|NEAR(z)|near|x-|walk*|(walk|body : walk",
        "run NOT fast|walk OR missing|w*k|NEAR(walk run)|kind:moment|^walk$x",
    ),
];

fn find(book: &Book, query: &str) -> Vec<Hit> {
    let found = book.store.search(query, &Filter::default(), 500).unwrap();
    assert_eq!(found.n, found.hits.len());
    found.hits
}

/// Returns the text of an excerpt, without the marks for cut text.
fn shown(hit: &Hit) -> String {
    let shown: String = hit.excerpt.iter().map(|p| p.text.as_str()).collect();
    let shown = shown.strip_prefix('…').unwrap_or(&shown);
    shown.strip_suffix('…').unwrap_or(shown).to_owned()
}

#[test]
fn every_script_is_found_inside_words_and_in_any_form() {
    let mut book = Book::new();
    let written: Vec<Record> = CASES
        .iter()
        .map(|(text, _, _)| book.put(moment("2026-11-18", text)))
        .collect();
    let mut wrong = Vec::new();
    for ((text, present, absent), record) in CASES.iter().zip(&written) {
        for (queries, is_expected) in [(present, true), (absent, false)] {
            for query in queries.split('|').filter(|q| !q.is_empty()) {
                let hit = find(&book, query).into_iter().find(|h| h.record == *record);
                if hit.is_some() != is_expected {
                    wrong.push(format!("{query:?} in {text:?}: {}", hit.is_some()));
                }
                let Some(hit) = hit else { continue };
                if !text.contains(&shown(&hit)) || !hit.excerpt.iter().any(|p| p.is_hit) {
                    wrong.push(format!("{query:?} in {text:?}: {:?}", hit.excerpt));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    book.is_sound();
}

#[test]
fn a_hit_is_marked_as_it_was_written_and_no_more() {
    let mut book = Book::new();
    for (text, query, expected) in [
        ("Rückenschmerzen!", "schmerzen", "Rücken[schmerzen]!"),
        ("腰がとても痛い", "痛い", "腰がとても[痛い]"),
        ("πο\u{301}νος, ΠΟΝΟΣ", "πόνος", "[πο\u{301}νος], [ΠΟΝΟΣ]"),
        ("die Straße", "ss", "die Stra[ß]e"),
        ("eﬀort", "f", "e[ﬀ]ort"),
        ("ｶﾞﾏﾝ", "ガ", "[ｶﾞ]ﾏﾝ"),
        (
            "\u{1112}\u{1165}\u{1105}\u{1175}가",
            "리",
            "\u{1112}\u{1165}[\u{1105}\u{1175}]가",
        ),
        ("soft\u{ad}hyphen", "fthy", "so[ft\u{ad}hy]phen"),
        ("half - way", "half-way", "[half - way]"),
        ("คนไม้", "ไม", "คน[ไม้]"),
        ("ok 👍🏽!", "👍", "ok [👍🏽]!"),
        ("5️⃣ km", "5", "[5️⃣] km"),
        ("👨‍👩‍👧 here", "👩", "[👨‍👩‍👧] here"),
        ("aaa aab", "aa ab", "[aa]a [aab]"),
        ("أَلَمٌ", "الم", "[أَلَمٌ]"),
    ] {
        let record = book.put(moment("2026-11-18", text));
        let hit = find(&book, query).into_iter().find(|h| h.record == record);
        let parts = hit.iter().flat_map(|hit| &hit.excerpt);
        let marked = parts.map(|p| match p.is_hit {
            true => format!("[{}]", p.text),
            false => p.text.clone(),
        });
        assert_eq!(
            marked.collect::<String>(),
            expected,
            "{query:?} in {text:?}"
        );
        book.remove(&record);
    }
}

#[test]
fn a_long_text_without_spaces_is_cut_between_letters() {
    let mut book = Book::new();
    let text = format!("{}痛い{}", "か\u{3099}".repeat(300), "น้ำ".repeat(300));
    book.put(note("2026-11-18", &text, &[]));
    let hits = find(&book, "痛い");
    let excerpt = &hits[0].excerpt;
    assert_eq!(excerpt[1].text, "痛い");
    assert!(excerpt[0].text.starts_with("…か\u{3099}か"), "{excerpt:?}");
    assert!(excerpt[2].text.ends_with("น้ำ…"), "{excerpt:?}");
    assert!(text.contains(&shown(&hits[0])), "{excerpt:?}");
}

#[test]
fn short_words_are_looked_for_beside_long_ones_and_within_the_filter() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-01", "sat 3 h at the desk", &["腰"]));
    let second = book.put(moment("2026-11-02", "sat 3 h at home"));
    let found = |query: &str, filter: Filter| -> Vec<Record> {
        let found = book.store.search(query, &filter, 50).unwrap();
        assert_eq!(found.n, found.hits.len());
        found.hits.into_iter().map(|hit| hit.record).collect()
    };
    let all = Filter::default();
    let both = [second.clone(), first.clone()];
    assert_eq!(found("3 h", all.clone()), both);
    assert_eq!(found("h sat at", all.clone()), both);
    assert_eq!(found("h desk", all.clone()), std::slice::from_ref(&first));
    assert_eq!(found("腰", all.clone()), std::slice::from_ref(&first));
    let tagged = Filter {
        tag: Some("腰".to_owned()),
        ..all.clone()
    };
    assert_eq!(found("h", tagged.clone()), std::slice::from_ref(&first));
    assert_eq!(found("sat", tagged), std::slice::from_ref(&first));
    let later = Filter {
        first: Some("2026-11-02".parse().unwrap()),
        ..all.clone()
    };
    assert_eq!(found("h", later), std::slice::from_ref(&second));
    let moments = Filter {
        kinds: vec![backstory_core::record::RecordKind::Moment],
        ..all
    };
    assert_eq!(found("h at", moments), [second]);
}

#[test]
fn a_kind_whose_name_is_in_that_of_another_is_not_the_other() {
    use backstory_core::record::RecordKind::{Appointment, Question};
    let mut book = Book::new();
    book.put(crate::book::question("does the knee matter?"));
    book.put(note("2026-11-18", "question of the knee", &["question"]));
    let of = |kinds: &[_]| Filter {
        kinds: kinds.to_vec(),
        ..Filter::default()
    };
    let n = |filter: Filter| book.store.search("knee", &filter, 50).unwrap().n;
    assert_eq!(n(of(&[Question])), 1);
    assert_eq!(n(of(&[Appointment])), 0);
    assert_eq!(n(of(&[])), 2);
}

/// Letters as people type them, with their marks, separated by bars; none joins its neighbour.
const LETTERS: &str = "a|B|z|i|I|ı|İ|é|e\u{301}|ü|u\u{308}|ß|ẞ|ø|Đ|ưỡ|ﬁ|Ａ|７|5|5️⃣|²|½|α|ό|ο\u{301}|ς|Σ|\
    ᾳ|й|и\u{306}|Ё|한|하|\u{1112}\u{1161}\u{11ab}|가|か|が|か\u{3099}|ｶ|ｶﾞ|ー|痛|い|腰|\u{20bb7}|ก|นี้|น้ำ|\
    द|र्द|क्ष|أَ|ا|م|כְּ|ך|ב|🙂|👍🏽|👨‍👩‍👧|❤️|\u{e000}";
/// Characters that are not searched for by themselves.
const OTHERS: &str = "ـ|\u{ad}|\u{200b}|\u{301}| | | |\n|-|'|\"|*|:|(|,|。|€|+|^";

fn letters() -> impl Strategy<Value = Vec<&'static str>> {
    let all: Vec<&str> = LETTERS.split('|').chain(OTHERS.split('|')).collect();
    prop::collection::vec(prop::sample::select(all), 3..80)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_three_letters_of_a_note_find_it_and_are_shown_as_written(
        letters in letters(),
        from in 0usize..80,
        n in 3usize..40,
    ) {
        let mut book = Book::new();
        let text = letters.concat();
        prop_assume!(!text.trim().is_empty());
        let record = book.put(note("2026-11-18", &text, &[]));
        let from = from % (letters.len() - 2);
        let part = &letters[from..letters.len().min(from + n)];
        let query = part.concat();
        let hits = find(&book, &query);
        if part.iter().all(|letter| OTHERS.split('|').any(|other| other == *letter)) {
            prop_assert_eq!(hits.len(), 0, "{:?}", query);
            return Ok(());
        }
        prop_assert_eq!(hits.len(), 1, "{:?} in {:?}", query, text);
        prop_assert_eq!(&hits[0].record, &record);
        prop_assert!(text.contains(&shown(&hits[0])), "{:?} in {:?}", hits[0].excerpt, text);
        prop_assert!(hits[0].excerpt.iter().any(|p| p.is_hit && !p.text.trim().is_empty()));
        book.is_sound();
    }
}
