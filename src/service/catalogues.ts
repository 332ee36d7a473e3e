import type { Language } from '../base/index.ts';
import type { Catalogue } from '../brief/index.ts';
import type { Tellings } from '../brief/tellings.ts';

/** The languages in which answers are told; each is a part of its own, so that only the one that is spoken has to be loaded. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('../brief/messages/en.ts')).en,
  ja: async () => (await import('../brief/messages/ja.ts')).ja,
  ko: async () => (await import('../brief/messages/ko.ts')).ko,
};

/** The words of what is sent out, likewise. */
export const tellings: Readonly<Record<Language, () => Promise<Tellings>>> = {
  en: async () => (await import('../brief/messages/tellings/en.ts')).en,
  ja: async () => (await import('../brief/messages/tellings/ja.ts')).ja,
  ko: async () => (await import('../brief/messages/tellings/ko.ts')).ko,
};
