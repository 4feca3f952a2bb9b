import { commands as unguarded } from "./bindings";
import { guarded } from "./failure";

export const commands = guarded(unguarded);

export { listen } from "./channel";
export { Failure } from "./failure";
export { readLibrary } from "./library";
export type * from "./bindings";
export type { Function as FunctionAnswer } from "./bindings";
