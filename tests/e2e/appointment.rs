//! The appointment loop: a question goes along, an answer and a plan come back, and an item of
//! the plan becomes a goal, which is rated.

use crate::app::{App, Home};

const ENTER: char = '\u{e007}';

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_comes_back_as_goals() {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    app.click_id("start-journal").await;
    app.see_id("answer-most").await;

    make_an_appointment(&app).await;
    app.read("Can I lift the kids?").await;
    write_down_what_came_of_it(&app).await;
    make_the_plan_a_goal(&app).await;
    app.quit().await;

    let app = App::start(&home, &[]).await;
    rate_the_goal(&app).await;
    find_it_again(&app).await;
    app.quit().await;
}

/// For today, so that it has come and can be written about.
async fn make_an_appointment(app: &App) {
    app.click_id("add-appointment").await;
    app.see_id("record-form").await;
    app.run(
        "const box = document.querySelector('[data-testid=record-form] [data-field=day]');
         const now = new Date();
         const set = (input, value) => {
           input.value = String(value);
           input.dispatchEvent(new Event('input', { bubbles: true }));
           input.dispatchEvent(new Event('change', { bubbles: true }));
         };
         const [day, year] = box.querySelectorAll('input');
         set(day, now.getDate());
         set(box.querySelector('select'), now.getMonth() + 1);
         set(year, now.getFullYear());",
    )
    .await;
    type_into(app, "[data-testid=next-question]", "Can I lift the kids?").await;
    app.press(&[ENTER]).await;
    app.press_with_ctrl(ENTER).await;
    app.see_id("toast").await;
    app.see_id("appointment-card").await;
}

async fn write_down_what_came_of_it(app: &App) {
    app.click_id("open-appointment").await;
    app.see_id("record-form").await;
    type_into(
        app,
        "[data-field=said] textarea",
        "Sore is expected and settles.",
    )
    .await;
    type_into(app, "[data-testid=next-plan-item]", "Walk to the station").await;
    app.press(&[ENTER]).await;
}

/// One click: what is not saved is saved first.
async fn make_the_plan_a_goal(app: &App) {
    app.click_id("use-as-goal").await;
    app.see_id("toast").await;
    app.see_id("used-as-goal").await;
}

async fn rate_the_goal(app: &App) {
    app.see_id("goals-card").await;
    app.read("Walk to the station").await;
    app.click_id("rate-goals").await;
    app.see_id("goal-review-form").await;
    app.tab_until("focused.matches('[data-testid^=rate-] [role=radio]')")
        .await;
    app.press(&['4']).await;
    app.click_id("save-goal-review").await;
    app.see_id("toast").await;
}

/// Everything stands in the journal and is found by its words, without the accent too.
async fn find_it_again(app: &App) {
    app.click_id("nav-journal").await;
    app.read("1 goal rated").await;
    type_into(app, "[data-testid=journal-search]", "lift kids").await;
    app.see("mark").await;
    app.read("1 found").await;
}

async fn type_into(app: &App, css: &str, words: &str) {
    app.see(css)
        .await
        .send_keys(words)
        .await
        .expect("the field can be typed into");
}
