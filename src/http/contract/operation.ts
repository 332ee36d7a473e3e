import { z } from 'zod';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Operation';

/** What operators and programs ask of the server itself. */
export const operationRoutes = {
  listChanges: route({
    method: 'GET',
    path: '/v1/changes',
    tag,
    summary: 'What was changed in the accords that one may read, from a place of the log on',
    query: z.strictObject({ after: z.coerce.number().int().min(-1).default(-1), limit: shape.limit }),
    replies: {
      200: z.object({
        rows: z.array(
          z.object({
            index: z.number().int(),
            at: shape.instant,
            action: z.string(),
            accord: z.string(),
            about: z.string().optional(),
            version: z.number().int().optional(),
          }),
        ),
        /** The place from which to go on. */
        last: z.number().int(),
      }),
    },
  }),
  streamChanges: route({
    method: 'GET',
    path: '/v1/changes/stream',
    tag,
    summary: 'The same as they happen: server-sent events, which go on after Last-Event-ID',
    replies: { 200: { media: ['text/event-stream'] } },
  }),
  getCheckpoint: route({
    method: 'GET',
    path: '/v1/log/checkpoint',
    tag,
    summary: 'How long the audit log is and what its root is, signed (C2SP tlog-checkpoint)',
    replies: { 200: { media: ['text/plain'] } },
  }),
  getLogLine: route({
    method: 'GET',
    path: '/v1/log/lines/{index}',
    tag,
    summary: 'A line of the audit log, with the proof that it is in the tree',
    params: z.object({ index: z.coerce.number().int().min(0) }),
    query: z.strictObject({ size: z.coerce.number().int().min(1).optional() }),
    replies: {
      200: z.object({ index: z.number().int(), size: z.number().int(), leaf: z.string(), proof: z.array(z.string()) }),
    },
  }),
  getLogGrowth: route({
    method: 'GET',
    path: '/v1/log/growth',
    tag,
    summary: 'The proof that the audit log of one size is the beginning of that of another',
    query: z.strictObject({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1).optional() }),
    replies: { 200: z.object({ from: z.number().int(), to: z.number().int(), proof: z.array(z.string()) }) },
  }),
  getTile: route({
    method: 'GET',
    path: '/v1/log/tile/{tile}',
    tag,
    summary: 'A tile of the audit log (C2SP tlog-tiles), such as 0/x001/234 or entries/000.p/17',
    params: z.object({ tile: z.string().max(100) }),
    replies: { 200: { media: ['application/octet-stream'] } },
  }),
  health: route({
    method: 'GET',
    path: '/healthz',
    tag,
    summary: 'Whether the process lives',
    open: true,
    replies: { 200: z.object({ status: z.literal('ok') }) },
  }),
  ready: route({
    method: 'GET',
    path: '/readyz',
    tag,
    summary: 'Whether it can answer: the store is there and can be written to',
    open: true,
    replies: {
      200: z.object({
        status: z.literal('ready'),
        store: z.string(),
        log: z.number().int(),
        /** The last step of the schema that the store has taken. */
        schema: z.string(),
        /** When a worker of any process was last noted; each notes itself once a minute. */
        workerSeenAt: shape.instant.nullable(),
      }),
      503: shape.problem,
    },
  }),
  metrics: route({
    method: 'GET',
    path: '/metrics',
    tag,
    summary: 'Counts and durations for Prometheus: from this machine, or for those who administer the register',
    open: true,
    replies: { 200: { media: ['text/plain'] } },
  }),
  openapi: route({
    method: 'GET',
    path: '/openapi.json',
    tag,
    summary: 'This document',
    open: true,
    replies: { 200: z.looseObject({ openapi: z.string() }) },
  }),
  getProblem: route({
    method: 'GET',
    path: '/problems/{type}',
    tag,
    summary: 'What a problem means',
    open: true,
    params: z.object({ type: z.string() }),
    replies: { 200: z.object({ type: z.string(), title: z.string(), status: z.number().int() }) },
  }),
} as const satisfies Routes;
