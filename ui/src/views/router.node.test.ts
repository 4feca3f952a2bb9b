import { describe, expect, it } from "vitest";
import { Router, type Route } from "./router.svelte";

const form: Route = { view: "record-form", kind: "medicine", id: "7" };
const record: Route = { view: "record", place: { kind: "medicine", id: "7" } };
const checkIn: Route = { view: "check-in", day: "2025-11-18", startsInside: true };

function after(...routes: Route[]): Router {
  const router = new Router();
  for (const route of routes) router.go(route);
  return router;
}

describe("the way back", () => {
  it("leads through the screens one came by, and ends in the navigation", () => {
    const router = after({ view: "journal" }, record, form);
    expect(router.entrance).toEqual({ view: "journal" });
    router.back();
    expect(router.route).toEqual(record);
    router.back();
    expect(router.route).toEqual({ view: "journal" });
    router.back();
    expect(router.route, "nothing lies behind it").toEqual({ view: "today" });
  });

  it("begins anew at every screen of the navigation", () => {
    const router = after({ view: "journal" }, record, { view: "settings" }, { view: "trash" });
    router.back();
    expect(router.route).toEqual({ view: "settings" });
  });

  it("is not longer after another day of the check-in", () => {
    const router = after({ view: "journal" }, checkIn, { ...checkIn, day: "2025-11-19" });
    router.back();
    expect(router.route).toEqual({ view: "journal" });
  });

  it("is not longer for going to and fro between the two that help", () => {
    const there: Route[] = [{ view: "hurts" }, { view: "urgent" }];
    const router = after({ view: "journal" }, record, ...there, ...there, ...there);
    const way: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      way.push(router.route.view);
      router.back();
    }
    expect(way).toEqual(["urgent", "hurts", "record", "journal"]);
  });

  it("from the urgent signs does not move the focus into a check-in", () => {
    const router = after(checkIn, { view: "urgent" });
    router.back();
    expect(router.route).toEqual({ ...checkIn, startsInside: false });
  });
});
