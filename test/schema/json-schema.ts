import * as z from 'zod/mini';
import { leaves } from '../../src/accord/leaves.ts';
import { accordSchema } from '../../src/accord/schema.ts';

// The form of each text as far as a pattern can say it: none leaves out what `check` takes.
const month31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const month30 = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const day = `\\d{4}-(?:${month31}|${month30}|02-(?:0[1-9]|[12]\\d))`;
const span = `(?:${day}|\\d{4}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:[0-3]X|XX))?)?)[~?%]?`;
const unit = '(?:day|week|month|year)s?';
const deposit = '(?:signature|notification|ratification|acceptance|approval|accession|succession|deposit)s?';
const forms: Readonly<Record<keyof typeof leaves, string>> = {
  day,
  dayOrAge: `${day}|.+ after (?:the )?entry[- ]into[- ]force`,
  dateSpan: `${span}(?:/${span})?`,
  fewerThan: 'parties < \\d+',
  grade: '[A-F][1-6]',
  id: '[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._()§:/\\-]{0,78}[\\p{L}\\p{N}.)])?',
  name: '[a-z0-9](?:[a-z0-9\\-]{0,98}[a-z0-9])?',
  period: `\\d{1,4} (?:(?:clear|business|working) )?${unit}(?:(?:,| and)? \\d{1,4} ${unit})*|P(?:\\d{1,4}[YMWD])+`,
  rule: `(?:(?:the )?first(?: day)? of the (?:\\w+ )?month (?:following|after) )?(?:.+ after )?(?:the )?(?:(?:latest|last) )?${deposit}(?: \\d{1,3})?`,
  terms: '\\d{1,4}(?:\\.\\.\\d{0,4})?|\\.\\.\\d{1,4}',
  time: '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?',
};

type Leaf = keyof typeof leaves;

/** The JSON Schema (draft 7, which every editor knows) of accord files. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  const named = new Map<unknown, Leaf>(Object.entries(leaves).map(([name, schema]) => [schema, name as Leaf]));
  const schema = z.toJSONSchema(accordSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const leaf = named.get(zodSchema);
      if (leaf === undefined) return;
      delete jsonSchema.type;
      jsonSchema.$ref = `#/definitions/${leaf}`;
    },
  });
  const definitions = Object.entries(forms).map(([name, form]) => [name, { type: 'string', pattern: `^(?:${form})$` }]);
  return { ...schema, definitions: Object.fromEntries(definitions) };
}
