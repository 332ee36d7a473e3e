import { grow, parseFrontier, printFrontier } from '../audit/merkle.ts';
import { canonical, isRecord } from '../base/index.ts';
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
  /** How many entries were added, and the SHA-256 of their digests, in their order, a line each. */
  readonly entries?: number;
  readonly digest?: string;
  readonly why?: string;
  /** What is said in it under a signature of its own: that a key of the log succeeds another. */
  readonly note?: string;
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

/** What a leaf says; undefined where its text was made something else than a line. */
export function lineOf(leaf: string): LogLine | undefined {
  try {
    const line: unknown = JSON.parse(leaf);
    return isRecord(line) ? (line as unknown as LogLine) : undefined;
  } catch {
    return undefined;
  }
}
