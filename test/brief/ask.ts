import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import type { BriefInput } from '../../src/brief/documents.ts';
import type { StatusAnswer } from '../../src/brief/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { loadAccord } from '../../src/cli/files.ts';
import {
  compare,
  type Deadline,
  deadlinesOf,
  exitCurve,
  optionsFor,
  positionNamed,
  positionsAsked,
  type Question,
  statusOn,
  timelineOf,
} from '../../src/engine/index.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

/** A question to a file of examples. */
export interface Asked {
  readonly file: string;
  readonly on: string;
  readonly known?: string;
  readonly party?: string;
  readonly position?: string;
}

/** A day that exists, from its text. */
export function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no such day: ${text}`);
  return found;
}

/** The question that is put, about the example itself or about what a test makes of it. */
export function questionOf(asked: Asked, change: (accord: Accord) => Accord = (accord) => accord): Question {
  const loaded = loadAccord(join(examples, `${asked.file}.accord.yaml`));
  const accord = change(loaded.accord);
  const named = asked.position === undefined ? undefined : positionNamed(accord, asked.position);
  return {
    accord,
    positions: named ? [named] : positionsAsked(accord),
    ...(asked.party !== undefined && { party: asked.party }),
    on: day(asked.on),
    knownOn: day(asked.known ?? asked.on),
    lookup: loaded.lookup,
  };
}

/** The status that answers a question. */
export function statusOf(asked: Asked, change?: (accord: Accord) => Accord): StatusAnswer & { readonly read: Accord } {
  const question = questionOf(asked, change);
  const { accord } = question;
  const views = statusOn(question);
  return {
    read: accord,
    accord: accord.id,
    on: asked.on,
    known: asked.known ?? asked.on,
    views,
    differ: compare(question),
  };
}

/** The deadlines of a stretch of days, as known on a day. */
export function deadlinesIn(question: Question, from: string, to: string, known?: string): readonly Deadline[] {
  const { accord, positions, party, knownOn, lookup } = question;
  const asked = {
    accord,
    positions,
    lookup,
    from: day(from),
    to: day(to),
    knownOn: known === undefined ? knownOn : day(known),
  };
  return deadlinesOf(party === undefined ? asked : { ...asked, party });
}

const kept = new Map<string, BriefInput>();

/** All that a brief is made of; what is asked of a file as it is, is worked out once. */
export function briefOf(asked: Asked, change?: (accord: Accord) => Accord): BriefInput {
  if (change) return workedOut(asked, change);
  const key = JSON.stringify(asked);
  const input = kept.get(key) ?? workedOut(asked);
  kept.set(key, input);
  return input;
}

function workedOut(asked: Asked, change?: (accord: Accord) => Accord): BriefInput {
  const question = questionOf(asked, change);
  const { accord, positions, on, knownOn, lookup, party } = question;
  const { read, ...answer } = statusOf(asked, change);
  return {
    accord,
    answer,
    deadlines: deadlinesOf({
      accord,
      positions,
      ...(party !== undefined && { party }),
      from: on,
      to: on + 548,
      knownOn,
      lookup,
    }),
    options: optionsFor(question),
    timeline: timelineOf(question, on - 1461, on + 548),
    curves: exitCurve(question, on, on + 365),
  };
}

/** Compares a text with the file that keeps it; with TACIT_RECORD=1 the file is written anew. */
export function expectGolden(name: string, text: string, folder = 'cases'): void {
  const path = join(import.meta.dirname, folder, name);
  if (process.env.TACIT_RECORD === '1') writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`There is no golden file ${name}: run npm run record.`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
