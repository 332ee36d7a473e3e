import * as z from 'zod/mini';
import { type RegisterField, registerFields } from './fields.ts';

const lengthFields = ['length', 'renewal', 'notice'] as const;

/** The fields that are lengths of time. */
export type LengthField = (typeof lengthFields)[number];

/** The fields that may stand in several columns. */
export const manyColumns: ReadonlySet<RegisterField> = new Set(['counterparty', 'labels', 'remarks']);

const field = z.enum(registerFields);
const unit = z.enum(['days', 'weeks', 'months', 'years']);

/**
 * The shape of a mapping, as JSON: which column says what. A column is named by the words of its heading, or by its letter where no heading or more than one
 * has these words.
 */
export const columnMapping = z.readonly(
  z.strictObject({
    /** The sheet; where left out, the first that is not hidden. */
    sheet: z.optional(z.string()),
    /** The row of the headings, as the spreadsheet numbers it. The rows below it are agreements. */
    headerRow: z.int().check(z.positive()),
    columns: z.partialRecord(field, z.union([z.string(), z.readonly(z.array(z.string()))])),
    /** What holds for every row, in the words that a cell would have. */
    fixed: z.optional(z.partialRecord(field, z.string())),
    /** Whether day or month stands first in dates such as 03/04/2025; where left out, each column has to settle it. */
    dateOrder: z.optional(z.enum(['dmy', 'mdy'])),
    /** That years of two digits are of this century; where left out, they are errors. */
    shortYears: z.optional(z.literal('2000s')),
    /** The unit of numbers that stand alone, where the heading does not say it. */
    units: z.optional(z.partialRecord(z.enum(lengthFields), unit)),
    /** What words of a field mean, in words that are known; of a law, the convention that it counts by. Nothing stands for a cell that says nothing. */
    words: z.optional(z.partialRecord(field, z.record(z.string(), z.string()))),
  }),
);

/** A mapping of columns. */
export type ColumnMapping = z.infer<typeof columnMapping>;
