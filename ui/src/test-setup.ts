import { beforeEach, vi } from "vitest";
import { nextGate } from "./shared/gate";
import { useFirstWords } from "./shared/words";

// Test files share one load of every module and run in any order: this clears what the program
// remembers outside its components. What needs a window is cleared in test-window.ts.
beforeEach(() => {
  useFirstWords();
  nextGate();
  // Runs when the screens of a test are gone: they may still need what was stubbed.
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});
