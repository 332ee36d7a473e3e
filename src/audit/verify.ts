import { claimedIn, openCheckpoint } from './checkpoint.ts';
import { type Grown, grow, leafHash, rootOf, same } from './merkle.ts';
import type { Verifier } from './note.ts';
import { openSuccession } from './rotation.ts';

/** A leaf as it is kept: its place, its bytes or text, and the hash that is kept beside it, where one is. */
export interface KeptLeaf {
  readonly index: number;
  readonly leaf: Uint8Array | string;
  readonly hash?: Uint8Array;
  /** The note in it that names a new key of the log, where it holds one. */
  readonly succession?: string;
}

/** A checkpoint as it is kept: a signed note, and the size that it is kept under, where it is kept under one. */
export interface KeptCheckpoint {
  readonly note: string;
  readonly size?: number;
}

/** One thing that does not fit. Places count from 0; a size is that which a checkpoint claims. */
export type LogFinding =
  /** No leaf stands at this place, and later ones do: the first such place. */
  | { readonly kind: 'leaf-missing'; readonly index: number }
  /** The hash kept beside the leaf at this place is not its own: the first such place. */
  | { readonly kind: 'leaf-changed'; readonly index: number }
  /** A note is no checkpoint of this log, or not the one of the size that it is kept under; `n` is its place among the notes. */
  | { readonly kind: 'no-checkpoint'; readonly n: number }
  /** No key that is trusted signed it, or the signature of one is false. */
  | { readonly kind: 'not-trusted'; readonly size: number }
  /** It vouches for another root: what does not fit stands from place `from` on, where the last checkpoint that fits ends, and before `size`. */
  | { readonly kind: 'other-root'; readonly from: number; readonly size: number }
  /** It vouches for more leaves than there are; those from `from` on are missing. */
  | { readonly kind: 'too-short'; readonly from: number; readonly size: number };

/** A key that one which is trusted named as its successor, in the leaf at a place. */
export interface FollowedKey {
  readonly key: string;
  readonly at: string;
  readonly index: number;
}

/** What was found of a log. It is whole as far as `vouched` if there are no findings. */
export interface VerifiedLog {
  /** How many leaves it has. */
  readonly size: number;
  /** How many of them, from the first on, a checkpoint that is trusted vouches for. What is behind can be anything. */
  readonly vouched: number;
  readonly checkpoints: number;
  /** The keys that came to be trusted on the way, in their order. */
  readonly followed: readonly FollowedKey[];
  readonly findings: readonly LogFinding[];
}

/**
 * Whether a log is whole: makes its tree anew from its leaves, in their order, and holds every checkpoint against it (RFC 9162, 2.1.1). Nothing that is
 * kept is believed but the keys, and the successors that they name, for what is longer than the leaves up to that. It reads the leaves once, and does not
 * throw for anything that they or the notes say.
 */
export async function verifyLog(
  origin: string,
  leaves: AsyncIterable<KeptLeaf>,
  notes: readonly KeptCheckpoint[],
  trusted: readonly Verifier[],
): Promise<VerifiedLog> {
  const findings: LogFinding[] = [];
  const claims = new Map<number, string[]>();
  notes.forEach(({ note, size }, n) => {
    const claimed = claimedIn(note);
    if (claimed?.origin !== origin || (size ?? claimed.size) !== claimed.size)
      findings.push({ kind: 'no-checkpoint', n });
    else claims.set(claimed.size, [...(claims.get(claimed.size) ?? []), note]);
  });
  const believed = [...trusted];
  const followed: FollowedKey[] = [];
  let size = 0;
  let vouched = 0;
  // Behind a place without a leaf no root can be made.
  let frontier: readonly Uint8Array[] | undefined = [];
  let changed = false;
  const holdAgainst = (claimed: number): void => {
    const from = vouched;
    for (const note of claims.get(claimed) ?? []) {
      const checkpoint = openCheckpoint(note, origin, believed);
      if (!checkpoint) findings.push({ kind: 'not-trusted', size: claimed });
      else if (claimed > size) findings.push({ kind: 'too-short', from: size, size: claimed });
      else if (frontier && claimed === size && same(rootOf(frontier), checkpoint.root)) vouched = claimed;
      else findings.push({ kind: 'other-root', from, size: claimed });
    }
    claims.delete(claimed);
  };
  holdAgainst(0);
  for await (const { index, leaf, hash, succession } of leaves) {
    if (index !== size && frontier) {
      findings.push({ kind: 'leaf-missing', index: size });
      frontier = undefined;
    }
    const grown: Grown | undefined = frontier && grow(frontier, size, leaf);
    if (hash && !changed && !same(grown?.hash ?? leafHash(leaf), hash)) {
      findings.push({ kind: 'leaf-changed', index });
      changed = true;
    }
    const next = succession === undefined ? undefined : openSuccession(succession, origin, believed);
    if (next) {
      believed.push(next.verifier);
      followed.push({ key: next.key, at: next.at, index });
    }
    frontier = grown?.frontier;
    size = index + 1;
    holdAgainst(size);
  }
  for (const claimed of [...claims.keys()].sort((a, b) => a - b)) holdAgainst(claimed);
  return { size, vouched, checkpoints: notes.length, followed, findings };
}
