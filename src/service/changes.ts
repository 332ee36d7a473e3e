import type { Expression, NotNull } from 'kysely';
import { type Chosen, chosen, within } from '../store/reach.ts';
import { subjectOf } from './accords.ts';
import { type Actor, may, reachOf } from './actor.ts';
import type { LogLine } from './log.ts';
import type { Register } from './register.ts';

/** A change to an accord, by its place in the log. */
export interface Change {
  readonly index: number;
  readonly at: string;
  readonly action: string;
  readonly accord: string;
  readonly about?: string;
  readonly version?: number;
}

/**
 * What was changed after a place of the log, in the accords that an actor may read now. `last` is how far the log was looked at: from there one goes on,
 * also where nothing was found.
 */
export async function changesAfter(
  { read, shelf }: Register,
  actor: Actor,
  after: number,
  most: number,
): Promise<{ readonly rows: readonly Change[]; readonly last: number }> {
  const rows = await read
    .selectFrom('log')
    .select(['idx', 'leaf', 'accord'])
    .where('idx', '>', after)
    .orderBy('idx')
    .limit(most)
    .execute();
  const ids = [...new Set(rows.flatMap(({ accord }) => accord ?? []))];
  await shelf.fresh();
  const held = await shelf.takeAll(read, ids);
  const changes = rows.flatMap(({ idx, leaf, accord }): readonly Change[] => {
    const one = accord === null ? undefined : held.get(accord);
    const line = JSON.parse(leaf) as LogLine;
    if (!one || line.outcome !== 'done' || !may(actor, 'reader', subjectOf(one))) return [];
    return [changeFrom(line, idx, one.id)];
  });
  return { rows: changes, last: rows.at(-1)?.idx ?? after };
}

/** The latest changes of some of the accords that an actor may read now, the newest first. */
export async function latestChanges(
  { read, shelf }: Register,
  actor: Actor,
  which: Chosen,
  most: number,
  accord?: string,
): Promise<readonly Change[]> {
  await shelf.fresh();
  let query = read
    .selectFrom('log')
    .select(['idx', 'leaf', 'accord'])
    .where('outcome', '=', 'done')
    .where('accord', 'is not', null)
    .$narrowType<{ accord: NotNull }>()
    .where((is) => {
      const of = is.ref('log.accord') as Expression<string>;
      return is.and([within(of, reachOf(actor)), chosen(of, which)]);
    });
  if (accord !== undefined) query = query.where('accord', '=', accord);
  const rows = await query.orderBy('idx', 'desc').limit(most).execute();
  return rows.map(({ idx, leaf, accord: id }) => changeFrom(JSON.parse(leaf) as LogLine, idx, id));
}

function changeFrom({ at, action, about, version }: LogLine, index: number, accord: string): Change {
  return {
    index,
    at,
    action,
    accord,
    ...(about !== undefined && { about }),
    ...(version !== undefined && { version }),
  };
}
