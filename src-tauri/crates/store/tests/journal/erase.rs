use std::path::Path;

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::op::Op;
use backstory_core::record::{Record, RecordKind};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::settings::Setting;
use backstory_store::timeline::Filter;
use serde_json::json;

use crate::book::{
    Book, appointment, goal_review, goal_set, moment, note, place, question, samples,
};

/// Returns the files in a folder that contain a word.
fn files_with(folder: &Path, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let bytes = std::fs::read(file.path()).unwrap();
        if bytes
            .windows(word.len())
            .any(|w| w.eq_ignore_ascii_case(word.as_bytes()))
        {
            found.push(file.file_name().into_string().unwrap());
        }
    }
    found
}

fn erase(book: &mut Book, record: &Record) {
    let (kind, id) = place(record);
    book.store.erase(kind, id).unwrap();
    book.is_sound();
    assert!(matches!(
        book.store.erase(kind, id),
        Err(StoreError::NoSuchRecord)
    ));
    assert!(matches!(
        book.store.history(kind, id),
        Err(StoreError::NoSuchRecord)
    ));
    assert!(matches!(
        book.restore(record),
        Err(StoreError::NoSuchRecord)
    ));
}

#[test]
fn no_byte_of_what_was_erased_is_left() {
    let word = "xylophonist";
    // The second word has this form only in the index.
    let words = [word, "zither"];
    for (n, is_removed) in [(0, false), (1, true)] {
        let mut book = Book::new();
        // Enough other entries that pages around it are split and joined.
        for i in 0..150 {
            let day = backstory_testkit::build::day("2020-01-01").plus(i);
            for form in samples(&day.to_string(), i as usize).into_iter().take(2) {
                book.put(form);
            }
        }
        let text = |n: usize| format!("{} {word} {n} ZÏTHÉR", "lorem ipsum ".repeat(n * 40));
        let tags = [format!("{word}tag"), "a".to_owned()];
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        let record = book.put(note("2026-11-19", &text(1), &tags));
        let record = book.edit(&record, note("2026-11-19", &text(9), &tags[..1]));
        let record = book.edit(&record, note("2026-11-19", &text(3), &tags));
        book.remove(&record);
        book.undo();
        for (kind, place) in [
            (RecordKind::CheckIn, "2026-11-19".to_owned()),
            (RecordKind::CheckIn, record.stamp.id.to_string()),
        ] {
            let form = json!({ "note": word }).to_string();
            let draft = Draft::new(kind, place.parse().unwrap(), book.clock.now(), form).unwrap();
            book.store.keep_draft(&draft).unwrap();
        }
        let other = Draft::new(
            RecordKind::CheckIn,
            DraftKey::New,
            book.clock.now(),
            "{}".to_owned(),
        );
        book.store.keep_draft(&other.unwrap()).unwrap();
        if is_removed {
            book.remove(&record);
        }
        for word in words {
            let found = files_with(&book.journal.folder(), word);
            // Records in the trash are not in the index.
            let is_there = !is_removed || word == words[0];
            assert_eq!(!found.is_empty(), is_there, "{n}: {word}");
        }
        erase(&mut book, &record);
        assert_eq!(
            book.store.drafts().unwrap().len(),
            1,
            "those of others stay"
        );
        for word in words {
            let found = files_with(&book.journal.folder(), word);
            assert_eq!(found, [""; 0], "{n}: {word}, while it is open");
        }
        let folder = book.journal.folder();
        let Book { journal, store, .. } = book;
        drop(store);
        for word in words {
            let found = files_with(&folder, word);
            assert_eq!(found, [""; 0], "{n}: {word}, after it was closed");
        }
        let store = journal.open();
        for word in words {
            assert_eq!(store.search(word, &Filter::default(), 1).unwrap().n, 0);
        }
        assert_eq!(store.records(RecordKind::CheckIn).unwrap().len(), 150);
    }
}

#[test]
fn every_kind_can_be_erased_and_nothing_else_changes() {
    let mut book = Book::new();
    for form in samples("2026-11-18", 3) {
        book.put(form);
    }
    for kind in RecordKind::ALL {
        for record in book.store.records(kind).unwrap() {
            let id = record.stamp.id.to_string();
            let before = book.dump();
            erase(&mut book, &record);
            let after = book.dump();
            let gone: Vec<&str> = before.lines().filter(|l| !after.contains(l)).collect();
            let is_its_own = |line: &&str| line.contains(&id);
            assert!(gone.iter().all(is_its_own), "{kind:?}: {gone:?}");
            assert!(!after.contains(&id), "{kind:?}");
        }
    }
    assert_eq!(book.dump(), "");
    assert_eq!(
        book.store.undo_state(&book.clock).unwrap().undo,
        None,
        "nothing is left to undo"
    );
}

#[test]
fn a_change_of_more_than_the_erased_record_is_undone_for_the_others() {
    let mut book = Book::new();
    let a = book.put(moment("2026-11-18", "a"));
    let b = book.put(moment("2026-11-18", "b"));
    let origin = backstory_store::log::Origin::User;
    book.store
        .write(&book.clock, &Op::worded("Both"), origin, |w| {
            [&a, &b]
                .into_iter()
                .try_for_each(|r| w.delete_record(place(r).0, place(r).1))
        })
        .unwrap();
    erase(&mut book, &a);
    assert_eq!(book.trash(), std::slice::from_ref(&b));
    book.undo();
    assert_eq!(book.read(&b).unwrap(), b);
    book.undo();
    assert_eq!(book.dump(), "");
    assert_eq!(book.store.undo_state(&book.clock).unwrap().undo, None);
    book.redo();
    book.redo();
    assert_eq!(book.store.undo_state(&book.clock).unwrap().redo, None);
    assert_eq!(book.trash(), [b]);
}

#[test]
fn questions_of_an_erased_appointment_wait_again_with_their_versions() {
    let mut book = Book::new();
    let first = book.put(question("Can I lift?"));
    let asked = [
        (Some(first.stamp.id), "Can I lift at all?"),
        (None, "How long?"),
    ];
    let visit = book.put(appointment("2026-12-01", &asked, &["Walk"]));
    book.edit(&visit, appointment("2026-12-01", &asked[..1], &["Walk"]));
    book.remove(&visit);
    book.undo();
    let next = book.put(appointment("2026-12-08", &asked[..1], &[]));
    erase(&mut book, &visit);
    erase(&mut book, &next);
    assert!(!book.dump().contains(&visit.stamp.id.to_string()));
    let questions = book.store.records(RecordKind::Question).unwrap();
    assert_eq!(questions.len(), 2);
    let (kind, id) = place(&first);
    assert_eq!(
        book.store.history(kind, id).unwrap().len(),
        2,
        "both wordings"
    );
    while book.store.undo_state(&book.clock).unwrap().undo.is_some() {
        book.undo();
        book.is_sound();
    }
    assert_eq!(book.dump(), "");
}

#[test]
fn a_set_of_goals_is_erased_with_its_reviews() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening", "Sitting"]));
    let early = book.put(goal_review("2026-11-08", &set, 3));
    let late = book.put(goal_review("2026-11-15", &set, 4));
    book.remove(&early);
    erase(&mut book, &set);
    assert_eq!((book.dump().as_str(), book.trash()), ("", Vec::new()));
    for review in [early, late] {
        let (kind, id) = place(&review);
        assert!(matches!(
            book.store.history(kind, id),
            Err(StoreError::NoSuchRecord)
        ));
    }
}

#[test]
fn an_erased_question_comes_back_from_no_form_and_other_forms_stay() {
    let mut book = Book::new();
    let [secret, other] = ["secretquestion?", "How long?"].map(|text| book.put(question(text)));
    let line = book.put(moment("2026-11-19", "one"));
    let question = |record: &Record, text: &str| json!({ "id": record.stamp.id, "text": text });
    let asked = [
        question(&secret, "secretquestion, now?"),
        question(&other, "How long?"),
    ];
    let visit = json!({ "said": "half a sen", "questions": asked });
    let next = json!({ "answers": { "note": "the next moment" } });
    for (kind, place, form) in [
        (RecordKind::Appointment, "new", &visit),
        (RecordKind::Moment, "2026-11-19", &next),
    ] {
        let (place, form) = (place.parse().unwrap(), form.to_string());
        let draft = Draft::new(kind, place, book.clock.now(), form).unwrap();
        book.store.keep_draft(&draft).unwrap();
    }
    erase(&mut book, &secret);
    erase(&mut book, &line);
    let forms = book.store.drafts().unwrap();
    let forms: Vec<serde_json::Value> = forms
        .iter()
        .map(|draft| serde_json::from_str(draft.form()).unwrap())
        .collect();
    let left = json!({ "said": "half a sen", "questions": [asked[1]] });
    assert_eq!(forms, [next, left]);
    let folder = book.journal.folder();
    assert_eq!(files_with(&folder, "secretquestion"), [""; 0]);
}

#[test]
fn erasing_everything_leaves_no_journal() {
    let mut book = Book::new();
    for form in samples("2026-11-18", 3) {
        book.put(form);
    }
    book.store
        .set_setting(Setting::PreferredName, "Robin")
        .unwrap();
    let repair = book.store.repair(&book.clock).unwrap();
    assert_eq!(
        book.store.repair_copies(),
        std::slice::from_ref(&repair.copy)
    );
    let Book { journal, store, .. } = book;
    let folder = journal.folder();
    let other = folder.join("journal.before-repair-notes.txt");
    std::fs::write(&other, "mine").unwrap();
    assert_eq!(store.repair_copies().len(), 1, "only journals");
    store.erase_everything().unwrap();
    let mut left: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    let copy = repair.copy.file_name().unwrap().to_str().unwrap();
    let mut expected = [copy, "journal.before-repair-notes.txt", "journal.lock"];
    expected.sort();
    assert_eq!(left, expected);
    // The lock was released, so a new journal can be created.
    let store = journal.open();
    assert_eq!(store.canonical_dump().unwrap(), "");
    assert_eq!(store.setting(Setting::PreferredName).unwrap(), None);
}

#[test]
fn copies_that_a_repair_made_are_erased_when_they_are_named() {
    let mut book = Book::new();
    book.put(moment("2026-11-18", "zebra-secret"));
    let first = book.store.repair(&book.clock).unwrap().copy;
    book.clock.advance_minutes(1);
    let second = book.store.repair(&book.clock).unwrap().copy;
    let folder = book.journal.folder();
    let other = folder.join("notes.db");
    std::fs::write(&other, "zebra-secret").unwrap();
    let log = folder.join(format!(
        "{}-wal",
        first.file_name().unwrap().to_str().unwrap()
    ));
    std::fs::write(&log, "zebra-secret").unwrap();
    let named = [first.clone(), other.clone(), book.journal.path()];
    book.store.erase_repair_copies(&named).unwrap();
    assert!(
        !first.exists() && !log.exists(),
        "with what stood beside it"
    );
    assert!(other.exists(), "only copies, whatever is named");
    assert_eq!(book.store.repair_copies(), std::slice::from_ref(&second));
    book.is_sound();
    book.store.erase_repair_copies(&[second]).unwrap();
    assert_eq!(book.store.repair_copies().len(), 0);
}

#[test]
fn copies_that_were_cut_off_are_named_and_erased_and_other_files_stay() {
    let mut book = Book::new();
    book.put(moment("2026-11-18", "zebra-secret"));
    let folder = book.journal.folder();
    let path = |name: &str| folder.join(name);
    let torn = path("journal.before-repair-2026.db.unfinished-0");
    std::fs::write(&torn, "the beginning of a zebra-secret").unwrap();
    let whole = path("backup.db.unfinished-12");
    book.store.save_copy(&path("copy.db")).unwrap();
    std::fs::rename(path("copy.db"), &whole).unwrap();
    let others = [
        "thesis.unfinished-1",
        "journal.db.unfinished-",
        "journal.before-repair-x.unfinished-one",
    ];
    for other in others {
        std::fs::write(path(other), "mine").unwrap();
    }
    let copies = book.store.repair_copies();
    assert_eq!(copies, [whole.clone(), torn.clone()]);
    book.store.erase_repair_copies(&copies).unwrap();
    assert!(!torn.exists() && !whole.exists());
    assert!(others.iter().all(|other| path(other).exists()));
    book.is_sound();
}

#[cfg(unix)]
#[test]
fn a_link_beside_the_journal_is_no_copy() {
    let book = Book::new();
    let folder = book.journal.folder();
    let elsewhere = folder.join("photos.db");
    std::fs::write(&elsewhere, "mine").unwrap();
    let link = folder.join("journal.before-repair-1.db");
    std::os::unix::fs::symlink(&elsewhere, &link).unwrap();
    assert_eq!(book.store.repair_copies().len(), 0);
}
