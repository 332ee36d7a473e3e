import { type Accord, accordFrom, parseAccord, supportsOf } from '../accord/index.ts';
import { type Diagnostic, isRecord, type JsonRecord, sameJson } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import { withActs } from '../engine/index.ts';
import { type Actor, may, notAllowed, type Role } from './actor.ts';
import { type Care, fileOf, type Held, held, noCare } from './held.ts';
import { newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Addition, Piece, Writing } from './writer.ts';

/** The day on which something happens for an accord: that of its own zone. */
export type Today = (zone: string) => Day;

/** What these use cases need. */
export interface AccordPorts {
  readonly today: Today;
  readonly random: Random;
}

/** What became of an accord that was handed in. */
export interface Put {
  readonly id: string;
  readonly version: number;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  /** Findings that do not keep the file from being computed with. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of an act that was handed in. */
export interface Recorded {
  readonly accord: string;
  readonly version: number;
  readonly act: JsonRecord;
  readonly outcome: 'created' | 'unchanged';
}

/** Which version of an accord somebody means: that one, any (`*`), or none yet. */
export type Expected = number | 'any' | 'none';

/**
 * Takes in an accord file: a new accord, or the same one with a changed frame and further acts. Acts that are there stay as they are: a file
 * that changes or leaves out one of them is refused, since a mistake is answered by a correction. The same file again changes nothing.
 */
export function putAccord(
  { today }: AccordPorts,
  given: string | JsonRecord,
  { expected = 'any', care, file = 'the accord' }: { expected?: Expected; care?: Care; file?: string } = {},
): Piece<Put> {
  const { written, accord, diagnostics } =
    typeof given === 'string' ? parseAccord(given, file) : { written: given, ...accordFrom(given, file) };
  return async (writing) => {
    if (!accord || !written) {
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      throw new Problem('accord-has-errors', 'The accord has errors; each is named with what to do about it.', {
        diagnostics: errors,
      });
    }
    if (care) soundOurs(accord, care);
    // Whoever names a version has read it; of what may not be read nothing is told.
    const before = typeof expected === 'number' ? await readable(writing, accord.id) : await writing.held(accord.id);
    const on = today(accord.zone);
    const { record = [], ...frame } = written;
    const acts = (record as readonly JsonRecord[]) ?? [];
    if (!before) {
      require(writing, 'recorder', { accord: accord.id, labels: care?.labels ?? [] }, 'accord.created');
      const additions: Addition[] = [
        { kind: 'frame', ref: accord.id, body: frame, on },
        ...acts.map((act): Addition => ({ kind: 'act', ref: String(act.id), body: act, on })),
        ...(care ? [{ kind: 'care' as const, ref: accord.id, body: { ...care }, on }] : []),
      ];
      const after: Held = {
        id: accord.id,
        version: additions.length,
        frames: [{ from: on, written: frame }],
        record: acts,
        care: care ?? noCare,
        decisions: [],
        papers: [],
        accord,
        supports: supportsOf(written),
        createdAt: writing.at,
        changedAt: writing.at,
      };
      writing.change(after, additions);
      writing.log({ action: 'accord.created', outcome: 'done', accord: after.id, version: after.version });
      return { id: after.id, version: after.version, outcome: 'created', diagnostics };
    }
    require(writing, 'recorder', before, 'accord.changed');
    if (expected === 'none') throw new Problem('already-there', `There is an accord ${accord.id} already.`);
    expect(before, expected);
    const added = furtherActs(before, acts, on);
    const changed = !sameFrame(frame, (before.frames.at(-1) as Held['frames'][number]).written);
    const cared = care !== undefined && !sameJson(care, before.care);
    const additions: Addition[] = [
      ...(changed ? [{ kind: 'frame' as const, ref: accord.id, body: frame, on }] : []),
      ...added.map((act): Addition => ({ kind: 'act', ref: String(act.id), body: act, on })),
      ...(cared ? [{ kind: 'care' as const, ref: accord.id, body: { ...care }, on }] : []),
    ];
    if (additions.length === 0) return { id: before.id, version: before.version, outcome: 'unchanged', diagnostics };
    const after = held({
      ...before,
      version: before.version + additions.length,
      frames: changed ? [...before.frames, { from: on, written: frame }] : before.frames,
      record: [...before.record, ...added],
      care: care ?? before.care,
      changedAt: writing.at,
    });
    writing.change(after, additions);
    writing.log({ action: 'accord.changed', outcome: 'done', accord: after.id, version: after.version });
    return { id: after.id, version: after.version, outcome: 'changed', diagnostics };
  };
}

/**
 * Records an act. The register says from when it is known: today, in the accord's zone. The same act again changes nothing; another one under
 * an id that is taken is refused.
 */
export function recordAct(
  { today, random }: AccordPorts,
  id: string,
  given: JsonRecord,
  expected: Expected = 'any',
): Piece<Recorded> {
  return async (writing) => {
    const before = await readable(writing, id);
    require(writing, 'recorder', before, 'act.recorded');
    expect(before, expected);
    const on = today(before.accord.zone);
    const act: JsonRecord = { id: newId(random, 'act'), ...given, recorded: printDay(on) };
    const there = before.record.find((one) => one.id === act.id);
    if (there) {
      if (sameAct(given, there)) return { accord: id, version: before.version, act: there, outcome: 'unchanged' };
      throw new Problem(
        'record-only-grows',
        `The record has another act ${String(act.id)}. Choose another id, or record a correction of it.`,
        { acts: [act.id] },
      );
    }
    soundAct(before, act);
    const after: Held = {
      ...before,
      version: before.version + 1,
      record: [...before.record, act],
      accord: withActs(before.accord, [act]),
      supports: act.terms === undefined && act.sets === undefined ? before.supports : union(before.supports, act),
      changedAt: writing.at,
    };
    writing.change(after, [{ kind: 'act', ref: String(act.id), body: act, on }]);
    writing.log({
      action: 'act.recorded',
      outcome: 'done',
      accord: id,
      about: String(act.id),
      version: after.version,
    });
    return { accord: id, version: after.version, act, outcome: 'created' };
  };
}

/** Says who looks after an accord and under which labels it is kept. Whoever may give labels gives rights, so this takes an administrator. */
export function setCare({ today }: AccordPorts, id: string, care: Care, expected: Expected = 'any'): Piece<Put> {
  return async (writing) => {
    const before = await readable(writing, id);
    require(writing, 'administrator', before, 'care.changed');
    expect(before, expected);
    soundOurs(before.accord, care);
    if (sameJson(care, before.care)) return { id, version: before.version, outcome: 'unchanged', diagnostics: [] };
    const after: Held = { ...before, version: before.version + 1, care, changedAt: writing.at };
    writing.change(after, [{ kind: 'care', ref: id, body: { ...care }, on: today(before.accord.zone) }]);
    writing.log({ action: 'care.changed', outcome: 'done', accord: id, version: after.version });
    return { id, version: after.version, outcome: 'changed', diagnostics: [] };
  };
}

function soundOurs({ id, parties }: Accord, { ours = [] }: Care): void {
  const codes = parties.map(({ code }) => code);
  const strange = ours.find((code) => !codes.includes(code));
  if (strange === undefined) return;
  throw new Problem('question-has-errors', `${id} has no party ${strange}; there is ${codes.join(', ')}.`, {
    parameter: 'ours',
  });
}

/** The accord of an id as far as somebody may read it: what may not be read is not there. */
export async function readable(writing: Writing, id: string): Promise<Held> {
  const found = await writing.held(id);
  if (found && may(writing.actor, 'reader', subjectOf(found))) return found;
  throw new Problem(
    'not-found',
    `There is no accord ${id}.`,
    found ? { refusal: { action: 'accord.changed', accord: id } } : {},
  );
}

/** What rights over an accord are asked over. */
export const subjectOf = ({ id, care }: Pick<Held, 'id' | 'care'>): { accord: string; labels: readonly string[] } => ({
  accord: id,
  labels: care.labels,
});

/** Refuses whoever does not hold a role over an accord. */
export function require(
  { actor }: { readonly actor: Actor },
  role: Role,
  over: Held | { readonly accord: string; readonly labels: readonly string[] } | undefined,
  action: string,
): void {
  const subject = over && 'care' in over ? subjectOf(over) : over;
  if (may(actor, role, subject)) return;
  const problem = notAllowed(role);
  throw new Problem(problem.type, problem.message, {
    refusal: { action, ...(subject && { accord: subject.accord }) },
  });
}

/** Refuses a change of another version than the one that was read. */
export function expect(before: Held, expected: Expected): void {
  if (expected === 'any' || expected === before.version) return;
  throw new Problem(
    'version-changed',
    `${before.id} is at version ${before.version}, not ${expected}. Read it again.`,
    {
      version: before.version,
    },
  );
}

// The acts of a file that are not in the record yet, where every act of the record stands in the file unchanged.
function furtherActs(before: Held, acts: readonly JsonRecord[], on: Day): readonly JsonRecord[] {
  const given = new Map(acts.map((act) => [String(act.id), act]));
  const gone = before.record.filter((act) => {
    const same = given.get(String(act.id));
    return !same || !sameAct(same, act);
  });
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => String(id));
    throw new Problem(
      'record-only-grows',
      `The file changes or leaves out ${ids.length === 1 ? 'an act' : 'acts'} of the record: ${ids.join(', ')}. Leave recorded acts as they are, and add a correction or a revocation.`,
      { acts: ids },
    );
  }
  const known = new Set(before.record.map((act) => String(act.id)));
  return acts
    .filter((act) => !known.has(String(act.id)))
    .map((act) => (act.recorded === undefined ? { ...act, recorded: printDay(on) } : act));
}

// The register adds the day of recording; a file that lacks it is still the same.
const sameAct = (given: JsonRecord, kept: JsonRecord): boolean =>
  sameJson(given, kept) || sameJson({ ...given, recorded: kept.recorded }, kept);

// Parties and positions are asked in the order of the file, so their order is part of what it says.
const sameFrame = (a: JsonRecord, b: JsonRecord): boolean =>
  sameJson(a, b) &&
  ['parties', 'positions', 'actors'].every((part) => {
    const [x, y] = [a[part], b[part]].map((map) => (isRecord(map) ? Object.keys(map) : []));
    return sameJson(x, y);
  });

/** Refuses acts that have errors. */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Problem('act-has-errors', 'The act has errors; each is named with what to do about it.', {
    diagnostics: errors,
  });
}

// An act is judged by itself, with the acts that it works on: a long record is not read again for each addition.
function soundAct(before: Held, act: JsonRecord): void {
  const { record: _, ...frame } = fileOf({ frames: before.frames, record: [] });
  const of = (Array.isArray(act.of) ? act.of : [act.of]).filter((id) => typeof id === 'string');
  const concerned = before.record.filter(({ id }) => of.includes(id as string));
  const { diagnostics } = accordFrom(
    { accord: before.id, kind: frame.kind, parties: frame.parties, record: [...concerned, act] },
    before.id,
  );
  refuseErrors(diagnostics);
  const strange = [
    ...of
      .filter((id) => !before.record.some((one) => one.id === id))
      .map((id) => `\`of\` names ${id}, which is no act of the record`),
    ...strangeParties(before.accord, act).map((code) => `\`by\` names ${code}, which is no party`),
  ];
  if (strange.length > 0) throw new Problem('act-has-errors', `${strange.join('; ')}.`);
}

function strangeParties(accord: Accord, act: JsonRecord): readonly string[] {
  const codes = [...accord.parties, ...accord.actors].map(({ code }) => code);
  const by = Array.isArray(act.by) ? act.by : act.by === undefined ? [] : [act.by];
  return by.filter((code): code is string => typeof code === 'string' && !codes.includes(code));
}

const union = (supports: readonly string[], act: JsonRecord): readonly string[] => [
  ...new Set([...supports, ...supportsOf(act)]),
];
