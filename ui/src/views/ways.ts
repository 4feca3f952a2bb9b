import type { Place } from "../ipc";
import type { Way } from "../learn/shelf";
import type { Route, Router } from "./router.svelte";

/** The screen of a place that lessons lead to; null while there is none. */
function routeOf(place: Place): Route | null {
  switch (place.kind) {
    case "urgent_signs":
      return { view: "urgent" };
    case "appointment":
    case "question":
      return { view: "record-form", kind: place.kind, id: null };
    case "report":
      return { view: "report" };
    case "lesson":
      return { view: "lesson", id: place.id };
    case "hurts_now":
      return { view: "hurts" };
    case "move":
      return { view: "move" };
    case "goals":
      return { view: "goals" };
    case "movement":
      return { view: "movement", id: place.id };
  }
}

export function waysOf(router: Router): Way {
  return (place) => {
    const route = routeOf(place);
    return route === null ? null : () => router.go(route);
  };
}
