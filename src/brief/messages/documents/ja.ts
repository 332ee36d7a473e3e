import type { Translations } from '../../say.ts';
import { draft } from './ja-draft.ts';
import { intake } from './ja-intake.ts';
import { model } from './ja-model.ts';
import { register } from './ja-register.ts';
import { silences } from './ja-silences.ts';

/** What is said of documents that are read, in Japanese. */
export const ja: Translations = { ...draft, ...intake, ...model, ...register, ...silences };
