/** Reads pieces of text aloud, where this computer has voices for it. */
export class ReadAloud {
  state = $state<"silent" | "speaking" | "paused">("silent");
  hasVoices = $state(false);
  readonly #speech: SpeechSynthesis | null;
  /** Counts the readings, so that the end of an earlier one is not taken for the end of this. */
  #turn = 0;

  constructor() {
    this.#speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null;
    this.#look();
    // Voices may be found only after a while.
    this.#speech?.addEventListener?.("voiceschanged", this.#look);
  }

  readonly #look = (): void => {
    this.hasVoices = (this.#speech?.getVoices().length ?? 0) > 0;
  };

  start(pieces: string[], language: string): void {
    if (this.#speech === null) return;
    this.stop();
    const turn = ++this.#turn;
    const end = (): void => {
      if (turn === this.#turn) this.state = "silent";
    };
    this.state = "speaking";
    pieces.forEach((piece, index) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.lang = language;
      utterance.onerror = end;
      if (index === pieces.length - 1) utterance.onend = end;
      this.#speech?.speak(utterance);
    });
  }

  pause(): void {
    if (this.state !== "speaking") return;
    this.#speech?.pause();
    this.state = "paused";
  }

  goOn(): void {
    if (this.state !== "paused") return;
    this.#speech?.resume();
    this.state = "speaking";
  }

  stop(): void {
    this.#turn += 1;
    // A paused queue would stay paused for the next reading.
    if (this.state === "paused") this.#speech?.resume();
    if (this.state !== "silent") this.#speech?.cancel();
    this.state = "silent";
  }

  /** Stops and listens no more, as when the lesson is left. */
  close(): void {
    this.stop();
    this.#speech?.removeEventListener?.("voiceschanged", this.#look);
  }
}
