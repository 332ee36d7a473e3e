import { printAccord } from '../../accord/authoring.ts';
import { accordFrom } from '../../accord/index.ts';
import type { Diagnostic, JsonRecord } from '../../base/index.ts';
import { printDay } from '../../calendar/index.ts';
import { findingsIn } from '../../engine/authoring.ts';
import { changesBetween, headOf, statusOn } from '../../engine/index.ts';
import { putAccord, recordAct, setCare } from '../../service/accords.ts';
import { lookupFor, questionFor, readableNow } from '../../service/ask.ts';
import { type Care, fileOf, type Held } from '../../service/held.ts';
import { historyOf } from '../../service/history.ts';
import { everyFile, listAccords } from '../../service/portfolio.ts';
import { Problem } from '../../service/problem.ts';
import { rehearse } from '../../service/rehearse.ts';
import {
  type Answer,
  afterIn,
  type Call,
  carerIn,
  expectedIn,
  type Handlers,
  json,
  page,
  present,
  tagOf,
} from '../call.ts';
import { problemOf } from '../problems.ts';
import { statesIn } from './portfolio.ts';

type Names =
  | 'listAccords'
  | 'createAccord'
  | 'getAccord'
  | 'listFrames'
  | 'putAccord'
  | 'checkAccord'
  | 'listRecord'
  | 'recordAct'
  | 'getCare'
  | 'setCare'
  | 'getHistory'
  | 'importAccords'
  | 'exportAccords';

/** Accords, their records, and who looks after them. */
export const accordHandlers: Handlers<Names> = {
  listAccords: async (call) => {
    const { q, label, kind, state } = call.query;
    await call.register.shelf.fresh();
    return page(
      call,
      await listAccords(
        call.register,
        call.actor,
        present({ q, label, kind, states: statesIn(state), carer: carerIn(call) }),
        afterIn(call.query),
      ),
    );
  },
  createAccord: (call) =>
    call.write(putAccord(call.register, call.body as JsonRecord, { expected: 'none' }), (put) =>
      json(201, put, { ETag: tagOf(put.version), Location: `/v1/accords/${put.id}` }),
    ),
  getAccord: async (call) => {
    const held = await readableNow(call.register, call.actor, call.params.id);
    const headers = { ETag: tagOf(held.version), Vary: 'Accept' };
    if (!/\byaml\b/.test(call.headers.accept ?? '')) return json(200, fileOf(held), headers);
    return {
      status: 200,
      raw: printAccord(JSON.stringify(fileOf(held))) ?? '',
      media: 'application/yaml; charset=utf-8',
      headers,
    };
  },
  listFrames: async (call) => {
    const held = await readableNow(call.register, call.actor, call.params.id);
    const frames = held.frames.map(({ from, written }) => ({ from: printDay(from), file: written }));
    return json(200, frames, { ETag: tagOf(held.version) });
  },
  putAccord: (call) => {
    const { id } = call.params;
    if ((call.body as JsonRecord).accord !== id)
      throw new Problem(
        'bad-request',
        `The file is of ${String((call.body as JsonRecord).accord)}, the address of ${id}.`,
      );
    const expected = expectedIn(call.headers, true);
    return call.write(putAccord(call.register, call.body as JsonRecord, { expected }), (put) =>
      json(put.outcome === 'created' ? 201 : 200, put, { ETag: tagOf(put.version) }),
    );
  },
  checkAccord: async (call) => {
    const held = await readableNow(call.register, call.actor, call.params.id);
    return json(200, await findingsFor(call, held));
  },
  listRecord: async (call) => {
    const held = await readableNow(call.register, call.actor, call.params.id);
    return json(200, held.record, { ETag: tagOf(held.version) });
  },
  recordAct: (call) => {
    const act = call.body as JsonRecord;
    if (call.query.dryRun === 'true') return dryRun(call, act);
    const expected = expectedIn(call.headers, false);
    return call.write(recordAct(call.register, call.params.id, act, expected), (recorded) =>
      json(recorded.outcome === 'created' ? 201 : 200, recorded, { ETag: tagOf(recorded.version) }),
    );
  },
  getCare: async (call) => {
    const held = await readableNow(call.register, call.actor, call.params.id);
    return json(200, held.care, { ETag: tagOf(held.version) });
  },
  setCare: (call) => {
    const care = present(call.body) as Care;
    return call.write(setCare(call.register, call.params.id, care, expectedIn(call.headers, false)), (put) =>
      json(200, put, { ETag: tagOf(put.version) }),
    );
  },
  getHistory: async (call) =>
    page(call, await historyOf(call.register, call.actor, call.params.id, afterIn(call.query))),
  importAccords: async (call) => ({
    status: 200,
    media: 'application/x-ndjson',
    raw: imported(call, call.body),
  }),
  exportAccords: async (call) => ({ status: 200, media: 'application/x-ndjson', raw: exported(call) }),
};

// The act is judged as if it were recorded, and nothing of it is kept: what it would change, and the findings that it would bring.
async function dryRun(call: Call, act: JsonRecord): Promise<Answer> {
  const { register, actor } = call;
  const { on } = call.query as { on?: string };
  const id = call.params.id as string;
  const { held, question } = await questionFor(register, actor, id, present({ on }));
  const piece = recordAct(register, id, act, expectedIn(call.headers, false));
  const { result, changed } = await rehearse(register, actor, piece);
  const after = changed.at(-1) ?? held;
  // An act that is dated ahead is known then.
  const added = after.accord.record.slice(held.record.length);
  const knownOn = Math.max(question.knownOn, ...added.map(({ knownFrom, date }) => knownFrom ?? date.last));
  const [views, supposed] = [statusOn(question), statusOn({ ...question, accord: after.accord, knownOn })];
  const known = new Set((await findingsFor(call, held)).map(({ code, message }) => `${code} ${message}`));
  return json(200, {
    ...headOf({ ...question, knownOn }),
    acts: [result.act],
    before: views,
    after: supposed,
    changes: changesBetween(views, supposed),
    diagnostics: (await findingsFor(call, after)).filter(({ code, message }) => !known.has(`${code} ${message}`)),
  });
}

async function findingsFor({ register, actor }: Call, held: Held): Promise<readonly Diagnostic[]> {
  const lookup = await lookupFor(register, actor, held);
  const on = register.today(held.accord.zone);
  const parsed = accordFrom(fileOf(held), held.id);
  return findingsIn({ parsed, file: held.id, on, lookup: (id) => lookup(id, on) });
}

// Each line by itself: what is wrong with one is said in its place, and the others go on. Lines are taken in together, and answered in order.
async function* imported(call: Call, text: string): AsyncGenerator<string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (let first = 0; first < lines.length; first += 64) {
    const outcomes = await Promise.all(
      lines
        .slice(first, first + 64)
        .map(async (line, i) => ({ line: first + i + 1, ...(await importedLine(call, line)) })),
    );
    yield outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join('');
  }
}

async function importedLine({ register, actor }: Call, line: string): Promise<object> {
  try {
    return await register.write(actor, putAccord(register, JSON.parse(line) as JsonRecord));
  } catch (error) {
    if (error instanceof SyntaxError)
      return { outcome: 'refused', problem: 'bad-request', detail: 'The line is not JSON.' };
    const { type, message, diagnostics } = problemOf(error);
    return { outcome: 'refused', problem: type, detail: message, ...(diagnostics.length > 0 && { diagnostics }) };
  }
}

async function* exported({ register, actor }: Call): AsyncGenerator<string> {
  for await (const files of everyFile(register, actor)) yield files.map((file) => `${JSON.stringify(file)}\n`).join('');
}
