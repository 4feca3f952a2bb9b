import { describe, expect, it } from "vitest";
import type { BodyArea, Region } from "../../ipc";
import { areasWords, areaWords, markWords, regionName } from "./area-words";
import { regionsOf } from "./ways";

const area = (region: Region, felt: Partial<BodyArea> = {}): BodyArea => ({
  region,
  intensity: null,
  ache: false,
  sharp: false,
  burning: false,
  pins_and_needles: false,
  numb: false,
  ...felt,
});

describe("areas in words", () => {
  it("every area has a name of its own, alone and in a line", () => {
    const all = [...regionsOf("back"), ...regionsOf("front")];
    const names = all.map(regionName);
    expect(new Set(names).size).toBe(29);
    all.forEach((region) => {
      const short = areasWords([area(region)]);
      expect(short, "the same words").toBe(regionName(region).replace(",", "").toLowerCase());
    });
  });

  it.each<[Region[], string | null]>([
    [[], null],
    [["low_back_right"], "low back right"],
    [["low_back_right", "buttock_right"], "low back right, buttock right"],
    [["neck", "chest", "calf_left"], "neck, chest, calf left"],
    [["neck", "chest", "calf_left", "knee_left"], "neck, chest, calf left and 1 more"],
    [["neck", "chest", "calf_left", "knee_left", "hip_left"], "neck, chest, calf left and 2 more"],
  ])("%j", (regions, words) => {
    expect(areasWords(regions.map((region) => area(region)))).toBe(words);
  });

  it.each<[Partial<BodyArea>, string]>([
    [{}, "Low back, right"],
    [{ intensity: 0 }, "Low back, right, 0 out of 10"],
    [{ intensity: 6, ache: true }, "Low back, right, 6 out of 10, ache"],
    [{ numb: true, pins_and_needles: true }, "Low back, right, pins and needles, numb"],
  ])("%j", (felt, words) => {
    expect(areaWords(area("low_back_right", felt))).toBe(words);
  });

  it("the figure says what is marked", () => {
    expect(markWords("calf_left", undefined)).toBe("Calf, left");
    expect(markWords("calf_left", area("calf_left"))).toBe("Calf, left, marked");
    expect(markWords("calf_left", area("calf_left", { intensity: 6, ache: true }))).toBe(
      "Calf, left, marked, 6 out of 10, ache",
    );
  });
});
