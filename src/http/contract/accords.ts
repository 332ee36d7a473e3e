import { z } from 'zod';
import { chosen, id, paged } from './parameters.ts';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Accords';

/** Accords, their records, and who looks after them. */
export const accordsRoutes = {
  listAccords: route({
    method: 'GET',
    path: '/v1/accords',
    tag,
    summary: 'Accords by id; with `q`, those that have every word in a title, an alias or the name of a party',
    query: z.strictObject({
      q: z.string().max(200).optional(),
      kind: z.string().optional(),
      ...chosen,
      ...paged,
    }),
    replies: { 200: shape.pageOf(shape.listedAccord) },
  }),
  createAccord: route({
    method: 'POST',
    path: '/v1/accords',
    tag,
    summary: 'Take in a new accord',
    body: shape.accordFile,
    takes: ['application/json', 'application/yaml'],
    replies: { 201: shape.put },
    problems: ['accord-has-errors', 'already-there'],
  }),
  getAccord: route({
    method: 'GET',
    path: '/v1/accords/{id}',
    tag,
    summary: 'The accord file, with its record; as YAML where that is accepted',
    params: id,
    replies: { 200: shape.accordFile },
    match: 'optional',
  }),
  putAccord: route({
    method: 'PUT',
    path: '/v1/accords/{id}',
    tag,
    summary: 'Take in an accord file: new with If-None-Match: *, changed with If-Match. Recorded acts stay as they are',
    params: id,
    body: shape.accordFile,
    takes: ['application/json', 'application/yaml'],
    replies: { 200: shape.put, 201: shape.put },
    problems: ['accord-has-errors', 'record-only-grows'],
    match: 'required',
  }),
  checkAccord: route({
    method: 'GET',
    path: '/v1/accords/{id}/check',
    tag,
    summary: 'What is doubtful about an accord or worth knowing',
    params: id,
    replies: { 200: z.array(shape.diagnostic) },
  }),
  listRecord: route({
    method: 'GET',
    path: '/v1/accords/{id}/record',
    tag,
    summary: 'The acts, in the order in which they were recorded',
    params: id,
    replies: { 200: z.array(shape.act) },
    match: 'optional',
  }),
  recordAct: route({
    method: 'POST',
    path: '/v1/accords/{id}/acts',
    tag,
    summary: 'Record an act; with `dryRun`, only say what it would change',
    params: id,
    query: z.strictObject({ dryRun: shape.flag, on: shape.day.optional() }),
    body: shape.actGiven,
    replies: {
      200: z.union([
        z.object({ accord: z.string(), version: z.number().int(), act: shape.act, outcome: z.literal('unchanged') }),
        shape.effect,
      ]),
      201: z.object({ accord: z.string(), version: z.number().int(), act: shape.act, outcome: z.literal('created') }),
    },
    problems: ['act-has-errors', 'record-only-grows'],
    match: 'optional',
  }),
  setCare: route({
    method: 'PUT',
    path: '/v1/accords/{id}/care',
    tag,
    summary: 'Say who looks after an accord, and under which labels it is kept',
    params: id,
    body: shape.care,
    replies: { 200: shape.put },
    match: 'optional',
  }),
  getHistory: route({
    method: 'GET',
    path: '/v1/accords/{id}/history',
    tag,
    summary: 'Everything that was added to an accord: what, when, by whom',
    params: id,
    query: z.strictObject(paged),
    replies: { 200: shape.pageOf(shape.entry) },
  }),
  importAccords: route({
    method: 'POST',
    path: '/v1/bulk/accords',
    tag,
    summary: 'Take in many accord files, one a line; a line that is refused does not stop the others',
    body: 'text',
    takes: ['application/x-ndjson'],
    replies: { 200: { media: ['application/x-ndjson'] } },
  }),
  exportAccords: route({
    method: 'GET',
    path: '/v1/bulk/accords',
    tag,
    summary: 'Every accord file that one may read, one a line',
    replies: { 200: { media: ['application/x-ndjson'] } },
  }),
} as const satisfies Routes;
