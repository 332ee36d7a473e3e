import { hash } from 'node:crypto';
import { readableNow } from '../service/ask.ts';
import type { Answer, Call } from './call.ts';

interface Kept {
  /** As it is sent, so that it is encoded once. */
  readonly bytes: Uint8Array;
  readonly tag: string;
}

/** How much text is kept at most, in bytes. */
const most = 32_000_000;

const kept = new WeakMap<object, { readonly answers: Map<string, Kept>; size: number }>();

/**
 * Answers a question about one accord, or gives the answer that the same question had before. An answer follows from the accord at its version, from the
 * question and from the day that it is there; what rests on other accords is worked out each time.
 */
export async function remembered(call: Call, route: string, answer: () => Promise<unknown>): Promise<Answer> {
  const { register, actor, params, search } = call;
  const held = await readableNow(register, actor, params.id as string);
  if (held.supports.length > 0) return said(keptOf(await answer()));
  const shelf = shelfOf(register);
  const key = `${route} ${held.id} ${held.version} ${register.today(held.accord.zone)} ${search}`;
  const before = shelf.answers.get(key);
  if (before) return said(before);
  const fresh = keptOf(await answer());
  for (const [old, { bytes }] of shelf.answers) {
    if (shelf.size + fresh.bytes.length <= most) break;
    shelf.answers.delete(old);
    shelf.size -= bytes.length;
  }
  shelf.answers.set(key, fresh);
  shelf.size += fresh.bytes.length;
  return said(fresh);
}

function shelfOf(register: object): { readonly answers: Map<string, Kept>; size: number } {
  const there = kept.get(register);
  if (there) return there;
  const made = { answers: new Map<string, Kept>(), size: 0 };
  kept.set(register, made);
  return made;
}

function keptOf(body: unknown): Kept {
  const bytes = Buffer.from(JSON.stringify(body));
  return { bytes, tag: `"${hash('sha256', bytes, 'base64url').slice(0, 27)}"` };
}

const said = ({ bytes, tag }: Kept): Answer => ({
  status: 200,
  raw: bytes,
  media: 'application/json; charset=utf-8',
  headers: { ETag: tag },
});
