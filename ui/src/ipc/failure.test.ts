import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, describe, expect, it } from "vitest";
import { commands, Failure } from ".";

afterEach(() => clearMocks());

describe("a rejected call", () => {
  it("becomes a Failure with code, message and field", async () => {
    mockIPC(() => {
      throw { code: "invalid", message: "The note is too long.", field: "note" };
    });
    const failure = await commands.today().catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      code: "invalid",
      message: "The note is too long.",
      field: "note",
    });
  });

  it.each([["a string"], [null], [new TypeError("x is undefined")], [{ code: "invalid" }]])(
    "that is no ApiError (%s) becomes internal, with a calm sentence",
    (reason) => {
      const failure = Failure.from(reason);
      expect(failure.code).toBe("internal");
      expect(failure.field).toBeNull();
      expect(failure.message, "no technical words reach the person").not.toMatch(/undefined|Error/);
    },
  );

  it("is a Failure even when there is no Tauri at all", async () => {
    await expect(commands.appStatus()).rejects.toBeInstanceOf(Failure);
  });

  it("passes a Failure on unchanged", () => {
    const failure = new Failure({ code: "in_use", message: "In use.", field: null });
    expect(Failure.from(failure)).toBe(failure);
  });
});

it("hands arguments and results through", async () => {
  mockIPC((name, args) => ({ name, args }));
  await expect(commands.dayView("2025-11-20")).resolves.toEqual({
    name: "day_view",
    args: { day: "2025-11-20" },
  });
});
