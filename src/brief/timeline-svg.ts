import type { Accord } from '../accord/index.ts';
import { parseDay } from '../calendar/index.ts';
import type { Bar, Timeline } from '../engine/index.ts';
import { longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { titleOf } from './names.ts';
import { say, word } from './say.ts';
import { drawing, el, halo, ink, label, legendRows, textWidth } from './svg.ts';
import { ticksBetween } from './ticks.ts';
import { diamond, drawnAct, placedLabels } from './timeline-acts.ts';
import {
  definitions,
  drawnLane,
  drawnMark,
  fillOf,
  gutter,
  right,
  type TimelineSheet,
  width,
} from './timeline-lanes.ts';

/**
 * A timeline as a drawing that stands alone: acts as diamonds, a lane for each position and party with its terms, notices, holds and duties, and its deadlines.
 * What lies after `on` is drawn as projected; stretches that go on fade out, and so do acts whose day is not certain.
 */
export function timelineSvg(timeline: Timeline, accord: Accord, language: Catalogue, on?: string): string {
  const from = parseDay(timeline.from) as number;
  const to = parseDay(timeline.to) as number;
  const at = (day: number): number => gutter + ((day - from) / (to + 1 - from)) * (width - gutter - right);
  const sheet: TimelineSheet = {
    accord,
    language,
    x: (day) => Math.min(width - right, Math.max(gutter, at(parseDay(day) as number))),
    to: timeline.to,
    on: on !== undefined && on >= timeline.from && on <= timeline.to ? on : undefined,
    ...lanesOf(timeline),
  };
  const laneHeight = timeline.lanes.length > 5 ? 40 : 51;
  const labels = placedLabels(timeline.acts, sheet);
  const actsY = 10 + labels.rows * 11;
  const axisY = timeline.acts.length === 0 ? 14 : actsY + 20;
  const lanesY = axisY + 4;
  const bottom = lanesY + timeline.lanes.length * laneHeight;
  const legend = legendRows(legendOf(timeline, sheet), width - 10, 16);
  const legendY = bottom + (sheet.on === undefined ? 8 : 20);
  const ticks = ticksBetween(from, to, Math.floor((width - gutter) / 72)).map(({ on: tick, text }) => ({
    line: el('path', { d: `M${Math.round(at(tick))} ${axisY + 3}V${bottom}`, stroke: ink.grid }),
    name:
      at(tick) + 2 + textWidth(text, 9) > width
        ? ''
        : label(at(tick) + 2, axisY, text, { fill: ink.soft, 'font-size': 9, ...halo }),
  }));
  return drawing(
    'timeline',
    { width, height: legendY + legend.rows * 14 + 2 },
    language,
    {
      title: `${say(language, 'timeline.title')}: ${titleOf(accord, language)}`,
      desc: say(language, 'timeline.desc', {
        first: longDay(language, timeline.from),
        last: longDay(language, timeline.to),
      }),
    },
    definitions,
    ...ticks.map((tick) => tick.line),
    ...timeline.lanes.map((lane, i) => drawnLane(lane, lanesY + i * laneHeight, sheet)),
    onLine(sheet, axisY - 20, bottom),
    ...ticks.map((tick) => tick.name),
    ...labels.drawn(actsY),
    timeline.acts.length === 0
      ? ''
      : label(gutter - 8, actsY + 3, say(language, 'timeline.acts'), {
          'text-anchor': 'end',
          fill: ink.soft,
          'font-size': 9,
        }),
    ...timeline.acts.toSorted((a, b) => Number(a.counts) - Number(b.counts)).map((act) => drawnAct(act, actsY, sheet)),
    ...legend.placed.map(({ entry, x, row }) =>
      el(
        'g',
        { transform: `translate(${Math.round(8 + x)} ${legendY + row * 14})` },
        entry.mark,
        label(21, 8, entry.text, { 'font-size': 9, fill: ink.soft }),
      ),
    ),
  );
}

function lanesOf({ lanes }: Timeline): Pick<TimelineSheet, 'alone' | 'numbered'> {
  return {
    alone: new Set(lanes.map((lane) => lane.position)).size === 1 && lanes.length > 1,
    numbered: lanes.some((lane) => lane.bars.some((bar) => bar.kind === 'term' && bar.label !== '1')),
  };
}

function onLine({ on, x }: TimelineSheet, top: number, bottom: number): string {
  if (on === undefined) return '';
  const at = x(on);
  const text = Math.min(width - right - 26, Math.max(gutter + 26, at));
  return el(
    'g',
    {},
    el('path', {
      d: `M${Math.round(at * 10) / 10} ${Math.max(0, top + 6)}V${bottom + 4}`,
      stroke: ink.text,
      'stroke-width': 1.1,
      'stroke-dasharray': '1 2',
    }),
    el('rect', { x: text - 27, y: bottom + 4, width: 54, height: 12, rx: 3, fill: ink.text }),
    label(text, bottom + 13, on, { 'text-anchor': 'middle', fill: ink.paper, 'font-size': 9 }),
  );
}

function legendOf(
  { lanes, acts }: Timeline,
  { language, on, to }: TimelineSheet,
): readonly { readonly text: string; readonly mark: string }[] {
  const kinds = [...new Set(lanes.flatMap((lane) => lane.bars.map((bar) => bar.kind)))];
  const bars = kinds.map((kind) => {
    const bar: Bar = { kind, first: '', last: null, label: '1' };
    return {
      text: word(language, 'bar', kind),
      mark: el('rect', { y: 1, width: 16, height: 8, fill: fillOf(bar), stroke: ink.soft, 'stroke-width': 0.5 }),
    };
  });
  const due = [...new Set(lanes.flatMap((lane) => lane.marks.map((mark) => mark.kind)))].filter(
    (kind) => kind !== 'renews',
  );
  const pinned = (shape: string): string => el('g', { transform: 'translate(10 10)' }, shape);
  const counted = [...new Set(acts.map((act) => act.counts))].toSorted((a, b) => Number(b) - Number(a));
  return [
    ...bars,
    ...(on !== undefined && on < to
      ? [
          {
            text: say(language, 'timeline.projected'),
            mark: el('rect', {
              y: 1,
              width: 16,
              height: 8,
              fill: ink.pale,
              stroke: ink.term,
              'stroke-width': 0.8,
              'stroke-dasharray': '3 2',
            }),
          },
        ]
      : []),
    ...due.map((kind) => ({ text: word(language, 'kind', kind), mark: pinned(drawnMark(kind)) })),
    ...counted.map((counts) => ({
      text: say(language, counts ? 'timeline.counts' : 'timeline.others'),
      mark: el('path', {
        d: diamond(counts ? 4.6 : 3),
        transform: 'translate(10 5)',
        fill: counts ? ink.text : ink.paper,
        stroke: ink.soft,
      }),
    })),
  ];
}
