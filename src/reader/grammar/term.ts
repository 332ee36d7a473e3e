import type { Wording } from '../wording.ts';

/** How long agreements run and how they are renewed. */
export const termWordings: readonly Wording[] = [];
