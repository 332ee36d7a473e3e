import { dateFns } from './date-fns.ts';
import { jsJoda } from './js-joda.ts';
import { luxon } from './luxon.ts';
import { rrule } from './rrule.ts';
import { temporal } from './temporal.ts';

export type { Contract } from './peer.ts';

/** The libraries that the compiled form is compared with, and how many contracts each is given in a run. */
export const peers = [
  { peer: jsJoda, contracts: 20_000 },
  { peer: dateFns, contracts: 20_000 },
  { peer: temporal, contracts: 10_000 },
  { peer: luxon, contracts: 5000 },
  { peer: rrule, contracts: 1000 },
] as const;
