import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listed, sentence } from '../base/index.ts';
import { printDay } from '../calendar/index.ts';
import { dayOption } from './asking.ts';
import { type Command, type Context, oneOf, UsageError, valueOf, type Words } from './command.ts';
import { writeText } from './files.ts';
import { saying } from './saying.ts';

const kinds = ['bilateral', 'multilateral', 'contract', 'arrangement'];

function answer(words: Words, context: Context): unknown {
  const id = words.files[0];
  if (id === undefined || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(id))
    throw new UsageError(
      sentence`tacit init wants an id of lower-case letters, digits and hyphens: tacit init supply-2026.`,
    );
  const kind = oneOf(words, 'kind', kinds) ?? 'contract';
  const parties = (valueOf(words, 'parties') ?? 'A,B').split(',').map((code) => code.trim());
  if (parties.length < 2 || parties.some((code) => !/^[A-Za-z0-9-]+$/.test(code)))
    throw new UsageError(sentence`--parties wants two codes or more, with commas, of letters, digits and hyphens.`);
  const file = `${id}.accord.yaml`;
  if (existsSync(file)) throw new UsageError(sentence`${file} exists already; nothing was written.`);
  writeText(file, firstFile(id, kind, parties, printDay(dayOption(words, 'today') ?? context.today('UTC'))));
  return { file };
}

// Editors complete the keys of a file that says where its schema is. Only a program of this folder, or a folder of the
// program, is as near on every machine; a path to another place would be wrong on the next one.
function schemaLine(): string {
  const schema = fileURLToPath(new URL('../schema/accord-1.json', import.meta.url));
  const root = fileURLToPath(new URL('../', import.meta.url));
  const here = `${process.cwd()}${sep}`;
  if (!schema.startsWith(here) && !here.startsWith(root)) return '';
  return `# yaml-language-server: $schema=${relative(here, schema).replaceAll(sep, '/')}\n`;
}

function firstFile(id: string, kind: string, parties: readonly string[], today: string): string {
  return `${schemaLine()}accord: ${id}
title: {en: "What the agreement is called"}
kind: ${kind}
parties:
${parties.map((code) => `  ${code}: {name: {en: "${code}"}}`).join('\n')}
zone: UTC                       # civil days are days in this zone, such as Europe/Berlin
counting: common                # how the agreement counts days; leave it out where the text does not say

clauses:
  "1": {says: "What the clause on duration and notice says, in your own words.", source: text}

terms:
  duration: {for: 1 year, clause: "1"}
  renewal: {tacit: true, for: 1 year, clause: "1"}
  exits:
    - {id: non-renewal, by: any, notice: 90 days, ends: end-of-term, form: written, clause: "1"}

record:
  - {id: in-force, date: ${today}, act: entry-into-force, source: text}

sources:
  text: {title: "Text of the agreement", grade: A1}
`;
}

/** `tacit init`: a first file to fill in. */
export const command: Command = {
  name: 'init',
  says: sentence`write a first accord file to fill in`,
  takes: 'ID',
  options: {
    kind: { says: sentence`one of ${listed(kinds)}; contract where left out`, value: 'KIND' },
    parties: { says: sentence`codes of the parties, with commas; A,B where left out`, value: 'A,B' },
  },
  answer,
  tell: async (answer, _words, { language }) => {
    const { file } = answer as { file: string };
    return (await saying(language.code))(sentence`${file} written; fill it in, then: tacit check ${file}`);
  },
};
