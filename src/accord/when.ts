import { type Period, parsePeriod } from '../calendar/index.ts';
import type { ActKind } from './accord.ts';

/** A rule for the day on which something starts, counted from deposits. */
export interface When {
  readonly acts: readonly ActKind[];
  /** Which deposit sets the count going: the n-th party's, or that of the last of all parties. */
  readonly nth: number | 'latest';
  readonly after?: Period;
  /** The first day of the so-many-th month after the period has run. */
  readonly monthsOn?: number;
}

const deposits: readonly ActKind[] = ['ratification', 'acceptance', 'approval', 'accession'];
const ordinals: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 };

/** The pattern of a rule, for people: shown in the hint of a diagnostic. */
export const whenPattern =
  '[first of the [second] month following] [PERIOD after] signature | latest notification | ratification N';

/**
 * Reads a rule such as `90 days after ratification 60`, `first of the month following 3 months after ratification 10`,
 * `latest notification` or `signature`. Ratification stands for every deposit (VCLT 2(1)(b), 16). Undefined for anything else.
 */
export function parseWhen(text: string): When | undefined {
  const match =
    /^(?:(?:the )?first(?: day)? of the (?:(second|third|fourth|fifth|sixth) )?month (?:following|after) )?(?:(.+?) after )?(?:the )?(?:(?:latest|last) )?(signature|notification|ratification|acceptance|approval|accession|succession|deposit)s?(?: (\d{1,3}))?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, ordinal, period, act, count] = match;
  const months = /^(?:the )?first/.test(text.trim()) ? (ordinal ? (ordinals[ordinal] as number) : 1) : undefined;
  const after = period === undefined ? undefined : parsePeriod(period);
  if (period !== undefined && !after) return undefined;
  const acts: readonly ActKind[] =
    act === 'signature' || act === 'notification' || act === 'succession' ? [act] : deposits;
  return {
    acts,
    nth: count ? Number(count) : 'latest',
    ...(after && { after }),
    ...(months !== undefined && { monthsOn: months }),
  };
}

/** Reads a period `after entry-into-force`. Undefined for anything else. */
export function parseAge(text: string): Period | undefined {
  return parsePeriod(/^(.+?) after (?:the )?entry[- ]into[- ]force$/.exec(text)?.[1] ?? '');
}
