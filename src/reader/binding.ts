import { wordSet } from './cells.ts';
import type { Paper } from './paper.ts';

const alone = wordSet('shall hereby hereto hereof herein hereinafter hereunder');
const pointing = wordSet('this present');
const self = wordSet(
  'agreement convention treaty protocol memorandum arrangement contract lease license licence charter covenant',
);

/** How often a text binds, or speaks of itself as an agreement; a report has one or two such words in a quotation. */
export function bindingIn({ symbol, count }: Paper): number {
  let bound = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const what = symbol[cell] as number;
    if (alone(what) || (pointing(what) && cell + 1 < count && self(symbol[cell + 1] as number))) bound += 1;
  }
  return bound;
}

/** Whether a text binds all the way through, as no report does. */
export function bindsThroughout(bound: number, length: number): boolean {
  return bound >= 60 || (bound >= 12 && bound * 3000 >= length);
}
