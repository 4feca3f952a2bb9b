//! A step: prints its title, runs, and prints how long it took.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use crate::counts::Counts;

/// The reason why a task stopped, with the next thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    message: String,
}

impl Failure {
    /// Makes a failure with its sentences.
    pub fn new(message: impl Into<String>) -> Failure {
        Failure {
            message: message.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A call of a program, together with the command as a person would type it.
#[derive(Debug)]
pub struct Call {
    shown: String,
    folder: PathBuf,
    command: Command,
}

impl Call {
    /// Makes a call of `program` in `folder`; `shown` is its name as a person types it.
    pub fn new(shown: &str, program: impl AsRef<OsStr>, folder: &Path) -> Call {
        let mut command = Command::new(program);
        // The tasks ask no questions here, and a child that waits for an answer would hang.
        command.current_dir(folder).stdin(Stdio::null());
        Call {
            shown: shown.to_owned(),
            folder: folder.to_owned(),
            command,
        }
    }

    /// Adds arguments.
    pub fn args<I: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = I>) -> Call {
        for arg in args {
            self.shown.push(' ');
            self.shown
                .push_str(&quoted(&arg.as_ref().to_string_lossy()));
            self.command.arg(arg);
        }
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Call {
        self.command.env(name, value);
        self
    }

    /// Sets an environment variable and shows it in the command: without it, the call would do
    /// something else.
    pub fn shown_env(mut self, name: &str, value: &str) -> Call {
        self.shown = format!("{name}={} {}", quoted(value), self.shown);
        self.env(name, value)
    }

    /// Removes an environment variable.
    pub fn without_env(mut self, name: &str) -> Call {
        self.command.env_remove(name);
        self
    }

    /// Lets the program ask the person, for example for a password.
    pub fn with_terminal(mut self) -> Call {
        self.command.stdin(Stdio::inherit());
        self
    }

    /// Puts `other` in front, with this call as its last arguments, as `xvfb-run` expects.
    pub fn wrapped_by(self, other: Call) -> Call {
        let mut call = other;
        call.shown = format!("{} {}", call.shown, self.shown);
        call.command
            .arg(self.command.get_program())
            .args(self.command.get_args())
            .current_dir(&self.folder);
        for (name, value) in self.command.get_envs() {
            match value {
                Some(value) => call.command.env(name, value),
                None => call.command.env_remove(name),
            };
        }
        call.folder = self.folder;
        call
    }

    /// Runs the program silently and returns its output, or `None` when it cannot start.
    pub fn output(mut self) -> Option<Output> {
        self.command.output().ok()
    }

    /// Runs the program as a step named `title`, with its output on the terminal.
    pub fn step(self, title: &str) -> Result<(), Failure> {
        self.timed(title, |command| command.status())
    }

    /// Runs the program as a step and adds the tests it reports to `counts`.
    pub fn counted_step(self, title: &str, counts: &mut Counts) -> Result<(), Failure> {
        self.timed(title, |command| {
            let mut child = command.stdout(Stdio::piped()).spawn()?;
            if let Some(stdout) = child.stdout.take() {
                echo(BufReader::new(stdout), std::io::stdout(), counts)?;
            }
            child.wait()
        })
    }

    fn timed(
        mut self,
        title: &str,
        run: impl FnOnce(&mut Command) -> std::io::Result<std::process::ExitStatus>,
    ) -> Result<(), Failure> {
        println!("\n==> {title}\n    $ {}", self.shown);
        #[allow(
            clippy::disallowed_methods,
            reason = "how long a step took is for the reader only"
        )]
        let start = Instant::now();
        let status = run(&mut self.command);
        let seconds = start.elapsed().as_secs_f64();
        match status {
            Ok(status) if status.success() => {
                println!("    done in {seconds:.1} s");
                Ok(())
            }
            Ok(status) => Err(Failure::new(format!(
                "The step \"{title}\" failed after {seconds:.1} s ({status}). No later step ran. \
                 Its output is above. To run only this step again:\n    cd {}\n    {}",
                quoted(&self.folder.to_string_lossy()),
                self.shown
            ))),
            Err(error) => Err(Failure::new(format!(
                "The step \"{title}\" could not be run ({error}). No later step ran. \
                 Check that this program is installed and can be found:\n    {}",
                self.shown
            ))),
        }
    }
}

/// Prints every line at once, and counts the tests it reports.
fn echo(mut from: impl BufRead, mut to: impl Write, counts: &mut Counts) -> std::io::Result<()> {
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        to.write_all(&line)?;
        counts.read_line(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(())
}

fn quoted(arg: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@%\\".contains(c);
    if !arg.is_empty() && arg.chars().all(plain) {
        arg.to_owned()
    } else {
        format!("'{}'", arg.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn call_is_shown_as_it_would_be_typed() {
        let call = Call::new("cargo", "/bin/cargo", Path::new("/src"));
        let call = call.args(["test", "--", "it's so", ""]);
        assert_eq!(call.shown, r"cargo test -- 'it'\''s so' ''");
    }

    #[test]
    fn wrapped_call_keeps_arguments_folder_and_environment() {
        let inner = Call::new("cargo", "/bin/cargo", Path::new("/src"))
            .args(["test"])
            .env("SET", "1")
            .without_env("GONE");
        let outer =
            inner.wrapped_by(Call::new("xvfb-run", "xvfb-run", Path::new("/")).args(["-a"]));
        assert_eq!(outer.shown, "xvfb-run -a cargo test");
        let args: Vec<_> = outer.command.get_args().collect();
        assert_eq!(args, ["-a", "/bin/cargo", "test"]);
        assert_eq!(outer.command.get_current_dir(), Some(Path::new("/src")));
        let envs: Vec<_> = outer.command.get_envs().collect();
        assert_eq!(
            envs,
            [
                (OsStr::new("GONE"), None),
                (OsStr::new("SET"), Some(OsStr::new("1")))
            ]
        );
    }

    #[cfg(unix)]
    #[test]
    fn failing_step_names_itself_and_how_to_repeat_it() {
        let call = |program| Call::new(program, program, Path::new("/")).args(["it"]);
        assert_eq!(call("true").step("Fine"), Ok(()));
        let message = call("false").step("Nonsense").unwrap_err().to_string();
        assert!(
            message.contains("The step \"Nonsense\" failed"),
            "{message}"
        );
        assert!(message.contains("cd /\n    false it"), "{message}");
    }

    #[test]
    fn missing_program_is_named() {
        let call = Call::new("no-such-program", "no-such-program", Path::new("."));
        let message = call.step("Nothing").unwrap_err().to_string();
        assert!(message.contains("could not be run"), "{message}");
        assert!(message.contains("no-such-program"), "{message}");
    }

    #[test]
    fn reported_tests_are_counted_while_they_pass_through() {
        let mut counts = Counts::default();
        let text = b"test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured\nrest";
        let mut shown = Vec::new();
        echo(&text[..], &mut shown, &mut counts).unwrap();
        assert_eq!(counts.passed, 3);
        assert_eq!(shown, text, "the reader sees everything");
    }
}
