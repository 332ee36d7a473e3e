import type { accords as english } from '../en/accords.ts';

/** The words of the screen. */
export const accords: Readonly<Record<keyof typeof english, string>> = {
  'accords.title': '協定',
};
