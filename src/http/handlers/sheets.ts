import { may } from '../../service/actor.ts';
import { Problem } from '../../service/problem.ts';
import { proposeColumns, type SheetFile, takeSheet } from '../../service/sheets.ts';
import { type Call, type Handlers, json } from '../call.ts';

/** Lists of agreements in spreadsheets. */
export const sheetsHandlers: Handlers<'proposeColumns' | 'importSheet'> = {
  proposeColumns: async (call) => json(200, await proposeColumns(fileOf(call))),
  importSheet: async (call) => {
    const { register, actor, body } = call;
    const taken = await takeSheet(register, actor, fileOf(call), body.mapping, {
      dryRun: body.dryRun ?? false,
    });
    return json(200, taken);
  },
};

// A spreadsheet is work to read: it is read for those who may record something somewhere.
function fileOf({ actor, body }: Pick<Call, 'actor'> & { readonly body: { name: string; file: string } }): SheetFile {
  if (!actor.grants.some((list) => list.some(({ role }) => role !== 'reader')) && !may(actor, 'recorder'))
    throw new Problem('not-allowed', 'This takes somebody who may record acts.', {
      refusal: { action: 'sheet.imported' },
    });
  return { name: body.name, bytes: Buffer.from(body.file, 'base64') };
}
