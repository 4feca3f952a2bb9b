import { commands, type FunctionAnswer, type TodayView, type Written } from "../ipc";
import { BLANK } from "./answers";

/** Commits one answer for a day and keeps every other answer of its check-in. */
export async function answerFunction(
  day: string,
  today: TodayView,
  answer: FunctionAnswer,
): Promise<Written> {
  const checkIn = day === today.today ? today.check_in : (await commands.dayView(day)).check_in;
  const answers = { ...(checkIn?.answers ?? BLANK), function: answer };
  return commands.saveCheckIn({ day, answers });
}
