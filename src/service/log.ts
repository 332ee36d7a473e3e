import { createHash } from 'node:crypto';
import { canonical } from '../base/index.ts';
import { addLeaves, type LogHead } from '../store/journal.ts';
import type { LogTable, TileTable } from '../store/schema.ts';
import type { Tx } from '../store/store.ts';
import { addTiles } from '../store/tiles.ts';
import type { Instant } from './ports.ts';

/** One thing that was done or refused, as the log says it. It names persons by their ids only, so that erasing a person leaves it true. */
export interface LogLine {
  readonly at: Instant;
  readonly actor: string;
  /** What was done, such as `act.recorded`. */
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly accord?: string;
  /** What it was done to: the id of an act, a token, a person … */
  readonly about?: string;
  /** The version of the accord that came of it. */
  readonly version?: number;
  /** SHA-256 of each entry that was added, in their order. */
  readonly digests?: readonly string[];
  readonly why?: string;
}

/** Adds lines to the log as leaves of its tree and says how long it is then. */
export async function writeLines(tx: Tx, lines: readonly LogLine[], head: LogHead): Promise<number> {
  if (lines.length === 0) return head.size;
  const rows: LogTable[] = [];
  const tiles: TileTable[] = [];
  let { size } = head;
  let frontier = parseFrontier(head.frontier);
  for (const line of lines) {
    const leaf = canonical({ ...line });
    const grown = grow(frontier, size, leaf);
    rows.push({
      idx: size,
      at: line.at,
      actor: line.actor,
      action: line.action,
      accord: line.accord ?? null,
      outcome: line.outcome,
      leaf,
      hash: grown.hash,
    });
    tiles.push(...grown.tiles);
    frontier = grown.frontier;
    size += 1;
  }
  await addLeaves(tx, rows, { size, frontier: printFrontier(frontier) });
  await addTiles(tx, tiles);
  return size;
}

/** A tree with one more leaf: the hash of the leaf, the compact range, and the subtrees of 256^level leaves that have become complete. */
export interface Grown {
  readonly hash: Uint8Array;
  readonly frontier: readonly Uint8Array[];
  readonly tiles: readonly TileTable[];
}

/** Adds a leaf to the tree of a log (RFC 9162, 2.1.1) of `size` leaves. */
export function grow(frontier: readonly Uint8Array[], size: number, leaf: string): Grown {
  const hash = sha256(Buffer.of(0), Buffer.from(leaf));
  const rest = [...frontier];
  const tiles: TileTable[] = [];
  let merged: Uint8Array = hash;
  for (let n = size, height = 0; n % 2 === 1; n = (n - 1) / 2) {
    merged = sha256(Buffer.of(1), rest.pop() as Uint8Array, merged);
    height += 1;
    if (height % 8 === 0) tiles.push({ level: height / 8, n: (size + 1) / 2 ** height - 1, hash: merged });
  }
  return { hash, frontier: [...rest, merged], tiles };
}

/** The compact range of a log as it is kept. */
export const printFrontier = (frontier: readonly Uint8Array[]): string =>
  frontier.map((hash) => Buffer.from(hash).toString('hex')).join(',');

const parseFrontier = (text: string): readonly Uint8Array[] =>
  text === '' ? [] : text.split(',').map((hex) => Buffer.from(hex, 'hex'));

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
