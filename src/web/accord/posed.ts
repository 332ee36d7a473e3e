import { useMemo } from 'react';
import type { Accord } from '../../accord/index.ts';
import { civilDayAt, type Day, parseDay, printDay } from '../../calendar/index.ts';
import { positionNamed, positionsAsked, type Question } from '../../engine/index.ts';
import { useParam } from '../router.tsx';
import type { HeldAccord } from './held.ts';

/** The question that the address puts to an accord. */
export interface Posed {
  readonly accord: Accord;
  readonly question: Question;
  readonly today: Day;
  readonly on: Day;
  readonly knownOn: Day;
  /** Sets the day asked about; undefined is today. */
  readonly setOn: (day: Day | undefined) => void;
  /** Sets as known on which day; undefined is the later of today and the day asked about. */
  readonly setKnownOn: (day: Day | undefined) => void;
}

/** Reads both days and the position from the address, as every question of Tacit does: `on` is today, `known` the later of both, unless said. */
export function usePosed(held: HeldAccord): Posed {
  const [onText, setOnText] = useParam('on');
  const [knownText, setKnownText] = useParam('known');
  const [position] = useParam('position');
  return useMemo(() => {
    const zone = held.asKnown(Number.MAX_SAFE_INTEGER).zone;
    const today = civilDayAt(Date.now(), zone);
    const on = (onText === undefined ? undefined : parseDay(onText)) ?? today;
    const knownOn = (knownText === undefined ? undefined : parseDay(knownText)) ?? Math.max(on, today);
    const accord = held.asKnown(knownOn);
    const named = position === undefined ? undefined : positionNamed(accord, position);
    const text = (day: Day | undefined): string | undefined => (day === undefined ? undefined : printDay(day));
    return {
      accord,
      today,
      on,
      knownOn,
      question: {
        accord,
        positions: named ? [named] : positionsAsked(accord),
        on,
        knownOn,
        lookup: (id) => held.lookup(id, knownOn),
      },
      setOn: (day) => setOnText(day === today ? undefined : text(day)),
      setKnownOn: (day) => setKnownText(text(day)),
    };
  }, [held, onText, knownText, position, setOnText, setKnownText]);
}
