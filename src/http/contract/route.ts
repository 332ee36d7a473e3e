import type { z } from 'zod';
import type { ProblemType } from '../../service/problem.ts';

/** How a request may bring its body: the first is what is expected where nothing is said. */
type Media =
  | 'application/json'
  | 'application/yaml'
  | 'application/x-ndjson'
  | 'application/octet-stream'
  | 'text/plain'
  | 'text/csv'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a reply holds: JSON of a shape, or a text or bytes of some media types. */
export type ReplyShape = z.ZodType | { readonly media: readonly string[] };

/** One route of the API. Server, document and client are all made from this. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** As OpenAPI writes it: `/v1/accords/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Who may call it: everybody, or whoever is signed in and holds what the use case asks for. */
  readonly open?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | 'bytes' | 'text';
  /** The forms in which a body may come; JSON where left out. */
  readonly takes?: readonly Media[];
  readonly replies: Readonly<Record<number, ReplyShape>>;
  /** Problems beside those that every route can have. */
  readonly problems?: readonly ProblemType[];
  /** Whether the reply has an ETag that a write has to name (`required`) or may name. */
  readonly match?: 'required' | 'optional';
  /** The method changes nothing, whatever it is. */
  readonly safe?: true;
}

/** Routes by the name of what they do. */
export type Routes = Readonly<Record<string, Route>>;

/** Declares a route, keeping the types of its parts. */
export const route = <const R extends Route>(one: R): R => one;
