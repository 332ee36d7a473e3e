import type { Wording } from '../wording.ts';
import { durationWordings } from './duration.ts';
import { renewalWordings } from './renewal.ts';

/** How long agreements run and how they are renewed. */
export const termWordings: readonly Wording[] = [...durationWordings, ...renewalWordings];
