/** For tests: lets everything go on that waits for nothing but its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** For tests: a disk whose calls end when the test says so; `log` is every call. */
export function slowDisk() {
  const log: string[] = [];
  const open: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  const call = (what: string): Promise<void> => {
    log.push(what);
    return new Promise((resolve, reject) => open.push({ resolve, reject }));
  };
  const disk = { keep: (form: string) => call(`keep ${form}`), discard: () => call("discard") };
  const end = async (): Promise<void> => {
    open.shift()?.resolve();
    await turn();
  };
  const fail = async (reason: Error): Promise<void> => {
    open.shift()?.reject(reason);
    await turn();
  };
  return { disk, log, end, fail };
}
