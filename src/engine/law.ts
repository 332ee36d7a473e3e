import { type Accord, type Position, readingsOf } from '../accord/index.ts';
import { isRecord, type Json, type JsonRecord } from '../base/index.ts';
import { parsePeriod } from '../calendar/index.ts';

/** A rule set that stands above the text: what it changes, where it applies, and its source. */
interface Overlay {
  readonly source: string;
  /** The patch of the terms that the rule makes of an accord's own, or undefined where it does not apply. */
  readonly patch: (terms: JsonRecord, parties: readonly string[]) => JsonRecord | undefined;
}

const exitsIn = (terms: JsonRecord): readonly JsonRecord[] =>
  Array.isArray(terms.exits) ? terms.exits.filter(isRecord) : [];

const fewestDays = { day: 1, week: 7, month: 28, year: 365 };

/** A notice, or each step of one that grows with age, cut down to a month where it is longer on whatever day it begins. */
function monthAtMost(notice: Json | undefined): Json | undefined {
  if (Array.isArray(notice))
    return notice.map((tier) => (isRecord(tier) ? { ...tier, for: monthAtMost(tier.for) ?? null } : tier));
  const parts = (typeof notice === 'string' && parsePeriod(notice)?.parts) || [];
  return parts.reduce((sum, { count, unit }) => sum + count * fewestDays[unit], 0) > 31 ? '1 month' : notice;
}

/** The rule sets that ship, by name. */
export const overlays: Readonly<Record<string, Overlay>> = {
  'ny-gol-5-903': {
    source: 'New York General Obligations Law § 5-903',
    // A renewal by silence of a service contract binds only a customer who was reminded 15 to 30 days before the last day of notice.
    patch: (terms, parties) => {
      const exit = exitsIn(terms).find((e) => e.ends === 'end-of-term');
      if (!exit || exit.by === 'any' || exit.by === undefined) return undefined;
      const customers = (Array.isArray(exit.by) ? exit.by : [exit.by]).filter((code) => typeof code === 'string');
      return {
        duties: [
          {
            id: 'ny-gol-5-903',
            kind: 'reminder',
            by: parties.filter((party) => !customers.includes(party)),
            to: customers.join(', '),
            before: 'notify-by',
            of: exit.id as string,
            window: { open: '30 days', close: '15 days' },
            form: 'written',
            channel: 'in person or by certified mail',
            ifMissed: { exit: 'any-time', by: customers },
          },
        ],
      };
    },
  },
  'bgb-309-9': {
    source: 'German Civil Code § 309 no. 9 (consumer contracts made from 1 March 2022)',
    // After the first term without limit, with a month's notice at most at any time; a month at most for the first end.
    patch: (terms) => {
      const ending = exitsIn(terms).filter((e) => e.ends === 'end-of-term');
      if (!isRecord(terms.renewal) || terms.renewal.tacit !== true) return undefined;
      return {
        renewal: { tacit: true, for: 'indefinite' },
        exits: [
          ...ending.map((e) => ({ id: e.id as string, notice: monthAtMost(e.notice) ?? null })),
          { id: 'bgb-309-9', by: ending[0]?.by ?? 'any', notice: '1 month', ends: 'any-day', inTerms: '2..' },
        ],
      };
    },
  },
  'vclt-56-2': {
    source: 'Vienna Convention on the Law of Treaties, art. 56(2)',
    // A treaty that says nothing of leaving may be left, if at all, on twelve months' notice.
    patch: (terms) =>
      exitsIn(terms).length > 0
        ? undefined
        : { exits: [{ id: 'vclt-56-2', by: 'any', notice: '12 months', ends: 'any-day' }] },
  },
};

/** What a position lays over the terms in force: its own reading of them or, where it is the law, what the law makes of them. */
export function readingOver(
  { parties }: Accord,
  { kind, name, readings }: Pick<Position, 'kind' | 'name' | 'readings'>,
  terms: JsonRecord,
): JsonRecord | undefined {
  if (kind !== 'law') return readings.terms;
  return Object.hasOwn(overlays, name)
    ? overlays[name]?.patch(
        terms,
        parties.map((p) => p.code),
      )
    : undefined;
}

/** The positions of kind `law` that an accord names under `terms.overlays`. */
export function lawPositions(accord: Accord): readonly Position[] {
  const { overlays: named } = accord.writtenTerms;
  return (Array.isArray(named) ? named.map(String) : []).flatMap((name) => {
    const position = {
      name,
      kind: 'law',
      readings: readingsOf({}),
      sources: [overlays[name]?.source as string],
    } as const;
    const terms = readingOver(accord, position, accord.writtenTerms);
    return terms ? [{ ...position, readings: readingsOf({ terms }) }] : [];
  });
}
