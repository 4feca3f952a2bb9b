import { beforeEach, vi } from "vitest";
import { forgetLibrary } from "./ipc/library";
import { stopPretending } from "./ipc/pretend";
import { nextGate } from "./shared/gate";
import { useFirstWords } from "./shared/words";
import { putAside } from "./today/put-aside.svelte";

// jsdom has none of these. They are defined and not stubbed: a stub lasts for one test.
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
const missing = {
  ResizeObserver: NoResizeObserver,
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }),
  scrollTo: () => {},
};
for (const [name, value] of Object.entries(missing)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** A test that runs without a window has no page and pretends no Rust side. */
const hasWindow = "document" in globalThis;

// jsdom draws no dialogs; that one is over the page and has the focus is a test in a window's.
if (hasWindow) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
}

// All files share one window and one load of every module, and run in any order: this clears what
// the program remembers outside its components.
beforeEach(() => {
  useFirstWords();
  nextGate();
  forgetLibrary();
  putAside.episode = null;
  if (hasWindow) document.title = "";
  return afterScreens;
});

/** Runs when the screens of a test are gone: they may still need what was stubbed. */
function afterScreens(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (!hasWindow) return;
  stopPretending();
  document.body.replaceChildren();
}
