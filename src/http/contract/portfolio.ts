import { z } from 'zod';
import { deadlineKinds } from '../../engine/index.ts';
import { chosen, paged, state, stretch } from './parameters.ts';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Portfolio';

/** Questions about all accords that somebody may read. */
export const portfolioRoutes = {
  listDeadlines: route({
    method: 'GET',
    path: '/v1/deadlines',
    tag,
    summary: 'The deadlines of all accords by day, or by the day on which something has to be sent',
    query: z.strictObject({
      ...stretch,
      known: shape.day.optional(),
      by: z.enum(['date', 'send-by']).default('date'),
      kind: z
        .string()
        .max(200)
        .optional()
        .meta({ description: `Kinds with commas: ${deadlineKinds.join(', ')}` }),
      party: z.string().optional(),
      position: z.string().optional(),
      ...chosen,
      ...paged,
    }),
    replies: { 200: shape.pageOf(shape.listedDeadline) },
    problems: ['beyond-horizon', 'index-behind'],
  }),
  listStatuses: route({
    method: 'GET',
    path: '/v1/statuses',
    tag,
    summary: 'How all accords stand on a day',
    query: z.strictObject({
      on: shape.day.optional(),
      known: shape.day.optional(),
      state,
      accords: z.string().max(22_000).optional().meta({ description: 'Only these accords: ids with commas' }),
      ...chosen,
      ...paged,
    }),
    replies: { 200: shape.pageOf(shape.listedStatus) },
    problems: ['beyond-horizon', 'index-behind'],
  }),
} as const satisfies Routes;
