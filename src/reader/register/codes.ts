import type { Severity } from '../../base/index.ts';

/**
 * What can be found while a register of agreements is read: how grave it is, and what to do about it. An `error` keeps its row out, or all rows where it stands in
 * the mapping. Codes are stable for ever.
 */
export const registerCodes = {
  'register/no-sheet': ['error', 'Name one of the sheets of the file under `sheet`.'],
  'register/no-header': ['error', 'Say under `headerRow` in which row the headings stand.'],
  'register/no-column': ['error', 'Use the words of a heading as they stand in the file, or the letter of the column.'],
  'register/ambiguous-column': ['error', 'Use the letter of the column that is meant.'],
  'register/two-sources': ['error', 'Keep one of the two.'],
  'register/one-column': ['error', 'Only counterparties, labels and remarks may stand in several columns.'],
  'register/formula-error': ['error', 'Mend the formula, or write the value in its place.'],
  'register/uncalculated': ['error', 'Open the file in a spreadsheet program and save it, so that the value is kept.'],
  'register/merged-cell': ['error', 'Split the cells and write the value into every row that it holds for.'],
  'register/no-name': ['error', 'Give the row a number of its own, or a title.'],
  'register/no-party': ['error', 'Write down with whom the agreement is.'],
  'register/same-party': ['error', 'Check who is named on which side.'],
  'register/duplicate-id': ['error', 'Give each row its own number; rows with the same one are all kept out.'],
  'register/no-day': ['error', 'Write the day as 2025-04-01, 1 April 2025, 令和7年4月1日 or 2025년 4월 1일.'],
  'register/no-such-day': ['error', 'Check the day, and under `dateOrder` whether day or month stands first.'],
  'register/ambiguous-day': ['error', 'Say under `dateOrder` whether day or month stands first: dmy or mdy.'],
  'register/short-year': ['error', 'Write the year with four digits, or say `shortYears: 2000s` in the mapping.'],
  'register/no-length': ['error', 'Write a number and a unit, such as 90 days, 3 months, 3ヶ月 or 1년.'],
  'register/no-unit': ['error', 'Write the unit into the heading, as in “Notice (days)”, or say it under `units`.'],
  'register/no-count': ['error', 'Write a whole number, or leave the cell empty where there is no limit.'],
  'register/unknown-word': [
    'error',
    'Use one of the words that the reference lists, or say under `words` what this one means.',
  ],
  'register/unknown-zone': ['error', 'Use a name of the IANA time zone database, such as Asia/Seoul.'],
  'register/dates-disagree': ['error', 'Find out which of them holds, and mend the other or leave it empty.'],
  'register/ends-before-start': ['error', 'Check the two dates.'],
  'register/not-in-force': [
    'error',
    'Nothing needs to be done where it is over; one that ended on a day known to you can be written as a file, with the act that ended it.',
  ],
  'register/date-order': ['note', 'Look at a few of these dates; say `dateOrder` in the mapping where they are wrong.'],
  'register/mixed-dates': [
    'warning',
    'Compare the dates with the agreements: a program that opened the list may have turned day and month round in some.',
  ],
  'register/one-side': [
    'note',
    'Say your own side under `fixed` or in a column, as `ownParty`, so that both are parties.',
  ],
  'register/no-start': ['warning', 'Find the first day; until then no term and no deadline can be counted.'],
  'register/renewal-not-stated': [
    'note',
    'It is taken to end with its term; fill the cell in where it renews by itself.',
  ],
  'register/no-renewal-length': [
    'warning',
    'Say how long a renewal lasts; until then what follows the first term is unknown.',
  ],
  'register/left-out': ['warning', 'Read the agreement, and add what is missing to the row or to the mapping.'],
  'register/notice-by-differs': [
    'warning',
    'Read the clause: either the day or the notice period of the row is wrong.',
  ],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

/** One of the findings that the reading of a register has. */
export type RegisterCode = keyof typeof registerCodes;
