import { useCallback, useState } from 'react';
import type { Reading } from '../../http/client.ts';
import type { Decisions } from './items.ts';

// The work in hand. It is kept in this tab of the browser, and nowhere else, until it is done or put aside.

/** A document that is being read, and what has been decided about it. */
export interface Work {
  /** What tells this piece of work from others: a request that is sent again is known by it. */
  readonly id: string;
  readonly name: string;
  /** The document in base64; missing after a reload where the browser had no room for it. */
  readonly bytes?: string;
  readonly reading: Reading;
  readonly decisions: Decisions;
  /** How often something was decided: what is saved under a key is never saved as something else. */
  readonly turn: number;
  readonly selected?: string;
  /** The id of the new accord, where it is not that of the draft. */
  readonly newId?: string;
}

const place = 'tacit.reader';

function kept(): Work | undefined {
  try {
    const text = sessionStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Work);
  } catch {
    return undefined;
  }
}

/** What of the work a reload will bring back. */
export type Keeping = 'all' | 'without-file' | 'nothing';

function keep(work: Work | undefined): Keeping {
  if (!work) sessionStorage.removeItem(place);
  else
    for (const [how, held] of [
      ['all', work],
      ['without-file', { ...work, bytes: undefined }],
    ] as const)
      try {
        sessionStorage.setItem(place, JSON.stringify(held));
        return how;
      } catch {
        // No room for it; the next one is smaller.
      }
  if (work) sessionStorage.removeItem(place);
  return work ? 'nothing' : 'all';
}

/** The work in hand, and what changes it. */
export function useWork(): {
  readonly work: Work | undefined;
  readonly keeping: Keeping;
  readonly setWork: (work: Work | undefined) => void;
} {
  const [{ work, keeping }, set] = useState<{ readonly work: Work | undefined; readonly keeping: Keeping }>(() => {
    const found = kept();
    return { work: found, keeping: found && found.bytes === undefined ? 'without-file' : 'all' };
  });
  const setWork = useCallback((next: Work | undefined) => set({ work: next, keeping: keep(next) }), []);
  return { work, keeping, setWork };
}

/** A name that nothing else has. `crypto.randomUUID` is there only for pages that came encrypted. */
export const newName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const atOnce = 32_768;

/** Bytes as a text that can be kept. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += atOnce) text += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(text);
}

/** The bytes again. */
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
