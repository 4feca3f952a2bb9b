use backstory_journal::bindings;
use backstory_words::typescript as messages;

use crate::sources::{read, root};

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "`cargo xtask bindings` asks this test to write the files it compares"
)]
fn bindings_are_current() {
    let writes = std::env::var_os("UPDATE_BINDINGS").is_some();
    for (path, wanted) in [
        ("ui/src/shared/messages.ts", messages::typescript()),
        ("ui/src/ipc/bindings.ts", bindings::typescript()),
        ("src-tauri/permissions/app.toml", bindings::permissions()),
        ("src-tauri/capabilities/main.json", bindings::capability()),
    ] {
        if writes {
            std::fs::write(root().join(path), wanted).expect("the file can be written");
            continue;
        }
        assert!(
            read(path) == wanted,
            "{path} is not what the command table or the catalogues say. Run `cargo xtask bindings`."
        );
    }
}
