import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Messages } from "./messages";

/** The catalogues that Rust reads too: one text for screen and paper. */
const catalogues: Record<string, string> = import.meta.glob("../../../locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const resources = Object.values(catalogues).map((text) => new FluentResource(text));

type Given<K extends keyof Messages> = Messages[K] extends null ? [] : [given: Messages[K]];

/** British English until the program has said which region the system follows. */
const FIRST_TAG = "en-GB";

/** The pseudo-locale (Unicode CLDR), which shows how the window bears longer words. */
const PSEUDO_TAG = "en-XA";

let tag = FIRST_TAG;
let transform = asWritten;
let bundle = makeBundle();

function asWritten(text: string): string {
  return text;
}

function makeBundle(): FluentBundle {
  const made = new FluentBundle(tag, { useIsolating: false, transform });
  for (const resource of resources) made.addResource(resource);
  return made;
}

/** What stands under a key. The keys and what each has to be given are checked by the compiler. */
export function t<K extends keyof Messages>(key: K, ...[given]: Given<K>): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, counted(given ?? {})) : key;
}

/** Numbers as Rust writes them in the same sentences: 3650, not 3,650. */
function counted(given: Record<string, FluentVariable>): Record<string, FluentVariable> {
  const written = Object.entries(given).map(([name, value]): [string, FluentVariable] => [
    name,
    typeof value === "number" ? new FluentNumber(value, { useGrouping: false }) : value,
  ]);
  return Object.fromEntries(written);
}

/** The language and region that words, dates and numbers follow, such as "en-DE". */
export function locale(): string {
  return tag;
}

/** Follows another region from the next text on; to be called before the first screen is shown. */
export function useLocale(next: string): void {
  tag = next;
  if (next === PSEUDO_TAG) transform = pseudo;
  bundle = makeBundle();
}

/**
 * Every letter becomes an accented one, so that text from elsewhere shows; every text is in brackets,
 * so that a cut-off end shows; and every word is 40 % longer. `pseudo` of the words crate does the
 * same.
 */
function pseudo(text: string): string {
  const longer = text.replace(
    /[A-Za-z]+/g,
    (word) =>
      word.replace(/[a-z]/g, "é").replace(/[A-Z]/g, "É") + "é".repeat(Math.ceil(word.length * 0.4)),
  );
  return longer === text ? text : longer.replace(/^(\s*)([^]*?)(\s*)$/, "$1[$2]$3");
}

/** For tests: with pseudo words, text that is in no catalogue shows. */
export function usePseudoWords(): void {
  transform = pseudo;
  bundle = makeBundle();
}

/** For tests: the words of a program that has just started. */
export function useFirstWords(): void {
  tag = FIRST_TAG;
  transform = asWritten;
  bundle = makeBundle();
}
