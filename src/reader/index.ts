import { type Sentence, sentence } from '../base/index.ts';
import { agreementOf } from './agreement/index.ts';
import type { Silence } from './agreement/silences.ts';
import type { Fact, Field } from './fact.ts';
import { type Report, reportOf } from './news/index.ts';
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
  const { facts, silences } = agreementOf(source.text);
  return assembled(source, facts, silences, bindsThroughout(source.text) ? undefined : reportOf(source));
}

/** Puts together what was read in a text, whoever has read it. */
export function assembled(
  source: SourceText,
  facts: readonly Fact[],
  silences: readonly Silence[],
  report: Report | undefined,
): ReadText {
  const { kind, because } = kindOf(source, facts, report);
  return {
    source,
    kind,
    because,
    facts,
    silences: kind === 'agreement' ? silences : [],
    ...(report && { report }),
    told: kind === 'report' && report ? factsTold(report) : [],
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

// The words in which an agreement binds and speaks of itself; a report has one or two of them in a quotation.
const binding =
  /\b(?:shall|hereby|hereto|hereof|herein|hereinafter|hereunder|(?:this|the present|This|The present) (?:Agreement|Convention|Treaty|Protocol|Memorandum|Arrangement|Contract|Lease|Licen[cs]e|Charter|Covenant))\b/g;
const fewWords = 3;

const boundIn = (text: string): number => text.match(binding)?.length ?? 0;

// No report binds all the way through: such a text need not be read as one.
function bindsThroughout(text: string): boolean {
  const bound = boundIn(text);
  return bound >= 12 && bound * 2000 >= text.length;
}

// A text that tells acts is a report, unless it binds more often than it tells: agreements recite what was done before them, reports quote a clause or two. Without
// any act a clause makes an agreement. The kind of file decides nothing.
function kindOf(source: SourceText, facts: readonly Fact[], report: Report | undefined) {
  const fields = new Set(facts.filter(({ confidence }) => confidence >= 0.4).map(({ field }) => field));
  const clauses = [...fields].filter((field) => ofLife.has(field)).length;
  const beside = ['party', 'signed', 'law', 'title'].filter((field) => fields.has(field as Field)).length;
  const told = (report?.acts ?? []).filter(({ speaker, hedge, by }) => speaker || hedge || by !== undefined).length;
  const bound = boundIn(source.text);
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
