import type { JsonRecord } from '../base/index.ts';
import { isRefusal, type Refusal, takeIn } from '../intake/index.ts';
import { documentOf, keepDocument, keepQuotes } from '../store/documents.ts';
import { readable, require, type Today } from './accords.ts';
import type { Actor } from './actor.ts';
import { readableNow } from './ask.ts';
import type { Held } from './held.ts';
import { newId, type Random } from './ports.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { digestOf, type Piece } from './writer.ts';

/** A stretch of a document's text that something rests on: from a character to a character, and what stands there. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A document as it is handed in. */
export interface DocumentGiven {
  readonly bytes: Uint8Array;
  readonly media: string;
  readonly name: string;
  /** The act that it belongs to. */
  readonly act?: string;
  /** Where it proves that a notice was served: how, and on which day. */
  readonly proof?: { readonly how: string; readonly on: string };
  readonly quotes?: readonly Quote[];
}

/** That an accord has a document, as its entries say it: by hash, so that erasing the document leaves the entry true. */
export interface Paper {
  readonly id: string;
  readonly hash: string;
  readonly media: string;
  readonly size: number;
  readonly act?: string;
  readonly proof?: { readonly how: string; readonly on: string };
  /** The SHA-256 of each text that is quoted, with its place. */
  readonly quotes: readonly { readonly hash: string; readonly start: number; readonly end: number }[];
}

/** The largest document that is kept. */
export const largestDocument = 32 << 20;

/** Sees to it that a document can be kept and that it says what is quoted of it, before anything is written. */
export async function soundDocument({ bytes, name, quotes = [] }: DocumentGiven): Promise<void> {
  if (bytes.length === 0) throw new Problem('bad-request', 'The document is empty.');
  if (bytes.length > largestDocument)
    throw new Problem('too-large', `A document has at most ${largestDocument >> 20} MB; this one has more.`);
  if (quotes.length === 0) return;
  const taken = await takeIn(bytes, name);
  if (isRefusal(taken)) throw unquotable(taken);
  const wrong = quotes.find(({ start, end, exact }) => taken.text.slice(start, end) !== exact);
  if (wrong)
    throw new Problem(
      'question-has-errors',
      `From ${wrong.start} to ${wrong.end} the document does not say what is quoted. Quote it as \`tacit read\` gives its text.`,
      { parameter: 'quotes' },
    );
}

/** The words of a document at some places of its text. */
export async function quotesIn(
  { bytes, name }: Pick<DocumentGiven, 'bytes' | 'name'>,
  places: readonly Omit<Quote, 'exact'>[],
): Promise<readonly Quote[]> {
  if (places.length === 0) return [];
  const taken = await takeIn(bytes, name);
  if (isRefusal(taken)) throw unquotable(taken);
  const { text } = taken;
  const wrong = places.find(({ start, end }) => start >= end || end > text.length);
  if (wrong)
    throw new Problem(
      'question-has-errors',
      `From ${wrong.start} to ${wrong.end} the document has no words; its text has ${text.length} characters.`,
      { parameter: 'quotes' },
    );
  return places.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));
}

const unquotable = ({ message, hint }: Refusal): Problem =>
  new Problem('question-has-errors', `It cannot be quoted: ${message} ${hint}`, { parameter: 'quotes' });

/**
 * Keeps a document with an accord, by the hash of its bytes: the same document is kept once, whoever brings it. With `proof` it shows that a notice
 * was served. Call {@link soundDocument} first.
 */
export function attachDocument(
  { today, random }: { readonly today: Today; readonly random: Random },
  accord: string,
  given: DocumentGiven,
): Piece<{ readonly accord: string; readonly version: number; readonly paper: Paper }> {
  const hash = digestOf(given.bytes);
  const quotes = (given.quotes ?? []).map(({ start, end, exact }) => ({ hash: digestOf(exact), start, end, exact }));
  return async (writing) => {
    const before = await readable(writing, accord);
    const action = given.proof ? 'proof.attached' : 'document.attached';
    require(writing, 'recorder', before, action);
    if (given.act !== undefined && !before.record.some(({ id }) => id === given.act))
      throw new Problem('question-has-errors', `The record has no act ${given.act}.`, { parameter: 'act' });
    if (given.proof && given.act === undefined)
      throw new Problem('question-has-errors', 'A proof of service belongs to a notice; name it in act.', {
        parameter: 'act',
      });
    const paper: Paper = {
      id: newId(random, 'paper'),
      hash,
      media: given.media,
      size: given.bytes.length,
      ...(given.act !== undefined && { act: given.act }),
      ...(given.proof && { proof: given.proof }),
      quotes: quotes.map(({ exact: _, ...place }) => place),
    };
    const same = before.papers.find((one) => one.hash === hash && one.act === paper.act && !one.proof === !paper.proof);
    if (same && quotes.length === 0) return { accord, version: before.version, paper: same };
    const after: Held = {
      ...before,
      version: before.version + 1,
      papers: [...before.papers, paper],
      changedAt: writing.at,
    };
    const { bytes, media, name } = given;
    for (const query of keepDocument(writing.tx, { hash, media, name, size: bytes.length, bytes, at: writing.at }))
      writing.stage(query);
    for (const query of keepQuotes(
      writing.tx,
      quotes.map((quote) => ({ ...quote, document: hash, accord, ref: paper.id })),
    ))
      writing.stage(query);
    const kind = given.proof ? ('proof' as const) : ('document' as const);
    const body = paper as unknown as JsonRecord;
    writing.change(after, [{ kind, ref: paper.id, body, on: today(before.accord.zone) }]);
    writing.log({ action, outcome: 'done', accord, about: paper.id, version: after.version });
    return { accord, version: after.version, paper };
  };
}

/** The bytes of a document that an accord has. Erased, it says since when. */
export async function documentFor(
  register: Register,
  actor: Actor,
  accord: string,
  hash: string,
): Promise<{ readonly media: string; readonly name: string | null; readonly bytes: Uint8Array }> {
  const one = await readableNow(register, actor, accord);
  const kept = one.papers.some((paper) => paper.hash === hash) ? await documentOf(register.read, hash) : undefined;
  if (!kept) throw new Problem('not-found', `${accord} has no document ${hash}.`);
  if (!kept.bytes) throw new Problem('not-found', `The document was erased at ${kept.erased_at ?? ''}.`);
  return { media: kept.media, name: kept.name, bytes: kept.bytes };
}
