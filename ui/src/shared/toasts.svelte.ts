export interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastMessage {
  message: string;
  action: ToastAction | null;
  /** Whether it goes along to other screens. */
  stays: boolean;
}

/** One message at a time, until it is dismissed, the next thing happens or the person moves on. */
export class Toasts {
  current = $state.raw<ToastMessage | null>(null);
  #seen: { message: ToastMessage; visit: number } | null = null;

  /** Says what was done. Its undo is also a key, so that it goes with the screen it belongs to. */
  show(message: string, action: ToastAction | null = null): void {
    this.current = { message, action, stays: false };
  }

  /** Says what can be done nowhere else but here, so that it waits until it is dismissed. */
  hold(message: string, action: ToastAction): void {
    this.current = { message, action, stays: true };
  }

  dismiss(): void {
    this.current = null;
  }

  /**
   * Told what is shown on which visit of a screen: a message belongs to the visit on which it is
   * first seen, which is the one that a save leads on to, and goes with the next.
   */
  seen(message: ToastMessage | null, visit: number): void {
    if (message === null) return;
    if (this.#seen?.message !== message) this.#seen = { message, visit };
    else if (!message.stays && this.#seen.visit !== visit) this.dismiss();
  }
}
