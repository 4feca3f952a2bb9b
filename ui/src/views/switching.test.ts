import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Later, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { OpenForms } from "./open-forms";
import { preferences, start, status } from "./pretend-app";

const demo = status({ kind: "open", demo: true });
const own = status({ kind: "open", demo: false });
const none = status({ kind: "none" });
const refused = new Refusal({ code: "storage", message: "Not now.", field: null });

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));

/** The ways from one journal to another: where they begin, the command, and what comes after. */
const ways = [
  {
    way: "leaving the demo",
    from: demo,
    name: "leave_demo_journal",
    to: own,
    go: () => fireEvent.click(screen.getByRole("button", { name: t("frame-leave-demo") })),
  },
  {
    way: "opening the demo",
    from: none,
    name: "open_demo_journal",
    to: demo,
    go: () => click("demo-journal"),
  },
  {
    way: "starting a journal",
    from: none,
    name: "start_journal",
    to: own,
    go: () => click("start-journal"),
  },
  {
    way: "erasing everything",
    from: own,
    name: "erase_everything",
    to: none,
    go: async () => {
      await click("nav-settings");
      const target = { value: t("settings-erase-word") };
      await fireEvent.input(await screen.findByTestId("erase-word"), { target });
      await click("erase-everything");
    },
  },
];

/** In the order in which calls reach a journal. */
let wire: string[] = [];
beforeEach(() => void (wire = []));
afterEach(stopPretending);

async function open(from: typeof own, name: string, answer: unknown) {
  const keeping = new Later<null>();
  start({
    app_status: from,
    forms: [],
    read_line: { parts: [] },
    preferences,
    keep_form: ({ input }: { input: { form: string } }) => {
      wire.push(input.form);
      return keeping.promise;
    },
    discard_form: null,
    [name]: () => {
      wire.push(name);
      return answer;
    },
  });
  await screen.findByRole("heading", { level: 1 });
  // A form of whatever is open, as a screen begins it.
  return { keeping, form: new OpenForms([]).at("pain_recall", "new") };
}

it.each(ways)("$way waits for the forms, and takes none along", async ({ from, name, to, go }) => {
  const opened = new Later<unknown>();
  const { keeping, form } = await open(from, name, opened.promise);
  form.want("1");
  await go();
  form.want("12");
  await turns();
  expect(wire, "a form is being written").toEqual(["1"]);
  keeping.resolve(null);
  await waitFor(() => expect(wire).toEqual(["1", "12", name]));
  form.want("123");
  await turns();
  expect(wire, "the journals are being switched").toEqual(["1", "12", name]);
  opened.resolve(to);
  await turns();
  form.want("1234");
  await turns();
  expect(wire, "another journal is open").toEqual(["1", "12", name]);
  new OpenForms([]).at("pain_recall", "new").want("5");
  expect(wire, "its own forms are kept").toEqual(["1", "12", name, "5"]);
  await turns();
});

it.each(ways)("$way that fails keeps what was typed", async ({ from, name, go }) => {
  const opened = new Later<unknown>();
  const { keeping, form } = await open(from, name, opened.promise);
  keeping.resolve(null);
  await go();
  await waitFor(() => expect(wire).toEqual([name]));
  form.want("1");
  form.want("12");
  await turns();
  expect(wire).toEqual([name]);
  opened.reject(refused.reason);
  await waitFor(() => expect(wire).toEqual([name, "12"]));
  await screen.findByText("Not now.");
});

it.each(ways.filter(({ name }) => name !== "erase_everything"))(
  "$way that is called off changes nothing, and what was typed goes on",
  async ({ from, name, go }) => {
    const opened = new Later<unknown>();
    const { keeping, form } = await open(from, name, opened.promise);
    keeping.resolve(null);
    await turns();
    const title = screen.getByRole("heading", { level: 1 });
    await go();
    await waitFor(() => expect(wire).toEqual([name]));
    form.want("1");
    opened.resolve(null);
    await waitFor(() => expect(wire, "the same journal is open").toEqual([name, "1"]));
    expect(title.isConnected, "and the same screen is shown").toBe(true);
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

it("the line of one journal does not stand in the next", async () => {
  const { keeping } = await open(demo, "leave_demo_journal", own);
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: /in one line/ });
  await turns();
  await fireEvent.input(field, { target: { value: "walk" } });
  await fireEvent.click(screen.getByRole("button", { name: t("frame-leave-demo") }));
  await turns();
  expect(wire).toEqual([JSON.stringify({ line: "walk" })]);
  keeping.resolve(null);
  await waitFor(() => expect(wire).toHaveLength(2));
  await waitFor(() => {
    const next = screen.getByRole<HTMLInputElement>("textbox", { name: /in one line/ });
    expect(next.value).toBe("");
  });
  expect(wire[1]).toBe("leave_demo_journal");
});

it("a window that alone still holds the journal offers a copy wherever it says so", async () => {
  const gone = new Refusal({ code: "gone", message: "It went away.", field: null });
  start({ app_status: gone, save_journal_copy: "/home/robin/copy.db" });
  await screen.findByText("It went away.");
  await click("save-journal-copy");
  await screen.findByText(t("frame-copy-saved", { path: "/home/robin/copy.db" }));
});

it("Today that cannot be read any more offers a copy as well", async () => {
  const gone = new Refusal({ code: "gone", message: "It went away.", field: null });
  start({ today: gone, save_journal_copy: "/home/robin/copy.db" });
  await screen.findByText("It went away.");
  await click("save-journal-copy");
  await screen.findByText(t("frame-copy-saved", { path: "/home/robin/copy.db" }));
});
