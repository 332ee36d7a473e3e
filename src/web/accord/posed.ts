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
  /** The same as far as nothing of it hangs on the day asked about: timelines and curves are asked once, however often that day moves. */
  readonly lasting: Question;
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
  const put = useMemo(() => questionOf(held, { on, known, position }, Date.now()), [held, on, known, position]);
  const { knownOn } = put.question;
  const lasting = useMemo(() => {
    const day = printDay(knownOn);
    return questionOf(held, { on: day, known: day, position }, Date.now()).question;
  }, [held, knownOn, position]);
  return useMemo(() => {
    const text = (day: Day | undefined): string | undefined => (day === undefined ? undefined : printDay(day));
    return {
      ...put,
      lasting,
      on: put.question.on,
      knownOn,
      setOn: (day) => setOnText(day === put.today ? undefined : text(day)),
      setKnownOn: (day) => setKnownText(text(day)),
    };
  }, [put, lasting, knownOn, setOnText, setKnownText]);
}
