import { describe, expect, it } from "vitest";
import { linesOf } from "./details";

function thrown(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack });
}

describe("the details of an error of the window", () => {
  it("name it and where it happened, as Chromium writes it", () => {
    const stack = `TypeError: null has no x\nmy secret text\n    at draw (http://tauri.localhost/assets/App.js:3:14)\n    at http://tauri.localhost/assets/App.js:9:2`;
    expect(linesOf(thrown("null has no x", stack))).toEqual([
      "Error: TypeError: null has no x",
      "At: draw (http://tauri.localhost/assets/App.js:3:14)",
      "At: http://tauri.localhost/assets/App.js:9:2",
    ]);
  });

  it("and as WebKit writes it, the top of it only", () => {
    const stack = Array.from({ length: 20 }, (_, n) => `f${n}@tauri://localhost/App.js:1:${n}`);
    const lines = linesOf(thrown("undefined is not a function", stack.join("\n")));
    expect(lines).toHaveLength(7);
    expect(lines[1]).toBe("At: f0@tauri://localhost/App.js:1:0");
  });

  it("leave out what a message quotes, and everything after its first line", () => {
    const quoting = 'Unexpected token, "my secret" is not valid\nmy secret';
    expect(linesOf(thrown(quoting, "")).join()).not.toContain("secret");
    expect(linesOf(thrown("two keys `my secret`", "")).join()).not.toContain("secret");
    expect(linesOf(thrown("long ".repeat(1000), "")).join().length).toBeLessThan(400);
  });

  it("say nothing of what is no error", () => {
    expect(linesOf("my secret")).toEqual(["Error: string"]);
    expect(linesOf(undefined)).toEqual(["Error: undefined"]);
  });
});
