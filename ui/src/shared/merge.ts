/** Tells in which members one form differs from another, as JSON. */
export function differing<F extends object>(form: F, other: F): (member: keyof F) => boolean {
  return (member) => JSON.stringify(form[member]) !== JSON.stringify(other[member]);
}

/** One form with the members that are mine in it, and the others of the other one. */
export function merge<F extends object>(
  mine: F,
  theirs: F,
  isMine: (member: keyof F) => boolean,
): F {
  const members = Object.entries(mine).filter(([member]) => isMine(member as keyof F));
  return { ...theirs, ...Object.fromEntries(members) };
}
