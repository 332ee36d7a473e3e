import { hash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { ZodObject, ZodType } from 'zod';
import type { Signer } from '../audit/note.ts';
import { type Actor, nobody } from '../service/actor.ts';
import { type Identity, identityOver } from '../service/identity.ts';
import { newId } from '../service/ports.ts';
import { Problem } from '../service/problem.ts';
import { type Reading, readHere } from '../service/reading.ts';
import type { Register } from '../service/register.ts';
import { passwordSignIn, type SignIn } from '../service/sign-in.ts';
import { bodyOf } from './bodies.ts';
import type { Answer, Call, Handler } from './call.ts';
import type { Route } from './contract/route.ts';
import { type RouteName, routes } from './contract/routes.ts';
import { deskFrom } from './desk.ts';
import { accordHandlers } from './handlers/accords.ts';
import { alertsHandlers } from './handlers/alerts.ts';
import { besideHandlers } from './handlers/beside.ts';
import { feedsHandlers } from './handlers/feeds.ts';
import { operationHandlers } from './handlers/operation.ts';
import { peopleHandlers, sessionCookie } from './handlers/people.ts';
import { portfolioHandlers } from './handlers/portfolio.ts';
import { questionHandlers } from './handlers/questions.ts';
import { readingsHandlers } from './handlers/readings.ts';
import { sheetsHandlers } from './handlers/sheets.ts';
import { inTheLog, keyedBy, turns, writerFor } from './idempotency.ts';
import { metricsFor } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { problemAnswer, problemOf, shapeProblem } from './problems.ts';
import { streamChanges } from './stream.ts';

/** What a server may be given instead of the register's own. */
export interface ServerOptions {
  readonly version: string;
  /** The address under which people reach the register; what each request was sent to where left out. */
  readonly base?: string;
  readonly identity?: Identity;
  readonly signIn?: SignIn;
  /** Where the log of the server goes, a JSON text a line, all of it or faults only; nowhere where left out. */
  readonly log?: { readonly write: (line: string) => void; readonly level?: 'info' | 'error' };
  /** The keys that sign what the audit log says of itself; it says nothing signed where there are none. */
  readonly logKeys?: readonly Signer[];
  /** The folder of the built desk; without it only the API is served. */
  readonly desk?: string;
  /** How documents are read for whoever asks; in the thread of the server where left out. */
  readonly reading?: Reading;
  /** Whether the address of a caller is what a proxy in front says. */
  readonly behindProxy?: boolean;
}

/** A server that has not begun to listen. */
export interface Server {
  readonly app: FastifyInstance;
  /** Stops taking requests, ends streams, and answers what has been taken. */
  readonly stop: () => Promise<void>;
}

interface Asker {
  readonly actor: Actor;
  readonly secret: string | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, and with which secret, once that is known. */
    asker: Asker | null;
  }
}

const largestBody = 64 << 20;

/** Serves the register over HTTP: every route of the table, and nothing else. */
export function createServer(register: Register, options: ServerOptions): Server {
  const identity = options.identity ?? identityOver(register);
  const metrics = metricsFor(register);
  const document = openApiDocument(options.version);
  const handlers: Readonly<Record<Exclude<RouteName, 'streamChanges'>, Handler<never>>> = {
    ...accordHandlers,
    ...questionHandlers,
    ...portfolioHandlers,
    ...besideHandlers,
    ...sheetsHandlers,
    ...readingsHandlers(options.reading ?? readHere),
    ...alertsHandlers,
    ...feedsHandlers(identity),
    ...peopleHandlers(options.signIn ?? passwordSignIn(register), identity),
    ...operationHandlers(document, metrics, options.logKeys ?? []),
  };
  const desk = options.desk === undefined ? undefined : deskFrom(options.desk);
  const stopping = new AbortController();
  // Every stream listens, however many there are.
  setMaxListeners(0, stopping.signal);
  const mark = newId(register.random, 'request');
  let count = 0;
  const inTurn = turns();
  const app = fastify({
    logger: options.log ? { level: options.log.level ?? 'info', stream: options.log, base: null } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: options.behindProxy ?? false,
    // Chance is asked once for each server, not for each request.
    genReqId: () => `${mark}-${(count += 1)}`,
    requestTimeout: 120_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // The shapes of the routes say what is too long; an address is no longer than its header may be.
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: (error, request, reply) =>
      void send(request, reply, problemAnswer(problemOf(error), request.id), undefined),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  // A page that is of another build than the one that is served now says so to whoever looks at it.
  if (desk)
    app.addHook('onSend', (_request, reply, _payload, done) => {
      reply.header('Tacit-Build', desk.build);
      done();
    });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.config as { name?: string };
    metrics.answered(route.name ?? 'none', request.method, reply.statusCode, reply.elapsedTime / 1000);
    const { statusCode: status } = reply;
    if (options.log && (status >= 400 || request.method !== 'GET'))
      app.log.info({
        request: request.id,
        route: route.name ?? 'none',
        status,
        ms: Math.round(reply.elapsedTime),
        actor: request.asker?.actor.id,
      });
    done();
  });
  app.decorateRequest('asker', null);

  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemOf(error);
    if (problem.type === 'fault' && options.log)
      app.log.error({ request: request.id, fault: String((error as Error).stack) });
    return send(request, reply, problemAnswer(problem, request.id), undefined);
  });
  app.setNotFoundHandler((request, reply) => {
    if (desk?.serves(request)) {
      reply.hijack();
      desk.serve(request, reply);
      return;
    }
    const allowed = methodsAt(request.url.split('?')[0] ?? '');
    if (allowed.length === 0)
      throw new Problem('not-found', 'There is nothing at this address; /openapi.json lists what there is.');
    throw new Problem('method-not-allowed', `This address takes ${allowed.join(', ')}.`, { allow: allowed });
  });

  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const url = route.path.replace('{tile}', '*').replaceAll(/\{(\w+)\}/g, ':$1');
    app.route({
      method: route.method,
      url,
      config: { name },
      // What streams has no end, or one that only reading it would find.
      exposeHeadRoute: route.method === 'GET' && !isStream(route),
      // Before anything of a body is taken in.
      onRequest: async (request) => {
        const secret = secretIn(request);
        const actor = await actorFor(secret?.text, route);
        request.asker = { actor, secret: secret?.text };
        if (secret?.cookie && route.method !== 'GET' && !route.open) sameOrigin(request);
      },
      handler: async (request, reply) => {
        const { actor, secret } = request.asker as Asker;
        try {
          if (name === 'streamChanges') {
            reply.hijack();
            const last = request.headers['last-event-id'];
            const now = async () => (secret === undefined ? undefined : identity.actorBy(secret));
            await streamChanges(register, now, reply.raw, typeof last === 'string' ? last : undefined, stopping.signal);
            return await reply;
          }
          const call = callOf(request, route, actor, secret);
          const answer = await (handlers[name] as Handler)(call);
          return await send(request, reply, answer, route);
        } catch (error) {
          const problem = problemOf(error);
          // Nobody waits for it: how long an answer takes would tell that there is something to refuse.
          if (problem.refusal && !inTheLog.has(problem))
            register.refused(actor, problem.refusal, problem.type).catch((fault: unknown) => {
              app.log.error({ request: request.id, fault: String((fault as Error).stack) });
            });
          throw error;
        }
      },
    });
  }

  async function actorFor(secret: string | undefined, route: Route): Promise<Actor> {
    const actor = secret === undefined ? undefined : await identity.actorBy(secret);
    if (actor) return actor;
    if (route.open) return nobody;
    throw new Problem(
      'not-signed-in',
      secret === undefined
        ? 'Send a token as Authorization: Bearer …, or sign in.'
        : 'What the request came with opens nothing: it is unknown, has expired or was revoked.',
    );
  }

  function callOf(request: FastifyRequest, route: Route, actor: Actor, secret: string | undefined): Call {
    const bytes = request.body as Uint8Array | undefined;
    const [path, search = ''] = splitAt(request.url, '?');
    const writes = route.method !== 'GET' && !route.safe && !route.open;
    const keyed = writes ? keyedBy(request.headers['idempotency-key'], request.method, request.url, bytes) : undefined;
    const body = route.body === undefined ? undefined : bodyOf(route, bytes, request.headers['content-type']);
    return {
      register,
      actor,
      params: route.params ? shaped('path', route.params, paramsOf(request)) : {},
      query: queryOf(route, search),
      body: (route.body === undefined || typeof route.body === 'string'
        ? body
        : shaped('body', route.body, body)) as never,
      headers: request.headers,
      search,
      path,
      base: options.base ?? `${request.protocol}://${request.host}`,
      from: request.ip,
      local: isLocal(request),
      secret,
      write: writerFor(register, actor, keyed, inTurn),
    };
  }

  return {
    app,
    stop: async () => {
      stopping.abort();
      await app.close();
    },
  };
}

// The name of a tile has slashes in it: it is the rest of the address.
function paramsOf({ params }: FastifyRequest): unknown {
  const { '*': tile, ...rest } = params as Readonly<Record<string, string>>;
  return tile === undefined ? rest : { ...rest, tile };
}

function queryOf(route: Route, search: string): Readonly<Record<string, never>> {
  if (search === '' && !route.query) return {};
  const given: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(given, name))
      throw new Problem('question-has-errors', `${name.slice(0, 80)} is given twice.`, {
        parameter: name.slice(0, 80),
      });
    Object.defineProperty(given, name, { value, enumerable: true });
  }
  if (!route.query)
    throw shapeProblem('query', [{ code: 'unrecognized_keys', path: [], message: '', keys: Object.keys(given) }], []);
  return shaped('query', route.query, given) as Readonly<Record<string, never>>;
}

function shaped(place: 'query' | 'body' | 'path', shape: ZodType, value: unknown): Readonly<Record<string, string>> {
  const { success, data, error } = shape.safeParse(value);
  if (success) return data as Readonly<Record<string, string>>;
  throw shapeProblem(place, error.issues, 'shape' in shape ? Object.keys((shape as ZodObject).shape) : []);
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  route: Route | undefined,
): Promise<FastifyReply> {
  reply.code(answer.status);
  reply.header('X-Request-Id', request.id);
  reply.header('X-Content-Type-Options', 'nosniff');
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
  if (answer.status === 405) reply.header('Allow', methodsAt(request.url.split('?')[0] ?? '').join(', '));
  const { raw } = answer;
  if (typeof raw === 'object' && Symbol.asyncIterator in raw) {
    reply.type(answer.media ?? 'application/octet-stream');
    return reply.send(Readable.from(raw));
  }
  const text = raw ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  if (text === undefined) return reply.send();
  if (route?.match && answer.status === 200 && request.method === 'GET') {
    const tag = answer.headers?.ETag ?? `"${hash('sha256', text, 'base64url').slice(0, 27)}"`;
    reply.header('ETag', tag);
    reply.header('Cache-Control', 'private, no-cache');
    if (matches(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  reply.type(answer.media ?? 'application/json; charset=utf-8');
  return reply.send(typeof text === 'string' ? text : Buffer.from(text.buffer, text.byteOffset, text.byteLength));
}

const matches = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));

function secretIn(request: FastifyRequest): { readonly text: string; readonly cookie: boolean } | undefined {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const bearer = /^Bearer ([^\s]{1,200})$/i.exec(authorization)?.[1];
    return { text: bearer ?? '', cookie: false };
  }
  const found =
    cookie === undefined ? undefined : new RegExp(`(?:^|; )${sessionCookie}=([^;\\s]{1,200})`).exec(cookie)?.[1];
  return found === undefined ? undefined : { text: found, cookie: true };
}

// Asked on this machine, and not through a proxy that stands on it.
function isLocal({ ip, headers }: FastifyRequest): boolean {
  const handedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
  return !handedOn && /^(?:127\.|::1$|::ffff:127\.)/.test(ip);
}

const isStream = ({ replies }: Route): boolean =>
  Object.values(replies).some(
    (reply) => 'media' in reply && reply.media.some((media) => /event-stream|ndjson/.test(media)),
  );

// A page of another site can have a browser send the cookie, but not say where the request comes from.
function sameOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || (origin !== undefined && splitAt(origin, '://')[1] === host)) return;
  throw new Problem('not-allowed', 'A session writes only from the pages of this server; programs use a token.');
}

const patterns = (Object.values(routes) as readonly Route[]).map(({ method, path }) => ({
  method,
  pattern: new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replace('{tile}', '.+')
      .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
  ),
}));

const methodsAt = (path: string): readonly string[] => [
  ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
];

function splitAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
