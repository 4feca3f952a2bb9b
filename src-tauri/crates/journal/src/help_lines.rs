//! The telephone numbers that the help for bad hours names.

use backstory_core::invalid::Field;
use backstory_core::phone::PhoneNumber;
use backstory_store::settings::Setting;
use backstory_store::store::Store;

/// Numbers the person chose, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HelpLines {
    /// The number to call in an emergency; `None` for "your local emergency number".
    pub emergency: Option<PhoneNumber>,
    /// The number of a crisis line.
    pub crisis: Option<PhoneNumber>,
}

impl HelpLines {
    /// Reads the numbers of a journal. An unreadable number counts as not chosen, so that the
    /// general words are shown in its place.
    pub fn of(store: &Store) -> HelpLines {
        let kept = |setting, field| {
            let kept = store.setting(setting).ok().flatten();
            kept.and_then(|kept| PhoneNumber::new(field, &kept).ok())
        };
        HelpLines {
            emergency: kept(Setting::EmergencyNumber, Field::EmergencyNumber),
            crisis: kept(Setting::CrisisLine, Field::CrisisLine),
        }
    }
}
