import { t } from "../shared/words";
import { linesOf } from "./details";

/** The page for a window that could not start. Plain DOM: what the screens are made of may be broken. */
export function showStartFault(target: Element, thrown: unknown, again: () => void): void {
  const details = element("textarea", ["field"]);
  Object.assign(details, { id: "details", rows: 6, readOnly: true });
  details.value = linesOf(thrown).join("\n");
  const told = element("span", ["small", "dim"]);
  told.setAttribute("role", "status");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(details.value);
      told.textContent = t("frame-trouble-copied");
    } catch {
      details.focus();
      details.select();
      told.textContent = t("frame-trouble-not-copied");
    }
  }

  const heading = element("h1", [], t("frame-start-title"));
  heading.tabIndex = -1;
  const label = element("label", ["lbl"], t("frame-trouble-details"));
  label.htmlFor = details.id;
  const field = element("div", []);
  field.append(label, details);
  const buttons = element("div", ["row"]);
  buttons.append(
    button(["btn", "primary"], t("frame-retry"), again),
    button(["btn"], t("frame-trouble-copy"), () => void copy()),
    told,
  );
  const card = element("section", ["card", "stack"]);
  card.append(
    element("p", ["measure"], t("frame-start-what")),
    element("p", ["measure"], t("frame-start-again")),
    element("p", ["measure"], t("frame-start-emergency")),
    buttons,
    field,
    element("p", ["xs", "faint"], t("frame-start-details-hint")),
  );
  const main = element("main", ["stack"]);
  main.append(heading, card);
  const frame = element("div", ["bare"]);
  frame.append(main);
  target.replaceChildren(frame);
  document.title = t("controls-window-title", { title: t("frame-start-title") });
  heading.focus();
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string[],
  text = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.classList.add(...classes);
  made.textContent = text;
  return made;
}

function button(classes: string[], text: string, onclick: () => void): HTMLButtonElement {
  const made = element("button", classes, text);
  made.type = "button";
  made.addEventListener("click", onclick);
  return made;
}
