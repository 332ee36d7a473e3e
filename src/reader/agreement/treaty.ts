import { parseDay, printDay } from '../../calendar/index.ts';
import { firstCell, periodOf, wordSet } from '../cells.ts';
import { isoOf } from '../dates.ts';
import type { Fact } from '../fact.ts';
import { type Found, factAt } from '../found.ts';
import { spotOf } from '../paper.ts';
import type { PeriodSpot } from '../periods.ts';

const marks = ['treaty/parties', 'treaty/governments', 'treaty/instruments', 'treaty/authorised'];
// Where a contract names its parties.
const headCells = 120;
const company = wordSet('inc corp corporation llc ltd limited gmbh plc incorporated lp llp company');
const signature = wordSet('signature signing signed');
const later = wordSet(
  'notification notifications notified notify notifying ratification ratifications ratified exchange instrument instruments deposit deposited receipt approval completion informed inform acceptance last latter later second both',
);
const another = wordSet(
  'amendment amendments acceding protocol annex modification modifications accession each every state states',
);
const provisionally = wordSet('provisionally provisional');
// A rule of entry into force is quoted no further than this.
const longest = 90;

/** Whether a text is one between states: two of the things that only such texts say, or states named again and again, and no company at its head. */
export function isTreaty(found: Found, states: number): boolean {
  const { paper } = found;
  if (firstCell(paper, 0, Math.min(paper.count, headCells), company) >= 0) return false;
  if (states > 0) return true;
  return marks.filter((mark) => found.of(mark).length > 0).length >= 2 || found.of('treaty/states').length >= 4;
}

/** The day of signature of a treaty: "Done at … this 3rd day of May 1984". The last such line counts, since annexed letters come with their own. */
export function doneFacts({ paper, of }: Found): readonly Fact[] {
  const days = of('treaty/done').flatMap((hit) => {
    const part = hit.parts['on'];
    const spot = part && spotOf(paper, part[0]);
    if (spot?.is !== 'date' || (spot.day === undefined && !spot.blank)) return [];
    return [{ hit, value: isoOf(spot) ?? null }];
  });
  return days.map(({ hit, value }, n) =>
    factAt(paper, {
      field: 'signed',
      value,
      from: hit.from,
      to: hit.to,
      confidence: n === days.length - 1 ? 0.93 : 0.7,
      how: [hit.wording],
    }),
  );
}

/**
 * When a treaty enters into force: on a day that it names, on signature, or by an act of the parties, whose day no text can know (VCLT 24). The quote holds the
 * rule.
 */
export function entryFacts(found: Found, signed: Fact | undefined): readonly Fact[] {
  const { paper } = found;
  return found.of('treaty/entry').map((hit, n) => {
    const last = Math.min(paper.sentences[hit.sentence + 1] as number, hit.from + longest);
    const day = dayAfter(hit.to, last);
    const waits = firstCell(paper, hit.to, last, later) >= 0;
    const bySignature = !waits && firstCell(paper, hit.to, last, signature) >= 0;
    let confidence = 0.88 - n * 0.04;
    if (firstCell(paper, hit.from, hit.to + 3, provisionally) >= 0) confidence -= 0.3;
    if (
      firstCell(paper, Math.max(paper.sentences[hit.sentence] as number, hit.from - 12), hit.from, another) >= 0 ||
      firstCell(paper, hit.to, hit.to + 4, forOthers) >= 0
    )
      confidence -= 0.3;
    const wait = waitBefore(hit.to, last);
    const value = day ?? (bySignature ? counted(signed?.value ?? null, wait) : null);
    const how = [
      hit.wording,
      day
        ? 'the day that it names'
        : bySignature
          ? 'on signature'
          : waits
            ? 'by an act of the parties, whose day the text does not know'
            : 'no day is named',
    ];
    return factAt(paper, {
      field: 'effective',
      value,
      from: hit.from,
      to: last,
      confidence: Math.max(0.2, confidence),
      how,
    });
  });

  // "sixty days after signature"
  function waitBefore(from: number, last: number): PeriodSpot | undefined {
    for (let cell = from; cell < Math.min(last, from + 10); cell += 1) {
      const period = periodOf(paper, cell);
      if (period) return period;
      if (signature(paper.symbol[cell] as number)) return undefined;
    }
    return undefined;
  }

  // "on 1 January 1999"
  function dayAfter(from: number, last: number): string | undefined {
    for (let cell = from; cell < Math.min(last, from + 8); cell += 1) {
      const spot = spotOf(paper, cell);
      if (spot?.is === 'date') return spot.day === undefined ? undefined : isoOf(spot);
    }
    return undefined;
  }
}

// Days are counted; what a month from a day is, conventions settle differently.
function counted(signed: string | null, wait: PeriodSpot | undefined): string | null {
  const day = signed === null ? undefined : parseDay(signed);
  if (!wait || day === undefined) return signed;
  const days = /^P(\d{1,4})D$/.exec(wait.iso);
  return days && wait.days !== 'business' ? printDay(day + Number(days[1])) : null;
}

// "shall enter into force for each State"
const forOthers = wordSet('each every any acceding');
