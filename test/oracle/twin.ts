// The slow twin: a second reading of accord-file.md that shares no line with the engine.
// It walks the days from the first act to the day asked and keeps everything openly; it answers `undefined` where an
// accord uses what it does not know. (choices listed below)
import { readDay } from './civil.ts';
import { type Loose, type Readings, readPosition } from './paper.ts';
import { KINDS, rowsOn, type TwinDeadline } from './rows.ts';
import { statusOf, type TwinStatus } from './status.ts';
import { walk } from './walk.ts';

export interface TwinQuestion {
  readonly on: string;
  readonly known: string;
  readonly position: string;
  readonly party: string;
}

export function twinStatus(accord: object, question: TwinQuestion): TwinStatus | undefined {
  return underEveryReading(accord as Loose, question.position, (readings) => {
    const on = readDay(question.on);
    const world = walk(accord as Loose, readings, readDay(question.known), on, () => undefined);
    return statusOf(world, question.party);
  });
}

export function twinDeadlines(
  accord: object,
  question: {
    readonly from: string;
    readonly to: string;
    readonly known: string;
    readonly position: string;
    readonly party?: string;
  },
): readonly TwinDeadline[] | undefined {
  return underEveryReading(accord as Loose, question.position, (readings) => {
    const rows: TwinDeadline[] = [];
    const from = readDay(question.from);
    walk(accord as Loose, readings, readDay(question.known), readDay(question.to), (world) => {
      if (world.day < from) return;
      const today = rowsOn(world).filter(
        (row) => row.party === null || question.party === undefined || row.party === question.party,
      );
      rows.push(...today.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)));
    });
    return rows;
  });
}

/** Where a reading is not settled every one is tried; only what all of them share is answered. */
function underEveryReading<T>(accord: Loose, position: string, answer: (readings: Readings) => T): T | undefined {
  try {
    const readings = readPosition(accord, position);
    try {
      return answer(readings);
    } catch (thrown) {
      if (!isMarked(thrown, 'unsettled')) throw thrown;
    }
    const possible = (reading: string, all: readonly string[]) => (reading === 'unsettled' ? all : [reading]);
    const answers: T[] = [];
    for (const suspendedNotice of possible(readings.suspendedNotice, ['freeze', 'effect-only', 'lapse', 'void'])) {
      for (const renewalWhileSuspended of possible(readings.renewalWhileSuspended, ['runs', 'stops'])) {
        answers.push(answer({ ...readings, suspendedNotice, renewalWhileSuspended }));
      }
    }
    return answers.every((one) => JSON.stringify(one) === JSON.stringify(answers[0])) ? answers[0] : undefined;
  } catch (thrown) {
    if (isMarked(thrown, 'outOfScope')) return undefined;
    throw thrown;
  }
}

function isMarked(thrown: unknown, mark: string): boolean {
  return typeof thrown === 'object' && thrown !== null && (thrown as Record<string, unknown>)[mark] === true;
}
