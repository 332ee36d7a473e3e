import { parseDay, printDay } from '../../calendar/index.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import type { Hit } from '../matcher.ts';
import { spotOf } from '../paper.ts';
import type { PeriodSpot } from '../periods.ts';
import { Mark } from '../tokens.ts';
import { intern, symbolsOf } from '../vocabulary.ts';
import { dateOf } from './agreement-date.ts';
import type { Preamble } from './preamble.ts';
import { fullDate, latestOf, type SignatureDate } from './signature-dates.ts';

const beginning = new Set([
  'effective date',
  'effectivedate',
  'commencement date',
  'start date',
  'term commencement date',
  'agreement effective date',
  'agreement commencement date',
  'contract effective date',
  'contract commencement date',
  'term start date',
  'effective time',
  'inception date',
  'operative date',
]);

/** The day from which the agreement counts: named, or given by a rule. */
export function effectiveFacts(
  found: Found,
  preamble: Preamble | undefined,
  signed: Fact | undefined,
  signatures: readonly SignatureDate[],
  treaty: boolean,
): readonly Fact[] {
  const { paper } = found;
  const facts: Fact[] = [];
  const add = (
    value: string | null,
    [from, to]: readonly [number, number],
    confidence: number,
    ...how: string[]
  ): void => {
    facts.push(factAt(paper, { field: 'effective', value, from, to, confidence, how }));
  };
  const nameOf = (hit: Hit): string | undefined => {
    const cells = hit.parts['name'];
    const spot = cells && spotOf(paper, cells[0]);
    return spot?.is === 'defined' ? spot.name : undefined;
  };
  const aboutBeginning = (hit: Hit): boolean => {
    const name = nameOf(hit);
    return name === undefined || beginning.has(name);
  };
  // An explicit day is surer than a blank or a rule without one.
  const inPreamble = ({ sentence }: Hit): boolean => preamble !== undefined && sentence <= preamble.sentence;
  const dated = (id: string, confidence: number, fits: (hit: Hit) => boolean = () => true): void => {
    for (const hit of found.of(id)) {
      if (!fits(hit)) continue;
      const date = dateOf(found, hit);
      if (date)
        add(date.value, date.cells, date.value === null ? confidence - (inPreamble(hit) ? 0.04 : 0.2) : confidence, id);
    }
  };

  dated('opening-defined-date', 0.95, (hit) => inPreamble(hit) && beginning.has(nameOf(hit) ?? ''));
  dated('opening-defined-date', 0.62, (hit) => inPreamble(hit) && (nameOf(hit) ?? '').endsWith(' date'));
  dated('opening-defined-date', 0.85, (hit) => !inPreamble(hit) && beginning.has(nameOf(hit) ?? ''));
  dated('opening-bare-date', 0.9);
  // The preamble of a treaty names what came into force before it.
  dated('opening-effective', 0.93, (hit) => !treaty && hit.sentence === preamble?.sentence);
  dated('opening-effective', 0.7, (hit) => !treaty && preamble !== undefined && hit.sentence < preamble.sentence);
  dated('effective-date-is', 0.9, (hit) => !qualified(found, hit));
  dated('effective-date-line', 0.88, (hit) => !qualified(found, hit));
  for (const hit of found.of('effective-date-heading')) {
    const spot = spotOf(paper, hit.to);
    const value = spot?.is === 'date' ? fullDate(spot) : undefined;
    if (value && hit.to === paper.sentences[hit.sentence + 1] && !qualified(found, hit))
      add(
        value,
        [hit.to, hit.to + 1],
        inPreamble(hit) ? 0.94 : 0.8,
        'effective-date-heading',
        'the date in the next line',
      );
  }
  dated('effective-defined-is', 0.92, aboutBeginning);
  dated('effective-on', 0.86, (hit) => namesYear(found, hit));
  dated('effective-commencing', 0.84, (hit) => namesYear(found, hit));
  dated('term-from', 0.72, (hit) => namesYear(found, hit));
  dated('term-on', 0.74, (hit) => namesYear(found, hit));

  const byRule = (
    id: string,
    confidence: number,
    value: string | null,
    rule: string,
    fits: (hit: Hit) => boolean = () => true,
  ): void => {
    for (const hit of found.of(id))
      if (fits(hit))
        add(value, [hit.from, hit.to], value === null && confidence > 0.66 ? confidence - 0.2 : confidence, id, rule);
  };
  const last = latestOf(signatures);
  const signing = last?.iso ?? signed?.value ?? null;
  const signingRule = last
    ? 'the latest date of the signatures'
    : signed?.value
      ? 'the date of the agreement'
      : 'no date of signature is given';
  const hereof = signed?.value ?? null;
  // "One month after signature" is not the day of the signature.
  const later = new Set(found.of('effective-days-after-signature').map(({ sentence }) => sentence));
  byRule('effective-defined-by-signature', 0.91, signing, signingRule, aboutBeginning);
  byRule('effective-signature-defined', 0.91, signing, signingRule, aboutBeginning);
  byRule('effective-date-noted', 0.9, signing, signingRule, aboutBeginning);
  byRule(
    'effective-by-signature',
    0.68,
    signing,
    signingRule,
    (hit) =>
      !within(found, hit.sentence, counterparts) && !within(found, hit.sentence, awaiting) && !later.has(hit.sentence),
  );
  const counted = (hit: Hit, from: string | null, rule: string): void => {
    const cells = hit.parts['after'];
    if (!cells) return;
    const spot = spotOf(paper, cells[0]);
    const days = spot === undefined ? 1 : spot.is === 'period' ? daysOf(spot) : undefined;
    const day = from === null ? undefined : parseDay(from);
    const value = day === undefined || days === undefined ? null : printDay(day + days);
    add(value, [hit.from, hit.to], 0.92, hit.wording, rule, days === 1 ? 'the day after' : 'counted in days from it');
  };
  for (const hit of found.of('effective-days-after-signature')) counted(hit, signing, signingRule);
  for (const hit of found.of('effective-days-after-hereof')) counted(hit, hereof, 'the date of the agreement');
  byRule('opening-effective-by-signature', 0.85, signing, signingRule, (hit) => hit.sentence === preamble?.sentence);
  byRule('term-by-signature', 0.66, signing, signingRule);
  byRule('effective-defined-hereof', 0.9, hereof, 'the date of the agreement', aboutBeginning);
  byRule('effective-hereof-defined', 0.9, hereof, 'the date of the agreement', aboutBeginning);
  byRule('effective-hereof', 0.72, hereof, 'the date of the agreement');
  byRule('term-hereof', 0.71, hereof, 'the date of the agreement');
  byRule('effective-defined-event', 0.65, null, 'an event decides', aboutBeginning);
  byRule('effective-event', 0.64, null, 'an event decides');
  return facts;
}

// "Commences on 1 January of the year in which" names no day.
function namesYear({ paper }: Found, hit: Hit): boolean {
  const spot = spotOf(paper, hit.parts['date']?.[0] ?? -1);
  return spot === undefined || (spot.is === 'date' && (spot.year !== undefined || spot.blank === true));
}

// Calendar days only: what a business day is, the text does not say here.
function daysOf({ iso, days }: PeriodSpot): number | undefined {
  const count = /^P(\d{1,4})([DW])$/.exec(iso);
  if (!count || days === 'business') return undefined;
  return Number(count[1]) * (count[2] === 'W' ? 7 : 1);
}

// "On the date of the last notification by which the Parties …" is not the day of the last signature.
const awaiting = symbolsOf('notification notifications ratification ratifications instrument instruments');
const counterparts = symbolsOf('counterparts counterpart');

function within({ paper }: Found, sentence: number, words: ReadonlySet<number>): boolean {
  const from = paper.sentences[sentence] as number;
  const to = Math.min(from + 200, paper.sentences[sentence + 1] as number);
  for (let cell = from; cell < to; cell += 1) if (words.has(paper.symbol[cell] as number)) return true;
  return false;
}

// "Sale Commencement Date" is the commencement of something else.
function qualified({ paper }: Found, { from, sentence }: Hit): boolean {
  if (from === paper.sentences[sentence]) return false;
  const { marks, symbol } = paper.tokens;
  const before = (paper.token[from] as number) - 1;
  const first = paper.token[from] as number;
  if ((marks[first] as number) & Mark.line || articles.has(symbol[before] as number)) return false;
  if (symbol[first] === effective) return others.has(symbol[before] as number);
  return ((marks[before] as number) & Mark.capital) !== 0;
}

const effective = intern('effective');
const others = symbolsOf(
  'amendment termination renewal transfer closing registration price plan work order increase change',
);
const articles = symbolsOf('the an a this');
