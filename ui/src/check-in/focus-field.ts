/** Opens whatever hides a field of the contract and puts the focus into it. */
export function focusField(root: ParentNode, field: string | null): void {
  const boxes = [...root.querySelectorAll<HTMLElement>("[data-field]")];
  const box = boxes.find((candidate) => candidate.dataset["field"] === field);
  const fold = box?.closest("details");
  if (fold) fold.open = true;
  // What is wrong comes first, and where an answer is chosen or typed before the buttons beside it.
  const control = [
    "[aria-invalid='true']",
    "[role=radio][tabindex='0']",
    "input,textarea",
    "select",
    "button",
  ]
    .map((wanted) => box?.querySelector<HTMLElement>(wanted))
    .find((found) => found);
  if (control) control.focus();
  else focusFirstGroup(root);
}

export function focusFirstGroup(root: ParentNode): void {
  root.querySelector<HTMLElement>("[role=radio][tabindex='0']")?.focus();
}
