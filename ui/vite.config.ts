import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
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
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // One window and one load of the app for many files: what a test leaves behind, the set-up clears.
    isolate: false,
    restoreMocks: true,
    // In this order: what is set up last, the screens, is taken down first.
    sequence: { setupFiles: "list" },
  },
});
