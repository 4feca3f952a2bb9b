//! A call that no interface of ours makes.

use serde_json::{Value, json};

use crate::window::{Shell, call};

#[test]
fn a_wrong_call_is_answered_with_a_sentence() {
    let window = Shell::start().window();
    for (name, arguments) in [
        ("no_such_command", json!({})),
        ("read_line", json!({ "line": 7 })),
        ("read_line", json!({})),
        ("read_line", json!("walk")),
        ("zoom", json!({ "step": "sideways" })),
        ("zoom", json!({ "step": null })),
    ] {
        let error = call(&window, name, arguments).unwrap_err();
        assert_eq!(error["code"], "internal", "{name}");
        let said = error["message"].as_str().unwrap();
        assert!(said.contains("Something went wrong"), "{said}");
    }
}

#[test]
fn what_says_nothing_is_answered_with_null() {
    let window = Shell::start().window();
    for step in ["larger", "smaller", "usual"] {
        assert_eq!(
            call(&window, "zoom", json!({ "step": step })),
            Ok(Value::Null)
        );
    }
}
