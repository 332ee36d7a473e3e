import type { reader as english } from '../en/reader.ts';

/** The words of the screen. */
export const reader: Readonly<Record<keyof typeof english, string>> = {
  'reader.title': '読み取り',
};
