import { z } from 'zod';
import { languages } from '../../../base/index.ts';
import { deadlineKinds } from '../../../engine/index.ts';
import { token } from './people.ts';
import { accordId } from './plain.ts';

// Lists of agreements that are taken in.

const registerFinding = z
  .object({
    row: z.number().int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    severity: z.string(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: 'RegisterFinding', description: 'What was found in a list of agreements, with its row and column' });
/** A mapping that is proposed. */
export const sheetProposal = z
  .object({
    mapping: z.looseObject({ headerRow: z.number().int(), columns: z.looseObject({}) }),
    unused: z.array(z.looseObject({ letter: z.string(), heading: z.string() })),
    sheets: z.array(z.string()),
  })
  .meta({ id: 'SheetProposal' });
/** What became of a list of agreements. */
export const sheetTaken = z
  .object({
    rows: z.number().int(),
    taken: z.array(
      z.object({
        row: z.number().int(),
        id: z.string().optional(),
        outcome: z.enum(['created', 'changed', 'unchanged', 'refused']),
        ownerUnknown: z.string().optional(),
        problem: z.string().optional(),
        detail: z.string().optional(),
      }),
    ),
    findings: z.array(registerFinding),
  })
  .meta({ id: 'SheetTaken' });

/** What a feed asks each time it is read. */
const feedQuery = z
  .strictObject({
    accord: accordId.optional(),
    label: z.string().min(1).max(100).optional(),
    mine: z.boolean().optional().meta({ description: 'Only accords that one owns or is a deputy for' }),
    kinds: z.array(z.enum(deadlineKinds)).min(1).max(20).optional(),
    position: z.string().max(100).optional(),
    party: z.string().max(100).optional(),
    language: z.enum(languages).optional().meta({ description: 'That of the person where left out' }),
    alarms: z.array(z.number().int().min(0).max(400)).max(5).optional(),
  })
  .meta({ id: 'FeedQuery' });
/** A feed as it is asked for. */
export const feedGiven = z
  .strictObject({ name: z.string().min(1).max(200), query: feedQuery.default({}) })
  .meta({ id: 'FeedGiven' });
/** A feed with its addresses, which are said once. */
export const newFeed = z
  .object({ token, calendar: z.string(), deadlines: z.string(), changes: z.string() })
  .meta({ id: 'NewFeed' });

/** A page of something. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().optional() });
