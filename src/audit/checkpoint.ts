import { openNote, type Signer, signNote, type Verifier } from './note.ts';

/** What a log says of itself at one moment (C2SP, tlog-checkpoint): which log, how many leaves, and their root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Prints and signs a checkpoint. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signers: readonly Signer[]): string {
  return signNote(`${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`, signers);
}

/** Opens a checkpoint with keys that are trusted; undefined where nobody trusted vouches for it, or it is of another log. */
export function openCheckpoint(note: string, origin: string, trusted: readonly Verifier[]): Checkpoint | undefined {
  const opened = openNote(note, trusted);
  const [name, size = '', root = '', ...rest] = opened?.text.split('\n') ?? [];
  if (name !== origin || !/^(?:0|[1-9]\d{0,15})$/.test(size) || rest.length < 1) return undefined;
  const bytes = Buffer.from(root, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === root
    ? { origin, size: Number(size), root: bytes }
    : undefined;
}
