import { describe, expect, test } from 'vitest';
import { findingsOf } from './examine.ts';

/** What is said of acts that have no effect or less than they seem to, examined on 1 January 2026. */
function told(acts: readonly string[], exit = 'by: any'): string[] {
  const text = [
    'accord: powers',
    'kind: bilateral',
    'parties: {A: {}, B: {}}',
    'counting: {convention: common, effect: next-day}',
    'terms:',
    '  duration: {for: 1 year}',
    '  renewal: {tacit: true, for: 1 year}',
    `  exits:\n    - {id: leave, notice: 90 days, ends: end-of-term, ${exit}}`,
    'record:',
    ...['{id: start, date: 2024-01-01, act: entry-into-force}', ...acts].map((act) => `  - ${act}`),
  ].join('\n');
  return findingsOf(`${text}\n`)
    .filter(({ code }) => code.startsWith('act/'))
    .map(({ code, message }) => `${code.slice('act/'.length)}: ${message}`);
}

const note = (date: string, more = ''): string => `{id: note, date: ${date}, act: notice, by: A, exit: leave${more}}`;
const back = (date: string, of: string, more = ''): string =>
  `{id: back, date: ${date}, act: revocation, by: A, of: ${of}${more}}`;
const word = '{id: word, date: 2024-02-01, act: statement, by: A}';
const end = '{id: end, date: 2024-05-01, act: consent-to-end, by: [A, B], lastDay: 2024-06-30}';

describe('an act outside its power is told, with what it is about', () => {
  test.each([
    ['not-bound: `note` of 2024-07-10 is given by A, who was not bound on that day.', [end, note('2024-07-10')]],
    [
      'late: `back` of 2025-01-05 comes too late to change anything about `note`.',
      [note('2024-06-01'), back('2025-01-05', 'note')],
    ],
    [
      'without-effect: `hold` of 2024-06-02 (suspension-of-notice) has no effect: there is no notice that runs on that day, or the hold would end before it begins.',
      ['{id: hold, date: 2024-06-02, act: suspension-of-notice, by: A}'],
    ],
    [
      'without-effect: `go` of 2024-06-02 (resumption-of-notice) has no effect: there is no notice that is held back on that day.',
      ['{id: go, date: 2024-06-02, act: resumption-of-notice, by: A}'],
    ],
    [
      'without-effect: `on` of 2024-06-02 (resumption-of-operation) has no effect: nothing is suspended on that day.',
      ['{id: on, date: 2024-06-02, act: resumption-of-operation, by: A}'],
    ],
    [
      'wrong-party: `back` of 2024-06-02 is by B, who cannot act on `note`.',
      [note('2024-06-01'), back('2024-06-02', 'note').replace('by: A', 'by: B')],
    ],
    [
      'wrong-party: `end` of 2024-05-01 is the consent of A, and every party that is bound has to agree (B).',
      [end.replace('[A, B]', 'A')],
    ],
  ] as const)('%s', (message, acts) => {
    expect(told(acts)).toEqual([message]);
  });

  test.each([
    [
      'locked-in: `note` of 2024-06-01 comes before 2027-01-01, when the exit `leave` opens.',
      'by: any, opens: 3 years after entry-into-force',
    ],
    [
      'locked-in: `note` of 2024-06-01 falls in a term in which the exit `leave` does not exist.',
      "by: any, inTerms: '2..'",
    ],
    ['late: `note` of 2024-06-01 comes after 2024-03-01, when the exit `leave` closed.', 'by: any, closes: 2024-03-01'],
    [
      'outside-window: `note` of 2024-06-01 lies outside every window of the exit `leave`; the next opens on 2024-07-04.',
      'by: any, window: {open: 180 days, close: 90 days}',
    ],
    ['wrong-party: `note` of 2024-06-01 is given by A, and the exit `leave` is held by B.', 'by: B'],
  ] as const)('%s', (message, exit) => {
    expect(told([note('2024-06-01')], exit)).toEqual([message]);
  });

  test('is silent about taking back words, and not about words and a notice that is gone', () => {
    expect(told([word, back('2024-03-01', 'word')])).toEqual([]);
    expect(
      told([
        word,
        note('2024-04-01'),
        back('2024-04-02', 'note'),
        '{id: again, date: 2024-04-03, act: revocation, by: A, of: [word, note]}',
      ]),
    ).toEqual([
      'without-effect: `again` of 2024-04-03 (revocation) has no effect on `note`: there is nothing left to take back.',
      'without-effect: `again` of 2024-04-03 (revocation) has no effect on `word`: there is nothing left to take back.',
    ]);
    expect(told([word, '{id: hold, date: 2024-03-01, act: suspension-of-notice, by: A, of: word}'])).not.toEqual([]);
  });
});
