import { isRecord, type JsonRecord } from '../../base/index.ts';
import type { Reading, Says } from '../../http/client.ts';

// What was read, as things to decide about: each with the words that say it and how sure the reading is.

/** Words of the text. */
interface Stretch {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Something that a document says. */
export interface Item {
  /** Which one it is: its place in the draft, or its number among the proposals. */
  readonly key: string;
  readonly is: 'act' | 'term' | 'party' | 'title' | 'told';
  /** The part of the file or the act, as a file has it; the value as it was read for what has no part. */
  readonly value: unknown;
  /** What the value is of, for terms. */
  readonly field: string;
  /** The first leads; a part that follows from others has none. */
  readonly quotes: readonly Stretch[];
  readonly confidence: number;
  /** Whether a person has to look. */
  readonly review: boolean;
  readonly how: readonly string[];
  /** `known` stands in the accord already; `other` is told and enters nothing by itself. */
  readonly status: 'new' | 'conflict' | 'known' | 'other';
  /** Why it has that status. */
  readonly why?: Says;
}

/** Whether somebody has to decide about it. */
export const isOpen = ({ status, is }: Item): boolean => is !== 'told' && (status === 'new' || status === 'conflict');

/** What has been decided about something. */
export interface Decision {
  readonly state: 'accepted' | 'edited' | 'rejected';
  /** What it was made into. */
  readonly value?: unknown;
}

/** Decisions by the key of the item. */
export type Decisions = Readonly<Record<string, Decision>>;

/** Whether it goes in, as far as has been decided. */
export const goesIn = (decisions: Decisions, { key }: Item): boolean =>
  decisions[key] !== undefined && decisions[key].state !== 'rejected';

/** What goes in of it. */
export const valueOf = (decisions: Decisions, { key, value }: Item): unknown => decisions[key]?.value ?? value;

/** Everything that a reading proposes, in the order of the text. */
export function itemsOf({ draft, onto }: Reading): readonly Item[] {
  const items = onto ? [...actItems(onto.acts), ...termItems(onto.terms)] : draftItems(draft);
  const first = ({ quotes }: Item): number => quotes[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return items.toSorted((a, b) => first(a) - first(b));
}

type Onto = NonNullable<Reading['onto']>;

const stretchOf = ({ quote, start, end }: Stretch): Stretch => ({ quote, start, end });

const actItems = (acts: Onto['acts']): readonly Item[] =>
  acts.map(({ act, status, says, confidence, review, how, ...stretch }, i) => ({
    key: `act-${i}`,
    is: 'act',
    value: act,
    field: 'act',
    quotes: [stretchOf(stretch)],
    ...{ status, confidence, review, how, why: says },
  }));

const termItems = (terms: Onto['terms']): readonly Item[] =>
  terms.map(({ field, value, status, says, confidence, review, how, ...stretch }, i) => ({
    key: `term-${i}`,
    is: 'told',
    value,
    field,
    quotes: [stretchOf(stretch)],
    ...{ status, confidence, review, how, why: says },
  }));

// ---- a draft, part by part

type Draft = Reading['draft'];

function draftItems({ accord, facts }: Draft): readonly Item[] {
  const parts = partsOf(accord as unknown as JsonRecord);
  const found = parts.map((pointer): Item => {
    const own = facts.filter(({ into }) => into !== undefined && `${into}/`.startsWith(`${pointer}/`));
    const lead = own.find(({ into }) => into === pointer) ?? own[0];
    const quotes = own.filter(
      (one, i) => own.findIndex(({ start, end }) => start === one.start && end === one.end) === i,
    );
    return {
      key: pointer,
      is: kindOf(pointer),
      value: valueAt(accord, pointer),
      field: pointer.split('/')[2] ?? pointer.slice(1),
      quotes: quotes.map(stretchOf),
      confidence: lead?.confidence ?? 1,
      review: own.some(({ review }) => review),
      how: lead?.how ?? [],
      status: 'new',
    };
  });
  const others = facts
    .filter(({ into, value }) => into === undefined && value !== null)
    .map((fact, i): Item => {
      const { field, value, confidence, review, how, is } = fact;
      const name = is === 'act' ? 'act' : field;
      const told = is === 'act' ? { act: field, date: value, ...(fact.by !== undefined && { by: fact.by }) } : value;
      return {
        ...{ key: `other-${i}`, is: 'told', value: told, field: name, quotes: [stretchOf(fact)] },
        ...{ confidence, review, how, status: 'other' },
      };
    });
  return [...found, ...others];
}

const kindOf = (pointer: string): Item['is'] =>
  pointer === '/title'
    ? 'title'
    : pointer.startsWith('/record/')
      ? 'act'
      : pointer.startsWith('/terms/')
        ? 'term'
        : 'party';

// The parts that somebody decides about: the title, each party and actor, each term, each act. Clauses and sources go with what rests on them.
function partsOf(accord: JsonRecord): readonly string[] {
  const under = (name: string): readonly string[] => {
    const part = accord[name];
    if (!isRecord(part) && !Array.isArray(part)) return [];
    return Object.entries(part).flatMap(([key, value]) =>
      name === 'terms' && Array.isArray(value) ? value.map((_, i) => pointerTo(name, key, i)) : [pointerTo(name, key)],
    );
  };
  return [
    ...(accord.title === undefined ? [] : ['/title']),
    ...['parties', 'actors', 'terms', 'record'].flatMap(under),
  ];
}

const pointerTo = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(whole: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (here, step) => (here as Readonly<Record<string, unknown>> | undefined)?.[step],
    whole,
  );
}

/** The draft with what has been decided: what was accepted as it was read or edited, and nothing else. */
export function decidedDraft({ draft }: Reading, items: readonly Item[], decisions: Decisions, id: string): JsonRecord {
  const accord = structuredClone(draft.accord) as unknown as Record<string, unknown>;
  accord.accord = id;
  for (const item of items) {
    if (item.is === 'told') continue;
    const steps = stepsOf(item.key);
    const holder = valueAt(accord, pointerTo(...steps.slice(0, -1))) as Record<string, unknown>;
    const last = steps.at(-1) as string;
    // What is taken out leaves a hole at first, so that the places of the others stay.
    holder[last] = goesIn(decisions, item) ? valueOf(decisions, item) : undefined;
  }
  const whole = withoutHoles(accord) as Record<string, unknown>;
  const named = new Set(
    JSON.stringify([whole.terms ?? null, whole.record ?? null]).match(/"clause":"(?:[^"\\]|\\.)*"/g),
  );
  if (isRecord(whole.clauses)) {
    const kept = Object.entries(whole.clauses).filter(([name]) => named.has(`"clause":${JSON.stringify(name)}`));
    if (kept.length > 0) whole.clauses = Object.fromEntries(kept);
    else delete whole.clauses;
  }
  whole.parties ??= {};
  return whole as JsonRecord;
}

// A list or a map of which nothing is left goes too.
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) {
    const left = value.map(withoutHoles).filter((one) => one !== undefined);
    return left.length === 0 && value.length > 0 ? undefined : left;
  }
  if (!isRecord(value)) return value;
  const all = Object.entries(value);
  const left = all
    .map(([key, one]): [string, unknown] => [key, withoutHoles(one)])
    .filter(([, one]) => one !== undefined);
  return left.length === 0 && all.length > 0 ? undefined : Object.fromEntries(left);
}
