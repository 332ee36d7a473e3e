// Invented accords for measuring: nothing in them is random, so that every run measures the same.
import { type Accord, accordFrom } from '../src/accord/index.ts';
import { type Day, dayOf, printDay } from '../src/calendar/index.ts';

/** An accord as a file would write it. */
export type Written = Readonly<Record<string, unknown>>;

/** Takes an accord that has to be without errors. */
export function accordOf(written: Written): Accord {
  const { accord, diagnostics } = accordFrom(written, 'measured.accord.yaml');
  if (!accord) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return accord;
}

const yearly = {
  duration: { for: '1 year' },
  renewal: { tacit: true, for: '1 year' },
  exits: [{ id: 'non-renewal', by: 'any', notice: '90 days', ends: 'end-of-term' }],
};

/** The day on which the measured accords begin. */
const beginsOn: Day = dayOf(1990, 3, 31);

const acts = (begin: Day, count: number): readonly Written[] =>
  Array.from({ length: count - 1 }, (_, i): Written => {
    // Every 40 days something happens: a notice, its suspension and its revocation in turn, and a statement.
    const round = Math.floor(i / 4);
    const date = printDay(begin + 20 + i * 40);
    const by = round % 2 === 0 ? 'A' : 'B';
    const kinds: readonly Written[] = [
      { act: 'notice', by, exit: 'non-renewal' },
      { act: 'suspension-of-notice', by, of: `notice-${round}` },
      { act: 'revocation', by, of: `notice-${round}` },
      { act: 'statement', by, says: 'The sides have agreed.' },
    ];
    const kind = kinds[i % 4] as Written;
    return { id: i % 4 === 0 ? `notice-${round}` : `act-${i}`, date, ...kind };
  });

/** A yearly agreement with as many acts, one every 40 days: notices given, held back and revoked, with nothing left open. */
export function withActs(count: number): { readonly written: Written; readonly lastAct: Day } {
  const record = [{ id: 'in', date: printDay(beginsOn), act: 'entry-into-force' }, ...acts(beginsOn, count)];
  const written = {
    accord: 'measured',
    kind: 'bilateral',
    parties: { A: {}, B: {} },
    counting: { convention: 'common', effect: 'next-day' },
    terms: yearly,
    record,
    positions: { held: { by: 'A', readings: { suspendedNotice: 'freeze', renewalWhileSuspended: 'runs' } } },
  };
  return { written, lastAct: beginsOn + 20 + count * 40 };
}

/** An agreement with many terms and two readings, and as many acts of uncertain date as asked. */
export function disputed(uncertain: number): Written {
  const record = Array.from({ length: uncertain }, (_, i): Written => {
    const year = 2000 + i * 2;
    return { id: `notice-${i}`, date: `${year}-06-01/${year}-06-06`, act: 'notice', by: 'A', exit: 'non-renewal' };
  });
  const revoked = record.map(
    (notice, i): Written => ({
      id: `back-${i}`,
      date: `${2000 + i * 2}-06-20`,
      act: 'revocation',
      by: 'A',
      of: notice.id,
    }),
  );
  return {
    accord: 'disputed',
    kind: 'bilateral',
    parties: { A: {}, B: {} },
    counting: 'common',
    terms: {
      duration: { for: '1 month' },
      renewal: { tacit: true, for: '1 month' },
      exits: [
        { id: 'non-renewal', by: 'any', notice: '10 days', ends: 'end-of-term' },
        { id: 'any-time', by: 'any', notice: '6 months', ends: 'any-day' },
      ],
    },
    record: [
      { id: 'in', date: '1948-06-21', act: 'entry-into-force' },
      ...record.flatMap((notice, i) => [notice, revoked[i] as Written]),
    ],
    positions: {
      mine: { by: 'A', readings: { lastDay: 'anniversary' } },
      theirs: { by: 'B', readings: { terms: { exits: [{ id: 'any-time', notice: '90 days' }] } } },
    },
  };
}
