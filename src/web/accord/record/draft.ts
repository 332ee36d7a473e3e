import type { Act, ActKind } from '../../../accord/index.ts';
import { readYaml } from '../../../accord/yaml.ts';
import { isRecord, type Json, type JsonRecord, type Language } from '../../../base/index.ts';

/** The fields of the form. */
export type FieldName =
  | 'date'
  | 'time'
  | 'dated'
  | 'sent'
  | 'received'
  | 'published'
  | 'effect'
  | 'lastDay'
  | 'until'
  | 'for'
  | 'about'
  | 'says'
  | 'source'
  | 'doubt'
  | 'terms'
  | 'id';

/** How a field is filled in. */
export type FieldKind = 'day' | 'time' | 'period' | 'text' | 'long' | 'sources' | 'yaml' | 'about';

/** How each field is filled in. */
export const fieldKinds: Readonly<Record<FieldName, FieldKind>> = {
  date: 'day',
  time: 'time',
  dated: 'day',
  sent: 'day',
  received: 'day',
  published: 'day',
  effect: 'day',
  lastDay: 'day',
  until: 'day',
  for: 'period',
  about: 'about',
  says: 'long',
  source: 'sources',
  doubt: 'long',
  terms: 'yaml',
  id: 'text',
};

// What a kind works with, beside what every act may say.
const own: Readonly<Partial<Record<ActKind, readonly FieldName[]>>> = {
  ratification: ['effect'],
  acceptance: ['effect'],
  approval: ['effect'],
  accession: ['effect'],
  succession: ['effect'],
  'provisional-application': ['until'],
  notice: ['sent', 'received', 'lastDay'],
  'suspension-of-notice': ['for', 'until'],
  'extension-of-suspension': ['for', 'until'],
  'agreed-extension': ['until', 'for'],
  renewal: ['for', 'until'],
  amendment: ['terms'],
  'consent-to-end': ['lastDay'],
  'suspension-of-operation': ['for', 'until'],
  'condition-met': ['about'],
  'condition-failed': ['about'],
  announcement: ['about'],
};

const always: readonly FieldName[] = ['says', 'source'];
const further: readonly FieldName[] = ['time', 'dated', 'sent', 'received', 'published', 'doubt', 'id'];

/** The fields of a kind: those that it works with, and those that it may have besides. */
export function fieldsOf(kind: ActKind): { readonly first: readonly FieldName[]; readonly more: readonly FieldName[] } {
  const first = [...(own[kind] ?? []), ...always];
  return { first, more: further.filter((field) => !first.includes(field)) };
}

/** What a correction can put in the place of what stood. */
export const correctable: readonly FieldName[] = [
  'date',
  'time',
  'dated',
  'sent',
  'received',
  'published',
  'until',
  'for',
  'lastDay',
  'effect',
  'says',
  'source',
  'doubt',
];

/** An act that is being written. */
export interface Draft {
  readonly kind: ActKind;
  /** Whose act it is, and who else has to take part. */
  readonly party: string;
  readonly by: readonly string[];
  readonly of: string | null;
  readonly exit: string | null;
  readonly domestic: boolean;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
  /** What a correction changes, beside what stood. */
  readonly sets: Readonly<Partial<Record<FieldName, string>>>;
}

/** What stands in a field of an act that is there, as the form shows it. */
export function valueIn({ written }: Act, field: FieldName, language: Language): string {
  const value = written[field];
  if (isRecord(value)) return String(value[language] ?? '');
  if (Array.isArray(value)) return value.map(String).join(', ');
  return value === undefined || value === null ? '' : String(value);
}

/** The draft of a correction or a revocation of an act: to undo is to do something further. */
export function undoing(act: Act, kind: 'correction' | 'revocation', date: string, party: string): Draft {
  return {
    kind,
    party: act.by.length > 0 && act.byNamed ? (act.by[0] as string) : party,
    by: [],
    of: act.id,
    exit: null,
    domestic: false,
    values: { date },
    sets: {},
  };
}

const words = (text: string): readonly string[] =>
  text
    .split(/[,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A value as an act has it. */
function written(field: FieldName, text: string, language: Language, before?: Json): Json {
  if (field === 'source') return words(text);
  if (field === 'says') return isRecord(before) ? { ...before, [language]: text } : text;
  if (field === 'terms') {
    const read = readYaml(text, 'terms').written;
    return isRecord(read) ? read : text;
  }
  return text.trim();
}

/** The act that a draft stands for. Fields that nobody has filled in are absent. */
export function actFrom(draft: Draft, taken: ReadonlySet<string>, language: Language, corrected?: Act): JsonRecord {
  const { kind, party, by, of, exit, domestic, values, sets } = draft;
  const who = [...new Set([party, ...by])].filter((code) => code !== '');
  const told = Object.entries(values).filter(([field, text]) => field !== 'id' && text.trim() !== '');
  const changed = Object.entries(sets).map(
    ([field, text]) => [field, written(field as FieldName, text, language, corrected?.written[field])] as const,
  );
  return {
    id: values.id?.trim() || freeId(kind, values.date ?? '', taken),
    act: kind,
    ...(who.length > 0 && { by: who }),
    ...(of !== null && { of }),
    ...(exit !== null && { exit }),
    ...Object.fromEntries(told.map(([field, text]) => [field, written(field as FieldName, text, language)])),
    ...(domestic && { plane: 'domestic' }),
    ...(kind === 'correction' && changed.length > 0 && { sets: Object.fromEntries(changed) }),
  };
}

function freeId(kind: string, date: string, taken: ReadonlySet<string>): string {
  const name = date === '' ? kind : `${kind}-${date}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(id)) return id;
  }
}
