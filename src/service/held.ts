import { type Accord, accordFrom, supportsOf } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { type Day, parseDay } from '../calendar/index.ts';
import type { KeptAccord } from '../store/accords.ts';
import type { EntryTable } from '../store/schema.ts';
import type { Decision } from './decisions.ts';
import type { Paper } from './documents.ts';

/** Who looks after an accord, and under which labels it is kept. */
export interface Care {
  readonly owner: string | null;
  /** Persons who are told when the owner does not decide, in this order. */
  readonly deputies: readonly string[];
  readonly labels: readonly string[];
  /** The parties that are our side: people are told of what these have to do. All of them where left out. */
  readonly ours?: readonly string[];
  /** The name of the ladder of reminders; `default` where left out. */
  readonly ladder?: string;
}

/** Nobody and nothing. */
export const noCare: Care = { owner: null, deputies: [], labels: [] };

/** The file of an accord without its record, from the day on which it was recorded so. */
export interface Frame {
  readonly from: Day;
  readonly written: JsonRecord;
}

/** An accord of the register, ready to be asked. */
export interface Held {
  readonly id: string;
  readonly version: number;
  readonly frames: readonly Frame[];
  /** The acts as written, in the order in which they were recorded. */
  readonly record: readonly JsonRecord[];
  readonly care: Care;
  /** What has been decided about its deadlines, in the order in which it was recorded. */
  readonly decisions: readonly Decision[];
  /** The documents that it has, proofs of service among them. */
  readonly papers: readonly Paper[];
  readonly accord: Accord;
  /** The accords that it rests on. */
  readonly supports: readonly string[];
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Makes an accord of what is kept of it. */
export function heldFrom({ row, entries }: KeptAccord): Held {
  const bodies = (kind: string): readonly EntryTable[] => entries.filter((entry) => entry.kind === kind);
  const frames = bodies('frame').map(({ body, recorded_on }) => ({
    from: parseDay(recorded_on) as Day,
    written: JSON.parse(body) as JsonRecord,
  }));
  return held({
    id: row.id,
    version: row.version,
    frames,
    record: bodies('act').map(({ body }) => JSON.parse(body) as JsonRecord),
    care: JSON.parse(row.care) as Care,
    decisions: bodies('decision').map(({ body }) => JSON.parse(body) as Decision),
    papers: entries
      .filter(({ kind }) => kind === 'document' || kind === 'proof')
      .map(({ body }) => JSON.parse(body) as Paper),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  });
}

/** Makes an accord of its parts. What was accepted once parses: anything else is a fault of the program. */
export function held(parts: Omit<Held, 'accord' | 'supports'>): Held {
  const written = fileOf(parts);
  const { accord, diagnostics } = accordFrom(written, parts.id);
  if (!accord) throw new Error(`${parts.id} is kept but cannot be read: ${diagnostics[0]?.message ?? ''}`);
  return { ...parts, accord, supports: supportsOf(written) };
}

/** The accord file as it stands now. */
export function fileOf({ frames, record }: Pick<Held, 'frames' | 'record'>): JsonRecord {
  const last = frames.at(-1) as Frame;
  return record.length === 0 ? last.written : { ...last.written, record };
}

/**
 * The accord as its file stood on a day. What was recorded first holds for every day before it too: an import brings a history with it, whose
 * acts say themselves from when they are known.
 */
export function accordAsKnown(one: Held, knownOn: Day): Accord {
  const frame = one.frames.findLast(({ from }) => from <= knownOn) ?? one.frames[0];
  if (frame === undefined || frame === one.frames.at(-1)) return one.accord;
  return accordFrom({ ...frame.written, record: one.record }, one.id).accord ?? one.accord;
}
