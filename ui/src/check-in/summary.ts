import type { AnswersView, MovementView } from "../ipc";
import { sleepWords } from "./sleep";
import { text } from "./text";

export interface SummaryLine {
  label: string;
  value: string;
}

export function movementWords(movements: MovementView[]): string {
  return text.movement.value(
    movements.map(({ name, minutes }) =>
      minutes === null ? name : `${name} ${text.movement.minutes(minutes)}`,
    ),
  );
}

/** What an entry holds, one line for each thing that was answered, function first. */
export function summaryOf(answers: AnswersView): SummaryLine[] {
  const { summary } = text;
  const lines: [string, string | null][] = [
    [summary.function, answers.function && text.answers[answers.function]],
    [summary.movements, answers.movements.length > 0 ? movementWords(answers.movements) : null],
    [summary.confidence, outOfTen(answers.confidence)],
    [summary.backPain, outOfTen(answers.back_pain)],
    [summary.legPain, outOfTen(answers.leg_pain)],
    [summary.sleep, answers.sleep_minutes === null ? null : sleepWords(answers.sleep_minutes)],
    [summary.mood, outOfTen(answers.mood)],
    [summary.note, answers.note],
  ];
  return lines.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function outOfTen(score: number | null): string | null {
  return score === null ? null : text.summary.outOfTen(score);
}
