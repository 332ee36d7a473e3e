import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Remark } from '../reader/source-text.ts';

// Overrides and isolates of direction, zero-width spaces and joiners, and the letters that only a machine sees. Joiners that a script
// or a picture of several signs needs are none of them.
const hidden =
  /[\u200B\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]|(?<![\p{Extended_Pictographic}\uFE0F\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}])[\u200C\u200D]/gu;

/** What a text has that its reader cannot see: how many characters, and where the first stands. */
export function hiddenIn(text: string): Remark | undefined {
  let first: RegExpExecArray | undefined;
  let count = 0;
  for (const found of text.matchAll(hidden)) {
    first ??= found;
    count += 1;
  }
  if (!first) return undefined;
  const sign = `U+${(first[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  const before = text.slice(0, first.index).split(/\r\n|\r|\n/);
  const column = (before.at(-1) as string).length + 1;
  return remark(
    'reader/hidden-characters',
    sentence`The text has ${count} characters that cannot be seen; the first is ${sign} in line ${before.length}, column ${column}.`,
  );
}
