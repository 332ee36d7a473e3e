import { z } from 'zod';
import { accordId, anyId, instant } from './plain.ts';

// What goes out: ladders, webhooks, feeds.

/** The name of a ladder. */
export const ladderName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
  .meta({ example: 'default' });
const step = z.strictObject({
  before: z.string().max(50).meta({ description: 'A period such as 30 days, or 0 days for the day itself' }),
  to: z.union([z.enum(['owner', 'deputies', 'administrators']), z.array(anyId).min(1).max(50)]),
});
/** A ladder as it is handed in. */
export const ladderGiven = z.strictObject({ steps: z.array(step).min(1).max(50) }).meta({ id: 'LadderGiven' });
/** Who is told of a deadline, and how long before. */
export const ladder = z.object({ name: z.string(), ...ladderGiven.shape }).meta({ id: 'Ladder' });
/** That somebody was told of a deadline. */
export const told = z
  .object({ accord: z.string(), deadline: z.string(), step: z.string(), person: z.string(), at: instant })
  .meta({ id: 'Told' });

const wants = {
  types: z.array(z.string().max(100)).min(1).max(100).optional(),
  accords: z.array(accordId).min(1).max(1_000).optional(),
  labels: z.array(z.string().min(1).max(100)).min(1).max(100).optional(),
};
/** A webhook as it is handed in. */
export const webhookGiven = z
  .strictObject({ url: z.string().max(2_000), secret: z.string().max(200).optional(), ...wants })
  .meta({ id: 'WebhookGiven' });
/** A webhook. */
export const webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    ...wants,
    maker: z.object({ id: z.string(), kind: z.string(), person: z.string().optional() }),
    secrets: z.number().int(),
    createdAt: instant,
    disabledAt: instant.nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'Webhook' });
/** A webhook with its newest secret, which is said once. */
export const webhookWithSecret = z.object({ ...webhook.shape, secret: z.string() }).meta({ id: 'WebhookWithSecret' });
/** What has become of something that is owed. */
export const owedState = z.enum(['open', 'done', 'dead']);
/** Something that is or was owed to the outside. */
export const owed = z
  .object({
    id: z.string(),
    kind: z.enum(['event', 'reminder']),
    target: z.string(),
    body: z.looseObject({}),
    state: owedState,
    attempts: z.number().int(),
    dueAt: instant,
    settledAt: instant.nullable(),
    fault: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Owed' });
