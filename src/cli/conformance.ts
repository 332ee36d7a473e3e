import { sentence } from '../base/index.ts';
import { type Command, UsageError, valueOf, type Words } from './command.ts';

type Run = typeof import('../../conformance/run.mjs');
type Programs = typeof import('../../conformance/programs.mjs');

// The suite is plain files beside the program, so that any product can be tested with it; it is not bundled.
const beside = async <T>(file: string): Promise<T> =>
  (await import(new URL(`../conformance/${file}`, import.meta.url).href)) as T;

async function answer(words: Words): Promise<unknown> {
  const { runConformance, reportOf } = await beside<Run>('run.mjs');
  const { tacitProgram } = await beside<Programs>('programs.mjs');
  const run = await runConformance(valueOf(words, 'program') ?? tacitProgram, { only: valueOf(words, 'only') });
  if (run.total === 0)
    throw new UsageError(sentence`--only ${valueOf(words, 'only') ?? ''}: no case has this text in its id or title.`);
  return { ...run, report: reportOf(run, { quiet: words.options.quiet === true }) };
}

/** `tacit conformance`: the public suite of notice dates, put to any program. */
export const command: Command = {
  name: 'conformance',
  says: sentence`put the public suite of notice dates to Tacit or to any other program`,
  takes: '',
  options: {
    program: { says: sentence`the command to test; it reads cases and writes answers as JSON lines`, value: 'COMMAND' },
    only: { says: sentence`only cases with this text in their id or title`, value: 'TEXT' },
    quiet: { says: sentence`print the last line only` },
  },
  answer,
  tell: (answer) => (answer as { report: string }).report.trimEnd(),
  status: (answer) => ((answer as { failed: number }).failed > 0 ? 1 : 0),
};
