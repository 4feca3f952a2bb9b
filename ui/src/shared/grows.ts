import type { Attachment } from "svelte/attachments";

function fit(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  const borders = area.offsetHeight - area.clientHeight;
  // Out of sight, as in a closed fold, it has no height to go by.
  if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + borders}px`;
}

/** Makes a text area as high as its text; `value` is what stands in it. */
export function grows(value: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    void value();
    fit(area);
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  };
}
