import { setOf } from '../lexicon.ts';
import { type Paper, placeOf } from '../paper.ts';
import { Mark } from '../tokens.ts';
import type { Time } from './time-wording.ts';
import { englishTimesIn } from './times.ts';

/** The cells of a text as words: in small letters, with what their writing tells. */
export interface Words {
  readonly paper: Paper;
  /** In small letters, without the ending of a possessive. */
  readonly low: readonly string[];
  /** The word ends as a possessive does: "Japan's", "parties'". */
  readonly owner: readonly boolean[];
  readonly capital: readonly boolean[];
  /** A word and not a sign, number or spot. */
  readonly word: readonly boolean[];
  /** 1 where a sentence begins. */
  readonly opens: Uint8Array;
  /** What is known of the look of a word: 1 a verb, 2 none, 0 not yet looked at. */
  readonly verbs: Uint8Array;
  /** The times that the text tells between two characters; found once, however often they are asked for. */
  readonly timesIn: (start: number, end: number) => readonly Time[];
}

/** Makes the words of a text ready. */
export function wordsOf(paper: Paper): Words {
  const { count, text, tokens, sentences } = paper;
  const low: string[] = [];
  const owner: boolean[] = [];
  const capital: boolean[] = [];
  const word: boolean[] = [];
  const opens = new Uint8Array(count);
  for (let sentence = 0; sentence + 1 < sentences.length; sentence += 1) {
    const cell = sentences[sentence] as number;
    if (cell < (sentences[sentence + 1] as number)) opens[cell] = 1;
  }
  for (let cell = 0; cell < count; cell += 1) {
    const { start, end } = placeOf(paper, cell, cell + 1);
    const small = text.slice(start, end).toLowerCase();
    const plain = /[\u2018\u2019\u201b]/.test(small) ? small.replace(/[\u2018\u2019\u201b]/g, "'") : small;
    const possessive = plain.endsWith("'s");
    low.push(possessive ? plain.slice(0, -2) : plain);
    const after = text.charCodeAt(end);
    owner.push(possessive || (plain.endsWith('s') && (after === 0x27 || after === 0x2019)));
    capital.push(((tokens.marks[paper.token[cell] as number] as number) & Mark.capital) !== 0);
    const first = plain.charCodeAt(0);
    word.push(paper.spot[cell] === -1 && ((first >= 97 && first <= 122) || (first > 127 && /^\p{L}/u.test(plain))));
  }
  const timesFrom = new Map<number, { readonly end: number; readonly times: readonly Time[] }>();
  return {
    paper,
    low,
    owner,
    capital,
    word,
    opens,
    verbs: new Uint8Array(count + 1),
    timesIn: (start, end) => {
      const known = timesFrom.get(start);
      if (known?.end === end) return known.times;
      const times = englishTimesIn(text, start, end);
      timesFrom.set(start, { end, times });
      return times;
    },
  };
}

/** The characters of cells `from` to `to` (exclusive). */
export const textOf = ({ paper }: Words, from: number, to: number): string => {
  if (to <= from) return '';
  const { start, end } = placeOf(paper, from, to);
  return paper.text.slice(start, end);
};

/** Auxiliary verbs that a verb group may begin with. */
export const auxiliaries = setOf(
  "has have had having was were is are be been being am did does do hasn't haven't hadn't wasn't weren't isn't aren't didn't doesn't don't gets got",
);
/** Forms of "be", before which a participle is passive. */
export const passiveBe = setOf("was were is are be been being wasn't weren't isn't aren't gets got");
/** Verbs that make a thing possible, wished or future, not done. */
const modals = setOf(
  "will would may might can could shall should must cannot can't won't wouldn't couldn't shouldn't ought going",
);
/** Words that say that a thing was not done. */
export const negatives = setOf(
  "not never no neither nor none nobody without cannot can't won't wouldn't couldn't hasn't haven't hadn't wasn't weren't isn't aren't didn't doesn't don't yet hardly nothing",
);
/** Words under which a thing is only supposed. */
export const suppositions = setOf('if unless whether provided assuming suppose lest once until should even');
/** Words at which a clause begins. */
export const joints = setOf(
  'that which who whom whose after before when while because although though if unless until since as where whereas once so than whether following citing amid despite but and or accusing adding saying noting calling arguing warning',
);
/** Small words before a noun phrase that is no subject. */
export const prepositions = setOf(
  'of from with against in at by for to under between among on over into toward towards about than via through during within without regarding concerning upon near across amid despite like per around behind beyond including unlike out',
);
/** Words that may stand between a subject and its verb. */
export const adverbs = setOf(
  'also later then again formally officially already since soon subsequently immediately first finally now still reportedly recently previously unilaterally jointly conditionally temporarily abruptly eventually even just ever only therefore thus thereafter meanwhile instead separately again twice initially effectively legally repeatedly both each all often further further once long apparently allegedly indefinitely simply quietly publicly swiftly promptly today yesterday too however newly largely fully',
);
/** The verbs that stand in nearly every sentence of a report, in the forms that say who did what. */
const finite = setOf(
  'is are was were has have had will would could may might can cannot said says told gave took made went came began put set let left quit held met sent saw got kept led won lost rose fell runs takes makes gives says wants seeks plans remains suggests believes means does did became sought stood thought brought withdrew',
);

/** Whether a word makes a wish or a possibility of a verb; "May" within a sentence is a name or a month. */
export const isModal = ({ low, capital, opens }: Words, cell: number): boolean =>
  modals.has(low[cell] as string) && !(capital[cell] && opens[cell] !== 1);

/** Where the group of words of a verb begins, no earlier than `first`: its auxiliaries, adverbs and negatives stand before it. */
export function groupStart(words: Words, verb: number, first: number): number {
  const { low } = words;
  let at = verb;
  while (
    at > first &&
    (auxiliaries.has(low[at - 1] as string) ||
      adverbs.has(low[at - 1] as string) ||
      isModal(words, at - 1) ||
      negatives.has(low[at - 1] as string))
  )
    at -= 1;
  return at;
}

/** Whether a word looks like a verb, a participle included. */
export function verbLike(words: Words, cell: number): boolean {
  const known = words.verbs[cell];
  if (known === 1 || known === 2) return known === 1;
  const verb = looksLikeVerb(words, cell);
  if (known === 0) words.verbs[cell] = verb ? 1 : 2;
  return verb;
}

function looksLikeVerb({ low, word, capital, opens }: Words, cell: number): boolean {
  const written = low[cell] as string;
  if (!word[cell]) return false;
  if (finite.has(written)) return !capital[cell] || opens[cell] === 1;
  if (capital[cell] && !/^(?:said|told)$/.test(written)) return false;
  if (written.length < 5 || stillNouns.has(written)) return false;
  if (/[a-z]{2}ing$/.test(written)) return true;
  // "of trusted partners", "a revised text": beside a noun.
  return (
    /(?:[^e]ed|ied)$/.test(written) &&
    !(besideNoun.has(low[cell - 1] ?? '') && word[cell + 1] === true && !prepositions.has(low[cell + 1] as string))
  );
}

const besideNoun = setOf('the a an of its their his her our your this for with in on under from such most no other');

const stillNouns = setOf(
  'united limited related armed so-called need speed indeed exceed proceed bring spring during king meeting sharing hearing building funding filing ruling warning trading morning evening nothing anything something everything fishing shipping banking intelligence-sharing housing mining understanding proceeding beijing following remaining including according regarding concerning depending existing outgoing leading pending neighboring neighbouring governing landmark sweeping binding',
);
