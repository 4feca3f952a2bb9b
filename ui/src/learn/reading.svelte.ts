import { commands, Failure, type ReadLesson } from "../ipc";

/** Which lessons were read. Without a journal none were, and nothing is said about it. */
export class Reading {
  #read = $state.raw<ReadLesson[]>([]);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  #kept = new Set<string>();

  async load(): Promise<void> {
    try {
      this.#read = (await commands.learnState()).read;
    } catch {
      // A mark that cannot be shown is no reason not to show the lessons.
      this.#read = [];
    }
  }

  dayOf(id: string): string | null {
    return this.#read.find((lesson) => lesson.id === id)?.day ?? null;
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
