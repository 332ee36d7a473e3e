import type { Accord } from '../accord/index.ts';
import { parseDay } from '../calendar/index.ts';
import type { Bar, BarKind, Lane, Timeline } from '../engine/index.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { bareName } from './names.ts';
import { say, word } from './say.ts';
import { pad, widthOf } from './table.ts';
import { ticksBetween } from './ticks.ts';

/** How a picture for a terminal is set. */
export interface TextPicture {
  readonly language: Catalogue;
  readonly width: number;
  readonly height?: number;
}

const upper: Readonly<Partial<Record<BarKind, string>>> = {
  term: '━',
  'held-over': '╍',
  unknown: '?',
  provisional: '─',
};
const lower: Readonly<Partial<Record<BarKind, string>>> = { notice: '▒', hold: '░', suspended: '╳', survival: '·' };
const dueMarks: Readonly<Record<string, string>> = {
  'notify-by': '▼',
  'notice-opens': '▽',
  effect: '✕',
  'term-ends': '┤',
  'suspension-ends': '◦',
  'survival-ends': '◦',
  review: '○',
  'reminder-duty': '○',
};
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A timeline for a terminal, without colour: acts by letter, a lane for each position and party, and what the signs mean. */
export function timelineText(timeline: Timeline, accord: Accord, picture: TextPicture): string {
  const { language } = picture;
  const names = timeline.lanes.map((lane) => `${lane.position} ${bareName(accord, lane.party, language)}`);
  const gutter = Math.min(28, Math.max(8, ...names.map(widthOf)) + 2);
  const columns = Math.max(20, Math.min(picture.width, 200) - gutter);
  const from = parseDay(timeline.from) as number;
  const span = (parseDay(timeline.to) as number) + 1 - from;
  const column = (day: number): number =>
    Math.min(columns - 1, Math.max(0, Math.floor(((day - from) / span) * columns)));
  const at = (day: string): number => column(parseDay(day) as number);
  const row = (name: string, cells: readonly string[]): string =>
    `${pad(cut(name, gutter - 2), gutter)}${cells.join('')}`.trimEnd();
  const axis = blank(columns);
  for (const tick of ticksBetween(from, from + span, Math.floor(columns / 9)))
    write(axis, column(tick.on), `┼${tick.text}`);
  const counted = timeline.acts.filter((act) => act.counts);
  const acts = blank(columns);
  for (const act of timeline.acts) if (!act.counts) acts[at(act.first)] = '◇';
  for (const act of counted) {
    for (let c = at(act.first) + 1; c <= at(act.last); c++) acts[c] = '~';
    acts[at(act.first)] = '◆';
  }
  const named = blank(columns);
  counted.forEach((act, i) => write(named, at(act.first), letters[i] ?? '+', true));
  const lanes = timeline.lanes.flatMap((lane, i) => laneRows(lane, names[i] as string, at, columns, row));
  const key = counted
    .slice(0, letters.length)
    .map(
      (act, i) =>
        `  ${letters[i]}  ${act.first}${act.first === act.last ? '' : ` … ${act.last}`}  ${word(language, 'act', act.kind)} (${act.by.join(', ')})`,
    );
  return [
    row('', axis),
    row(say(language, 'timeline.acts'), acts),
    row('', named),
    ...lanes,
    '',
    legend(timeline, language),
    ...key,
  ].join('\n');
}

const blank = (columns: number): string[] => Array.from({ length: columns }, () => ' ');

// A text is written only where all of it fits; letters of acts that fall together move to the right.
function write(cells: string[], column: number, text: string, moves = false): void {
  let start = column;
  if (moves) while (start < cells.length - 1 && cells[start] !== ' ') start += 1;
  if (start + text.length > cells.length) return;
  Array.from(text).forEach((char, i) => {
    cells[start + i] = char;
  });
}

function cut(text: string, width: number): string {
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width) return `${kept.slice(0, -1)}…`;
    kept += char;
  }
  return kept;
}

function laneRows(
  lane: Lane,
  name: string,
  at: (day: string) => number,
  columns: number,
  row: (name: string, cells: readonly string[]) => string,
): readonly string[] {
  const due = blank(columns);
  for (const mark of lane.marks) if (mark.kind !== 'renews') due[at(mark.date)] = dueMarks[mark.kind] ?? '○';
  const [above, below] = [blank(columns), blank(columns)];
  for (const bar of lane.bars) {
    draw(above, bar, upper[bar.kind], at, columns);
    draw(below, bar, lower[bar.kind], at, columns);
  }
  const rows = [row('', due), row(name, above), row('', below)];
  return rows.filter((text, i) => i === 1 || text.trim() !== '');
}

function draw(cells: string[], bar: Bar, sign: string | undefined, at: (day: string) => number, columns: number): void {
  if (sign === undefined) return;
  const [first, last] = [at(bar.first), bar.last === null ? columns - 1 : at(bar.last)];
  for (let c = first; c <= last; c++) cells[c] = sign;
  const isTerm = bar.kind === 'term';
  if (isTerm) cells[first] = '┣';
  if (bar.last === null) cells[last] = '▸';
  if ((isTerm || bar.kind === 'held-over') && bar.label !== undefined && last - first > bar.label.length + 1)
    write(cells, Math.floor((first + last + 1 - bar.label.length) / 2), bar.label);
}

function legend({ lanes, acts }: Timeline, language: Catalogue): string {
  const kinds = [...new Set(lanes.flatMap((lane) => lane.bars.map((bar) => bar.kind)))];
  const due = [...new Set(lanes.flatMap((lane) => lane.marks.map((mark) => mark.kind)))].filter(
    (kind) => kind !== 'renews',
  );
  const counts = [...new Set(acts.map((act) => act.counts))].toSorted((a, b) => Number(b) - Number(a));
  return [
    ...kinds.map((kind) => `${upper[kind] ?? lower[kind]} ${word(language, 'bar', kind)}`),
    ...due.map((kind) => `${dueMarks[kind] ?? '○'} ${word(language, 'kind', kind)}`),
    ...counts.map((counted) =>
      counted ? `◆ ${say(language, 'timeline.counts')}` : `◇ ${say(language, 'timeline.others')}`,
    ),
  ].join('   ');
}
