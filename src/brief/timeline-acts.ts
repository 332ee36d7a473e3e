import type { ActMark } from '../engine/index.ts';
import { bareName } from './names.ts';
import { word } from './say.ts';
import { clipped, el, ink, label, textWidth, title } from './svg.ts';
import { right, type TimelineSheet, width } from './timeline-lanes.ts';

/** A diamond round its middle. */
export const diamond = (size: number): string => `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`;

/** An act on the line: full if it counts, hollow if not, in a haze where its day is not certain. */
export function drawnAct(act: ActMark, y: number, { x, language, accord }: TimelineSheet): string {
  const [x1, x2] = [x(act.first), x(act.last)];
  const says = `${act.first === act.last ? act.first : `${act.first} – ${act.last}`}: ${word(language, 'act', act.kind)} (${act.by.map((code) => bareName(accord, code, language)).join(', ')})`;
  const shape = {
    d: diamond(act.counts ? 4.6 : 3),
    fill: act.counts ? ink.text : ink.paper,
    stroke: act.counts ? ink.paper : ink.soft,
    'stroke-width': 0.9,
  };
  return el(
    'g',
    {},
    title(says),
    ...(x2 > x1
      ? [el('rect', { x: x1, y: y - 4, width: Math.max(6, x2 - x1), height: 8, fill: 'url(#timeline-doubt)' })]
      : []),
    el('path', { ...shape, transform: `translate(${Math.round(((x1 + x2) / 2) * 10) / 10} ${y})` }),
  );
}

/** A name over the line of acts. */
export interface ActLabel {
  readonly text: string;
  readonly at: number;
  /** Whether it stands before its act, for want of room behind. */
  readonly before: boolean;
  /** Its row, from the line upwards. */
  readonly row: number;
}

/** How names of acts are set: the size of the letters, where the sheet ends, and how wide a name may be. */
export interface ActLabelling {
  readonly size: number;
  readonly edge: number;
  readonly widest: number;
  readonly most: number;
}

/** The names of acts that count, over the line, those of one day together, in as many rows as they need. */
export function actLabels(
  acts: readonly ActMark[],
  { x, language }: Pick<TimelineSheet, 'x' | 'language'>,
  { size, edge, widest, most }: ActLabelling,
): { readonly rows: number; readonly labels: readonly ActLabel[] } {
  const days = new Map<string, string[]>();
  for (const act of acts)
    if (act.counts) days.set(act.first, [...(days.get(act.first) ?? []), word(language, 'act', act.kind)]);
  const free: number[] = [];
  const placed = [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, kinds]) => {
      const text = `${clipped([...new Set(kinds)].join(' · '), size, widest)} ${day}`;
      const at = x(day);
      const wide = textWidth(text, size);
      const before = at + wide + 4 > edge;
      const start = before ? at - wide : at;
      // From the right: a label stands in the lowest row that is still free up to its end.
      let row = free.findIndex((limit) => start + wide + 8 <= limit);
      if (row < 0) row = free.length;
      free[row] = Math.min(start, at - 3);
      return { text, at, before, row };
    });
  const rows = Math.min(free.length, most);
  return { rows, labels: placed.filter(({ row }) => row < rows) };
}

/** The names of acts, drawn. */
export function placedLabels(
  acts: readonly ActMark[],
  sheet: TimelineSheet,
): { readonly rows: number; readonly drawn: (actsY: number) => readonly string[] } {
  const { rows, labels } = actLabels(acts, sheet, { size: 9, edge: width - right, widest: 210, most: 8 });
  return {
    rows,
    drawn: (actsY) =>
      labels.map(({ text, at, before, row }) => {
        const y = actsY - 9 - row * 11;
        return el(
          'g',
          {},
          el('path', { d: `M${Math.round(at * 10) / 10} ${actsY}V${y - 6}`, stroke: ink.soft, 'stroke-width': 0.6 }),
          label(before ? at - 3 : at + 3, y, text, { 'font-size': 9, 'text-anchor': before ? 'end' : 'start' }),
        );
      }),
  };
}
