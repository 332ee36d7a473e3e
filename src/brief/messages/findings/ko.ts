import type { Translations } from '../../say.ts';
import { checks } from './ko-checks.ts';
import { hints } from './ko-hints.ts';
import { reading } from './ko-reading.ts';

/** Findings in Korean. */
export const ko: Translations = { ...reading, ...checks, ...hints };
