import { afterEach, describe, expect, it } from "vitest";
import type { RecordView, TimelineFilter, TimelinePageRequest } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { noFilter } from "./filter";
import { Pages } from "./pages.svelte";
import { PAGE } from "./windowing";

afterEach(stopPretending);

const record = (id: string): RecordView => ({
  id,
  day: "2025-11-20",
  recorded_at: "2025-11-20T18:42:00+01:00",
  basis: null,
  changed_at: null,
  summary: "In one line",
  record: { kind: "question", text: id, answer: null },
});
const months = (n: number) => ({ months: [{ month: "2025-11", n }], n });
const first = { month: "2025-11", offset: 0 };

/** A journal whose records are named after their place and the tag of the filter. */
function pretend(n: number, answers: Record<string, unknown> = {}) {
  const page = ({ request }: { request: TimelinePageRequest }): RecordView[] =>
    Array.from({ length: Math.min(PAGE, n - request.offset) }, (_, index) =>
      record(`${request.filter.tag ?? ""}${request.offset + index}`),
    );
  return pretendCommands({ timeline_months: months(n), timeline_page: page, ...answers }).calls;
}

const asked = (calls: (name: string) => unknown[]): unknown[] =>
  (calls("timeline_page") as { request: TimelinePageRequest }[]).map((one) => one.request);

describe("pages of the timeline", () => {
  it("are read when they come into view, and once", async () => {
    const calls = pretend(150);
    const filter = noFilter();
    const pages = new Pages();
    await pages.read(filter);
    expect(pages.shape?.n).toBe(150);
    expect(pages.at("2025-11", 0), "not read yet").toBeUndefined();
    pages.want([first]);
    await turns();
    pages.want([first]);
    await turns();
    expect(asked(calls)).toEqual([{ filter, month: "2025-11", offset: 0, limit: PAGE }]);
    expect(pages.at("2025-11", 99)?.id).toBe("99");
    expect(pages.at("2025-11", 100)).toBeUndefined();
  });

  it("that hold less than the month promised have a row that cannot be read", async () => {
    pretend(3, { timeline_page: [record("0"), record("1")] });
    const pages = new Pages();
    await pages.read(noFilter());
    pages.want([first]);
    await turns();
    expect(pages.at("2025-11", 1)?.id).toBe("1");
    expect(pages.at("2025-11", 2)).toBeNull();
  });

  it("of a scroll that went on are not read", async () => {
    const answers: Later<RecordView[]>[] = [];
    const calls = pretend(5000, {
      timeline_page: () => {
        const later = new Later<RecordView[]>();
        answers.push(later);
        return later.promise;
      },
    });
    const pages = new Pages();
    await pages.read(noFilter());
    for (let offset = 0; offset < 3000; offset += PAGE) pages.want([{ ...first, offset }]);
    await turns();
    answers.forEach((answer) => answer.resolve([]));
    await turns();
    expect((asked(calls) as TimelinePageRequest[]).map((one) => one.offset)).toEqual([
      0, 100, 2900,
    ]);
  });

  it("are kept in a small number, those in view among them", async () => {
    pretend(5000);
    const pages = new Pages();
    await pages.read(noFilter());
    for (let offset = 0; offset < 2000; offset += PAGE) {
      pages.want([first, { ...first, offset }]);
      await turns();
    }
    expect(pages.at("2025-11", 0)?.id, "still in view").toBe("0");
    expect(pages.at("2025-11", 1900)?.id).toBe("1900");
    expect(pages.at("2025-11", 150), "long past").toBeUndefined();
  });

  it("in view are all kept and read once, also where each month has but one record", async () => {
    const months = Array.from({ length: 30 }, (_, n) => ({ month: `${2030 - n}-01`, n: 1 }));
    let n = 0;
    const calls = pretend(30, {
      timeline_months: { months, n: 30 },
      timeline_page: () => {
        // Without this, pages that push one another out would hang the test.
        if (++n > 100) throw new Error();
        return [record("there")];
      },
    });
    const pages = new Pages();
    await pages.read(noFilter());
    pages.want([...months, ...months.slice(0, 1)].map(({ month }) => ({ month, offset: 0 })));
    await turns();
    await turns();
    expect(asked(calls)).toHaveLength(30);
    expect(months.map(({ month }) => pages.at(month, 0)?.id)).toEqual(Array(30).fill("there"));
  });

  it("are read again after a change and stand as they were until then", async () => {
    const later = new Later<RecordView[]>();
    let n = 0;
    pretend(1, { timeline_page: () => (n++ === 0 ? [record("old")] : later.promise) });
    const filter = noFilter();
    const pages = new Pages();
    await pages.read(filter);
    pages.want([first]);
    await turns();
    await pages.read(filter);
    expect(pages.at("2025-11", 0)?.id).toBe("old");
    later.resolve([record("new")]);
    await turns();
    expect(pages.at("2025-11", 0)?.id).toBe("new");
  });

  it("of another filter are not shown, however late their answer comes", async () => {
    const late = new Later<RecordView[]>();
    pretend(1, {
      timeline_page: ({ request }: { request: TimelinePageRequest }) =>
        request.filter.tag === null ? late.promise : [record("desk")],
    });
    const pages = new Pages();
    await pages.read(noFilter());
    pages.want([first]);
    await turns();
    await pages.read({ ...noFilter(), tag: "desk" });
    await turns();
    late.resolve([record("any")]);
    await turns();
    expect(pages.at("2025-11", 0)?.id).toBe("desk");
  });

  it("late months are ignored", async () => {
    const late = new Later<unknown>();
    pretend(1, {
      timeline_months: ({ filter }: { filter: TimelineFilter }) =>
        filter.tag === null ? late.promise : months(7),
    });
    const pages = new Pages();
    const old = pages.read(noFilter());
    await pages.read({ ...noFilter(), tag: "desk" });
    late.resolve(months(1));
    await old;
    expect(pages.shape?.n).toBe(7);
  });

  it("that could not be read are told once, and read when asked again", async () => {
    const refused = new Refusal({ code: "storage", message: "No.", field: null });
    let isRefused = true;
    const calls = pretend(1, {
      timeline_page: () => {
        if (isRefused) throw refused.reason;
        return [record("0")];
      },
    });
    const filter = noFilter();
    const pages = new Pages();
    await pages.read(filter);
    pages.want([first]);
    await turns();
    pages.want([first]);
    await turns();
    expect(pages.problem?.message).toBe("No.");
    expect(asked(calls), "not over and over").toHaveLength(1);
    isRefused = false;
    await pages.read(filter);
    await turns();
    expect(pages.problem).toBeNull();
    expect(pages.at("2025-11", 0)?.id).toBe("0");
  });
});
