import type { Accord } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import type { Curve, CurvePoint } from '../engine/index.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { bareName } from './names.ts';
import { say } from './say.ts';

/** A curve with the names of all positions and parties that share it. */
export interface SharedCurve {
  readonly names: readonly string[];
  readonly points: readonly CurvePoint[];
}

/** Curves that are the same under several positions or for several parties, once each. */
export function sharedCurves(curves: readonly Curve[], accord: Accord, language: Catalogue): readonly SharedCurve[] {
  const shared: { names: string[]; points: readonly CurvePoint[] }[] = [];
  for (const { position, party, points } of curves) {
    const found = shared.find((other) => sameJson(other.points, points));
    const name = `${position} (${bareName(accord, party, language)})`;
    if (found) found.names.push(name);
    else shared.push({ names: [name], points });
  }
  return shared;
}

/** The highest mark of an axis and the distance between marks, for a greatest value. */
export function scaleFor(most: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(1, most) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power);
  return { top: Math.max(step, Math.ceil(most / step) * step), step };
}

/** The names of a curve, cut short where they are many; without a way out it says so. */
export function curveName({ names, points }: SharedCurve, language: Catalogue): string {
  const name =
    names.length > 3
      ? `${names.slice(0, 2).join(', ')}, ${say(language, 'page.more', { n: names.length - 2 })}`
      : names.join(', ');
  return points.every((p) => p.days === null) ? `${name}: ${say(language, 'curve.never')}` : name;
}
