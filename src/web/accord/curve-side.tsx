import { type ReactNode, useMemo } from 'react';
import { say } from '../../brief/say.ts';
import { civilOf, type Day, dayOf } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { useBeside } from '../pictures/beside.ts';
import { CurvePicture } from '../pictures/curve.tsx';
import type { HeldAccord } from './held.ts';
import type { Posed } from './posed.ts';
import { sentOf } from './sent.ts';

/** The stretch of an exit curve: fifteen months round a day, the same for all days of a quarter. */
export function curveStretch(on: Day): { readonly from: Day; readonly to: Day } {
  const { year, month } = civilOf(on);
  const quarter = Math.floor((month - 1) / 3) - 1;
  const first = (quarters: number): Day =>
    dayOf(year + Math.floor(quarters / 4), (((quarters % 4) + 4) % 4) * 3 + 1, 1);
  return { from: first(quarter), to: first(quarter + 5) - 1 };
}

/** The exit curves of an accord round the day asked about, as they are asked for beside the page. */
export function useCurves(held: HeldAccord, { lasting, on }: Posed) {
  const { from, to } = curveStretch(on);
  const sent = useMemo(() => sentOf(held, lasting, from, to), [held, lasting, from, to]);
  return useBeside('curve', sent);
}

/** The exit curve, small, beside what the readings say. */
export function CurveSide({ held, posed }: { readonly held: HeldAccord; readonly posed: Posed }): ReactNode {
  const { catalogue } = useLanguage();
  const { answer } = useCurves(held, posed);
  // Where nobody can get out there is nothing to draw.
  const drawn = answer?.curves.some(({ points }) => points.some(({ days }) => days !== null));
  return (
    <aside className="curve-side" aria-label={say(catalogue, 'page.curve')}>
      {answer && drawn && (
        <CurvePicture curves={answer.curves} accord={posed.accord} on={posed.on} plot={96}>
          <p className="hint">{say(catalogue, 'page.curve')}</p>
        </CurvePicture>
      )}
    </aside>
  );
}
