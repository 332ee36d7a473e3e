import { dirname } from 'node:path';
import { codes, gather } from '../accord/authoring.ts';
import { finding, type Parsed } from '../accord/index.ts';
import { type Diagnostic, type Sentence, type Severity, sentence, spoken, wordsOf } from '../base/index.ts';
import { pad } from '../brief/table.ts';
import { isZone } from '../calendar/index.ts';
import { type Examination, findingsIn } from '../engine/authoring.ts';
import { dayOption } from './asking.ts';
import { type Command, type Context, oneOf, UsageError, type Words } from './command.ts';
import { folderLookup, parseFile } from './files.ts';
import { saying } from './saying.ts';

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

function answer(words: Words, context: Context): readonly Diagnostic[] {
  if (words.files.length === 0) throw new UsageError(sentence`tacit check wants files or folders: tacit check PATH…`);
  const grave = severities.indexOf(oneOf(words, 'least', severities) ?? 'note');
  const paths = words.files.map((path) => ({ path, files: context.list(path) }));
  const empty = paths
    .filter(({ files }) => files.length === 0)
    .map(({ path }) =>
      finding('file/not-readable', sentence`There is no accord file in this folder.`, path, { line: 1, column: 1 }),
    );
  const lookups = new Map<string, Examination['lookup']>();
  const lookupIn = (folder: string): Examination['lookup'] => {
    const known = lookups.get(folder) ?? folderLookup(folder);
    lookups.set(folder, known);
    return known;
  };
  const files = [...new Set(paths.flatMap((p) => p.files))].map((file) => ({
    file,
    parsed: (context.parse ?? parseFile)(file),
  }));
  const found = files.flatMap(({ file, parsed }) => {
    // A zone that is none is a finding, and leaves the rest of the file to be examined.
    const { zone = 'UTC' } = parsed.accord ?? {};
    const on = dayOption(words, 'today') ?? context.today(isZone(zone) ? zone : 'UTC');
    const lookup = context.parse ? () => undefined : lookupIn(dirname(file));
    return [...sameId(file, parsed, files), ...findingsIn({ parsed, file, on, lookup })];
  });
  return [...empty, ...found].filter((d) => severities.indexOf(d.severity) <= grave);
}

// Accords find one another by their ids, in one folder.
function sameId(
  file: string,
  parsed: Parsed,
  files: readonly { readonly file: string; readonly parsed: Parsed }[],
): readonly Diagnostic[] {
  const id = parsed.accord?.id;
  const other =
    id === undefined
      ? undefined
      : files.find((o) => o.file !== file && o.parsed.accord?.id === id && dirname(o.file) === dirname(file));
  if (!other) return [];
  const { found, say } = gather(codes, file, parsed.locate);
  say(
    'accord/duplicate-id',
    sentence`\`${id as string}\` is also the id of the accord in ${other.file}.`,
    [],
    'accord',
  );
  return found;
}

const severityWords = { error: sentence`error`, warning: sentence`warning`, note: sentence`note` };

const countOf: Readonly<Record<Severity, (count: number) => Sentence>> = {
  error: (count) => (count === 1 ? sentence`${count} error` : sentence`${count} errors`),
  warning: (count) => (count === 1 ? sentence`${count} warning` : sentence`${count} warnings`),
  note: (count) => (count === 1 ? sentence`${count} note` : sentence`${count} notes`),
};

async function tell(answer: unknown, _words: Words, { language }: Context): Promise<string> {
  const say = await saying(language.code);
  const found = answer as readonly Diagnostic[];
  const files = [...new Set(found.map((d) => d.file))];
  const block = (d: Diagnostic): string =>
    [
      `  ${`${d.line}:${d.column}`.padEnd(8)} ${pad(say(severityWords[d.severity]), 7)} ${d.code}`,
      say(d[spoken]),
      say(wordsOf(d.hint)),
    ].join('\n           ');
  const blocks = files.map((file) => [file, ...found.filter((d) => d.file === file).map(block)].join('\n'));
  const count = (severity: Severity): Sentence =>
    countOf[severity](found.filter((d) => d.severity === severity).length);
  const sum = sentence`${count('error')}, ${count('warning')} and ${count('note')}.`;
  return [...blocks, say(found.length === 0 ? sentence`No findings.` : sum)].join('\n\n');
}

/** `tacit check`: what is wrong with accord files, doubtful about them or worth knowing. Exit status 1 where there is an error. */
export const command: Command = {
  name: 'check',
  says: sentence`what is wrong with accord files, doubtful about them or worth knowing`,
  takes: 'PATH…',
  options: {
    least: { says: sentence`leave out what is less grave: error, warning or note (the default)`, value: 'SEVERITY' },
  },
  answer,
  tell,
  status: (answer) => ((answer as readonly Diagnostic[]).some((d) => d.severity === 'error') ? 1 : 0),
};
