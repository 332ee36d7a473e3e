/** Characters that were set in one go, in points from the upper left corner of the page; `y` is the line they stand on. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** They run in another direction than from left to right. */
  readonly turned: boolean;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  /** Whether a paragraph or a column begins with it. */
  readonly opens: 'column' | 'paragraph' | 'line';
}

/** The lines of a page in the order of reading. */
export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Characters beside one another on a line, with no gap as wide as one between columns. */
interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Brings the characters of a page into lines, and the lines into the order of reading: a page of columns is read column by column. */
export function linesOf(glyphs: readonly Glyphs[]): readonly Line[] {
  const seen = glyphs.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const upright = seen.filter(({ turned }) => !turned);
  // What is turned cannot be ordered by its lines; it stands last, as it was set.
  const aside = seen
    .filter(({ turned }) => turned)
    .map(({ text, x, y, width, size }): Segment => ({ text: text.trim(), left: x, right: x + width, y, size }));
  const columns = inColumns(segmentsOf(upright, glyphs), 0);
  return [...columns.flatMap((column) => paragraphed(column)), ...aside.map((one) => lineOf([one], 'column'))];
}

// ---- segments

function segmentsOf(upright: readonly Glyphs[], all: readonly Glyphs[]): readonly Segment[] {
  const blanks = rowsOf(all.filter(({ text, turned }) => !turned && text !== '' && text.trim() === ''));
  return rowsOf(upright).flatMap((row) => {
    const between = blanks.filter(([blank]) => blank && row[0] && Math.abs(blank.y - row[0].y) < 2).flat();
    const segments: Segment[] = [];
    for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const last = segments.at(-1);
      const gap = last ? x - last.right : 0;
      const em = Math.max(size, last?.size ?? 0);
      if (!last || gap > em * 1.2) {
        segments.push({ text: text.trim(), left: x, right: x + width, y, size });
        continue;
      }
      const blank = between.some((one) => one.x >= last.right - em * 0.3 && one.x <= x + em * 0.1);
      // A letter set twice to look bold is one letter.
      if (text.trim() === last.text && Math.abs(x - last.left) < em * 0.1) continue;
      const joined = `${last.text}${isApart(last.text, text, gap / em, blank) ? ' ' : ''}${text.trim()}`;
      segments[segments.length - 1] = {
        text: joined,
        left: last.left,
        right: Math.max(last.right, x + width),
        y: last.size >= size ? last.y : y,
        size: em,
      };
    }
    return segments;
  });
}

const wide = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/;

/** Whether there is a space between two stretches. Wide letters stand apart without one. */
function isApart(before: string, after: string, gap: number, blank: boolean): boolean {
  if (wide.test(before.at(-1) ?? '') && wide.test(after.trim()[0] ?? '')) return gap > 0.6;
  return blank || gap > 0.15 || /^\s/.test(after);
}

/** Characters on the same line, whatever column they are in; a raised figure belongs to the line below it. */
function rowsOf(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const rows: { y: number; size: number; members: Glyphs[] }[] = [];
  for (const one of glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(one.y - last.y) <= Math.max(one.size, last.size) * 0.4) {
      last.members.push(one);
      // The line is that of the largest letters.
      if (one.size > last.size) [last.y, last.size] = [one.y, one.size];
    } else rows.push({ y: one.y, size: one.size, members: [one] });
  }
  return rows.map(({ members }) => members);
}

// ---- columns

const least = { lines: 4, share: 0.25, depth: 3, gutter: 4 } as const;

/** Splits segments at a gutter, band by band: what goes across the gutter parts the bands. */
function inColumns(segments: readonly Segment[], depth: number): readonly (readonly Segment[])[] {
  const gutter = depth < least.depth ? gutterOf(segments) : undefined;
  if (gutter === undefined) return segments.length === 0 ? [] : [segments];
  const bands: { across: boolean; members: Segment[] }[] = [];
  for (const one of segments.toSorted((a, b) => a.y - b.y)) {
    const across = one.left < gutter - 1 && one.right > gutter + 1;
    const last = bands.at(-1);
    if (last?.across === across) last.members.push(one);
    else bands.push({ across, members: [one] });
  }
  return bands.flatMap(({ across, members }) => {
    if (across) return [members];
    const left = members.filter((one) => one.right <= gutter + 1);
    const right = members.filter((one) => one.right > gutter + 1);
    return [...inColumns(left, depth + 1), ...inColumns(right, depth + 1)];
  });
}

/** Where between two columns nothing stands: both sides have lines enough, at the same height, and long enough to be text rather than a table. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  const rows = segmentRows(segments).length;
  if (rows < least.lines) return undefined;
  const left = Math.min(...segments.map((one) => one.left));
  const width = Math.max(...segments.map((one) => one.right)) - left;
  const counts = Array.from({ length: Math.max(0, Math.floor(width * 0.6)) }, (_, n) => {
    const x = left + width * 0.2 + n;
    return { x, across: segments.filter((one) => one.left < x - 1 && one.right > x + 1).length };
  });
  const fewest = Math.min(...counts.map(({ across }) => across));
  // Headings and notes may go across; words of a line that runs on would on most lines.
  if (fewest > rows * 0.2) return undefined;
  let widest: { from: number; to: number } | undefined;
  let run: { from: number; to: number } | undefined;
  for (const { x, across } of counts) {
    if (across > fewest) run = undefined;
    else {
      run = { from: run?.from ?? x, to: x };
      if (!widest || run.to - run.from > widest.to - widest.from) widest = run;
    }
  }
  if (!widest || widest.to - widest.from < least.gutter) return undefined;
  const x = (widest.from + widest.to) / 2;
  const sides = [segments.filter((one) => one.right <= x + 1), segments.filter((one) => one.left >= x - 1)] as const;
  const isText = sides.every((side) => {
    const lines = segmentRows(side).map(
      (row) => Math.max(...row.map((one) => one.right)) - Math.min(...row.map((one) => one.left)),
    );
    return lines.length >= least.lines && middle(lines) >= width * least.share;
  });
  if (!isText) return undefined;
  // A head or a number of the page above or below one of them does not matter.
  const beside = (side: readonly Segment[], other: readonly Segment[]): boolean => {
    const [top, bottom] = [topOf(other) - 1, bottomOf(other) + 1];
    return side.filter(({ y }) => y >= top && y <= bottom).length * 2 >= side.length;
  };
  return beside(sides[0], sides[1]) && beside(sides[1], sides[0]) ? x : undefined;
}

/** Segments on the same line. */
function segmentRows(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [];
  for (const one of segments.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    if (last?.[0] && Math.abs(one.y - last[0].y) <= Math.max(one.size, last[0].size) * 0.4) last.push(one);
    else rows.push([one]);
  }
  return rows;
}

const topOf = (side: readonly Segment[]): number => Math.min(...side.map(({ y }) => y));
const bottomOf = (side: readonly Segment[]): number => Math.max(...side.map(({ y }) => y));
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

// ---- lines and paragraphs

function paragraphed(column: readonly Segment[]): readonly Line[] {
  const rows = segmentRows(column);
  const first = (row: readonly Segment[]): Segment => row.reduce((a, b) => (b.left < a.left ? b : a));
  const steps = rows.slice(1).map((row, n) => first(row).y - first(rows[n] as readonly Segment[]).y);
  const usual = middle(steps);
  const edge = Math.min(...column.map(({ left }) => left));
  return rows.map((row, n) => {
    const above = rows[n - 1];
    if (!above) return lineOf(row, 'column');
    const [here, there] = [first(row), first(above)];
    const indented = here.left - edge > here.size * 0.8 && there.left - edge < there.size * 0.5;
    const ended = /[.:;。：；!?][)"'”’」』]*$/.test(above.at(-1)?.text ?? '');
    const opens =
      (steps[n - 1] as number) > usual * 1.35 ||
      Math.abs(here.size - there.size) > there.size * 0.15 ||
      (indented && ended);
    return lineOf(row, opens ? 'paragraph' : 'line');
  });
}

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** A line of one or more segments; wide gaps within it are those of a table, or of a number and its clause. */
function lineOf(row: readonly Segment[], opens: Line['opens']): Line {
  const segments = row.toSorted((a, b) => a.left - b.left);
  const size = Math.max(...segments.map((one) => one.size));
  const left = Math.min(...segments.map((one) => one.left));
  const right = Math.max(...segments.map((one) => one.right));
  const y = Math.max(...segments.map((one) => one.y));
  const text = segments.reduce((line, one, n) => {
    const before = segments[n - 1];
    return before ? `${line}${one.left - before.right > size * 4 ? '\t' : ' '}${one.text}` : one.text;
  }, '');
  return { text, box: [tenth(left), tenth(y - size * 0.8), tenth(right - left), tenth(size)], opens };
}
