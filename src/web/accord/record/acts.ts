import type { Accord, Act, ActKind } from '../../../accord/index.ts';
import type { Day } from '../../../calendar/index.ts';

/** Acts that are listed and change no status by themselves. */
export const listedKinds: readonly ActKind[] = ['statement', 'measure', 'declaration', 'objection', 'ruling'];

/** What can be taken back; for everything else there is a correction. */
export const revocableKinds: readonly ActKind[] = [
  'notice',
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'revocation',
  'agreed-extension',
  'renewal',
  'amendment',
  'consent-to-end',
  'suspension-of-operation',
  'resumption-of-operation',
  'provisional-application',
  'announcement',
];

/** An act with what other acts did to it, as far as they are known. */
export interface ActLine {
  readonly act: Act;
  readonly corrected: readonly Act[];
  readonly takenBack: readonly Act[];
  /** Not yet known on the day of knowledge. */
  readonly unknown: boolean;
  /** Of a day after the one asked about. */
  readonly later: boolean;
  /** Why it is without legal effect of its own. */
  readonly without: 'domestic' | 'announcement' | 'listed' | undefined;
}

const knownFrom = (act: Act): Day => act.knownFrom ?? act.date.last;

/** The acts in their order, each with what came of it. Nothing is left out: what is not known yet is marked. */
export function linesOf(accord: Accord, on: Day, knownOn: Day): readonly ActLine[] {
  const works = new Map<string, Act[]>();
  for (const act of accord.record) {
    if (act.kind !== 'correction' && act.kind !== 'revocation') continue;
    if (knownFrom(act) > knownOn) continue;
    for (const id of act.of) works.set(id, [...(works.get(id) ?? []), act]);
  }
  return accord.record.map((act) => {
    const done = works.get(act.id) ?? [];
    return {
      act,
      corrected: done.filter(({ kind }) => kind === 'correction'),
      takenBack: done.filter(({ kind }) => kind === 'revocation'),
      unknown: knownFrom(act) > knownOn,
      later: act.date.first > on,
      without: act.domestic
        ? 'domestic'
        : act.kind === 'announcement'
          ? 'announcement'
          : listedKinds.includes(act.kind)
            ? 'listed'
            : undefined,
    };
  });
}

/** What of a line can change without the act itself. */
export const keyOf = ({ corrected, takenBack, unknown, later }: ActLine): string =>
  JSON.stringify([corrected.map(({ id }) => id), takenBack.map(({ id }) => id), unknown, later]);

/** Which acts to show. */
export interface ActFilter {
  readonly words: string;
  readonly party: string;
  readonly kind: string;
}

/** Whether an act is one of those that are looked for: every word stands somewhere in it. */
export function isFound({ act }: ActLine, { words, party, kind }: ActFilter, told: string): boolean {
  if (party !== '' && !act.by.includes(party)) return false;
  if (kind !== '' && act.kind !== kind) return false;
  const text = `${told} ${JSON.stringify(act.written)}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((one) => text.includes(one));
}
