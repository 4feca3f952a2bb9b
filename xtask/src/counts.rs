//! Counts of passed tests, from the summary lines of the test runners.

/// Numbers of tests as the runners reported them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that did not run because they are marked as ignored.
    pub ignored: usize,
}

impl Counts {
    /// Adds the numbers of a line, when it is a summary line of Cargo's harness or of Vitest.
    pub fn read_line(&mut self, line: &str) {
        let line = without_colour(line);
        let line = line.trim();
        let summary = if let Some(rest) = line.strip_prefix("test result: ") {
            // "ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s"
            rest.split_once(". ").map(|(_, numbers)| numbers)
        } else if let Some(rest) = line.strip_prefix("Tests ") {
            // "Tests  1 failed | 11 passed | 2 skipped (14)"
            Some(rest.split('(').next().unwrap_or(rest))
        } else {
            None
        };
        for part in summary.unwrap_or_default().split([';', '|']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(n)), Some(what)) = (words.next().map(str::parse::<usize>), words.next())
            else {
                continue;
            };
            match what {
                "passed" => self.passed += n,
                "failed" => self.failed += n,
                "ignored" | "skipped" | "todo" => self.ignored += n,
                _ => {}
            }
        }
    }

    /// Returns the closing line of a good run.
    pub fn summary(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Drops escape sequences: runners colour their output when they assume a terminal.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c != '\u{1b}' {
            plain.push(c);
            continue;
        }
        for end in chars.by_ref() {
            if end.is_ascii_alphabetic() {
                break;
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &str, passed: usize, failed: usize, ignored: usize) {
        let mut counts = Counts::default();
        lines.lines().for_each(|line| counts.read_line(line));
        let expected = Counts {
            passed,
            failed,
            ignored,
        };
        assert_eq!(counts, expected, "from {lines:?}");
    }

    #[test]
    fn cargo_summaries_add_up() {
        check(
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; \
             finished in 0.12s\n\
             test result: FAILED. 1 passed; 2 failed; 4 ignored; 0 measured; 9 filtered out; \
             finished in 0.00s",
            4,
            2,
            4,
        );
    }

    #[test]
    fn vitest_summary_counts_tests_and_not_files() {
        check(
            " Test Files  3 passed (3)\n      Tests  12 passed (12)\n   Duration  2.1s",
            12,
            0,
            0,
        );
        check(
            "      Tests  1 failed | 11 passed | 2 skipped (14)",
            11,
            1,
            2,
        );
    }

    #[test]
    fn colours_do_not_hide_a_summary() {
        check(
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m5 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (5)\u{1b}[39m",
            5,
            0,
            0,
        );
        check(
            "test result: \u{1b}[32mok\u{1b}[m. 7 passed; 0 failed; 0 ignored; 0 measured",
            7,
            0,
            0,
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        check(
            "test core::day::tests::passed ... ok\n3 passed; 1 failed\nrunning 12 tests\n\
             test result: unknown\nTests",
            0,
            0,
            0,
        );
    }

    #[test]
    fn summary_is_the_bare_sentence() {
        let counts = Counts {
            passed: 412,
            ..Counts::default()
        };
        assert_eq!(counts.summary(), "412 passed, 0 failed");
    }
}
