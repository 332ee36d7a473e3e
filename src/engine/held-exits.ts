import type { Exit } from '../accord/index.ts';
import type { Day } from '../calendar/index.ts';
import type { Life } from './life.ts';
import { missedExits } from './missed.ts';

/** The exits of the terms in force and those that a missed duty has opened. */
export function exitsOn(life: Life, on: Day): readonly Exit[] {
  return [...life.terms.exits, ...missedExits(life, on)];
}

/** Whether a party holds an exit. */
export function holdsExit(exit: Exit, party: string): boolean {
  return exit.by === 'any' || exit.by.includes(party);
}
