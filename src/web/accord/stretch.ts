import { useEffect, useRef, useState } from 'react';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import { type Stretch, showing } from '../pictures/view.ts';
import { useParam } from '../router.tsx';

const everything: Stretch = { from: -1e7, to: 1e7 };

/** The stretch of days that a timeline shows: in the address once somebody has chosen it, and following the day asked about where that leaves it. */
export function useStretch(on: Day): readonly [Stretch, (stretch: Stretch) => void] {
  const [text, setText] = useParam('view');
  const [shown, setShown] = useState<Stretch>(() => readStretch(text) ?? aroundOf(on));
  const [seen, setSeen] = useState(on);
  if (seen !== on) {
    setSeen(on);
    setShown(showing(on, shown, everything));
  }
  // The address is written when the hand rests: browsers allow no more than some writings in a row.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (stretch: Stretch): void => {
    setShown(stretch);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setText(`${printDay(stretch.from)}..${printDay(stretch.to)}`), 300);
  };
  return [shown, choose];
}

const aroundOf = (on: Day): Stretch =>
  innerWidth < 700 ? { from: on - 600, to: on + 500 } : { from: on - 1461, to: on + 1096 };

function readStretch(text: string | undefined): Stretch | undefined {
  const [from, to] = (text ?? '').split('..').map((day) => parseDay(day));
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}
