import type { RecordKind, RecordPlace } from "../ipc";

export type Route =
  | { view: "today" }
  | { view: "check-in"; day: string | null; startsInside: boolean }
  | { view: "journal" }
  /** One record as it is, with its history. */
  | { view: "record"; place: RecordPlace }
  /** The form of a record; without an id a new one. */
  | { view: "record-form"; kind: RecordKind; id: string | null }
  | { view: "trash" }
  | { view: "goals" }
  | { view: "rmdq" }
  | { view: "pain-recall" }
  | { view: "settings" }
  | { view: "learn" }
  | { view: "lesson"; id: string }
  | { view: "myths" }
  | { view: "learn-sources" }
  | { view: "move" }
  | { view: "movement"; id: string }
  /** The form of a plan; without an id a new one, for the movement that was chosen. */
  | { view: "movement-plan"; id: string | null; exercise: string | null }
  | { view: "trends" }
  | { view: "report" }
  | { view: "flare-plan" }
  | { view: "hurts" }
  | { view: "urgent" };

export type RouteName = Route["view"];

/** The screens of the navigation: a way back begins and ends at one of them. */
const ENTRANCES: readonly RouteName[] = [
  "today",
  "journal",
  "trends",
  "learn",
  "move",
  "report",
  "settings",
];

/** The screens that the header leads to from everywhere, each in the way at most once. */
const ASIDE: readonly RouteName[] = ["urgent", "hurts"];

/** Which screen is shown. It lives in memory: nothing about it is stored. */
export class Router {
  route = $state.raw<Route>({ view: "today" });
  /** Counts every move, so that going to the same screen again starts it afresh. */
  visit = $state(0);
  /** The screens from which the one that is shown was reached, the nearest last. */
  #behind = $state.raw<Route[]>([]);

  /** The screen of the navigation from which the one that is shown was reached. */
  get entrance(): Route {
    return this.#behind[0] ?? this.route;
  }

  /** Whether the person reads the urgent signs or is in "It hurts now". */
  get isAside(): boolean {
    return ASIDE.includes(this.route.view);
  }

  go(route: Route): void {
    if (ENTRANCES.includes(route.view)) this.#behind = [];
    else if (route.view !== this.route.view) this.#behind = [...this.#behind, this.route];
    if (ASIDE.includes(route.view)) {
      // Otherwise going to and fro between the two would make the way back endless.
      this.#behind = this.#behind.filter(({ view }) => view !== route.view);
    }
    this.#show(route);
  }

  /** To the screen from which this one was opened, and to Today where there is none. */
  back(): void {
    const before = this.#behind.at(-1) ?? { view: "today" };
    this.#behind = this.#behind.slice(0, -1);
    this.#show(before.view === "check-in" ? { ...before, startsInside: false } : before);
  }

  #show(route: Route): void {
    this.route = route;
    this.visit += 1;
  }
}
