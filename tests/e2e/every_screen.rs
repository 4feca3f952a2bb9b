//! Every screen that is photographed, in light and dark, has nothing that axe-core calls a fault.
//!
//! What axe-core cannot decide, such as the contrast of text over a drawing, is no fault.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::app::App;
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
