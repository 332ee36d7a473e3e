import type { Translations } from '../../say.ts';
import { checks } from './ja-checks.ts';
import { hints } from './ja-hints.ts';
import { reading } from './ja-reading.ts';
import { silences } from './ja-silences.ts';

/** Findings in Japanese. */
export const ja: Translations = { ...reading, ...checks, ...hints, ...silences };
