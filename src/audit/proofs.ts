import { emptyRoot, nodeHash, same } from './merkle.ts';

/**
 * Gives the hashes that a log keeps, in their order: those of leaves at level 0, and at level k the roots of complete subtrees of 256^k leaves, from one
 * number to another (exclusive).
 */
export type HashReader = (level: number, from: number, to: number) => Promise<readonly Uint8Array[]>;

const width = 256;

/**
 * The root of the leaves from a place to another (exclusive), as RFC 9162 (2.1.1) defines it; whole subtrees are taken from where they are kept. Here and
 * in the proofs it is an error if hashes that the tree has are not kept: what is made of fewer would be the root of something else.
 */
export async function subtreeRoot(read: HashReader, from: number, to: number): Promise<Uint8Array> {
  const size = to - from;
  if (size === 0) return emptyRoot;
  // The highest level whose subtrees begin where this one begins and are no longer than it.
  let level = 0;
  let unit = 1;
  while (from % (unit * width) === 0 && size >= unit * width) {
    level += 1;
    unit *= width;
  }
  if (from % unit === 0 && size % unit === 0 && size / unit <= width)
    return folded(await whole(read, level, from / unit, from / unit + size / unit));
  const left = split(size);
  return nodeHash(await subtreeRoot(read, from, from + left), await subtreeRoot(read, from + left, to));
}

/** The proof that the leaf at a place is in a tree of `size` leaves (RFC 9162, 2.1.3.1). Throws where the tree has no such place. */
export async function inclusionProof(read: HashReader, index: number, size: number): Promise<readonly Uint8Array[]> {
  if (!isPlace(index) || !isPlace(size) || index >= size)
    throw new RangeError(`A tree of ${size} leaves has none at ${index}.`);
  const path = async (m: number, from: number, to: number): Promise<readonly Uint8Array[]> => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return m < middle
      ? [...(await path(m, from, middle)), await subtreeRoot(read, middle, to)]
      : [...(await path(m, middle, to)), await subtreeRoot(read, from, middle)];
  };
  return path(index, 0, size);
}

/** The proof that a tree of `from` leaves is the beginning of one of `to` (RFC 9162, 2.1.4.1). Throws where it cannot be, or has no leaves. */
export async function consistencyProof(read: HashReader, from: number, to: number): Promise<readonly Uint8Array[]> {
  if (!isPlace(from) || !isPlace(to) || from === 0 || from > to)
    throw new RangeError(`That a tree of ${to} leaves begins with one of ${from} cannot be proved.`);
  const path = async (m: number, lo: number, hi: number, whole: boolean): Promise<readonly Uint8Array[]> => {
    if (m === hi) return whole ? [] : [await subtreeRoot(read, lo, hi)];
    const middle = lo + split(hi - lo);
    return m <= middle
      ? [...(await path(m, lo, middle, whole)), await subtreeRoot(read, middle, hi)]
      : [...(await path(m, middle, hi, false)), await subtreeRoot(read, lo, middle)];
  };
  return path(from, 0, to, true);
}

/** Whether a proof shows that a leaf, by its hash, stands at a place of the tree with a root (RFC 9162, 2.1.3.2). */
export function provesInclusion(
  hash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isPlace(index) || !isPlace(size) || index >= size) return false;
  if (![hash, root, ...proof].every(isHash)) return false;
  let [fn, sn, made] = [BigInt(index), BigInt(size - 1), hash];
  for (const step of proof) {
    if (sn === 0n) return false;
    if (fn % 2n === 1n || fn === sn) {
      made = nodeHash(step, made);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else made = nodeHash(made, step);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && same(made, root);
}

/** Whether a proof shows that the tree with one root is the beginning of the tree with another (RFC 9162, 2.1.4.2). */
export function provesConsistency(
  from: number,
  to: number,
  proof: readonly Uint8Array[],
  first: Uint8Array,
  second: Uint8Array,
): boolean {
  if (!isPlace(from) || !isPlace(to) || from === 0 || from > to) return false;
  // A tree begins with itself, whatever its root is: nothing is hashed here.
  if (from === to) return proof.length === 0 && same(first, second);
  if (![first, second, ...proof].every(isHash)) return false;
  const steps = Number.isInteger(Math.log2(from)) ? [first, ...proof] : [...proof];
  const [head, ...rest] = steps;
  if (head === undefined || proof.length === 0) return false;
  let [fn, sn] = [BigInt(from - 1), BigInt(to - 1)];
  while (fn % 2n === 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let [fr, sr] = [head, head];
  for (const step of rest) {
    if (sn === 0n) return false;
    if (fn % 2n === 1n || fn === sn) {
      [fr, sr] = [nodeHash(step, fr), nodeHash(step, sr)];
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else sr = nodeHash(sr, step);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && same(fr, first) && same(sr, second);
}

// The largest power of two that is smaller than a size.
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

async function whole(read: HashReader, level: number, from: number, to: number): Promise<readonly Uint8Array[]> {
  const hashes = await read(level, from, to);
  if (hashes.length !== to - from || !hashes.every(isHash))
    throw new Error(`The hashes of level ${level} from ${from} to ${to} are not all there.`);
  return hashes;
}

function folded(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  const left = split(hashes.length);
  return nodeHash(folded(hashes.slice(0, left)), folded(hashes.slice(left)));
}

const isPlace = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isHash = (hash: Uint8Array): boolean => hash.length === 32;
