import type { Decoded } from './encoding.ts';
import type { Taken } from './refusal.ts';

/** Plain text is what it is: every offset is one of the decoded file. */
export const takePlain = ({ text, remarks }: Decoded): Taken => ({
  text,
  places: text === '' ? [] : [{ start: 0, at: 0 }],
  remarks,
});
