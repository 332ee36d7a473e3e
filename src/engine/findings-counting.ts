import { lengthOf, quoted } from '../accord/authoring.ts';
import { type Exit } from '../accord/index.ts';
import { isRecord, type Sentence, sentence } from '../base/index.ts';
import {
  addMonths,
  type Counting,
  civilOf,
  type Day,
  lastDayAfter,
  type Order,
  type Period,
  printDay,
  stepsOf,
  unitsOf,
} from '../calendar/index.ts';
import { deadlinesFrom, firstChance, noticeOn, outcomeOf, ranOn, runOut } from './exit.ts';
import { type Case, exitPath, inOneLife } from './finding-case.ts';
import { type Grid, nextTerm, walk } from './grid.ts';
import { type Life, renewalHolds, settingFor } from './life.ts';
import type { Reading } from './reading.ts';
import { spellsOf } from './spells.ts';

const yearsAhead = 1096;

/** Days that come out differently by ways of counting between which neither text nor reading decides. */
export function findCounting(kase: Case): void {
  for (const reading of kase.readings) {
    inOneLife(reading, kase.horizon, (life) => {
      const boundOn = boundIn(kase, life);
      for (const exit of boundOn === undefined ? [] : exitsIn(life)) {
        const door: Door = { kase, reading, life, exit, boundOn: boundOn as Day };
        effect(door);
        convention(door);
        order(door);
      }
      monthEnd(kase, reading, life);
    });
  }
}

// The exits of the terms in force that a notice of some length opens.
const exitsIn = (life: Life): readonly Exit[] =>
  life.terms.exits.filter((exit) => !exit.endsWith && exit.notice.some((tier) => tier.for !== null));

interface Door {
  readonly kase: Case;
  readonly reading: Reading;
  readonly life: Life;
  readonly exit: Exit;
  readonly boundOn: Day;
}

// The first day of the last spell of whichever party has been bound.
function boundIn(kase: Case, life: Life): Day | undefined {
  for (const { code } of kase.accord.parties) {
    const last = spellsOf(life, code, kase.horizon).at(-1);
    if (last) return last.first;
  }
  return life.entry.general?.on;
}

const counted = ({ life, reading, boundOn }: Door, counting: Counting): ReturnType<typeof settingFor> =>
  settingFor({ ...life, reading: { ...reading, counting } }, boundOn);

// The days of notices that were given through an exit, the last one first; else the next days on which one can be given.
function noticeDays(door: Door): readonly { readonly on: Day; readonly says: Sentence }[] {
  const { kase, reading, life, exit } = door;
  const given = life.notices
    .filter((n) => n.exit?.id === exit.id && n.life !== 'void')
    .map((n) => ({
      on: n.outcome?.on ?? n.on,
      says: sentence`the notice ${quoted(n.id)} of ${printDay(n.outcome?.on ?? n.on)}`,
    }));
  if (given.length > 0) return given.reverse();
  const setting = counted(door, reading.counting);
  const chance = firstChance(exit, kase.on, setting);
  return typeof chance === 'string'
    ? []
    : Array.from({ length: 400 }, (_, i) => chance.on + i)
        .filter((on) => typeof outcomeOf(exit, on, setting) !== 'string')
        .map((on) => ({ on, says: sentence`a notice on ${printDay(on)}` }));
}

function effect(door: Door): void {
  const { kase, reading, exit, boundOn } = door;
  if (exit.ends !== 'any-day' || reading.counting.effectSettled) return;
  const setting = counted(door, reading.counting);
  for (const { on, says } of noticeDays(door)) {
    if (noticeOn(exit, on, boundOn) === null) continue;
    const ran = ranOn(exit, on, setting);
    const lastDay = (how: 'same-day' | 'next-day'): string => printDay(lastDayAfter(ran, how));
    kase.say(
      'calendar/ambiguous-effect',
      sentence`The exit ${quoted(exit.id)} ends on any day, and \`counting\` leaves open what the last day of its notice does: with ${says} the last day in is ${lastDay('same-day')} (same-day) or ${lastDay('next-day')} (next-day).`,
      exitPath(kase, reading, exit, 'notice'),
    );
    return;
  }
}

// `common` and `east-asian` part at the end of a month.
function convention(door: Door): void {
  const { kase, reading, exit } = door;
  if (reading.written.stated || exit.notice.every((tier) => tier.for === null || unitsOf(tier.for) === 'days')) return;
  const common = counted(door, { ...reading.counting, convention: 'common', basis: 'event' });
  const east = counted(door, { ...reading.counting, convention: 'east-asian', basis: 'east-asian' });
  const differ = (what: Sentence, days: readonly [Day, Day]): void =>
    kase.say(
      'calendar/ambiguous-convention',
      sentence`\`counting\` names no convention: ${what} ${printDay(days[0])} (common) or ${printDay(days[1])} (east-asian).`,
      exitPath(kase, reading, exit, 'notice'),
    );
  const due = deadlinesFrom(exit, kase.on, east, kase.on + yearsAhead);
  for (const { on, ends } of deadlinesFrom(exit, kase.on, common, kase.on + yearsAhead)) {
    const other = due.find((d) => d.ends === ends);
    if (other && other.on !== on)
      return differ(sentence`the deadline of the exit ${quoted(exit.id)} for ${printDay(ends)} is`, [on, other.on]);
  }
  for (const { on, says } of noticeDays(door)) {
    const [a, b] = [runOut(exit, on, common), runOut(exit, on, east)];
    if (typeof a === 'string' || typeof b === 'string' || a.lastDayIn === b.lastDayIn) continue;
    return differ(sentence`with ${says} through the exit ${quoted(exit.id)} the last day in is`, [
      a.lastDayIn,
      b.lastDayIn,
    ]);
  }
}

const orders: readonly Order[] = ['as-written', 'months-first', 'days-first'];

const isStated = (counting: unknown): boolean => isRecord(counting) && counting.order !== undefined;

// `1 month 10 days` is one thing with the month first and another with the days first.
function order(door: Door): void {
  const { kase, reading, exit, boundOn } = door;
  if (isStated(kase.accord.writtenCounting) || isStated(reading.position.readings.counting)) return;
  const mixed = (period: Period | null): boolean => period !== null && stepsOf(period, 'as-written').length > 1;
  if (!exit.notice.some((tier) => mixed(tier.for))) return;
  for (const { on, says } of noticeDays(door)) {
    const period = noticeOn(exit, on, boundOn);
    if (period === null || !mixed(period)) continue;
    const days = orders.map((name) => ranOn(exit, on, counted(door, { ...reading.counting, order: name })));
    if (days.every((day) => day === days[0])) continue;
    const [, monthsFirst, daysFirst] = days.map(printDay) as [string, string, string];
    kase.say(
      'calendar/ambiguous-order',
      sentence`\`counting\` does not say in which order ${lengthOf(period)} is counted: ${says} has run on ${monthsFirst} with the months first and on ${daysFirst} with the days first.`,
      exitPath(kase, reading, exit, 'notice'),
    );
    return;
  }
}

// Terms counted in months from a day that not every month has.
function monthEnd(kase: Case, reading: Reading, life: Life): void {
  const { grid } = life;
  if (!grid || grid.anniversary || life.gridOver) return;
  const holds = renewalHolds(life);
  const { at, over } = walk(grid, kase.on, life.terms, holds);
  let term: Grid | undefined = over ? undefined : at;
  for (let tries = 0; term && term.last !== null && term.first <= kase.on + yearsAhead && tries < 40; tries++) {
    const day = civilOf(term.anchor).day;
    const out = term.last + 1;
    if (day > 28 && term.months > 0 && term.days === 0 && civilOf(out).day === 1 && day !== 1) {
      const clamped = addMonths(term.anchor, term.months, 'clamp');
      const own = kase.layers.positions.filter(({ path }) => path[1] === reading.position.name);
      const part = term.number > 1 && life.terms.renewal ? 'renewal' : 'duration';
      const layer =
        [...own, ...kase.layers.amendments, kase.layers.text].find(({ terms }) => isRecord(terms[part])) ??
        kase.layers.text;
      kase.say(
        'calendar/ambiguous-month-end',
        sentence`Terms are counted from ${printDay(term.anchor)}, and the month of ${printDay(clamped)} has no such day: the term ends on ${printDay(term.last)} and the next would begin on ${printDay(out)}. Whoever lets the next term begin on the last day of that month has it end on ${printDay(clamped - 1)}.`,
        layer.path,
        part,
      );
      return;
    }
    term = nextTerm(term, life.terms, holds);
  }
}
