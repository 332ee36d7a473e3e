import type { Catalogue } from '../../src/brief/index.ts';
import { en } from '../../src/brief/messages/en.ts';
import { ja } from '../../src/brief/messages/ja.ts';
import { ko } from '../../src/brief/messages/ko.ts';
import { en as tellingsEn } from '../../src/brief/messages/tellings/en.ts';
import { ja as tellingsJa } from '../../src/brief/messages/tellings/ja.ts';
import { ko as tellingsKo } from '../../src/brief/messages/tellings/ko.ts';
import type { Tellings } from '../../src/brief/tellings.ts';

export { en, ja, ko };

/** Every language, as a shell that speaks them all has them. */
export const catalogues: readonly Catalogue[] = [en, ja, ko];

/** Every language, as a register that sends out in them all has them. */
export const tellings: readonly Tellings[] = [tellingsEn, tellingsJa, tellingsKo];
