import js from "@eslint/js";
import prettier from "eslint-config-prettier/flat";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const tauri = {
  group: ["@tauri-apps/*", "**/bindings", "**/bindings.ts"],
  message: "Only src/ipc talks to Tauri and knows the generated bindings.",
};

/** @param {string} regex @param {string} message */
const layer = (regex, message) => ({
  "no-restricted-imports": ["error", { patterns: [tauri, { regex, message }] }],
});

const domains = [
  "check-in",
  "desk",
  "first-run",
  "goals",
  "hurts",
  "journal",
  "learn",
  "move",
  "questionnaires",
  "quick-line",
  "records",
  "report",
  "settings",
  "today",
  "trends",
  "urgent",
];

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/ipc/bindings.ts", "src/shared/messages.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB", "fetch"],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/ipc/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [tauri] }] },
  },
  {
    files: ["src/shared/**"],
    rules: layer("^\\.\\./", "shared imports nothing of ours."),
  },
  {
    files: domains.map((domain) => `src/${domain}/**`),
    rules: layer(
      "^\\.\\./(?!(\\.\\./)?(shared/|ipc$|ipc/pretend$))",
      "A domain folder imports shared and ipc (its tests ipc/pretend); views bring domains together.",
    ),
  },
);
