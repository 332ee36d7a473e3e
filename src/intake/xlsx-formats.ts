import { civilOf, type Day, dayOf, printDay } from '../calendar/index.ts';
import { readXml } from './xml-events.ts';

/** How the numbers of some cells are shown: as dates, of which so much is shown, or between other signs. */
type Format =
  | { readonly is: 'date'; readonly year: boolean; readonly month: boolean; readonly day: boolean }
  | { readonly is: 'general' }
  | {
      readonly is: 'number';
      readonly before: string;
      readonly after: string;
      readonly whole: number;
      readonly decimals: number;
      readonly optional: number;
      readonly times: number;
    };

/** What a cell with a number shows. */
export interface Shown {
  readonly text: string;
  readonly day?: string;
}

/** What numbers show by the style of their cell. */
export type Styles = (value: number, style: number) => Shown;

/** The styles of a workbook (ECMA-376 Part 1, 18.8), and whether it counts its days from 1904. */
export function stylesOf(xml: string | undefined, from1904: boolean): Styles {
  const codes = new Map<number, string>();
  const cells: number[] = [];
  let inCells = false;
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attribute) => {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) cells.push(Number(attribute('numFmtId') ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  const known = new Map([...new Set(cells)].map((id) => [id, formatOf(codes.get(id) ?? builtIn(id))]));
  const formats = cells.map((id) => known.get(id) ?? general);
  return (value, style) => shown(value, formats[style] ?? general, from1904);
}

const general: Format = { is: 'general' };

/** The formats that have a number and no code in the file, as far as they matter (18.8.30); those from 27 on belong to East Asia and Thailand. */
function builtIn(id: number): string {
  const code: Readonly<Record<number, string>> = {
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    14: 'yyyy-mm-dd',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    22: 'yyyy-mm-dd hh:mm',
    27: 'yyyy-mm-dd',
    28: 'yyyy-mm-dd',
    29: 'yyyy-mm-dd',
    30: 'yyyy-mm-dd',
    31: 'yyyy-mm-dd',
    36: 'yyyy-mm-dd',
    50: 'yyyy-mm-dd',
    51: 'yyyy-mm-dd',
    54: 'yyyy-mm-dd',
    57: 'yyyy-mm-dd',
    58: 'yyyy-mm-dd',
    71: 'yyyy-mm-dd',
    72: 'yyyy-mm-dd',
  };
  return code[id] ?? 'General';
}

// What a code is made of: words in quotation marks or after a backslash, gaps, what stands in brackets, places for digits, and single signs.
const pieces = /"[^"]*"|\\.|[_*].|\[[^\]]*\]|[#0?,.]+|[^]/g;
const elapsed = /^\[(?:h+|m+|s+)\]$/i;

function formatOf(code: string): Format {
  const all: readonly string[] = code.slice(0, 255).match(pieces) ?? [];
  const end = all.indexOf(';');
  const section = end < 0 ? all : all.slice(0, end);
  const signs = section.filter((piece) => elapsed.test(piece) || !/^["\\_*[]/.test(piece)).join('');
  if (signs === '' || /general|@|[0#?.]e[+-]|\//i.test(signs.replace(/[ymdge]\s*\/|\/\s*[ymdge]|AM\/PM|A\/P/gi, '')))
    return general;
  const letters = signs.replace(/AM\/PM|A\/P/gi, '');
  const [year, day, time] = [/[yeg]/i.test(letters), /d/i.test(letters), /[hs]/i.test(letters)];
  // Beside hours and seconds an m is minutes, unless there is a year or a day as well.
  if (year || day || (/m/i.test(letters) && !time)) return { is: 'date', year, month: /m/i.test(letters), day };
  const at = section.findIndex((piece) => /^[#0?]/.test(piece));
  const places = section[at];
  if (time || places === undefined) return general;
  const [whole = '', decimals = ''] = places.split('.');
  return {
    is: 'number',
    before: section.slice(0, at).map(literal).join(''),
    after: section
      .slice(at + 1)
      .map(literal)
      .join(''),
    whole: whole.replace(/[^0]/g, '').length,
    decimals: decimals.length,
    optional: decimals.replaceAll('0', '').length,
    times: section.includes('%') ? 100 : 1,
  };
}

function literal(piece: string): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  return piece.startsWith('\\') ? piece.slice(1) : /^[_*[#0?,.]/.test(piece) ? '' : piece;
}

function shown(value: number, format: Format, from1904: boolean): Shown {
  if (format.is === 'date') return shownDate(value, format, from1904);
  if (format.is === 'general') return { text: plain(value) };
  const fixed = (Math.abs(value) * format.times).toFixed(Math.min(format.decimals, 30));
  const [whole = '', part = ''] = fixed.split('.');
  const kept =
    part.slice(0, format.decimals - format.optional) + part.slice(format.decimals - format.optional).replace(/0+$/, '');
  const digits = whole.padStart(format.whole, '0') + (kept === '' ? '' : `.${kept}`);
  return { text: `${value < 0 ? '-' : ''}${format.before}${digits}${format.after}`.trim() };
}

// Fifteen digits are all that a spreadsheet keeps.
const plain = (value: number): string => String(Number.isInteger(value) ? value : Number(value.toPrecision(11)));

/**
 * The day that a number stands for. Days are counted from 1 January 1900, with a 29 February 1900 that never was, or from 1 January 1904; the hour behind the
 * point belongs to no civil day. Of a date that does not show its year or its day, that part was made up by the program and is not known.
 */
function shownDate(value: number, { year, month, day }: Format & { is: 'date' }, from1904: boolean): Shown {
  const on = serialDay(Math.floor(value), from1904);
  if (on === undefined) return { text: plain(value) };
  const iso = printDay(on);
  if (year && month && day) return { text: iso, day: iso };
  const parts = [year && iso.slice(0, 4), month && iso.slice(5, 7), day && iso.slice(8)].filter(
    (part) => part !== false,
  );
  return { text: parts.join('-') };
}

const first1904 = dayOf(1904, 1, 1);
const eve1900 = dayOf(1899, 12, 31);
const last = dayOf(9999, 12, 31);

function serialDay(serial: number, from1904: boolean): Day | undefined {
  const on = from1904 ? first1904 + serial : serial < 60 ? eve1900 + serial : eve1900 + serial - 1;
  const none = serial < 0 || on > last || (!from1904 && (serial === 0 || serial === 60));
  return none ? undefined : on;
}

/** The number that a spreadsheet has for a civil day in the count from 1900; undefined for the days that it has none for. */
export function serialOf(day: Day): number | undefined {
  const serial = day - eve1900 + 1;
  return civilOf(day).year < 1900 || serial <= 60 || day > last ? undefined : serial;
}
