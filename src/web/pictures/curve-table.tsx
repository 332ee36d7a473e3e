import type { ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { say } from '../../brief/say.ts';
import { curveName, type SharedCurve, sharedCurves } from '../../brief/shared-curves.ts';
import type { Curve } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';

/** The exit curves as a table: the first day of each month, the last day of the stretch, and both sides of every jump. */
export function CurveTable({
  curves,
  accord,
}: {
  readonly curves: readonly Curve[];
  readonly accord: Accord;
}): ReactNode {
  const { catalogue } = useLanguage();
  const shared = sharedCurves(curves, accord, catalogue);
  const days = (shared[0]?.points ?? []).map(({ on }) => on);
  const told = days.flatMap((on, i) =>
    i === 0 ||
    i === days.length - 1 ||
    on.endsWith('-01') ||
    shared.some((curve) => jumps(curve, i) || jumps(curve, i + 1))
      ? [i]
      : [],
  );
  return (
    <table>
      <caption>
        {say(catalogue, 'curve.title')} ({say(catalogue, 'curve.axis')})
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(catalogue, 'column.date')}</th>
          {shared.map((curve) => (
            <th key={curve.names.join()} scope="col">
              {curveName(curve, catalogue)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((i) => (
          <tr key={days[i]}>
            <th scope="row">{longDay(catalogue, days[i] as string)}</th>
            {shared.map((curve) => (
              <td key={curve.names.join()}>{curve.points[i]?.days ?? say(catalogue, 'curve.never')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function jumps({ points }: SharedCurve, i: number): boolean {
  const [before, here] = [points[i - 1]?.days, points[i]?.days];
  if (before === undefined || here === undefined) return false;
  return before === null || here === null ? before !== here : here > before + 1;
}
