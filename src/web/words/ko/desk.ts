import type { desk as english } from '../en/desk.ts';

/** The words of the screen. */
export const desk: Readonly<Record<keyof typeof english, string>> = {
  'desk.title': '데스크',
};
