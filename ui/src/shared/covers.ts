import type { Attachment } from "svelte/attachments";

/** What stays at an edge of the window, over what is scrolled below it. */
export type Cover = "header" | "save-bar" | "task" | "toast";

const heights: Record<Cover, Map<HTMLElement, number>> = {
  header: new Map(),
  "save-bar": new Map(),
  task: new Map(),
  toast: new Map(),
};

/** How far the ring around what has the focus reaches, in pixels. */
const RING = 6;

function tell(cover: Cover): void {
  const height = Math.max(0, ...heights[cover].values());
  document.documentElement.style.setProperty(`--${cover}`, `${height}px`);
}

/** How high it stands over the page; in a narrow window it may scroll away with the rest. */
function heightOf(element: HTMLElement): number {
  const stays = ["sticky", "fixed"].includes(getComputedStyle(element).position);
  return stays ? Math.ceil(element.getBoundingClientRect().height) : 0;
}

/**
 * Tells the styles how much of the window this element covers, as `--header` and so on: what takes
 * the focus is scrolled clear of it, and bars at one edge stand one above the other.
 */
export function covers(cover: Cover): Attachment<HTMLElement> {
  return (element) => {
    const measure = (): void => {
      heights[cover].set(element, heightOf(element));
      tell(cover);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
      heights[cover].delete(element);
      tell(cover);
    };
  };
}

/** Scrolls what was just used clear of a bar that came to stand over it at the window's end. */
export function clearOf(bar: HTMLElement, used: Element | null): void {
  if (used === null || used === document.body || bar.contains(used)) return;
  const over = used.getBoundingClientRect().bottom + RING - bar.getBoundingClientRect().top;
  // What is further down was not in sight before either.
  if (over > 0 && over <= bar.offsetHeight) window.scrollBy(0, over);
}
