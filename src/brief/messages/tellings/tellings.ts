import type { Catalogue } from '../catalogue.ts';
import type { en } from './en.ts';

/** The name of a message about what is sent out. */
export type TellingKey = keyof (typeof en)['messages'];

/** What is sent out, in one language: the catalogue of its answers, and every sentence and word of feeds and reminders by name. */
export interface Tellings {
  readonly language: Catalogue;
  readonly messages: Readonly<Record<TellingKey, string>>;
}
