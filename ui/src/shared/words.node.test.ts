import { describe, expect, it } from "vitest";
import { dateOrder, longDay, monthNames, plainDay, shortDay, timeOf } from "./dates";
import { decimal, list, percent } from "./region";
import { locale, t, usePseudoWords, useLocale } from "./words";

describe("a message", () => {
  it("chooses between one and many", () => {
    const pages = (n: number) => t("report-screen-pages", { n, paper: "A4" });
    expect(pages(1)).toBe("1 page, A4");
    expect(pages(2)).toBe("2 pages, A4");
    expect(pages(0)).toBe("0 pages, A4");
  });

  it("writes numbers as the sentences from Rust do", () => {
    expect(t("trends-span", { from: "a", to: "b", n: 3246, of: 3650 })).toBe(
      "a to b: check-ins on 3246 of 3650 days.",
    );
    expect(t("trends-span", { from: "a", to: "b", n: 1, of: 1 })).toBe(
      "b: check-ins on 1 of 1 day.",
    );
  });

  it("chooses by a word, and names the fallback when it knows none", () => {
    expect(t("check-in-greeting", { part: "morning" })).toBe("Good morning");
    expect(t("check-in-greeting", { part: "night" })).toBe("Hello");
  });

  it("puts what it is given in as it is, without invisible marks", () => {
    expect(t("report-screen-saved", { path: "/home/ä {x}.pdf" })).toBe("Saved as /home/ä {x}.pdf");
  });
});

describe("the region", () => {
  it.each([
    ["en-GB", "20 November", "20 Nov 2025", "day month year", "18:42", "7.5"],
    ["en-US", "November 20", "Nov 20, 2025", "month day year", "6:42 PM", "7.5"],
    ["en-DE", "20 November", "20 Nov 2025", "day month year", "18:42", "7,5"],
    // No web view knows the English of Brazil, which must not become that of the United States.
    ["en-BR", "20 November", "20 Nov 2025", "day month year", "18:42", "7,5"],
  ])("%s: %s, %s, %s, %s, %s", (tag, plain, short, order, time, half) => {
    useLocale(tag);
    expect(locale()).toBe(tag);
    expect(plainDay("2025-11-20", "2025-11-30")).toBe(plain);
    expect(longDay("2025-11-20")).toMatch(new RegExp(`^Thursday,? ${plain}$`));
    expect(shortDay("2025-11-20")).toBe(short);
    expect(dateOrder().join(" ")).toBe(order);
    expect(monthNames()[10], "the language stays English").toBe("November");
    expect(timeOf("2025-11-20T18:42:00+01:00").replace("\u202f", " ")).toBe(time);
    expect(decimal(7.5)).toBe(half);
  });

  it("writes a share its own way", () => {
    expect(percent(1)).toBe("100%");
    useLocale("en-DE");
    expect(percent(1).replace("\u00a0", " ")).toBe("100 %");
  });

  it("writes a list in one line", () => {
    expect(list([])).toBe("");
    expect(list(["one"])).toBe("one");
    expect(list(["one", "two", "three"])).toBe("one, two, three");
  });
});

it("shows which words are from the catalogues, in every region", () => {
  usePseudoWords();
  useLocale("en-US");
  expect(t("report-screen-saved", { path: "abc" })).toBe("[Ééééééé ééé] abc");
  expect(t("report-screen-pages", { n: 1, paper: "A4" })).toBe("1 [éééééé,] A4");
});
