import { z } from 'zod';
import { accordFile, diagnostic } from './accords.ts';
import { accordId } from './plain.ts';

// What is read in documents.

const says = z.looseObject({ key: z.string(), values: z.array(z.unknown()) }).meta({
  id: 'Says',
  description: 'A sentence in English with its values apart, from which other languages are said',
});
/** What was read at a stretch of a text, and how. */
const stretch = {
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number(),
  review: z.boolean(),
  how: z.array(z.string()),
};
const proposed = {
  ...stretch,
  status: z.enum(['known', 'new', 'conflict']),
  against: z.string().optional(),
  why: z.string(),
  says,
};
const finding = z
  .object({ ...diagnostic.shape, says, start: z.number().int().optional(), end: z.number().int().optional() })
  .meta({ id: 'ReadingFinding' });
/** What was read in a document. */
export const reading = z
  .object({
    document: z.object({
      name: z.string(),
      media: z.enum(['txt', 'markdown', 'html', 'pdf', 'docx', 'eml', 'ics']),
      text: z.string().meta({ description: 'As it was taken in; `start` and `end` count its UTF-16 code units' }),
      pages: z.array(z.object({ page: z.number().int(), start: z.number().int() })),
      title: z.string().optional(),
      publishedOn: z.string().optional(),
      publisher: z.string().optional(),
    }),
    kind: z.enum(['agreement', 'report', 'other']),
    because: says,
    names: z
      .array(z.object({ name: z.string(), aliases: z.array(z.string()) }))
      .meta({ description: 'The accords that a report names' }),
    draft: z.object({
      accord: accordFile,
      file: z.string().meta({ description: 'The draft as a file, with its words and open points as comments' }),
      facts: z.array(
        z.object({
          ...stretch,
          is: z.enum(['fact', 'act']),
          field: z.string(),
          value: z.string().nullable(),
          kind: z.string().optional(),
          by: z.string().optional(),
          into: z.string().optional().meta({ description: 'Where it stands in the draft, as a JSON pointer' }),
        }),
      ),
    }),
    onto: z
      .object({
        accord: accordId,
        version: z.number().int(),
        acts: z.array(z.object({ ...proposed, act: z.looseObject({}) })),
        terms: z.array(
          z.object({ ...proposed, field: z.string(), value: z.string(), terms: z.looseObject({}).optional() }),
        ),
        sources: z.record(z.string(), z.looseObject({})),
      })
      .optional(),
    diagnostics: z.array(finding),
  })
  .meta({ id: 'Reading', description: 'What was read in a document, each thing with the words that say it' });
