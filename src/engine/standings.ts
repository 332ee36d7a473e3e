import type { Accord, Position } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import type { View } from './answers.ts';
import { actDays } from './course.ts';
import { lifeSince } from './lives.ts';
import { type Lookup, type Reading, readingOf } from './reading.ts';
import { partiesAsked, statusUnder } from './status.ts';
import { turningDays, turnsIn } from './turns.ts';
import { type Outline, outlineOf, standingOf } from './view.ts';
import { outOfReach } from './ways.ts';
import { type Choose, inOnlyWorld } from './worlds.ts';

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
  const { accord, positions, party, to, lookup } = question;
  return positions.flatMap((position) => {
    const reading = readingOf(accord, position, lookup);
    const parties = party === undefined ? partiesAsked(accord, position) : [party];
    return parties.flatMap((code) => {
      const days = inOnlyWorld((choose) => outlinesIn(reading, code, question, choose))?.outcome;
      const rows = (days ?? inEveryWorld(reading, code, question)).filter(
        ({ summary }, i, all) => i === 0 || !sameJson((all[i - 1] as Summarised).summary, summary),
      );
      return rows.map(({ first, summary }, i) => ({
        ...summary,
        from: printDay(first),
        to: printDay((rows[i + 1]?.first ?? to + 1) - 1),
      }));
    });
  });
}

interface Summarised {
  readonly first: Day;
  readonly summary: StandingSummary;
}

// Most accords leave nothing open. Their lives are folded once for each stretch between two acts, and asked on the days that turn.
function outlinesIn(
  reading: Reading,
  party: string,
  { from, to, knownOn }: StandingsQuestion,
  choose: Choose,
): readonly Summarised[] {
  const days = actDays(reading, knownOn, choose).filter((day) => day <= to);
  const stretches = days[0] !== undefined && days[0] <= from ? days : [from, ...days];
  return stretches.flatMap((since, i) => {
    const until = (stretches[i + 1] ?? to + 1) - 1;
    if (until < from) return [];
    const life = lifeSince(reading, since, knownOn, choose);
    const lo = Math.max(since, from);
    return inOrder([lo, ...turnsIn(life, party, lo, until)]).map((first) => {
      // An open condition of a way out makes worlds too, though no row shows them.
      for (const exit of life.terms.exits) outOfReach(life, exit, first);
      return { first, summary: summaryOf(kindOf(reading, outlineOf(standingOf(life, party, first)))) };
    });
  });
}

function inEveryWorld(
  reading: Reading,
  party: string,
  { from, to, knownOn }: StandingsQuestion,
): readonly Summarised[] {
  return inOrder([from, ...turningDays(reading, party, from, to, knownOn)]).map((first) => ({
    first,
    summary: summaryOf(statusUnder(reading, party, first, knownOn)),
  }));
}

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort((a, b) => a - b);

const kindOf = ({ position }: Reading, outline: Outline): Outline =>
  position.kind === 'law' ? { ...outline, kind: 'law' } : outline;

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
}: Outline): StandingSummary {
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
