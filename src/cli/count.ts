import { listed, sentence } from '../base/index.ts';
import { sayCount } from '../brief/terminal.ts';
import {
  conventionNames,
  countDays,
  holidayCalendar,
  type Order,
  parseDay,
  parsePeriod,
  type Roll,
} from '../calendar/index.ts';
import { dayOption } from './asking.ts';
import { type Command, oneOf, UsageError, valueOf, type Words } from './command.ts';

function answer(words: Words): unknown {
  const length = valueOf(words, 'for');
  if (length === undefined)
    throw new UsageError(sentence`tacit count wants a period: tacit count --for "90 days" --after 2020-08-24.`);
  const period = parsePeriod(length);
  if (!period)
    throw new UsageError(sentence`--for ${length}: write a period such as "90 days", "1 year 2 months" or P90D.`);
  const name = oneOf(words, 'convention', conventionNames) ?? 'common';
  const [after, from, before] = ['after', 'from', 'before'].map((option) => dayOption(words, option));
  if ([after, from, before].filter((day) => day !== undefined).length !== 1)
    throw new UsageError(sentence`tacit count wants exactly one of --after, --from and --before.`);
  const calendars = valueOf(words, 'calendar')
    ?.split(',')
    .map((code) => code.trim());
  for (const code of calendars ?? [])
    if (!holidayCalendar(code))
      throw new UsageError(
        sentence`--calendar ${code}: there is no such holiday calendar; write a code such as JP, KR, US, GB, DE, FR or EU.`,
      );
  const holidays = valueOf(words, 'holidays')
    ?.split(',')
    .map((text) => {
      const day = parseDay(text.trim());
      if (day === undefined)
        throw new UsageError(sentence`--holidays ${text}: this is not a day that exists; write it YYYY-MM-DD.`);
      return day;
    });
  const count = countDays({
    period,
    convention: name,
    ...(after !== undefined ? { after } : from !== undefined ? { from } : { before: before as number }),
    roll: oneOf<Roll>(words, 'roll', ['none', 'forward', 'backward']),
    order: oneOf<Order>(words, 'order', ['as-written', 'months-first', 'days-first']),
    calendars,
    holidays,
    clear: words.options.clear === true,
    notLessThan: words.options['not-less-than'] === true,
  });
  for (const day of [count.lastDay, count.firstDayOut, count.notifyBy, count.earliest])
    if (day !== null && parseDay(day) === undefined)
      throw new UsageError(sentence`--for ${length} leads out of the years 1 to 9999, in which days are counted.`);
  return count;
}

/** `tacit count`: day counting by itself, with the working. */
export const command: Command = {
  name: 'count',
  says: sentence`count days under a named convention, with the working`,
  takes: '',
  options: {
    for: { says: sentence`the period, such as "90 days" or "1 month 15 days"`, value: 'PERIOD' },
    after: { says: sentence`an event on this day sets the period going`, value: 'DAY' },
    from: { says: sentence`the period begins with this day`, value: 'DAY' },
    before: { says: sentence`this day is the last one alive: the latest day of notice is wanted`, value: 'DAY' },
    convention: { says: sentence`how days are counted: ${listed(conventionNames)}`, value: 'NAME' },
    roll: {
      says: sentence`what happens to a last day that is no working day: forward, backward or none`,
      value: 'WAY',
    },
    calendar: { says: sentence`holiday calendars, with commas`, value: 'CODE' },
    holidays: { says: sentence`further holidays, with commas`, value: 'DATE,DATE' },
    order: { says: sentence`order of a compound period: as-written, months-first or days-first`, value: 'ORDER' },
    clear: { says: sentence`clear days: neither the day of the event nor the last day counts` },
    'not-less-than': { says: sentence`the first day on which a minimum distance is kept` },
  },
  answer,
  tell: (answer, _words, context) => sayCount(answer, context.language),
};
