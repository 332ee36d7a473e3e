import type { Translations } from '../../say.ts';
import { draft } from './ko-draft.ts';
import { intake } from './ko-intake.ts';
import { model } from './ko-model.ts';
import { register } from './ko-register.ts';
import { silences } from './ko-silences.ts';

/** What is said of documents that are read, in Korean. */
export const ko: Translations = { ...draft, ...intake, ...model, ...register, ...silences };
