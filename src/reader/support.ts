import { parseDay, parsePeriod } from '../calendar/index.ts';
import type { Field, RenewalKind } from './fact.ts';
import { datesIn, type Mention, periodsIn } from './mention.ts';

/** What a value may look like: a day, a period, `perpetual` or `indefinite`, a name, or words of the text. */
export type Form = 'day' | 'period' | 'open' | 'name' | 'words';

/** The forms that the value of each field takes. */
export const formsOf: Readonly<Record<Field, readonly Form[]>> = {
  signed: ['day'],
  effective: ['day'],
  expires: ['day', 'open'],
  duration: ['period', 'open'],
  renewal: ['period', 'open'],
  notice: ['period'],
  convenience: ['period'],
  denunciation: ['period'],
  survival: ['period', 'open'],
  party: ['name'],
  law: ['name'],
  window: ['period', 'words'],
  'lock-in': ['period'],
  form: ['words'],
  channel: ['words'],
  addressee: ['name'],
  counting: ['words'],
  'counts-from': ['words'],
  amendment: ['words'],
  condition: ['words'],
  'depends-on': ['name'],
  title: ['name'],
};

/** Whether a name is that of a field. */
export const isField = (name: unknown): name is Field => typeof name === 'string' && Object.hasOwn(formsOf, name);

const longestWords = 300;

/** The form in which a value is written, of those that a field takes; undefined where it is in none. */
export function formOf(field: Field, value: string): Form | undefined {
  return formsOf[field].find((form) => {
    if (form === 'day') return parseDay(value) !== undefined;
    if (form === 'period') return value.startsWith('P') && parsePeriod(value) !== undefined;
    if (form === 'open') return value === 'perpetual' || value === 'indefinite';
    return value.length <= longestWords && /[\p{L}\p{N}]/u.test(value);
  });
}

// Words and figures go on past the edges of a quote: "four months" is not what "twenty-four months" says.
const margin = 60;

/**
 * What a stretch of a text says of a value, in the words of the text: a day or a period as its own words give it, a name as it is written there.
 * Undefined where the stretch does not say the value. Nothing of the value that was claimed goes into what comes back.
 */
export function saidIn(text: string, start: number, end: number, field: Field, value: string): string | undefined {
  const from = Math.max(0, start - margin);
  const around = text.slice(from, end + margin);
  const within = (found: Mention): boolean => from + found.start >= start && from + found.end <= end;
  switch (formOf(field, value)) {
    case 'day':
      return datesIn(around).find((found) => within(found) && found.value === value)?.value;
    case 'period':
      return periodsIn(around).find((found) => within(found) && found.value === value)?.value;
    case 'open':
      return openEnded.test(text.slice(start, end)) ? value : undefined;
    case 'name':
    case 'words':
      return wordsIn(around, value, field).find(within)?.value;
    case undefined:
      return undefined;
  }
}

const openEnded =
  /perpetu|indefinite|unlimited|until (?:(?:it|this agreement) is )?(?:terminat(?:ed|ion)|denounced|cancell?ed)|remain in (?:full )?force|continue in (?:full )?(?:force|effect)|in perpetuity|for ever|forever|durée (?:illimitée|indéterminée)|unbefristet|unbestimmte|indefinid|無期限|期間の定め|무기한/iu;

/** Where words stand, whole and in any case, whatever white space, quotation marks and dashes the text has. */
function wordsIn(text: string, words: string, field: Field): readonly Mention[] {
  const pieces = words.trim().split(/\s+/);
  const pattern = pieces.map((piece) =>
    piece
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/['‘’]/g, "['‘’]")
      .replace(/["“”]/g, '["“”]')
      .replace(/[-‐‑–—]/g, '[-‐‑–—]'),
  );
  const whole = new RegExp(`${edgeBefore(words.trim())}${pattern.join('\\s+')}${edgeAfter(words.trim())}`, 'giu');
  return [...text.matchAll(whole)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    // West Virginia is not Virginia, and New England is not England.
    if (
      field === 'law' &&
      /\b(?:new|north|south|east|west|(?:north|south|east|west)ern)\s+$/iu.test(text.slice(0, start))
    )
      return [];
    return [{ value: found[0].replace(/\s+/g, ' '), start, end }];
  });
}

// A name is not part of a longer word; scripts that put no space between words have no edges to ask for.
const edgeBefore = (words: string): string =>
  /^[\p{L}\p{N}]/u.test(words) && !/^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/u.test(words)
    ? '(?<![\\p{L}\\p{N}])'
    : '';
const edgeAfter = (words: string): string =>
  /[\p{L}\p{N}]$/u.test(words) && !/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]$/u.test(words)
    ? '(?![\\p{L}\\p{N}])'
    : '';

const kinds: Readonly<Record<RenewalKind, RegExp>> = {
  automatic:
    /automatic|tacit|evergreen|\bunless\b|\brenews\b|shall (?:\w+ )?(?:be )?(?:renew|extend|continue)|will (?:be )?(?:renew|extend|continue)|successive|year to year|tácit|stillschweigend|verlängert sich|sauf (?:dénonciation|préavis)|自動|자동|묵시/iu,
  optional:
    /\boption|\bmay\b|\belect|\bright\b|\brequest|\bwish|discretion|\bpeu(?:t|vent)\b|\bkann\b|\bpodrá|できる|선택|할 수 있/iu,
  mutual: /mutual|\bagree|\bconsent|d['’]un commun accord|einvernehm|vereinbar|de común acuerdo|合意|協議|합의|협의/iu,
};

// "Shall automatically renew upon the parties' mutual agreement" is automatic in name only.
const byAgreement =
  /\b(?:upon|by|with|subject to|if)\b[^.;]{0,40}\bmutual(?:ly)?\b[^.;]{0,20}(?:agree|consent)|\bupon\b[^.;]{0,30}\bagreement of (?:both|the) parties/iu;

/** Whether words speak of a renewal of this kind. Nobody waits for a renewal that is automatic in name only. */
export const saysKind = (quote: string, kind: RenewalKind): boolean =>
  kinds[kind].test(quote) && !(kind === 'automatic' && byAgreement.test(quote));

/** Whether a word is one of the kinds of renewal. */
export const isKind = (word: unknown): word is RenewalKind => typeof word === 'string' && Object.hasOwn(kinds, word);
