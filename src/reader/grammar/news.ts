import type { Wording } from '../wording.ts';

/** What reports say that parties did or said. */
export const newsWordings: readonly Wording[] = [];
