import { commands, type FunctionAnswer, type Written } from "../ipc";
import { BLANK } from "./answers";

/** Commits one answer for a day and keeps every other answer of its check-in. */
export async function answerFunction(day: string, answer: FunctionAnswer): Promise<Written> {
  // Read afresh: a screen may still show what was there before the last change.
  const checkIn = (await commands.dayView(day)).check_in;
  const answers = { ...(checkIn?.answers ?? BLANK), function: answer };
  return commands.saveCheckIn({ day, answers });
}
