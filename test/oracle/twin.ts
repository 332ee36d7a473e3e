// The slow twin: a second reading of accord-file.md that shares no line with the engine. It walks the days from the first
// act to the day asked, keeps everything openly, tries one day after another, and answers `undefined` where an accord uses
// what it does not know.
//
// Where the format is silent the twin holds this (each is a choice, not a rule):
//  acts        A notice that counts from receipt exists from that day.
//              A notice before the entry into force of its own day, in the order of acts, is void.
//              Nobody's notice, hold or suspension of operation is touched by an act of somebody else alone.
//              A consent to end is one of all bound parties; it ends terms, and no end from its day on is worth a deadline,
//              but it is no "own end" for exits. Announcements show when their exit stood on their own day.
//  notices     A second notice of a party stands beside its first. A notice keeps the last day that it had when given:
//              a prolonged term does not carry it along. A named day that comes too early, or that the exit does not
//              allow, is ignored; a named day later than the ordinary one waits for the next admissible one.
//              A notice whose `requires` is met after its last day ends on the day of the settlement, of any kind.
//              A void notice shows only if nothing but void ones stand; a later announcement shows before dead notices.
//  holds       `until` holds through that day: the clock runs again, and `suspension-ends` stands, on the day after.
//              An extension with `for` is counted from the day on which the clock would have run again. An extension of
//              a hold without end changes nothing. Taking back a hold lifts it; taking back its lifting holds again,
//              from that day. A notice taken back while held keeps its hold if it is brought back.
//              `lastDay` counts a held notice that has a projected day.
//  revival     "Before the last day in" is strict: on that day itself a revocation stays.
//  held over   Only in accords that are not multilateral, only where a renewal would have come; who has no notice of its
//              own has no end of term to give notice to meanwhile, and no deadline. Before that day nobody's exits foresee it.
//  terms       Sums of periods are months first. Renewals are counted over the whole life, also across amendments. A
//              change of `duration` moves a running first term that was not prolonged. A shorter "extension" is none;
//              `for` begins on the day after the old end. One renewal act is enough for the next term, given during the
//              running one, by whomever.
//  counting    Neighbouring years and months are one count of months. `opens`, `notBefore` and `when` are P(entry).
//              Without `counting`: common, next-day. `notBefore` after entry is that of the party which leaves.
//  survival    From receipt: P(receipt), `from` that day, or the first day out if no notice ended it. Shown while it lasts,
//              and only while the party is out; the terms of the last day in govern it.
//  parties     A suspension of operation ends with its spell, and one declared before entry counts from entry on. Provisional
//              application binds nobody. A deposit before the general entry makes bound on it. Never bound is never ended.
//              `term` and `lastDay` are null before entry; `lastDay` stays when out.
//  deadlines   A day is a deadline only if the term that would then run has an end and another would follow it.
//              `renews` carries the last day of the term that begins, `survival-ends` the last day in, `notice-opens` what
//              a notice of that day brings; `effect` and `suspension-ends` name who gave the notice.
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
