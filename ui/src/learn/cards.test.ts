import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { t } from "../shared/words";
import MythCard from "./MythCard.svelte";
import NextCard from "./NextCard.svelte";
import { pretendLibrary } from "./pretend-library";
import { Shelf } from "./shelf";

const shelf = new Shelf(pretendLibrary());
const [myth] = shelf.library.myths;
const card = shelf.library.lessons[0]?.next;
if (!myth || !card) throw new Error("the library has a myth and a card");

describe("what is often heard", () => {
  it("asks first: nothing is chosen, and there is no answer yet", () => {
    render(MythCard, { myth, shelf });
    expect(screen.getByRole("heading").textContent).toContain("Stay in bed.");
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      t("learn-holds-yes"),
      t("learn-holds-partly"),
      t("learn-holds-no"),
    ]);
    expect(document.querySelector("[aria-pressed], [aria-checked]")).toBeNull();
    expect(screen.queryByText(/Get up/)).toBeNull();
  });

  it.each(["yes", "partly", "no"] as const)(
    "answers the same way whatever was thought: %s",
    async (thought) => {
      render(MythCard, { myth, shelf });
      await fireEvent.click(screen.getByTestId(`think-${thought}`));
      const told = t("learn-myth-thought", { thought: t(`learn-holds-${thought}`) });
      expect(screen.getByTestId("thought").textContent?.trim()).toBe(told);
      const answer = screen.getByRole("group");
      expect(answer.textContent).toContain(`${t("learn-says-no")} Get up.`);
      expect(answer.textContent).toContain(t("learn-mark-article"));
      await waitFor(() => expect(document.activeElement).toBe(answer));
      const { className } = screen.getByTestId("myth-bed");
      expect(className, "no look that tells right from wrong").not.toMatch(/yes|no\b|right|wrong/);
      expect(document.body.textContent).not.toMatch(/\b(right|wrong|correct|score)\b/i);
    },
  );

  it("can be asked again, and then nothing is left of the first time", async () => {
    render(MythCard, { myth, shelf });
    await fireEvent.click(screen.getByTestId("think-yes"));
    await fireEvent.click(screen.getByTestId("think-again"));
    expect(screen.queryByTestId("thought")).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("think-yes")));
  });
});

describe("what would you do next", () => {
  const replies = () =>
    [...document.querySelectorAll<HTMLElement>(".reply")].filter((reply) => !reply.hidden);

  it("shows the reply to what was chosen, with its mark, and leaves the others", async () => {
    render(NextCard, { card, shelf });
    expect(replies()).toHaveLength(0);
    const [walk, sit] = screen.getAllByTestId("next-choice");
    await fireEvent.click(sit as HTMLElement);
    expect(sit?.getAttribute("aria-expanded")).toBe("true");
    expect(walk?.getAttribute("aria-expanded")).toBe("false");
    expect(replies().map((reply) => reply.textContent)).toEqual([
      expect.stringMatching(/added · Review 2024.*Reply to Sit/s),
    ]);
    await fireEvent.click(sit as HTMLElement);
    expect(replies()).toHaveLength(0);
  });

  it("shows every reply at once when asked", async () => {
    render(NextCard, { card, shelf });
    const all = screen.getByTestId("next-all");
    await fireEvent.click(all);
    expect(replies()).toHaveLength(2);
    expect(all.getAttribute("aria-pressed")).toBe("true");
    await fireEvent.click(all);
    expect(replies()).toHaveLength(0);
  });
});
