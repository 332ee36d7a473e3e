import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentence } from '../base/index.ts';
import type { ModelConfig } from '../intake/model.ts';
import { type Draft, draftOf } from '../reader/draft/index.ts';
import { printDraft } from '../reader/draft/print.ts';
import type { ReadText } from '../reader/index.ts';
import { type Proposals, proposalsFor } from '../reader/onto/index.ts';
import { printProposals } from '../reader/onto/print.ts';
import { type Command, type Context, UsageError, valueOf, type Words } from './command.ts';
import { version } from './help.ts';
import {
  type Done,
  type Form,
  type How,
  type Refused,
  readFor,
  readOne,
  remarksOf,
  type Said,
  said,
} from './reading/one.ts';
import { folder, lineFile, type Output } from './reading/outputs.ts';
import { planFor, type Task } from './reading/plan.ts';
import { readAll } from './reading/pool.ts';
import { progressOf } from './reading/progress.ts';
import { type Saying, saying } from './saying.ts';

type Mode = 'onto' | 'together' | 'lines' | 'folder' | 'print';

function modeOf(words: Words): Mode {
  const { onto, together, ndjson, out, json } = words.options;
  if (words.files.length === 0) throw new UsageError(sentence`tacit read wants files or folders: tacit read PATH…`);
  const chosen = [onto !== undefined, together === true, ndjson === true || out !== undefined].filter(Boolean);
  if (chosen.length > 1) throw new UsageError(sentence`Choose one of --onto, --together and --ndjson or --out.`);
  if (json === true && (ndjson === true || out !== undefined))
    throw new UsageError(sentence`--json goes to standard output in one piece; leave out --ndjson and --out.`);
  if (onto !== undefined) return 'onto';
  if (together === true) return 'together';
  if (ndjson === true) return 'lines';
  return out === undefined ? 'print' : 'folder';
}

// Off unless the call or its environment names one; only then is anything of it loaded.
async function modelOf(words: Words): Promise<ModelConfig | undefined> {
  const [url, name] = [valueOf(words, 'model'), valueOf(words, 'model-name')];
  if (url === undefined && name === undefined && !process.env.TACIT_MODEL_URL) return undefined;
  const { modelFrom } = await import('../intake/model.ts');
  const named = modelFrom({ url, name }, process.env);
  if (named && 'fault' in named) throw new UsageError(named.fault);
  return named?.config;
}

const howOf = (form: Form, model: ModelConfig | undefined): How => ({ form, ...(model && { model }) });

// ---- documents that make one answer

interface Reading {
  readonly reads: readonly ReadText[];
  readonly refused: readonly (readonly [Task, Refused])[];
}

async function readEach(tasks: readonly Task[], model: ModelConfig | undefined): Promise<Reading> {
  const reads: ReadText[] = [];
  const refused: (readonly [Task, Refused])[] = [];
  for (const task of tasks) {
    const read = await readFor(task, model);
    if ('refused' in read) refused.push([task, read.refused]);
    else reads.push(read);
  }
  return { reads, refused };
}

/** What one answer is told from; JSON has only what has no symbol. */
const told: unique symbol = Symbol('told');

interface Whole {
  readonly refused: readonly object[];
  readonly [told]: { readonly text: string; readonly findings: readonly Said[]; readonly refused: Reading['refused'] };
}

function whole(answer: object, text: string, findings: readonly Said[], reading: Reading): Whole {
  const refused = reading.refused.map(([{ document }, { code, message, hint }]) => ({ document, code, message, hint }));
  return { ...answer, refused, [told]: { text, findings, refused: reading.refused } };
}

async function answer(words: Words, context: Context): Promise<unknown> {
  const mode = modeOf(words);
  const model = await modelOf(words);
  const tasks = planFor(words.files);
  if (mode === 'onto') {
    const { accord, lookup } = context.load(valueOf(words, 'onto') ?? '');
    const reading = await readEach(tasks, model);
    const proposals: Proposals = proposalsFor(accord, reading.reads, lookup);
    const findings = [...reading.reads.flatMap(remarksOf), ...proposals.diagnostics.map(said)];
    return whole(proposals, printProposals(proposals), findings, reading);
  }
  if (mode === 'together') {
    const reading = await readEach(tasks, model);
    const draft: Draft = draftOf(reading.reads, tasks[0]?.id);
    const findings = [...reading.reads.flatMap(remarksOf), ...draft.diagnostics.map(said)];
    const { accord, diagnostics, annotations } = draft;
    return whole({ accord, diagnostics, annotations }, printDraft(draft), findings, reading);
  }
  const all: unknown[] = [];
  for (const task of tasks) all.push(JSON.parse((await readOne(task, howOf('answer', model))).line));
  return all;
}

async function tell(answer: unknown, _words: Words, { language }: Context): Promise<string> {
  const { [told]: whole } = answer as Whole;
  const say = await saying(language.code);
  tellFindings(whole.findings, say);
  for (const [task, refused] of whole.refused) tellRefusal(task, refused, say);
  return whole.text.replace(/\n$/, '');
}

// ---- documents one by one

function tellFindings(findings: readonly Said[], say: Saying): void {
  const lines = findings.map(({ file, line, column, code, says, hint }) =>
    say(sentence`${`${file}:${line}:${column}`} ${code}: ${says} ${{ key: hint, values: [] }}`).trimEnd(),
  );
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
}

function tellRefusal({ document }: Task, { code, says, hint }: Refused, say: Saying): void {
  process.stderr.write(`${say(sentence`${document} ${code}: ${says} ${{ key: hint, values: [] }}`).trimEnd()}\n`);
}

// A few small documents are read sooner by one thread than others are started.
const fewDocuments = 4;
const fewBytes = 1_000_000;

function jobsFor(words: Words, tasks: readonly Task[]): number {
  const text = valueOf(words, 'jobs');
  if (text !== undefined) {
    const jobs = Number(text);
    if (!/^\d{1,3}$/.test(text) || jobs < 1) throw new UsageError(sentence`--jobs wants a number from 1 to 999.`);
    return Math.min(jobs, 256);
  }
  const bytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
  return tasks.length < fewDocuments || bytes < fewBytes ? 1 : availableParallelism();
}

// The parts of the built program bear the hash of what is in them: another reader has another name.
const mark = (model: ModelConfig | undefined): string =>
  [version(), basename(fileURLToPath(import.meta.url)), ...(model ? [model.url, model.model] : [])].join(' ');

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}

/** How results are written to standard output: in lines, in one list, or as files that follow one another. */
function printed(form: Form): (done: Done, first: boolean) => string {
  if (form === 'line') return ({ line }) => `${line}\n`;
  if (form === 'answer') return ({ line }, first) => `${first ? '[' : ','}${line}`;
  return ({ draft = '' }, first) => `${first || draft === '' ? '' : '---\n'}${draft}`;
}

async function run(words: Words, context: Context): Promise<number | undefined> {
  const mode = modeOf(words);
  if (mode === 'onto' || mode === 'together') return undefined;
  const tasks = planFor(words.files);
  const say = await saying(context.language.code);
  const json = words.options.json === true;
  const form: Form = mode === 'lines' ? 'line' : json ? 'answer' : 'draft';
  const out = valueOf(words, 'out');
  const model = await modelOf(words);
  const jobs = jobsFor(words, tasks);
  const output: Output | undefined =
    out === undefined
      ? undefined
      : mode === 'lines'
        ? lineFile(out, tasks, mark(model))
        : folder(out, tasks, mark(model));
  const left = output?.tasks ?? tasks;
  const bytes = left.reduce((sum, task) => sum + task.bytes, 0);
  const progress = progressOf(left.length, bytes, words.options.progress === true, say);
  const print = printed(form);
  let [read, refused, first] = [0, 0, true];
  for (const [task, why] of output?.before.refused ?? []) {
    refused += 1;
    tellRefusal(task, why, say);
  }
  for await (const done of readAll(left, howOf(form, model), jobs)) {
    progress.step(done.bytes);
    if (done.refused) {
      refused += 1;
      tellRefusal(done.task, done.refused, say);
    } else read += 1;
    if (mode === 'print' && !json) tellFindings(done.findings, say);
    if (output) {
      const kept = output.put(done);
      if (kept !== undefined)
        process.stderr.write(`${say(sentence`${kept}: left as it is, because it was changed since it was drafted`)}\n`);
    } else {
      await write(print(done, first));
      if (done.draft !== undefined || form !== 'draft') first = false;
    }
  }
  if (form === 'answer') await write(first ? '[]\n' : ']\n');
  progress.end();
  if (output) {
    output.close();
    const before = output.before.count - output.before.refused.length;
    process.stderr.write(`${say(sentence`${read} read, ${before} read before, ${refused} refused`)}\n`);
  }
  return refused > 0 ? 1 : 0;
}

function status(answer: unknown): number {
  const all = Array.isArray(answer)
    ? (answer as readonly { refused?: unknown }[]).filter((one) => one.refused)
    : (answer as Whole).refused;
  return all.length > 0 ? 1 : 0;
}

/** `tacit read`: accord files drafted from documents, or what documents tell about an accord that is there. Exit status 1 where a document was refused. */
export const command: Command = {
  name: 'read',
  says: sentence`draft accord files from agreements and reports, or hold them against one that is there`,
  takes: 'PATH…',
  options: {
    onto: {
      says: sentence`propose acts and terms for this accord: what it has, what is new, what is at odds`,
      value: 'FILE',
    },
    together: { says: sentence`draft one accord from all the documents` },
    out: {
      says: sentence`write a draft and its annotations for each document into this folder; with --ndjson, the lines into this file`,
      value: 'PATH',
    },
    ndjson: { says: sentence`one line of JSON for each document: its facts and its draft` },
    jobs: {
      says: sentence`threads that read; one for a few small documents and all cores for many where left out`,
      value: 'N',
    },
    model: {
      says: sentence`ask the language model at this address besides; nothing is sent where it is left out`,
      value: 'URL',
    },
    'model-name': { says: sentence`the name of that model`, value: 'NAME' },
    progress: { says: sentence`tell on standard error how far it is, as on a terminal` },
  },
  run,
  answer,
  tell,
  status,
};
