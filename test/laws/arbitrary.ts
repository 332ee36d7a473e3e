import fc from 'fast-check';
import type { Accord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { type ConventionName, conventionNames, type Day, dayOf, printDay } from '../../src/calendar/index.ts';
import { accord } from '../engine/ask.ts';

const times = Number(process.env.TACIT_LAW_RUNS ?? 100);
const seed = Number(process.env.TACIT_LAW_SEED ?? 20161123);

/** A law tried as often as is said, less often where all are: always on the same cases, so that a failure can be found again. */
export const often = (count: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.ceil((count * times) / 100),
  seed,
});

/** How often a law is tried. */
export const runs = often(100);

/** Laws over whole files cost more, and are tried less often. */
export const fewRuns = often(33);

/** Days of some years, often at the end of a month. */
export const aDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: dayOf(2015, 1, 1), max: dayOf(2029, 12, 31) }),
  fc.tuple(fc.integer({ min: 2015, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 })).map(
    // The day before a first of the month, or one of the two before it.
    ([year, month, back]) => dayOf(year, month, 1) - 1 - back,
  ),
);

export const aConvention: fc.Arbitrary<ConventionName> = fc.constantFrom(...conventionNames);

const part = (max: number, unit: string): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max }).map((n) => `${n} ${unit}s`);

/** Periods of one unit, as most notices are. */
export const aSimplePeriod: fc.Arbitrary<string> = fc.oneof(
  part(400, 'day'),
  part(18, 'month'),
  part(8, 'week'),
  part(2, 'year'),
);

/** Any period, compound and business days among them. */
export const aPeriod: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: aSimplePeriod },
  fc.tuple(part(12, 'month'), part(40, 'day')).map((parts) => parts.join(' ')),
  fc.tuple(part(40, 'day'), part(12, 'month')).map((parts) => parts.join(' ')),
  fc.tuple(part(2, 'year'), part(11, 'month')).map((parts) => parts.join(' ')),
  fc.integer({ min: 1, max: 30 }).map((n) => `${n} business days`),
  fc.integer({ min: 1, max: 30 }).map((n) => `${n} clear days`),
);

const aLength = fc.oneof(
  part(24, 'month'),
  part(3, 'year'),
  part(200, 'day').map((text) => text),
);

/** Terms of one length after another, renewed by silence. */
export const aTermGrid: fc.Arbitrary<JsonRecord> = fc.record({
  duration: fc.record({ for: aLength, lastDay: fc.constantFrom('eve', 'eve', 'anniversary') }),
  renewal: fc.oneof(
    fc.record({ tacit: fc.constant(true), for: aLength }),
    fc.record({ tacit: fc.constant(true), for: fc.array(aLength, { minLength: 1, maxLength: 3 }) }),
    fc.record({ tacit: fc.constant(true), for: aLength, times: fc.integer({ min: 0, max: 4 }) }),
  ),
});

const aWayOut = (id: string): fc.Arbitrary<JsonRecord> =>
  fc.record({
    id: fc.constant(id),
    by: fc.constantFrom('any', 'A', 'B'),
    notice: fc.oneof(aSimplePeriod, fc.constantFrom('none', '90 days', '3 months')),
    ends: fc.constantFrom(
      'end-of-term',
      'end-of-term',
      'any-day',
      'end-of-month',
      'end-of-quarter',
      'end-of-year',
      'end-of-following-year',
    ),
  });

const openEnded = fc.constant({ duration: { for: 'indefinite' } });
const oneTerm = fc.record({ duration: fc.record({ for: aLength }) });

/** Terms of an accord of A and B with an exit or two. */
const aText: fc.Arbitrary<JsonRecord> = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: aTermGrid }, openEnded, oneTerm), aWayOut('out'), fc.option(aWayOut('other')))
  .map(([terms, out, other]): JsonRecord => ({ ...terms, exits: other ? [out, other] : [out] }));

interface Move {
  readonly kind: string;
  readonly gap: number;
  readonly by: string | readonly string[];
  readonly pick: number;
  readonly length: string;
}

const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(
    'notice',
    'notice',
    'notice',
    'suspension-of-notice',
    'resumption-of-notice',
    'extension-of-suspension',
    'revocation',
    'revocation',
    'agreed-extension',
    'suspension-of-operation',
    'resumption-of-operation',
    'consent-to-end',
    'renewal',
    'statement',
  ),
  gap: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 400 })),
  by: fc.constantFrom('A', 'A', 'B', ['A', 'B']),
  pick: fc.nat(20),
  length: fc.constantFrom('10 days', '1 month', '3 months'),
});

// Acts work on earlier acts only, each on a day of its own, so that the order in the file is no order in time.
function recordOf(entry: Day, moves: readonly Move[]): readonly JsonRecord[] {
  const record: JsonRecord[] = [{ id: 'start', act: 'entry-into-force', date: printDay(entry) }];
  let day = entry;
  const earlier = (kinds: readonly string[]): readonly string[] =>
    record.filter((act) => kinds.includes(act.act as string)).map((act) => act.id as string);
  moves.forEach(({ kind, gap, by, pick, length }, i) => {
    day += gap;
    const act = { id: `a${i + 1}`, act: kind, date: printDay(day), by };
    const of = (kinds: readonly string[]): string | undefined => earlier(kinds)[pick % earlier(kinds).length];
    const about: JsonRecord | undefined =
      kind === 'notice'
        ? { exit: pick % 3 === 0 ? 'other' : 'out' }
        : kind === 'suspension-of-notice'
          ? { of: of(['notice']), ...(pick % 2 === 0 && { for: length }) }
          : kind === 'resumption-of-notice'
            ? { of: of(['notice']) }
            : kind === 'extension-of-suspension'
              ? { of: of(['suspension-of-notice']), for: length }
              : kind === 'revocation'
                ? {
                    of: of([
                      'notice',
                      'suspension-of-notice',
                      'resumption-of-notice',
                      'revocation',
                      'suspension-of-operation',
                    ]),
                  }
                : kind === 'agreed-extension'
                  ? { for: length, ...(pick % 2 === 0 && { of: of(['notice']) }) }
                  : {};
    const known = about && (!('of' in about) || about.of !== undefined);
    record.push(known ? { ...act, ...about } : { ...act, act: 'statement' });
  });
  return record;
}

const holds = ['freeze', 'effect-only', 'lapse', 'void'] as const;
const aPosition: fc.Arbitrary<JsonRecord> = fc.record({
  readings: fc.record({
    suspendedNotice: fc.constantFrom(...holds),
    renewalWhileSuspended: fc.constantFrom('runs', 'stops'),
  }),
});

/** What an accord is made from, as a file would say it. */
export interface Paper extends JsonRecord {
  readonly counting: string;
  readonly terms: JsonRecord;
  readonly record: readonly JsonRecord[];
  readonly positions: JsonRecord;
}

/** A whole file of A and B: text, record, one to three positions. */
export const aPaper: fc.Arbitrary<Paper> = fc
  .record({
    kind: fc.constantFrom('bilateral', 'bilateral', 'contract', 'multilateral'),
    counting: aConvention,
    terms: aText,
    entry: aDay,
    moves: fc.array(aMove, { maxLength: 6 }),
    positions: fc.array(aPosition, { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, counting, terms, entry, moves, positions }) => ({
    kind,
    counting,
    terms,
    record: recordOf(entry, moves),
    positions: Object.fromEntries(positions.map((p, i) => [`p${i + 1}`, p])),
  }));

/** A day around the record of a paper: before it, in it, and some years after. */
const aDayOf = (paper: Paper): fc.Arbitrary<string> => {
  const days = paper.record.map((act) => act.date as string).toSorted();
  const first = Date.parse(days[0] as string) / 86_400_000;
  const last = Date.parse(days.at(-1) as string) / 86_400_000;
  return fc.oneof(fc.integer({ min: first - 10, max: last + 900 }).map(printDay), fc.constantFrom(...days));
};

/** A paper with a day to ask about it. */
export const aQuestion: fc.Arbitrary<readonly [Paper, string]> = aPaper.chain((paper) =>
  fc.tuple(fc.constant(paper), aDayOf(paper)),
);

export const read = (paper: JsonRecord): Accord => accord(paper);
