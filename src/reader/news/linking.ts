import type { ActKind } from '../../accord/index.ts';
import type { ReportedAct } from '../reported.ts';

/** What an act of a kind works on, the likelier first. */
const worksOn: Partial<Readonly<Record<ActKind, readonly ActKind[]>>> = {
  'suspension-of-notice': ['notice'],
  'extension-of-suspension': ['suspension-of-notice', 'suspension-of-operation'],
  'resumption-of-notice': ['suspension-of-notice', 'notice'],
  'resumption-of-operation': ['suspension-of-operation'],
  revocation: ['notice', 'suspension-of-notice'],
};

const none: ReadonlySet<ReportedAct> = new Set();

/** The acts of a report without repeats, each with the act that it works on: a suspension with its notice, a panel with the measure it is about. What is told as `news`, without a day, is no act of days gone by told again. */
export function linkedActs(all: readonly ReportedAct[], news: ReadonlySet<ReportedAct> = none): readonly ReportedAct[] {
  const acts = withoutRepeats(all, news);
  return acts.map((act, i) => {
    for (const kind of worksOn[act.act] ?? []) {
      const fits = (other: ReportedAct, j: number): boolean =>
        j !== i && other.act === kind && (act.by === undefined || other.by === undefined || sameParty(act, other));
      const before = acts.findLastIndex((other, j) => j < i && fits(other, j));
      const of = before >= 0 ? before : acts.findIndex(fits);
      if (of >= 0) return { ...act, of };
    }
    if (act.act !== 'measure') return act;
    const of = acts.findIndex((other, j) => j < i && other.act === 'measure' && sameWords(other.about, act.about));
    return of >= 0 ? { ...act, of } : act;
  });
}

const sameWords = (x: string | undefined, y: string | undefined): boolean =>
  (x ?? '').toLowerCase() === (y ?? '').toLowerCase();

const sameParty = (x: ReportedAct, y: ReportedAct): boolean => (x.byCode ?? x.by) === (y.byCode ?? y.by);

// A report tells an act again in other words: the fuller telling stays. Statements are each their own.
function withoutRepeats(all: readonly ReportedAct[], news: ReadonlySet<ReportedAct>): readonly ReportedAct[] {
  const kept: ReportedAct[] = [];
  for (const act of all) {
    const old =
      act.act === 'statement' || news.has(act)
        ? -1
        : kept.findIndex(
            (other) =>
              other.act === act.act &&
              !(news.has(other) && act.on !== null) &&
              (sameParty(other, act) || other.by === undefined || act.by === undefined) &&
              sameWords(other.about, act.about) &&
              sameDay(other.on, act.on),
          );
    const other = kept[old];
    if (!other) kept.push(act);
    else if (worth(act) > worth(other)) kept[old] = act;
  }
  return kept;
}

const sameDay = (x: string | null, y: string | null): boolean =>
  x === null || y === null || x.startsWith(y) || y.startsWith(x);

const worth = (act: ReportedAct): number =>
  (act.on?.length ?? 0) + (act.by ? 5 : 0) + (act.review ? 0 : 4) + act.confidence;
