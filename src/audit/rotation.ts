import { openNote, parseVerifier, type Signer, signNote, type Verifier } from './note.ts';

/** A key that follows on those before it: the text that others verify with, the key itself, and the instant from which it signs. */
export interface Succession {
  readonly key: string;
  readonly verifier: Verifier;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
}

/**
 * Says, signed by the keys that a log has had so far, that another key signs for it too from an instant on. It is a note (C2SP, signed-note) of three lines:
 * the log, `key from` with the instant, and the key; so it can be taken for no checkpoint, whose second line is a number.
 */
export const signSuccession = (origin: string, key: string, at: string, signers: readonly Signer[]): string =>
  signNote(`${origin}\nkey from ${at}\n${key}\n`, signers);

/** Opens such a note with keys that are trusted; undefined where none of them says so, or it is about another log. */
export function openSuccession(note: string, origin: string, trusted: readonly Verifier[]): Succession | undefined {
  const lines = openNote(note, trusted)?.text.split('\n') ?? [];
  const [log, from = '', key = ''] = lines;
  const at = /^key from (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(from)?.[1];
  const verifier = parseVerifier(key);
  return log === origin && at !== undefined && verifier?.name === origin && lines.length === 4
    ? { key, verifier, at }
    : undefined;
}
