//! Movements and positions: what they have to have for the screens that use them.

use crate::library;
use crate::movement::{Effort, Posture};

#[test]
fn the_movements_cover_every_posture_and_effort() {
    let movements = &library().movements;
    for posture in [
        Posture::Lying,
        Posture::AllFours,
        Posture::Sitting,
        Posture::Standing,
    ] {
        assert!(
            movements.iter().any(|m| m.position == posture),
            "{posture:?}"
        );
    }
    for effort in [Effort::Gentle, Effort::Steady, Effort::Strong] {
        assert!(movements.iter().any(|m| m.effort == effort), "{effort:?}");
    }
    let breaks = movements.iter().filter(|m| m.desk_break);
    assert!(breaks.count() >= 4, "enough to choose from beside a desk");
}

#[test]
fn someone_who_cannot_get_down_to_the_floor_has_a_choice() {
    let library = library();
    let movements = library
        .movements
        .iter()
        .filter(|m| m.floor_free || m.easier_floor_free);
    assert!(movements.count() >= 8);
    assert!(library.positions.iter().filter(|p| p.floor_free).count() >= 2);
}

#[test]
fn the_words_for_drawings_are_sentences() {
    let library = library();
    let of_movements = library.movements.iter().flat_map(|m| m.pictures.iter());
    let of_positions = library.positions.iter().map(|p| &p.picture);
    for picture in of_movements.chain(of_positions) {
        assert!(
            picture.alt.ends_with('.'),
            "{}: {}",
            picture.drawing,
            picture.alt
        );
    }
}
