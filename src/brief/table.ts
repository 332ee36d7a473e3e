/** How many columns a text takes in a terminal: East Asian wide characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) as number) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000
  );
}

/** A text filled up with blanks to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Columns of a table: a heading and how to fill it. A column that is empty in every row is left out. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** What its cells are where they are no words; a spreadsheet sorts by it. */
  readonly kind?: 'day' | 'number';
}

/** Rows under headings, each cell in words; columns without any content left out. */
export function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const filled = columns
    .map(({ head, cell }) => ({ head, cells: rows.map(cell) }))
    .filter(({ cells }) => cells.some((c) => c !== '' && c !== '–'));
  return { heads: filled.map((c) => c.head), rows: rows.map((_, i) => filled.map((c) => c.cells[i] as string)) };
}

/** A table for a terminal. */
export function textTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const { heads, rows: cells } = cellsOf(rows, columns);
  const widths = heads.map((head, i) => Math.max(widthOf(head), ...cells.map((row) => widthOf(row[i] as string))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => pad(cell, widths[i] as number))
      .join('  ')
      .trimEnd();
  return [line(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)].join('\n');
}

/** How wide running text is set in a terminal. */
const measure = 80;

/** Text after a label, broken at the measure, with its further lines under the first. */
export function hanging(label: string, text: string, labelWidth = widthOf(label)): string {
  const lines = breakLines(text, Math.max(24, measure - labelWidth));
  return lines.map((line, i) => (i === 0 ? pad(label, labelWidth) : ' '.repeat(labelWidth)) + line).join('\n');
}

// A line breaks at a blank or between Chinese and Japanese characters, never within a date, before the grade of a source or before closing marks.
const pieces =
  /(?:\d+年\d+月\d+日|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])[\u3001\u3002\uff09\u300d\u300f\uff1a\u30fc\u3005]*|\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+[\u3001\u3002\uff09\u300d\u300f\uff1a]*/gu;
const spaced = /\d{1,2} [A-Z][a-z]+ \d{4}|\d+년 \d+월 \d+일|[\w-]+ [A-F][1-6](?=[,\]])/g;
const tie = '\u2060';

function breakLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.replace(spaced, (words) => words.replaceAll(' ', tie)).match(pieces) ?? []) {
    if (widthOf(line + piece.trimEnd()) > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return (line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]).map((one) =>
    one.replaceAll(tie, ' '),
  );
}
