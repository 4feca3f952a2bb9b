/** Kept in the place of a sign where somebody said "yes, or I am not sure" and no more. */
export const YES_UNSURE = "yes-or-not-sure";
