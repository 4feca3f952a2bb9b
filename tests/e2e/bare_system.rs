//! A system that gives little: no session bus, no language, a journal at an odd place.

use backstory_core::day::Day;
use backstory_store::store::Store;

use crate::app::{App, Home};

const NOTE: &str = "Größe 🙂 שלום";

#[tokio::test(flavor = "multi_thread")]
async fn no_bus_no_language_and_an_odd_path_lose_nothing() {
    let home = Home::new();
    let folder = home.path(format!("my back 🙂 {}", "long ".repeat(40)).trim_end());
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let journal = folder.join("the journal.db");
    assert!(journal.as_os_str().len() > 200);
    let bare = [
        ("LANG", "C"),
        ("LC_ALL", "C"),
        ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"),
    ];
    let path = journal.to_string_lossy().into_owned();
    let app = App::start_with(&home, &["--journal", &path], &bare).await;
    app.click_id("start-journal").await;
    app.see_id("answer-most").await;
    app.press_with_ctrl('n').await;
    app.see_id("check-in-form").await;
    app.click("[data-testid=part-note] summary").await;
    app.see_id("note").await;
    // WebDriver types no characters beyond the first plane: pasted instead, as from elsewhere.
    app.run(&format!(
        "const note = document.querySelector('[data-testid=note]');
         note.value = {NOTE:?};
         note.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await;
    app.click_id("save-check-in").await;
    app.see_id("toast").await;
    app.quit().await;

    let store = Store::open_read_only(&journal).expect("the journal is where it was named");
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    let (_, last) = store
        .extent(Day::LATEST)
        .unwrap()
        .expect("it holds the entry");
    let entries = store.entries_between(Day::EARLIEST, last).unwrap();
    assert_eq!(entries[0].answers.note(), Some(NOTE));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_that_takes_nothing_keeps_no_window_shut() {
    let home = Home::new();
    let (file, dangling) = (home.path("file"), home.path("dangling"));
    std::fs::write(&file, "").expect("a file can be made");
    std::os::unix::fs::symlink("nothing", &dangling).expect("a link can be made");
    let journal = home.path("mine.db").to_string_lossy().into_owned();
    let under = |path: &std::path::Path| path.join("x").to_string_lossy().into_owned();
    for place in [under(&file), under(&dangling)] {
        let environment = [
            ("XDG_DATA_HOME", place.as_str()),
            ("XDG_CACHE_HOME", place.as_str()),
        ];
        let app = App::start_with(&home, &["--journal", &journal], &environment).await;
        if !std::path::Path::new(&journal).exists() {
            app.click_id("start-journal").await;
        }
        app.see_id("answer-most").await;
        app.quit().await;
        // Without a name the journal belongs there: the window opens and says what is wrong.
        App::start_with(&home, &[], &environment).await.quit().await;
    }
}
