//! The contact sheet: many pictures on one, each with its name below.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use image::imageops::{overlay, thumbnail};
use image::{Rgb, RgbImage};

/// Width of a picture on the sheet.
pub const THUMBNAIL_WIDTH: u32 = 400;

const GAP: u32 = 20;
const CAPTION_HEIGHT: u32 = 26;
const CAPTION_SIZE: f32 = 15.0;
const GROUND: Rgb<u8> = Rgb([222, 222, 222]);
const FRAME: Rgb<u8> = Rgb([120, 120, 120]);
const INK: Rgb<u8> = Rgb([20, 20, 20]);

/// One picture with its place on the sheet.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Which row it belongs to.
    pub row: String,
    /// Which column it belongs to.
    pub column: String,
    /// What stands below it.
    pub caption: String,
    /// The picture, as wide as a thumbnail.
    pub thumbnail: RgbImage,
}

/// Makes a picture as wide as a thumbnail.
pub fn shrink(picture: &RgbImage) -> RgbImage {
    let width = picture.width().max(1);
    let height = (picture.height() * THUMBNAIL_WIDTH).div_ceil(width).max(1);
    thumbnail(picture, THUMBNAIL_WIDTH, height)
}

/// Divides pictures among sheets: rows in their order, as many on each as fit into `height`.
pub fn divide(pictures: &[Picture], height: u32) -> Vec<Vec<Picture>> {
    let mut sheets: Vec<Vec<Picture>> = Vec::new();
    let mut room = 0;
    for row in in_order(pictures.iter().map(|picture| &picture.row)) {
        let of_row: Vec<_> = pictures.iter().filter(|p| p.row == *row).cloned().collect();
        let needed = row_height(&of_row);
        match sheets.last_mut() {
            Some(sheet) if needed <= room => {
                sheet.extend(of_row);
                room -= needed;
            }
            Some(_) | None => {
                sheets.push(of_row);
                room = height.saturating_sub(GAP + needed);
            }
        }
    }
    sheets
}

fn row_height(of_row: &[Picture]) -> u32 {
    let highest = of_row
        .iter()
        .map(|picture| picture.thumbnail.height())
        .max();
    highest.unwrap_or(0) + CAPTION_HEIGHT + GAP
}

/// Lays pictures out by row and column, both in the order in which they first come up. A row is
/// as high as its highest picture; where a row has nothing for a column, the place stays empty.
pub fn contact_sheet(pictures: &[Picture], font: &FontRef<'_>) -> RgbImage {
    let rows = in_order(pictures.iter().map(|picture| &picture.row));
    let columns = in_order(pictures.iter().map(|picture| &picture.column));
    let mut tops = vec![GAP];
    for row in &rows {
        let of_row: Vec<_> = pictures
            .iter()
            .filter(|p| p.row == **row)
            .cloned()
            .collect();
        tops.push(tops.last().copied().unwrap_or(GAP) + row_height(&of_row));
    }
    let width = GAP + to_u32(columns.len()) * (THUMBNAIL_WIDTH + GAP);
    let height = tops.last().copied().unwrap_or(GAP);
    let mut sheet = RgbImage::from_pixel(width, height, GROUND);
    for picture in pictures {
        let row = rows.iter().position(|row| **row == picture.row);
        let column = columns.iter().position(|column| **column == picture.column);
        let (Some(row), Some(column)) = (row, column) else {
            continue;
        };
        let left = GAP + to_u32(column) * (THUMBNAIL_WIDTH + GAP);
        place(&mut sheet, picture, left, tops[row], font);
    }
    sheet
}

fn place(sheet: &mut RgbImage, picture: &Picture, left: u32, top: u32, font: &FontRef<'_>) {
    let (width, height) = picture.thumbnail.dimensions();
    // A picture as pale as the ground has to end somewhere.
    let frame = RgbImage::from_pixel(width + 2, height + 2, FRAME);
    overlay(sheet, &frame, i64::from(left) - 1, i64::from(top) - 1);
    overlay(sheet, &picture.thumbnail, i64::from(left), i64::from(top));
    write(sheet, &picture.caption, left, top + height + 4, font);
}

/// Writes one line, no wider than a thumbnail.
fn write(sheet: &mut RgbImage, words: &str, left: u32, top: u32, font: &FontRef<'_>) {
    let scaled = font.as_scaled(PxScale::from(CAPTION_SIZE));
    #[allow(
        clippy::cast_precision_loss,
        reason = "a sheet is some thousand pixels wide"
    )]
    let (start, baseline) = (left as f32, top as f32 + scaled.ascent());
    #[allow(clippy::cast_precision_loss, reason = "a few hundred pixels")]
    let end = start + THUMBNAIL_WIDTH as f32;
    let mut x = start;
    let mut before = None;
    for letter in words.chars() {
        let id = scaled.glyph_id(letter);
        x += before.map_or(0.0, |before| scaled.kern(before, id));
        let advance = scaled.h_advance(id);
        if x + advance > end {
            return;
        }
        if let Some(outline) =
            font.outline_glyph(id.with_scale_and_position(CAPTION_SIZE, point(x, baseline)))
        {
            let bounds = outline.px_bounds();
            outline.draw(|dx, dy, cover| {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "pixels of the sheet"
                )]
                let (x, y) = (bounds.min.x as u32 + dx, bounds.min.y as u32 + dy);
                if let Some(pixel) = sheet.get_pixel_mut_checked(x, y) {
                    *pixel = mixed(*pixel, INK, cover);
                }
            });
        }
        x += advance;
        before = Some(id);
    }
}

fn mixed(below: Rgb<u8>, above: Rgb<u8>, cover: f32) -> Rgb<u8> {
    let cover = cover.clamp(0.0, 1.0);
    let mix = |a: u8, b: u8| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two bytes"
        )]
        let mixed = (f32::from(a) * (1.0 - cover) + f32::from(b) * cover).round() as u8;
        mixed
    };
    Rgb([0, 1, 2].map(|part| mix(below[part], above[part])))
}

fn in_order<'a>(names: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut found = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: &[u8] = include_bytes!(
        "../../src-tauri/crates/report/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"
    );
    const RED: Rgb<u8> = Rgb([200, 0, 0]);
    const BLUE: Rgb<u8> = Rgb([0, 0, 200]);

    fn picture(row: &str, column: &str, height: u32, colour: Rgb<u8>) -> Picture {
        Picture {
            row: row.to_owned(),
            column: column.to_owned(),
            caption: format!("{row}-{column}"),
            thumbnail: RgbImage::from_pixel(THUMBNAIL_WIDTH, height, colour),
        }
    }

    fn sheet(pictures: &[Picture]) -> RgbImage {
        contact_sheet(pictures, &FontRef::try_from_slice(FONT).unwrap())
    }

    #[test]
    fn pictures_stand_in_their_row_and_column() {
        let sheet = sheet(&[
            picture("today", "light", 100, RED),
            picture("today", "dark", 250, BLUE),
            picture("trends", "dark", 100, RED),
        ]);
        let column = THUMBNAIL_WIDTH + GAP;
        assert_eq!(sheet.width(), GAP + 2 * column);
        let second_row = GAP + 250 + CAPTION_HEIGHT + GAP;
        assert_eq!(sheet.height(), second_row + 100 + CAPTION_HEIGHT + GAP);
        assert_eq!(sheet.get_pixel(GAP, GAP), &RED);
        assert_eq!(
            sheet.get_pixel(GAP + column, GAP + 249),
            &BLUE,
            "the higher one is whole"
        );
        assert_eq!(sheet.get_pixel(GAP + column, second_row), &RED);
        assert_eq!(
            sheet.get_pixel(GAP + 200, second_row + 50),
            &GROUND,
            "nothing for that column"
        );
    }

    #[test]
    fn every_picture_has_its_caption_below() {
        let sheet = sheet(&[picture("today", "light", 100, RED)]);
        let caption = (GAP + 102..GAP + 100 + CAPTION_HEIGHT)
            .flat_map(|y| (GAP..GAP + 200).map(move |x| (x, y)));
        let dark = caption
            .filter(|(x, y)| sheet.get_pixel(*x, *y)[0] < 100)
            .count();
        assert!(dark > 50, "{dark} dark pixels are no caption");
    }

    #[test]
    fn long_caption_ends_with_its_column() {
        let mut long = picture("today", "light", 100, RED);
        long.caption = "m".repeat(400);
        let sheet = sheet(&[long]);
        let right = sheet.width() - GAP + 1;
        assert!((GAP + 101..sheet.height()).all(|y| sheet.get_pixel(right, y) == &GROUND));
    }

    #[test]
    fn thumbnail_keeps_its_shape() {
        let shape = |w, h| shrink(&RgbImage::new(w, h)).dimensions();
        assert_eq!(shape(1280, 800), (400, 250));
        assert_eq!(shape(1280, 3000), (400, 938));
        assert_eq!(shape(900, 640), (400, 285));
    }

    #[test]
    fn rows_stay_whole_and_go_to_the_next_sheet_when_there_is_no_room() {
        let pictures = [
            picture("today", "light", 100, RED),
            picture("trends", "light", 400, RED),
            picture("today", "dark", 100, BLUE),
            picture("report", "light", 5000, RED),
            picture("signs", "light", 100, RED),
        ];
        let sheets = divide(&pictures, 700);
        let captions: Vec<Vec<_>> = sheets
            .iter()
            .map(|sheet| sheet.iter().map(|p| p.caption.as_str()).collect())
            .collect();
        let first = vec!["today-light", "today-dark", "trends-light"];
        assert_eq!(
            captions,
            [first, vec!["report-light"], vec!["signs-light"]],
            "a row higher than a sheet has one of its own"
        );
        assert!(sheet(&sheets[0]).height() <= 700);
    }

    #[test]
    fn sheet_without_pictures_is_a_small_ground() {
        assert_eq!(sheet(&[]).dimensions(), (GAP, GAP));
    }
}
