import type { Reach } from '../store/reach.ts';
import { Problem } from './problem.ts';

/** What a right allows: to read; to read and record; to read and decide; everything. */
export const roles = ['reader', 'recorder', 'decider', 'administrator'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** A role over one accord, over all with a label, or over all. */
export interface Grant {
  readonly role: Role;
  readonly accord?: string;
  readonly label?: string;
}

/** Who asks: a person, a token that stands for a program, or the register itself. `id` is all that the log says of it. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'token' | 'system';
  /** What it may do. A token of a person may do what both may: every list has to allow it, and no list allows nothing. */
  readonly grants: readonly (readonly Grant[])[];
  /** The person behind it. */
  readonly person?: string;
}

/** The register when it acts by itself. */
export const system: Actor = { id: 'system', kind: 'system', grants: [[{ role: 'administrator' }]] };

/** Whoever has not said who he is. */
export const nobody: Actor = { id: 'nobody', kind: 'system', grants: [[]] };

/** What a right is asked over: an accord with its labels; without it, the register as a whole. */
export interface Subject {
  readonly accord: string;
  readonly labels: readonly string[];
}

/** Whether an actor holds a role over a subject. Whoever records or decides also reads; an administrator does everything. */
export function may(actor: Actor, role: Role, subject?: Subject): boolean {
  return (
    actor.grants.length > 0 &&
    actor.grants.every((list) => list.some((grant) => includes(grant.role, role) && reaches(grant, subject)))
  );
}

/**
 * Whether an actor is a person who has signed in himself. A token that stands for him is not he: it may do no more than it was made for, so it neither
 * changes nor erases him, and makes no further tokens in his name.
 */
export const isHimself = (actor: Actor, person: string): boolean => actor.kind === 'person' && actor.person === person;

/** The accords that an actor may read, for a query. */
export function reachOf(actor: Actor): Reach {
  const all = actor.grants.length > 0 ? actor.grants : [[]];
  const lists = all.filter((list) => !list.some((grant) => reaches(grant, undefined)));
  if (lists.length === 0) return 'all';
  return lists.map((list) => ({
    accords: list.flatMap(({ accord }) => accord ?? []),
    labels: list.flatMap(({ label }) => label ?? []),
  }));
}

function includes(held: Role, asked: Role): boolean {
  return held === asked || held === 'administrator' || asked === 'reader';
}

function reaches({ accord, label }: Grant, subject: Subject | undefined): boolean {
  if (accord === undefined && label === undefined) return true;
  if (!subject) return false;
  return accord === subject.accord || (label !== undefined && subject.labels.includes(label));
}

/** The problem of somebody who may read a thing but not do what was asked with it. */
export const notAllowed = (role: Role): Problem =>
  new Problem('not-allowed', `This takes the role ${role}; ask an administrator for it.`);
