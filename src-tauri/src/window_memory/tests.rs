use super::*;

const LAPTOP: Screen = Screen {
    x: 0,
    y: 0,
    width: 1366,
    height: 728,
    scale: 1.0,
};
/// A large screen to the right of the laptop, with two pixels for one.
const DESK: Screen = Screen {
    x: 1366,
    y: -200,
    width: 3840,
    height: 2100,
    scale: 2.0,
};

fn look(width: u32, height: u32, at: Option<(i32, i32)>) -> Look {
    Look {
        width,
        height,
        at,
        ..Look::default()
    }
}

fn zoom(memory: &WindowMemory, step: ZoomStep) -> u32 {
    let mut shown = 0.0;
    memory.zoom(step, |factor| shown = factor);
    assert_eq!(shown, memory.look().factor());
    memory.look().zoom
}

fn memory(folder: &tempfile::TempDir) -> WindowMemory {
    WindowMemory::at(Some(folder.path().join("app/window.json")))
}

#[test]
fn the_next_start_is_like_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let first = memory(&folder);
    assert_eq!(first.look(), Look::default());
    first.note(|look| {
        (look.width, look.height) = (900, 640);
        look.at = Some((40, 60));
    });
    zoom(&first, ZoomStep::Larger);
    zoom(&first, ZoomStep::Larger);
    let again = first.look();
    assert_eq!((again.zoom, again.width, again.height), (140, 900, 640));
    assert_eq!(memory(&folder).look(), again);
    first.note(|look| look.maximized = true);
    first.keep();
    assert!(memory(&folder).look().maximized);
}

#[test]
fn the_zoom_ends_where_it_would_be_of_no_use() {
    let memory = WindowMemory::at(None);
    for _ in 0..100 {
        zoom(&memory, ZoomStep::Larger);
    }
    assert_eq!(memory.look().zoom, 600);
    for _ in 0..100 {
        zoom(&memory, ZoomStep::Smaller);
    }
    assert_eq!(memory.look().zoom, 60);
    assert_eq!(zoom(&memory, ZoomStep::Usual), 100);
}

#[test]
fn a_damaged_file_counts_as_not_there_and_is_written_anew() {
    let whole = serde_json::to_string(&look(900, 640, None)).unwrap();
    let long = whole.clone() + &" ".repeat(5000);
    let damaged = [
        "",
        "{",
        &whole[..whole.len() / 2],
        "null",
        "[1, 2]",
        "\0\0\0\0",
        r#"{"zoom": "large"}"#,
        r#"{"zoom": 0}"#,
        r#"{"zoom": 100000}"#,
        r#"{"width": 1}"#,
        r#"{"height": 4294967295}"#,
        r#"{"width": -900}"#,
        r#"{"at": [99999999999, 0]}"#,
        &long,
    ];
    for text in damaged {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("app")).unwrap();
        fs::write(folder.path().join("app/window.json"), text).unwrap();
        let found = memory(&folder);
        assert_eq!(found.look(), Look::default(), "{text:?}");
        zoom(&found, ZoomStep::Larger);
        assert_eq!(memory(&folder).look().zoom, 120, "{text:?}");
    }
}

#[test]
fn what_a_later_version_adds_is_no_damage() {
    let found = Look::read(br#"{"zoom": 160, "theme": "dark"}"#);
    assert_eq!(found.map(|look| (look.zoom, look.width)), Some((160, 1280)));
}

#[test]
fn a_folder_in_its_place_and_a_place_that_cannot_be_written_only_forget() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("app/window.json")).unwrap();
    let found = memory(&folder);
    assert_eq!(zoom(&found, ZoomStep::Larger), 120);
    assert_eq!(memory(&folder).look(), Look::default());
    assert_eq!(zoom(&WindowMemory::at(None), ZoomStep::Larger), 120);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    zoom(&memory(&folder), ZoomStep::Larger);
    let mode = |name: &str| {
        let found = fs::metadata(folder.path().join(name)).unwrap();
        found.permissions().mode() & 0o777
    };
    assert_eq!((mode("app"), mode("app/window.json")), (0o700, 0o600));
}

#[test]
fn a_window_stands_where_it_can_be_got_hold_of_and_is_no_larger_than_its_screen() {
    let both = [LAPTOP, DESK];
    let table: &[(&str, Look, &[Screen], Look)] = &[
        (
            "a first start on a small screen",
            look(1280, 800, None),
            &[LAPTOP],
            look(1280, 728, None),
        ),
        (
            "the same place",
            look(900, 640, Some((100, 40))),
            &[LAPTOP],
            look(900, 640, Some((100, 40))),
        ),
        (
            "on the second screen, counted in its own pixels",
            look(1900, 1000, Some((1400, -150))),
            &both,
            look(1900, 1000, Some((1400, -150))),
        ),
        (
            "the second screen is gone",
            look(1900, 1000, Some((1400, -150))),
            &[LAPTOP],
            look(1366, 728, None),
        ),
        (
            "only a corner would be seen",
            look(900, 640, Some((1300, 700))),
            &[LAPTOP],
            look(900, 640, None),
        ),
        (
            "its upper edge would be out of reach",
            look(900, 640, Some((100, -300))),
            &[LAPTOP],
            look(900, 640, None),
        ),
        (
            "partly beside the screen, as somebody put it",
            look(900, 640, Some((-400, 20))),
            &[LAPTOP],
            look(900, 640, Some((-400, 20))),
        ),
        (
            "no screen is told",
            look(900, 640, Some((100, 40))),
            &[],
            look(900, 640, None),
        ),
        (
            "far away in every direction",
            look(900, 640, Some((i32::MAX, i32::MIN))),
            &both,
            look(900, 640, None),
        ),
    ];
    for (what, kept, screens, shown) in table {
        assert_eq!(kept.on(screens), *shown, "{what}");
    }
}
