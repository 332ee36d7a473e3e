import { z } from 'zod';

// Words that every shape is made of.

/** A civil day as text. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A civil day, YYYY-MM-DD', example: '2020-08-24' });
/** An instant. */
export const instant = z.string().meta({ description: 'An instant, ISO 8601 in UTC', format: 'date-time' });
/** The id of an accord. */
export const accordId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
  .meta({ description: 'The id of an accord', example: 'gsomia' });
/** Any other id. */
export const anyId = z.string().min(1).max(200);
/** A number of rows. */
export const limit = z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'How many rows at most' });
/** Where the next page begins. */
export const cursor = z
  .string()
  .max(2_000)
  .optional()
  .meta({ description: 'Where the page begins: `next` of the page before' });
/** A switch in a query. */
export const flag = z.enum(['true', 'false']).optional();

export const localized = z.union([z.string(), z.record(z.string(), z.string())]);
export const json = z.record(z.string(), z.unknown());
