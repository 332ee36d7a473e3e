import { z } from 'zod';
import * as shape from './shapes.ts';

// What many routes take.

/** The accord that is meant. */
export const id = z.object({ id: shape.accordId });

/** What every question about an accord may say. */
export const asked = {
  on: shape.day.optional(),
  known: shape.day.optional(),
  position: z.string().max(100).optional(),
  party: z.string().max(100).optional(),
};

/** The stretch of days that is meant. */
export const stretch = { from: shape.day.optional(), to: shape.day.optional() };

/** Which accords of those that one may read are meant. */
export const chosen = {
  label: z.string().optional(),
  mine: shape.flag.meta({ description: 'Only accords that one owns or is a deputy for' }),
};

/** The states that are meant. */
export const state = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'States with commas: those that stand so for some party under some reading' });

/** The page that is meant. */
export const paged = { cursor: shape.cursor, limit: shape.limit };
