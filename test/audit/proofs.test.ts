import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { grow, rootOf } from '../../src/audit/merkle.ts';
import {
  consistencyProof,
  type HashReader,
  inclusionProof,
  provesConsistency,
  provesInclusion,
  subtreeRoot,
} from '../../src/audit/proofs.ts';

type Hash = Uint8Array;

const sha = (first: number, ...parts: readonly (Hash | string)[]): Hash => {
  const hash = createHash('sha256').update(Buffer.of(first));
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafText = (n: number): string => `{"line":${n}}`;
const hex = (hashes: readonly Hash[]): readonly string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'));

// What RFC 9162 defines in 2.1.1, 2.1.3.1 and 2.1.4.1, written down a second time over leaves; only roots are remembered.
const roots = new Map<string, Hash>();
function root(from: number, to: number): Hash {
  const known = roots.get(`${from} ${to}`);
  if (known) return known;
  const middle = from + half(to - from);
  const made = to - from === 1 ? sha(0, leafText(from)) : sha(1, root(from, middle), root(middle, to));
  roots.set(`${from} ${to}`, made);
  return made;
}
const half = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);
function path(m: number, from: number, to: number): readonly Hash[] {
  if (to - from === 1) return [];
  const k = half(to - from);
  return m < k
    ? [...path(m, from, from + k), root(from + k, to)]
    : [...path(m - k, from + k, to), root(from, from + k)];
}
function subproof(m: number, from: number, to: number, whole: boolean): readonly Hash[] {
  if (m === to - from) return whole ? [] : [root(from, to)];
  const k = half(to - from);
  return m <= k
    ? [...subproof(m, from, from + k, whole), root(from + k, to)]
    : [...subproof(m - k, from + k, to, false), root(from, from + k)];
}

/** A proof with one bit of one hash turned, another one for each pair of sizes. */
function turned(proof: readonly Hash[], n: number): readonly Hash[] {
  const at = n % proof.length;
  return proof.map((hash, i) => {
    if (i !== at) return hash;
    const wrong = Buffer.from(hash);
    wrong[n % 32]! ^= 1 << (n % 8);
    return wrong;
  });
}
const swapped = ([first, second, ...rest]: readonly Hash[]): readonly Hash[] => [second!, first!, ...rest];

// A log as a store keeps it. What is asked of it has to lie in one tile and to be complete in a tree of the size asked about.
function keptOf(count: number): { readonly at: (size: number) => HashReader; readonly roots: readonly Hash[] } {
  const levels: Hash[][] = [[]];
  const made: Hash[] = [rootOf([])];
  let frontier: readonly Hash[] = [];
  for (let n = 0; n < count; n += 1) {
    const grown = grow(frontier, n, leafText(n));
    levels[0]!.push(grown.hash);
    for (const { level, n: at, hash } of grown.tiles) (levels[level] ??= [])[at] = hash;
    frontier = grown.frontier;
    // Folding the range costs a dozen hashes: the sizes around whole tiles are enough.
    if (n < 600 || n > count - 4 || n % 256 > 253) made[n + 1] = rootOf(frontier);
  }
  const at =
    (size: number): HashReader =>
    async (level, from, to) => {
      expect(Math.floor(from / 256)).toBe(Math.floor((to - 1) / 256));
      expect(to * 256 ** level).toBeLessThanOrEqual(size);
      return levels[level]!.slice(from, to);
    };
  return { at, roots: made };
}

describe('in every tree of up to 300 leaves', () => {
  const sizes = Array.from({ length: 300 }, (_, n) => n + 1);

  test('every leaf is proved, and a bit that is turned or a hash that is swapped proves nothing', () => {
    const wrong: string[] = [];
    for (const size of sizes)
      for (let index = 0; index < size; index += 1) {
        const [proof, leaf, top] = [path(index, 0, size), root(index, index + 1), root(0, size)];
        const holds = provesInclusion(leaf, index, size, proof, top);
        const turns = proof.length > 0 && provesInclusion(leaf, index, size, turned(proof, index + size), top);
        const swaps = proof.length > 1 && provesInclusion(leaf, index, size, swapped(proof), top);
        if (!holds || turns || swaps) wrong.push(`${index} of ${size}`);
      }
    expect(wrong).toEqual([]);
  });

  test('every beginning is proved, and a bit that is turned or a hash that is swapped proves nothing', () => {
    const wrong: string[] = [];
    for (const to of sizes)
      for (let from = 1; from <= to; from += 1) {
        const [proof, first, second] = [subproof(from, 0, to, true), root(0, from), root(0, to)];
        const holds = provesConsistency(from, to, proof, first, second);
        const turns = proof.length > 0 && provesConsistency(from, to, turned(proof, from + to), first, second);
        const swaps = proof.length > 1 && provesConsistency(from, to, swapped(proof), first, second);
        if (!holds || turns || swaps) wrong.push(`${from} of ${to}`);
      }
    expect(wrong).toEqual([]);
  });

  test('what is made from the hashes that are kept is what the definition gives', async () => {
    const { at, roots: grown } = keptOf(300);
    for (const size of sizes) expect(hex([grown[size]!])).toEqual(hex([root(0, size)]));
    for (const size of [1, 2, 3, 5, 8, 13, 64, 100, 255, 256, 257, 300])
      for (let n = 0; n < size; n += 1) {
        expect(hex(await inclusionProof(at(size), n, size))).toEqual(hex(path(n, 0, size)));
        expect(hex(await consistencyProof(at(size), n + 1, size))).toEqual(hex(subproof(n + 1, 0, size, true)));
      }
  });
});

test('around whole tiles of two levels, roots and proofs are made of what is complete', async () => {
  const { at, roots: grown } = keptOf(65_538);
  const sizes = [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537];
  for (const size of sizes) {
    const top = grown[size]!;
    expect(hex([await subtreeRoot(at(size), 0, size)])).toEqual(hex([top]));
    for (const index of [0, 254, 255, 256, 510, 65_279, 65_280, 65_535, 65_536].filter((n) => n < size)) {
      const proof = await inclusionProof(at(size), index, size);
      expect(provesInclusion(sha(0, leafText(index)), index, size, proof, top)).toBe(true);
      expect(provesInclusion(sha(0, leafText(index)), index, size, turned(proof, index), top)).toBe(false);
    }
    for (const from of [1, ...sizes].filter((n) => n < size)) {
      const proof = await consistencyProof(at(size), from, size);
      expect(provesConsistency(from, size, proof, grown[from]!, top)).toBe(true);
      expect(provesConsistency(from, size, turned(proof, from), grown[from]!, top)).toBe(false);
    }
  }
});

test('nothing is proved about what a tree does not have, nor from hashes that are not there', async () => {
  const { at } = keptOf(5);
  for (const [index, size] of [
    [0, 0],
    [5, 5],
    [-1, 5],
    [0.5, 5],
  ] as const)
    await expect(inclusionProof(at(size), index, size), `${index} of ${size}`).rejects.toThrow(RangeError);
  for (const [from, to] of [
    [0, 0],
    [0, 5],
    [6, 5],
    [1, 2 ** 53],
  ] as const)
    await expect(consistencyProof(at(to), from, to), `${from} of ${to}`).rejects.toThrow(RangeError);
  const short: HashReader = async (level, from, to) => (await at(5)(level, from, to)).slice(1);
  await expect(subtreeRoot(short, 0, 4)).rejects.toThrow('The hashes of level 0 from 0 to 4 are not all there.');
  await expect(inclusionProof(short, 4, 5)).rejects.toThrow('not all there');
  await expect(subtreeRoot(async () => [new Uint8Array(31)], 0, 1)).rejects.toThrow('not all there');
});

test('what is no hash is neither proved nor proof', () => {
  const stub = new Uint8Array(31);
  expect(provesInclusion(stub, 0, 1, [], stub)).toBe(false);
  expect(provesConsistency(1, 2, [stub], root(0, 1), sha(1, root(0, 1), stub))).toBe(false);
  expect(provesInclusion(root(0, 1), 0, 2, [stub], sha(1, root(0, 1), stub))).toBe(false);
});
