import { signCheckpoint } from '../audit/checkpoint.ts';
import { parseFrontier, rootOf } from '../audit/merkle.ts';
import type { Signer, Verifier } from '../audit/note.ts';
import { consistencyProof, type HashReader, inclusionProof } from '../audit/proofs.ts';
import { bundle, parseTile } from '../audit/tiles.ts';
import { type KeptLeaf, type VerifiedLog, verifyLog } from '../audit/verify.ts';
import { headOf } from '../store/journal.ts';
import type { LogTable } from '../store/schema.ts';
import type { Db } from '../store/store.ts';
import { hashesOf } from '../store/tiles.ts';
import { rowsOf } from '../store/whole.ts';
import { require } from './accords.ts';
import type { Actor } from './actor.ts';
import { lineOf } from './log.ts';
import { instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';

/** The name of a log in its checkpoints: that of the key which signs them. */
export const originOf = ([signer]: readonly Signer[]): string => (signer as Signer).name;

/** Says, signed, how long the log is now and what its root is. What was said of one length is kept, and said again. */
export async function checkpointNow({ read, store, clock }: Register, signers: readonly Signer[]): Promise<string> {
  const { size, frontier } = await headOf(read);
  const kept = await read.selectFrom('checkpoint').select('note').where('size', '=', size).executeTakeFirst();
  if (kept) return kept.note;
  const note = signCheckpoint({ origin: originOf(signers), size, root: rootOf(parseFrontier(frontier)) }, signers);
  await store.write(async (tx) => {
    await tx
      .insertInto('checkpoint')
      .values({ size, note, at: instantOf(clock.now()) })
      .onConflict((on) => on.column('size').doNothing())
      .execute();
  });
  return note;
}

/** A line of the log with the proof that it is in the tree of a size. */
export interface ProvenLine {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  /** Hashes in base64, as RFC 9162 (2.1.3.1) orders them. */
  readonly proof: readonly string[];
}

/** Proves that a line is in the log, for those who administer the register. */
export async function proveLine(register: Register, actor: Actor, index: number, asked?: number): Promise<ProvenLine> {
  require({ actor }, 'administrator', undefined, 'log.read');
  const size = await sizeWithin(register, asked);
  const row = await register.read.selectFrom('log').select('leaf').where('idx', '=', index).executeTakeFirst();
  if (!row || index >= size) throw new Problem('not-found', `A log of ${size} lines has no line ${index}.`);
  return { index, size, leaf: row.leaf, proof: coded(await inclusionProof(readerOf(register), index, size)) };
}

/** Proves that the log of one size is the beginning of that of another. */
export async function proveGrowth(
  register: Register,
  actor: Actor,
  from: number,
  asked?: number,
): Promise<{ readonly from: number; readonly to: number; readonly proof: readonly string[] }> {
  require({ actor }, 'administrator', undefined, 'log.read');
  const to = await sizeWithin(register, asked);
  if (from < 1 || from > to)
    throw new Problem('question-has-errors', `from has to be between 1 and ${to}.`, { parameter: 'from' });
  return { from, to, proof: coded(await consistencyProof(readerOf(register), from, to)) };
}

/** A tile of the log: hashes one after another, or entries after their lengths (C2SP, tlog-tiles). */
export async function tileAt(register: Register, actor: Actor, path: string): Promise<Uint8Array> {
  require({ actor }, 'administrator', undefined, 'log.read');
  const tile = parseTile(path);
  if (!tile) throw new Problem('not-found', 'There is no tile of this name.');
  const from = tile.n * 256;
  const to = from + tile.width;
  if (tile.level === 'entries') {
    const rows = await register.read
      .selectFrom('log')
      .select('leaf')
      .where('idx', '>=', from)
      .where('idx', '<', to)
      .orderBy('idx')
      .execute();
    if (rows.length < tile.width) throw new Problem('not-found', 'The log does not reach that far yet.');
    return bundle(rows.map(({ leaf }) => leaf));
  }
  const hashes = await hashesOf(register.read, tile.level, from, to);
  if (hashes.length < tile.width) throw new Problem('not-found', 'The log does not reach that far yet.');
  return Buffer.concat(hashes);
}

/**
 * Recomputes the tree of the log from the text of its leaves, and holds every checkpoint that was ever signed against it. With checkpoints that somebody
 * kept elsewhere, which come first, whoever holds the database cannot have changed what was before them.
 */
export async function verifyAudit(
  register: Register,
  origin: string,
  trusted: readonly Verifier[],
  kept: readonly string[] = [],
): Promise<VerifiedLog> {
  return register.store.snapshot(async (db) => {
    const signed = await db.selectFrom('checkpoint').select(['size', 'note']).orderBy('size').execute();
    return verifyLog(origin, leavesOf(db), [...kept.map((note) => ({ note })), ...signed], trusted);
  });
}

async function* leavesOf(db: Db): AsyncGenerator<KeptLeaf> {
  for await (const row of rowsOf(db, { table: 'log', key: ['idx'] })) {
    const { idx, leaf, hash } = row as unknown as LogTable;
    const note = lineOf(leaf)?.note;
    yield { index: idx, leaf, hash, ...(typeof note === 'string' ? { succession: note } : {}) };
  }
}

const readerOf =
  ({ read }: Register): HashReader =>
  (level, from, to) =>
    hashesOf(read, level, from, to);

const coded = (proof: readonly Uint8Array[]): readonly string[] =>
  proof.map((hash) => Buffer.from(hash).toString('base64'));

async function sizeWithin({ read }: Register, asked: number | undefined): Promise<number> {
  const { size } = await headOf(read);
  if (asked !== undefined && asked > size)
    throw new Problem('question-has-errors', `The log has ${size} lines.`, { parameter: 'size' });
  return asked ?? size;
}
