import { type Accord, type ActKind, accordFrom, type Position } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { type Day, parseDay } from '../../src/calendar/index.ts';
import { lifeOf } from '../../src/engine/fold.ts';
import {
  compare,
  type Deadline,
  type DeadlineKind,
  type Difference,
  deadlinesOf,
  type Lookup,
  type Option,
  optionsFor,
  positionNamed,
  positionsAsked,
  type Question,
  statusOn,
  type View,
} from '../../src/engine/index.ts';
import type { Life } from '../../src/engine/life.ts';
import { readingOf } from '../../src/engine/reading.ts';
import { everyWorld } from '../../src/engine/worlds.ts';

/** A day that exists, from its text. */
export function on(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
}

/** An accord of A and B that counts as `common`, with what a test is about. */
export function accord(parts: JsonRecord): Accord {
  const written = { accord: 'x', kind: 'bilateral', parties: { A: {}, B: {} }, counting: 'common', ...parts };
  const { accord: read, diagnostics } = accordFrom(structuredClone(written), 'x.accord.yaml');
  if (!read) throw new Error(diagnostics.map((d) => d.message).join(' '));
  return read;
}

/** An act of the record. */
export function act(id: string, kind: ActKind, date: string, more: JsonRecord = {}): JsonRecord {
  return { id, act: kind, date, ...more };
}

/** The entry into force for all parties. */
export const inForce = (date: string, more: JsonRecord = {}): JsonRecord =>
  act('start', 'entry-into-force', date, more);

/** A year, renewed by silence, with ninety days' notice to its end. */
export const yearly: JsonRecord = {
  duration: { for: '1 year' },
  renewal: { tacit: true, for: '1 year' },
  exits: [{ id: 'out', by: 'any', notice: '90 days', ends: 'end-of-term' }],
};

/** Without end, with three months' notice at any time. */
export const open: JsonRecord = {
  duration: { for: 'indefinite' },
  exits: [{ id: 'out', by: 'any', notice: '3 months', ends: 'any-day' }],
};

/** What may be said beside the day of a question; without `known` everything is known. */
export interface Asked {
  readonly party?: string;
  readonly position?: string;
  readonly known?: string;
  readonly beside?: readonly Accord[];
}

const positionsOf = (of: Accord, name: string | undefined): readonly Position[] =>
  name === undefined ? positionsAsked(of) : [positionNamed(of, name) as Position];

const lookupIn =
  (beside: readonly Accord[] = []): Lookup =>
  (id) =>
    beside.find((a) => a.id === id);

export function question(of: Accord, day: string, asked: Asked = {}): Question {
  return {
    accord: of,
    positions: positionsOf(of, asked.position),
    ...(asked.party !== undefined && { party: asked.party }),
    on: on(day),
    knownOn: on(asked.known ?? '2200-01-01'),
    lookup: lookupIn(asked.beside),
  };
}

/** The status on a day, under every position asked. */
export const views = (of: Accord, day: string, asked: Asked = {}): readonly View[] =>
  statusOn(question(of, day, asked));

/** The status on a day of the first party and position asked. */
export function view(of: Accord, day: string, asked: Asked = {}): View {
  return views(of, day, asked)[0] as View;
}

export const differences = (of: Accord, day: string, asked: Asked = {}): readonly Difference[] =>
  compare(question(of, day, asked));

export const options = (of: Accord, day: string, asked: Asked & { readonly act?: ActKind } = {}): readonly Option[] =>
  optionsFor(question(of, day, asked), asked.act);

export function deadlines(
  of: Accord,
  from: string,
  to: string,
  asked: Asked & { readonly kind?: DeadlineKind } = {},
): readonly Deadline[] {
  return deadlinesOf({
    accord: of,
    positions: positionsOf(of, asked.position),
    ...(asked.party !== undefined && { party: asked.party }),
    ...(asked.kind !== undefined && { kind: asked.kind }),
    from: on(from),
    to: on(to),
    knownOn: on(asked.known ?? '2200-01-01'),
    lookup: lookupIn(asked.beside),
  });
}

/** Rows as `date kind party exit ends`, short enough to be read as a table. */
export const rows = (found: readonly Deadline[]): readonly string[] =>
  found.map((row) => [row.date, row.kind, row.party ?? '-', row.exit ?? '-', row.ends ?? '-'].join(' '));

/** The life of an accord by the end of a day, in its first world. */
export function life(of: Accord, day: string, asked: Asked = {}): Life {
  const { positions, knownOn, lookup } = question(of, day, asked);
  const reading = readingOf(of, positions[0] as Position, lookup);
  return everyWorld((choose) => lifeOf(reading, on(day), knownOn, choose), 1).worlds[0]?.outcome as Life;
}

/** What the fold could give no effect, as `act: why` or `act: why (of what)`. */
export const remarks = (of: Accord, day: string, asked: Asked = {}): readonly string[] =>
  life(of, day, asked).remarks.map(
    ({ act: id, why, target }) => `${id}: ${why}${target === undefined ? '' : ` (${target})`}`,
  );
