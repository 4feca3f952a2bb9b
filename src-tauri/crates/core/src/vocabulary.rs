//! Enums that are stored, sent and read as one fixed word each.

/// Makes an enum with one word per variant, the same on disk, in files and on the wire.
///
/// The enum has `ALL`, `name()` and `FromStr`, which refuses any other word.
#[macro_export]
macro_rules! words_of {
    (
        $(#[$outer:meta])*
        $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }
    ) => {
        $(#[$outer])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: [$name; [$($word),+].len()] = [$($name::$variant),+];

            /// The stored word.
            pub fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::invalid::Problem;

            fn from_str(name: &str) -> Result<$name, $crate::invalid::Problem> {
                $name::ALL
                    .into_iter()
                    .find(|value| value.name() == name)
                    .ok_or($crate::invalid::Problem::Unknown)
            }
        }
    };
}
