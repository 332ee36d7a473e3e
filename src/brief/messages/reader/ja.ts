import type { Translations } from '../../say.ts';
import { draft } from './ja-draft.ts';

/** What reading finds in documents, in Japanese. */
export const ja: Translations = { ...draft };
