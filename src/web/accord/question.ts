import type { Accord } from '../../accord/index.ts';
import { civilDayAt, type Day, parseDay } from '../../calendar/index.ts';
import { positionNamed, positionsAsked, type Question } from '../../engine/index.ts';
import type { HeldAccord } from './held.ts';

/** A question as an address or a program writes it. */
export interface Written {
  readonly on: string | undefined;
  readonly known: string | undefined;
  readonly position: string | undefined;
}

/** A question put to an accord, and the day on which it is put. */
export interface Put {
  readonly accord: Accord;
  readonly question: Question;
  readonly today: Day;
}

/** Reads a question as every way into Tacit does: `on` is today, `known` the later of both, unless said. */
export function questionOf(held: HeldAccord, { on, known, position }: Written, nowMs: number): Put {
  const today = civilDayAt(nowMs, held.asKnown(Number.MAX_SAFE_INTEGER).zone);
  const day = (on === undefined ? undefined : parseDay(on)) ?? today;
  const knownOn = (known === undefined ? undefined : parseDay(known)) ?? Math.max(day, today);
  const accord = held.asKnown(knownOn);
  const named = position === undefined ? undefined : positionNamed(accord, position);
  const positions = named ? [named] : positionsAsked(accord);
  return { accord, today, question: { accord, positions, on: day, knownOn, lookup: (id) => held.lookup(id, knownOn) } };
}
