//! The window is never led away from the program's own page.

use crate::app::{App, Home};

#[tokio::test(flavor = "multi_thread")]
async fn no_script_leads_the_window_to_another_page() {
    let home = Home::new();
    let app = App::start(&home, &["--demo"]).await;
    app.see("[data-testid^=week-tile]").await;
    let page = || app.run("return location.origin");
    let own = page().await;
    for way in [
        "location.href = 'https://backstory.invalid/'",
        "location.replace('file:///etc/hostname')",
        "location.assign('data:text/html,<h1>elsewhere</h1>')",
        "window.open('https://backstory.invalid/')",
        "const link = document.createElement('a');
         link.href = 'https://backstory.invalid/'; link.target = '_blank';
         document.body.append(link); link.click(); link.remove()",
        "const form = document.createElement('form');
         form.action = 'https://backstory.invalid/'; form.method = 'post';
         document.body.append(form); form.submit(); form.remove()",
        "const base = document.createElement('base');
         base.href = 'https://backstory.invalid/';
         document.head.append(base); location.href = './elsewhere'; base.remove()",
    ] {
        // A script that starts to leave the page may never answer.
        let _ = app.run(way).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page().await, own, "after {way}");
        app.see("[data-testid^=week-tile]").await;
        let windows = app.client.windows().await.expect("windows can be listed");
        assert_eq!(windows.len(), 1, "after {way}");
    }
    app.quit().await;
}
