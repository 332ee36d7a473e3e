import { type Paper, placeOf, sentenceOf, spotOf } from '../paper.ts';
import { Mark } from '../tokens.ts';

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
}

/** Makes the words of a text ready. */
export function wordsOf(paper: Paper): Words {
  const low: string[] = [];
  const owner: boolean[] = [];
  const capital: boolean[] = [];
  const word: boolean[] = [];
  for (let cell = 0; cell < paper.count; cell += 1) {
    const { start, end } = placeOf(paper, cell, cell + 1);
    const written = paper.text.slice(start, end);
    const small = written.toLowerCase().replace(/[\u2018\u2019\u201b]/g, "'");
    const possessive = small.endsWith("'s");
    low.push(possessive ? small.slice(0, -2) : small);
    owner.push(possessive || (small.endsWith('s') && /['\u2019]/.test(paper.text.charAt(end))));
    capital.push(((paper.tokens.marks[paper.token[cell] as number] as number) & Mark.capital) !== 0);
    word.push(spotOf(paper, cell) === undefined && /^\p{L}/u.test(small));
  }
  return { paper, low, owner, capital, word };
}

/** The characters of cells `from` to `to` (exclusive). */
export const textOf = ({ paper }: Words, from: number, to: number): string => {
  if (to <= from) return '';
  const { start, end } = placeOf(paper, from, to);
  return paper.text.slice(start, end);
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Auxiliary verbs that a verb group may begin with. */
export const auxiliaries = list(
  "has have had having was were is are be been being am did does do hasn't haven't hadn't wasn't weren't isn't aren't didn't doesn't don't gets got",
);
/** Forms of "be", before which a participle is passive. */
export const passiveBe = list("was were is are be been being wasn't weren't isn't aren't gets got");
/** Verbs that make a thing possible, wished or future, not done. */
const modals = list(
  "will would may might can could shall should must cannot can't won't wouldn't couldn't shouldn't ought going",
);
/** Words that say that a thing was not done. */
export const negatives = list(
  "not never no neither nor none nobody without cannot can't won't wouldn't couldn't hasn't haven't hadn't wasn't weren't isn't aren't didn't doesn't don't yet hardly nothing",
);
/** Words under which a thing is only supposed. */
export const suppositions = list('if unless whether provided assuming suppose lest once until should even');
/** Words at which a clause begins. */
export const joints = list(
  'that which who whom whose after before when while because although though if unless until since as where whereas once so than whether following citing amid despite but and or accusing adding saying noting calling arguing warning',
);
/** Small words before a noun phrase that is no subject. */
export const prepositions = list(
  'of from with against in at by for to under between among on over into toward towards about than via through during within without regarding concerning upon near across amid despite like per around behind beyond including unlike out',
);
/** Words that may stand between a subject and its verb. */
export const adverbs = list(
  'also later then again formally officially already since soon subsequently immediately first finally now still reportedly recently previously unilaterally jointly conditionally temporarily abruptly eventually even just ever only therefore thus thereafter meanwhile instead separately again twice initially effectively legally repeatedly both each all often further further once long apparently allegedly indefinitely simply quietly publicly swiftly promptly today yesterday too however newly largely fully',
);
/** The verbs that stand in nearly every sentence of a report, in the forms that say who did what. */
const finite = list(
  'is are was were has have had will would could may might can cannot said says told gave took made went came began put set let left quit held met sent saw got kept led won lost rose fell runs takes makes gives says wants seeks plans remains suggests believes means does did became sought stood thought brought withdrew',
);

/** Whether a word makes a wish or a possibility of a verb; "May" within a sentence is a name or a month. */
export const isModal = ({ low, capital, paper }: Words, cell: number): boolean =>
  modals.has(low[cell] as string) && !(capital[cell] && paper.sentences[sentenceOf(paper, cell)] !== cell);

/** Whether a word looks like a verb, a participle included. */
export function verbLike({ low, word, capital, paper }: Words, cell: number): boolean {
  const written = low[cell] as string;
  if (!word[cell]) return false;
  if (finite.has(written)) return !capital[cell] || paper.sentences[sentenceOf(paper, cell)] === cell;
  if (capital[cell] && !/^(?:said|told)$/.test(written)) return false;
  if (written.length < 5 || stillNouns.has(written)) return false;
  if (/[a-z]{2}ing$/.test(written)) return true;
  // "of trusted partners", "a revised text": beside a noun.
  return (
    /(?:[^e]ed|ied)$/.test(written) &&
    !(besideNoun.has(low[cell - 1] ?? '') && word[cell + 1] === true && !prepositions.has(low[cell + 1] as string))
  );
}

const besideNoun = list('the a an of its their his her our your this for with in on under from such most no other');

const stillNouns = list(
  'united limited related armed so-called need speed indeed exceed proceed bring spring during king meeting sharing hearing building funding filing ruling warning trading morning evening nothing anything something everything fishing shipping banking intelligence-sharing housing mining understanding proceeding beijing following remaining including according regarding concerning depending existing outgoing leading pending neighboring neighbouring governing landmark sweeping binding',
);
