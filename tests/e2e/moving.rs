//! Move through the real window: a movement with a guess, a plan, what to try again, and the
//! question of the next morning.

use std::path::Path;

use backstory_core::answers::{AfterMovement, RawAnswers, RawMovement};
use backstory_core::day::Day;
use backstory_core::op::Op;
use backstory_core::time::Clock as _;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::moment;
use serde_json::{Value, json};

use crate::app::{App, Home};
use crate::evening::EveningClock;

const ENTER: char = '\u{e007}';
const RIGHT: char = '\u{e014}';
const JOURNAL: &str = "data/org.backstory.journal.dev/journal.db";

#[tokio::test(flavor = "multi_thread")]
async fn a_movement_is_guessed_done_and_noted_with_the_keyboard_and_outlives_a_crash() {
    let home = Home::new();
    let mut app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.click_id("nav-move").await;
    app.click_id("movement-knee-rolls").await;
    focus_and_press(&app, "focused.matches('[data-testid=bout-guess]')").await;
    app.tab_until("focused.matches('[data-testid=bout] [role=radio]')")
        .await;
    app.press(&[RIGHT; 6]).await;
    focus_and_press(&app, "focused.matches('[data-testid=bout-now]')").await;
    app.read("You expect").await;
    focus_and_press(&app, "focused.matches('[data-testid=bout-did]')").await;
    app.click_id("bout-amount-5").await;
    app.click_id("bout-after-sore").await;
    let guess = app
        .run("return document.querySelector('[data-testid=bout]').innerText")
        .await;
    // What was typed is written through at once; only the call under way needs a moment.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    app.crash();
    drop(app);

    let app = App::start(&home, &[]).await;
    app.click_id("nav-move").await;
    app.click_id("movement-knee-rolls").await;
    app.see("[data-testid=bout-after-sore][aria-pressed=true]")
        .await;
    let kept = app
        .run("return document.querySelector('[data-testid=bout]').innerText")
        .await;
    let expected = |text: &Value| {
        let text = text.as_str().unwrap().to_owned();
        text.lines()
            .find(|l| l.starts_with("You expected"))
            .map(str::to_owned)
    };
    assert_eq!(expected(&kept), expected(&guess), "the guess is there");
    assert!(expected(&kept).is_some(), "{kept}");
    app.click_id("bout-save").await;
    app.read("ask whether it has settled").await;
    app.quit().await;

    let store = Store::open_read_only(&home.path(JOURNAL)).unwrap();
    let bouts = store
        .bouts_between(EveningClock.now().day(), Day::LATEST)
        .unwrap();
    let [bout] = bouts.as_slice() else {
        panic!("one movement: {bouts:?}");
    };
    let raw = bout.movement.raw();
    assert_eq!(raw.exercise.as_deref(), Some("knee-rolls"));
    assert_eq!((raw.repetitions, raw.actual), (Some(5), None));
    assert_eq!(raw.after, Some(AfterMovement::Sore));
    assert!(raw.expected.is_some(), "{raw:?}");
}

/// Goes to an element with Tab and presses Enter.
async fn focus_and_press(app: &App, condition: &str) {
    app.tab_until(condition).await;
    app.press(&[ENTER]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_moves_only_when_the_person_moves_it_and_is_there_after_a_restart() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.click_id("nav-move").await;
    app.click_id("movement-bridge").await;
    app.click_id("plan-this").await;
    app.see_id("step-amount-6").await;
    // Nobody's limit is set for them.
    app.click_id("plan-save").await;
    app.read("Choose a limit").await;
    app.run("document.querySelectorAll('[data-testid=plan-form] [role=radio]')[4].click()")
        .await;
    app.click_id("plan-save").await;
    app.click_id("nav-move").await;
    app.read("Step 1 of 6").await;
    app.click_id("plan-next").await;
    app.read("Step 2 of 6").await;
    app.click_id("try-what").await;
    app.press(&"Socks".chars().collect::<Vec<_>>()).await;
    app.click_id("try-add").await;
    app.click_id("try-easier").await;
    app.read("easier since").await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    app.click_id("nav-move").await;
    app.read("Step 2 of 6").await;
    app.read("easier since").await;
    app.click_id("nav-journal").await;
    app.read("Movement to try again").await;
    app.click_id("nav-move").await;
    app.click_id("plan-end").await;
    app.read("You have no plan yet").await;
    app.press_with_ctrl('z').await;
    app.read("Step 2 of 6").await;
    app.quit().await;
}

/// A journal with a movement of yesterday that was sore afterwards.
fn sore_since_yesterday(path: &Path) {
    let mut store = Store::open(path).unwrap();
    let yesterday = EveningClock.now().day().minus(1);
    let raw = RawAnswers {
        movements: vec![RawMovement {
            name: "Knee rolls".to_owned(),
            exercise: Some("knee-rolls".to_owned()),
            actual: Some(4),
            after: Some(AfterMovement::Sore),
            ..RawMovement::default()
        }],
        ..RawAnswers::default()
    };
    let entry = moment(&EveningClock, yesterday, raw);
    store
        .write(&EveningClock, &Op::worded("Moment"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_morning_asks_once_whether_it_has_settled() {
    let home = Home::new();
    let path = home.path("mine.db");
    sore_since_yesterday(&path);
    let shown = path.to_string_lossy().into_owned();
    let app = App::start(&home, &["--journal", &shown]).await;
    app.see_id("settle-card").await;
    app.read("You recorded discomfort of 4 out of 10").await;
    app.read("You felt sore after a movement").await;
    app.click_id("read-lesson").await;
    app.read("sore").await;
    app.click_id("nav-today").await;
    app.click_id("settle-yes").await;
    app.see_id("toast").await;
    assert_eq!(n_cards(&app).await, json!(0));
    app.quit().await;

    let app = App::start(&home, &["--journal", &shown]).await;
    app.see_id("answer-most").await;
    assert_eq!(n_cards(&app).await, json!(0), "it is not asked again");
    app.quit().await;
    let store = Store::open_read_only(&path).unwrap();
    let bouts = store
        .bouts_between(EveningClock.now().day().minus(1), Day::LATEST)
        .unwrap();
    assert_eq!(bouts[0].movement.settled(), Some(true));
}

async fn n_cards(app: &App) -> Value {
    app.run("return document.querySelectorAll('[data-testid=settle-card]').length")
        .await
}
