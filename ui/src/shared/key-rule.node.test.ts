import { ESLint } from "eslint";
import { expect, it } from "vitest";

const RULE = "no-restricted-syntax";
const eslint = new ESLint();

async function complaints(code: string, filePath: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.filter(({ ruleId }) => ruleId === RULE).length ?? 0;
}

const inScript = (body: string) =>
  `<script lang="ts">\n  function onkeydown(event: KeyboardEvent): void {\n    ${body}\n  }\n</script>\n\n<input {onkeydown} />\n`;

it.each([
  [inScript('if (event.key === "Enter") event.preventDefault();'), "Handler.svelte"],
  [inScript('if (event.code === "Enter") event.preventDefault();'), "Handler.svelte"],
  [inScript("if (event.keyCode === 13) event.preventDefault();"), "Handler.svelte"],
  [inScript("if (event.which === 13) event.preventDefault();"), "Handler.svelte"],
  [inScript("if (event.isComposing) return;"), "Handler.svelte"],
  [
    inScript('const { key } = event;\n    if (key === "Enter") event.preventDefault();'),
    "A.svelte",
  ],
  [
    '<input onkeydown={(event) => event.key === "Enter" && event.preventDefault()} />\n',
    "A.svelte",
  ],
  ['<input onkeydown={({ key }) => key === "Enter" && close()} />\n', "A.svelte"],
  ['export const isEnter = (e: KeyboardEvent) => e.key === "Enter";\n', "a.ts"],
  ['export const isEnter = (e: KeyboardEvent) => e["key"] === "Enter";\n', "a.ts"],
])("a key that is read past the input method is refused: %s", async (code, name) => {
  expect(await complaints(code, `src/check-in/${name}`)).toBeGreaterThan(0);
});

it("a key that is asked for where input methods are known is fine", async () => {
  const code = inScript('if (keyOf(event) === "Enter") event.preventDefault();');
  expect(await complaints(code, "src/check-in/Handler.svelte")).toBe(0);
});
