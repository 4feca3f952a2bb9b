import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";

const sources: Record<string, string> = import.meta.glob(
  [
    "./**/*.{svelte,ts}",
    "!./**/*.test.ts",
    // Generated.
    "!./ipc/bindings.ts",
    "!./shared/messages.ts",
    // What tests pretend.
    "!./test-setup.ts",
    "!./test-window.ts",
    "!./ipc/pretend.ts",
    "!./shared/slow-disk.ts",
    "!./views/pretend-app.ts",
    "!./views/pretend-hands.ts",
    "!./views/pretend-screen.ts",
    "!./learn/pretend-library.ts",
    "!./views/pretend-move.ts",
    "!./views/pretend-record-form.ts",
    "!./views/pretend-hurts.ts",
    "!./views/plain-letters.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

/**
 * The only page. It is exempt: its one sentence is read when no script runs, and the catalogues need
 * a script.
 */
const pages: Record<string, string> = import.meta.glob("../*.html", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What is read or heard when it is an attribute, a prop or a property: no letter may be written there. */
const READ =
  /^(aria-(label|description|roledescription|valuetext)|alt|hint|label|legend|lead|message|placeholder|question|title)$/;

/** Attributes and props that take names and references; nobody reads them. */
const TECHNICAL = new Set(
  [
    "arrows autocomplete class d for href icon id inputmode kind labelledby describedby name",
    "preserveAspectRatio rel role scope shape src style target testid text-anchor tone transform type viewBox",
    "aria-checked aria-controls aria-current aria-describedby aria-expanded aria-hidden",
    "aria-keyshortcuts aria-labelledby aria-live aria-pressed",
  ].flatMap((line) => line.split(" ")),
);

/** Calls whose strings are selectors, media queries or kinds of files, or are told to a programmer. */
const TECHNICAL_CALLS = new Set(
  "closest error getElementById glob matchMedia matches querySelector querySelectorAll MediaQuery".split(
    " ",
  ),
);

/** Strings that look like text and are none. */
const TECHNICAL_STRINGS = new Set([
  // Error.prototype.name: for a programmer.
  "Failure",
  // An icon, of the kind of record that is called a question.
  "message-circle-question",
  // Stored with the answers of a questionnaire: which wording they were given to.
  "UK original 1983",
  "own wording 1",
]);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** "shown" is where a string ends up on the screen as it is, so that one letter is enough. */
type Place = "shown" | "code";

const hasLetter = (text: string): boolean => !TECHNICAL_STRINGS.has(text) && /\p{L}/u.test(text);

/** Several words, or one with a capital: what a string of code rarely is. */
function looksLikeText(text: string): boolean {
  if (TECHNICAL_STRINGS.has(text)) return false;
  return /^\p{Lu}\p{Ll}/u.test(text) || (/\p{L}{2}/u.test(text) && /\S\s+\S/.test(text));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** The text of a string as written, with a mark for each thing put in; null for anything else. */
function stringOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral") return null;
  const parts = node["quasis"] as { value: { cooked: string } }[];
  return parts.map((part) => part.value.cooked).join("\u{FFFC}");
}

/** Every hard-coded text of a source file, as "path:line text". */
function hardCoded(path: string, text: string): string[] {
  // A TypeScript file is read as the script of a component: one kind of tree for both.
  const source = path.endsWith(".svelte") ? text : `<script lang="ts">${text}\n</script>`;
  const { fragment, instance, module } = parse(source, { modern: true });
  const found: string[] = [];

  function report(node: Node, words: string): void {
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${path}:${line} ${words.trim()}`);
  }

  function visitAll(values: unknown, place: Place): void {
    nodes(values).forEach((node) => visit(node, place));
  }

  function visitChildren(node: Node, place: Place): void {
    Object.values(node).forEach((value) => visitAll(value, place));
  }

  /** Strings that are compared or select something are never shown; the rest of them may be. */
  function visitUnlessString(values: unknown): void {
    nodes(values)
      .filter((node) => stringOf(node) === null)
      .forEach((node) => visit(node, "code"));
  }

  function visitAttribute(node: Node): void {
    const name = String(node["name"]);
    if (TECHNICAL.has(name) || name.startsWith("data-")) return;
    visitAll(node["value"], READ.test(name) ? "shown" : "code");
  }

  function visit(node: Node, place: Place): void {
    switch (node.type) {
      case "Text":
        if (hasLetter(String(node["data"]))) report(node, String(node["data"]));
        return;
      case "Attribute":
        return visitAttribute(node);
      case "StyleDirective":
      case "Comment":
      case "ImportDeclaration":
      case "ThrowStatement":
        return;
      case "Fragment":
        return nodes(node["nodes"]).forEach((child) => {
          // What stands between tags is shown; the conditions of blocks are not.
          const isShown = child.type === "ExpressionTag" || child.type === "HtmlTag";
          visit(child, isShown ? "shown" : "code");
        });
      case "Literal":
      case "TemplateLiteral": {
        const words = stringOf(node);
        const isText = place === "shown" ? hasLetter : looksLikeText;
        if (words !== null && isText(words)) report(node, words);
        return visitAll(node["expressions"], place);
      }
      case "BinaryExpression":
        if (node["operator"] === "+") return visitChildren(node, place);
        return visitUnlessString([node["left"], node["right"]]);
      case "SwitchCase":
        visitUnlessString(node["test"]);
        return visitAll(node["consequent"], "code");
      case "ConditionalExpression":
        visitAll(node["test"], "code");
        return visitAll([node["consequent"], node["alternate"]], place);
      case "MemberExpression":
        visitUnlessString(node["property"]);
        return visitAll(node["object"], "code");
      case "Property":
      case "PropertyDefinition": {
        const key = node["key"] as Node & { name?: string };
        return visitAll(node["value"], READ.test(key.name ?? "") ? "shown" : place);
      }
      case "CallExpression":
      case "NewExpression": {
        const callee = node["callee"] as Node & { name?: string; property?: { name?: string } };
        visit(callee, "code");
        const name = callee.name ?? callee.property?.name ?? "";
        if (TECHNICAL_CALLS.has(name)) return visitUnlessString(node["arguments"]);
        return visitAll(node["arguments"], "code");
      }
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        return visitAll([...nodes(node["params"]), ...nodes(node["body"])], "code");
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
        return visitAll(node["expression"], place);
      case "TSParameterProperty":
        return visitAll(node["parameter"], "code");
      default:
        // What is left of TypeScript is types.
        if (!node.type.startsWith("TS")) visitChildren(node, place);
    }
  }

  visitAll([fragment, instance?.content, module?.content], "code");
  return found;
}

describe("hard-coded text is found", () => {
  const script = (code: string) => `<script lang="ts">\n${code}\n</script>`;

  it.each([
    ["between tags", "<p>\nSaved</p>", "Saved"],
    ["beside an expression", "<p>{n} days</p>", "days"],
    ["in a key cap", "<kbd>Esc</kbd>", "Esc"],
    ["in the title of the window", "<svelte:head><title>Today</title></svelte:head>", "Today"],
    ["in a block", "{#if a}{#each b as c}<b>all</b>{/each}{/if}", "all"],
    ["in a snippet", "{#snippet lead()}<p>hello</p>{/snippet}", "hello"],
    ["in a choice between tags", '<p>{isSaving ? "saving" : ""}</p>', "saving"],
    ["after ?? between tags", '<p>{name ?? "nobody"}</p>', "nobody"],
    ["in a template between tags", "<p>{`${n} h`}</p>", "\u{FFFC} h"],
    ["in aria-label", '<button aria-label="close"></button>', "close"],
    ["in a choice in aria-label", '<b aria-label={open ? "open" : t("x")}></b>', "open"],
    ["in title", '<abbr title="hours">{h}</abbr>', "hours"],
    ["in placeholder", '<input placeholder="name" />', "name"],
    ["in alt", '<img {src} alt="page {n}" />', "page"],
    ["in a prop", '<Fold title="sleep" />', "sleep"],
    ["in a prop nobody thought of", '<Fold explanation="sleep" />', "sleep"],
    ["in a handler", "<b onclick={() => show(\n'Not saved.')}></b>", "Not saved."],
    ["in an option", '<Segmented options={[{ value: "a", label: "fit" }]} />', "fit"],
    ["in a component's script", script('const a = "Try again";'), "Try again"],
    ["in derived state", script("const a = $derived(`page ${n}`);"), "page \u{FFFC}"],
    ["in {@const}", '{#if a}{@const b = "Two words"}{b}{/if}', "Two words"],
  ])("%s", (_, source, words) => {
    expect(hardCoded("A.svelte", source)).toEqual([expect.stringMatching(/^A\.svelte:\d+ /)]);
    expect(hardCoded("A.svelte", source)[0]).toContain(words);
  });

  it.each([
    ["a sentence", 'export const a = "not given yet";', "not given yet"],
    ["a word with a capital", 'show("Undo");', "Undo"],
    ["a template", "export const f = (n: number) => `${n} days`;", "\u{FFFC} days"],
    ["a glued text", 'const a = n + " days left";', "days left"],
    ["a property", 'const a = { message: "gone" } satisfies B;', "gone"],
    ["a field of a class", 'class A { private readonly b = "The disk is full."; }', "full."],
    ["a default", 'function f(a = "No name") {}', "No name"],
    ["a list", 'const a = ["mon", "Tue"] as const;', "Tue"],
  ])("in TypeScript: %s", (_, source, words) => {
    expect(hardCoded("a.ts", `\n${source}`)).toEqual([expect.stringMatching(/^a\.ts:2 /)]);
    expect(hardCoded("a.ts", source)[0]).toContain(words);
  });

  it("and what is technical is not", () => {
    const component = `<script lang="ts">
      import A from "./A b.svelte";
      let { kind = "most" }: { kind?: "Most of it" | "most" } = $props();
      if (event.key === "Enter") throw new Error("Nobody reads this.");
      form.querySelector<HTMLElement>("input, select")?.focus();
    </script>
    <A class="card wide" data-testid="Some id" shape="big" {kind} tone={b ? "red" : "blue"} />
    <b aria-labelledby="id-one id-two" style:width="{n}px" onclick={() => go("today")}>{n}: 7 %</b>
    <style>.a { content: "Text"; }</style>`;
    expect(hardCoded("A.svelte", component)).toEqual([]);
  });
});

it("the one page holds the one sentence that cannot be in the catalogues", () => {
  expect(Object.keys(pages)).toEqual(["../index.html"]);
  const page = new DOMParser().parseFromString(pages["../index.html"] ?? "", "text/html");
  const text = page.body.textContent.replace(/\s+/g, " ").trim();
  expect(text).toMatch(/^Backstory has not started: [^.]*\.$/);
  expect(page.getElementById("boot")?.textContent).toContain(text.slice(0, 20));
  expect(page.querySelectorAll("style, [style], [onload], script:not([src])")).toHaveLength(0);
});

it("every text a person reads is in the catalogues", () => {
  expect(Object.keys(sources).length, "the sources are found").toBeGreaterThan(60);
  expect(Object.entries(sources).flatMap(([path, text]) => hardCoded(path, text))).toEqual([]);
});
