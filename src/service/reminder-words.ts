import type { Language } from '../base/index.ts';
import { reminderDigest, type Tellings } from '../brief/tellings.ts';
import type { ReminderWords } from './reminders.ts';

// Each is loaded with the first message in it.
const tellings: Readonly<Record<Language, () => Promise<Tellings>>> = {
  en: async () => (await import('../brief/messages/tellings/en.ts')).en,
  ja: async () => (await import('../brief/messages/tellings/ja.ts')).ja,
  ko: async () => (await import('../brief/messages/tellings/ko.ts')).ko,
};

/** The words of reminders in the language of whoever gets them. */
export const reminderWords: ReminderWords = async ({ name, language, today, deadlines }) =>
  reminderDigest(deadlines, { name, today, words: await tellings[language]() });
