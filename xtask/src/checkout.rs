//! The checkout that the tasks work in, and the few facts of the environment they depend on.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::steps::{Call, Failure};

/// The paths of a checkout.
#[derive(Debug, Clone)]
pub struct Checkout {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// The folder that Cargo builds into; passed to every child, whatever its configuration says.
    pub target: PathBuf,
    /// The environment as it was when the task started.
    pub env: Env,
}

/// The environment variables the tasks read. Empty counts as unset.
#[derive(Debug, Clone, Default)]
pub struct Env {
    pub app_data: Option<PathBuf>,
    pub cargo: Option<OsString>,
    pub cargo_home: Option<PathBuf>,
    pub cargo_target_dir: Option<PathBuf>,
    pub ci: Option<OsString>,
    pub display: Option<OsString>,
    pub home: Option<PathBuf>,
    pub local_app_data: Option<PathBuf>,
    pub rustup_home: Option<PathBuf>,
    pub wayland_display: Option<OsString>,
    pub xdg_cache_home: Option<PathBuf>,
    pub xdg_config_home: Option<PathBuf>,
    pub xdg_data_home: Option<PathBuf>,
    pub xdg_state_home: Option<PathBuf>,
}

impl Env {
    fn read() -> Env {
        #[allow(
            clippy::disallowed_methods,
            reason = "the edge where xtask reads its environment, once"
        )]
        let get = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let path = |name: &str| get(name).map(PathBuf::from);
        Env {
            app_data: path("APPDATA"),
            cargo: get("CARGO"),
            cargo_home: path("CARGO_HOME"),
            cargo_target_dir: path("CARGO_TARGET_DIR"),
            ci: get("CI"),
            display: get("DISPLAY"),
            home: path(if cfg!(windows) { "USERPROFILE" } else { "HOME" }),
            local_app_data: path("LOCALAPPDATA"),
            rustup_home: path("RUSTUP_HOME"),
            wayland_display: get("WAYLAND_DISPLAY"),
            xdg_cache_home: path("XDG_CACHE_HOME"),
            xdg_config_home: path("XDG_CONFIG_HOME"),
            xdg_data_home: path("XDG_DATA_HOME"),
            xdg_state_home: path("XDG_STATE_HOME"),
        }
    }

    /// Returns whether a display is available for a window.
    pub fn has_display(&self) -> bool {
        !cfg!(target_os = "linux") || self.display.is_some() || self.wayland_display.is_some()
    }

    fn is_ci(&self) -> bool {
        self.ci
            .as_ref()
            .is_some_and(|ci| ci != "false" && ci != "0")
    }

    /// Returns the person's folder for caches.
    fn cache(&self) -> Option<PathBuf> {
        if cfg!(windows) {
            self.local_app_data.clone()
        } else if let Some(cache) = &self.xdg_cache_home {
            Some(cache.clone())
        } else if cfg!(target_os = "macos") {
            self.home.as_ref().map(|home| home.join("Library/Caches"))
        } else {
            self.home.as_ref().map(|home| home.join(".cache"))
        }
    }
}

impl Checkout {
    /// Finds the checkout that this task runner was built from.
    pub fn find() -> Result<Checkout, Failure> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().unwrap_or(here).to_path_buf();
        let env = Env::read();
        let started_in = std::env::current_dir().map_err(|error| {
            Failure::new(format!(
                "The current folder cannot be read ({error}). Nothing was started. \
                 Go to the checkout and try again."
            ))
        })?;
        let target = target_dir(&env, &root, &started_in);
        Ok(Checkout { root, target, env })
    }

    /// Makes a call of Cargo in the root.
    pub fn cargo(&self) -> Call {
        let program = self.env.cargo.clone().unwrap_or_else(|| "cargo".into());
        Call::new("cargo", program, &self.root).env("CARGO_TARGET_DIR", &self.target)
    }

    /// Makes a call of npm in `ui/`.
    pub fn npm(&self) -> Call {
        // On Windows npm is a batch file, which is found only by its full name.
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Call::new("npm", program, &self.ui())
            .env("npm_config_update_notifier", "false")
            .env("npm_config_fund", "false")
            .env("npm_config_audit", "false")
    }

    /// Returns the folder of the interface.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Returns the path of the application as Cargo builds it.
    pub fn app(&self, release: bool) -> PathBuf {
        self.target
            .join(if release { "release" } else { "debug" })
            .join(format!("backstory{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Chooses the folder that Cargo builds into. A CI job starts from a clean clone each time, so by
/// default it builds into the person's cache, where the dependencies survive.
fn target_dir(env: &Env, root: &Path, started_in: &Path) -> PathBuf {
    match (&env.cargo_target_dir, env.cache()) {
        (Some(chosen), _) => started_in.join(chosen),
        (None, Some(cache)) if env.is_ci() => cache.join("backstory").join("target"),
        (None, _) => root.join("target"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(env: &Env, expected: &str) {
        let target = target_dir(env, Path::new("/src"), Path::new("/here"));
        assert_eq!(target, Path::new(expected), "for {env:?}");
    }

    fn env(ci: Option<&str>) -> Env {
        Env {
            ci: ci.map(OsString::from),
            local_app_data: Some("/home/ada/.cache".into()),
            xdg_cache_home: Some("/home/ada/.cache".into()),
            ..Env::default()
        }
    }

    #[test]
    fn builds_into_the_checkout_unless_told_otherwise() {
        check(&Env::default(), "/src/target");
        check(&env(None), "/src/target");
        check(&env(Some("false")), "/src/target");
    }

    #[test]
    fn ci_builds_into_the_cache() {
        check(&env(Some("true")), "/home/ada/.cache/backstory/target");
        check(&env(Some("1")), "/home/ada/.cache/backstory/target");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn ci_without_a_cache_variable_uses_the_home_folder() {
        let env = Env {
            xdg_cache_home: None,
            home: Some("/home/ada".into()),
            ..env(Some("true"))
        };
        check(&env, "/home/ada/.cache/backstory/target");
    }

    #[test]
    fn ci_without_any_cache_builds_into_the_checkout() {
        let env = Env {
            ci: Some("true".into()),
            ..Env::default()
        };
        check(&env, "/src/target");
    }

    #[test]
    fn chosen_target_folder_wins_and_is_taken_from_where_the_task_started() {
        for ci in [None, Some("true")] {
            let mut env = env(ci);
            env.cargo_target_dir = Some("/elsewhere".into());
            check(&env, "/elsewhere");
            env.cargo_target_dir = Some("out".into());
            check(&env, "/here/out");
        }
    }
}
