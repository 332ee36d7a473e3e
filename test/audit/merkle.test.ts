import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emptyRoot, grow, leafHash, nodeHash, parseFrontier, printFrontier, rootOf } from '../../src/audit/merkle.ts';
import { type HashReader, subtreeRoot } from '../../src/audit/proofs.ts';
import { bundle, parseTile, printTile } from '../../src/audit/tiles.ts';

// The definition of RFC 9162, 2.1.1, word by word: slow, and nothing is kept.
function definedRoot(leaves: readonly string[]): Uint8Array {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return createHash('sha256').update('\0').update(leaves[0]!).digest();
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return createHash('sha256')
    .update('\x01')
    .update(definedRoot(leaves.slice(0, k)))
    .update(definedRoot(leaves.slice(k)))
    .digest();
}

const leavesTo = (size: number): readonly string[] => Array.from({ length: size }, (_, i) => `leaf ${i}`);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// The root of every size, grown leaf by leaf, the compact range being kept as text in between.
function grownRoots(leaves: readonly string[]): readonly string[] {
  const roots = [hex(rootOf([]))];
  let kept = '';
  leaves.forEach((leaf, i) => {
    kept = printFrontier(grow(parseFrontier(kept), i, leaf).frontier);
    roots.push(hex(rootOf(parseFrontier(kept))));
  });
  return roots;
}

describe('the tree of a log', () => {
  const leaves = leavesTo(600);
  const roots = grownRoots(leaves);

  test('grown leaf by leaf it has the root that the definition gives', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const size of [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 255, 256, 257, 511, 512, 513, 600])
      expect(roots[size], String(size)).toBe(hex(definedRoot(leaves.slice(0, size))));
  });

  test('whole subtrees are taken from where they are kept', async () => {
    const asked: string[] = [];
    const counting: HashReader = async (level, from, to) => {
      asked.push(`${level} ${from}-${to}`);
      // A log of 65,793 equal leaves: every complete subtree of one level is the same.
      let hash = leafHash('x');
      for (let height = 0; height < level * 8; height += 1) hash = nodeHash(hash, hash);
      return Array.from({ length: to - from }, () => hash);
    };
    await subtreeRoot(counting, 0, 65_536 + 257);
    expect(asked).toEqual(['2 0-1', '1 256-257', '0 65792-65793']);
  });
});

test('a tile has one path', () => {
  const tiles: readonly [string, number | 'entries', number, number][] = [
    ['tile/0/000', 0, 0, 256],
    ['tile/0/x001/234', 0, 1234, 256],
    ['tile/1/x001/x234/067', 1, 1_234_067, 256],
    ['tile/entries/x001/234.p/5', 'entries', 1234, 5],
    ['tile/63/999.p/255', 63, 999, 255],
  ];
  for (const [path, level, n, width] of tiles) {
    expect(parseTile(path)).toEqual({ level, n, width });
    expect(printTile({ level, n, width })).toBe(path);
  }
  for (const wrong of [
    'tile/64/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    '../tile/0/000',
  ])
    expect(parseTile(wrong), wrong).toBeUndefined();
  expect([...bundle(['ab', ''])]).toEqual([0, 2, 97, 98, 0, 0]);
  expect(() => bundle(['x'.repeat(65_536)])).toThrow(RangeError);
});
