import type { Wording } from '../wording.ts';

/** How agreements begin and what law governs them. */
export const openingWordings: readonly Wording[] = [];
