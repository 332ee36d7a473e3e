import { describe, expect, test } from 'vitest';
import { openCheckpoint, signCheckpoint } from '../../src/audit/checkpoint.ts';
import { grow, rootOf } from '../../src/audit/merkle.ts';
import { newSigner, parseVerifier, printVerifier, type Signer, signNote } from '../../src/audit/note.ts';
import { openSuccession, signSuccession } from '../../src/audit/rotation.ts';
import { type KeptLeaf, verifyLog } from '../../src/audit/verify.ts';

const trustedOf = (...signers: readonly Signer[]) => signers.map((signer) => parseVerifier(printVerifier(signer))!);
const [first, second, third] = [newSigner('log'), newSigner('log'), newSigner('log')];
const at = '2025-03-01T08:00:00.000Z';

describe('that a key succeeds another', () => {
  const note = signSuccession('log', printVerifier(second), at, [first]);

  test('is said by the one before it', () => {
    expect(openSuccession(note, 'log', trustedOf(first))).toMatchObject({ key: printVerifier(second), at });
    expect(openSuccession(note, 'log', trustedOf(second))).toBeUndefined();
    expect(openSuccession(note, 'another-log', trustedOf(first))).toBeUndefined();
    expect(openSuccession(note.replace('2025', '2024'), 'log', trustedOf(first))).toBeUndefined();
  });

  test('is no checkpoint, and a checkpoint does not say it', () => {
    expect(openCheckpoint(note, 'log', trustedOf(first))).toBeUndefined();
    const checkpoint = signCheckpoint({ origin: 'log', size: 3, root: new Uint8Array(32) }, [first]);
    expect(openSuccession(checkpoint, 'log', trustedOf(first))).toBeUndefined();
    for (const text of [
      `log\nkey from 2025-03-01\n${printVerifier(second)}\n`,
      `log\nkey from ${at}\n${printVerifier(second).slice(0, -1)}\n`,
      `log\nkey from ${at}\n${printVerifier(newSigner('another-log'))}\n`,
      `log\nkey from ${at}\n${printVerifier(second)}\nmore\n`,
    ])
      expect(openSuccession(signNote(text, [first]), 'log', trustedOf(first)), text).toBeUndefined();
  });
});

describe('a log whose key was changed twice', () => {
  const successions = new Map([
    [5, signSuccession('log', printVerifier(second), at, [first])],
    [9, signSuccession('log', printVerifier(third), at, [second])],
  ]);
  const leaves: readonly KeptLeaf[] = Array.from({ length: 12 }, (_, index) => {
    const succession = successions.get(index);
    return { index, leaf: succession ?? `line ${index}`, ...(succession === undefined ? {} : { succession }) };
  });
  const noteOf = (size: number, signer: Signer, of = leaves): { readonly note: string } => {
    let frontier: readonly Uint8Array[] = [];
    for (const { index, leaf } of of.slice(0, size)) ({ frontier } = grow(frontier, index, leaf));
    return { note: signCheckpoint({ origin: 'log', size, root: rootOf(frontier) }, [signer]) };
  };
  const verified = async (trusts: Signer, notes: readonly { readonly note: string }[], of = leaves) =>
    verifyLog(
      'log',
      (async function* () {
        yield* of;
      })(),
      notes,
      trustedOf(trusts),
    );
  const notes = [noteOf(4, first), noteOf(6, second), noteOf(9, second), noteOf(12, third)];

  test('is followed from the first key to the last', async () => {
    expect(await verified(first, notes)).toEqual({
      size: 12,
      vouched: 12,
      checkpoints: 4,
      followed: [
        { key: printVerifier(second), at, index: 5 },
        { key: printVerifier(third), at, index: 9 },
      ],
      findings: [],
    });
  });

  test('is not followed backwards, nor by whoever was not named', async () => {
    const later = await verified(second, notes);
    expect(later.followed.map(({ index }) => index)).toEqual([9]);
    expect(later.findings).toEqual([{ kind: 'not-trusted', size: 4 }]);
    const stranger = newSigner('log');
    const usurped = leaves.map((one) => {
      const succession = signSuccession('log', printVerifier(stranger), at, [stranger]);
      return one.index === 5 ? { index: 5, leaf: succession, succession } : one;
    });
    const found = await verified(first, [noteOf(12, stranger, usurped)], usurped);
    expect(found).toMatchObject({ vouched: 0, followed: [], findings: [{ kind: 'not-trusted', size: 12 }] });
  });

  test('is not vouched for by a key before the log named it', async () => {
    expect((await verified(first, [noteOf(5, second), noteOf(4, third)])).findings).toEqual([
      { kind: 'not-trusted', size: 4 },
      { kind: 'not-trusted', size: 5 },
    ]);
  });
});
