import type { Catalogue } from '../../src/brief/index.ts';
import { en } from '../../src/brief/messages/en.ts';
import { ja } from '../../src/brief/messages/ja.ts';
import { ko } from '../../src/brief/messages/ko.ts';

export { en, ja, ko };

/** Every language, as a shell that speaks them all has them. */
export const catalogues: readonly Catalogue[] = [en, ja, ko];
