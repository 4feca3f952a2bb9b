//! Installs missing system packages, or prints exactly what to type.

use std::io::{BufRead, IsTerminal, Write};

use crate::checkout::Checkout;
use crate::platform::{
    Need, Platform, apt_commands, debian_names, debian_packages, missing_packages,
};
use crate::steps::{Call, Failure};
use crate::{SetUp, ui};

/// Makes sure that the system can build, and test when `need` says so.
pub fn prepare(checkout: &Checkout, need: Need, set_up: SetUp) -> Result<(), Failure> {
    let platform = this_platform();
    match platform {
        Platform::Debian => prepare_debian(checkout, need, set_up)?,
        Platform::Fedora
        | Platform::Arch
        | Platform::OtherLinux
        | Platform::MacOs
        | Platform::Windows => probe(checkout, platform, need)?,
    }
    ui::check_node(checkout)
}

fn this_platform() -> Platform {
    if cfg!(target_os = "macos") {
        Platform::MacOs
    } else if cfg!(windows) {
        Platform::Windows
    } else {
        let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        Platform::from_os_release(&text)
    }
}

fn probe(checkout: &Checkout, platform: Platform, need: Need) -> Result<(), Failure> {
    for probe in platform.probes(need) {
        let works = Call::new(probe[0], probe[0], &checkout.root)
            .args(&probe[1..])
            .output()
            .is_some_and(|output| output.status.success());
        if !works {
            return Err(Failure::new(format!(
                "\"{}\" does not work here, so something is not installed. Nothing was changed. \
                 Install this and try again:\n{}",
                probe.join(" "),
                platform.instructions(need)
            )));
        }
    }
    Ok(())
}

fn prepare_debian(checkout: &Checkout, need: Need, set_up: SetUp) -> Result<(), Failure> {
    let wanted = debian_packages(need);
    let reported = Call::new("dpkg-query", "dpkg-query", &checkout.root)
        .args(["-W", "-f", "${Package}|${db:Status-Abbrev}\n"])
        .args(debian_names(&wanted))
        .output()
        .ok_or_else(|| {
            Failure::new(
                "dpkg-query could not be started, although this looks like Debian or Ubuntu. \
                 Nothing was changed. Check the PATH and try again.",
            )
        })?;
    let missing = missing_packages(&wanted, &String::from_utf8_lossy(&reported.stdout));
    if missing.is_empty() {
        return Ok(());
    }

    let is_root = is_root(checkout);
    let [update, install] = apt_commands(&missing, !is_root);
    println!(
        "System packages to install: {}\n    {update} && {install}",
        missing.join(" ")
    );
    if !is_root && !set_up.yes && !may_install()? {
        return Err(Failure::new(format!(
            "These system packages are missing: {}. Nothing was installed. Install them and try \
             again, or add --yes to have it done:\n    {update} && {install}",
            missing.join(" ")
        )));
    }
    typed(checkout, &update).step("List the available system packages")?;
    typed(checkout, &install).step("Install the missing system packages")
}

/// Makes a call from words without quotes, as `apt_commands` writes them.
fn typed(checkout: &Checkout, words: &str) -> Call {
    let mut words = words.split_whitespace();
    let program = words.next().unwrap_or_default();
    Call::new(program, program, &checkout.root)
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .with_terminal()
}

/// Asks for permission, when standard input is a person at a terminal.
fn may_install() -> Result<bool, Failure> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(false);
    }
    print!("Install them now? [y/N] ");
    let mut answer = String::new();
    std::io::stdout()
        .flush()
        .and_then(|()| stdin.lock().read_line(&mut answer))
        .map_err(|error| {
            Failure::new(format!(
                "The answer could not be read ({error}). Nothing was installed. \
                 Add --yes to install without a question."
            ))
        })?;
    Ok(matches!(
        answer.trim().to_ascii_lowercase().as_str(),
        "y" | "yes"
    ))
}

fn is_root(checkout: &Checkout) -> bool {
    Call::new("id", "id", &checkout.root)
        .args(["-u"])
        .output()
        .is_some_and(|output| output.stdout.trim_ascii() == b"0")
}
