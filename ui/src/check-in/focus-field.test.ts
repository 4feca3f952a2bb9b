import { describe, expect, it } from "vitest";
import { focusField } from "./focus-field";

describe("the field at fault", () => {
  it("takes the focus where one types, not on the button before it", () => {
    document.body.innerHTML = `
      <details>
        <div data-field="sleep_minutes"><button>-</button><input /><button>+</button></div>
      </details>`;
    focusField(document.body, "sleep_minutes");
    expect(document.activeElement?.tagName).toBe("INPUT");
    expect(document.querySelector("details")?.open, "the fold around it is open").toBe(true);
  });

  it.each([
    [
      "what is chosen from a list, which comes before a button",
      "<button></button><select></select>",
    ],
    ["what is typed, which comes before a list", "<select></select><input />", "INPUT"],
    ["what is wrong", '<input /><select aria-invalid="true"></select>'],
  ])("is %s", (_, html, tag = "SELECT") => {
    document.body.innerHTML = `<div data-field="what">${html}</div>`;
    focusField(document.body, "what");
    expect(document.activeElement?.tagName).toBe(tag);
  });
});
