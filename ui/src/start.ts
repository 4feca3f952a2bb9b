import type { Component } from "svelte";

/**
 * Mounts the app, or says that it could not be started: the window is never blank.
 *
 * Everything is imported in here and not above, so that a file that cannot be run is noticed too.
 */
export async function start(
  target: Element,
  loadApp: () => Promise<{ default: Component }>,
  again: () => void = () => location.reload(),
): Promise<void> {
  async function fault(error: unknown): Promise<void> {
    // Should this fail as well, the sentence in index.html comes to light.
    const { showStartFault } = await import("./views/start-fault");
    showStartFault(target, error, again);
  }

  // An error that leaves no screen, such as one of the page that tells of errors.
  window.addEventListener("error", ({ error }) => {
    if (error && target.querySelector("main") === null) void fault(error);
  });
  try {
    const [{ mount }, { default: App }] = await Promise.all([import("svelte"), loadApp()]);
    mount(App, { target });
  } catch (error) {
    console.error(error);
    await fault(error);
  }
}
