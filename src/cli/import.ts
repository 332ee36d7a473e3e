import { type JsonRecord, type Sentence, sentence, wordsOf } from '../base/index.ts';
import { type Command, type Context, UsageError, type Words } from './command.ts';
import { readText } from './files.ts';
import { isSheet, linesOf, type SheetAnswer, takeSheetFile } from './import-sheet.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

type Outcome = 'created' | 'changed' | 'unchanged' | 'refused';

interface Imported {
  readonly file: string;
  readonly line?: number;
  readonly id?: string;
  readonly outcome: Outcome;
  readonly says?: string;
}

interface Answer {
  readonly files: readonly Imported[];
  readonly sheets: readonly SheetAnswer[];
}

async function answer(words: Words, context: Context): Promise<Answer> {
  if (words.files.length === 0)
    throw new UsageError(sentence`tacit import wants files or folders: tacit import PATH….`);
  const sheets: SheetAnswer[] = [];
  for (const path of words.files.filter(isSheet)) sheets.push(await takeSheetFile(words, path));
  const paths = words.files.filter((path) => !isSheet(path));
  if (paths.length > 0 && (words.options.propose === true || words.options['dry-run'] === true))
    throw new UsageError(sentence`--propose and --dry-run are for spreadsheets; tacit check looks at accord files.`);
  return { files: paths.length === 0 ? [] : await takeFiles(words, paths, context), sheets };
}

async function takeFiles(words: Words, paths: readonly string[], context: Context): Promise<readonly Imported[]> {
  const sources = paths
    .flatMap((path) => (/\.(?:ndjson|jsonl)$/.test(path) ? [path] : context.list(path)))
    .flatMap((file): readonly { file: string; line?: number; given: string }[] =>
      /\.(?:ndjson|jsonl)$/.test(file)
        ? readText(file)
            .split('\n')
            .flatMap((given, i) => (given.trim() === '' ? [] : [{ file, line: i + 1, given }]))
        : [{ file, given: readText(file) }],
    );
  const [{ putAccord }, { system }, { Problem }] = await Promise.all([
    import('../service/accords.ts'),
    import('../service/actor.ts'),
    import('../service/problem.ts'),
  ]);
  return withRegister(words, async (register) => {
    const taken = async ({ file, line, given }: (typeof sources)[number]): Promise<Imported> => {
      const place = { file, ...(line !== undefined && { line }) };
      try {
        const what = line === undefined ? given : (JSON.parse(given) as JsonRecord);
        const { id, outcome } = await register.write(system, putAccord(register, what, { file }));
        return { ...place, id, outcome };
      } catch (error) {
        if (!(error instanceof Problem) && !(error instanceof SyntaxError)) throw error;
        const found =
          error instanceof Problem
            ? error.diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.message} ${d.hint}`)
            : [];
        return { ...place, outcome: 'refused', says: found.length > 0 ? found.join('\n') : error.message };
      }
    };
    const outcomes: Imported[] = [];
    for (let first = 0; first < sources.length; first += 64)
      outcomes.push(...(await Promise.all(sources.slice(first, first + 64).map(taken))));
    return outcomes;
  });
}

const outcomesOf = ({ files, sheets }: Answer): readonly Outcome[] => [
  ...files.map(({ outcome }) => outcome),
  ...sheets.flatMap((one) => ('sheet' in one ? one.sheet.taken.map(({ outcome }) => outcome) : [])),
];

/** `tacit import`: takes accord files and lists of agreements into a register. The same files again change nothing. */
export const command: Command = {
  name: 'import',
  says: sentence`take accord files, folders of them, NDJSON and spreadsheets into a register`,
  takes: 'PATH…',
  options: {
    ...storeOption,
    mapping: { says: sentence`how the columns of a spreadsheet are read: a file of JSON`, value: 'FILE' },
    propose: { says: sentence`print a mapping for a spreadsheet, to be looked at; take nothing in` },
    'dry-run': { says: sentence`say what would become of each row of a spreadsheet; take nothing in` },
  },
  answer,
  tell: async (answer: never, _words, { language }) => {
    const all = answer as Answer;
    const say = await saying(language.code);
    const mappings = all.sheets.flatMap((one) => ('mapping' in one ? [JSON.stringify(one.mapping, null, 2)] : []));
    const outcomes = outcomesOf(all);
    const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
    const refused = all.files.flatMap(({ file, line, says }) =>
      says === undefined ? [] : [wordsOf(`${file}${line === undefined ? '' : `:${line}`}: ${says}`)],
    );
    const tried = all.sheets.some((one) => 'sheet' in one && one.dryRun);
    const sum = sentence`${count('created')} new, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
    const lines: readonly Sentence[] = [
      ...refused,
      ...all.sheets.flatMap(linesOf),
      ...(mappings.length === all.sheets.length && all.files.length === 0 ? [] : [sum]),
      ...(tried ? [sentence`This was a trial: nothing was taken in.`] : []),
    ];
    return [...mappings, ...lines.map(say)].join('\n');
  },
  status: (answer: never) => (outcomesOf(answer).includes('refused') ? 1 : 0),
};
