import { onDestroy, tick } from "svelte";

/**
 * The time for which a component is on the screen; made while the component is.
 *
 * An answer may come when the person is elsewhere. It is told all the same, but it neither leads
 * them away from there nor takes the focus.
 */
export class Stay {
  #isOver = false;

  constructor() {
    onDestroy(() => (this.#isOver = true));
  }

  /** Does what moves the person or the focus, or tells something in this place. */
  do(act: () => void, otherwise: () => void = () => {}): void {
    if (this.#isOver) otherwise();
    else act();
  }

  /** The same as soon as what has changed is drawn. */
  async drawn(act: () => void): Promise<void> {
    await tick();
    this.do(act);
  }
}
