import type { Accord, Position } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { courseOf } from './course.ts';
import { mergeViews } from './merge-views.ts';
import { type Lookup, readingOf } from './reading.ts';
import { partiesAsked, statusUnder } from './status.ts';
import { turningDays } from './turns.ts';

/** What a list shows of a status: no reasons, no ways out, no duties that go on. */
type StandingSummary = Pick<
  View,
  'position' | 'kind' | 'party' | 'state' | 'possible' | 'term' | 'lastDay' | 'notifyBy' | 'missed'
> & { readonly notice: View['notice']['state'] };

/** A stretch of days, both counting, on which the status of a party under a position stands still. */
export interface StandingRow extends StandingSummary {
  readonly from: string;
  readonly to: string;
}

/** A question about the standings of a stretch of days. */
export interface StandingsQuestion {
  readonly accord: Accord;
  readonly positions: readonly Position[];
  readonly party?: string;
  readonly from: Day;
  readonly to: Day;
  readonly knownOn: Day;
  readonly lookup: Lookup;
}

/** The status of every day of a stretch, as known on one day: a row for as long as it stands still, without gaps. */
export function standingsOf(question: StandingsQuestion): readonly StandingRow[] {
  const { accord, positions, party, from, to, knownOn, lookup } = question;
  return positions.flatMap((position) => {
    const reading = readingOf(accord, position, lookup);
    const parties = party === undefined ? partiesAsked(accord, position) : [party];
    const course = courseOf(reading, knownOn);
    // Where no point is open, the lives between two acts serve every day and every party.
    const viewOn = (code: string, day: Day): View => {
      const views = course.certain ? course.viewsAt(code, day) : [];
      if (views.length !== 1) return statusUnder(reading, code, day, knownOn);
      const view = mergeViews(views);
      return position.kind === 'law' ? { ...view, kind: 'law' } : view;
    };
    return parties.flatMap((code) => {
      const turns = [...new Set([from, ...turningDays(reading, code, from, to, knownOn)])];
      const rows: { first: Day; summary: StandingSummary }[] = [];
      for (const first of turns) {
        const summary = summaryOf(viewOn(code, first));
        if (!sameJson(rows.at(-1)?.summary, summary)) rows.push({ first, summary });
      }
      return rows.map(({ first, summary }, i) => ({
        ...summary,
        from: printDay(first),
        to: printDay((rows[i + 1]?.first ?? to + 1) - 1),
      }));
    });
  });
}

function summaryOf({
  position,
  kind,
  party,
  state,
  possible,
  notice,
  term,
  lastDay,
  notifyBy,
  missed,
}: View): StandingSummary {
  return {
    position,
    ...(kind && { kind }),
    party,
    state,
    ...(possible && { possible }),
    notice: notice.state,
    term,
    lastDay,
    notifyBy,
    ...(missed && { missed }),
  };
}
