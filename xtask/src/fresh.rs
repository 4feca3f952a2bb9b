//! `cargo xtask test --fresh`: the whole run as on a machine that never built this project.

use std::fs;
use std::path::{Path, PathBuf};

use crate::SetUp;
use crate::checkout::{Checkout, Env};
use crate::home;
use crate::steps::{Call, Failure};

/// Clones the last commit into a scratch folder and tests it there, with only the installed tools
/// to rely on. A run on a used machine cannot show that a step is missing.
pub fn test(checkout: &Checkout, set_up: SetUp) -> Result<(), Failure> {
    let scratch = tempfile::Builder::new()
        .prefix("fresh-")
        .tempdir()
        .map_err(|error| {
            Failure::new(format!(
                "A scratch folder could not be made ({error}). Nothing was started. Check the \
                 free space of the temporary folder and try again."
            ))
        })?;
    let clone = scratch.path().join("clone");
    Call::new("git", "git", &checkout.root)
        .args(["clone", "--quiet", "--no-hardlinks", "."])
        .args([&clone])
        .step("Clone the last commit")?;
    let cargo_home = scratch.path().join("cargo");
    carry_settings(&checkout.env, &cargo_home).map_err(|error| {
        Failure::new(format!(
            "Cargo's settings could not be copied to the scratch folder ({error}). Nothing was \
             tested. Check the free space of the temporary folder and try again."
        ))
    })?;
    let program = checkout.env.cargo.clone().unwrap_or_else(|| "cargo".into());
    let mut call = Call::new("cargo", program, &clone).args(["xtask", "test"]);
    if set_up.yes {
        call = call.args(["--yes"]);
    }
    for (name, value) in surroundings(&checkout.env, scratch.path(), &cargo_home) {
        call = call.env(name, value);
    }
    call.step("Test the clone as on a machine that never built it")
}

/// Returns replacements for every place where a run would otherwise find existing files.
fn surroundings(env: &Env, scratch: &Path, cargo_home: &Path) -> Vec<(&'static str, PathBuf)> {
    let mut all = home::variables(&scratch.join("home"));
    all.extend(home::tool_homes(env));
    all.retain(|(name, _)| *name != "CARGO_HOME");
    all.extend([
        ("CARGO_HOME", cargo_home.to_owned()),
        ("CARGO_TARGET_DIR", scratch.join("target")),
        ("npm_config_cache", scratch.join("npm")),
    ]);
    // The way this machine reaches the registry is a setting of the machine, like its certificates.
    all.extend(settings_of_npm(env).map(|file| ("npm_config_userconfig", file)));
    all
}

fn settings_of_npm(env: &Env) -> Option<PathBuf> {
    let file = env.home.as_ref()?.join(".npmrc");
    file.is_file().then_some(file)
}

/// Makes a Cargo home that contains only the settings with which this machine reaches the registry.
fn carry_settings(env: &Env, cargo_home: &Path) -> std::io::Result<()> {
    fs::create_dir_all(cargo_home)?;
    let old = home::tool_homes(env)
        .into_iter()
        .find(|(name, _)| *name == "CARGO_HOME");
    let Some((_, old)) = old else { return Ok(()) };
    for name in ["config.toml", "config"] {
        let file = old.join(name);
        if file.is_file() {
            fs::copy(file, cargo_home.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_machine_gathers_is_found_in_place() {
        let person = tempfile::tempdir().unwrap();
        let home = person.path().to_owned();
        fs::create_dir_all(home.join(".cargo/registry")).unwrap();
        fs::write(home.join(".cargo/config.toml"), "[http]\n").unwrap();
        fs::write(home.join(".npmrc"), "fund=false\n").unwrap();
        let env = Env {
            home: Some(home.clone()),
            cargo_target_dir: Some("/used/target".into()),
            ..Env::default()
        };
        let scratch = tempfile::tempdir().unwrap();
        let cargo_home = scratch.path().join("cargo");
        carry_settings(&env, &cargo_home).unwrap();
        let names: Vec<_> = fs::read_dir(&cargo_home)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names, ["config.toml"], "settings come along, crates do not");

        let around = surroundings(&env, scratch.path(), &cargo_home);
        let value = |wanted: &str| {
            let mut found = around.iter().filter(|(name, _)| *name == wanted);
            let (_, value) = found
                .next()
                .unwrap_or_else(|| panic!("{wanted} is not set"));
            assert!(found.next().is_none(), "{wanted} is set twice");
            value.clone()
        };
        for name in [
            "HOME",
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "XDG_CACHE_HOME",
            "npm_config_cache",
        ] {
            assert!(value(name).starts_with(scratch.path()), "{name}");
        }
        assert_eq!(value("RUSTUP_HOME"), home.join(".rustup"));
        assert_eq!(value("npm_config_userconfig"), home.join(".npmrc"));
    }
}
