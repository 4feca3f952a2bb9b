import { Failure } from "../ipc";
import { t } from "../shared/words";
import { detailsOf } from "./details";
import type { Session } from "./session.svelte";

/** Says in one sentence that something broke outside the drawing of a screen; forms stay as they are. */
export function tellFault(session: Session, thrown: unknown): void {
  if (thrown instanceof Failure) return session.tell(thrown);
  const message = t("frame-fault");
  const details = detailsOf(session.status, { code: "internal", message }, thrown);
  const run = (): void => {
    navigator.clipboard.writeText(details).then(
      () => session.toasts.show(t("frame-trouble-copied")),
      () => session.toasts.show(t("frame-fault-not-copied", { details })),
    );
  };
  session.toasts.hold(message, { label: t("frame-trouble-copy"), run });
}
