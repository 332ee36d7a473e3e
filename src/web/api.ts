import { ApiProblem, type Client, createClient } from '../http/client.ts';
import { build } from './build.ts';

/** How it stands between the page and its server. */
export interface Connection {
  /** Nothing answers: what is shown is what was opened before. */
  readonly offline: boolean;
  /** The server is of another build than the page. */
  readonly outdated: boolean;
  /** Nobody is signed in any more. */
  readonly signedOut: boolean;
}

let connection: Connection = { offline: false, outdated: false, signedOut: false };
const listeners = new Set<() => void>();

/** The connection now; a new object only when something about it has changed. */
export const connectionNow = (): Connection => connection;

/** Calls whenever the connection changes. */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes how it stands. */
export function noteConnection(change: Partial<Connection>): void {
  const next = { ...connection, ...change };
  if (Object.entries(next).every(([name, value]) => connection[name as keyof Connection] === value)) return;
  connection = next;
  for (const listener of listeners) listener();
}

// Whoever says who he is may be wrong about it without anybody being signed out by that.
const saysWho = /^\/v1\/(?:session(?:\/keep)?|invitations\/accept)$/;

const watched: typeof fetch = async (input, init) => {
  let reply: Response;
  try {
    reply = await fetch(input, init);
  } catch (error) {
    if (!(error instanceof DOMException)) noteConnection({ offline: true });
    throw error;
  }
  const theirs = reply.headers.get('Tacit-Build');
  const kept = reply.headers.get('Tacit-Kept') !== null;
  noteConnection({
    offline: kept,
    ...(theirs !== null && !kept && { outdated: theirs !== build }),
    ...(reply.status === 401 && !(init?.method === 'POST' && saysWho.test(String(input))) && { signedOut: true }),
  });
  return reply;
};

/** The API of the server that the page came from. */
export const api: Client = createClient({ base: '', fetch: watched });

/** What went wrong, in the words of the server where it has some. */
export function faultOf(error: unknown): { readonly title: string; readonly detail: string; readonly type: string } {
  if (error instanceof ApiProblem) {
    const { title, detail, type } = error.problem;
    return { title, detail: detail ?? '', type: type.replace('/problems/', '') };
  }
  return { title: '', detail: error instanceof Error ? error.message : String(error), type: 'unreachable' };
}

/** The field of a form that a fault is about, as the server names it. */
export const parameterOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem && typeof error.problem.parameter === 'string' ? error.problem.parameter : undefined;
