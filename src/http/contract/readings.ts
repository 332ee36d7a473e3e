import { z } from 'zod';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Reading';

/** What is read in documents. */
export const readingsRoutes = {
  readDocument: route({
    method: 'POST',
    path: '/v1/readings',
    tag,
    summary:
      'Read a document: its text, a draft of an accord file, and with `onto` what it tells about an accord that is there. Nothing is kept',
    query: z.strictObject({
      name: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .meta({ description: 'The name of the file; its ending counts where the bytes do not say what they are' }),
      onto: shape.accordId.optional(),
    }),
    body: 'bytes',
    takes: ['application/octet-stream', 'text/plain'],
    replies: { 200: shape.reading },
    problems: ['too-large', 'not-readable', 'too-many-requests'],
    safe: true,
  }),
} as const satisfies Routes;
