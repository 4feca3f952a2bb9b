import { expect } from "vitest";

const HEARD = ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt"];

/** For tests: what is shown or spoken, apart from the names of keys. */
export function words(): string[] {
  const all = [...document.body.querySelectorAll("*")].filter((one) => one.closest("kbd") === null);
  const texts = all.flatMap((one) =>
    [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue),
  );
  const heard = all.flatMap((one) => HEARD.map((name) => one.getAttribute(name)));
  // A code names a problem the same way in every language, and so does an error of JavaScript.
  const values = [...document.querySelectorAll("textarea, input[type=text]")].map((field) =>
    (field as HTMLInputElement).value.replace(
      /:\]? (damaged|internal|\w*Error: .*|.*:\d+:\d+\)?)$/gm,
      "",
    ),
  );
  return [document.title, ...texts, ...heard, ...values].filter((text) => text !== null);
}

/** For tests: with pseudo words on, every letter that is left was written into a component. */
export function expectNoPlainLetter(): void {
  expect(words().filter((text) => /[a-z]/i.test(text))).toEqual([]);
  expect(
    words().some((text) => text.includes("é")),
    "there is something to read",
  ).toBe(true);
}
