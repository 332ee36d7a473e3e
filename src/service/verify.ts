import { type Grown, grow, leafHash, printFrontier, same } from '../audit/merkle.ts';
import { canonical } from '../base/index.ts';
import { parseDay } from '../calendar/index.ts';
import { type KeptAccord, keptAccords } from '../store/accords.ts';
import { headOf } from '../store/journal.ts';
import type { AccordTable, LogTable, TileTable } from '../store/schema.ts';
import type { Db } from '../store/store.ts';
import { rowsOf } from '../store/whole.ts';
import { type Held, heldFrom } from './held.ts';
import { horizon, indexOf, withSupports } from './indexing.ts';
import { type LogLine, lineOf } from './log.ts';
import type { Register } from './register.ts';
import { digestOf, digestOfAll } from './writer.ts';

/** One thing in a store that is not as it has to be. */
export interface Damage {
  readonly what: 'leaf' | 'log' | 'tile' | 'entry' | 'accord' | 'document' | 'index';
  /** A place of the log, an accord, or the hash of a document. */
  readonly where: string;
  readonly says: string;
}

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly leaves: number;
  readonly accords: number;
  readonly entries: number;
  readonly documents: number;
  /** The compact range of the log, which its root is made of. */
  readonly frontier: string;
  /** The first hundred things that are wrong. */
  readonly damage: readonly Damage[];
}

const most = 100;

/**
 * Looks at everything in a store, at one moment: whether every leaf of the log has its hash and the tree its root, whether every entry is the one that
 * the log vouches for, whether every accord follows from its entries, every document from its hash, and every index row from its accord.
 */
export async function verifyStore(register: Register): Promise<Verified> {
  return register.store.snapshot(async (db) => {
    const damage: Damage[] = [];
    const wrong = (what: Damage['what'], where: string, says: string): void => {
      if (damage.length < most) damage.push({ what, where, says });
    };
    const log = await verifyLog(db, wrong);
    const accords = await verifyAccords(db, wrong);
    let documents = 0;
    for await (const { hash, bytes, size } of rowsOf(db, { table: 'document', key: ['hash'] })) {
      documents += 1;
      if (bytes === null) continue;
      const kept = bytes as Uint8Array;
      if (digestOf(kept) !== hash || kept.length !== size)
        wrong('document', hash as string, 'Its bytes are not those that its hash was made of.');
    }
    return { ...log, ...accords, documents, damage };
  });
}

type Wrong = (what: Damage['what'], where: string, says: string) => void;

async function verifyLog(db: Db, wrong: Wrong): Promise<{ readonly leaves: number; readonly frontier: string }> {
  // Behind a place without a leaf the tree cannot be made.
  let frontier: readonly Uint8Array[] | undefined = [];
  let size = 0;
  let tiles = 0;
  for await (const row of rowsOf(db, { table: 'log', key: ['idx'] })) {
    const { idx, leaf, hash, ...rest } = row as unknown as LogTable;
    if (idx !== size) {
      wrong('log', `${size}`, `The next leaf has the place ${idx}: leaves are missing.`);
      frontier = undefined;
    }
    const grown: Grown | undefined = frontier && grow(frontier, idx, leaf);
    if (!same(grown?.hash ?? leafHash(leaf), hash)) wrong('leaf', `${idx}`, 'Its hash is not that of its text.');
    const line = lineOf(leaf);
    const says = line && {
      at: line.at,
      actor: line.actor,
      action: line.action,
      accord: line.accord ?? null,
      outcome: line.outcome,
    };
    if (!says || canonical({ ...says }) !== canonical({ ...rest }))
      wrong('leaf', `${idx}`, 'Its columns say something else than its text.');
    tiles += await verifyTiles(db, grown?.tiles ?? [], wrong);
    frontier = grown?.frontier;
    size = idx + 1;
  }
  const head = await headOf(db);
  const text = printFrontier(frontier ?? []);
  if (head.size !== size || head.frontier !== text)
    wrong('log', 'head', 'The head of the log is not that of its leaves.');
  const { count } = await db
    .selectFrom('tile')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (frontier && count !== tiles)
    wrong('tile', 'all', `There are ${count} roots of subtrees; there have to be ${tiles}.`);
  return { leaves: size, frontier: text };
}

async function verifyTiles(db: Db, tiles: readonly TileTable[], wrong: Wrong): Promise<number> {
  for (const { level, n, hash } of tiles) {
    const kept = await db
      .selectFrom('tile')
      .select('hash')
      .where('level', '=', level)
      .where('n', '=', n)
      .executeTakeFirst();
    if (!kept || !same(kept.hash, hash))
      wrong('tile', `${level}/${n}`, 'The root of this subtree is not that of its leaves.');
  }
  return tiles.length;
}

async function verifyAccords(db: Db, wrong: Wrong): Promise<{ readonly accords: number; readonly entries: number }> {
  let accords = 0;
  let entries = 0;
  let ids: string[] = [];
  const some = async (): Promise<void> => {
    const vouched = await vouchedFor(db, ids);
    for (const kept of await keptAccords(db, ids)) {
      accords += 1;
      entries += kept.entries.length;
      verifyEntries(kept, vouched.get(kept.row.id) ?? [], wrong);
      const one = verifyRow(kept, wrong);
      if (one && kept.row.stale === 0) await verifyIndex(db, one, kept.row, wrong);
    }
    ids = [];
  };
  for await (const { id } of rowsOf(db, { table: 'accord', key: ['id'] })) {
    ids.push(id as string);
    if (ids.length === 200) await some();
  }
  if (ids.length > 0) await some();
  return { accords, entries };
}

// What the log says of the entries of some accords, in the order of its lines.
async function vouchedFor(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly LogLine[]>> {
  const rows = await db
    .selectFrom('log')
    .select(['accord', 'leaf'])
    .where('accord', 'in', ids)
    .where('outcome', '=', 'done')
    .orderBy('idx')
    .execute();
  const vouched = new Map<string, LogLine[]>(ids.map((id) => [id, []]));
  for (const { accord, leaf } of rows) {
    const line = lineOf(leaf);
    if (line) vouched.get(accord as string)?.push(line);
  }
  return vouched;
}

function verifyEntries({ row, entries }: KeptAccord, vouched: readonly LogLine[], wrong: Wrong): void {
  entries.forEach(({ seq, body, digest }, i) => {
    const where = `${row.id}/${seq}`;
    if (seq !== i + 1) wrong('entry', where, `It stands at place ${i + 1}: entries are missing.`);
    if (digestOf(body) !== digest) wrong('entry', where, 'Its digest is not that of its body.');
  });
  let next = 0;
  for (const { entries: count = 0, digest, at } of vouched) {
    const added = entries.slice(next, next + count);
    if (count > 0 && (added.length !== count || digestOfAll(added) !== digest))
      wrong(
        'entry',
        `${row.id}/${next + 1}`,
        `The log vouches for other entries than those that stand here since ${at}.`,
      );
    next += count;
  }
  if (entries.length !== row.version || next !== entries.length)
    wrong('accord', row.id, `It is at version ${row.version}, with ${entries.length} entries; the log has ${next}.`);
}

function verifyRow(kept: KeptAccord, wrong: Wrong): Held | undefined {
  const { row } = kept;
  try {
    const one = heldFrom(kept);
    const frame = one.frames.at(-1)?.written;
    const care = kept.entries.findLast(({ kind }) => kind === 'care')?.body;
    const same =
      JSON.stringify(frame) === row.frame &&
      one.record.length === row.acts &&
      (care === undefined || care === row.care);
    if (!same) wrong('accord', row.id, 'Its row does not follow from its entries.');
    return one;
  } catch (error) {
    wrong('accord', row.id, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function verifyIndex(db: Db, one: Held, row: AccordTable, wrong: Wrong): Promise<void> {
  const madeOn = (parseDay(row.covered_from ?? '') ?? Number.NaN) + horizon.behind;
  const all = await withSupports([one.id], async (ids) => (await keptAccords(db, ids)).map(heldFrom));
  const made = indexOf(
    one,
    () => madeOn,
    (id) => all.get(id),
  );
  const deadlines = await db.selectFrom('deadline').select('body').where('accord', '=', one.id).orderBy('n').execute();
  const standings = await db.selectFrom('standing').select('body').where('accord', '=', one.id).orderBy('n').execute();
  const texts = (rows: readonly { readonly body: string }[]): string => rows.map(({ body }) => body).join('\n');
  if (texts(deadlines) !== texts(made.deadlines))
    wrong('index', one.id, 'Its deadlines in the index are not those that follow from its record.');
  if (texts(standings) !== texts(made.standings))
    wrong('index', one.id, 'Its standings in the index are not those that follow from its record.');
}
