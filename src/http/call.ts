import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { Expected } from '../service/accords.ts';
import type { Actor } from '../service/actor.ts';
import { Problem } from '../service/problem.ts';
import type { Register } from '../service/register.ts';
import type { Piece } from '../service/writer.ts';
import type { Route } from './contract/route.ts';
import type { RouteName, routes } from './contract/routes.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  /** JSON. */
  readonly body?: unknown;
  /** A text or bytes as they are, of a media type. */
  readonly raw?: string | Uint8Array | AsyncIterable<string>;
  readonly media?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that has been understood: by whom, with what, and how to write. */
export interface Call<R extends Route = Route> {
  readonly register: Register;
  readonly actor: Actor;
  readonly params: R extends { readonly params: z.ZodType } ? z.output<R['params']> : Readonly<Record<string, string>>;
  readonly query: R extends { readonly query: z.ZodType } ? z.output<R['query']> : Readonly<Record<string, never>>;
  readonly body: R extends { readonly body: infer B }
    ? B extends z.ZodType
      ? z.output<B>
      : B extends 'bytes'
        ? Uint8Array
        : string
    : undefined;
  readonly headers: IncomingHttpHeaders;
  /** The query as it was written. */
  readonly search: string;
  /** The path as it was written. */
  readonly path: string;
  /** The address under which people reach the register, without a slash at its end. */
  readonly base: string;
  /** Where it comes from. */
  readonly from: string;
  /** Whether it was made on the machine of the server itself. */
  readonly local: boolean;
  /** The secret that it came with. */
  readonly secret: string | undefined;
  /** Writes as the actor, and remembers the answer under the idempotency key of the request in the same transaction. */
  readonly write: <Result>(piece: Piece<Result>, answer: (result: Result) => Answer) => Promise<Answer>;
}

/** Answers calls of a route. */
export type Handler<R extends Route = Route> = (call: Call<R>) => Promise<Answer>;

/** A handler for some of the routes. */
export type Handlers<Name extends RouteName> = { readonly [N in Name]: Handler<(typeof routes)[N]> };

/** The ETag of an accord at a version. */
export const tagOf = (version: number): string => `"v${version}"`;

/** Which version a request means: that of If-Match, a new one with If-None-Match: *, or any. */
export function expectedIn(headers: IncomingHttpHeaders, required: boolean): Expected {
  if (headers['if-none-match'] === '*') return 'none';
  const match = headers['if-match'];
  if (match === '*') return 'any';
  const version = match === undefined ? undefined : /^(?:W\/)?"v(\d{1,9})"$/.exec(match)?.[1];
  if (version !== undefined) return Number(version);
  if (match !== undefined)
    throw new Problem('version-changed', `${match.slice(0, 100)} is no ETag of an accord. Read it again.`);
  if (!required) return 'any';
  throw new Problem(
    'version-missing',
    'Say with If-Match which version is changed (the ETag of the accord), or with If-None-Match: * that it is new.',
  );
}

/** JSON of a status. */
export const json = (status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer => ({
  status,
  body,
  ...(headers && { headers }),
});

/** Nothing more to say. */
export const done: Answer = { status: 204 };

/** Whose accords a request means, where it asks for one's own. */
export function carerIn({
  actor,
  query,
}: {
  readonly actor: Actor;
  readonly query: { readonly mine?: unknown };
}): string | undefined {
  if (query.mine !== 'true') return undefined;
  if (actor.person !== undefined) return actor.person;
  throw new Problem('question-has-errors', 'mine: this token stands for nobody; ask without it, or sign in.', {
    parameter: 'mine',
  });
}

/** A page, with the link to the next one. */
export function page(
  { search }: Pick<Call, 'search'>,
  { rows, next }: { readonly rows: readonly unknown[]; readonly next?: string },
): Answer {
  if (next === undefined) return json(200, { rows });
  const cursor = Buffer.from(next).toString('base64url');
  const query = new URLSearchParams(search);
  query.set('cursor', cursor);
  return json(200, { rows, next: cursor }, { Link: `<?${query.toString()}>; rel="next"` });
}

/** The place where a page begins. */
export function afterIn({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }): {
  readonly most: number;
  readonly after?: string;
} {
  if (cursor === undefined) return { most: limit };
  const after = Buffer.from(cursor, 'base64url').toString('utf8');
  if (after === '' || Buffer.from(after).toString('base64url') !== cursor)
    throw new Problem('question-has-errors', 'This cursor was not given out here; begin again without one.', {
      parameter: 'cursor',
    });
  return { most: limit, after };
}

/** Leaves out what is undefined, so that absent stays absent. */
export function present<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}
