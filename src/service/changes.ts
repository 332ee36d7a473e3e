import { subjectOf } from './accords.ts';
import { type Actor, may } from './actor.ts';
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
    const { at, action, about, version } = line;
    return [
      {
        index: idx,
        at,
        action,
        accord: one.id,
        ...(about !== undefined && { about }),
        ...(version !== undefined && { version }),
      },
    ];
  });
  return { rows: changes, last: rows.at(-1)?.idx ?? after };
}
