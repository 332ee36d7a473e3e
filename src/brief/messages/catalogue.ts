import type { Language } from '../../base/index.ts';
import type { en } from './en.ts';

/** The name of a message. */
export type Key = keyof (typeof en)['messages'];

/** A language at hand: what it is called, the fonts that have its letters, and every sentence and word by name. */
export interface Catalogue {
  readonly code: Language;
  readonly fonts: string;
  readonly messages: Readonly<Record<Key, string>>;
}
