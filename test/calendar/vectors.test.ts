import { describe, expect, test } from 'vitest';
import {
  boundaryAfter,
  type ConventionName,
  type Count,
  type CountQuestion,
  conventionNames,
  countDays,
  type Day,
  dayOf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  lengthOfMonth,
  parseDateSpan,
  parseDay,
  parsePeriod,
  printDay,
  printPeriod,
  type Step,
  stepsOf,
  weekdayOf,
} from '../../src/calendar/index.ts';
import { type Row, tableOf } from '../vectors/read.ts';

const on = (text: string | undefined): Day => {
  const day = parseDay(text ?? '');
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
};

/** `roll=forward calendar=JP;KR clear` as the fields of a question. */
function optionsOf(words: string): Partial<CountQuestion> {
  const pairs = words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.split('=') as [string, string?]);
  const options: Record<string, unknown> = {};
  for (const [key, value] of pairs) {
    if (value === undefined) options[key] = true;
    else if (key === 'calendar') options.calendars = value.split(';');
    else if (key === 'holidays') options.holidays = value.split(';').map(on);
    else options[key] = value;
  }
  return options;
}

function countOf({ convention, ask, day, period, options }: Row): Count {
  const length = parsePeriod(period ?? '');
  if (!length) throw new Error(`no such period: ${period}`);
  const asked = { [ask as 'after']: on(day) };
  return countDays({ period: length, convention: convention as ConventionName, ...asked, ...optionsOf(options ?? '') });
}

describe('counting.csv', () => {
  const rows = tableOf('counting');

  test.each(rows)('$convention, $ask $day, $period $options: $field $expected ($source)', (row) => {
    expect(countOf(row)[row.field as 'lastDay']).toBe(row.expected);
  });

  test('every convention has rows of its own', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect([...new Set(rows.map((row) => row.convention))].toSorted()).toEqual(conventionNames.toSorted());
  });

  test('a day before which a period has to run is the last that does: the day after it is too late', () => {
    for (const row of rows.filter(({ ask }) => ask === 'before')) {
      const after = (day: Day): string | null => countOf({ ...row, ask: 'after', day: printDay(day) }).lastDay;
      const latest = on(row.expected);
      expect([after(latest)! <= row.day!, after(latest + 1)! > row.day!]).toEqual([true, true]);
    }
  });
});

describe('days.csv', () => {
  test.each(tableOf('days'))('$day: weekday $weekday, $source', ({ day, weekday, lastOfMonth, lastOfQuarter }) => {
    const at = on(day);
    expect(printDay(at)).toBe(day);
    expect(weekdayOf(at)).toBe(Number(weekday));
    expect(printDay(endOfMonth(at))).toBe(lastOfMonth);
    expect(printDay(endOfQuarter(at))).toBe(lastOfQuarter);
    expect(printDay(endOfYear(at))).toBe(`${day?.slice(0, 4)}-12-31`);
  });

  test('1 January 1970 is day 0, and its eve is day -1', () => {
    expect(on('1970-01-01')).toBe(0);
    expect(on('1969-12-31')).toBe(-1);
    expect(on('2000-03-01')).toBe(11017);
  });
});

describe('no-days.csv', () => {
  test.each(tableOf('no-days'))('$text is no day: $source', ({ text }) => {
    expect(parseDay(text ?? '')).toBeUndefined();
  });
});

describe('months.csv', () => {
  test.each(tableOf('months'))('month $month of $year has $length days: $source', ({ year, month, length }) => {
    expect(lengthOfMonth(Number(year), Number(month))).toBe(Number(length));
  });
});

describe('terms.csv', () => {
  test.each(tableOf('terms'))('from $begins by $length, term $number runs from $first to $last: $source', (row) => {
    const one = stepsOf(parsePeriod(row.length ?? '')!, 'as-written');
    const sum = (terms: number): readonly Step[] =>
      one.map(({ months, days }) => ({ months: months * terms, days: days * terms }));
    const begins = on(row.begins);
    const number = Number(row.number);
    expect(printDay(boundaryAfter(begins, sum(number - 1)))).toBe(row.first);
    expect(printDay(boundaryAfter(begins, sum(number)) - 1)).toBe(row.last);
  });
});

describe('uncertain.csv', () => {
  const rows = tableOf('uncertain');

  test.each(rows.filter(({ first }) => first !== ''))('$text is any day from $first to $last: $source', (row) => {
    const span = parseDateSpan(row.text ?? '');
    expect(span && [printDay(span.first), printDay(span.last)]).toEqual([row.first, row.last]);
  });

  test.each(rows.filter(({ first }) => first === ''))('$text is no date: $source', ({ text }) => {
    expect(parseDateSpan(text ?? '')).toBeUndefined();
  });

  test('a plain day is not marked as uncertain, anything else keeps how it was written', () => {
    expect(parseDateSpan('2019-08-23')).toEqual({ first: on('2019-08-23'), last: on('2019-08-23') });
    expect(parseDateSpan('2019-08-23~')?.written).toBe('2019-08-23~');
  });
});

describe('periods.csv', () => {
  const rows = tableOf('periods');

  test.each(rows.filter(({ parts }) => parts !== ''))(
    '"$text" is $printed: $source',
    ({ text, parts, days, printed }) => {
      const period = parsePeriod(text ?? '');
      expect(period && printPeriod(period)).toBe(printed);
      expect(period?.parts.map(({ count, unit }) => `${count} ${unit}`).join('|')).toBe(parts);
      expect(period?.days ?? '').toBe(days);
    },
  );

  test.each(rows.filter(({ parts }) => parts === ''))('"$text" is no period: $source', ({ text }) => {
    expect(parsePeriod(text ?? '')).toBeUndefined();
  });

  test('no row stands twice in a table', () => {
    for (const name of ['counting', 'days', 'no-days', 'months', 'terms', 'uncertain', 'periods']) {
      const all = tableOf(name).map((row) => JSON.stringify(row));
      expect(all.filter((row, i) => all.indexOf(row) !== i)).toEqual([]);
    }
  });
});

test('the day is shown as four, two and two digits, also far from now', () => {
  expect(printDay(dayOf(33, 4, 3))).toBe('0033-04-03');
});
