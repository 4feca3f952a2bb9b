//! The PDF as other programs see it.

use std::process::{Command, Output};

use backstory_report::input::ReportInput;
use backstory_report::report::{Report, compose};
use backstory_words::Words;
use tempfile::TempDir;

/// A composed report with its PDF in a folder of its own.
pub struct Saved {
    pub report: Report,
    folder: TempDir,
}

/// A report in British English.
pub fn composed(input: &ReportInput) -> Report {
    compose(&Words::english(), input).unwrap()
}

/// A report in British English with its PDF.
pub fn saved(input: &ReportInput) -> Saved {
    saved_in(&Words::english(), input)
}

pub fn saved_in(words: &Words, input: &ReportInput) -> Saved {
    let report = compose(words, input).unwrap();
    let folder = TempDir::new().unwrap();
    std::fs::write(
        folder.path().join("report.pdf"),
        report.pdf().unwrap().bytes,
    )
    .unwrap();
    Saved { report, folder }
}

impl Saved {
    /// The words of the PDF in the order they are in the file, which is the reading order.
    pub fn words(&self) -> String {
        self.run("pdftotext", &["-raw", "report.pdf", "-"])
    }

    /// The words of the PDF without any white space.
    pub fn letters(&self) -> String {
        squeezed(&self.words())
    }

    /// What `pdfinfo` says behind `key`.
    pub fn info(&self, key: &str) -> String {
        let info = self.run("pdfinfo", &["report.pdf"]);
        info.lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))
            .unwrap_or_else(|| panic!("pdfinfo does not say {key}:\n{info}"))
            .trim()
            .to_owned()
    }

    /// How much of the first page is printed: the darkness of all of its points.
    pub fn ink(&self) -> u64 {
        let scan = ["-gray", "-r", "100", "-f", "1", "-l", "1", "report.pdf"];
        let tool = "pdftoppm";
        let output = output(
            Command::new(tool).args(scan).current_dir(&self.folder),
            tool,
        );
        // Three lines of text, then a byte for each point: 255 is white.
        let mut parts = output.stdout.splitn(4, |byte| *byte == b'\n');
        let points = parts.nth(3).unwrap();
        points.iter().map(|point| u64::from(255 - point)).sum()
    }

    /// The right edge of the word that reaches furthest, in points.
    pub fn right_edge(&self) -> f64 {
        self.run("pdftotext", &["-bbox", "report.pdf", "-"])
            .split("xMax=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .fold(0.0, f64::max)
    }

    /// Runs `qpdf --check`, which fails on any fault it can find.
    pub fn check(&self) {
        self.run("qpdf", &["--check", "report.pdf"]);
    }

    fn run(&self, tool: &str, arguments: &[&str]) -> String {
        let output = output(
            Command::new(tool).args(arguments).current_dir(&self.folder),
            tool,
        );
        assert!(
            output.status.success(),
            "{tool} failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }
}

fn output(command: &mut Command, tool: &str) -> Output {
    command.output().unwrap_or_else(|error| {
        panic!(
            "{tool} does not start ({error}). These tests need qpdf and poppler: \
             apt-get install qpdf poppler-utils, or brew install qpdf poppler."
        )
    })
}

pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The words of a file in the order they are in it, with single spaces.
pub fn text_of_pdf(bytes: &[u8]) -> String {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("sheet.pdf"), bytes).unwrap();
    let output = Command::new("pdftotext")
        .args(["-raw", "sheet.pdf", "-"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
