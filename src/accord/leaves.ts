import * as z from 'zod/mini';
import { english, listed, type Sentence, sentence } from '../base/index.ts';
import { parseDateSpan, parseDay, parsePeriod } from '../calendar/index.ts';
import { parseAge, parseWhen, whenPattern } from './when.ts';

const sentences = new Map<string, Sentence>();

/** What a part of the shape says where something else stands there, after the name of the field. The schema library carries it as a text. */
export const is = (says: Sentence): { error: () => string } => {
  const text = english(says);
  sentences.set(text, says);
  return { error: () => text };
};

/** The sentence that the schema library has carried. */
export const sentenceIn = (message: string): Sentence => sentences.get(message) as Sentence;

/** Any text. */
export const word = z.string(is(sentence`has to be a text`));
const leaf = (says: Sentence, passes: (text: string) => boolean) =>
  z.string(is(says)).check(z.refine((text: string) => passes(text), is(says)));

/** A word of a closed list. */
export const oneOf = (words: readonly string[]) => z.enum(words, is(sentence`has to be one of: ${listed(words)}`));

/** A text or a list of texts. */
export const oneOrMore = (says: Sentence) => z.union([word, z.array(word)], is(says));

const id = leaf(
  sentence`has to be made of letters, digits, dots, hyphens, underscores, blanks or brackets, 80 at most`,
  (t) => /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()§:/-]{0,78}[\p{L}\p{N}.)])?$/u.test(t),
);
const period = leaf(
  sentence`has to be a period such as \`90 days\`, \`1 year 2 months\` or \`P90D\``,
  (t) => parsePeriod(t) !== undefined,
);
const day = leaf(sentence`has to be a day that exists, written YYYY-MM-DD`, (t) => parseDay(t) !== undefined);
// Each day of an uncertain date is tried: what lies within three years is a date, more is no knowledge of one.
const dateSpan = leaf(
  sentence`has to be a day that exists, written YYYY-MM-DD, or an uncertain date of three years at most in EDTF such as \`2019-08~\` or \`2019-08-21/2019-08-31\``,
  (t) => {
    const span = parseDateSpan(t);
    return span !== undefined && span.last - span.first < 1100;
  },
);
const rule = leaf(sentence`has to be a rule: ${whenPattern}`, (t) => parseWhen(t) !== undefined);
const dayOrAge = leaf(
  sentence`has to be a day, or a period \`after entry-into-force\``,
  (t) => parseDay(t) !== undefined || parseAge(t) !== undefined,
);
/** What a number or a range of terms has to be. */
export const termRange = sentence`has to be a number of a term, or a range such as \`2..\``;
const terms = leaf(termRange, (t) => /^(?:\d{1,4}(?:\.\.\d{0,4})?|\.\.\d{1,4})$/.test(t));
const fewerThan = leaf(sentence`has to be \`parties < N\``, (t) => /^parties < \d+$/.test(t));

const time = leaf(sentence`has to be a time of day such as "15:25"`, (t) =>
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(t),
);
const grade = leaf(sentence`has to be an Admiralty grade: a letter A to F and a digit 1 to 6`, (t) =>
  /^[A-F][1-6]$/.test(t),
);
const name = leaf(sentence`has to be made of lower-case letters, digits and hyphens`, (t) =>
  /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/.test(t),
);

/** The texts that have a form of their own. */
export const leaves = { day, dayOrAge, dateSpan, fewerThan, grade, id, name, period, rule, terms, time } as const;
