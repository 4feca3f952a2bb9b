use crate::sources::{read, root};

const PATH: &str = "ui/src/ipc/bindings.ts";

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "`cargo xtask bindings` asks this test to write the file it compares"
)]
fn bindings_are_current() {
    let wanted = backstory_journal::bindings::typescript();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(root().join(PATH), wanted).expect("the bindings can be written");
        return;
    }
    assert!(
        read(PATH) == wanted,
        "{PATH} is not what the command table says. Run `cargo xtask bindings`."
    );
}
