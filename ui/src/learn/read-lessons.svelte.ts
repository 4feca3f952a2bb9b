import { commands, Failure } from "../ipc";
import { Reading } from "../parts/reading.svelte";

/** Which lessons were read. Without a journal none were, and nothing is said about it. */
export class ReadLessons {
  readonly #state = new Reading(() => commands.learnState());
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  #kept = new Set<string>();

  /** Reads them as long as a component is on screen. */
  follow(changed: () => unknown): this {
    this.#state.follow(changed);
    return this;
  }

  dayOf(id: string): string | null {
    // A mark that cannot be shown is no reason not to show the lessons.
    if (this.#state.problem !== null) return null;
    return this.#state.value?.read.find((lesson) => lesson.id === id)?.day ?? null;
  }

  /** Keeps that a lesson was read, once; comes back with what a person has to know about it. */
  async keep(id: string): Promise<Failure | null> {
    if (this.#kept.has(id)) return null;
    this.#kept.add(id);
    try {
      await commands.markLessonRead(id);
      return null;
    } catch (reason) {
      const failure = Failure.from(reason);
      return failure.code === "no_journal" ? null : failure;
    }
  }
}
