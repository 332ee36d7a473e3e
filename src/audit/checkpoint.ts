import { parseBase64 } from './base64.ts';
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
  const checkpoint = opened && parseCheckpoint(opened.text);
  return checkpoint?.origin === origin ? checkpoint : undefined;
}

/** What a note claims to be a checkpoint of, whoever signed it; undefined where its text is that of none. Nothing is to be built on it. */
export const claimedIn = (note: string): Checkpoint | undefined =>
  parseCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1));

/** Reads the text of a checkpoint; undefined where it is none. Lines after the third are for others, and may not be empty. */
function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n').slice(0, -1);
  const [origin = '', written = '', coded = ''] = lines;
  const [size, root] = [Number(written), parseBase64(coded)];
  if (lines.includes('') || !/^(?:0|[1-9]\d*)$/.test(written) || !Number.isSafeInteger(size)) return undefined;
  return root?.length === 32 ? { origin, size, root } : undefined;
}
