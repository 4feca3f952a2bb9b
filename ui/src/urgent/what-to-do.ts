import type { SignTier } from "../ipc";

/** Id of the element that says what to do about the signs of a tier. */
export const whatToDoId = ({ id }: Pick<SignTier, "id">): string => `do-${id}`;
