import { compareCodePoints } from '../base/index.ts';
import type { Deadline } from '../engine/index.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { shortWhy } from './reason.ts';
import { say, word } from './say.ts';
import { type Column, textTable } from './table.ts';

/** A deadline that stands alike for several parties and positions. */
export interface SharedDeadline extends Omit<Deadline, 'party' | 'position'> {
  readonly parties: readonly string[];
  readonly positions: readonly string[];
}

/** Deadlines by the day on which to send, those alike for several parties or positions told once. */
export function sharedDeadlines(rows: readonly Deadline[]): readonly SharedDeadline[] {
  const shared = new Map<string, { parties: Set<string>; positions: Set<string>; row: Deadline }>();
  for (const row of rows) {
    const { party, position, because, ...rest } = row;
    const key = JSON.stringify(rest);
    const found = shared.get(key) ?? { parties: new Set(), positions: new Set(), row };
    if (party !== null) found.parties.add(party);
    found.positions.add(position);
    shared.set(key, found);
  }
  const merged = [...shared.values()].map(({ parties, positions, row: { party, position, ...rest } }) => ({
    ...rest,
    parties: [...parties],
    positions: [...positions],
  }));
  return merged.sort((a, b) => compareCodePoints(a.sendBy, b.sendBy) || compareCodePoints(a.date, b.date));
}

/** The columns of deadlines. */
export function deadlineColumns(language: Catalogue): readonly Column<SharedDeadline>[] {
  return [
    { head: say(language, 'column.sendBy'), cell: (row) => row.sendBy, kind: 'day' },
    { head: say(language, 'column.date'), cell: (row) => row.date, kind: 'day' },
    {
      head: say(language, 'column.what'),
      cell: (row) => `${word(language, 'kind', row.kind)}${row.certain === false ? '?' : ''}`,
    },
    { head: say(language, 'column.accord'), cell: (row) => row.accord },
    { head: say(language, 'column.reading'), cell: (row) => row.positions.join(', ') },
    { head: say(language, 'column.party'), cell: (row) => row.parties.join(', ') },
    { head: say(language, 'column.exit'), cell: (row) => row.duty ?? row.exit ?? '' },
    { head: say(language, 'column.ends'), cell: (row) => row.ends ?? '', kind: 'day' },
    { head: say(language, 'column.safeBy'), cell: (row) => (row.safeBy === row.date ? '' : row.safeBy), kind: 'day' },
    { head: say(language, 'column.why'), cell: (row) => shortWhy(row.because, language) },
  ];
}

/** Deadlines as a table by the day on which to send, each with its clause and its sum. */
export function sayDeadlines(rows: readonly Deadline[], language: Catalogue): string {
  if (rows.length === 0) return say(language, 'deadlines.none');
  const table = textTable(sharedDeadlines(rows), deadlineColumns(language));
  return rows.some((row) => row.certain === false) ? `${table}\n\n${say(language, 'deadlines.open')}` : table;
}
