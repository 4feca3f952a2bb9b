/** A tag as it is kept: without the # that people put before one. Null where nothing is left. */
function tagOf(typed: string): string | null {
  const tag = typed.trim().replace(/^#+/, "").trim();
  return tag === "" ? null : tag;
}

const keyOf = (tag: string): string => tag.toLocaleLowerCase();

/** The tags with those typed, which commas separate; a tag that is there already stays as it is. */
export function withTags(tags: string[], typed: string): string[] {
  const known = new Set(tags.map(keyOf));
  const added = typed
    .split(",")
    .map(tagOf)
    .filter((tag) => tag !== null)
    .filter((tag) => !known.has(keyOf(tag)) && known.add(keyOf(tag)));
  return [...tags, ...added];
}

/** Suggestions that are not among the tags yet. */
export function newTags(tags: string[], suggested: string[]): string[] {
  const known = new Set(tags.map(keyOf));
  return suggested.filter((tag) => !known.has(keyOf(tag)));
}
