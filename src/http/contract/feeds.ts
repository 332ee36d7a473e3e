import { z } from 'zod';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Feeds';
const opened = { tag, open: true, params: z.object({ secret: z.string().max(200) }), match: 'optional' } as const;

/** Feeds to subscribe to: their secret stands in the address, and opens nothing else. */
export const feedsRoutes = {
  makeFeed: route({
    method: 'POST',
    path: '/v1/feeds',
    tag,
    summary: 'Make a feed of one’s own; its addresses are said this once, and DELETE /v1/tokens/{id} ends it',
    body: shape.feedGiven,
    replies: { 201: shape.newFeed },
  }),
  readCalendarFeed: route({
    method: 'GET',
    path: '/feeds/{secret}/deadlines.ics',
    summary: 'The deadlines of a feed as iCalendar',
    replies: { 200: { media: ['text/calendar'] } },
    problems: ['beyond-horizon', 'index-behind'],
    ...opened,
  }),
  readDeadlineFeed: route({
    method: 'GET',
    path: '/feeds/{secret}/deadlines.atom',
    summary: 'The deadlines of a feed as Atom',
    replies: { 200: { media: ['application/atom+xml'] } },
    problems: ['beyond-horizon', 'index-behind'],
    ...opened,
  }),
  readChangeFeed: route({
    method: 'GET',
    path: '/feeds/{secret}/changes.atom',
    summary: 'What was changed in the accords of a feed, as Atom',
    replies: { 200: { media: ['application/atom+xml'] } },
    ...opened,
  }),
} as const satisfies Routes;
