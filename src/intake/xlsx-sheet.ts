import { type Cell, columnName, columnNumber, type SheetRow } from '../reader/register/workbook.ts';
import { dayOf } from './day.ts';
import type { Gathering } from './table-bounds.ts';
import type { Shown, Styles } from './xlsx-formats.ts';
import { readXml } from './xml-events.ts';
import { damaged } from './zip.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Texts that cells share. Marks of pronunciation beside Japanese words are none of the text. */
export function stringsOf(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let [text, reading, beside] = ['', false, false];
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') beside = true;
      if (name === 't') reading = !beside;
    },
    text: (part) => {
      if (reading) text += part;
    },
    close: (name) => {
      if (name === 't') reading = false;
      if (name === 'rPh') beside = false;
      if (name === 'si') strings.push(unescapedName(text));
    },
  });
  return strings;
}

/** A text in which characters that XML cannot hold are written by their number (22.9.2.19). */
export const unescapedName = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A cell while it is read. */
interface Raw {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value?: string;
  formula?: true;
}

/** The rows of a sheet, with what each cell shows. */
export function rowsOf(
  xml: string,
  strings: readonly string[],
  styles: Styles,
  bounds: Gathering,
): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const joined: string[] = [];
  let [number, column, reading, beside] = [0, 0, false, false];
  let cells: Cell[] = [];
  let raw: Raw | undefined;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        const before = number;
        [number, column, cells] = [Number(attribute('r') ?? before + 1), 0, []];
        if (!(number > before && number <= mostRows)) throw damaged();
      } else if (name === 'c') {
        const before = column;
        const at = attribute('r');
        column = at === undefined ? before + 1 : columnNumber(at.replace(/\d+$/, ''));
        if (!(column > before && column <= mostColumns)) throw damaged();
        raw = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
      } else if (name === 'mergeCell') joined.push(attribute('ref') ?? '');
      else if (name === 'rPh') beside = true;
      else if (raw && name === 'f') raw.formula = true;
      else if (raw && (name === 'v' || (name === 't' && !beside))) {
        reading = true;
        raw.value ??= '';
      }
    },
    text: (part) => {
      if (reading && raw) raw.value += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') beside = false;
      else if (name === 'row') bounds.row(number, cells, rows);
      else if (name === 'c' && raw) {
        const cell = cellOf(raw, strings, styles, bounds);
        if (cell) cells.push(cell);
        raw = undefined;
      }
    },
  });
  return withJoined(rows, joined, bounds);
}

function cellOf(raw: Raw, strings: readonly string[], styles: Styles, bounds: Gathering): Cell | undefined {
  const column = columnName(raw.column);
  const { value = '', type, formula } = raw;
  // A formula that gives no text has an empty value; one that was never worked out has none.
  if (value === '')
    return formula && (type === 'n' || raw.value === undefined)
      ? { column, text: '', fault: 'uncalculated' }
      : undefined;
  const { text: written, day } = shownBy(raw, value, strings, styles);
  const text = bounds.text(written);
  return text === '' ? undefined : { column, text, ...(day !== undefined && { day }) };
}

function shownBy({ type, style }: Raw, value: string, strings: readonly string[], styles: Styles): Shown {
  switch (type) {
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined) throw damaged();
      return { text };
    }
    case 'n': {
      const number = Number(value);
      if (Number.isNaN(number)) throw damaged();
      return styles(number, style);
    }
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'd': {
      const day = dayOf(value);
      return day === undefined ? { text: value } : { text: day, day };
    }
    default:
      return { text: unescapedName(value) };
  }
}

/** Marks the cells that are joined to another: only the first of them holds the value that is seen in all. */
function withJoined(rows: readonly SheetRow[], joined: readonly string[], bounds: Gathering): readonly SheetRow[] {
  const marked = rows.map(({ number, cells }) => ({ number, cells: [...cells], held: new Set<number>() }));
  const widest = Math.max(0, ...rows.map(({ cells }) => columnNumber(cells.at(-1)?.column ?? '')));
  for (const area of joined) {
    const [, left = '', top, right = '', bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(area) ?? [];
    const [first, last] = [columnNumber(left), Math.min(columnNumber(right), widest)];
    for (let at = firstFrom(marked, Number(top)); at < marked.length; at += 1) {
      const { number, cells, held } = marked[at] as (typeof marked)[number];
      if (number > Number(bottom)) break;
      bounds.cells(Math.max(1, last - first));
      if (held.size === 0) for (const { column } of cells) held.add(columnNumber(column));
      for (let n = number === Number(top) ? first + 1 : first; n <= last; n += 1) {
        if (!held.has(n)) cells.push({ column: columnName(n), text: '', fault: 'merged' });
        held.add(n);
      }
    }
  }
  return marked.map(({ number, cells, held }) => ({
    number,
    cells: held.size === 0 ? cells : cells.sort((a, b) => columnNumber(a.column) - columnNumber(b.column)),
  }));
}

function firstFrom(rows: readonly SheetRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as SheetRow).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
