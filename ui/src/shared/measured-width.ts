import type { Attachment } from "svelte/attachments";

const SETTLED_AFTER_MS = 120;

/** Tells the width of an element at once and whenever it has settled on another one. */
export function measuredWidth(tell: (width: number) => void): Attachment<HTMLElement> {
  return (element) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    tell(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(Math.floor(element.clientWidth)), SETTLED_AFTER_MS);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  };
}
