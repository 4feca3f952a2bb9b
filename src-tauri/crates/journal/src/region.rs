//! The region whose date and number formats the system uses.

use backstory_words::locale::Locale;

/// The system's region. On Unix the variables for dates come first (POSIX, "Environment
/// Variables"); a macOS or Windows program asks the system.
#[allow(
    clippy::disallowed_methods,
    reason = "the one place where the system's locale comes in"
)]
pub fn of_system() -> Locale {
    let named = ["LC_ALL", "LC_TIME", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    let name = named.or_else(sys_locale::get_locale);
    Locale::of_system(&name.unwrap_or_default())
}
