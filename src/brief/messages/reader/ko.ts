import type { Translations } from '../../say.ts';
import { draft } from './ko-draft.ts';

/** What reading finds in documents, in Korean. */
export const ko: Translations = { ...draft };
