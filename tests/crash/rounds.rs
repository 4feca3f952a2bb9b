//! Starting a writer and killing it.

use std::fmt;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use backstory_core::time::Clock as _;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;

use crate::writer;

/// A process that writes until it is killed.
pub struct Writer {
    child: Child,
    says: BufReader<ChildStdout>,
}

impl Writer {
    /// Returns when the writer stands before its first change, the one with the number `from`.
    pub fn start(work: &str, journal: &Path, from: u64) -> Writer {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", writer::TEST, "--nocapture"])
            .env(writer::WORK, work)
            .env(writer::JOURNAL, journal)
            .env(writer::FROM, from.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let says = BufReader::new(child.stdout.take().unwrap());
        let mut writer = Writer { child, says };
        while writer.word().expect("the writer starts") != writer::STARTED {}
        writer
    }

    fn word(&mut self) -> Option<String> {
        let mut line = String::new();
        let n = self.says.read_line(&mut line).unwrap();
        (n > 0).then(|| line.trim().to_owned())
    }

    /// Measures how long `n` changes take.
    #[allow(
        clippy::disallowed_methods,
        reason = "the kills are spread over the time that the work takes on this machine"
    )]
    pub fn time_of(mut self, n: u64) -> Duration {
        let start = Instant::now();
        let mut acked = 0;
        while acked < n {
            let word = self.word().expect("the writer goes on until it is killed");
            acked += u64::from(word == writer::ACK);
        }
        start.elapsed()
    }

    /// Kills the writer; returns how many changes it acknowledged.
    pub fn kill_after(mut self, delay: Duration) -> u64 {
        std::thread::sleep(delay);
        self.child.kill().unwrap();
        let status = self.child.wait().unwrap();
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::process::ExitStatusExt::signal(&status),
            Some(9),
            "the writer ended before it was killed"
        );
        let mut acked = 0;
        while let Some(word) = self.word() {
            // A word that was cut off was not said; SIGKILL leaves lines whole, as they are
            // written in one go.
            acked += u64::from(word == writer::ACK);
        }
        assert!(!status.success());
        acked
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // A test that failed leaves no writer behind; one that was killed is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Random moments, spread over the time that the work takes.
pub struct Delays {
    random: SeededClock,
    seed: u64,
    /// The latest moment.
    pub span: Duration,
}

impl Delays {
    /// The seed differs from run to run, because the moments differ anyway.
    pub fn seeded(work: &str) -> Delays {
        let seed = u64::from(std::process::id()) + work.len() as u64;
        Delays {
            random: SeededClock::new(at("2026-11-20T18:42:00+01:00"), seed),
            seed,
            span: Duration::ZERO,
        }
    }

    /// A moment in the part of the span that belongs to round `i` of `n`.
    pub fn next(&self, i: u64, n: u64) -> Duration {
        let [a, b, c, d, ..] = self.random.random();
        let random = f64::from(u32::from_be_bytes([a, b, c, d])) / f64::from(u32::MAX);
        self.span.mul_f64((i as f64 + random) / n as f64)
    }
}

impl fmt::Display for Delays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seed {}, kills within {:?}", self.seed, self.span)
    }
}
