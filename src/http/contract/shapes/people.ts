import { z } from 'zod';
import { languages } from '../../../base/index.ts';
import { roles } from '../../../service/actor.ts';
import { accordId, instant } from './plain.ts';

// People, rights and tokens.

/** What is known of a person. */
export const personGiven = z
  .strictObject({
    name: z.string().min(1).max(200),
    email: z.string().max(254),
    zone: z.string().max(100),
    language: z.enum(languages),
  })
  .meta({ id: 'PersonGiven' });
/** A person. */
export const person = z
  .object({ id: z.string(), ...personGiven.shape, leftAt: instant.nullable(), bouncedAt: instant.nullable() })
  .meta({ id: 'Person' });
/** A right as it is given. */
export const grant = z
  .strictObject({ role: z.enum(roles), accord: accordId.optional(), label: z.string().min(1).max(100).optional() })
  .meta({ id: 'Grant' });
/** A right that was given. */
export const given = z.object({ id: z.string(), holder: z.string(), ...grant.shape }).meta({ id: 'Given' });
/** A token without its secret. */
export const token = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    person: z.string().nullable(),
    purpose: z.unknown(),
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
/** A session. */
export const session = z
  .object({ ...token.shape, here: z.boolean().meta({ description: 'Whether the request came with it' }) })
  .meta({ id: 'Session' });
/** A token with its secret, which is said once. */
export const newToken = z.object({ token, secret: z.string() }).meta({ id: 'NewToken' });
