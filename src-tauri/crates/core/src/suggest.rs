//! Which movements to offer first.

use std::collections::HashMap;

use crate::entry::Entry;

/// Most movements to offer: more is a list to read, not a row of chips.
const LIMIT: usize = 8;

/// One's own movements by how often they were written, then the `common` ones.
pub fn movements(recent: &[Entry], common: &[String]) -> Vec<String> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for movement in recent.iter().flat_map(|e| e.answers.movements()) {
        *times.entry(movement.name()).or_default() += 1;
    }
    let mut own: Vec<_> = times.into_iter().collect();
    own.sort_by(|(a, n), (b, m)| m.cmp(n).then(a.cmp(b)));
    let common = common
        .iter()
        .map(String::as_str)
        .filter(|name| own.iter().all(|(o, _)| o != name));
    let names = own.iter().map(|(name, _)| *name).chain(common);
    names.take(LIMIT).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_entries_the_common_ones_are_offered() {
        let common = ["Walking".to_owned(), "Stairs".to_owned()];
        assert_eq!(movements(&[], &common), common);
    }
}
