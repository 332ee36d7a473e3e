import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useId, useMemo, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import { daysBetween, longDay } from '../../brief/dates.ts';
import { say } from '../../brief/say.ts';
import { curveName, type SharedCurve, scaleFor, sharedCurves } from '../../brief/shared-curves.ts';
import { ticksBetween } from '../../brief/ticks.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import type { Curve, CurvePoint } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { useWidth } from './width.ts';
import './pictures.css';

const left = 38;
const right = 12;
const top = 8;
/** Zero stands a little over the axis, so that a curve that is flat at zero can be seen. */
const lift = 6;
const styles = 5;

interface CurveProps {
  readonly curves: readonly Curve[];
  readonly accord: Accord;
  /** The day asked about. */
  readonly on: Day;
  readonly plot?: number;
  /** Without it the picture is a small one that tells only the day asked about. */
  readonly onDay?: (day: Day) => void;
  readonly children?: ReactNode;
}

const latestDays = ({ on, atLatest }: CurvePoint): number | null =>
  typeof atLatest === 'string' ? Math.max(0, daysBetween(on, atLatest)) : null;

/** How soon each side could be out, for every day of a stretch: a line for each reading, read out for the day under the pointer. */
export function CurvePicture({ curves, accord, on, plot = 200, onDay, children }: CurveProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const id = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Day>();
  const shared = useMemo(() => sharedCurves(curves, accord, catalogue), [curves, accord, catalogue]);
  const first = shared[0]?.points[0]?.on;
  const last = shared[0]?.points.at(-1)?.on;
  if (first === undefined || last === undefined) return null;
  const from = parseDay(first) as Day;
  const to = Math.max(parseDay(last) as Day, from + 1);
  const shownOn = Math.min(to, Math.max(from, pointed ?? on));
  const most = shared.flatMap(({ points }) => points.flatMap((p) => [p.days ?? 0, latestDays(p) ?? 0]));
  const scale = scaleFor(most.reduce((a, b) => Math.max(a, b), 0));
  const scales = { from, to, width, plot, top: scale.top };
  const { x, y } = scalesOf(scales);
  const marks = Array.from({ length: Math.floor(scale.top / scale.step) + 1 }, (_, i) => i * scale.step);
  const at = (event: PointerEvent<SVGSVGElement>): Day => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const day = from + ((place - left) / (width - left - right)) * (to - from);
    return Math.round(Math.min(to, Math.max(from, day)));
  };
  const pressed = (event: KeyboardEvent): void => {
    const size = event.shiftKey ? 30 : 1;
    const day = {
      ArrowLeft: shownOn - size,
      ArrowRight: shownOn + size,
      Home: from,
      End: to,
    }[event.key];
    if (event.key === 'Enter') onDay?.(shownOn);
    else if (day !== undefined) setPointed(Math.min(to, Math.max(from, day)));
    else return;
    event.preventDefault();
  };
  const pointOf = (curve: SharedCurve): CurvePoint | undefined => curve.points[shownOn - from];
  const told = (curve: SharedCurve): string => {
    const point = pointOf(curve);
    if (!point || point.days === null) return say(catalogue, 'curve.never');
    return say(catalogue, 'unit.day', { n: point.days });
  };
  const says = `${longDay(catalogue, printDay(shownOn))}: ${shared
    .map((curve) => `${curveName(curve, catalogue)} ${told(curve)}`)
    .join('; ')}`;
  return (
    <figure className="curve">
      {children}
      <div ref={frame} className="picture-frame" style={{ minHeight: plot + 34 }}>
        {width > 0 && (
          <svg
            role="slider"
            tabIndex={0}
            aria-label={say(catalogue, 'curve.desc', {
              first: longDay(catalogue, first),
              last: longDay(catalogue, last),
            })}
            aria-describedby={onDay ? `${id}-keys` : undefined}
            aria-valuemin={from}
            aria-valuemax={to}
            aria-valuenow={shownOn}
            aria-valuetext={says}
            width={width}
            height={plot + 34}
            onPointerMove={(event) => setPointed(at(event))}
            onPointerLeave={() => setPointed(undefined)}
            onBlur={() => setPointed(undefined)}
            onClick={() => onDay?.(shownOn)}
            onKeyDown={pressed}
          >
            <g className="axis">
              {marks.map((n) => (
                <g key={n}>
                  <path d={`M${left} ${y(n)}H${width - right}`} className="grid" />
                  <text x={left - 6} y={y(n) + 4} textAnchor="end">
                    {n}
                  </text>
                </g>
              ))}
              {ticksBetween(from, to, Math.max(2, Math.floor(width / 70))).map((tick) => (
                <g key={tick.on}>
                  <path d={`M${Math.round(x(tick.on))} ${top + plot}v5`} className="axis-line" />
                  {x(tick.on) < width - 24 && x(tick.on) > left + 8 && (
                    <text x={x(tick.on)} y={top + plot + 18} textAnchor="middle">
                      {tick.text}
                    </text>
                  )}
                </g>
              ))}
              <path d={`M${left} ${top}V${top + plot}H${width - right}`} className="axis-line" />
            </g>
            <Lines shared={shared} {...scales} />
            <path d={`M${x(shownOn)} ${top}V${top + plot}`} className="pointer" />
            {shared.map((curve, i) => {
              const days = pointOf(curve)?.days ?? null;
              if (days === null) return null;
              const before = x(shownOn) > width - 90;
              return (
                <g key={curve.names.join()}>
                  <circle cx={x(shownOn)} cy={y(days)} r={4} className={`curve-dot curve-${i % styles}`} />
                  <text
                    x={x(shownOn) + (before ? -9 : 9)}
                    y={Math.max(14, y(days) - 6)}
                    textAnchor={before ? 'end' : 'start'}
                    className="told-at"
                  >
                    {told(curve)}
                  </text>
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <figcaption>
        <p className="hint">
          {say(catalogue, 'curve.title')}: <strong>{longDay(catalogue, printDay(shownOn))}</strong>
        </p>
        <ul className="legend">
          {shared.map((curve, i) => (
            <li key={curve.names.join()}>
              <svg width="30" height="12" aria-hidden="true">
                <path d="M0 6H30" className={`curve-line curve-${i % styles}`} />
              </svg>
              {curveName(curve, catalogue)} <strong>{pointOf(curve)?.days === null ? '' : told(curve)}</strong>
            </li>
          ))}
        </ul>
        {onDay && (
          <p id={`${id}-keys`} className="hint picture-keys">
            {t('pictures.curve-keys')}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

interface Scales {
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  readonly plot: number;
  /** The most days that the axis shows. */
  readonly top: number;
}

function scalesOf({ from, to, width, plot, top: most }: Scales): {
  readonly x: (day: Day) => number;
  readonly y: (days: number) => number;
} {
  return {
    x: (day) => left + ((day - from) / (to - from)) * (width - left - right),
    y: (days) => top + plot - lift - (days / most) * (plot - lift),
  };
}

// The lines stay as they are while the day moves.
const Lines = memo(function Lines({
  shared,
  ...scales
}: Scales & { readonly shared: readonly SharedCurve[] }): ReactNode {
  const { x, y } = scalesOf(scales);
  return shared.map(({ names, points }, i) => (
    <g key={names.join()} aria-hidden="true">
      <path d={pathOf(points, latestDays, x, y)} className={`curve-line late curve-${i % styles}`} />
      <path d={pathOf(points, ({ days }) => days, x, y)} className={`curve-line curve-${i % styles}`} />
    </g>
  ));
});

// Only where the slope changes a point is needed.
function pathOf(
  points: readonly CurvePoint[],
  valueOf: (point: CurvePoint) => number | null,
  x: (day: Day) => number,
  y: (days: number) => number,
): string {
  const values = points.map(valueOf);
  let path = '';
  points.forEach(({ on }, i) => {
    const [before = null, here = null, after = null] = [values[i - 1], values[i], values[i + 1]];
    if (here === null) return;
    if (before !== null && after !== null && here - before === after - here) return;
    path += `${before === null ? 'M' : 'L'}${Math.round(x(parseDay(on) as Day) * 10) / 10} ${Math.round(y(here) * 10) / 10}`;
  });
  return path;
}
