import { expect, it } from "vitest";

const sources: Record<string, string> = import.meta.glob(
  ["./**/*.{svelte,ts}", "!./**/*.test.ts", "!./shared/messages.ts"],
  { query: "?raw", import: "default", eager: true },
);
/** The catalogues that only the interface reads. Rust reads the others. */
const catalogues: Record<string, string> = import.meta.glob(
  "../../locales/en/{check-in,controls,first-run,frame,report-screen,trends,urgent}.ftl",
  { query: "?raw", import: "default", eager: true },
);

/** Messages of a catalogue that no source names, in whole or by a template such as `frame-nav-${view}`. */
function unused(catalogue: string, source: string): string[] {
  const keys = [...catalogue.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] ?? "");
  const named = new Set([...source.matchAll(/["`]([a-z0-9-]+)["`]/g)].map((match) => match[1]));
  const templates = [...source.matchAll(/`([a-z0-9-]+-)\$\{[^}`]*\}([a-z0-9-]*)`/g)].map(
    (match) => new RegExp(`^${match[1]}[a-z0-9-]+${match[2]}$`),
  );
  return keys.filter((key) => !named.has(key) && !templates.some((one) => one.test(key)));
}

it("finds what is not used", () => {
  const catalogue =
    "a-b = One\na-c-d = Two\n# e-f = Three\n\na-c-x = { $n ->\n    *[other] Four\n}\n";
  expect(unused(catalogue, 't("a-b")')).toEqual(["a-c-d", "a-c-x"]);
  expect(unused(catalogue, "t('a-b') t(`a-${x}-d`)")).toEqual(["a-b", "a-c-x"]);
  expect(unused(catalogue, "t(`a-${x}`)")).toEqual([]);
});

it("every message of the interface is used", () => {
  expect(Object.keys(catalogues)).toHaveLength(7);
  const source = Object.values(sources).join("\n");
  expect(unused(Object.values(catalogues).join("\n"), source)).toEqual([]);
});
