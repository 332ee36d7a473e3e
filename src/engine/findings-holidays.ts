import { quoted } from '../accord/authoring.ts';
import { type Exit } from '../accord/index.ts';
import { listed, type Part, type Sentence, sentence } from '../base/index.ts';
import {
  type Day,
  holidayCalendar,
  isHoliday,
  isWorkingDay,
  parseDay,
  printDay,
  weekdayOf,
  workingDayFrom,
} from '../calendar/index.ts';
import { rowsIn } from './deadline-rows.ts';
import { type Case, exitPath, inOneLife } from './finding-case.ts';
import type { Reading } from './reading.ts';
import { everyWorld } from './worlds.ts';

const yearsAhead = 1096;

// What needs no one at a desk.
const alwaysOpen = /e-?mail|electronic|online|portal|web/i;

interface Closed {
  readonly exit: Exit;
  readonly reading: Reading;
  readonly days: Map<Day, readonly string[]>;
}

/**
 * Deadlines of the next three years on which the channel may be closed. Only calendars that are named are asked: those of `counting`, or
 * of a party whose code is that of a state with a calendar; a contract's codes are abbreviations and name no state.
 */
export function findHolidays(kase: Case): void {
  const found = new Map<string, Closed>();
  for (const reading of kase.readings) {
    const exits = inOneLife(reading, kase.horizon, (life) => life.terms.exits);
    // Where a date is open, one way to settle it shows the days that are in question.
    const [world] = everyWorld(
      (choose) => rowsIn(reading, kase.horizon, kase.on, kase.on + yearsAhead, choose),
      1,
    ).worlds;
    for (const row of (world?.outcome ?? []).filter((r) => r.kind === 'notify-by')) {
      const exit = exits.find((e) => e.id === row.exit);
      const day = parseDay(row.date);
      if (!exit || day === undefined || alwaysOpen.test(exit.channel ?? '')) continue;
      const calendars = calendarsFor(kase, reading, row.party);
      if (calendars.length === 0 || isWorkingDay(day, { calendars, holidays: [] })) continue;
      const closed = found.get(exit.id) ?? { exit, reading, days: new Map<Day, readonly string[]>() };
      found.set(exit.id, closed);
      closed.days.set(day, calendars);
    }
  }
  for (const closed of found.values()) sayClosed(kase, closed);
}

function calendarsFor({ accord }: Case, { counting }: Reading, party: string | null): readonly string[] {
  if (counting.calendars.length > 0) return counting.calendars;
  if (accord.kind === 'contract') return [];
  const codes = accord.kind === 'multilateral' ? [party ?? ''] : accord.parties.map((p) => p.code);
  return codes.filter((code) => holidayCalendar(code) !== undefined);
}

const weekdays = [
  sentence`a Monday`,
  sentence`a Tuesday`,
  sentence`a Wednesday`,
  sentence`a Thursday`,
  sentence`a Friday`,
  sentence`a Saturday`,
  sentence`a Sunday`,
];

function why(day: Day, calendars: readonly string[]): Sentence {
  const weekend = calendars.some((code) => holidayCalendar(code)?.weekend.includes(weekdayOf(day)));
  const weekday = weekdays[weekdayOf(day) - 1] as Sentence;
  const [first, ...others] = calendars.filter(
    (code) => !holidayCalendar(code)?.weekend.includes(weekdayOf(day)) && isHoliday(code, day) === true,
  );
  if (first === undefined) return weekday;
  const holiday = sentence`a holiday in ${others.reduce<Part>((all, code) => sentence`${all} and ${code}`, first)}`;
  return weekend ? sentence`${weekday} and ${holiday}` : holiday;
}

function sayClosed(kase: Case, { exit, reading, days }: Closed): void {
  const [first, ...rest] = [...days].sort(([a], [b]) => a - b);
  if (!first) return;
  const [day, calendars] = first;
  const open = workingDayFrom(day, -1, { calendars, holidays: [] });
  const others = rest.slice(0, 2).map(([other, codes]) => sentence`${printDay(other)} (${why(other, codes)})`);
  const more = rest.length > 2 ? sentence` and ${rest.length - 2} more` : '';
  const then = others.length > 0 ? sentence` Closed as well: ${listed(others)}${more}.` : '';
  const channel =
    exit.channel === undefined
      ? sentence`whoever has to receive the notice may be away`
      : sentence`the channel ${quoted(exit.channel)} may be closed`;
  kase.say(
    'calendar/deadline-on-holiday',
    sentence`The deadline ${printDay(day)} of the exit ${quoted(exit.id)} is ${why(day, calendars)}: ${channel}. The last working day before it is ${printDay(open)}.${then}`,
    exitPath(kase, reading, exit, 'ends'),
  );
}
