import { deadlinesOf, exitCurve, optionsFor, type Question, statusReply, timelineOf } from '../engine/index.ts';
import type { BriefInput } from './page.ts';

/** Everything that the one-page brief shows: the day itself, a year and a half on, four years back. */
export function briefInput(question: Question): BriefInput {
  const { on, ...rest } = question;
  return {
    accord: question.accord,
    answer: statusReply(question),
    deadlines: deadlinesOf({ ...rest, from: on, to: on + 548 }),
    options: optionsFor(question),
    timeline: timelineOf(question, on - 1461, on + 548),
    curves: exitCurve(question, on, on + 365),
  };
}
