import { sentence } from '../../base/index.ts';
import { type DayManner, type DayOrder, isNumericDay, orderIn } from './days.ts';
import type { RegisterField } from './fields.ts';
import { findingAt, type RegisterFinding } from './finding.ts';
import type { Column, Layout } from './layout.ts';
import type { ColumnMapping } from './mapping.ts';
import { cellAt } from './workbook.ts';

const dayFields = ['signed', 'start', 'end', 'noticeBy'] as const satisfies readonly RegisterField[];

/** How the dates of each column are read, and what was found out about them. */
export interface ColumnDates {
  readonly manner: (column: Column | undefined) => DayManner;
  readonly notes: readonly RegisterFinding[];
}

/**
 * Looks at the dates of each column as a whole. Where the mapping does not say whether day or month stands first, a cell with a day above twelve says it for its
 * column; where cells say both, nothing is settled.
 */
export function datesOf(layout: Layout, mapping: ColumnMapping): ColumnDates {
  const shortYears = mapping.shortYears !== undefined;
  const manners = new Map<string, DayManner>();
  const notes: RegisterFinding[] = [];
  const columns = new Map(
    dayFields.flatMap((field) => layout.columns.get(field) ?? []).map((one) => [one.letter, one]),
  );
  for (const { letter } of columns.values()) {
    const cells = layout.rows.flatMap((row) => {
      const cell = cellAt(row, letter);
      return cell ? [{ ...cell, row: row.number }] : [];
    });
    const texts = cells.filter(({ day, text }) => day === undefined && isNumericDay(text));
    const told = new Map<DayOrder, (typeof texts)[number]>();
    for (const cell of texts) {
      const order = orderIn(cell.text);
      if (order && !told.has(order)) told.set(order, cell);
    }
    const [only] = told.size === 1 && mapping.dateOrder === undefined ? told : [];
    manners.set(letter, { order: mapping.dateOrder ?? only?.[0], shortYears });
    if (only)
      notes.push(
        findingAt(null, letter, {
          code: 'register/date-order',
          says:
            only[0] === 'dmy'
              ? sentence`Its dates were read with the day first, because row ${only[1].row} has ${only[1].text}.`
              : sentence`Its dates were read with the month first, because row ${only[1].row} has ${only[1].text}.`,
        }),
      );
    const dates = cells.filter(({ day }) => day !== undefined);
    if (told.size > 0 && dates.length > 0 && dates.every(({ day }) => Number(day?.slice(8)) <= 12))
      notes.push(
        findingAt(null, letter, {
          code: 'register/mixed-dates',
          says: sentence`Some of its cells are dates, none with a day above twelve, and others are texts with such days.`,
        }),
      );
  }
  const plain: DayManner = { order: mapping.dateOrder, shortYears };
  return { manner: (column) => (column && manners.get(column.letter)) ?? plain, notes };
}
