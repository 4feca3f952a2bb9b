/**
 * Of a hundred people whose back does not hurt, how many have a bulging disc on a scan
 * (Brinjikji 2015, read as a summary).
 */
export const BACKS = [
  { age: 20, n: 30 },
  { age: 80, n: 84 },
] as const;

/** Rows and columns of the picture. */
export const SIDE = 10;
