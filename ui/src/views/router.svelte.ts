export type Route =
  | { view: "today" }
  | { view: "check-in"; day: string | null; startsInside: boolean }
  | { view: "trends" }
  | { view: "report" }
  | { view: "urgent" };

export type RouteName = Route["view"];

/** Which screen is shown. It lives in memory: nothing about it is stored. */
export class Router {
  route = $state.raw<Route>({ view: "today" });
  /** Counts every move, so that going to the same screen again starts it afresh. */
  visit = $state(0);
  #beforeUrgent: Route = { view: "today" };

  go(route: Route): void {
    if (route.view === "urgent" && this.route.view !== "urgent") this.#beforeUrgent = this.route;
    this.route = route;
    this.visit += 1;
  }

  /** From the urgent signs to where the person was. */
  back(): void {
    const before = this.#beforeUrgent;
    this.go(before.view === "check-in" ? { ...before, startsInside: false } : before);
  }
}
