import type { JsonRecord } from '../base/index.ts';
import { sentence } from '../base/index.ts';
import { type Command, type Context, UsageError, type Words } from './command.ts';
import { readText } from './files.ts';
import { storeOption, withRegister } from './opening.ts';
import { saying } from './saying.ts';

interface Imported {
  readonly file: string;
  readonly line?: number;
  readonly id?: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  readonly says?: string;
}

async function answer(words: Words, context: Context): Promise<readonly Imported[]> {
  if (words.files.length === 0)
    throw new UsageError(sentence`tacit import wants files or folders: tacit import PATH….`);
  const sources = words.files
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

/** `tacit import`: takes accord files into a register. The same files again change nothing. */
export const command: Command = {
  name: 'import',
  says: sentence`take accord files, folders of them and NDJSON into a register`,
  takes: 'PATH…',
  options: storeOption,
  answer,
  tell: async (answer: never, _words, { language }) => {
    const all = answer as readonly Imported[];
    const say = await saying(language.code);
    const count = (outcome: Imported['outcome']): number => all.filter((one) => one.outcome === outcome).length;
    const refused = all.flatMap(({ file, line, says }) =>
      says === undefined ? [] : [`${file}${line === undefined ? '' : `:${line}`}: ${says}`],
    );
    const sum = sentence`${count('created')} new, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
    return [...refused, say(sum)].join('\n');
  },
  status: (answer: never) => ((answer as readonly Imported[]).some(({ outcome }) => outcome === 'refused') ? 1 : 0),
};
