import { z } from 'zod';
import { actKinds } from '../../../accord/index.ts';
import { instant, json, localized } from './plain.ts';

// Accords, acts, and what is said of them.

/** An accord file, as the reference of the format describes it. */
export const accordFile = z
  .looseObject({ accord: z.string(), kind: z.string(), parties: json })
  .meta({ id: 'AccordFile', description: 'An accord file, version 1: see the reference of the format' });
/** An act as it is handed in. The register adds the day of recording. */
export const actGiven = z
  .looseObject({ id: z.string().optional(), act: z.enum(actKinds), date: z.string().optional() })
  .meta({ id: 'ActGiven', description: 'An act, as a record has it' });
/** An act of a record. */
export const act = z.looseObject({ id: z.string(), act: z.string() }).meta({ id: 'Act' });

/** A finding about a file or an act. */
export const diagnostic = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    message: z.string(),
    hint: z.string(),
    file: z.string(),
    line: z.number().int(),
    column: z.number().int(),
  })
  .meta({ id: 'Diagnostic' });

/** A problem (RFC 9457). */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    diagnostics: z.array(diagnostic).optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong, why, and what to do (RFC 9457)' });

/** Who looks after an accord. */
export const care = z
  .strictObject({
    owner: z.string().nullable(),
    deputies: z.array(z.string()).max(20).default([]),
    labels: z.array(z.string().min(1).max(100)).max(50).default([]),
    ours: z
      .array(z.string().max(100))
      .max(50)
      .optional()
      .meta({ description: 'The parties that are our side; people are told of what these have to do' }),
    ladder: z.string().max(100).optional(),
  })
  .meta({ id: 'Care', description: 'Who looks after an accord, and under which labels it is kept' });

/** The same as it is kept. */
export const careKept = z
  .object({
    owner: z.string().nullable(),
    deputies: z.array(z.string()),
    labels: z.array(z.string()),
    ours: z.array(z.string()).optional(),
    ladder: z.string().optional(),
  })
  .meta({ id: 'CareKept' });

/** What became of an accord that was handed in. */
export const put = z
  .object({
    id: z.string(),
    version: z.number().int(),
    outcome: z.enum(['created', 'changed', 'unchanged']),
    diagnostics: z.array(diagnostic),
  })
  .meta({ id: 'Put' });

/** An accord as a list shows it. */
export const listedAccord = z
  .object({
    accord: z.string(),
    version: z.number().int(),
    kind: z.string(),
    title: localized.nullable(),
    acts: z.number().int(),
    care: careKept,
    changedAt: instant,
  })
  .meta({ id: 'ListedAccord' });
