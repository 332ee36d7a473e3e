import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signCheckpoint } from '../../src/audit/checkpoint.ts';
import { grow, leafHash, rootOf } from '../../src/audit/merkle.ts';
import { newSigner, parseVerifier, printVerifier, type Signer } from '../../src/audit/note.ts';
import { type KeptCheckpoint, type KeptLeaf, type VerifiedLog, verifyLog } from '../../src/audit/verify.ts';

const signer = newSigner('log');
const trusted = [parseVerifier(printVerifier(signer))!];

const leavesTo = (size: number, word = 'line'): readonly KeptLeaf[] =>
  Array.from({ length: size }, (_, index) => ({
    index,
    leaf: `${word} ${index}`,
    hash: leafHash(`${word} ${index}`),
  }));

function checkpointOf(leaves: readonly KeptLeaf[], by: readonly Signer[] = [signer], origin = 'log'): string {
  let frontier: readonly Uint8Array[] = [];
  leaves.forEach(({ leaf }, n) => {
    frontier = grow(frontier, n, leaf).frontier;
  });
  return signCheckpoint({ origin, size: leaves.length, root: rootOf(frontier) }, by);
}

async function* each(leaves: readonly KeptLeaf[]): AsyncGenerator<KeptLeaf> {
  yield* leaves;
}
const verified = (leaves: readonly KeptLeaf[], notes: readonly (string | KeptCheckpoint)[]): Promise<VerifiedLog> =>
  verifyLog(
    'log',
    each(leaves),
    notes.map((note) => (typeof note === 'string' ? { note } : note)),
    trusted,
  );

describe('a log', () => {
  const leaves = leavesTo(300);
  const notes = [0, 1, 17, 100, 256, 300].map((size) => checkpointOf(leaves.slice(0, size)));

  test('is whole as far as a checkpoint vouches for it', async () => {
    expect(await verified(leaves, notes)).toEqual({
      size: 300,
      vouched: 300,
      checkpoints: 6,
      followed: [],
      findings: [],
    });
    expect(await verified(leaves, notes.slice(0, 4))).toMatchObject({ vouched: 100, findings: [] });
    expect(await verified([], [notes[0]!])).toEqual({
      size: 0,
      vouched: 0,
      checkpoints: 1,
      followed: [],
      findings: [],
    });
    const bare = leaves.map(({ index, leaf }) => ({ index, leaf: Buffer.from(leaf) }));
    expect(await verified(bare, notes)).toMatchObject({ vouched: 300, findings: [] });
  });

  test('that has another leaf somewhere does not fit from the first checkpoint on that it is under', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 299 }), fc.boolean(), async (at, hidden) => {
        const leaf = 'another';
        const changed = leaves.map((one) =>
          one.index === at ? { ...one, leaf, ...(hidden ? { hash: leafHash(leaf) } : {}) } : one,
        );
        const from = [0, 1, 17, 100, 256].findLast((size) => size <= at)!;
        const under = [1, 17, 100, 256, 300].filter((size) => size > at);
        expect(await verified(changed, notes)).toMatchObject({
          vouched: from,
          findings: [
            ...(hidden ? [] : [{ kind: 'leaf-changed', index: at }]),
            ...under.map((size) => ({ kind: 'other-root', from, size })),
          ],
        });
      }),
    );
  });

  test('that lacks a leaf says the place, and nothing behind it is vouched for', async () => {
    for (const [at, more] of [
      [0, [1, 17, 100, 256, 300]],
      [17, [100, 256, 300]],
      [99, [100, 256, 300]],
    ] as const)
      expect(await verified([...leaves.slice(0, at), ...leaves.slice(at + 1)], notes)).toMatchObject({
        size: 300,
        findings: expect.arrayContaining([
          { kind: 'leaf-missing', index: at },
          ...more.map((size) => ({ kind: 'other-root', from: at === 99 ? 17 : at, size })),
        ]),
      });
    expect((await verified([...leaves.slice(0, 280), ...leaves.slice(290)], notes.slice(0, 5))).findings).toEqual([
      { kind: 'leaf-missing', index: 280 },
    ]);
  });

  test('whose end is cut off is shorter than was vouched for', async () => {
    expect(await verified(leaves.slice(0, 256), notes)).toEqual({
      size: 256,
      vouched: 256,
      checkpoints: 6,
      followed: [],
      findings: [{ kind: 'too-short', from: 256, size: 300 }],
    });
    expect((await verified([], notes.slice(3))).findings).toEqual([
      { kind: 'too-short', from: 0, size: 100 },
      { kind: 'too-short', from: 0, size: 256 },
      { kind: 'too-short', from: 0, size: 300 },
    ]);
  });

  test('that said two things of one size is found out by either', async () => {
    const other = checkpointOf(leavesTo(100, 'other'));
    for (const both of [
      [notes[3]!, other],
      [other, notes[3]!],
    ])
      expect(await verified(leaves, both)).toMatchObject({
        vouched: 100,
        findings: [{ kind: 'other-root', from: 0, size: 100 }],
      });
  });
});

test('a note that is no checkpoint of the log, or that nobody trusted signed, vouches for nothing', async () => {
  const leaves = leavesTo(9);
  const good = checkpointOf(leaves);
  const stranger = checkpointOf(leaves, [newSigner('log')]);
  const found = await verified(leaves, [
    'junk',
    '',
    checkpointOf(leaves, [signer], 'another-log'),
    { note: good, size: 8 },
    stranger,
    good.replace('\n9\n', '\n8\n'),
  ]);
  expect(found).toEqual({
    size: 9,
    vouched: 0,
    checkpoints: 6,
    followed: [],
    findings: [
      { kind: 'no-checkpoint', n: 0 },
      { kind: 'no-checkpoint', n: 1 },
      { kind: 'no-checkpoint', n: 2 },
      { kind: 'no-checkpoint', n: 3 },
      { kind: 'not-trusted', size: 8 },
      { kind: 'not-trusted', size: 9 },
    ],
  });
  const witnessed = checkpointOf(leaves, [newSigner('witness'), signer]);
  expect(await verified(leaves, [{ note: witnessed, size: 9 }])).toMatchObject({ vouched: 9, findings: [] });
});
