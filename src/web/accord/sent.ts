import type { Day } from '../../calendar/index.ts';
import type { Question } from '../../engine/index.ts';
import type { Sent } from '../pictures/beside.ts';
import type { HeldAccord } from './held.ts';

/** A question about an accord and a stretch of days, as it is sent to be answered beside the page. */
export function sentOf(held: HeldAccord, { lookup, ...question }: Question, from: Day, to: Day): Sent {
  return { question, others: Object.fromEntries(held.others.map((id) => [id, lookup(id)])), from, to };
}
