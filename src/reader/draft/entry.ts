import { parsePeriod, printPeriod } from '../../calendar/index.ts';
import { cardinals, ordinals } from '../lexicon.ts';
import { paperOf } from '../paper.ts';

const notified = /\bnoti(?:ce|ces|fication|fications|fied|fying|fy)\b|\binform(?:ed)? (?:each other|one another)\b/;
const last = /\b(?:last|latter|later|latest|second|both|each other|one another)\b/;
const signed =
  /\b(?:upon|on|of|from|following|after|at|by) (?:the )?(?:day of |date of |time of )?(?:the |its |their )?(?:last |latest |final )?(?:signature|signing|execution)\b/;
const exchanged = /\bexchange of (?:the )?(?:instruments of )?ratification/;
const month = /\bfirst day of the (second |third )?(?:calendar )?month (?:next )?(?:following|after)\b/;

/**
 * The rule of an entry into force that hangs on an act, as a file writes it: `latest notification`, `30 days after latest notification`, `first of the second
 * month following signature`. Undefined where the words say more than such a rule can.
 */
export function entryRuleIn(quote: string): string | undefined {
  const words = quote.slice(0, 500).toLowerCase().replace(/\s+/g, ' ');
  const act =
    notified.test(words) && last.test(words)
      ? 'latest notification'
      : signed.test(words)
        ? 'signature'
        : exchanged.test(words)
          ? 'latest ratification'
          : deposited(words);
  if (act === undefined) return undefined;
  const ofMonth = month.exec(words);
  const nth = ofMonth ? undefined : nthDayIn(words);
  if (nth !== undefined) return nth > 0 ? `${nth} ${nth === 1 ? 'day' : 'days'} after ${act}` : undefined;
  const periods = paperOf(words).spots.filter((spot) => spot.is === 'period');
  const [only, ...others] = periods;
  if (others.length > 0 || only?.days !== undefined) return undefined;
  const period = only && parsePeriod(only.iso);
  if (only && (!period || !/\b(?:after|following|from)\b/.test(words))) return undefined;
  // A month or a day that is named without being counted is one more way to begin, which is not read.
  if (!only && !ofMonth && /\b(?:days|weeks|months?|years?)\b/.test(words)) return undefined;
  return [
    ...(ofMonth ? [`first of the ${ofMonth[1] ?? ''}month following`] : []),
    ...(period ? [`${printPeriod(period)} after`] : []),
    act,
  ].join(' ');
}

const deposit =
  /\b(\d{1,3}|[a-z]{1,20})(?:-([a-z]{1,20})|st|nd|rd|th)? (?:instruments? of )?(?:ratification|acceptance|approval|accession)s?\b/;

// "the deposit of the fourth instrument of ratification", "after thirty ratifications".
function deposited(words: string): string | undefined {
  const found = deposit.exec(words);
  if (!found) return undefined;
  const [, first = '', second = ''] = found;
  if (first === 'last') return 'latest ratification';
  const n = worthOf(first, second);
  return n > 0 && n < 200 ? `ratification ${n}` : undefined;
}

const nthDay = /\b(\d{1,3}|[a-z]{1,20})(?:-([a-z]{1,20})|st|nd|rd|th)? day (?:after|following)\b/;

// "on the thirtieth day after": so many days, none where the number cannot be read, undefined where there is no such day.
function nthDayIn(words: string): number | undefined {
  const found = nthDay.exec(words);
  if (!found) return undefined;
  return found[1] === 'the' ? 1 : worthOf(found[1] ?? '', found[2] ?? '');
}

function worthOf(first: string, second: string): number {
  const one = (word: string): number =>
    /^\d/.test(word) ? Number(word) : (ordinals[word] ?? cardinals[word] ?? cardinals[word.replace(/ieth$/, 'y')] ?? 0);
  return second === '' ? one(first) : one(first) + one(second);
}
