import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf, parseDay, printDay, weekdayOf } from '../../src/calendar/day.ts';
import { holidayCalendar, holidayCalendars, isHoliday } from '../../src/calendar/holidays/index.ts';
import { unpackDays } from '../../src/calendar/holidays/table.ts';

function on(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
}

/** The holidays of a calendar in a year. */
function holidaysOf(code: string, year: number): readonly string[] {
  const days: string[] = [];
  for (let day = dayOf(year, 1, 1); day <= dayOf(year, 12, 31); day++) {
    if (isHoliday(code, day)) days.push(printDay(day));
  }
  return days;
}

describe('days that are holidays by law', () => {
  test.each([
    ['US', '2007-09-03', 'Labor Day, the first Monday of September: 5 U.S.C. 6103(a)'],
    ['US', '2021-06-18', 'Juneteenth falls on a Saturday and is observed on Friday: 5 U.S.C. 6103(b)(1)'],
    [
      'US',
      '2021-12-31',
      "New Year's Day of 2022 falls on a Saturday and is observed in the year before: 5 U.S.C. 6103(b)(1)",
    ],
    ['US', '2018-11-12', 'Veterans Day falls on a Sunday and is observed on Monday: Executive Order 11582, s. 3'],
    ['US', '2023-11-10', 'Veterans Day falls on a Saturday and is observed on Friday: 5 U.S.C. 6103(b)(1)'],
    ['JP', '2019-04-30', 'a day between two holidays: Act on National Holidays, art. 3(3)'],
    ['JP', '2019-10-22', 'the enthronement ceremony: Act No 99 of 2018'],
    ['JP', '2020-05-06', 'substitute for 3 May on a Sunday: Act on National Holidays, art. 3(2)'],
    ['JP', '2021-07-23', 'Sports Day, moved for the Olympic Games: Act on Special Measures for the Games of 2020'],
    ['JP', '2032-09-21', 'a day between two holidays: Act on National Holidays, art. 3(3)'],
    ['KR', '2020-10-01', 'Chuseok: Regulations on Holidays of Public Agencies, art. 2'],
    ['KR', '2020-08-17', 'declared for one year: gazette list of 2020'],
    ['KR', '2021-02-11', 'the eve of the lunar New Year: Regulations on Holidays of Public Agencies, art. 2'],
    ['KR', '2023-10-02', 'declared for one year: gazette list of 2023'],
    ['KR', '2024-02-12', 'substitute for a New Year holiday on a Sunday: gazette list of 2024'],
    ['KR', '2025-06-03', 'presidential election: gazette list of 2025'],
    ['KR', '2027-05-03', 'substitute for Labour Day on a Saturday: gazette list of 2027'],
    ['GB', '2007-04-06', 'Good Friday: common law'],
    ['GB', '1995-05-08', 'the early May holiday, moved by proclamation'],
    ['GB', '2002-06-04', 'the spring holiday, moved by proclamation'],
    ['GB', '2011-04-29', 'royal wedding, by proclamation'],
    ['GB', '2020-05-08', 'the early May holiday, moved by proclamation: gov.uk, bank holidays'],
    ['GB', '2020-12-28', 'substitute for Boxing Day on a Saturday: gov.uk, bank holidays'],
    ['GB', '2022-09-19', 'state funeral, by proclamation'],
    ['GB-SCT', '2026-01-02', '2 January: Banking and Financial Dealings Act 1971, schedule 1'],
    ['GB-SCT', '2008-12-01', "St Andrew's Day on a Sunday: St Andrew's Day Bank Holiday (Scotland) Act 2007, s. 1"],
    ['GB-SCT', '2026-06-15', 'by proclamation of 4 February 2026'],
    ['GB-NIR', '2015-07-13', 'substitute for 12 July on a Sunday'],
    ['DE', '2017-10-31', 'Reformation Day, in all Länder in 2017 alone'],
    ['DE', '2021-10-03', 'Unity Day: Unification Treaty, art. 2(2)'],
    ['DE', '1994-11-16', 'Day of Repentance, for the last time outside Saxony'],
    ['DE-SN', '2024-11-20', 'Day of Repentance in Saxony'],
    ['DE-BY', '2024-01-06', 'Epiphany in Bavaria'],
    ['FR', '2024-07-14', 'Code du travail, art. L3133-1'],
    ['FR', '2024-05-20', 'Whit Monday: Code du travail, art. L3133-1'],
    ['AT', '2024-10-26', 'National Day: Arbeitsruhegesetz, § 7(2)'],
    ['BE', '2024-07-21', 'National Day'],
    ['LU', '2019-05-09', 'Europe Day, a holiday since 2019'],
    ['IT', '2001-06-02', 'Law No 336 of 20 November 2000, art. 1'],
    ['IT', '2027-10-04', 'St Francis, a national holiday from 2026'],
    ['PT', '2016-05-26', 'Corpus Christi, restored by Law No 8/2016'],
    ['IL', '2024-10-12', 'Day of Atonement'],
    ['IL', '2022-11-01', 'Knesset election: Basic Law: The Knesset, s. 10'],
    ['EU', '2002-05-10', 'Administrative Notices No 100-2001'],
    ['EU', '2008-05-09', 'OJ C 169, 21.7.2006, p. 3'],
    ['EU', '2008-07-21', 'OJ C 169, 21.7.2006, p. 3'],
    ['EU-LU', '2008-06-23', 'OJ C 169, 21.7.2006, p. 3'],
    ['EU', '2013-12-27', 'OJ C 243, 20.8.2011, p. 4'],
    ['EU-LU', '2014-07-21', 'the same days in Luxembourg: OJ C 39, 12.2.2013, p. 26'],
    ['EU', '2023-11-02', 'OJ C 201 I, 28.5.2021, p. 2'],
    ['EU', '2024-03-28', 'OJ C 440, 21.11.2022, p. 15'],
    ['EU', '2025-05-30', 'OJ C, C/2024/2219, 22.3.2024'],
    ['EU', '2026-05-15', 'OJ C, C/2025/4103, 24.7.2025'],
  ])('in %s %s is a holiday (%s)', (code, day) => {
    expect(isHoliday(code, on(day))).toBe(true);
  });

  test.each([
    ['US', '2007-09-04', 'the day after Labor Day'],
    ['US', '2020-06-19', 'Juneteenth is a holiday since 2021'],
    ['US', '2024-11-29', 'the day after Thanksgiving is none for the federation'],
    ['JP', '2019-12-23', 'the birthday of the emperor who had abdicated'],
    ['JP', '2020-01-02', 'a bank holiday is no national holiday'],
    ['KR', '2012-10-09', 'Hangul Day was none from 1991 to 2012'],
    ['KR', '2008-07-17', 'Constitution Day was none from 2008 to 2025'],
    ['KR', '2025-05-01', 'Labour Day is a public holiday only from 2026'],
    ['KR', '2021-02-15', 'the Monday after a New Year holiday that ended on a Saturday'],
    ['GB', '1995-05-01', 'the early May holiday had been moved'],
    ['GB', '2002-05-27', 'the spring holiday had been moved'],
    ['GB', '2024-01-02', '2 January is a holiday in Scotland alone'],
    ['GB-SCT', '2006-11-30', "St Andrew's Day is one since 2007"],
    ['GB-SCT', '2024-04-01', 'Easter Monday is none in Scotland'],
    ['DE', '2024-01-06', 'Epiphany is a holiday of some Länder only'],
    ['DE', '1995-11-22', 'the Day of Repentance had been given up'],
    ['FR', '2024-03-29', 'Good Friday is a holiday in Alsace-Moselle alone'],
    ['IT', '2000-06-02', 'Republic Day was kept on a Sunday until 2000'],
    ['PT', '2014-12-01', 'suspended by Law No 23/2012'],
    ['EU', '2008-06-23', 'Luxembourg alone'],
    ['EU-LU', '2008-07-21', 'Brussels alone'],
    ['EU', '2008-11-11', 'Armistice Day is none of the institutions'],
    ['EU', '2009-01-05', 'work resumes: OJ C 169, 21.7.2006, p. 3'],
  ])('in %s %s is not a holiday (%s)', (code, day) => {
    expect(isHoliday(code, on(day))).toBe(false);
  });

  test('the moon-based holidays of Korea fall on the days of its own calendar', () => {
    // Lunar New Year, Buddha's Birthday, Chuseok. 1990 to 2017 and from 2028: the KR snapshot of python-holidays;
    // 2018 to 2027: the gazette lists in @hyunbinseo/holidays-kr 5.2027.1.
    const days = `
      1990 01-27 05-02 10-03, 1991 02-15 05-21 09-22, 1992 02-04 05-10 09-11, 1993 01-23 05-28 09-30,
      1994 02-10 05-18 09-20, 1995 01-31 05-07 09-09, 1996 02-19 05-24 09-27, 1997 02-08 05-14 09-16,
      1998 01-28 05-03 10-05, 1999 02-16 05-22 09-24, 2000 02-05 05-11 09-12, 2001 01-24 05-01 10-01,
      2002 02-12 05-19 09-21, 2003 02-01 05-08 09-11, 2004 01-22 05-26 09-28, 2005 02-09 05-15 09-18,
      2006 01-29 05-05 10-06, 2007 02-18 05-24 09-25, 2008 02-07 05-12 09-14, 2009 01-26 05-02 10-03,
      2010 02-14 05-21 09-22, 2011 02-03 05-10 09-12, 2012 01-23 05-28 09-30, 2013 02-10 05-17 09-19,
      2014 01-31 05-06 09-08, 2015 02-19 05-25 09-27, 2016 02-08 05-14 09-15, 2017 01-28 05-03 10-04,
      2018 02-16 05-22 09-24, 2019 02-05 05-12 09-13, 2020 01-25 04-30 10-01, 2021 02-12 05-19 09-21,
      2022 02-01 05-08 09-10, 2023 01-22 05-27 09-29, 2024 02-10 05-15 09-17, 2025 01-29 05-05 10-06,
      2026 02-17 05-24 09-25, 2027 02-07 05-13 09-15, 2028 01-27 05-02 10-03, 2029 02-13 05-20 09-22,
      2030 02-03 05-09 09-12, 2031 01-23 05-28 10-01, 2032 02-11 05-16 09-19, 2033 01-31 05-06 09-08,
      2034 02-19 05-25 09-27, 2035 02-08 05-15 09-16, 2036 01-28 05-03 10-04, 2037 02-15 05-22 09-24,
      2038 02-04 05-11 09-13, 2039 01-24 04-30 10-02, 2040 02-12 05-18 09-21, 2041 02-01 05-07 09-10,
      2042 01-22 05-26 09-28, 2043 02-10 05-16 09-17, 2044 01-30 05-05 10-05, 2045 02-17 05-24 09-25`;
    const missing: string[] = [];
    for (const line of days.split(',')) {
      const [year = '', newYear = '', birthday = '', chuseok = ''] = line.trim().split(' ');
      const expected = [newYear, chuseok].flatMap((text) => [-1, 0, 1].map((step) => on(`${year}-${text}`) + step));
      expected.push(on(`${year}-${birthday}`));
      for (const day of expected) if (isHoliday('KR', day) !== true) missing.push(printDay(day));
    }
    expect(missing).toEqual([]);
  });

  test('the institutions of the European Union close on the days of the list and on no other', () => {
    expect(holidaysOf('EU', 2023)).toEqual([
      '2023-01-02',
      '2023-04-06',
      '2023-04-07',
      '2023-04-10',
      '2023-05-01',
      '2023-05-09',
      '2023-05-18',
      '2023-05-19',
      '2023-05-29',
      '2023-07-21',
      '2023-08-15',
      '2023-11-01',
      '2023-11-02',
      '2023-12-25',
      '2023-12-26',
      '2023-12-27',
      '2023-12-28',
      '2023-12-29',
    ]);
    // The lists count their days without those on a weekend: 17 in 2002, 2008 and 2013, 18 in 2014 and 2023.
    const working = (code: string, year: number) =>
      holidaysOf(code, year).filter((day) => weekdayOf(on(day)) < 6).length;
    expect([2002, 2008, 2013, 2014, 2023].map((year) => working('EU', year))).toEqual([17, 17, 17, 18, 18]);
    expect([2002, 2008, 2013, 2014, 2023].map((year) => working('EU-LU', year))).toEqual([17, 17, 17, 18, 18]);
  });
});

describe('what is not known', () => {
  test('a code that no calendar has is unknown, and not a calendar without holidays', () => {
    expect(holidayCalendar('XX')).toBeUndefined();
    expect(isHoliday('XX', on('2024-01-01'))).toBeUndefined();
    expect(isHoliday('us', on('2024-01-01'))).toBeUndefined();
    expect(isHoliday('constructor', on('2024-01-01'))).toBeUndefined();
  });

  test.each(holidayCalendars().map(({ code }) => [code]))(
    '%s knows its first and its last year and nothing outside them',
    (code) => {
      const calendar = holidayCalendar(code)!;
      expect(isHoliday(code, dayOf(calendar.firstYear, 1, 1))).toBeTypeOf('boolean');
      expect(isHoliday(code, dayOf(calendar.lastYear, 12, 31))).toBeTypeOf('boolean');
      expect(isHoliday(code, dayOf(calendar.firstYear, 1, 1) - 1)).toBeUndefined();
      expect(isHoliday(code, dayOf(calendar.lastYear, 12, 31) + 1)).toBeUndefined();
      expect(isHoliday(code, -1_000_000)).toBeUndefined();
      expect(isHoliday(code, Number.NaN)).toBeUndefined();
    },
  );

  test('a year whose list was not seen is unknown, also between two that were', () => {
    for (const day of [
      '2009-01-06',
      '2012-05-09',
      '2015-01-06',
      '2016-05-09',
      '2019-05-09',
      '2021-05-13',
      '2022-05-09',
    ]) {
      expect(isHoliday('EU', on(day)), day).toBeUndefined();
    }
  });

  test('a list that was seen only in part is unknown after its last day', () => {
    expect(isHoliday('EU', on('2024-08-15'))).toBe(true);
    expect(isHoliday('EU', on('2024-08-16'))).toBeUndefined();
    expect(isHoliday('EU', on('2024-12-25'))).toBeUndefined();
  });

  test('where a list says on which day work resumes, the days up to it are known', () => {
    expect(isHoliday('EU', on('2015-01-02'))).toBe(true);
    expect(isHoliday('EU', on('2015-01-05'))).toBe(false);
  });
});

describe('the calendars', () => {
  test('work rests on Saturday and Sunday, in Israel on Friday and Saturday', () => {
    for (const { code, weekend } of holidayCalendars()) expect(weekend, code).toEqual(code === 'IL' ? [5, 6] : [6, 7]);
  });

  test('a weekend is not by itself a holiday', () => {
    expect(weekdayOf(on('2024-06-08'))).toBe(6);
    expect(isHoliday('FR', on('2024-06-08'))).toBe(false);
  });

  test('each calendar has as many holidays as were counted when it was checked', () => {
    const counts = Object.fromEntries(
      holidayCalendars().map(({ code, firstYear, lastYear }) => {
        let count = 0;
        for (let year = firstYear; year <= lastYear; year++) count += holidaysOf(code, year).length;
        return [code, count];
      }),
    );
    expect(counts).toEqual({
      JP: 968,
      KR: 1024,
      US: 657,
      GB: 503,
      'GB-SCT': 570,
      'GB-NIR': 647,
      DE: 499,
      'DE-BW': 612,
      'DE-BY': 612,
      'DE-BE': 489,
      'DE-BB': 611,
      'DE-HB': 487,
      'DE-HH': 487,
      'DE-HE': 510,
      'DE-MV': 532,
      'DE-NI': 487,
      'DE-NW': 561,
      'DE-RP': 561,
      'DE-SL': 612,
      'DE-SN': 560,
      'DE-ST': 560,
      'DE-SH': 487,
      'DE-TH': 536,
      FR: 614,
      AT: 727,
      BE: 559,
      LU: 585,
      IT: 680,
      ES: 560,
      PT: 713,
      IL: 360,
      EU: 167,
      'EU-LU': 148,
    });
  });

  test('a Land has every holiday that is common to all Länder', () => {
    const lander = holidayCalendars().filter(({ code }) => code.startsWith('DE-'));
    expect(lander.length).toBe(16);
    for (const { code } of lander) {
      for (let year = 1995; year <= 2045; year++) {
        expect(holidaysOf(code, year), `${code} ${year}`).toEqual(expect.arrayContaining([...holidaysOf('DE', year)]));
      }
    }
  });

  test('the reference page lists every calendar with its years', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'holidays.md'), 'utf8');
    for (const { code, name, firstYear, lastYear } of holidayCalendars()) {
      expect(page).toContain(`| \`${code}\` | ${name} | ${firstYear} to ${lastYear} |`);
    }
  });
});

test('a distance of more than two months is carried from digit to digit of a packed table', () => {
  expect(unpackDays({ spans: [[100, 400]], days: '1z_0__5' })).toEqual([100, 161, 224, 355]);
});
