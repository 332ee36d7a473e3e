import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { spotOf } from '../paper.ts';
import { Mark } from '../tokens.ts';
import { intern, symbolsOf } from '../vocabulary.ts';
import type { Preamble } from './preamble.ts';
import { fullDate, latestOf, type SignatureDate } from './signature-dates.ts';

// On a cover the date stands near the beginning of its sentence, in cells.
const beginning = 20;
const lookBack = 80;
// Closing words stand after this part of a text, though annexes may follow.
const late = 0.3;
// The head of a letter, in cells.
const head = 120;
const papers = symbolsOf(
  'agreement agreements contract lease amendment addendum license licence deed memorandum letter statement sow order treaty convention protocol supplement subcontract',
);
const pointers = symbolsOf('the that certain their its such');
const selves = symbolsOf('this present');
// How far before a noun its article may stand, in cells.
const articleWithin = 9;
const slash = intern('/');
const open = intern('(');
const close = intern(')');
const comma = intern(',');
const dear = intern('dear');
const is = intern('is');

/** The value of the named date of a hit: a day, or null where it is blank or partly blank. Undefined where only a month or a year is named. */
export function dateOf(
  { paper }: Found,
  hit: Hit,
): { readonly value: string | null; readonly cells: readonly [number, number] } | undefined {
  const cells = hit.parts['date'];
  if (!cells) return undefined;
  const spot = spotOf(paper, cells[0]);
  if (!spot) {
    // ", 2013" after a line that was left blank; the last cell is the year.
    const year = paper.tokens.value[paper.token[cells[1] - 1] as number] as number;
    return year === -1 || (year > 1900 && year < 2200) ? { value: null, cells } : undefined;
  }
  if (spot.is !== 'date') return undefined;
  return { value: fullDate(spot) ?? null, cells };
}

// "Executed this Agreement. By: /s/ Ada Quill, May 2": the day of one signature.
function beyondSignature({ paper }: Found, hit: Hit): boolean {
  const date = hit.parts['date']?.[0] ?? hit.to;
  for (let cell = hit.from; cell < date; cell += 1) if (paper.symbol[cell] === slash) return true;
  return false;
}

function isBlank({ paper }: Found, hit: Hit): boolean {
  const spot = spotOf(paper, hit.parts['date']?.[0] ?? -1);
  return spot === undefined || (spot.is === 'date' && spot.blank === true);
}

// A date that has a line to itself near the beginning, as in a letter.
function letterDate({ paper }: Found): (SignatureDate & { readonly letter: boolean }) | undefined {
  const { tokens, token, count } = paper;
  let date: SignatureDate | undefined;
  for (let cell = 0; cell < Math.min(count, head); cell += 1) {
    if (date && paper.symbol[cell] === dear) return { ...date, letter: true };
    const spot = date ? undefined : spotOf(paper, cell);
    const iso = spot?.is === 'date' ? fullDate(spot) : undefined;
    if (!iso) continue;
    const first = token[cell] as number;
    const next = cell + 1 < count ? (token[cell + 1] as number) : tokens.count;
    const starts = cell === 0 || ((tokens.marks[first] as number) & (Mark.line | Mark.paragraph)) !== 0;
    const ends = next >= tokens.count || ((tokens.marks[next] as number) & (Mark.line | Mark.paragraph)) !== 0;
    if (starts && ends) date = { cell, iso };
  }
  return date && { ...date, letter: false };
}

/** The day of the agreement: that of the preamble or the cover, else that of the closing words, else that of the last signature. */
export function signedFacts(
  found: Found,
  preamble: Preamble | undefined,
  signatures: readonly SignatureDate[],
  treaty: boolean,
): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (hit: Hit, confidence: number, how: string): void => {
    const date = dateOf(found, hit);
    if (!date) return;
    const [from, until] = date.cells;
    facts.push(
      factAt(found.paper, {
        field: 'signed',
        value: date.value,
        from,
        to: until,
        confidence: date.value === null ? confidence - 0.02 : confidence,
        how: [hit.wording, how],
      }),
    );
  };
  const addCell = (cell: number, value: string, confidence: number, ...how: string[]): void => {
    facts.push(
      factAt(found.paper, {
        field: 'signed',
        value,
        from: cell,
        to: cell + 1,
        confidence,
        review: confidence < 0.4,
        how,
      }),
    );
  };
  const { tokens, token, sentences, symbol } = found.paper;
  const end = preamble?.sentence ?? 12;
  const between = new Set(found.of('parties-between').map(({ sentence }) => sentence));
  // "Amendment to the Agreement entered into on 3 May": the paper that was named last is another one.
  const ofAnother = ({ sentence, from, parts }: Hit): boolean => {
    const first = Math.max(sentences[sentence] as number, from - lookBack);
    let noun = (parts['date']?.[0] ?? from) - 1;
    let depth = 0;
    for (; noun >= first; noun -= 1) {
      if (symbol[noun] === close) depth += 1;
      else if (symbol[noun] === open) depth = Math.max(0, depth - 1);
      else if (depth === 0 && papers.has(symbol[noun] as number)) break;
    }
    // "And is entered into as of 3 May": said of the paper itself.
    if (noun < first || (noun < from && symbol[from - 1] === is)) return false;
    for (let cell = noun - 1; cell >= Math.max(first, noun - articleWithin); cell -= 1) {
      if (selves.has(symbol[cell] as number)) return false;
      if (pointers.has(symbol[cell] as number)) return cell > first + 1;
      if (symbol[cell] === close || symbol[cell] === comma) return false;
    }
    return false;
  };
  const isLate = ({ from }: Hit): boolean => from > found.paper.count * late;
  // A treaty has its day in the words "Done at"; its preamble names the days of others.
  const done = (hit: Hit): number => (isLate(hit) ? 0.97 : 0.96);
  for (const id of ['opening-dated', 'opening-dated-blank'])
    for (const hit of found.of(id)) {
      if (hit.sentence > end) break;
      const starts = hit.from - (sentences[hit.sentence] as number) < 6;
      if (!preamble?.between) add(hit, starts ? 0.9 : 0.5, 'a date near the beginning');
      else if (ofAnother(hit)) add(hit, 0.5, 'the date of what is amended, perhaps');
      else if (hit.sentence === end) add(hit, 0.95, 'the date in the preamble');
      else if (hit.from - (sentences[hit.sentence] as number) < beginning || between.has(hit.sentence))
        add(hit, 0.8, 'the date on the cover');
    }
  const ofSignatures = new Set(signatures.map(({ cell }) => cell));
  for (const hit of found.of('opening-date-line')) {
    const line = ((tokens.marks[token[hit.from] as number] as number) & Mark.line) !== 0;
    if (ofSignatures.has(hit.parts['date']?.[0] ?? -1)) continue;
    const first = hit.from === sentences[hit.sentence];
    if ((line || first) && hit.sentence <= Math.min(end + 3, 40)) add(hit, 0.85, 'the date on the cover');
    else if (line && hit.sentence < 60) add(hit, 0.7, 'a date at the beginning of a line');
  }
  for (const hit of found.of('opening-effective'))
    if (preamble && !treaty && hit.sentence === end) add(hit, 0.54, 'the preamble names no other date');
  const witness = new Set(found.of('signature-witness').map(({ sentence }) => sentence));
  for (const hit of found.of('signature-dated'))
    if ((witness.has(hit.sentence) || witness.has(hit.sentence - 1)) && !beyondSignature(found, hit))
      add(hit, treaty ? done(hit) : 0.6, 'the date of the closing words');
  for (const hit of found.of('signature-done'))
    if (treaty || isLate(hit)) add(hit, treaty ? done(hit) : 0.58, 'the date of the closing words');
  const headed = letterDate(found);
  if (headed) addCell(headed.cell, headed.iso, headed.letter ? 0.86 : 0.45, 'the date at the head');
  for (const hit of found.of('signature-executed'))
    if (hit.from > found.paper.count / 2 && (dateOf(found, hit)?.value || isBlank(found, hit)))
      add(hit, 0.52, 'the date of the closing words');
  const last = latestOf(signatures);
  if (last) addCell(last.cell, last.iso, 0.55, 'signature-mark', 'the latest date of the signatures');
  if (facts.length === 0) {
    for (let cell = 0; cell < Math.min(found.paper.count, 150); cell += 1) {
      const spot = spotOf(found.paper, cell);
      const iso = spot?.is === 'date' ? fullDate(spot) : undefined;
      if (!iso) continue;
      addCell(cell, iso, 0.3, 'the first date of the text');
      break;
    }
  }
  return facts;
}
