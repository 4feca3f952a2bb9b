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

/** @param {string} selector */
const pastInputMethod = (selector) => ({
  selector,
  message: "keyOf(event) of shared/keys knows when an input method has the key.",
});
/** No other object here has members of these names. */
const KEY = "/^(key|keyCode|which|charCode|isComposing)$/";

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
    files: ["src/**"],
    ignores: ["src/shared/keys.ts", "src/**/*.test.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        pastInputMethod(`MemberExpression[computed=false][property.name=${KEY}]`),
        pastInputMethod(`MemberExpression[property.value=${KEY}]`),
        pastInputMethod(`ObjectPattern > Property[key.name=${KEY}]`),
        pastInputMethod("MemberExpression[object.name=/^e(v|vt|vent)?$/][property.name='code']"),
      ],
    },
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
