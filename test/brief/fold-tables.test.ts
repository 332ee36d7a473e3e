import { describe, expect, test } from 'vitest';
import { textTable, widthOf } from '../../src/brief/table.ts';
import { foldTables } from '../../src/brief/terminal.ts';

const rows = [
  { day: '2020-08-24', what: '通告期限', party: 'KR', why: '21(3): 90 days' },
  { day: '2020-11-23', what: 'renews', party: '', why: '' },
];
const table = textTable(rows, [
  { head: 'Date', cell: (row) => row.day },
  { head: 'What', cell: (row) => row.what },
  { head: 'Party', cell: (row) => row.party },
  { head: 'Why', cell: (row) => row.why },
]);

describe('a table in a terminal', () => {
  test('stays as it is where there is room for it', () => {
    expect(foldTables(table, 80)).toBe(table);
    expect(foldTables(table, 43)).toBe(table);
  });

  test('is set in several lines a row where there is not, with the headings alike', () => {
    expect(foldTables(`Before\n\n${table}\n\nAfter`, 30).split('\n')).toEqual([
      'Before',
      '',
      'Date        What      Party',
      '  Why',
      '─'.repeat(30),
      '2020-08-24  通告期限  KR',
      '  21(3): 90 days',
      '2020-11-23  renews',
      '',
      'After',
    ]);
  });

  test('is nowhere wider than the terminal, as long as a cell is not', () => {
    for (const width of [20, 30, 42])
      expect(Math.max(...foldTables(table, width).split('\n').map(widthOf))).toBeLessThanOrEqual(width);
  });
});
