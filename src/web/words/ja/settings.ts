import type { settings as english } from '../en/settings.ts';

/** The words of the screen. */
export const settings: Readonly<Record<keyof typeof english, string>> = {
  'settings.title': '設定',
};
