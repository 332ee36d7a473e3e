import type { Found } from '../found.ts';
import { type Paper, placeOf } from '../paper.ts';
import type { ReportedAct } from '../reported.ts';
import type { AccordsFound } from './accord-names.ts';
import type { Actor, Actors } from './actors.ts';
import type { Clock } from './dating.ts';
import type { Deed, Deeds, DoneTo } from './deeds.ts';
import type { Mention } from './report.ts';
import type { Speech } from './speech.ts';
import type { Time } from './time-wording.ts';
import { joints, textOf, verbLike, type Words } from './words.ts';

/** An act as it is being made up. */
export type Draft = { -readonly [K in keyof ReportedAct]: ReportedAct[K] };

/** A time with its cells. */
export type SceneTime = Time & { readonly cell: number; readonly after: number };

/** One sentence of a report, with all that is known when it is read. */
export interface Scene {
  readonly words: Words;
  readonly low: readonly string[];
  readonly owner: readonly boolean[];
  readonly paper: Paper;
  readonly found: Found;
  readonly accords: AccordsFound;
  readonly actors: Actors;
  readonly deeds: Deeds;
  readonly clock: Clock;
  /** What the report has told so far. */
  readonly acts: Draft[];
  readonly mentions: Mention[];
  /** Acts told as what has just been done once more, without a day. */
  readonly news: Set<Draft>;
  readonly sentence: number;
  /** Its cells, and its characters. */
  readonly from: number;
  readonly to: number;
  readonly range: { readonly start: number; readonly end: number };
  readonly times: readonly SceneTime[];
  readonly told: readonly Deed[];
  readonly speeches: readonly Speech[];
  /** The first cells of deeds that have been read. */
  readonly used: Set<number>;
  readonly headline: boolean;
  /** It begins with a date, as the lines of a chronicle do. */
  readonly chronicle: boolean;
  /** How many acts had been told before it. */
  readonly before: number;
  /** Who is meant: "it", "the company", "the ministry". */
  readonly resolve: (actor: Actor | undefined) => Actor | undefined;
  /** Remembers of whom the sentence speaks, and who spoke last. */
  readonly noteMain: (actor: Actor | undefined) => void;
  readonly notePerson: (actor: Actor) => void;
}

/** Verbs that end or leave an accord. */
export const exitVerbs = new Set(['exit', 'let-lapse']);

/** Modals under which nothing is announced. */
export const wishes = /^(?:could|may|might|can|cannot|should|must|can't|couldn't)$/;

/** Whether what seems to act is an accord. */
export function overAccord(scene: Pick<Scene, 'accords'>, actor: Actor): boolean {
  const { accords } = scene;
  for (let at = actor.from; at < actor.to; at += 1) if (accords.at(at) && actor.is === 'own') return true;
  return false;
}

/** The first character of a cell. */
export function placeFrom(scene: Pick<Scene, 'paper'>, cell: number): number {
  const { paper } = scene;
  return placeOf(paper, cell, cell + 1).start;
}

/** The words between two characters. */
export function quoteOf(scene: Scene, start: number, end: number): { quote: string; start: number; end: number } {
  const { paper } = scene;
  return { quote: paper.text.slice(start, end), start, end };
}

/** The accord that a thing is or belongs to, as the text names it. */
export function aboutOf(scene: Scene, thing: DoneTo | undefined): string | undefined {
  const { words, low, accords, deeds, from } = scene;
  if (!thing) return undefined;
  if (thing.accord !== undefined) return accords.accords[thing.accord]?.name;
  if (thing.is === 'accord') {
    let start = thing.from;
    while (
      start > from &&
      words.word[start - 1] &&
      !joints.has(low[start - 1] as string) &&
      !/^(?:the|a|an|its|their|this|from|of|to|his|her)$/.test(low[start - 1] as string) &&
      !verbLike(words, start - 1)
    )
      start -= 1;
    return textOf(words, start, thing.to);
  }
  // "the termination of the pact"
  const next = deeds.objectAfter(thing.to);
  return next?.is === 'accord' ? aboutOf(scene, next) : undefined;
}

/** The accord that is named or plainly meant between two cells. */
export function namedIn(scene: Scene, start: number, end: number): string | undefined {
  const { accords } = scene;
  for (let at = start; at < end; at += 1) {
    const spot = accords.at(at);
    if (spot?.accord !== undefined) return accords.accords[spot.accord]?.name;
  }
  return undefined;
}

/** The accord that is named nearest in the sentence, else the only or last one of the report. */
export function aboutNear(scene: Scene, start: number, end: number): string | undefined {
  const { accords } = scene;
  const named = namedIn(scene, start, end);
  if (named) return named;
  const last = accords.lastBefore(start);
  return accords.accords[last ?? (accords.accords.length === 1 ? 0 : -1)]?.name;
}

/** "withdraw from the pact", "pull out of the pact", "leave the pact". */
export function objectOfExit(scene: Scene, deed: Deed): DoneTo | undefined {
  const { low, deeds } = scene;
  const start = /^(?:from|of)$/.test(low[deed.to] ?? '') ? deed.to + 1 : deed.to;
  // "ended its relationship with the organization", "its membership of the body"
  for (let at = start; at < start + 4; at += 1)
    if (
      /^(?:relationship|relations|ties|membership|participation)$/.test(low[at] ?? '') &&
      /^(?:with|of|in)$/.test(low[at + 1] ?? '')
    )
      return deeds.objectAfter(at + 2);
  return deeds.objectAfter(start);
}

/** The first thing of a kind between two cells. */
export function thingWithin(scene: Scene, is: string, start: number, end: number): DoneTo | undefined {
  const { deeds } = scene;
  for (let at = start; at < end; at += 1) {
    const thing = deeds.thingAt(at);
    if (thing?.is === is) return thing;
  }
  return undefined;
}

/** Whether an accord is named or meant between two cells. */
export function accordWithin(scene: Scene, start: number, end: number): boolean {
  const { accords, to } = scene;
  for (let at = start; at < Math.min(end, to); at += 1) if (accords.at(at)) return true;
  return false;
}
