import { useCallback, useSyncExternalStore } from 'react';
import type { JsonRecord } from '../../../base/index.ts';
import { ApiProblem } from '../../../http/client.ts';
import { api, faultOf } from '../../api.ts';
import { outdate } from '../../ask.ts';
import { newKey } from '../../key.ts';
import type { Draft } from './draft.ts';

// What was written here and is not acknowledged yet. It stays until the server has it or somebody puts it aside, also where the page is left meanwhile.

/** What became of an act that was sent. */
export interface Saving {
  /** The idempotency key: to send the same again writes nothing twice. */
  readonly key: string;
  readonly act: JsonRecord;
  readonly draft: Draft;
  /** The version of the accord that the effect was shown for. */
  readonly version: number;
  /** The acts that were known then. */
  readonly known: readonly string[];
  readonly state: 'saving' | 'not-saved' | 'changed-meanwhile';
  readonly title: string;
  readonly detail: string;
}

/** What is kept of one accord: the draft in the form, and what is on its way. */
interface Unsaved {
  readonly draft: Draft | undefined;
  readonly acts: readonly Saving[];
}

const nothing: Unsaved = { draft: undefined, acts: [] };
const kept = new Map<string, Unsaved>();
const listeners = new Set<() => void>();
// Whoever sits here next is somebody else: the name of the person is a part of the place.
const placeOf = (person: string, accord: string): string => `tacit.unsaved.${person}.${accord}`;

function read(place: string): Unsaved {
  let one = kept.get(place);
  if (!one) {
    const text = sessionStorage.getItem(place);
    one = text === null ? nothing : left(JSON.parse(text) as Unsaved);
    kept.set(place, one);
  }
  return one;
}

// The page was left before the server had answered: whether it has the act is found out by sending it again.
const left = ({ draft, acts }: Unsaved): Unsaved => ({
  draft,
  acts: acts.map((one) => (one.state === 'saving' ? { ...one, state: 'not-saved' } : one)),
});

function set(place: string, next: Unsaved): void {
  kept.set(place, next);
  if (next.draft === undefined && next.acts.length === 0) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** What is not saved of an accord, and what can be done with it. */
export interface Unsaving extends Unsaved {
  readonly keepDraft: (draft: Draft | undefined) => void;
  /** Sends an act; the form is empty again at once, and what is in it comes back if it could not be saved. */
  readonly save: (act: JsonRecord, draft: Draft, version: number, known: readonly string[]) => Promise<boolean>;
  /** Sends the same again; with something else in it, it is another request. */
  readonly again: (one: Saving, anew?: Pick<Saving, 'act' | 'version' | 'known'>) => Promise<boolean>;
  readonly drop: (one: Saving) => void;
}

/** What somebody has written of an accord and not saved. */
export function useUnsaved(person: string, accord: string): Unsaving {
  const place = placeOf(person, accord);
  const unsaved = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(place),
  );
  const keepDraft = useCallback((draft: Draft | undefined) => set(place, { ...read(place), draft }), [place]);
  const replace = (key: string, next: Saving | undefined): void => {
    const { draft, acts } = read(place);
    set(place, {
      draft,
      acts: next ? acts.map((one) => (one.key === key ? next : one)) : acts.filter((one) => one.key !== key),
    });
  };
  const send = async (one: Saving): Promise<boolean> => {
    try {
      await api.recordAct({ id: accord }, one.act as never, {
        ifMatch: `"v${one.version}"`,
        idempotencyKey: one.key,
      });
      replace(one.key, undefined);
      outdate(`accord/${accord}/`, 'accords', 'deadlines', 'statuses', 'changes');
      return true;
    } catch (error) {
      const { title, detail } = faultOf(error);
      const changed = error instanceof ApiProblem && error.problem.status === 412;
      replace(one.key, { ...one, state: changed ? 'changed-meanwhile' : 'not-saved', title, detail });
      if (changed) outdate(`accord/${accord}/`);
      return false;
    }
  };
  return {
    ...unsaved,
    keepDraft,
    save: async (act, draft, version, known) => {
      const key = newKey();
      const one: Saving = { key, act, draft, version, known, state: 'saving', title: '', detail: '' };
      set(place, { draft: undefined, acts: [...read(place).acts, one] });
      return send(one);
    },
    again: async (one, anew) => {
      const next: Saving = {
        ...one,
        ...(anew && { ...anew, key: newKey() }),
        state: 'saving',
        title: '',
        detail: '',
      };
      replace(one.key, next);
      return send(next);
    },
    drop: (one) => replace(one.key, undefined),
  };
}
