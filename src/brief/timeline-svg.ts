import type { Accord } from '../accord/index.ts';
import type { Language } from '../base/index.ts';
import { parseDay } from '../calendar/index.ts';
import type { ActMark, Bar, BarKind, Lane, Timeline } from '../engine/index.ts';
import { dayPlus, longDay } from './dates.ts';
import { bareName, titleOf } from './names.ts';
import { say, word } from './say.ts';
import { clipped, drawing, el, halo, ink, label, legendRows, textWidth, title } from './svg.ts';
import { ticksBetween } from './ticks.ts';

const width = 720;
const gutter = 108;
const right = 8;
const barTop = 19;
const barHeight = 16;

/** What the drawing of a lane needs. */
interface Sheet {
  readonly accord: Accord;
  readonly language: Language;
  readonly x: (day: string) => number;
  readonly to: string;
  readonly on: string | undefined;
  /** Whether one position has all lanes: then the party names the lane. */
  readonly alone: boolean;
  /** Whether terms are numbered: not where no accord term follows another. */
  readonly numbered: boolean;
}

/**
 * A timeline as a drawing that stands alone: acts as diamonds, a lane for each position and party with its terms, notices, holds and duties, and its deadlines.
 * What lies after `on` is drawn as projected; stretches that go on fade out, and so do acts whose day is not certain.
 */
export function timelineSvg(timeline: Timeline, accord: Accord, language: Language, on?: string): string {
  const from = parseDay(timeline.from) as number;
  const to = parseDay(timeline.to) as number;
  const at = (day: number): number => gutter + ((day - from) / (to + 1 - from)) * (width - gutter - right);
  const sheet: Sheet = { accord, language, x: (day) => Math.min(width - right, Math.max(gutter, at(parseDay(day) as number))), to: timeline.to, on: on !== undefined && on >= timeline.from && on <= timeline.to ? on : undefined, ...lanesOf(timeline) };
  const laneHeight = timeline.lanes.length > 5 ? 40 : 54;
  const labels = placedLabels(timeline.acts, sheet);
  const actsY = 10 + labels.rows * 11;
  const axisY = actsY + 20;
  const lanesY = axisY + 4;
  const bottom = lanesY + timeline.lanes.length * laneHeight;
  const legend = legendRows(legendOf(timeline, sheet), width - gutter, 16);
  const legendY = bottom + (sheet.on === undefined ? 8 : 20);
  const ticks = ticksBetween(from, to, Math.floor((width - gutter) / 72)).map(({ on: tick, text }) =>
    ({
      line: el('path', { d: `M${Math.round(at(tick))} ${axisY + 3}V${bottom}`, stroke: ink.grid }),
      name: at(tick) + 2 + textWidth(text, 9) > width ? '' : label(at(tick) + 2, axisY, text, { fill: ink.soft, 'font-size': 9, ...halo }),
    }),
  );
  return drawing(
    'timeline',
    { width, height: legendY + legend.rows * 14 + 2 },
    language,
    {
      title: `${say(language, 'timeline.title')}: ${titleOf(accord, language)}`,
      desc: say(language, 'timeline.desc', { first: longDay(language, timeline.from), last: longDay(language, timeline.to) }),
    },
    definitions,
    ...ticks.map((tick) => tick.line),
    ...timeline.lanes.map((lane, i) => drawnLane(lane, lanesY + i * laneHeight, sheet)),
    onLine(sheet, actsY, bottom),
    ...ticks.map((tick) => tick.name),
    ...labels.drawn(actsY),
    label(gutter - 8, actsY + 3, say(language, 'timeline.acts'), { 'text-anchor': 'end', fill: ink.soft, 'font-size': 9 }),
    ...timeline.acts.toSorted((a, b) => Number(a.counts) - Number(b.counts)).map((act) => drawnAct(act, actsY, sheet)),
    ...legend.placed.map(({ entry, x, row }) => el('g', { transform: `translate(${Math.round(gutter + x)} ${legendY + row * 14})` }, entry.mark, label(21, 8, entry.text, { 'font-size': 9, fill: ink.soft }))),
  );
}

function lanesOf({ lanes }: Timeline): Pick<Sheet, 'alone' | 'numbered'> {
  return {
    alone: new Set(lanes.map((lane) => lane.position)).size === 1 && lanes.length > 1,
    numbered: lanes.some((lane) => lane.bars.some((bar) => bar.kind === 'term' && bar.label !== '1')),
  };
}

const pattern = (id: string, size: number, turn: number, paper: string, ...shapes: readonly string[]): string =>
  el('pattern', { id: `timeline-${id}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` }, el('rect', { width: size, height: size, fill: paper }), ...shapes);

const definitions = el(
  'defs',
  {},
  pattern('held', 5, 45, ink.paper, el('rect', { width: 1.4, height: 5, fill: ink.term })),
  pattern('unknown', 6, 45, ink.paper, el('rect', { width: 1, height: 6, fill: ink.soft }), el('rect', { width: 6, height: 1, fill: ink.soft })),
  pattern('provisional', 4, 0, ink.paper, el('circle', { cx: 2, cy: 2, r: 0.8, fill: ink.term })),
  pattern('notice', 4, -45, '#f8e3d8', el('rect', { width: 2, height: 4, fill: ink.notice })),
  pattern('hold', 4, 0, '#ffffff', el('circle', { cx: 2, cy: 2, r: 1.1, fill: ink.notice })),
  pattern('suspended', 4, 90, 'none', el('rect', { width: 2, height: 4, fill: ink.paper })),
  pattern('survival', 4, 0, '#e3f0e8', el('rect', { width: 1.6, height: 4, fill: ink.keep })),
  el('linearGradient', { id: 'timeline-fade' }, el('stop', { offset: 0, 'stop-color': ink.paper, 'stop-opacity': 0 }), el('stop', { offset: 1, 'stop-color': ink.paper })),
  el(
    'linearGradient',
    { id: 'timeline-doubt' },
    ...[0, 0.5, 1].map((offset) => el('stop', { offset: String(offset), 'stop-color': ink.text, 'stop-opacity': offset === 0.5 ? '0.7' : '0' })),
  ),
);

const patterned: Readonly<Partial<Record<BarKind, string>>> = { 'held-over': 'held', unknown: 'unknown', provisional: 'provisional', notice: 'notice', hold: 'hold', suspended: 'suspended', survival: 'survival' };
const upper: readonly BarKind[] = ['term', 'held-over', 'unknown', 'provisional', 'suspended'];

function fillOf(bar: Bar): string {
  const name = patterned[bar.kind];
  return name === undefined ? (Number(bar.label) % 2 === 0 ? ink.next : ink.term) : `url(#timeline-${name})`;
}

function drawnLane(lane: Lane, y: number, sheet: Sheet): string {
  const who = bareName(sheet.accord, lane.party, sheet.language);
  return el(
    'g',
    {},
    title(`${lane.position} (${who})`),
    label(gutter - 8, y + barTop + 8, clipped(sheet.alone ? who : lane.position, 10.5, gutter - 12), { 'text-anchor': 'end', 'font-weight': 'bold', 'font-size': 10.5 }),
    label(gutter - 8, y + barTop + 20, clipped(sheet.alone ? lane.position : who, 8.5, gutter - 12), { 'text-anchor': 'end', 'font-size': 8.5, fill: ink.soft }),
    ...lane.bars.map((bar) => drawnBar(bar, y, sheet)),
    ...drawnMarks(lane, y + barTop, sheet),
  );
}

function drawnBar(bar: Bar, laneY: number, sheet: Sheet): string {
  const x1 = sheet.x(bar.first);
  const x2 = bar.last === null ? sheet.x(sheet.to) : sheet.x(dayPlus(bar.last, 1));
  const high = upper.includes(bar.kind);
  const y = laneY + (high ? barTop : barTop + barHeight + 3);
  const height = high ? barHeight : 8;
  const split = sheet.on === undefined ? x2 : Math.min(x2, Math.max(x1, sheet.x(sheet.on)));
  const says = `${word(sheet.language, 'bar', bar.kind)}${bar.label === undefined ? '' : ` ${bar.label}`}: ${bar.first} – ${bar.last ?? '…'}`;
  const edge = bar.kind === 'notice' || bar.kind === 'hold' ? ink.notice : bar.kind === 'survival' ? ink.keep : bar.kind === 'unknown' ? ink.soft : ink.term;
  const past = { y, height, x: x1 + 0.5, width: Math.max(1, split - x1 - (split < x2 ? 0.5 : 1)), fill: fillOf(bar), ...(bar.kind === 'suspended' ? {} : { stroke: edge, 'stroke-width': 0.8 }) };
  const ahead = { ...past, x: split, width: Math.max(0, x2 - split - 0.5), fill: bar.kind === 'term' ? ink.pale : fillOf(bar), 'stroke-dasharray': '3 2', opacity: bar.kind === 'term' ? undefined : 0.75 };
  const text = bar.kind === 'unknown' ? '?' : bar.kind === 'survival' || !sheet.numbered ? undefined : bar.label;
  const roomy = text !== undefined && x2 - x1 > textWidth(text, 9) + 8;
  const dark = bar.kind !== 'term' || split <= (x1 + x2) / 2;
  return el(
    'g',
    {},
    title(says),
    ...(split > x1 ? [el('rect', past)] : []),
    ...(split < x2 ? [el('rect', ahead)] : []),
    ...(bar.last === null ? [el('rect', { x: x2 - 26, y: y - 1, width: 27, height: height + 2, fill: 'url(#timeline-fade)' })] : []),
    ...(roomy && bar.kind !== 'term' ? [el('rect', { x: (x1 + x2) / 2 - 7, y: y + 2, width: 14, height: height - 4, rx: 3, fill: ink.paper })] : []),
    ...(roomy ? [label((x1 + x2) / 2, y + 11.5, text, { 'text-anchor': 'middle', 'font-size': 9.5, 'font-weight': 'bold', fill: dark ? ink.text : ink.paper })] : []),
  );
}

// What falls due stands over the bar; what the bars show themselves, such as the next term, has no mark.
const marks: Readonly<Record<string, string>> = { 'notify-by': 'M-4 -9H4L0 -1Z', 'notice-opens': 'M-3.2 -8.5H3.2L0 -2Z', effect: 'M-3.5 -8L3.5 -1M3.5 -8L-3.5 -1', 'term-ends': 'M-2 -9V-1M2 -9V-1' };
const smallMark = 'M-2.6 -5a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z';

function drawnMark(kind: string): string {
  const line = kind === 'effect' || kind === 'term-ends';
  return el('path', { d: marks[kind] ?? smallMark, fill: kind === 'notify-by' ? ink.text : ink.paper, stroke: ink.text, 'stroke-width': line ? 1.6 : 0.9 });
}

function drawnMarks(lane: Lane, y: number, sheet: Sheet): readonly string[] {
  const shown = lane.marks.filter((mark) => mark.kind !== 'renews' && !(mark.kind === 'term-ends' && lane.marks.some((out) => out.kind === 'effect' && out.date === dayPlus(mark.date, 1))));
  const named = shown.find((mark) => mark.kind === 'notify-by' && sheet.on !== undefined && mark.date >= sheet.on);
  const drawn = shown.map((mark) =>
    el('g', { transform: `translate(${Math.round(sheet.x(mark.date) * 10) / 10} ${y})` }, title(`${word(sheet.language, 'kind', mark.kind)}: ${mark.date}`), drawnMark(mark.kind)),
  );
  if (!named) return drawn;
  const x = sheet.x(named.date);
  const wide = textWidth(named.date, 9) + 8 > width - right - x;
  return [...drawn, label(wide ? x - 6 : x + 6, y - 2.5, named.date, { 'font-size': 9, 'font-weight': 'bold', 'text-anchor': wide ? 'end' : 'start' })];
}

function onLine({ on, x }: Sheet, top: number, bottom: number): string {
  if (on === undefined) return '';
  const at = x(on);
  const text = Math.min(width - right - 26, Math.max(gutter + 26, at));
  return el(
    'g',
    {},
    el('path', { d: `M${Math.round(at * 10) / 10} ${top + 6}V${bottom + 4}`, stroke: ink.text, 'stroke-width': 1.1, 'stroke-dasharray': '1 2' }),
    el('rect', { x: text - 27, y: bottom + 4, width: 54, height: 12, rx: 3, fill: ink.text }),
    label(text, bottom + 13, on, { 'text-anchor': 'middle', fill: ink.paper, 'font-size': 9 }),
  );
}

const diamond = (size: number): string => `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`;

function drawnAct(act: ActMark, y: number, { x, language, accord }: Sheet): string {
  const [x1, x2] = [x(act.first), x(act.last)];
  const says = `${act.first === act.last ? act.first : `${act.first} – ${act.last}`}: ${word(language, 'act', act.kind)} (${act.by.map((code) => bareName(accord, code, language)).join(', ')})`;
  const shape = { d: diamond(act.counts ? 4.6 : 3), fill: act.counts ? ink.text : ink.paper, stroke: act.counts ? ink.paper : ink.soft, 'stroke-width': 0.9 };
  return el(
    'g',
    {},
    title(says),
    ...(x2 > x1 ? [el('rect', { x: x1, y: y - 4, width: Math.max(6, x2 - x1), height: 8, fill: 'url(#timeline-doubt)' })] : []),
    el('path', { ...shape, transform: `translate(${Math.round(((x1 + x2) / 2) * 10) / 10} ${y})` }),
  );
}

// Acts that count are named over the line, those of one day together, in as many rows as they need.
function placedLabels(acts: readonly ActMark[], { x, language }: Sheet): { readonly rows: number; readonly drawn: (actsY: number) => readonly string[] } {
  const days = new Map<string, string[]>();
  for (const act of acts) if (act.counts) days.set(act.first, [...(days.get(act.first) ?? []), word(language, 'act', act.kind)]);
  const free: number[] = [];
  const placed = [...days].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([day, kinds]) => {
    const text = `${clipped([...new Set(kinds)].join(' · '), 9, 210)} ${day}`;
    const at = x(day);
    const wide = textWidth(text, 9);
    const before = at + wide + 4 > width - right;
    const start = before ? at - wide : at;
    // From the right: a label stands in the lowest row that is still free up to its end.
    let row = free.findIndex((limit) => start + wide + 8 <= limit);
    if (row < 0) row = free.length;
    free[row] = Math.min(start, at - 3);
    return { text, at, before, row };
  });
  const rows = Math.min(free.length, 8);
  return {
    rows,
    drawn: (actsY) =>
      placed
        .filter(({ row }) => row < rows)
        .map(({ text, at, before, row }) => {
          const y = actsY - 9 - row * 11;
          return el('g', {}, el('path', { d: `M${Math.round(at * 10) / 10} ${actsY}V${y - 6}`, stroke: ink.soft, 'stroke-width': 0.6 }), label(before ? at - 3 : at + 3, y, text, { 'font-size': 9, 'text-anchor': before ? 'end' : 'start' }));
        }),
  };
}

function legendOf({ lanes, acts }: Timeline, { language, on, to }: Sheet): readonly { readonly text: string; readonly mark: string }[] {
  const kinds = [...new Set(lanes.flatMap((lane) => lane.bars.map((bar) => bar.kind)))];
  const bars = kinds.map((kind) => {
    const bar: Bar = { kind, first: '', last: null, label: '1' };
    return { text: word(language, 'bar', kind), mark: el('rect', { y: 1, width: 16, height: 8, fill: fillOf(bar), stroke: ink.soft, 'stroke-width': 0.5 }) };
  });
  const due = [...new Set(lanes.flatMap((lane) => lane.marks.map((mark) => mark.kind)))].filter((kind) => kind !== 'renews');
  const pinned = (shape: string): string => el('g', { transform: 'translate(10 10)' }, shape);
  const counted = [...new Set(acts.map((act) => act.counts))].toSorted((a, b) => Number(b) - Number(a));
  return [
    ...bars,
    ...(on !== undefined && on < to ? [{ text: say(language, 'timeline.projected'), mark: el('rect', { y: 1, width: 16, height: 8, fill: ink.pale, stroke: ink.term, 'stroke-width': 0.8, 'stroke-dasharray': '3 2' }) }] : []),
    ...due.map((kind) => ({ text: word(language, 'kind', kind), mark: pinned(drawnMark(kind)) })),
    ...counted.map((counts) => ({
      text: say(language, counts ? 'timeline.counts' : 'timeline.others'),
      mark: el('path', { d: diamond(counts ? 4.6 : 3), transform: 'translate(10 5)', fill: counts ? ink.text : ink.paper, stroke: ink.soft }),
    })),
  ];
}
