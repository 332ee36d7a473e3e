import * as z from 'zod/mini';
import { conventionNames, parseDateSpan, parseDay, parsePeriod } from '../calendar/index.ts';
import { actKinds } from './accord.ts';
import { parseWhen, whenPattern } from './when.ts';

// One sentence per shape: it is the message of the diagnostic, after the name of the field.
const is = (sentence: string): { error: () => string } => ({ error: () => sentence });

const word = z.string(is('has to be a text'));
const leaf = (sentence: string, passes: (text: string) => boolean) =>
  z.string(is(sentence)).check(z.refine((text: string) => passes(text), is(sentence)));
const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, is(`has to be one of: ${words.join(', ')}`));
const oneOrMore = <T extends z.core.SomeType>(item: T, sentence: string) =>
  z.union([item, z.array(item)], is(sentence));

// The words that stand as keys where a key that is not known is an error.
const vocabulary = new Set<string>();
const strict = <const T extends Record<string, z.core.SomeType>>(shape: T, error?: { error: () => string }) => {
  for (const key of Object.keys(shape)) vocabulary.add(key);
  return z.strictObject(shape, error);
};

const id = leaf('has to be made of letters, digits, dots, hyphens, underscores, blanks or brackets, 80 at most', (t) =>
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()§:/-]{0,78}[\p{L}\p{N}.)])?$/u.test(t),
);
const period = leaf(
  'has to be a period such as `90 days`, `1 year 2 months` or `P90D`',
  (t) => parsePeriod(t) !== undefined,
);
const day = leaf('has to be a day that exists, written YYYY-MM-DD', (t) => parseDay(t) !== undefined);
// Each day of an uncertain date is tried: what lies within three years is a date, more is no knowledge of one.
const dateSpan = leaf(
  'has to be a day that exists, written YYYY-MM-DD, or an uncertain date of three years at most in EDTF such as `2019-08~` or `2019-08-21/2019-08-31`',
  (t) => {
    const span = parseDateSpan(t);
    return span !== undefined && span.last - span.first < 1100;
  },
);
const looseDate = z.union([z.number(), word], is('has to be a date'));
const rule = leaf(`has to be a rule: ${whenPattern}`, (t) => parseWhen(t) !== undefined);
const when = strict({ when: rule, clause: z.optional(word) }, is('has to be a map with `when`'));
const dayOrAge = leaf('has to be a day, or a period `after entry-into-force`', (t) => {
  const match = /^(.+?) after (?:the )?entry[- ]into[- ]force$/.exec(t);
  return parseDay(t) !== undefined || (match !== null && parsePeriod(match[1] as string) !== undefined);
});
const localized = z.union(
  [word, z.partialRecord(z.string(), z.nullable(word))],
  is('has to be a text, or a map of languages (en, ja, ko) to texts'),
);
const parties = z.union([z.literal('any'), word, z.array(word)], is('has to be `any`, a party, or a list of parties'));
const requirement = oneOrMore(word, 'has to be a list of conditions, each an id or `not` and an id');
const sources = oneOrMore(word, 'has to be a source or a list of sources');
const flag = z.boolean(is('has to be true or false'));
const count = z
  .int(is('has to be a whole number'))
  .check(z.gte(0, is('may not be negative')), z.lte(1000, is('may not be above 1000')));
const lastDay = oneOf(['eve', 'anniversary']);
const nullable = <T extends z.core.SomeType>(type: T) => z.optional(z.nullable(type));

const effectName = oneOf(['same-day', 'next-day', 'first-of-next-month']);
const effect = z.union(
  [effectName, strict({ months: z.optional(effectName), days: z.optional(effectName) })],
  is('has to be same-day, next-day or first-of-next-month, or a map of months and days to these'),
);
const convention = oneOf(conventionNames);
const counting = z.union(
  [
    convention,
    strict({
      convention: z.optional(convention),
      effect: z.optional(effect),
      roll: z.optional(oneOf(['none', 'forward', 'backward'])),
      calendar: z.optional(oneOrMore(word, 'has to be a holiday calendar or a list of them')),
      order: z.optional(oneOf(['as-written', 'months-first', 'days-first'])),
      lastDay: z.optional(lastDay),
      clearDays: z.optional(flag),
      businessDays: z.optional(flag),
    }),
  ],
  is(
    `has to be a named convention (${conventionNames.join(', ')}) or a map of convention, effect, roll, calendar, order, lastDay, clearDays, businessDays`,
  ),
);

const terms = leaf('has to be a number of a term, or a range such as `2..`', (t) =>
  /^(?:\d{1,4}(?:\.\.\d{0,4})?|\.\.\d{1,4})$/.test(t),
);
const window = strict({ open: z.optional(period), close: z.optional(period) }, is('has to be a map of open and close'));
const tier = strict(
  { for: z.union([z.literal('none'), period], is('has to be a period, or `none`')), until: z.optional(period) },
  is('has to be a map of for and until'),
);
const tiers = z.array(tier).check(z.minLength(1, is('has to name at least one period')));
const exit = strict(
  {
    id,
    by: nullable(parties),
    notice: nullable(
      z.union([z.literal('none'), period, tiers], is('has to be `none`, a period, or a list of periods with `until`')),
    ),
    ends: nullable(
      z.union(
        [
          oneOf(['any-day', 'end-of-term', 'end-of-month', 'end-of-quarter', 'end-of-year', 'end-of-following-year']),
          day,
          z.array(day),
        ],
        is(
          'has to be any-day, end-of-term, end-of-month, end-of-quarter, end-of-year, end-of-following-year, a day or a list of days',
        ),
      ),
    ),
    mustRunBy: nullable(day),
    inTerms: nullable(z.union([count, terms], is('has to be a number of a term, or a range such as `2..`'))),
    anchor: nullable(oneOf(['term-end', 'next-term'])),
    opens: nullable(dayOrAge),
    closes: nullable(day),
    window: nullable(window),
    countsFrom: nullable(oneOf(['receipt', 'sending', 'date'])),
    laterDate: nullable(flag),
    requires: nullable(requirement),
    unless: nullable(requirement),
    notBefore: nullable(dayOrAge),
    endsWith: nullable(
      strict({ accord: word, on: z.optional(z.literal('entry-into-force')) }, is('has to be a map with `accord`')),
    ),
    clearDays: nullable(flag),
    businessDays: nullable(flag),
    sendLead: nullable(period),
    form: nullable(word),
    channel: nullable(word),
    addressee: nullable(word),
    clause: nullable(word),
    remove: z.optional(flag),
  },
  is('has to be a map with an `id`'),
);

const length = z.union([z.literal('indefinite'), period], is('has to be a period such as `1 year`, or `indefinite`'));
const duty = strict(
  {
    id,
    kind: nullable(oneOf(['reminder', 'review', 'return', 'destruction'])),
    by: nullable(parties),
    to: nullable(word),
    what: nullable(word),
    before: nullable(oneOf(['notify-by', 'term-end', 'effect'])),
    after: nullable(oneOf(['notify-by', 'term-end', 'effect'])),
    of: nullable(word),
    window: nullable(window),
    every: nullable(period),
    ifMissed: nullable(
      strict({ exit: z.optional(word), by: z.optional(parties) }, is('has to be a map of exit and by')),
    ),
    unless: nullable(requirement),
    form: nullable(word),
    channel: nullable(word),
    clause: nullable(word),
    remove: z.optional(flag),
  },
  is('has to be a map with an `id`'),
);

const fewerThan = leaf('has to be `parties < N`', (t) => /^parties < \d+$/.test(t));

/** The shape of `terms`, and of every patch of them. */
const termsSchema = strict(
  {
    entryIntoForce: nullable(when),
    joining: nullable(when),
    duration: nullable(
      strict(
        {
          for: nullable(length),
          until: nullable(day),
          lastDay: nullable(lastDay),
          anchor: nullable(day),
          clause: nullable(word),
        },
        is('has to be a map of for or until'),
      ),
    ),
    renewal: nullable(
      strict(
        {
          tacit: nullable(flag),
          for: nullable(z.union([length, z.array(length)], is('has to be a period, `indefinite`, or a list of them'))),
          times: nullable(count),
          from: nullable(oneOf(['end-of-term', 'act'])),
          anchor: nullable(day),
          requires: nullable(requirement),
          unless: nullable(requirement),
          clause: nullable(word),
        },
        is('has to be a map of tacit and for'),
      ),
    ),
    extension: nullable(
      strict(
        { by: z.optional(word), max: nullable(period), times: nullable(count), clause: nullable(word) },
        is('has to be a map of by, max and times'),
      ),
    ),
    endsWhen: nullable(fewerThan),
    exits: nullable(z.array(exit, is('has to be a list of exits'))),
    conditions: nullable(
      z.array(
        strict(
          { id, what: nullable(localized), clause: nullable(word), remove: z.optional(flag) },
          is('has to be a map with an `id`'),
        ),
        is('has to be a list of conditions'),
      ),
    ),
    survival: nullable(
      z.array(
        strict(
          {
            id: z.optional(id),
            what: z.optional(localized),
            for: z.optional(z.union([z.literal('indefinitely'), period], is('has to be a period, or `indefinitely`'))),
            from: z.optional(oneOf(['effect', 'receipt'])),
            clause: z.optional(word),
          },
          is('has to be a map of what and for'),
        ),
        is('has to be a list of what goes on after the end'),
      ),
    ),
    dependsOn: nullable(
      z.array(
        z.union(
          [word, strict({ accord: word, party: z.optional(word) })],
          is('has to be the id of an accord, or a map of accord and party'),
        ),
        is('has to be a list of accords'),
      ),
    ),
    duties: nullable(z.array(duty, is('has to be a list of duties'))),
    overlays: nullable(z.array(word, is('has to be a list of rule sets'))),
  },
  is('has to be a map of terms'),
);

const time = leaf('has to be a time of day such as "15:25"', (t) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(t));
const act = z.looseObject(
  {
    id,
    act: oneOf(actKinds),
    date: z.optional(dateSpan),
    dates: z.optional(
      z.array(z.looseObject({ date: dateSpan, source: z.optional(sources) }), is('has to be a list of {date, source}')),
    ),
    time: z.optional(time),
    zone: z.optional(word),
    dated: z.optional(dateSpan),
    sent: z.optional(dateSpan),
    received: z.optional(dateSpan),
    published: z.optional(dateSpan),
    recorded: z.optional(dateSpan),
    by: z.optional(oneOrMore(word, 'has to be a party or a list of parties')),
    to: z.optional(oneOrMore(word, 'has to be a party or a list of parties')),
    of: z.optional(oneOrMore(word, 'has to be an act or a list of acts')),
    exit: z.optional(word),
    for: z.optional(period),
    until: z.optional(day),
    effect: z.optional(day),
    lastDay: z.optional(day),
    firstDayOut: z.optional(day),
    about: z.optional(word),
    says: z.optional(localized),
    plane: z.optional(oneOf(['international', 'domestic'])),
    requires: z.optional(requirement),
    unless: z.optional(requirement),
    source: z.optional(sources),
    doubt: z.optional(word),
    terms: z.optional(termsSchema),
    sets: z.optional(z.record(z.string(), z.unknown())),
  },
  is('has to be a map with id, act and date'),
);

const party = z.looseObject({ name: z.optional(localized), zone: z.optional(word) }, is('has to be a map with a name'));
const actReading = z.union(
  [oneOf(['valid', 'void']), strict({ as: oneOf(actKinds) }), strict({ date: dateSpan })],
  is('has to be valid, void, {as: KIND} or {date: DATE}'),
);
const readings = strict(
  {
    suspendedNotice: z.optional(oneOf(['freeze', 'effect-only', 'lapse', 'void', 'unsettled'])),
    renewalWhileSuspended: z.optional(oneOf(['runs', 'stops', 'unsettled'])),
    revivedNotice: z.optional(oneOf(['as-before', 'fresh', 'void'])),
    lastDay: z.optional(lastDay),
    counting: z.optional(counting),
    effect: z.optional(effect),
    acts: z.optional(z.record(z.string(), actReading)),
    conditions: z.optional(z.record(z.string(), oneOf(['met', 'failed']))),
    terms: z.optional(termsSchema),
  },
  is('has to be a map of readings'),
);

const clause = z.looseObject({ says: localized, source: z.optional(sources) }, is('has to be a map with `says`'));
const position = z.looseObject(
  { by: z.optional(word), readings: z.optional(readings), source: z.optional(sources) },
  is('has to be a map with readings'),
);
const grade = leaf('has to be an Admiralty grade: a letter A to F and a digit 1 to 6', (t) => /^[A-F][1-6]$/.test(t));
const source = z.looseObject(
  { title: z.optional(localized), url: z.optional(word), published: z.optional(looseDate), grade: z.optional(grade) },
  is('has to be a map with a title'),
);

const name = leaf('has to be made of lower-case letters, digits and hyphens', (t) =>
  /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/.test(t),
);

/** The shape of a whole accord file; the JSON Schema that editors use is written from it. */
export const accordSchema = z.looseObject(
  {
    format: z.optional(z.literal(1, is('has to be 1'))),
    accord: name,
    title: z.optional(localized),
    aliases: z.optional(z.array(word, is('has to be a list of names'))),
    kind: oneOf(['bilateral', 'multilateral', 'contract', 'arrangement']),
    parties: z
      .record(z.string(), party, is('has to be a map of codes to parties'))
      .check(z.refine((map: object) => Object.keys(map).length > 0, is('has to name at least one party'))),
    actors: z.optional(z.record(z.string(), party, is('has to be a map of codes to actors'))),
    zone: z.optional(word),
    counting: z.optional(counting),
    clauses: z.optional(z.record(z.string(), clause, is('has to be a map of clauses'))),
    terms: z.optional(termsSchema),
    record: z.optional(z.array(act, is('has to be a list of acts'))),
    positions: z.optional(z.record(z.string(), position, is('has to be a map of positions'))),
    sources: z.optional(z.record(z.string(), source, is('has to be a map of sources'))),
  },
  is('has to be a map'),
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

/** The texts that have a form of their own. */
export const leaves = { day, dayOrAge, dateSpan, fewerThan, grade, id, name, period, rule, terms, time } as const;

/** One mismatch between data and the shape. */
export interface ShapeIssue {
  readonly path: readonly (string | number)[];
  readonly kind: 'missing' | 'unknown-key' | 'shape';
  readonly message: string;
  readonly keys: readonly string[];
  /** The keys that one of these may be a misspelling of. */
  readonly known: readonly string[];
}

/** Every mismatch between data and the shape of an accord file. */
export function shapeIssues(value: unknown): readonly ShapeIssue[] {
  const result = accordSchema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => flatten(issue, value));
}

/** Every mismatch between data and the shape of one act. */
export function actIssues(value: unknown): readonly ShapeIssue[] {
  const result = act.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => flatten(issue, value));
}

function flatten(issue: z.core.$ZodIssue, value: unknown): ShapeIssue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return [
      { path, kind: 'unknown-key', message: 'is not a key of this place', keys: issue.keys, known: [...vocabulary] },
    ];
  if (issue.code === 'invalid_union') {
    // A map in a place that allows a map: its own findings say more than the list of alternatives.
    const here = path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
      value,
    );
    const inner =
      typeof here === 'object' && here !== null
        ? issue.errors.filter((errors) => errors.some((e) => e.path.length > 0 || e.code === 'unrecognized_keys'))
        : [];
    const nearest = inner.sort((a, b) => a.length - b.length)[0];
    if (nearest) return nearest.flatMap((e) => flatten({ ...e, path: [...issue.path, ...e.path] }, value));
  }
  const here = path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  );
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], value);
  const missing = here === undefined && typeof parent === 'object' && path.length > 0;
  return [{ path, kind: missing ? 'missing' : 'shape', message: issue.message, keys: [], known: [] }];
}
