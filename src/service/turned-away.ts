import { StoreFault } from '../store/fault.ts';
import { nobody } from './actor.ts';
import type { Clock } from './ports.ts';
import type { Writer } from './writer.ts';

/**
 * Why somebody was turned away: a wrong address or password; too many attempts; a secret that nobody was handed, that has expired, that was revoked, or
 * that stands for a person who has left; an invitation that opens nothing.
 */
export type Because = 'wrong' | 'too-many' | 'unknown' | 'expired' | 'revoked' | 'left' | 'invitation';

/** Notes that somebody was turned away, with the id of the token that he came with. */
export type TurnedAway = (because: Because, token?: string) => Promise<void>;

const everyMs = 60_000;

/**
 * Notes in the log who was turned away: one line a minute for each reason, which says how many there were since the one before it, so that nobody fills the
 * log from outside. Nothing of what was typed stands in it. A store that cannot be written to changes nothing of the answer.
 */
export function turnedAwayBy(writer: Writer, { now }: Clock): TurnedAway {
  const notes = new Map<Because, { readonly at: number; readonly silent: number }>();
  return async (because, token) => {
    const note = notes.get(because) ?? { at: Number.NEGATIVE_INFINITY, silent: 0 };
    if (now() - note.at < everyMs) {
      notes.set(because, { ...note, silent: note.silent + 1 });
      return;
    }
    notes.set(because, { at: now(), silent: 0 });
    const why = note.silent === 0 ? because : `${because}, and ${note.silent} more since the last line`;
    try {
      await writer.write(nobody, async (writing) =>
        writing.log({
          action: 'sign-in.refused',
          outcome: 'refused',
          why,
          ...(token !== undefined && { about: token }),
        }),
      );
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      notes.set(because, { at: now(), silent: note.silent + 1 });
    }
  };
}
