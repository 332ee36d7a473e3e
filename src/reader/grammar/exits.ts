import type { Wording } from '../wording.ts';

/** What may end an agreement, and what outlasts it. */
export const exitWordings: readonly Wording[] = [];
