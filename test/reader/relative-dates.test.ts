import { expect, test } from 'vitest';
import { parseDateSpan, parseDay } from '../../src/calendar/index.ts';
import { madeOut, type TimeContext } from '../../src/reader/news/relative-dates.ts';
import { eastAsianTimesIn, englishTimesIn } from '../../src/reader/news/times.ts';

/** language; published; tense; told before; the words; what they come to. `-` is nothing known. 18 August 2020 is a Tuesday. */
const table = `
en; 2020-08-18; past;   -;          announced it today;                      2020-08-18
en; 2020-08-18; past;   -;          announced it yesterday;                  2020-08-17
en; 2020-08-18; past;   -;          the day before yesterday;                2020-08-16
en; 2020-08-18; future; -;          will tell it tomorrow;                   2020-08-19
en; 2020-08-18; past;   -;          gave it on Monday;                       2020-08-17
en; 2020-08-18; past;   -;          gave it on Tuesday;                      2020-08-18
en; 2020-08-18; past;   -;          gave it on Wednesday;                    2020-08-12
en; 2020-08-18; past;   -;          gave it last Tuesday;                    2020-08-11
en; 2020-08-18; past;   -;          gave it last Friday;                     2020-08-14
en; 2020-08-18; past;   -;          gave it on Friday last week;             2020-08-14
en; 2020-08-18; past;   -;          gave it last week on Monday;             2020-08-10
en; 2020-08-18; future; -;          meets on Friday;                         2020-08-21
en; 2020-08-18; future; -;          meets next Tuesday;                      2020-08-25
en; 2020-08-18; past;   -;          fell last week;                          2020-08-10/2020-08-16
en; 2020-08-18; future; -;          meets next week;                         2020-08-24/2020-08-30
en; 2020-08-18; past;   -;          fell last month;                         2020-07
en; 2020-01-10; past;   -;          fell last month;                         2019-12
en; 2020-08-18; past;   -;          earlier this month;                      2020-08-01/2020-08-18
en; 2020-08-18; past;   -;          earlier this year;                       2020-01-01/2020-08-18
en; 2020-08-18; past;   -;          in late August last year;                2019-08-21/2019-08-31
en; 2020-08-18; past;   -;          in early August;                         2020-08-01/2020-08-10
en; 2020-08-18; past;   -;          in mid-June;                             2020-06-11/2020-06-20
en; 2020-08-18; past;   -;          at the end of February;                  2020-02-21/2020-02-29
en; 2020-08-18; past;   -;          late last month;                         2020-07-21/2020-07-31
en; 2020-08-18; past;   -;          in late 2019;                            2019-09/2019-12
en; 2020-08-18; past;   -;          early last year;                         2019-01/2019-04
en; 2020-08-18; past;   -;          gave it last year;                       2019
en; 2020-08-18; past;   -;          gave it on Nov. 22;                      2019-11-22
en; 2020-08-18; future; -;          falls due on Nov. 22;                    2020-11-22
en; 2020-08-18; past;   -;          said on Aug. 4;                          2020-08-04
en; 2020-08-18; past;   -;          said on 4 August;                        2020-08-04
en; 2020-12-18; past;   2019-08-22; later did it on Nov. 22;                 2019-11-22
en; 2020-08-18; past;   2019-11-22; said on Aug. 4;                          2020-08-04
en; 2020-08-18; past;   -;          did it on Nov. 22 last year;             2019-11-22
en; 2020-08-18; past;   2018-03-01; by Aug. 24 that year;                    2018-08-24
en; 2020-08-18; past;   -;          on November 22, 2018;                    2018-11-22
en; 2020-08-18; past;   -;          on the 22nd of November 2018;            2018-11-22
en; 2020-08-18; past;   -;          in November;                             2019-11
en; 2020-08-18; past;   -;          in November 2016;                        2016-11
en; 2020-08-18; past;   -;          last August;                             2019-08
en; 2020-08-18; past;   -;          came in on the 22nd;                     2020-07-22
en; 2020-08-18; past;   -;          came in on the 3rd;                      2020-08-03
en; 2020-08-18; past;   -;          a year ago;                              2019-08~
en; 2020-08-18; past;   -;          three days ago;                          2020-08-15
en; 2020-08-18; past;   2019-08-22; two weeks later;                         2019-09-05~
en; 2020-08-18; past;   2019-08-22; the next day;                            2019-08-23
en; 2020-08-18; past;   2019-08-22; the same day;                            2019-08-22
en; 2020-08-18; past;   2019-08-22; three months later;                      2019-11~
en; 2020-08-18; past;   -;          in force since 2016;                     2016
en; -;          past;   -;          on Nov. 22;                              -
en; -;          past;   -;          yesterday;                               -
en; -;          past;   -;          last year;                               -
en; -;          past;   -;          on Nov. 22, 2019;                        2019-11-22
en; 2020-08-18; past;   -;          it may march on;                         -
en; 2020-03-05; past;   -;          on Feb. 30;                              -
ja; 2020-08-18; past;   -;          昨年8月下旬に;                           2019-08-21/2019-08-31
ja; 2020-08-18; past;   -;          昨年8月23日に;                           2019-08-23
ja; 2020-08-18; past;   -;          去年11月に;                              2019-11
ja; 2020-08-18; past;   -;          今年3月に;                               2020-03
ja; 2020-08-18; past;   -;          先月22日に;                              2020-07-22
ja; 2020-08-18; past;   -;          先月末に;                                2020-07-21/2020-07-31
ja; 2020-08-18; past;   -;          17日、;                                  2020-08-17
ja; 2020-08-18; past;   -;          22日、;                                  2020-07-22
ja; 2020-08-18; past;   -;          １７日、;                                2020-08-17
ja; 2020-08-18; past;   2019-08-22; 翌日に;                                  2019-08-23
ja; 2020-08-18; past;   2019-08-22; 同日に;                                  2019-08-22
ja; 2020-08-18; past;   2019-08-22; 同年11月22日に;                          2019-11-22
ja; 2020-08-18; past;   -;          令和元年11月22日;                        2019-11-22
ja; 2020-08-18; past;   -;          2019年11月22日;                          2019-11-22
ja; 2020-08-18; past;   -;          11月22日に;                              2019-11-22
ja; 2020-08-18; past;   -;          90日前までに;                            -
ja; 2020-08-18; past;   -;          3日前までに;                             -
ja; 2020-08-18; past;   -;          先週金曜日に;                            2020-08-14
ko; 2020-08-18; past;   -;          작년 8월 말;                             2019-08-21/2019-08-31
ko; 2020-08-18; past;   -;          지난해 11월 22일;                        2019-11-22
ko; 2020-08-18; past;   -;          올해 3월;                                2020-03
ko; 2020-08-18; past;   -;          지난달 22일;                             2020-07-22
ko; 2020-08-18; past;   -;          지난 4일;                                2020-08-04
ko; 2020-08-18; past;   -;          지난 22일;                               2020-07-22
ko; 2020-08-18; future; -;          오는 23일;                               2020-08-23
ko; 2020-08-18; future; -;          오는 11월 23일;                          2020-11-23
ko; 2020-08-18; past;   -;          지난 11월;                               2019-11
ko; 2020-08-18; past;   2019-08-22; 이날;                                    2019-08-22
ko; 2020-08-18; past;   2019-08-22; 전날;                                    2019-08-21
ko; 2020-08-18; past;   -;          2019년 11월 22일;                        2019-11-22
ko; 2020-08-18; past;   -;          90일 전까지;                             -
`;

type Row = readonly [language: string, published: string, tense: string, told: string, words: string, wanted: string];

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(';').map((cell) => cell.trim()) as unknown as Row);

test.each(rows)('in %s, published %s, %s, after %s: "%s" is %s', (language, published, tense, told, words, wanted) => {
  const text = words;
  const times =
    language === 'en'
      ? englishTimesIn(text, 0, text.length)
      : eastAsianTimesIn(text, 0, text.length, language as 'ja' | 'ko');
  const publishedOn = parseDay(published);
  const before = parseDateSpan(told);
  const context: TimeContext = {
    tense: tense as 'past' | 'future',
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(before ? { told: before } : {}),
  };
  const [time] = times;
  expect((time && madeOut(time.words, context)?.on) ?? '-').toBe(wanted);
});

test('whatever a time comes to is a date that accord files take', () => {
  for (const wanted of rows.map((row) => row[5])) if (wanted !== '-') expect(parseDateSpan(wanted)).toBeDefined();
});
