import { commands as unguarded, type Library } from "./bindings";
import { guarded } from "./failure";

const { library } = guarded({ library: unguarded.library });

let kept: Promise<Library> | null = null;

/** Everything there is to learn from. It never changes while the program runs: it is read once. */
export function readLibrary(): Promise<Library> {
  kept ??= library().catch((reason: unknown) => {
    kept = null;
    throw reason;
  });
  return kept;
}

/** For tests: the next reading asks again. */
export function forgetLibrary(): void {
  kept = null;
}
