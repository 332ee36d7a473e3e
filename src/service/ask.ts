import { type Accord, type ActKind, accordFrom, type Position } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import { type Day, parseDay } from '../calendar/index.ts';
import {
  curveReply,
  type DeadlineKind,
  deadlinesOf,
  type Explained,
  explained,
  optionsFor,
  positionNamed,
  positionsAsked,
  type Question,
  sinceReply,
  statusReply,
  termsReply,
  timelineReply,
  whatIfReply,
  whyReply,
} from '../engine/index.ts';
import type { Db } from '../store/store.ts';
import { refuseErrors, subjectOf, type Today } from './accords.ts';
import { type Actor, may } from './actor.ts';
import { accordAsKnown, type Held } from './held.ts';
import { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';

/** What every question about an accord may say; civil days as text. */
export interface Asked {
  readonly on?: string;
  readonly known?: string;
  readonly position?: string;
  readonly party?: string;
}

/** A question about a stretch of days. */
export interface StretchAsked extends Asked {
  readonly from?: string;
  readonly to?: string;
}

/** What asking needs. */
export interface AskPorts {
  readonly read: Db;
  readonly shelf: Shelf;
  readonly today: Today;
}

/** An accord with the question put to it. */
export interface Posed {
  readonly held: Held;
  readonly question: Question;
}

/** The accord of an id as far as an actor may read it, no older than this moment. */
export async function readableNow({ read, shelf }: AskPorts, actor: Actor, id: string): Promise<Held> {
  await shelf.fresh();
  const found = await shelf.take(read, id);
  if (found && may(actor, 'reader', subjectOf(found))) return found;
  throw new Problem('not-found', `There is no accord ${id}.`, {
    ...(found && { refusal: { action: 'accord.read', accord: id } }),
  });
}

/**
 * Makes a question of what was asked, in the words of the accord file: `on` is today where left out, `known` the later of `on` and today.
 * What an accord rests on is looked up in the register; what the actor may not read counts as missing, and the answer says so.
 */
export async function questionFor(ports: AskPorts, actor: Actor, id: string, asked: Asked): Promise<Posed> {
  const held = await readableNow(ports, actor, id);
  const lookup = await lookupFor(ports, actor, held);
  const today = ports.today(held.accord.zone);
  const on = dayIn(asked.on, 'on') ?? today;
  const knownOn = dayIn(asked.known, 'known') ?? Math.max(on, today);
  const accord = accordAsKnown(held, knownOn);
  if (asked.party !== undefined && !accord.parties.some(({ code }) => code === asked.party))
    throw strange(
      'party',
      asked.party,
      accord.parties.map(({ code }) => code),
    );
  return {
    held,
    question: {
      accord,
      positions: positionsFor(accord, asked.position),
      ...(asked.party !== undefined && { party: asked.party }),
      on,
      knownOn,
      lookup: (other) => lookup(other, knownOn),
    },
  };
}

/** Finds the accords that one rests on, read beforehand: the engine waits for nothing. */
export async function lookupFor(
  { read, shelf }: AskPorts,
  actor: Actor,
  held: Held,
): Promise<(id: string, knownOn: Day) => Accord | undefined> {
  const found = new Map<string, Held>();
  let wanted = held.supports;
  while (wanted.length > 0) {
    const taken = await shelf.takeAll(read, wanted);
    for (const [id, one] of taken) if (may(actor, 'reader', subjectOf(one))) found.set(id, one);
    wanted = [...taken.values()].flatMap(({ supports }) => supports).filter((id) => id !== held.id && !found.has(id));
  }
  return (id, knownOn) => {
    const one = id === held.id ? held : found.get(id);
    return one && accordAsKnown(one, knownOn);
  };
}

/** Refuses suppositions that are no acts. They are judged with the whole record, which they may work on. */
export function soundSuppositions(accord: Accord, acts: readonly JsonRecord[]): void {
  const parties = Object.fromEntries(accord.parties.map(({ code }) => [code, {}]));
  const record = [...accord.record.map(({ written }) => written), ...acts];
  refuseErrors(accordFrom({ accord: accord.id, kind: accord.kind, parties, record }, accord.id).diagnostics);
}

/** The positions asked for. */
export function positionsFor(accord: Accord, name: string | undefined): readonly Position[] {
  const asked = positionsAsked(accord);
  if (name === undefined) return asked;
  const position = asked.find((one) => one.name === name) ?? positionNamed(accord, name);
  if (position) return [position];
  throw strange('position', name, [...asked.map((one) => one.name), 'text']);
}

/** A civil day of a question. */
export function dayIn(text: string | undefined, name: string): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined)
    throw new Problem(
      'question-has-errors',
      `${name}=${text}: this is not a day that exists; write it YYYY-MM-DD, such as 2020-08-24.`,
      { parameter: name },
    );
  return day;
}

const longest = 73_050;

/** A stretch of days that runs forwards and is not too long to be looked at. */
export function stretchIn(asked: StretchAsked, base: Day, behind: number, ahead: number): { from: Day; to: Day } {
  const from = dayIn(asked.from, 'from') ?? base - behind;
  const to = dayIn(asked.to, 'to') ?? Math.max(from, base) + ahead;
  if (to < from)
    throw new Problem('question-has-errors', 'to lies before from; give the earlier day to from.', { parameter: 'to' });
  if (to - from > longest)
    throw new Problem('question-has-errors', 'That is more than two hundred years; ask for a shorter stretch.', {
      parameter: 'to',
    });
  return { from, to };
}

/** Every question about one accord, by name, with what it answers. */
export const questions = {
  status: (question: Question) => statusReply(question),
  terms: (question: Question) => termsReply(question),
  compare: (question: Question, asked: Asked & { readonly positions?: readonly string[]; readonly since?: string }) => {
    const since = dayIn(asked.since, 'since');
    if (since !== undefined) return sinceReply(question, since);
    const positions = asked.positions?.flatMap((name) => positionsFor(question.accord, name)) ?? question.positions;
    if (positions.length < 2)
      throw new Problem(
        'question-has-errors',
        `${question.accord.id} has one reading only; name two with positions, or an earlier day with since.`,
        { parameter: 'positions' },
      );
    return statusReply({ ...question, positions });
  },
  deadlines: (question: Question, asked: StretchAsked & { readonly kind?: DeadlineKind }, today: Day) => {
    const { on: _, ...rest } = question;
    return deadlinesOf({
      ...rest,
      ...(asked.kind !== undefined && { kind: asked.kind }),
      ...stretchIn(asked, today, 0, 365),
      knownOn: dayIn(asked.known, 'known') ?? today,
    });
  },
  options: (question: Question, asked: { readonly act?: ActKind }) => optionsFor(question, asked.act),
  'what-if': (question: Question, acts: readonly JsonRecord[]) => {
    soundSuppositions(question.accord, acts);
    return whatIfReply(question, acts);
  },
  curve: (question: Question, asked: StretchAsked) => {
    const { from, to } = stretchIn(asked, question.on, 0, 365);
    return curveReply(question, from, to);
  },
  timeline: (question: Question, asked: StretchAsked) => {
    const { from, to } = stretchIn(asked, question.on, 1826, 731);
    return timelineReply(question, from, to);
  },
  why: (question: Question, asked: { readonly field?: Explained }) =>
    whyReply(question, asked.field === undefined ? explained : [asked.field]),
};

function strange(what: string, name: string, list: readonly string[]): Problem {
  return new Problem('question-has-errors', `There is no ${what} ${name}; there is ${[...new Set(list)].join(', ')}.`, {
    parameter: what,
  });
}
