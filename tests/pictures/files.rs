//! Pictures as files: read, found blank, made small.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Error};
use std::path::Path;

use image::{ImageFormat, RgbImage};

/// Reads a PNG file's bytes.
pub fn read(png: &[u8]) -> Result<RgbImage, String> {
    image::load_from_memory_with_format(png, ImageFormat::Png)
        .map(|picture| picture.into_rgb8())
        .map_err(|error| error.to_string())
}

/// The bytes of a PNG file in full colour.
pub fn write(picture: &RgbImage) -> Result<Vec<u8>, String> {
    let mut bytes = Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, ImageFormat::Png)
        .map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}

/// Whether a picture shows nothing: it has one colour, or no pixel at all.
pub fn is_blank(picture: &RgbImage) -> bool {
    let mut pixels = picture.pixels();
    let first = pixels.next();
    pixels.all(|pixel| Some(pixel) == first)
}

/// The bytes of a small PNG file: no more than 256 colours.
///
/// They are the most frequent ones, so that every surface keeps its exact colour and only some
/// pixels at the edges of letters move to the nearest.
pub fn write_small(picture: &RgbImage) -> Result<Vec<u8>, String> {
    let mut counts: BTreeMap<[u8; 3], u32> = BTreeMap::new();
    for pixel in picture.pixels() {
        *counts.entry(pixel.0).or_default() += 1;
    }
    let mut palette: Vec<_> = counts.into_iter().collect();
    palette.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    palette.truncate(256);
    let palette: Vec<[u8; 3]> = palette.into_iter().map(|(colour, _)| colour).collect();

    let mut nearest: HashMap<[u8; 3], u8> = HashMap::new();
    let indexes: Vec<u8> = picture
        .pixels()
        .map(|pixel| {
            *nearest
                .entry(pixel.0)
                .or_insert_with(|| index_of_nearest(&palette, pixel.0))
        })
        .collect();

    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbouring indexes mean nothing to each other, so filters would only add noise.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(|e| e.to_string())?;
    writer
        .write_image_data(&indexes)
        .map_err(|e| e.to_string())?;
    writer.finish().map_err(|e| e.to_string())?;
    Ok(bytes)
}

/// Saves a file and says which one when that fails.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error: Error| format!("{}: {error}", path.display()))
}

fn index_of_nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        let parts = other.iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = (0u8..=255)
        .zip(palette)
        .min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgb;

    #[test]
    fn picture_of_one_colour_is_blank_and_one_other_pixel_is_enough() {
        let mut picture = RgbImage::from_pixel(40, 30, Rgb([243, 241, 234]));
        assert!(is_blank(&picture));
        picture.put_pixel(39, 29, Rgb([243, 241, 235]));
        assert!(!is_blank(&picture));
        assert!(is_blank(&RgbImage::new(0, 0)), "no pixel shows nothing");
    }

    #[test]
    fn small_file_keeps_its_surfaces_and_moves_only_rare_colours() {
        // A surface with a gradient of 300 colours, each of them once.
        let picture = RgbImage::from_fn(300, 20, |x, y| match (y, u8::try_from(x)) {
            (0, Ok(x)) => Rgb([x, 0, 0]),
            (0, Err(_)) => Rgb([255, 200, (x % 256) as u8]),
            _ => Rgb([30, 92, 75]),
        });
        let small = read(&write_small(&picture).unwrap()).unwrap();
        assert_eq!(small.dimensions(), picture.dimensions());
        assert_eq!(small.get_pixel(7, 9), &Rgb([30, 92, 75]));
        let colours: std::collections::BTreeSet<_> = small.pixels().map(|p| p.0).collect();
        assert!(colours.len() <= 256, "{} colours", colours.len());
    }

    #[test]
    fn file_of_few_colours_is_the_same_picture() {
        let picture = RgbImage::from_fn(16, 16, |x, y| Rgb([(x * 16) as u8, (y * 16) as u8, 9]));
        assert_eq!(read(&write_small(&picture).unwrap()), Ok(picture.clone()));
        assert_eq!(read(&write(&picture).unwrap()), Ok(picture));
        assert!(read(b"no picture").is_err());
    }
}
