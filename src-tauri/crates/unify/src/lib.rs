//! Features that only tests need; see `Cargo.toml`. There is no code here.
