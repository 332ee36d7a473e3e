import type { Accord, Act, ActKind } from '../../../accord/index.ts';
import { type SharedOption, sharedOptions } from '../../../brief/options.ts';
import type { Day } from '../../../calendar/index.ts';
import { entryKinds, optionsFor, type Question, statusOn } from '../../../engine/index.ts';
import { listedKinds, revocableKinds } from './acts.ts';

/** An act that can be chosen in the form. */
export interface Choice {
  readonly key: string;
  readonly kind: ActKind;
  readonly of: string | null;
  readonly exit: string | null;
  /** What the engine says of it under each reading, where it says something. */
  readonly options: readonly SharedOption[];
}

/** What a party can record on a day, in groups. */
export interface Choices {
  /** What the engine says is open to it. */
  readonly open: readonly Choice[];
  /** What brings a party in that is not bound yet. */
  readonly joining: readonly Choice[];
  /** What is listed, and what settles a condition. */
  readonly listed: readonly Choice[];
  /** What puts right or takes back what stands in the record. */
  readonly mending: readonly Choice[];
}

const joiningKinds: readonly ActKind[] = [...entryKinds, 'provisional-application'];

const plain = (kind: ActKind): Choice => ({ key: kind, kind, of: null, exit: null, options: [] });

/** What a party can record on a day: acts that are open to it, what is only listed, and what puts the record right. */
export function choicesFor(question: Question, party: string, on: Day): Choices {
  const asked = { ...question, on, knownOn: Math.max(question.knownOn, on), party };
  const open = new Map<string, Choice>();
  // An actor stands around the accord: nothing of its life is open to him.
  const isParty = question.accord.parties.some(({ code }) => code === party);
  for (const option of isParty ? sharedOptions(optionsFor(asked)) : []) {
    const { act: kind, of } = option;
    const exit = kind === 'notice' ? option.exit : null;
    const key = [kind, of ?? '', exit ?? ''].join('|');
    open.set(key, { key, kind, of, exit, options: [...(open.get(key)?.options ?? []), option] });
  }
  const bound = !isParty || statusOn(asked).some(({ state }) => state === 'in-force' || state === 'suspended');
  const kinds = new Set([...open.values()].map(({ kind }) => kind));
  const { accord } = question;
  return {
    open: [...open.values()],
    joining: bound ? [] : joiningKinds.filter((kind) => !kinds.has(kind)).map(plain),
    listed: [
      'announcement' as const,
      ...listedKinds,
      ...(hasConditions(accord) ? (['condition-met', 'condition-failed'] as const) : []),
    ].map(plain),
    mending: [
      ...(accord.record.length > 0 ? [plain('correction')] : []),
      ...(revocableBy(accord, party).length > 0 ? [plain('revocation')] : []),
    ],
  };
}

/** The acts of a party that can be taken back. */
export const revocableBy = ({ record }: Accord, party: string): readonly Act[] =>
  record.filter((act) => act.by.includes(party) && revocableKinds.includes(act.kind));

function hasConditions({ writtenTerms }: Accord): boolean {
  return Array.isArray(writtenTerms.conditions) && writtenTerms.conditions.length > 0;
}

/** The ids that an act can be about: ways out for what is announced, conditions for what settles one. */
export function aboutIn({ writtenTerms }: Accord, kind: ActKind): readonly string[] {
  const list = writtenTerms[kind === 'announcement' ? 'exits' : 'conditions'];
  return Array.isArray(list) ? list.flatMap((one) => (isNamed(one) ? one.id : [])) : [];
}

const isNamed = (one: unknown): one is { readonly id: string } =>
  typeof one === 'object' && one !== null && typeof (one as { id?: unknown }).id === 'string';
