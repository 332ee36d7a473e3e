import { useMemo } from 'react';
import type { Accord } from '../../accord/index.ts';
import { type Day, printDay } from '../../calendar/index.ts';
import type { Question } from '../../engine/index.ts';
import { useParam } from '../router.tsx';
import type { HeldAccord } from './held.ts';
import { questionOf } from './question.ts';

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

/** Reads both days and the position from the address. */
export function usePosed(held: HeldAccord): Posed {
  const [on, setOnText] = useParam('on');
  const [known, setKnownText] = useParam('known');
  const [position] = useParam('position');
  return useMemo(() => {
    const put = questionOf(held, { on, known, position }, Date.now());
    const text = (day: Day | undefined): string | undefined => (day === undefined ? undefined : printDay(day));
    return {
      ...put,
      on: put.question.on,
      knownOn: put.question.knownOn,
      setOn: (day) => setOnText(day === put.today ? undefined : text(day)),
      setKnownOn: (day) => setKnownText(text(day)),
    };
  }, [held, on, known, position, setOnText, setKnownText]);
}
