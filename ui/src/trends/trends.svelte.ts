import { commands, Failure, type TrendsRequest, type TrendsView } from "../ipc";

/** The charts as last drawn; while they are drawn again, the old ones stay. */
export class TrendCharts {
  view = $state.raw<TrendsView | null>(null);
  problem = $state.raw<string | null>(null);
  isDrawing = $state(false);
  #latest = 0;

  async draw(request: TrendsRequest): Promise<void> {
    const turn = ++this.#latest;
    this.isDrawing = true;
    try {
      const view = await commands.trends(request);
      if (turn !== this.#latest) return;
      this.view = view;
      this.problem = null;
    } catch (reason) {
      if (turn === this.#latest) this.problem = Failure.from(reason).message;
    } finally {
      if (turn === this.#latest) this.isDrawing = false;
    }
  }
}
