//! A check-in and a questionnaire by keyboard alone, with every key press counted.

use std::time::{Duration, Instant};

use fantoccini::key::Key;

use crate::app::{App, Home};

const ENTER: char = '\u{e007}';
const SPACE: char = ' ';

/// Most keys of the core check-in: what could be done, a movement, and how sure of tomorrow.
const KEY_LIMIT: usize = 8;
/// Longest that the core check-in may take at [`PER_KEY`].
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// How long a person takes for one key while reading along. Our assumption: 280 ms is usual for
/// text, and whoever chooses an answer reads it first.
const PER_KEY: Duration = Duration::from_millis(1_500);

/// Presses keys as a person does, one after the other, and counts them.
struct Hands<'a> {
    app: &'a App,
    n_keys: usize,
    begun: Instant,
}

impl Hands<'_> {
    fn on(app: &App) -> Hands<'_> {
        Hands {
            app,
            n_keys: 0,
            begun: Instant::now(),
        }
    }

    async fn press(&mut self, key: char) {
        self.n_keys += 1;
        self.app.press(&[key]).await;
        tokio::time::sleep(PER_KEY).await;
    }

    /// A key held with Ctrl counts as one press, as a shortcut does.
    async fn press_with_ctrl(&mut self, key: char) {
        self.n_keys += 1;
        self.app.press_with_ctrl(key).await;
        tokio::time::sleep(PER_KEY).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_takes_few_keys_and_a_questionnaire_needs_no_mouse() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.see_id("start-journal").await;
    go_by_keyboard(&app, "start-journal").await;
    app.see_id("answer-most").await;

    check_in(&app).await;
    answer_the_questionnaire(&app).await;
    app.quit().await;
}

/// Walks to a button with Tab and presses it.
async fn go_by_keyboard(app: &App, id: &str) {
    app.tab_until(&format!("focused.matches('[data-testid={id}]')"))
        .await;
    app.press(&[ENTER]).await;
}

#[allow(
    clippy::print_stdout,
    reason = "the figures are what the test is run for"
)]
async fn check_in(app: &App) {
    let mut hands = Hands::on(app);
    hands.press_with_ctrl('n').await;
    // What could be done: the first answer.
    hands.press('1').await;
    // On to the movements: the first chip.
    hands.press(char::from(Key::Tab)).await;
    hands.press(SPACE).await;
    // On to the confidence for tomorrow.
    hands.press(char::from(Key::Tab)).await;
    hands.press('7').await;
    hands.press(ENTER).await;
    app.see_id("toast").await;
    let (n_keys, took) = (hands.n_keys, hands.begun.elapsed());
    println!("core check-in: {n_keys} keys, {:.1} s", took.as_secs_f64());
    assert!(n_keys <= KEY_LIMIT, "{n_keys} keys");
    assert!(took < TIME_LIMIT, "{took:?}");
    go_by_keyboard(app, "nav-today").await;
    app.read("Walking").await;
    app.read("7 out of 10").await;
}

/// Reached, ticked and saved without a mouse.
async fn answer_the_questionnaire(app: &App) {
    go_by_keyboard(app, "nav-journal").await;
    app.tab_until("focused.matches('[data-testid=journal-add] summary')")
        .await;
    app.press(&[ENTER]).await;
    app.tab_until("focused.matches('[data-testid=add-rmdq]')")
        .await;
    app.press(&[ENTER]).await;
    app.see_id("rmdq-form").await;
    app.tab_until("focused.matches('[data-testid=rmdq-item-1]')")
        .await;
    let down = char::from(Key::Down);
    // The second and the fourth sentence; then down to the last tick, past the other twenty.
    app.press(&[down, SPACE, down, down, SPACE]).await;
    app.press(&[down; 21]).await;
    let is_last = app
        .run("return document.activeElement.matches('[data-testid=rmdq-read-all]')")
        .await;
    assert_eq!(is_last, serde_json::Value::Bool(true));
    app.press(&[SPACE]).await;
    app.press_with_ctrl(ENTER).await;
    app.see_id("rmdq-result").await;
    app.read("2 of 24").await;
    app.press_with_ctrl('z').await;
    app.read("You undid").await;
}
