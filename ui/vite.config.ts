import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

/** Tests of calculations and words: they start in half the time. */
const WITHOUT_WINDOW = "src/**/*.node.test.ts";

export default defineConfig({
  plugins: [svelte(), svelteTesting({ autoCleanup: false })],
  clearScreen: false,
  // The catalogues lie beside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: ["es2022", "chrome111", "safari16.4"],
    // The content security policy allows files of our own origin only: nothing
    // may be inlined as a data URL, and there is no inline preload script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    // One window and one load of the app for many files: what a test leaves behind, the set-up clears.
    isolate: false,
    restoreMocks: true,
    // In this order: what is set up last, the screens, is taken down first.
    sequence: { setupFiles: "list" },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: [WITHOUT_WINDOW],
          setupFiles: ["src/test-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "window",
          environment: "jsdom",
          include: ["src/**/*.test.ts"],
          exclude: [WITHOUT_WINDOW],
          setupFiles: ["src/test-setup.ts", "src/test-window.ts", "@testing-library/svelte/vitest"],
        },
      },
    ],
  },
});
