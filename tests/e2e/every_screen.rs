//! Every screen that is photographed, in light and dark, has nothing that axe-core calls a fault.
//!
//! What axe-core cannot decide, such as the contrast of text over a drawing, is no fault.
//! In the pseudo-locale, whose words are 40 % longer, nothing is cut off or wider than its place.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::app::App;
use crate::camera::resize;
use crate::screens::Scheme;
use crate::stage::Stage;
use crate::states::STATES;

/// A tool of the tests, which is no part of the program that people get.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// The rules that a page breaks, each with where.
const FAULTS: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))),
        (reason) => done([`axe-core did not run: ${reason}`]));";

/// Controls whose spoken name does not begin with the words they show, so that who speaks to the
/// computer would have to guess it.
const MISNAMED: &str = "
    const plain = (words) => words.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
    const shown = (control) => {
        const copy = control.cloneNode(true);
        copy.querySelectorAll('[aria-hidden=true], .sr, kbd').forEach((part) => part.remove());
        return plain(copy.textContent);
    };
    return [...document.querySelectorAll(
        ':is(button, a, summary, [role=radio], [role=button])[aria-label]')]
        .filter((control) => control.checkVisibility())
        .filter((control) => !plain(control.getAttribute('aria-label')).startsWith(shown(control)))
        .map((control) => `the name begins with other words: ${control.outerHTML.slice(0, 160)}`);";

/// Words that leave the button, the card or the bar that they stand in, or the window. What scrolls
/// by itself, a field, and what only a screen reader reads may be wider, such as the name in a narrow
/// rail.
const CUT_OFF: &str = "
    const boxes = 'button, summary, .card, .urgent-box, nav, header, main';
    const mayBeWider = 'svg, input, textarea, select, .sr, kbd, .brand';
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInScroller = (element) => {
        for (let at = element; at; at = at.parentElement) if (scrolls(at)) return true;
        return false;
    };
    const faults = [];
    const texts = document.createTreeWalker(document.querySelector('#main').parentElement, 4);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        if (text.data.trim() === '' || element.closest(mayBeWider)) continue;
        if (!element.checkVisibility() || isInScroller(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const outer = (element.closest(boxes) ?? document.body).getBoundingClientRect();
        const leaves = [...range.getClientRects()].some(({ left, right, width }) => width > 0
            && (left < outer.left - 1 || right > outer.right + 1 || right > innerWidth + 1));
        if (leaves) faults.push(`words leave their place: ${element.outerHTML.slice(0, 200)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    return faults;";

#[tokio::test(flavor = "multi_thread")]
async fn longer_words_fit_on_every_screen() {
    let (mut n_screens, mut faults) = (0, Vec::new());
    for state in STATES {
        let mut stage = Stage::set_pseudo(state).await;
        for screen in state.screens {
            resize(&stage.app, 1280, 800).await;
            stage.follow(screen.steps).await;
            resize(&stage.app, 900, 640).await;
            n_screens += 1;
            for fault in words(&stage.app.run(CUT_OFF).await) {
                faults.push(format!("{} {}: {fault}", state.name, screen.name));
            }
        }
        let title = stage.app.run("return document.title").await;
        assert!(title.as_str().is_some_and(|t| t.contains('é')), "{title}");
        stage.app.quit().await;
    }
    assert!(n_screens >= 50, "only {n_screens} screens were looked at");
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_has_a_fault_in_light() {
    look_at_all(Scheme::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_has_a_fault_in_dark() {
    look_at_all(Scheme::Dark).await;
}

async fn look_at_all(scheme: Scheme) {
    let (mut n_screens, mut faults) = (0, Vec::new());
    for state in STATES {
        let mut stage = Stage::set(state, scheme).await;
        for screen in state.screens {
            stage.follow(screen.steps).await;
            n_screens += 1;
            for fault in faults_on(&stage.app).await {
                faults.push(format!("{} {}: {fault}", state.name, screen.name));
            }
        }
        stage.app.quit().await;
    }
    assert!(n_screens >= 50, "only {n_screens} screens were looked at");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

async fn faults_on(app: &App) -> Vec<String> {
    if app.run("return typeof axe").await == "undefined" {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
        let axe = fs::read_to_string(&axe)
            .unwrap_or_else(|e| panic!("{}: {e}. Run `npm ci` in ui.", axe.display()));
        app.run(&axe).await;
    }
    let found = app.client.execute_async(FAULTS, Vec::new()).await;
    let mut faults = words(&found.expect("axe-core answers"));
    faults.extend(words(&app.run(MISNAMED).await));
    faults
}

fn words(found: &Value) -> Vec<String> {
    let each = found.as_array().into_iter().flatten();
    each.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}
