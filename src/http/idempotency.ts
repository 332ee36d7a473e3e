import type { Actor } from '../service/actor.ts';
import { Problem } from '../service/problem.ts';
import type { Register } from '../service/register.ts';
import { digestOf, type Piece } from '../service/writer.ts';
import { StoreFault } from '../store/fault.ts';
import { keepReplied, repliedUnder } from '../store/replied.ts';
import type { Db } from '../store/store.ts';
import type { Answer, Call } from './call.ts';

/** Answers that are kept: status, body and headers, or that there was a secret in it, which is said once. */
interface Kept {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly secret?: true;
}

/** What is kept under an idempotency key of a request. */
export interface Keyed {
  readonly key: string;
  /** Of method, address and body: another request under the same key is another digest. */
  readonly digest: string;
}

/** Refusals that the log has already, because they came of writing. */
export const inTheLog = new WeakSet<Problem>();

/** Runs work under a name when the work before it under that name is over. */
export type InTurn = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Turns of requests under one key: in one commit the second would not see yet that the first has answered. */
export function turns(): InTurn {
  const busy = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    while (busy.has(name)) await busy.get(name);
    const doing = work();
    const over = () => busy.delete(name);
    busy.set(name, doing.then(over, over));
    return doing;
  };
}

/** The key of a request, with what it stands for; undefined where it has none. */
export function keyedBy(header: unknown, method: string, url: string, body: Uint8Array | undefined): Keyed | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || header === '' || header.length > 255)
    throw new Problem('bad-request', 'An Idempotency-Key has between 1 and 255 characters.');
  return { key: header, digest: digestOf(`${method} ${url}\n${digestOf(body ?? new Uint8Array())}`) };
}

/**
 * Writes for a request. With a key, the answer is kept in the transaction of the writing itself: so the same request again, before or after a crash, gets
 * the same answer and writes nothing.
 */
export function writerFor(register: Register, actor: Actor, keyed: Keyed | undefined, inTurn: InTurn): Call['write'] {
  return async <Result>(piece: Piece<Result>, answer: (result: Result) => Answer): Promise<Answer> => {
    try {
      if (!keyed) return answer(await register.write(actor, piece));
      return await inTurn(`${actor.id} ${keyed.key}`, () => once(piece, answer, keyed));
    } catch (error) {
      if (error instanceof Problem) inTheLog.add(error);
      throw error;
    }
  };

  async function once<Result>(piece: Piece<Result>, answer: (result: Result) => Answer, keyed: Keyed): Promise<Answer> {
    const before = await replayed(register.read, actor, keyed);
    if (before) return before;
    try {
      return await register.write(actor, async (writing) => {
        // Whoever came first in the same moment has written by now.
        const first = await replayed(writing.tx, actor, keyed);
        if (first) return first;
        const given = answer(await piece(writing));
        const reply = JSON.stringify(keptOf(given));
        writing.stage(keepReplied(writing.tx, { ...keyed, actor: actor.id, reply, at: writing.at }));
        return given;
      });
    } catch (error) {
      if (!(error instanceof StoreFault) || error.kind !== 'taken') throw error;
      const first = await replayed(register.read, actor, keyed);
      if (first) return first;
      throw error;
    }
  }
}

async function replayed(db: Db, actor: Actor, { key, digest }: Keyed): Promise<Answer | undefined> {
  const row = await repliedUnder(db, actor.id, key);
  if (!row) return undefined;
  if (row.digest !== digest)
    throw new Problem(
      'key-reused',
      'This Idempotency-Key belongs to another request. Choose a new key for each request.',
    );
  const { status, body, headers, secret } = JSON.parse(row.reply) as Kept;
  if (secret)
    throw new Problem(
      'key-reused',
      'The same request was answered before, with a secret that is said once. Revoke what it made, and make another.',
    );
  return { status, ...(body !== undefined && { body }), headers: { ...headers, 'Idempotent-Replayed': 'true' } };
}

function keptOf({ status, body, headers }: Answer): Kept {
  const secret = typeof body === 'object' && body !== null && 'secret' in body;
  if (secret) return { status, secret: true };
  return { status, ...(body !== undefined && { body }), ...(headers && { headers }) };
}
