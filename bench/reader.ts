// The reading of agreements: against the least that can be done with a text, and against what else finds dates, sentences and entities in one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { factsOf } from '../src/reader/agreement/index.ts';
import { interleaved, type Measurement, measurementOf, type Side } from './measure.ts';
import { contractTexts } from './paper.ts';

// The peers are slow: they get the first of the texts, and what counts is the time for a megabyte.
const whole = 4_000_000;
const some = 250_000;
const folderSize = 12_000_000;

const charactersOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Reads our own texts with all that the reader knows of agreements. */
export async function measureReader(runs: number, root: string): Promise<readonly Measurement[]> {
  const texts = contractTexts(whole);
  const few = contractTexts(some);
  const sides = [
    { name: 'Tacit', texts, run: () => texts.map(factsOf) },
    { name: 'a loop over the characters', texts, run: () => texts.map(sumOf) },
    { name: 'JSON.stringify of the text', texts, run: () => JSON.stringify(texts).length },
    { name: 'chrono-node, dates alone', texts: few, run: await chronoSide(few) },
    { name: 'wink-nlp, sentences and entities', texts: few, run: await winkSide(few) },
  ];
  const unit = 'ms a MB';
  const perMegabyte = interleaved(sides, runs, 2).map((values, i) => {
    const megabytes = charactersOf((sides[i] as (typeof sides)[number]).texts) / 1e6;
    return values.map((ms) => ms / megabytes);
  });
  const [ours = [], ...others] = perMegabyte;
  const rows = others.map((theirs, i) => {
    const { name } = sides[i + 1] as Side;
    // What reads less has to take longer.
    const bound = i < 2 ? {} : { bound: 1 };
    return measurementOf('reading agreements', name, unit, ours, theirs, bound);
  });
  return [...rows, await measureFolder(Math.min(runs, 7), root)];
}

// Looks at every character once.
function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

async function chronoSide(texts: readonly string[]): Promise<() => unknown> {
  const { parse } = await import('chrono-node');
  return () => texts.map((text) => parse(text).length);
}

async function winkSide(texts: readonly string[]): Promise<() => unknown> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNLP(model, ['sbd', 'ner']);
  return () =>
    texts.map((text) => {
      const document = nlp.readDoc(text);
      return document.tokens().length() + document.sentences().length() + document.entities().length();
    });
}

// Whole processes, from a cold start, on a folder of twelve megabytes.
async function measureFolder(runs: number, root: string): Promise<Measurement> {
  const cache = join(root, 'node_modules', '.cache', 'bench');
  const folder = join(cache, 'contracts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const texts = contractTexts(folderSize);
  for (const [n, text] of texts.entries()) writeFileSync(join(folder, `${n}.txt`), text);
  const program = join(cache, 'read-folder.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'bench', 'read-folder.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const runOf =
    (...words: readonly string[]) =>
    (): unknown => {
      const { status, stderr, stdout } = spawnSync(process.execPath, [program, folder, ...words], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`read-folder: ${stderr}`);
      return stdout;
    };
  const [ours = [], bare = []] = interleaved(
    [
      { name: 'reading', run: runOf() },
      { name: 'loading', run: runOf('bare') },
    ],
    runs,
    1,
  );
  const megabytes = charactersOf(texts) / 1e6;
  const speed = (values: readonly number[]): readonly number[] => values.map((ms) => (megabytes * 1000) / ms);
  const bound = { bound: 5, boundOn: 'ours' as const, atLeast: true };
  return measurementOf('process, reading 12 MB', 'a process that loads them', 'MB/s', speed(ours), speed(bare), bound);
}
