import type { Accord } from '../accord/index.ts';
import type { Bar, BarKind, Lane, Mark } from '../engine/index.ts';
import { dayPlus } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { bareName } from './names.ts';
import { word } from './say.ts';
import { clipped, el, ink, label, textWidth, title } from './svg.ts';

/** The measures of the drawing. */
export const width = 720;
export const gutter = 108;
export const right = 8;
const barTop = 19;
const barHeight = 16;

/** What the drawing of lanes and acts needs. */
export interface TimelineSheet {
  readonly accord: Accord;
  readonly language: Catalogue;
  readonly x: (day: string) => number;
  readonly to: string;
  readonly on: string | undefined;
  /** Whether one position has all lanes: then the party names the lane. */
  readonly alone: boolean;
  /** Whether terms are numbered: not where no accord term follows another. */
  readonly numbered: boolean;
}

const pattern = (id: string, size: number, turn: number, paper: string, ...shapes: readonly string[]): string =>
  el(
    'pattern',
    {
      id: `timeline-${id}`,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${turn})`,
    },
    el('rect', { width: size, height: size, fill: paper }),
    ...shapes,
  );

/** Patterns and gradients of the bars. */
export const definitions = el(
  'defs',
  {},
  pattern('held', 5, 45, ink.paper, el('rect', { width: 1.4, height: 5, fill: ink.term })),
  pattern(
    'unknown',
    6,
    45,
    ink.paper,
    el('rect', { width: 1, height: 6, fill: ink.soft }),
    el('rect', { width: 6, height: 1, fill: ink.soft }),
  ),
  pattern('provisional', 4, 0, ink.paper, el('circle', { cx: 2, cy: 2, r: 0.8, fill: ink.term })),
  pattern('notice', 4, -45, '#f8e3d8', el('rect', { width: 2, height: 4, fill: ink.notice })),
  pattern('hold', 4, 0, '#ffffff', el('circle', { cx: 2, cy: 2, r: 1.1, fill: ink.notice })),
  pattern('suspended', 4, 90, 'none', el('rect', { width: 2, height: 4, fill: ink.paper })),
  pattern('survival', 4, 0, '#e3f0e8', el('rect', { width: 1.6, height: 4, fill: ink.keep })),
  el(
    'linearGradient',
    { id: 'timeline-fade' },
    el('stop', { offset: 0, 'stop-color': ink.paper, 'stop-opacity': 0 }),
    el('stop', { offset: 1, 'stop-color': ink.paper }),
  ),
  el(
    'linearGradient',
    { id: 'timeline-doubt' },
    ...[0, 0.5, 1].map((offset) =>
      el('stop', { offset: String(offset), 'stop-color': ink.text, 'stop-opacity': offset === 0.5 ? '0.7' : '0' }),
    ),
  ),
);

const patterned: Readonly<Partial<Record<BarKind, string>>> = {
  'held-over': 'held',
  unknown: 'unknown',
  provisional: 'provisional',
  notice: 'notice',
  hold: 'hold',
  suspended: 'suspended',
  survival: 'survival',
};
/** The bars of the upper row of a lane. */
export const upper: readonly BarKind[] = ['term', 'held-over', 'unknown', 'provisional', 'suspended'];

/** How a bar is filled: terms in turn plain and lighter, all else by pattern. */
export function fillOf(bar: Bar): string {
  const name = patterned[bar.kind];
  return name === undefined ? (Number(bar.label) % 2 === 0 ? ink.next : ink.term) : `url(#timeline-${name})`;
}

/** A lane: who, the bars, and what falls due. */
export function drawnLane(lane: Lane, y: number, sheet: TimelineSheet): string {
  const who = bareName(sheet.accord, lane.party, sheet.language);
  return el(
    'g',
    {},
    title(`${lane.position} (${who})`),
    label(gutter - 8, y + barTop + 8, clipped(sheet.alone ? who : lane.position, 10.5, gutter - 12), {
      'text-anchor': 'end',
      'font-weight': 'bold',
      'font-size': 10.5,
    }),
    label(gutter - 8, y + barTop + 20, clipped(sheet.alone ? lane.position : who, 8.5, gutter - 12), {
      'text-anchor': 'end',
      'font-size': 8.5,
      fill: ink.soft,
    }),
    ...lane.bars.map((bar) => drawnBar(bar, y, sheet)),
    ...drawnMarks(lane, y + barTop, sheet),
  );
}

function drawnBar(bar: Bar, laneY: number, sheet: TimelineSheet): string {
  const x1 = sheet.x(bar.first);
  const x2 = bar.last === null ? sheet.x(sheet.to) : sheet.x(dayPlus(bar.last, 1));
  const high = upper.includes(bar.kind);
  const y = laneY + (high ? barTop : barTop + barHeight + 3);
  const height = high ? barHeight : 8;
  const split = sheet.on === undefined ? x2 : Math.min(x2, Math.max(x1, sheet.x(sheet.on)));
  const says = `${word(sheet.language, 'bar', bar.kind)}${bar.label === undefined ? '' : ` ${bar.label}`}: ${bar.first} – ${bar.last ?? '…'}`;
  const edge =
    bar.kind === 'notice' || bar.kind === 'hold'
      ? ink.notice
      : bar.kind === 'survival'
        ? ink.keep
        : bar.kind === 'unknown'
          ? ink.soft
          : ink.term;
  const past = {
    y,
    height,
    x: x1 + 0.5,
    width: Math.max(1, split - x1 - (split < x2 ? 0.5 : 1)),
    fill: fillOf(bar),
    ...(bar.kind === 'suspended' ? {} : { stroke: edge, 'stroke-width': 0.8 }),
  };
  const ahead = {
    ...past,
    x: split,
    width: Math.max(0, x2 - split - 0.5),
    fill: bar.kind === 'term' ? ink.pale : fillOf(bar),
    'stroke-dasharray': '3 2',
    opacity: bar.kind === 'term' ? undefined : 0.75,
  };
  const text = bar.kind === 'unknown' ? '?' : bar.kind === 'survival' || !sheet.numbered ? undefined : bar.label;
  const roomy = text !== undefined && x2 - x1 > textWidth(text, 9) + 8;
  const dark = bar.kind !== 'term' || split <= (x1 + x2) / 2;
  return el(
    'g',
    {},
    title(says),
    ...(split > x1 ? [el('rect', past)] : []),
    ...(split < x2 ? [el('rect', ahead)] : []),
    ...(bar.last === null
      ? [el('rect', { x: x2 - 26, y: y - 1, width: 27, height: height + 2, fill: 'url(#timeline-fade)' })]
      : []),
    ...(roomy && bar.kind !== 'term'
      ? [el('rect', { x: (x1 + x2) / 2 - 7, y: y + 2, width: 14, height: height - 4, rx: 3, fill: ink.paper })]
      : []),
    ...(roomy
      ? [
          label((x1 + x2) / 2, y + 11.5, text, {
            'text-anchor': 'middle',
            'font-size': 9.5,
            'font-weight': 'bold',
            fill: dark ? ink.text : ink.paper,
          }),
        ]
      : []),
  );
}

// What falls due stands over the bar; what the bars show themselves, such as the next term, has no mark.
const marks: Readonly<Record<string, string>> = {
  'notify-by': 'M-4 -9H4L0 -1Z',
  'notice-opens': 'M-3.2 -8.5H3.2L0 -2Z',
  effect: 'M-3.5 -8L3.5 -1M3.5 -8L-3.5 -1',
  'term-ends': 'M-2 -9V-1M2 -9V-1',
};
const smallMark = 'M-2.6 -5a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z';

/** The outline of the sign of a deadline, and whether it is of lines only. */
export const markShape = (kind: string): { readonly d: string; readonly line: boolean } => ({
  d: marks[kind] ?? smallMark,
  line: kind === 'effect' || kind === 'term-ends',
});

/** The marks of a lane that are drawn: what the bars show themselves is left out. */
export function marksShown({ marks: all }: Lane): readonly Mark[] {
  const outs = new Set(all.flatMap((mark) => (mark.kind === 'effect' ? [mark.date] : [])));
  return all.filter(({ kind, date }) => kind !== 'renews' && !(kind === 'term-ends' && outs.has(dayPlus(date, 1))));
}

/** The sign of a deadline, its point on the upper edge of the bar. */
export function drawnMark(kind: string): string {
  const { d, line } = markShape(kind);
  return el('path', {
    d,
    fill: kind === 'notify-by' ? ink.text : ink.paper,
    stroke: ink.text,
    'stroke-width': line ? 1.6 : 0.9,
  });
}

function drawnMarks(lane: Lane, y: number, sheet: TimelineSheet): readonly string[] {
  const shown = marksShown(lane);
  const named = shown.find((mark) => mark.kind === 'notify-by' && sheet.on !== undefined && mark.date >= sheet.on);
  const drawn = shown.map((mark) =>
    el(
      'g',
      { transform: `translate(${Math.round(sheet.x(mark.date) * 10) / 10} ${y})` },
      title(`${word(sheet.language, 'kind', mark.kind)}: ${mark.date}`),
      drawnMark(mark.kind),
    ),
  );
  if (!named) return drawn;
  const x = sheet.x(named.date);
  const wide = textWidth(named.date, 9) + 8 > width - right - x;
  return [
    ...drawn,
    label(wide ? x - 6 : x + 6, y - 2.5, named.date, {
      'font-size': 9,
      'font-weight': 'bold',
      'text-anchor': wide ? 'end' : 'start',
    }),
  ];
}
