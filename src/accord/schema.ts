import * as z from 'zod/mini';
import { listed, type Sentence, sentence } from '../base/index.ts';
import { conventionNames } from '../calendar/index.ts';
import { actKinds } from './accord.ts';
import type { Path } from './finding.ts';
import { is, leaves, oneOf, oneOrMore, sentenceIn, termRange, word } from './leaves.ts';

const { day, dayOrAge, dateSpan, fewerThan, grade, id, name, period, rule, terms, time } = leaves;

type Shape = Readonly<Record<string, z.core.SomeType>>;
const each = (shape: Shape, as: (type: z.core.SomeType) => z.core.SomeType): Shape =>
  Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, as(type)]));
const optional = (shape: Shape): Shape => each(shape, (type) => z.optional(type));
// Terms are also patches, in which `null` removes a field.
const patchable = (shape: Shape): Shape => each(shape, (type) => z.optional(z.nullable(type)));

// The words that stand as keys where a key that is not known is an error.
const vocabulary = new Set<string>();
const strict = (shape: Shape, error?: { error: () => string }) => {
  for (const key of Object.keys(shape)) vocabulary.add(key);
  return z.strictObject(shape, error);
};

const looseDate = z.union([z.number(), word], is(sentence`has to be a date`));
const when = strict({ when: rule, ...optional({ clause: word }) }, is(sentence`has to be a map with \`when\``));
const localized = z.union(
  [word, z.partialRecord(z.string(), z.nullable(word))],
  is(sentence`has to be a text, or a map of languages (en, ja, ko) to texts`),
);
const parties = z.union(
  [z.literal('any'), word, z.array(word)],
  is(sentence`has to be \`any\`, a party, or a list of parties`),
);
const requirement = oneOrMore(sentence`has to be a list of conditions, each an id or \`not\` and an id`);
const sources = oneOrMore(sentence`has to be a source or a list of sources`);
const flag = z.boolean(is(sentence`has to be true or false`));
const count = z
  .int(is(sentence`has to be a whole number`))
  .check(z.gte(0, is(sentence`may not be negative`)), z.lte(1000, is(sentence`may not be above 1000`)));
const lastDay = oneOf(['eve', 'anniversary']);

const effectName = oneOf(['same-day', 'next-day', 'first-of-next-month']);
const effect = z.union(
  [effectName, strict(optional({ months: effectName, days: effectName }))],
  is(sentence`has to be same-day, next-day or first-of-next-month, or a map of months and days to these`),
);
const convention = oneOf(conventionNames);
const countingFields = optional({
  convention,
  effect,
  roll: oneOf(['none', 'forward', 'backward']),
  calendar: oneOrMore(sentence`has to be a holiday calendar or a list of them`),
  order: oneOf(['as-written', 'months-first', 'days-first']),
  lastDay,
  clearDays: flag,
  businessDays: flag,
});
const counting = z.union(
  [convention, strict(countingFields)],
  is(
    sentence`has to be a named convention (${listed(conventionNames)}) or a map of ${listed(Object.keys(countingFields))}`,
  ),
);

const window = strict(optional({ open: period, close: period }), is(sentence`has to be a map of open and close`));
const tier = strict(
  {
    for: z.union([z.literal('none'), period], is(sentence`has to be a period, or \`none\``)),
    ...optional({ until: period }),
  },
  is(sentence`has to be a map of for and until`),
);
const tiers = z.array(tier).check(z.minLength(1, is(sentence`has to name at least one period`)));
const endNames = ['any-day', 'end-of-term', 'end-of-month', 'end-of-quarter', 'end-of-year', 'end-of-following-year'];
const removal = optional({ remove: flag });
const exit = strict(
  {
    id,
    ...removal,
    ...patchable({
      by: parties,
      notice: z.union(
        [z.literal('none'), period, tiers],
        is(sentence`has to be \`none\`, a period, or a list of periods with \`until\``),
      ),
      ends: z.union(
        [oneOf(endNames), day, z.array(day)],
        is(sentence`has to be ${listed(endNames)}, a day or a list of days`),
      ),
      mustRunBy: day,
      inTerms: z.union([count, terms], is(termRange)),
      anchor: oneOf(['term-end', 'next-term']),
      opens: dayOrAge,
      closes: day,
      window,
      notBefore: dayOrAge,
      countsFrom: oneOf(['receipt', 'sending', 'date']),
      laterDate: flag,
      clearDays: flag,
      businessDays: flag,
      requires: requirement,
      unless: requirement,
      endsWith: strict(
        {
          accord: word,
          ...optional({ on: z.literal('entry-into-force', is(sentence`has to be one of: ${'entry-into-force'}`)) }),
        },
        is(sentence`has to be a map with \`accord\``),
      ),
      form: word,
      channel: word,
      addressee: word,
      sendLead: period,
      clause: word,
    }),
  },
  is(sentence`has to be a map with an \`id\``),
);

const length = z.union(
  [z.literal('indefinite'), period],
  is(sentence`has to be a period such as \`1 year\`, or \`indefinite\``),
);
const point = oneOf(['notify-by', 'term-end', 'effect']);
const duty = strict(
  {
    id,
    ...removal,
    ...patchable({
      kind: oneOf(['reminder', 'review', 'return', 'destruction']),
      by: parties,
      to: word,
      what: word,
      before: point,
      after: point,
      of: word,
      window,
      every: period,
      form: word,
      channel: word,
      ifMissed: strict(optional({ exit: word, by: parties }), is(sentence`has to be a map of exit and by`)),
      unless: requirement,
      clause: word,
    }),
  },
  is(sentence`has to be a map with an \`id\``),
);

/** The shape of `terms`, and of every patch of them. */
const termsSchema = strict(
  patchable({
    entryIntoForce: when,
    joining: when,
    duration: strict(
      patchable({ for: length, until: day, lastDay, anchor: day, clause: word }),
      is(sentence`has to be a map of for or until`),
    ),
    renewal: strict(
      patchable({
        tacit: flag,
        for: z.union([length, z.array(length)], is(sentence`has to be a period, \`indefinite\`, or a list of them`)),
        times: count,
        from: oneOf(['end-of-term', 'act']),
        anchor: day,
        requires: requirement,
        unless: requirement,
        clause: word,
      }),
      is(sentence`has to be a map of tacit and for`),
    ),
    extension: strict(
      { ...optional({ by: word }), ...patchable({ max: period, times: count, clause: word }) },
      is(sentence`has to be a map of by, max and times`),
    ),
    endsWhen: fewerThan,
    exits: z.array(exit, is(sentence`has to be a list of exits`)),
    conditions: z.array(
      strict(
        { id, ...removal, ...patchable({ what: localized, clause: word }) },
        is(sentence`has to be a map with an \`id\``),
      ),
      is(sentence`has to be a list of conditions`),
    ),
    survival: z.array(
      strict(
        optional({
          id,
          what: localized,
          for: z.union([z.literal('indefinitely'), period], is(sentence`has to be a period, or \`indefinitely\``)),
          from: oneOf(['effect', 'receipt']),
          clause: word,
        }),
        is(sentence`has to be a map of what and for`),
      ),
      is(sentence`has to be a list of what goes on after the end`),
    ),
    dependsOn: z.array(
      z.union(
        [word, strict({ accord: word, ...optional({ party: word }) })],
        is(sentence`has to be the id of an accord, or a map of accord and party`),
      ),
      is(sentence`has to be a list of accords`),
    ),
    duties: z.array(duty, is(sentence`has to be a list of duties`)),
    overlays: z.array(word, is(sentence`has to be a list of rule sets`)),
  }),
  is(sentence`has to be a map of terms`),
);

const oneOrMoreParties = oneOrMore(sentence`has to be a party or a list of parties`);
const act = z.looseObject(
  {
    id,
    ...optional({
      date: dateSpan,
      dates: z.array(
        z.looseObject(
          { date: dateSpan, ...optional({ source: sources }) },
          is(sentence`has to be a map of date and source`),
        ),
        is(sentence`has to be a list of {date, source}`),
      ),
      time,
      zone: word,
      dated: dateSpan,
      sent: dateSpan,
      received: dateSpan,
      published: dateSpan,
      recorded: dateSpan,
    }),
    act: oneOf(actKinds),
    ...optional({
      by: oneOrMoreParties,
      to: oneOrMoreParties,
      of: oneOrMore(sentence`has to be an act or a list of acts`),
      exit: word,
      about: word,
      for: period,
      until: day,
      effect: day,
      lastDay: day,
      firstDayOut: day,
      requires: requirement,
      unless: requirement,
      plane: oneOf(['international', 'domestic']),
      says: localized,
      terms: termsSchema,
      sets: z.record(z.string(), z.unknown(), is(sentence`has to be a map of fields`)),
      source: sources,
      doubt: word,
    }),
  },
  is(sentence`has to be a map with id, act and date`),
);

const party = z.looseObject(optional({ name: localized, zone: word }), is(sentence`has to be a map with a name`));
const actReading = z.union(
  [oneOf(['valid', 'void']), strict({ as: oneOf(actKinds) }), strict({ date: dateSpan })],
  is(sentence`has to be valid, void, {as: KIND} or {date: DATE}`),
);
const readings = strict(
  optional({
    suspendedNotice: oneOf(['freeze', 'effect-only', 'lapse', 'void', 'unsettled']),
    renewalWhileSuspended: oneOf(['runs', 'stops', 'unsettled']),
    revivedNotice: oneOf(['as-before', 'fresh', 'void']),
    lastDay,
    counting,
    effect,
    acts: z.record(z.string(), actReading, is(sentence`has to be a map of acts to readings`)),
    conditions: z.record(
      z.string(),
      oneOf(['met', 'failed']),
      is(sentence`has to be a map of conditions to met or failed`),
    ),
    terms: termsSchema,
  }),
  is(sentence`has to be a map of readings`),
);

const clause = z.looseObject(
  { says: localized, ...optional({ source: sources }) },
  is(sentence`has to be a map with \`says\``),
);
const position = z.looseObject(
  optional({ by: word, readings, source: sources }),
  is(sentence`has to be a map with readings`),
);
const source = z.looseObject(
  optional({ title: localized, published: looseDate, url: word, grade }),
  is(sentence`has to be a map with a title`),
);

/** The shape of a whole accord file; the JSON Schema that editors use is written from it, and its keys stand in the order of the reference. */
export const accordSchema = z.looseObject(
  {
    ...optional({ format: z.literal(1, is(sentence`has to be 1`)) }),
    accord: name,
    ...optional({ title: localized, aliases: z.array(word, is(sentence`has to be a list of names`)) }),
    kind: oneOf(['bilateral', 'multilateral', 'contract', 'arrangement']),
    parties: z
      .record(z.string(), party, is(sentence`has to be a map of codes to parties`))
      .check(z.refine((map: object) => Object.keys(map).length > 0, is(sentence`has to name at least one party`))),
    ...optional({
      actors: z.record(z.string(), party, is(sentence`has to be a map of codes to actors`)),
      zone: word,
      counting,
      clauses: z.record(z.string(), clause, is(sentence`has to be a map of clauses`)),
      terms: termsSchema,
      record: z.array(act, is(sentence`has to be a list of acts`)),
      positions: z.record(z.string(), position, is(sentence`has to be a map of positions`)),
      sources: z.record(z.string(), source, is(sentence`has to be a map of sources`)),
    }),
  },
  is(sentence`has to be a map`),
);

/** Keys that a file may have; anything else at these places is probably misspelt. */
export const knownKeys = {
  accord: Object.keys(accordSchema.shape),
  act: Object.keys(act.shape),
  parties: Object.keys(party.shape),
  actors: Object.keys(party.shape),
  clauses: Object.keys(clause.shape),
  positions: Object.keys(position.shape),
  sources: Object.keys(source.shape),
} as const;

/** What stands at a path of data. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );

/** One mismatch between data and the shape. */
export interface ShapeIssue {
  readonly path: Path;
  readonly kind: 'missing' | 'unknown-key' | 'shape';
  readonly message: Sentence;
  /** A key that is not known, and those that it may be a misspelling of. */
  readonly key?: string;
  readonly known: readonly string[];
}

/** Every mismatch between data and the shape of an accord file. */
export const shapeIssues = (value: unknown): readonly ShapeIssue[] => issuesOf(accordSchema, value);

/** Every mismatch between data and the shape of one act. */
export const actIssues = (value: unknown): readonly ShapeIssue[] => issuesOf(act, value);

function issuesOf(schema: z.ZodMiniType, value: unknown): readonly ShapeIssue[] {
  return schema.safeParse(value).error?.issues.flatMap((issue) => flatten(issue, value)) ?? [];
}

function flatten(issue: z.core.$ZodIssue, value: unknown): readonly ShapeIssue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const here = valueAt(value, path);
  const isPart = typeof here === 'object' && here !== null;
  if (issue.code === 'unrecognized_keys') {
    const known = [...vocabulary];
    const message = sentence`is not a key of this place`;
    return issue.keys.map((key) => ({ path, kind: 'unknown-key', message, key, known }));
  }
  if (issue.code === 'invalid_union' && isPart) {
    // A map in a place that allows a map: its own findings say more than the list of alternatives.
    const [nearest] = issue.errors
      .filter((errors) => errors.some((e) => e.path.length > 0 || e.code === 'unrecognized_keys'))
      .sort((a, b) => a.length - b.length);
    if (nearest) return nearest.flatMap((e) => flatten({ ...e, path: [...issue.path, ...e.path] }, value));
  }
  const missing = here === undefined && path.length > 0 && typeof valueAt(value, path.slice(0, -1)) === 'object';
  return [{ path, kind: missing ? 'missing' : 'shape', message: sentenceIn(issue.message), known: [] }];
}
