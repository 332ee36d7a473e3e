import { type Sentence, sentence } from '../base/index.ts';
import { agreementOf } from './agreement/index.ts';
import type { Silence } from './agreement/silences.ts';
import { bindingIn, bindsThroughout } from './binding.ts';
import type { Fact, Field } from './fact.ts';
import { type Report, reportOf } from './news/index.ts';
import { paperOf } from './paper.ts';
import type { Remark, SourceText } from './source-text.ts';
import { factsTold } from './told.ts';

export type { Fact, Field, RenewalKind } from './fact.ts';
export type { NamedAccord, Report, ReportedTerm } from './news/index.ts';
export type { ReportedAct } from './reported.ts';
export type { Media, Place, Remark, SourceText } from './source-text.ts';

/** What a text is: an agreement that speaks of itself, a report that tells of one, or neither. */
export type TextKind = 'agreement' | 'report' | 'other';

/** A text with all that was read in it. */
export interface ReadText {
  readonly source: SourceText;
  readonly kind: TextKind;
  /** How often it binds, or speaks of itself as an agreement. */
  readonly bound: number;
  /** Why it was taken for that. */
  readonly because: Sentence;
  readonly facts: readonly Fact[];
  readonly silences: readonly Silence[];
  readonly report?: Report;
  /** What a report tells of the terms of an accord, as facts of that accord. */
  readonly told: readonly Fact[];
  readonly remarks: readonly Remark[];
}

/** Reads a text, as an agreement and as a report, and says which of the two it is. What is plainly an agreement is not read as a report. */
export function readText(source: SourceText): ReadText {
  const paper = paperOf(source.text);
  const bound = bindingIn(paper);
  const { facts, silences } = agreementOf(paper);
  const report = bindsThroughout(bound, source.text.length) ? undefined : reportOf(source, paper);
  return assembled(source, facts, silences, report, bound);
}

/** Puts together what was read in a text, whoever has read it. */
export function assembled(
  source: SourceText,
  facts: readonly Fact[],
  silences: readonly Silence[],
  report: Report | undefined,
  bound = bindingIn(paperOf(source.text)),
): ReadText {
  const { kind, because } = kindOf(facts, report, bound);
  return {
    source,
    kind,
    because,
    bound,
    facts,
    silences: kind === 'agreement' ? silences : [],
    ...(report && { report }),
    told: kind === 'report' && report ? factsTold(report, facts) : [],
    remarks: kind === 'report' ? [...source.remarks, ...(report?.remarks ?? [])] : source.remarks,
  };
}

// What an agreement says of its own life; a date or a name may stand in any text.
const ofLife: ReadonlySet<Field> = new Set<Field>([
  'effective',
  'expires',
  'duration',
  'renewal',
  'notice',
  'convenience',
  'denunciation',
  'survival',
  'lock-in',
  'amendment',
]);

const fewWords = 3;

// A text that tells acts is a report, unless it binds more often than it tells: agreements recite what was done before them, reports quote a clause or two. Without
// any act a clause makes an agreement. The kind of file decides nothing.
function kindOf(facts: readonly Fact[], report: Report | undefined, bound: number) {
  const fields = new Set(facts.filter(({ confidence }) => confidence >= 0.4).map(({ field }) => field));
  const clauses = [...fields].filter((field) => ofLife.has(field)).length;
  const beside = ['party', 'signed', 'law', 'title'].filter((field) => fields.has(field as Field)).length;
  const told = (report?.acts ?? []).filter(({ speaker, hedge, by }) => speaker || hedge || by !== undefined).length;
  const isAgreement =
    told > 0
      ? bound > 0 && bound + clauses >= Math.max(fewWords, told)
      : clauses > 0 || beside > 1 || bound >= fewWords;
  if (isAgreement)
    return {
      kind: 'agreement' as const,
      because: sentence`It speaks of itself as an agreement: ${clauses} kinds of clauses, ${told} acts told.`,
    };
  if (told > 0)
    return {
      kind: 'report' as const,
      because: sentence`It tells of acts: ${told} of them, and ${clauses} kinds of clauses.`,
    };
  return { kind: 'other' as const, because: sentence`It has no clause of an agreement and tells no act.` };
}
