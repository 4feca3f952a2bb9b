//! The system, and the packages to install on it. Pure.

/// The systems that the tasks support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Debian, Ubuntu and their derivatives: the only ones on which xtask installs packages itself.
    Debian,
    /// Fedora and its derivatives.
    Fedora,
    /// Arch and its derivatives.
    Arch,
    /// Any other Linux.
    OtherLinux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

/// Purpose of the packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Building and starting the application.
    Build,
    /// Building, and also driving the application on a virtual display and reading its PDF.
    Test,
}

/// WebKitGTK, a C compiler, and Perl and make for the OpenSSL inside SQLCipher.
const DEBIAN_BUILD: [&str; 6] = [
    "libwebkit2gtk-4.1-dev",
    "build-essential",
    "pkg-config",
    "perl",
    "make",
    "file",
];

/// The WebDriver for the window, a virtual display, and independent tools that read PDF.
const DEBIAN_TEST: [&str; 5] = [
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "poppler-utils",
    "qpdf",
];

/// Newer names of packages in the lists above.
const DEBIAN_RENAMED: [(&str, &str); 2] = [
    ("pkg-config", "pkgconf"),
    ("webkit2gtk-driver", "webkitgtk-webdriver"),
];

impl Platform {
    /// Parses the text of `/etc/os-release`.
    pub fn from_os_release(text: &str) -> Platform {
        let words = |key: &str| {
            text.lines()
                .filter_map(|line| line.split_once('='))
                .find(|(found, _)| *found == key)
                .map(|(_, value)| value.trim_matches(['"', '\'']).to_ascii_lowercase())
                .unwrap_or_default()
        };
        let (id, like) = (words("ID"), words("ID_LIKE"));
        for name in std::iter::once(id.as_str()).chain(like.split_whitespace()) {
            match name {
                "debian" | "ubuntu" => return Platform::Debian,
                "fedora" | "rhel" => return Platform::Fedora,
                "arch" => return Platform::Arch,
                _ => {}
            }
        }
        Platform::OtherLinux
    }

    /// Returns the commands or steps for a person to install everything for `need`.
    pub fn instructions(self, need: Need) -> String {
        match (self, need) {
            (Platform::Debian, need) => {
                let commands = apt_commands(&debian_packages(need), true);
                format!("    {}", commands.join(" && "))
            }
            (Platform::Fedora, Need::Build) => {
                "    sudo dnf install webkit2gtk4.1-devel gcc gcc-c++ make perl-core \
                 pkgconf-pkg-config file"
                    .to_owned()
            }
            (Platform::Fedora, Need::Test) => format!(
                "{}\n    sudo dnf install /usr/bin/WebKitWebDriver /usr/bin/xvfb-run \
                 xorg-x11-xauth poppler-utils qpdf",
                self.instructions(Need::Build)
            ),
            (Platform::Arch, Need::Build) => {
                "    sudo pacman -S --needed base-devel webkit2gtk-4.1 perl file".to_owned()
            }
            (Platform::Arch, Need::Test) => format!(
                "{}\n    sudo pacman -S --needed webkitgtk-6.0 xorg-server-xvfb xorg-xauth poppler \
                 qpdf\n    (WebKitWebDriver comes with webkitgtk-6.0.)",
                self.instructions(Need::Build)
            ),
            (Platform::OtherLinux, Need::Build) => {
                "    the development files of WebKitGTK 4.1 (pkg-config name webkit2gtk-4.1), \
                 a C compiler, make, perl, pkg-config and file"
                    .to_owned()
            }
            (Platform::OtherLinux, Need::Test) => format!(
                "{}\n    and also WebKitWebDriver, xvfb-run, xauth, pdftotext and qpdf",
                self.instructions(Need::Build)
            ),
            // Tests cannot drive a window on these two systems, so they need no further package.
            (Platform::MacOs, Need::Build | Need::Test) => "    xcode-select --install".to_owned(),
            (Platform::Windows, Need::Build | Need::Test) => {
                "    winget install Microsoft.VisualStudio.2022.BuildTools --override \
                 \"--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"\n    \
                 winget install Microsoft.EdgeWebView2Runtime\n    \
                 winget install StrawberryPerl.StrawberryPerl\n    \
                 (Perl builds the OpenSSL inside the encrypted database. WebView2 is part of \
                 Windows 11.)"
                    .to_owned()
            }
        }
    }

    /// Returns programs, with arguments, that succeed only where everything for `need` is
    /// installed.
    pub fn probes(self, need: Need) -> Vec<&'static [&'static str]> {
        let mut probes: Vec<&'static [&'static str]> = match self {
            Platform::Debian => vec![],
            Platform::Fedora | Platform::Arch | Platform::OtherLinux => vec![
                &["pkg-config", "--exists", "webkit2gtk-4.1"],
                &["cc", "--version"],
                &["make", "--version"],
                &["perl", "--version"],
            ],
            Platform::MacOs => vec![&["xcode-select", "-p"]],
            Platform::Windows => vec![&["perl", "--version"]],
        };
        if need == Need::Test {
            probes.extend_from_slice(match self {
                Platform::Fedora | Platform::Arch | Platform::OtherLinux => &[
                    &["WebKitWebDriver", "--version"],
                    &["xvfb-run", "--help"],
                    &["xauth", "version"],
                    &["pdftotext", "-v"],
                    &["qpdf", "--version"],
                ],
                Platform::Debian | Platform::MacOs | Platform::Windows => &[],
            });
        }
        probes
    }
}

/// Returns the Debian packages for `need`.
pub fn debian_packages(need: Need) -> Vec<&'static str> {
    match need {
        Need::Build => DEBIAN_BUILD.to_vec(),
        Need::Test => [&DEBIAN_BUILD[..], &DEBIAN_TEST[..]].concat(),
    }
}

/// Returns the names for a query of `dpkg-query`: the wanted packages and their newer names.
pub fn debian_names(wanted: &[&'static str]) -> Vec<&'static str> {
    let renamed = DEBIAN_RENAMED
        .iter()
        .filter(|(old, _)| wanted.contains(old))
        .map(|(_, new)| *new);
    wanted.iter().copied().chain(renamed).collect()
}

/// Returns the wanted packages that `dpkg-query` does not report as installed. Each line of its
/// output is `name|status`, where the status of an installed package starts with `ii`.
pub fn missing_packages(wanted: &[&'static str], dpkg_query: &str) -> Vec<&'static str> {
    let is_installed = |name: &str| {
        dpkg_query
            .lines()
            .filter_map(|line| line.split_once('|'))
            .any(|(found, status)| found == name && status.starts_with("ii"))
    };
    let newer_name = |name: &str| {
        DEBIAN_RENAMED
            .iter()
            .find(|(old, _)| *old == name)
            .map(|(_, new)| *new)
    };
    wanted
        .iter()
        .copied()
        .filter(|name| !is_installed(name) && !newer_name(name).is_some_and(is_installed))
        .collect()
}

/// Returns the commands that install `packages`, in order.
pub fn apt_commands(packages: &[&str], with_sudo: bool) -> [String; 2] {
    let sudo = if with_sudo { "sudo " } else { "" };
    [
        format!("{sudo}apt-get update"),
        format!(
            "{sudo}apt-get install -y --no-install-recommends {}",
            packages.join(" ")
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_recognised_by_their_own_or_their_parents_name() {
        for (text, expected) in [
            ("PRETTY_NAME=\"Debian\"\nID=debian\n", Platform::Debian),
            ("ID=ubuntu\nID_LIKE=debian\n", Platform::Debian),
            (
                "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n",
                Platform::Debian,
            ),
            ("ID=fedora\n", Platform::Fedora),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                Platform::Fedora,
            ),
            ("ID=arch\n", Platform::Arch),
            ("ID=manjaro\nID_LIKE=arch\n", Platform::Arch),
            ("ID=nixos\n", Platform::OtherLinux),
            ("", Platform::OtherLinux),
        ] {
            assert_eq!(Platform::from_os_release(text), expected, "for {text:?}");
        }
    }

    #[test]
    fn only_packages_that_are_not_installed_are_missing() {
        let reported = "libwebkit2gtk-4.1-dev|ii \nperl|ii \nmake|un \nfile|rc \n";
        assert_eq!(
            missing_packages(
                &["libwebkit2gtk-4.1-dev", "perl", "make", "file", "qpdf"],
                reported
            ),
            ["make", "file", "qpdf"],
            "removed, unknown and unreported packages are missing"
        );
        assert!(missing_packages(&["perl"], reported).is_empty());
    }

    #[test]
    fn newer_name_of_a_package_counts() {
        let wanted = debian_packages(Need::Test);
        assert!(debian_names(&wanted).contains(&"webkitgtk-webdriver"));
        assert!(!debian_names(&debian_packages(Need::Build)).contains(&"webkitgtk-webdriver"));
        let reported = "webkitgtk-webdriver|ii \npkgconf|ii \n";
        assert!(missing_packages(&["webkit2gtk-driver", "pkg-config"], reported).is_empty());
    }

    #[test]
    fn testing_needs_everything_that_building_needs() {
        let test = debian_packages(Need::Test);
        for package in debian_packages(Need::Build) {
            assert!(test.contains(&package), "{package} is needed for tests too");
        }
    }

    #[test]
    fn apt_commands_install_nothing_but_the_packages() {
        assert_eq!(
            apt_commands(&["xvfb", "qpdf"], false),
            [
                "apt-get update",
                "apt-get install -y --no-install-recommends xvfb qpdf"
            ]
        );
        assert!(
            apt_commands(&["qpdf"], true)
                .iter()
                .all(|c| c.starts_with("sudo "))
        );
    }

    #[test]
    fn every_system_has_instructions() {
        for (platform, build, test) in [
            (
                Platform::Debian,
                "libwebkit2gtk-4.1-dev",
                "webkit2gtk-driver",
            ),
            (
                Platform::Fedora,
                "dnf install webkit2gtk4.1-devel",
                "WebKitWebDriver",
            ),
            (Platform::Arch, "pacman -S --needed", "xorg-server-xvfb"),
            (Platform::OtherLinux, "WebKitGTK 4.1", "WebKitWebDriver"),
            (
                Platform::MacOs,
                "xcode-select --install",
                "xcode-select --install",
            ),
            (Platform::Windows, "StrawberryPerl", "BuildTools"),
        ] {
            let text = platform.instructions(Need::Build);
            assert!(text.contains(build), "{platform:?}: {text}");
            let text = platform.instructions(Need::Test);
            assert!(
                text.contains(build),
                "{platform:?} builds before it tests: {text}"
            );
            assert!(text.contains(test), "{platform:?}: {text}");
        }
    }
}
