import type { Translations } from '../../say.ts';
import { checks } from './ja-checks.ts';
import { hints } from './ja-hints.ts';
import { reading } from './ja-reading.ts';

/** Findings in Japanese. */
export const ja: Translations = { ...reading, ...checks, ...hints };
