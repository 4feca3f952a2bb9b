import { beforeEach } from "vitest";
import { forgetLibrary } from "./ipc/library";
import { stopPretending } from "./ipc/pretend";
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

// jsdom draws no dialogs; that one is over the page and has the focus is a test in a window's.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

// As in test-setup.ts, for what is in the window and what came from the Rust side.
beforeEach(() => {
  forgetLibrary();
  putAside.episode = null;
  document.title = "";
  return () => {
    stopPretending();
    document.body.replaceChildren();
  };
});
