import { reminderDigest } from '../brief/tellings.ts';
import { tellings } from './catalogues.ts';
import type { ReminderWords } from './reminders.ts';

/** The words of reminders in the language of whoever gets them. */
export const reminderWords: ReminderWords = async ({ name, language, today, deadlines }) =>
  reminderDigest(deadlines, { name, today, words: await tellings[language]() });
