import { z } from 'zod';
import { asked, id } from './parameters.ts';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Beside the acts';

/** What stands beside the acts of a record. */
export const besideRoutes = {
  listDecisions: route({
    method: 'GET',
    path: '/v1/accords/{id}/decisions',
    tag,
    summary: 'What has been decided about the deadlines of an accord',
    params: id,
    replies: { 200: z.array(shape.decision) },
  }),
  recordDecision: route({
    method: 'POST',
    path: '/v1/accords/{id}/decisions',
    tag,
    summary: 'Record what has been decided about a deadline; its reminders stop',
    params: id,
    body: shape.decisionGiven,
    replies: { 201: z.object({ accord: z.string(), version: z.number().int(), decision: shape.decision }) },
    problems: ['already-there'],
    match: 'optional',
  }),
  listDocuments: route({
    method: 'GET',
    path: '/v1/accords/{id}/documents',
    tag,
    summary: 'The documents of an accord, proofs of service among them',
    params: id,
    replies: { 200: z.array(shape.paper) },
  }),
  attachDocument: route({
    method: 'POST',
    path: '/v1/accords/{id}/documents',
    tag,
    summary: 'Keep a document by its hash; with `how` and `served`, it proves that a notice was served',
    params: id,
    query: z.strictObject({
      name: z.string().min(1).max(200),
      act: shape.anyId.optional(),
      how: z.string().max(500).optional(),
      served: shape.day.optional(),
      quotes: z
        .string()
        .regex(/^\d{1,9}-\d{1,9}(?:,\d{1,9}-\d{1,9}){0,499}$/)
        .optional()
        .meta({
          description: 'Stretches of its text as `POST /v1/readings` gives it, that something rests on: `12-40,88-120`',
        }),
    }),
    body: 'bytes',
    takes: ['application/octet-stream'],
    replies: { 200: z.object({ accord: z.string(), version: z.number().int(), paper: shape.paper }) },
    match: 'optional',
  }),
  getDocument: route({
    method: 'GET',
    path: '/v1/accords/{id}/documents/{hash}',
    tag,
    summary: 'The bytes of a document',
    params: z.object({ id: shape.accordId, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    replies: { 200: { media: ['application/octet-stream'] } },
  }),
  listBranches: route({
    method: 'GET',
    path: '/v1/accords/{id}/branches',
    tag,
    summary: 'Suppositions that are kept',
    params: id,
    replies: { 200: z.array(shape.branch) },
  }),
  openBranch: route({
    method: 'POST',
    path: '/v1/accords/{id}/branches',
    tag,
    summary: 'Keep a supposition; it never touches the record',
    params: id,
    body: z.strictObject({ name: z.string().min(1).max(200), acts: z.array(shape.actGiven).min(1).max(50) }),
    replies: { 201: shape.branch },
    problems: ['act-has-errors'],
  }),
  getBranch: route({
    method: 'GET',
    path: '/v1/accords/{id}/branches/{branch}',
    tag,
    summary: 'What a supposition would change, asked of the accord as it stands now',
    params: z.object({ id: shape.accordId, branch: shape.anyId }),
    query: z.strictObject(asked),
    replies: {
      200: z.looseObject({ branch: shape.branch, behind: z.number().int(), changes: z.array(z.looseObject({})) }),
    },
  }),
  closeBranch: route({
    method: 'DELETE',
    path: '/v1/accords/{id}/branches/{branch}',
    tag,
    summary: 'Put a supposition aside',
    params: z.object({ id: shape.accordId, branch: shape.anyId }),
    replies: { 204: { media: [] } },
  }),
} as const satisfies Routes;
