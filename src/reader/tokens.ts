import { emptyHash, hashed, intern, Special, symbolAt, symbolOf, symbolOfSign } from './vocabulary.ts';

/** What is known of a token beside its word. */
export const Mark = {
  /** It begins with a capital letter. */
  capital: 1,
  /** All its letters, two at least, are capital. */
  capitals: 2,
  /** A new line begins before it. */
  line: 4,
  /** A blank line stands before it. */
  paragraph: 8,
  /** Nothing stands between it and the token before. */
  joined: 16,
  /** A number with an ending, such as 21st. */
  ending: 32,
  /** A letter of Chinese, Japanese or Korean writing, which is a token by itself. */
  ideograph: 64,
} as const;

/** A text cut into words, numbers and signs, each with its place. Column by column, since there are many. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The symbol of the word, as {@link Special} and the vocabulary number them. */
  readonly symbol: Int32Array;
  readonly marks: Uint8Array;
  /** What a number in digits is worth; -1 for everything else. */
  readonly value: Int32Array;
}

const LF = 10;
const CR = 13;
const HYPHEN = 45;
const UNDERSCORE = 95;
const STAR = 42;
const LEFT = 91;
const RIGHT = 93;

/** What a character is. */
const Kind = {
  space: 0,
  letter: 1,
  digit: 2,
  sign: 3,
  quote: 4,
  apostrophe: 5,
  ideograph: 6,
  dash: 7,
} as const;
type Kind = (typeof Kind)[keyof typeof Kind];

const latin = new Uint8Array(0x250);
for (let code = 0; code < latin.length; code += 1) latin[code] = kindOfLatin(code);

function kindOfLatin(code: number): Kind {
  const char = String.fromCharCode(code);
  if (code <= 32 || code === 0xa0 || code === 0xad || (code >= 0x7f && code < 0xa0)) return Kind.space;
  if (char >= '0' && char <= '9') return Kind.digit;
  if (char === '"' || char === '\u00ab' || char === '\u00bb') return Kind.quote;
  if (char === "'" || char === '`' || char === '\u00b4') return Kind.apostrophe;
  if (code === HYPHEN) return Kind.dash;
  return char.toLowerCase() !== char.toUpperCase() || code === 0xaa || code === 0xba ? Kind.letter : Kind.sign;
}

function kindOf(code: number): Kind {
  if (code < 0x250) return latin[code] as Kind;
  if (code >= 0x2010 && code <= 0x2015) return Kind.dash;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return Kind.apostrophe;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x201f) return Kind.quote;
  if (code === 0xff02 || (code >= 0x300c && code <= 0x300f)) return Kind.quote;
  if ((code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f)) return Kind.space;
  if (code === 0x3000 || code === 0xfeff || (code >= 0x2060 && code <= 0x206f)) return Kind.space;
  if (code >= 0xff10 && code <= 0xff19) return Kind.digit;
  if (code >= 0x2022 && code < 0x2e80) return Kind.sign;
  if (code >= 0x2e80 && code <= 0x3004) return Kind.sign;
  if (code >= 0x3005 && code <= 0x9fff) return code >= 0x3008 && code <= 0x3020 ? Kind.sign : Kind.ideograph;
  if (code >= 0xac00 && code <= 0xd7a3) return Kind.ideograph;
  if (code >= 0xf900 && code <= 0xfaff) return Kind.ideograph;
  if (code >= 0xff01 && code <= 0xff20) return Kind.sign;
  return Kind.letter;
}

function signSymbol(text: string, at: number, code: number): number {
  return code >= 128 ? symbolOf(text.charAt(at).normalize('NFKC')) : symbolOfSign(code);
}

const quoteSign = intern('"');
const dashSign = intern('-');

/** Cuts a text into tokens, in one pass. */
export function tokensOf(text: string): Tokens {
  const length = text.length;
  let room = Math.max(64, (length >> 2) + 16);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let symbol = new Int32Array(room);
  let value = new Int32Array(room);
  let marks = new Uint8Array(room);
  let count = 0;
  let before = 0; // marks of what stood before the token
  let last = -1; // the end of the token before

  const put = (from: number, to: number, what: number, mark: number, worth: number): void => {
    if (count === room) {
      room *= 2;
      start = widened(start, room);
      end = widened(end, room);
      symbol = widened(symbol, room);
      value = widened(value, room);
      const more = new Uint8Array(room);
      more.set(marks);
      marks = more;
    }
    start[count] = from;
    end[count] = to;
    symbol[count] = what;
    value[count] = worth;
    marks[count] = mark | before | (from === last ? Mark.joined : 0);
    count += 1;
    before = 0;
    last = to;
  };

  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === Kind.space) {
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) {
        before |= before & Mark.line ? Mark.paragraph : Mark.line;
        at = furnitureEnd(text, at + 1);
      } else at += 1;
      continue;
    }
    if (kind === Kind.letter) {
      // Nearly all words are of English letters alone: one walk finds their end, their capitals and their symbol.
      let walked = at;
      let next = code;
      let hash = emptyHash;
      let allCapital = true;
      for (;;) {
        if (next >= 97 && next <= 122) allCapital = false;
        else if (next < 65 || next > 90) break;
        hash = hashed(hash, next | 32);
        walked += 1;
        if (walked === length) break;
        next = text.charCodeAt(walked);
      }
      let stop = walked;
      if (walked > at && isPossessive(text, walked)) {
        stop = walked + 2;
        if (text.charCodeAt(walked + 1) === 115) allCapital = false;
      }
      if (walked > at && endsAt(text, stop)) {
        const mark = code > 90 ? 0 : allCapital && stop > at + 1 ? Mark.capital | Mark.capitals : Mark.capital;
        put(at, stop, symbolAt(text, at, walked, hash), mark, -1);
        at = stop;
        continue;
      }
      let to = wordEnd(text, at);
      let word = bare(text.slice(at, to));
      // A word that was broken at the end of a line, if the whole word is one that wordings speak of.
      const rest = brokenAt(text, to);
      if (rest > 0) {
        const whole = `${word}${bare(text.slice(rest, wordEnd(text, rest)))}`;
        if (symbolOf(whole) !== Special.unknown) {
          to = wordEnd(text, rest);
          word = whole;
        }
      }
      put(at, to, symbolOf(word), capitalsOf(text, at, to), -1);
      at = to;
      continue;
    }
    if (kind === Kind.digit) {
      let to = at;
      let worth = 0;
      while (to < length && kindOf(text.charCodeAt(to)) === Kind.digit) {
        const digit = text.charCodeAt(to) & 15;
        worth = worth > 99_999_999 ? worth : worth * 10 + digit;
        to += 1;
      }
      let mark = 0;
      // The ending is at times torn apart: "24t h".
      const ending = mayEnd(text.charCodeAt(to))
        ? /^(?:s ?t|n ?d|r ?d|t ?h)(?![a-z])/i.exec(text.slice(to, to + 4))
        : null;
      const tail = to + (ending?.[0].length ?? 0);
      if (ending) mark = Mark.ending;
      put(at, tail, Special.number, mark, worth);
      at = tail;
      continue;
    }
    if (kind === Kind.ideograph) {
      put(at, at + 1, symbolOf(text.charAt(at)), Mark.ideograph, -1);
      at += 1;
      continue;
    }
    if (kind === Kind.quote) {
      put(at, at + 1, quoteSign, 0, -1);
      at += 1;
      continue;
    }
    if (kind === Kind.dash) {
      // Between words a hyphen is not read: "non-renewal" is two words.
      const beforeIt = at > 0 ? kindOf(text.charCodeAt(at - 1)) : Kind.space;
      const afterIt = at + 1 < length ? kindOf(text.charCodeAt(at + 1)) : Kind.space;
      const within = beforeIt === Kind.letter && (afterIt === Kind.letter || brokenAt(text, at) > 0);
      if (!within) put(at, at + 1, dashSign, 0, -1);
      at += 1;
      continue;
    }
    if (kind === Kind.apostrophe) {
      // Two of them are a quotation mark; one is none of the words.
      const next = text.charCodeAt(at + 1);
      if (next === code) {
        put(at, at + 2, quoteSign, 0, -1);
        at += 2;
      } else at += 1;
      continue;
    }
    const blank = blankEnd(text, at, code);
    if (blank > at) {
      put(at, blank, Special.blank, 0, -1);
      at = blank;
      continue;
    }
    put(at, at + 1, signSymbol(text, at, code), 0, -1);
    at += 1;
  }
  return { text, count, start, end, symbol, marks, value };
}

function widened(from: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(room);
  to.set(from);
  return to;
}

// Letters, with an apostrophe between letters, and the apostrophe of a plural possessive.
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const kind = kindOf(text.charCodeAt(to));
    if (kind === Kind.letter) to += 1;
    else if (kind === Kind.apostrophe && to + 1 < text.length && kindOf(text.charCodeAt(to + 1)) === Kind.letter)
      to += 1;
    else break;
  }
  return to;
}

// "party's": the ending of a possessive.
function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === 39 || (code >= 0x2018 && code <= 0x201b && code !== 0x201a)) && (text.charCodeAt(at + 1) | 32) === 115
  );
}

// Whether a word is over: no letter follows, no apostrophe before a letter, and no rest in the next line.
function endsAt(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const kind = kindOf(text.charCodeAt(at));
  if (kind === Kind.letter) return false;
  if (kind === Kind.apostrophe) return at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) !== Kind.letter;
  return brokenAt(text, at) === 0;
}

// The first letter of "st", "nd", "rd", "th".
function mayEnd(code: number): boolean {
  const small = code | 32;
  return small === 115 || small === 110 || small === 114 || small === 116;
}

// The word as lists know it: small letters, without the ending of a possessive.
function bare(word: string): string {
  let small = word.toLowerCase();
  if (/[^\u0020-\u007e]/.test(small)) small = small.normalize('NFKC').replace(/[\u2018\u2019\u201b\u00b4`]/g, "'");
  return small.endsWith("'s") ? small.slice(0, -2) : small;
}

// Where a word that ends in a hyphen at the end of its line goes on, or 0.
function brokenAt(text: string, to: number): number {
  if (text.charCodeAt(to) !== HYPHEN && text.charCodeAt(to) !== 0x2010 && text.charCodeAt(to) !== 0xad) return 0;
  let at = to + 1;
  let line = false;
  while (at < text.length && at < to + 40) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) line = true;
    else if (kindOf(code) !== Kind.space) break;
    at += 1;
  }
  return line && kindOf(text.charCodeAt(at)) === Kind.letter ? at : 0;
}

function capitalsOf(text: string, from: number, to: number): number {
  const first = text.charAt(from);
  if (first === first.toLowerCase()) return 0;
  if (to - from < 2) return Mark.capital;
  const word = text.slice(from, to);
  return word === word.toUpperCase() ? Mark.capital | Mark.capitals : Mark.capital;
}

// Where a blank ends that begins here: a line to write on, or what was blacked out. Else the place itself.
function blankEnd(text: string, at: number, code: number): number {
  if (code === UNDERSCORE || code === STAR || code === 0x25cf || code === 0x2022) {
    let to = at;
    while (to < text.length && text.charCodeAt(to) === code) to += 1;
    return code === 0x25cf || to - at > 1 ? to : at;
  }
  if (code !== LEFT) return at;
  let to = at + 1;
  let signs = 0;
  while (to < text.length && to < at + 60) {
    const inner = text.charCodeAt(to);
    if (inner === RIGHT) break;
    const sign = inner === STAR || inner === UNDERSCORE || inner === 0x25cf || inner === 0x2022 || inner === 0x2026;
    if (sign || inner === 0xb7) signs += 1;
    else if (kindOf(inner) !== Kind.space && !isWordOfBlank(text, at + 1)) return at;
    to += 1;
  }
  const empty = text.charCodeAt(to) === RIGHT;
  return empty && (signs > 0 || to - at > 1) ? to + 1 : at;
}

function isWordOfBlank(text: string, at: number): boolean {
  return /^\s{0,3}(?:redacted|omitted|confidential|blank|date|intentionally)\b/i.test(text.slice(at, at + 20));
}

/**
 * Where the text goes on after lines that belong to the page and not to the text: page numbers, and the source line that filings repeat at the foot.
 * `from` is the first character of a line.
 */
function furnitureEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    let first = at;
    let code = text.charCodeAt(first);
    while (code === 32 || code === 9 || code === 12) code = text.charCodeAt((first += 1));
    // Most lines begin with a letter that begins no line of a page.
    const likely = (code >= 48 && code <= 57) || code === HYPHEN || code === 83 || code === 80 || code === 112;
    if (!likely) return at;
    // No further than such a line is long.
    const near = text.slice(first, first + 161).indexOf('\n');
    if (near < 0 && text.length - first > 160) return at;
    const to = near < 0 ? text.length : first + near;
    const line = text.slice(first, to).trim();
    if (
      !/^(?:-?\s?\d{1,3}\s?-?|[Pp](?:age|AGE)\s\d{1,3}(?:\sof\s\d{1,3})?|Source: .{1,110}\d{1,2}\/\d{1,2}\/\d{4})$/.test(
        line,
      )
    )
      return at;
    // The number of a paragraph may stand alone on its line as well; a page number has a blank line on both sides.
    if (/^\d/.test(line) && !(blankLine(text, at - 2, -1) && blankLine(text, to + 1, 1))) return at;
    at = to;
    return at;
  }
  return at;
}

function blankLine(text: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (at >= 0 && at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LF) return true;
    if (kindOf(code) !== Kind.space) return false;
    at += step;
  }
  return true;
}
