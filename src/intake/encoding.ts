import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Remark } from '../reader/source-text.ts';
import { Refused } from './refusal.ts';

/** A file as characters. */
export interface Decoded {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

// Guessing looks at the beginning only, and judges a text of any length in the same time.
const sampled = 1 << 16;

/**
 * The characters of a file. A byte order mark decides, then UTF-8 where the bytes are that, since no other text is by chance, then what markup says of
 * itself; only then is an encoding assumed, and a remark says which.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked) return decodedAs(marked, bytes, []);
  const wide = wideOf(bytes);
  if (wide) return decodedAs(wide, bytes, [assumed(wide)]);
  if (bytes.subarray(0, sampled).includes(0)) throw notText();
  const escaped = looksEscaped(bytes);
  const utf8 = escaped ? undefined : strictly('utf-8', bytes);
  if (utf8 !== undefined) return { text: checked(utf8), remarks: [] };
  const named = declaredIn(bytes);
  if (named && named !== 'utf-8') return decodedAs(named, bytes, []);
  const guess = escaped ? 'iso-2022-jp' : mostlyUtf8(bytes) ? 'utf-8' : guessOf(bytes.subarray(0, sampled));
  return decodedAs(guess, bytes, guess === 'utf-8' ? [] : [assumed(guess)]);
}

function decodedAs(label: string, bytes: Uint8Array, remarks: readonly Remark[]): Decoded {
  const decoded = new TextDecoder(label).decode(bytes);
  const text = checked(label === 'windows-1252' ? western(decoded) : decoded);
  const lost = text.split('\uFFFD').length - 1;
  if (lost === 0) return { text, remarks };
  const says = sentence`${lost} characters could not be read as ${label} and stand as ${'U+FFFD'}.`;
  return { text, remarks: [...remarks, remark('reader/lost-characters', says)] };
}

const beyondLatin = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 reads windows-1252 as Latin-1, where quotation marks and dashes are control characters. No text has those. */
export const western = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (sign) => beyondLatin[sign.charCodeAt(0) - 0x80] as string);

const assumed = (label: string): Remark =>
  remark(
    'reader/encoding-assumed',
    sentence`The file does not say how its letters are encoded; it was read as ${label}.`,
  );

const notText = (): Refused =>
  new Refused('reader/not-text', sentence`The file is no text: it has bytes that no text has.`);

// A text has line ends, tabs and page breaks, and hardly another control character; an escape is part of some.
function checked(text: string): string {
  const controls = text.slice(0, sampled).match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  if (controls * 100 > Math.min(text.length, sampled)) throw notText();
  return text;
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every line end and every digit has a NUL on one side, and none on the other. */
function wideOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.02 && even === 0) return 'utf-16le';
  return even > pairs * 0.02 && odd === 0 ? 'utf-16be' : undefined;
}

/** The encoding that HTML or XML gives for itself, where this platform knows it. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (!/^\s*</.test(head)) return undefined;
  const label = /<meta\s[^>]{0,500}?charset\s*=\s*["']?([\w-]+)|^\s*<\?xml[^>]{0,200}?encoding=["']([\w-]+)/i.exec(
    head,
  );
  try {
    return label ? new TextDecoder(label[1] ?? label[2]).encoding : undefined;
  } catch {
    return undefined;
  }
}

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Japanese in seven bits, as letters have it: an escape that goes to two-byte characters. */
function looksEscaped(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

/** UTF-8 with a broken place or two, not another encoding: its sequences of bytes do not come about by chance. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampled));
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return whole > broken * 10;
}

const eastern = [
  ['shift_jis', /[ぁ-んァ-ヶー、。]/g],
  ['euc-jp', /[ぁ-んァ-ヶー、。]/g],
  ['euc-kr', /[가-힣]/g],
] as const;

/** Which of the usual encodings a text has that is not UTF-8. */
function guessOf(sample: Uint8Array): string {
  // Western letters above ASCII stand between others; those of East Asia are pairs of such bytes.
  let [high, alone] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[i - 1] ?? 0) < 0x80 && (sample[i + 1] ?? 0) < 0x80) alone += 1;
  });
  if (alone * 2 > high) return 'windows-1252';
  const scores = eastern.map(([label, own]) => {
    const text = new TextDecoder(label).decode(sample);
    const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 1;
    const wrong = text.match(/[\uFFFD\uE000-\uF8FF\uFF61-\uFF9F\u3131-\u318E]/g)?.length ?? 0;
    return { label, score: ((text.match(own)?.length ?? 0) - 4 * wrong) / beyond };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0.15 ? best.label : 'windows-1252';
}
