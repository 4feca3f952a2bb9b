import { readdirSync } from "node:fs";
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

/** Every folder of src is a domain, unless it is one of these. */
const tiers = ["ipc", "parts", "shared", "styles", "views"];
const domains = readdirSync(new URL("src/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !tiers.includes(entry.name))
  .map(({ name }) => name);

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
    files: ["src/parts/**"],
    rules: layer(
      "^\\.\\./(?!(shared/|ipc$|ipc/pretend$))",
      "parts imports shared and ipc (its tests ipc/pretend).",
    ),
  },
  {
    files: domains.map((domain) => `src/${domain}/**`),
    rules: layer(
      "^\\.\\./(?!(\\.\\./)?(shared/|parts/|ipc$|ipc/pretend$))",
      "A domain folder imports shared, parts and ipc (its tests ipc/pretend); views bring domains together.",
    ),
  },
);
