import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readingCodes } from '../../accord/codes.ts';
import { type Diagnostic, english, type JsonRecord, type Sentence, sentence, spoken } from '../../base/index.ts';
import { isRefusal, takeIn } from '../../intake/index.ts';
import type { ModelConfig } from '../../intake/model.ts';
import { documentCodes } from '../../reader/codes.ts';
import { draftCodes, draftOf } from '../../reader/draft/index.ts';
import { printDraft } from '../../reader/draft/print.ts';
import { assembled, type Fact, type ReadText, readText } from '../../reader/index.ts';
import { notReadable } from '../not-readable.ts';
import type { Task } from './plan.ts';

/** In which form a document is wanted: a line for a ruler, a draft with its annotations, or an answer with everything. */
export type Form = 'line' | 'draft' | 'answer';

/** How documents are read: what is wanted of them, and the model that is asked besides, where one is named. */
export interface How {
  readonly form: Form;
  readonly model?: ModelConfig;
}

/** A finding whose sentence has a name: what is handed from one thread to another loses what has a symbol. */
export interface Said extends Omit<Diagnostic, typeof spoken> {
  readonly says: Sentence;
}

/** What became of a document. All of it can be handed from one thread to another. */
export interface Done {
  readonly task: Task;
  readonly bytes: number;
  readonly sha256: string;
  /** The document as a line of JSON: for `line` as the ruler wants it, for `answer` with everything. */
  readonly line: string;
  readonly draft?: string;
  readonly annotations?: string;
  readonly findings: readonly Said[];
  readonly refused?: Refused;
}

/** Why a document was not read. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly says: Sentence;
}

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Reads one document; whatever goes wrong with it is told of it, and stops nothing else. */
export async function readOne(task: Task, { form, model }: How): Promise<Done> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(task.path);
  } catch (error) {
    return refusedAs(task, form, new Uint8Array(0), unread((error as { code?: string }).code));
  }
  try {
    const read = await readBytes(bytes, task, model);
    return 'refused' in read ? refusedAs(task, form, bytes, read.refused) : done(task, form, bytes, read);
  } catch (error) {
    return refusedAs(task, form, bytes, failed(error instanceof Error ? error.message : String(error)));
  }
}

/** What was read in a document, or why it was not. */
export async function readFor(
  task: Task,
  model: ModelConfig | undefined,
): Promise<ReadText | { readonly refused: Refused }> {
  try {
    return await readBytes(readFileSync(task.path), task, model);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { refused: code === undefined ? failed(message) : unread(code) };
  }
}

async function readBytes(
  bytes: Uint8Array,
  task: Task,
  model: ModelConfig | undefined,
): Promise<ReadText | { readonly refused: Refused }> {
  const taken = await takeIn(bytes, task.document);
  if (isRefusal(taken)) {
    const { code, message, hint, [spoken]: says } = taken;
    return { refused: { code, message, hint, says } };
  }
  // Two files of one name in two folders are told apart by their paths.
  const source = { ...taken, name: task.document };
  const read = readText(source);
  if (!model) return read;
  const { askModel } = await import('../../intake/model.ts');
  const { facts, remarks } = await askModel(model, source, read.facts);
  const all = [...read.facts, ...facts].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const asked = assembled(source, all, read.silences, read.report, read.bound);
  return { ...asked, remarks: [...asked.remarks, ...remarks] };
}

function unread(errorCode: string | undefined): Refused {
  const says = notReadable(errorCode);
  const code = 'file/not-readable';
  return { code, message: english(says), hint: readingCodes[code][1], says };
}

/** A document on which the reader itself has failed. */
export function failed(why: string): Refused {
  const says = sentence`The reader failed on this document (${why.split('\n')[0]?.slice(0, 200) ?? ''}).`;
  return { code: 'reader/failed', message: english(says), hint: draftCodes['reader/failed'][1], says };
}

/** What is told of a document that was not read. */
export function refusedAs(task: Task, form: Form, bytes: Uint8Array, refused: Refused): Done {
  const { code, message, hint } = refused;
  const told = {
    document: task.document,
    facts: [],
    accord: {},
    refused: { code, message, ...(form === 'answer' && { hint }) },
  };
  return { task, bytes: bytes.length, sha256: hashOf(bytes), line: JSON.stringify(told), findings: [], refused };
}

function done(task: Task, form: Form, bytes: Uint8Array, read: ReadText): Done {
  const draft = draftOf([read], task.id);
  const findings = [...remarksOf(read), ...draft.diagnostics.map(said)];
  return {
    task,
    bytes: bytes.length,
    sha256: hashOf(bytes),
    line:
      form === 'draft'
        ? ''
        : JSON.stringify(form === 'line' ? lineOf(task, read, draft.accord) : answerOf(task, read, draft)),
    ...(form === 'draft' && {
      draft: printDraft(draft),
      annotations: `${JSON.stringify(draft.annotations, null, 1)}\n`,
    }),
    findings,
  };
}

// As the ruler of the corpora wants it: nothing but what it scores.
function lineOf({ document }: Task, { facts }: ReadText, accord: JsonRecord): object {
  const scored = ({ field, value, kind, quote, start, end, confidence, review, proposedBy }: Fact) => ({
    field,
    value,
    ...(kind !== undefined && { kind }),
    quote,
    start,
    end,
    confidence,
    review,
    ...(proposedBy !== undefined && { proposedBy }),
  });
  return { document, facts: facts.map(scored), accord };
}

// All that was read in a document, as `--json` tells it.
function answerOf({ document }: Pick<Task, 'document'>, read: ReadText, draft: ReturnType<typeof draftOf>): object {
  const { kind, because, facts, report, silences, remarks } = read;
  return {
    document,
    kind,
    because: english(because),
    accord: draft.accord,
    facts,
    ...(report && { report }),
    silences: silences.map(({ field, says }) => ({ field, says: english(says) })),
    remarks,
    diagnostics: draft.diagnostics,
    annotations: draft.annotations,
  };
}

/** A finding as it can be handed on. */
export const said = (finding: Diagnostic): Said => ({ ...finding, says: finding[spoken] });

/** What has been remarked of a document as it was taken in and read, as findings of its first line. */
export function remarksOf({ source, remarks }: ReadText): readonly Said[] {
  return remarks.map(({ code, message, [spoken]: says }) => {
    const [severity, hint] = documentCodes[code];
    return { code, severity, message, hint, file: source.name, line: 1, column: 1, says };
  });
}
