import { parsePeriod, printPeriod } from '../../calendar/index.ts';
import { paperOf } from '../paper.ts';

const notified = /\bnoti(?:ce|ces|fication|fications|fied|fying|fy)\b/;
const last = /\b(?:last|latter|later|latest|second|both|each other)\b/;
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
          : undefined;
  if (act === undefined) return undefined;
  const ofMonth = month.exec(words);
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
