// Terms thrown at random: lengths, renewals, exits and ways of counting, nasty ones first.
import { type Day, dayOf, isLeap, writeDay } from './civil.ts';
import type { Dice } from './dice.ts';

export type Draft = Record<string, unknown>;

/** A day that makes month ends and leap years matter more often than not. */
export function nastyDay(dice: Dice): Day {
  const year = dice.int(2003, 2019);
  return dice.weighted<Day>([
    [3, dayOf(year, 1, 31)],
    [2, dayOf(year, 8, 31)],
    [2, dayOf(year, dice.pick([1, 3, 4, 5, 6, 7, 9, 10, 11]), 30)],
    [2, isLeap(year) ? dayOf(year, 2, 29) : dayOf(year - (year % 4), 2, 29)],
    [2, dayOf(year, 2, 28)],
    [1, dayOf(year, 12, 31)],
    [1, dayOf(year, dice.int(1, 12), 1)],
    [1, dayOf(year, 12, dice.int(27, 31))],
    [6, dayOf(year, dice.int(1, 12), dice.int(1, 28))],
  ]);
}

function termLength(dice: Dice): string {
  return dice.pick([
    ...[
      '1 year',
      '1 year',
      '1 year',
      '6 months',
      '6 months',
      '18 months',
      '2 years',
      '12 months',
      '3 months',
      '1 month',
    ],
    ...['90 days', '52 weeks', '1 year 1 month 10 days', '1 month 15 days', 'P1Y', 'P6M', '5 months'],
  ]);
}

function noticeLength(dice: Dice): string {
  return dice.weighted([
    ...[1, 2, 3, 6].map((n) => [6, `${n} month${n === 1 ? '' : 's'}`] as const),
    ...[10, 30, 60, 90].map((n) => [5, `${n} days`] as const),
    [3, '2 weeks'],
    [3, '1 year'],
    [4, '1 month 15 days'],
    [3, '10 days 2 months'],
    [2, 'P2M10D'],
    [2, '1 year 1 month'],
    [4, 'none'],
    [1, '13 months'],
  ]);
}

export function anyCounting(dice: Dice): unknown {
  const name = dice.pick([
    ...['common', 'common', 'common', 'east-asian', 'japan', 'korea', 'start-of-day', 'bgb'],
    ...['un-depositary', 'icsid', 'portugal-depositary', 'council-of-europe', 'party-statement'],
  ]);
  if (dice.chance(0.75)) return name;
  return dice.weighted<Draft>([
    [3, { convention: name, effect: anyEffect(dice) }],
    [2, { convention: name, order: dice.pick(['as-written', 'months-first', 'days-first']) }],
    [1, { convention: name, effect: { months: anyEffect(dice), days: anyEffect(dice) } }],
    [1, { convention: name, lastDay: 'anniversary' }],
  ]);
}

function anyEffect(dice: Dice): string {
  return dice.pick(['same-day', 'same-day', 'next-day', 'next-day', 'first-of-next-month']);
}

export function anyDuration(dice: Dice, start: Day): Draft {
  const duration: Draft = dice.weighted<Draft>([
    [12, { for: termLength(dice) }],
    [3, { for: 'indefinite' }],
    [3, { until: writeDay(start + dice.int(20, 800)) }],
  ]);
  if (dice.chance(0.3)) duration.lastDay = dice.chance(0.85) ? 'anniversary' : 'eve';
  return duration;
}

export function anyRenewal(dice: Dice): Draft | undefined {
  return dice.weighted<() => Draft | undefined>([
    [16, () => ({ tacit: true, for: termLength(dice), ...(dice.chance(0.25) ? { times: dice.int(1, 4) } : {}) })],
    [
      4,
      () => ({
        tacit: true,
        for: [termLength(dice), termLength(dice)],
        ...(dice.chance(0.3) ? { times: dice.int(1, 3) } : {}),
      }),
    ],
    [2, () => ({ tacit: true, for: 'indefinite' })],
    [1, () => ({ tacit: true, for: [termLength(dice), 'indefinite'] })],
    [3, () => ({ tacit: false, for: termLength(dice), ...(dice.chance(0.2) ? { times: 1 } : {}) })],
    [1, () => undefined],
  ])();
}

function anyEnds(dice: Dice, withTerms: boolean, start: Day): unknown {
  return dice.weighted<() => unknown>([
    [withTerms ? 14 : 1, () => 'end-of-term'],
    [withTerms ? 5 : 10, () => 'any-day'],
    [2, () => 'end-of-month'],
    [2, () => 'end-of-quarter'],
    [1, () => 'end-of-year'],
    [2, () => 'end-of-following-year'],
    [1, () => writeDay(start + dice.int(100, 1500))],
    [1, () => [0, 1, 2].map((n) => writeDay(start + 200 + n * 300 + dice.int(0, 250)))],
  ])();
}

export function anyExit(dice: Dice, id: string, parties: readonly string[], withTerms: boolean, start: Day): Draft {
  const ends = anyEnds(dice, withTerms, start);
  const exit: Draft = { id, by: dice.chance(0.8) ? 'any' : [dice.pick(parties)], notice: noticeLength(dice), ends };
  if (dice.chance(0.15)) delete exit.by;
  if (ends === 'any-day' && dice.chance(0.2)) delete exit.ends;
  const opens = (): string =>
    `${dice.pick(['1 year', '6 months', '18 months', '2 years', '100 days'])} after entry-into-force`;
  if (dice.chance(0.2)) exit.opens = dice.chance(0.75) ? opens() : writeDay(start + dice.int(50, 700));
  if (dice.chance(0.08)) exit.closes = writeDay(start + dice.int(300, 2500));
  if (dice.chance(0.12)) exit.notBefore = dice.chance(0.6) ? opens() : writeDay(start + dice.int(50, 900));
  if (dice.chance(0.15)) exit.laterDate = true;
  if (dice.chance(0.25)) exit.countsFrom = dice.pick(['receipt', 'receipt', 'sending', 'date']);
  if (ends === 'end-of-term') {
    if (dice.chance(0.12)) exit.anchor = 'next-term';
    if (dice.chance(0.15)) exit.inTerms = dice.pick(['2..', '2..', '2..3', '..2', '3..', '1']);
    if (dice.chance(0.2)) {
      exit.window = {
        open: dice.pick(['6 months', '120 days', '4 months']),
        close: dice.pick(['30 days', '60 days', '1 month']),
      };
      exit.notice = dice.pick(['30 days', '1 month', '60 days', '10 days']);
    }
  }
  return exit;
}

/** Terms in which a notice can be held back past the end of its term. */
export function termsToHold(dice: Dice): Draft {
  return {
    duration: {
      for: dice.pick(['1 year', '6 months', '1 year 1 month 10 days']),
      lastDay: dice.pick(['eve', 'anniversary']),
    },
    renewal: { tacit: true, for: termLength(dice) },
    exits: [
      {
        id: 'first',
        by: 'any',
        notice: dice.pick(['30 days', '2 months', '1 month']),
        ends: dice.pick(['end-of-term', 'end-of-month']),
      },
      { id: 'second', by: 'any', notice: '3 months', ends: dice.pick(['any-day', 'end-of-term', 'end-of-quarter']) },
    ],
  };
}

export function anySurvival(dice: Dice): Draft[] {
  const one = (): Draft => ({
    what: dice.pick(['secrets', 'claims']),
    for: dice.pick(['1 year', '6 months', '90 days', 'indefinitely', '1 month', '1 year 15 days']),
    ...(dice.chance(0.7) ? { from: dice.pick(['effect', 'effect', 'receipt']) } : {}),
  });
  return dice.chance(0.25) ? [one(), one()] : [one()];
}

export function anyReadings(dice: Dice, conditions: boolean): Draft {
  return {
    suspendedNotice: dice.pick(['freeze', 'effect-only', 'lapse', 'void', 'freeze', 'effect-only', 'lapse']),
    renewalWhileSuspended: dice.pick(['runs', 'stops']),
    ...(dice.chance(0.2) ? { lastDay: dice.pick(['eve', 'anniversary']) } : {}),
    ...(dice.chance(0.2) ? { effect: anyEffect(dice) } : {}),
    ...(dice.chance(0.15) ? { counting: anyCounting(dice) } : {}),
    ...(conditions && dice.chance(0.7) ? { conditions: { proviso: dice.pick(['met', 'failed']) } } : {}),
  };
}

/** A patch of the terms, as an amendment carries it. */
export function anyPatch(dice: Dice, terms: Draft, parties: readonly string[], start: Day): Draft {
  const exits = (terms.exits as readonly Draft[]).map((exit) => exit.id);
  const length = dice.pick(['2 years', '3 years', '30 months', '1 year']);
  return dice.weighted<() => Draft>([
    [4, () => ({ renewal: { tacit: true, for: termLength(dice) } })],
    [terms.renewal === undefined ? 0 : 2, () => ({ renewal: { for: termLength(dice), times: dice.int(1, 3) } })],
    [1, () => ({ renewal: { tacit: false, for: termLength(dice) } })],
    [2, () => ({ renewal: null })],
    [5, () => ({ exits: [{ id: dice.pick(exits), notice: noticeLength(dice) }] })],
    [2, () => ({ exits: [anyExit(dice, 'added', parties, true, start)] })],
    [1, () => ({ exits: [{ id: dice.pick(exits), opens: null }] })],
    [1, () => ({ exits: [{ id: dice.pick(exits), by: [dice.pick(parties)] }] })],
    [
      3,
      () => ({ duration: { for: length, ...((terms.duration as Draft).until === undefined ? {} : { until: null }) } }),
    ],
    [1, () => ({ survival: anySurvival(dice) })],
  ])();
}
