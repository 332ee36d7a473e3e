import type { Accord } from '../accord/index.ts';
import { parseDay } from '../calendar/index.ts';
import type { Curve, CurvePoint } from '../engine/index.ts';
import { daysBetween, longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { titleOf } from './names.ts';
import { say } from './say.ts';
import { curveName, type SharedCurve, scaleFor, sharedCurves } from './shared-curves.ts';
import { clipped, drawing, el, halo, ink, label, legendRows, title } from './svg.ts';
import { ticksBetween } from './ticks.ts';

const left = 40;
const right = 14;
const top = 24;
/** Zero stands a little over the axis, so that a curve that is flat at zero can be seen. */
const lift = 6;

const styles = [
  { stroke: ink.term, dash: undefined, width: 2.2 },
  { stroke: ink.notice, dash: '7 3', width: 2 },
  { stroke: ink.keep, dash: '2 2.5', width: 2.2 },
  { stroke: ink.text, dash: '8 3 2 3', width: 1.6 },
  { stroke: ink.soft, dash: '12 4', width: 1.4 },
] as const;

/** The exit curves as a drawing that stands alone: for every day, how many days off the earliest last day in is; one line for each reading. */
export function curveSvg(
  curves: readonly Curve[],
  accord: Accord,
  language: Catalogue,
  size: { readonly width: number; readonly plot: number } = { width: 720, plot: 168 },
): string {
  const { width, plot } = size;
  const shared = sharedCurves(curves, accord, language);
  const first = shared[0]?.points[0]?.on ?? '1970-01-01';
  const last = shared[0]?.points.at(-1)?.on ?? first;
  const from = parseDay(first) as number;
  const to = Math.max(parseDay(last) as number, from + 1);
  const scale = scaleFor(
    Math.max(0, ...shared.flatMap((curve) => curve.points.flatMap((p) => [p.days ?? 0, latestDays(p) ?? 0]))),
  );
  const x = (day: string): number => left + (((parseDay(day) as number) - from) / (to - from)) * (width - left - right);
  const y = (days: number): number => top + plot - lift - (days / scale.top) * (plot - lift);
  const rows: string[] = [];
  for (let n = 0; n <= scale.top; n += scale.step)
    rows.push(
      el('path', { d: `M${left} ${y(n)}H${width - right}`, stroke: ink.grid }),
      label(left - 5, y(n) + 3, String(n), { 'text-anchor': 'end', 'font-size': 9, fill: ink.soft }),
    );
  const months = ticksBetween(from, to, Math.floor(width / 52)).map((tick) => {
    const at = left + ((tick.on - from) / (to - from)) * (width - left - right);
    return el(
      'g',
      {},
      el('path', { d: `M${Math.round(at)} ${top + plot}v4`, stroke: ink.soft }),
      at > width - 20
        ? ''
        : label(at, top + plot + 14, tick.text, { 'text-anchor': 'middle', 'font-size': 9, fill: ink.soft }),
    );
  });
  const legend = legendRows(
    shared.flatMap((curve, i) => {
      const entry = (text: string, stroke: Stroke) => ({ text: clipped(text, 9.5, width - left - 40), stroke });
      const name = curveName(curve, language);
      const late = curve.points.some((p) => latestDays(p) !== null);
      return [
        entry(name, strokeOf(i)),
        ...(late ? [entry(`${name}, ${say(language, 'curve.latest')}`, thinStroke(i))] : []),
      ];
    }),
    width - left,
    26,
  );
  const legendY = top + plot + 24;
  return drawing(
    'curve',
    { width, height: legendY + legend.rows * 14 + 2 },
    language,
    {
      title: `${say(language, 'curve.title')}: ${titleOf(accord, language)}`,
      desc: say(language, 'curve.desc', { first: longDay(language, first), last: longDay(language, last) }),
    },
    label(left - 5, 11, `${say(language, 'curve.title')} (${say(language, 'curve.axis')})`, {
      'font-size': 9,
      fill: ink.soft,
    }),
    ...rows,
    ...months,
    el('path', { d: `M${left} ${top}V${top + plot}H${width - right}`, fill: 'none', stroke: ink.soft }),
    ...shared.map((curve, i) => drawnCurve(curve, i, { x, y, width }, language)),
    ...legend.placed.map(({ entry, x: at, row }) =>
      el(
        'g',
        { transform: `translate(${Math.round(left + at)} ${legendY + row * 14})` },
        el('path', { d: 'M0 5H26', ...entry.stroke }),
        label(31, 8, entry.text, { 'font-size': 9.5 }),
      ),
    ),
  );
}

type Stroke = Readonly<Record<string, string | number | undefined>>;

function strokeOf(i: number): Stroke {
  const style = styles[i % styles.length] as (typeof styles)[number];
  return {
    fill: 'none',
    stroke: style.stroke,
    'stroke-width': style.width,
    'stroke-dasharray': style.dash,
    'stroke-linejoin': 'round',
  };
}

/** The line of the latest day that is possible, beside that of the earliest. */
const thinStroke = (i: number): Stroke => ({ ...strokeOf(i), 'stroke-width': 0.9, 'stroke-dasharray': '1 3' });

function latestDays({ on, atLatest }: CurvePoint): number | null {
  return typeof atLatest === 'string' ? Math.max(0, daysBetween(on, atLatest)) : null;
}

/** Where days and waits stand on the sheet. */
interface Scales {
  readonly x: (day: string) => number;
  readonly y: (days: number) => number;
  readonly width: number;
}

function drawnCurve(curve: SharedCurve, i: number, scales: Scales, language: Catalogue): string {
  const path = pathOf(curve.points, (p) => p.days, scales);
  const late = pathOf(curve.points, (p) => latestDays(p), scales);
  return el(
    'g',
    {},
    title(curveName(curve, language)),
    ...(late === '' ? [] : [el('path', { d: late, ...thinStroke(i) })]),
    ...(path === '' ? [] : [el('path', { d: path, ...strokeOf(i) })]),
    ...jumps(curve.points).flatMap((p, n) =>
      namedPoint(
        p,
        n % 2 === 0 && scales.y(p.days ?? 0) + 14 < scales.y(0),
        scales,
        strokeOf(i).stroke as string,
        language,
      ),
    ),
  );
}

// Only where the slope changes a point is needed.
function pathOf(
  points: readonly CurvePoint[],
  valueOf: (point: CurvePoint) => number | null,
  { x, y }: Scales,
): string {
  let path = '';
  points.forEach((point, i) => {
    const [before, here, after] = [points[i - 1], point, points[i + 1]].map((p) => (p ? valueOf(p) : null)) as [
      number | null,
      number | null,
      number | null,
    ];
    if (here === null) return;
    if (before !== null && after !== null && here - before === after - here) return;
    path += `${before === null ? 'M' : 'L'}${Math.round(x(point.on) * 10) / 10} ${Math.round(y(here) * 10) / 10}`;
  });
  return path;
}

// The last cheap day and the dear day after it: the two ends of the first and the last jump, where they lie far enough apart.
function jumps(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const found = points.flatMap((point, i) => {
    const next = points[i + 1];
    return next && point.days !== null && next.days !== null && next.days > point.days + 1
      ? [[point, next] as const]
      : [];
  });
  const [one, another] = [found[0], found.at(-1)];
  if (!one || !another) return [];
  return daysBetween(one[0].on, another[0].on) < points.length / 2 ? one : [...one, ...another];
}

function namedPoint(
  point: CurvePoint,
  under: boolean,
  { x, y, width }: Scales,
  colour: string,
  language: Catalogue,
): readonly string[] {
  const [at, height] = [x(point.on), y(point.days ?? 0)];
  const before = at > width - 120;
  const text = say(language, 'curve.last', { date: point.on, n: point.days ?? 0 });
  return [
    el('circle', { cx: at, cy: height, r: 3, fill: ink.paper, stroke: colour, 'stroke-width': 1.6 }),
    label(before ? at - 7 : at + 7, under ? height + 13 : height - 3, text, {
      'font-size': 9,
      'font-weight': 'bold',
      'text-anchor': before ? 'end' : 'start',
      ...halo,
    }),
  ];
}
