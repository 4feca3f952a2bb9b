//! What the content must say, what it must never say, and which files the build refuses.

mod blocks;
mod broken;
mod broken_markup;
mod content;
mod grade;
mod lessons;
mod own_words;
mod signs;
mod small;
mod tables;
