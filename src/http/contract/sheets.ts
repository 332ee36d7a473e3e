import { z } from 'zod';
import { columnMapping } from '../../reader/register/index.ts';
import { type Routes, route } from './route.ts';
import * as shape from './shapes.ts';

const tag = 'Contract registers';

const file = {
  name: z.string().min(1).max(200).meta({ description: 'The name of the file: its ending tells CSV, TSV or XLSX' }),
  file: z.base64().max(45_000_000).meta({ description: 'The bytes of the file in base64; at most 32 MB' }),
};

/** Lists of agreements in spreadsheets. */
export const sheetsRoutes = {
  proposeColumns: route({
    method: 'POST',
    path: '/v1/sheets/mapping',
    tag,
    summary:
      'Propose how the columns of a spreadsheet are to be read; a person looks at it before anything is taken in',
    body: z.strictObject(file),
    replies: { 200: shape.sheetProposal },
    problems: ['table-has-errors'],
    safe: true,
  }),
  importSheet: route({
    method: 'POST',
    path: '/v1/sheets',
    tag,
    summary:
      'Take in a spreadsheet, an agreement a row; a row at fault does not stop the others, and the same list again changes nothing',
    body: z.strictObject({
      ...file,
      mapping: columnMapping,
      dryRun: z.boolean().optional().meta({ description: 'Only say what would become of each row' }),
    }),
    replies: { 200: shape.sheetTaken },
    problems: ['table-has-errors'],
  }),
} as const satisfies Routes;
