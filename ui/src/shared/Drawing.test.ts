import { render } from "@testing-library/svelte";
import { expect, it } from "vitest";
import Drawing from "./Drawing.svelte";

const drawing = { shapes: [{ part: "near", d: "M0 0L9 9" }] as const };

it("is a picture with its sentence, or nothing to listen to where words say the same", async () => {
  const { container, rerender } = render(Drawing, { drawing, alt: "Somebody lies down." });
  const svg = () => container.querySelector("svg");
  expect(svg()?.getAttribute("role")).toBe("img");
  expect(svg()?.getAttribute("aria-label")).toBe("Somebody lies down.");
  expect(container.querySelector("path")?.getAttribute("d")).toBe("M0 0L9 9");
  await rerender({ drawing, alt: null });
  expect(svg()?.getAttribute("aria-hidden")).toBe("true");
  expect(svg()?.getAttribute("role")).toBeNull();
});
