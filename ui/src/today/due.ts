import type { DueView } from "../ipc";

export interface DueShown {
  /** Goals have a card of their own, so that they do not count. */
  goals: boolean;
  /** The one other thing that is offered now. */
  other: DueView | null;
}

/** What of all that is due is offered: one thing at a time besides the goals. */
export function dueShown(due: DueView[]): DueShown {
  const others = due.filter(({ what }) => what !== "goals");
  const isBefore = ({ what, reason }: DueView): boolean =>
    what === "rmdq" && reason === "before_appointment";
  return {
    goals: due.some(({ what }) => what === "goals"),
    other:
      others.find(isBefore) ??
      others.find(({ what }) => what === "pain_recall") ??
      others.find(({ what }) => what === "rmdq") ??
      null,
  };
}
