import { z } from 'zod';
import { decidable } from '../../../service/decisions.ts';
import { anyId, day, instant } from './plain.ts';

// What is kept beside the acts.

/** A decision. */
export const decision = z
  .object({
    id: z.string(),
    deadline: z.object({ party: z.string().nullable(), exit: z.string().nullable(), ends: z.string().nullable() }),
    decided: z.enum(decidable),
    by: z.string(),
    facts: z.object({ acts: z.array(z.string()).optional(), documents: z.array(z.string()).optional() }).optional(),
    note: z.string().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Decision' });
/** A decision as it is handed in. */
export const decisionGiven = z
  .strictObject({
    id: anyId.optional(),
    deadline: z.strictObject({ party: z.string().nullable(), exit: z.string().nullable(), ends: day.nullable() }),
    decided: z.enum(decidable),
    by: z.string().max(200).optional(),
    facts: z
      .strictObject({
        acts: z.array(z.string()).max(500).optional(),
        documents: z.array(z.string()).max(500).optional(),
      })
      .optional(),
    note: z.string().max(10_000).optional(),
  })
  .meta({ id: 'DecisionGiven' });
/** That an accord has a document. */
export const paper = z
  .object({
    id: z.string(),
    hash: z.string(),
    media: z.string(),
    size: z.number().int(),
    act: z.string().optional(),
    proof: z.object({ how: z.string(), on: z.string() }).optional(),
    quotes: z.array(z.object({ hash: z.string(), start: z.number().int(), end: z.number().int() })),
  })
  .meta({ id: 'Paper' });
/** A supposition that is kept. */
export const branch = z
  .object({
    id: z.string(),
    accord: z.string(),
    name: z.string(),
    version: z.number().int(),
    acts: z.array(z.looseObject({})),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'Branch' });
/** An entry of an accord, as its history shows it. */
export const entry = z
  .object({
    seq: z.number().int(),
    kind: z.string(),
    ref: z.string(),
    recordedOn: z.string(),
    at: instant,
    by: z.string(),
    digest: z.string(),
    body: z.looseObject({}),
  })
  .meta({ id: 'Entry' });
