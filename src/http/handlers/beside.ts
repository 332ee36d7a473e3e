import type { JsonRecord } from '../../base/index.ts';
import { readableNow } from '../../service/ask.ts';
import { branchesFor, openBranch, putAside, supposedBy } from '../../service/branches.ts';
import { type DecisionGiven, recordDecision } from '../../service/decisions.ts';
import { attachDocument, documentFor, quotesIn, soundDocument } from '../../service/documents.ts';
import { Problem } from '../../service/problem.ts';
import { done, expectedIn, type Handlers, json, present, tagOf } from '../call.ts';

type Names =
  | 'listDecisions'
  | 'recordDecision'
  | 'listDocuments'
  | 'attachDocument'
  | 'getDocument'
  | 'listBranches'
  | 'openBranch'
  | 'getBranch'
  | 'closeBranch';

/** What stands beside the acts of a record. */
export const besideHandlers: Handlers<Names> = {
  listDecisions: async ({ register, actor, params }) =>
    json(200, (await readableNow(register, actor, params.id)).decisions),
  recordDecision: (call) =>
    call.write(
      recordDecision(
        call.register,
        call.params.id,
        present(call.body) as DecisionGiven,
        expectedIn(call.headers, false),
      ),
      (recorded) => json(201, recorded, { ETag: tagOf(recorded.version) }),
    ),
  listDocuments: async ({ register, actor, params }) =>
    json(200, (await readableNow(register, actor, params.id)).papers),
  attachDocument: async (call) => {
    const { name, act, how, served, quotes } = call.query;
    if ((how === undefined) !== (served === undefined))
      throw new Problem('question-has-errors', 'A proof of service says both how and on which day (served).', {
        parameter: how === undefined ? 'how' : 'served',
      });
    const proof = how === undefined || served === undefined ? undefined : { how, on: served };
    const given = { bytes: call.body, media: 'application/octet-stream', name, ...present({ act, proof }) };
    await soundDocument(given);
    const quoted = await quotesIn(given, stretchesIn(quotes));
    return call.write(attachDocument(call.register, call.params.id, { ...given, quotes: quoted }), (attached) =>
      json(200, attached, { ETag: tagOf(attached.version) }),
    );
  },
  getDocument: async ({ register, actor, params }) => {
    const { bytes, name } = await documentFor(register, actor, params.id, params.hash);
    // Whatever it is, a browser shows nothing of it here: it is handed over as a file.
    return {
      status: 200,
      raw: bytes,
      media: 'application/octet-stream',
      headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name ?? params.hash)}` },
    };
  },
  listBranches: async ({ register, actor, params }) => json(200, await branchesFor(register, actor, params.id)),
  openBranch: (call) =>
    call.write(
      openBranch(call.register, call.params.id, {
        name: call.body.name,
        acts: call.body.acts.map((act, i): JsonRecord => ({ id: `supposed-${i + 1}`, ...(act as JsonRecord) })),
      }),
      (branch) => json(201, branch, { Location: `/v1/accords/${branch.accord}/branches/${branch.id}` }),
    ),
  getBranch: async ({ register, actor, params, query }) =>
    json(200, await supposedBy(register, actor, params.id, params.branch, present(query))),
  closeBranch: (call) => call.write(putAside(call.register, call.params.id, call.params.branch), () => done),
};

const stretchesIn = (quotes = ''): readonly { readonly start: number; readonly end: number }[] =>
  [...quotes.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
