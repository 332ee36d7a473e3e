import type { Accord } from '../accord/index.ts';
import { parseDay } from '../calendar/index.ts';
import type { Curve } from '../engine/index.ts';
import { longDay } from './dates.ts';
import { say } from './say.ts';
import { curveName, scaleFor, sharedCurves } from './shared-curves.ts';
import { hanging } from './table.ts';
import { ticksBetween } from './ticks.ts';
import type { TextPicture } from './timeline-text.ts';

const signs = '●○▲□◆×';

/** The exit curves for a terminal, without colour: days until out against the day of acting, one sign for each reading. */
export function curveText(
  curves: readonly Curve[],
  accord: Accord,
  { language, width, height = 14 }: TextPicture,
): string {
  const shared = sharedCurves(curves, accord, language);
  const points = shared[0]?.points ?? [];
  const first = points[0]?.on;
  const last = points.at(-1)?.on;
  if (first === undefined || last === undefined) return say(language, 'curve.never');
  const from = parseDay(first) as number;
  const scale = scaleFor(Math.max(0, ...shared.flatMap((curve) => curve.points.map((p) => p.days ?? 0))));
  const gutter = String(scale.top).length + 2;
  const columns = Math.max(20, Math.min(width, 160) - gutter);
  const column = (day: number): number => Math.min(columns - 1, Math.floor(((day - from) / points.length) * columns));
  const level = (days: number): number => Math.round((1 - days / scale.top) * (height - 1));
  const grid = Array.from({ length: height }, () => Array.from({ length: columns }, () => ' '));
  shared.forEach((curve, i) => {
    for (const point of curve.points) {
      const days = point.days;
      const cells = days === null ? undefined : grid[level(days)];
      if (cells) cells[column(parseDay(point.on) as number)] = signs[i % signs.length] as string;
    }
  });
  const marks = new Map<number, string>();
  for (let n = 0; n <= scale.top; n += scale.step) marks.set(level(n), String(n));
  const rows = grid.map((cells, i) =>
    `${(marks.get(i) ?? '').padStart(gutter - 2)} ${marks.has(i) ? '┤' : '│'}${cells.join('')}`.trimEnd(),
  );
  const axis = Array.from({ length: columns }, () => '─');
  const names = Array.from({ length: columns }, () => ' ');
  for (const tick of ticksBetween(from, from + points.length - 1, Math.floor(columns / 9))) {
    const at = column(tick.on);
    if (at + tick.text.length > columns) continue;
    axis[at] = '┬';
    Array.from(tick.text).forEach((char, n) => {
      names[at + n] = char;
    });
  }
  return [
    hanging('', say(language, 'curve.desc', { first: longDay(language, first), last: longDay(language, last) })),
    '',
    ...rows,
    `${' '.repeat(gutter - 1)}└${axis.join('')}`,
    `${' '.repeat(gutter)}${names.join('')}`.trimEnd(),
    '',
    ...shared.map((curve, i) => `${signs[i % signs.length]} ${curveName(curve, language)}`),
  ].join('\n');
}
