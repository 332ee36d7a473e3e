import { createHash } from 'node:crypto';

/** The hash of a leaf (RFC 9162, 2.1.1): a leaf can never be taken for a node. */
export const leafHash = (leaf: Uint8Array | string): Uint8Array =>
  sha256(Buffer.of(0), typeof leaf === 'string' ? Buffer.from(leaf) : leaf);

/** The hash of a node over its two children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Buffer.of(1), left, right);

/** Whether two hashes are the same. */
export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** The root of a tree without leaves. */
export const emptyRoot: Uint8Array = sha256();

/** The root of a complete subtree of 256^level leaves, by its number among them: what tiles are made of. */
export interface Subtree {
  readonly level: number;
  readonly n: number;
  readonly hash: Uint8Array;
}

/** A tree with one more leaf: the hash of the leaf, the compact range, and the subtrees of tiles that have become complete. */
export interface Grown {
  readonly hash: Uint8Array;
  readonly frontier: readonly Uint8Array[];
  readonly tiles: readonly Subtree[];
}

/**
 * Adds a leaf to a tree. The compact range holds the root of a complete subtree for each bit of the size, the largest first; so a leaf costs two hashes
 * on average, whatever the size.
 */
export function grow(frontier: readonly Uint8Array[], size: number, leaf: Uint8Array | string): Grown {
  const hash = leafHash(leaf);
  const rest = [...frontier];
  const tiles: Subtree[] = [];
  let merged = hash;
  for (let n = size, height = 0; n % 2 === 1; n = (n - 1) / 2) {
    merged = nodeHash(rest.pop() as Uint8Array, merged);
    height += 1;
    if (height % 8 === 0) tiles.push({ level: height / 8, n: (size + 1) / 2 ** height - 1, hash: merged });
  }
  return { hash, frontier: [...rest, merged], tiles };
}

/** The root that a compact range stands for. */
export function rootOf(frontier: readonly Uint8Array[]): Uint8Array {
  if (frontier.length === 0) return emptyRoot;
  return frontier.reduceRight((right, left) => nodeHash(left, right));
}

/** A compact range as it is kept: hexadecimal, with commas. */
export const printFrontier = (frontier: readonly Uint8Array[]): string =>
  frontier.map((hash) => Buffer.from(hash).toString('hex')).join(',');

/** Reads a compact range as it is kept. */
export const parseFrontier = (text: string): readonly Uint8Array[] =>
  text === '' ? [] : text.split(',').map((hex) => Buffer.from(hex, 'hex'));

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
