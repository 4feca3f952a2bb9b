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
});
