import { sql } from 'kysely';
import { newSigner } from '../../src/audit/note.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { putAccord, recordAct, setCare } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { questionFor, questions } from '../../src/service/ask.ts';
import { checkpointNow } from '../../src/service/audit.ts';
import { branchesFor, openBranch } from '../../src/service/branches.ts';
import { recordDecision } from '../../src/service/decisions.ts';
import { attachDocument } from '../../src/service/documents.ts';
import { historyOf } from '../../src/service/history.ts';
import { refreshIndex } from '../../src/service/indexing.ts';
import { putLadder } from '../../src/service/ladder.ts';
import { listPersons } from '../../src/service/people.ts';
import { portfolioDeadlines, portfolioStatuses } from '../../src/service/portfolio.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { makeToken } from '../../src/service/tokens.ts';
import { createWebhook } from '../../src/service/webhooks.ts';
import { workerFor } from '../../src/service/worker.ts';
import { openStore } from '../../src/store/open.ts';
import { lease } from './office.ts';
import { example } from './owed.ts';
import { person } from './persons.ts';

/** The instant at which a filled register stands. */
export const filledAt = '2025-05-20T12:00:00.000Z';

/** The accords of a filled register. */
const filledWith: readonly string[] = ['ethics-approval', 'cohort-data-sharing', 'gsomia', 'who', 'office'];

/** A register over a store, with the clock at {@link filledAt}. */
export const standing = async (address: string): Promise<Register> =>
  registerOver(await openStore(address), { clock: { now: () => Date.parse(filledAt) } });

/** Writes through the service until every table of the store has rows: accords, people, what is owed, and a log of more than one tile. */
export async function fill(register: Register): Promise<void> {
  const write = register.write;
  for (const name of filledWith) await write(system, putAccord(register, name === 'office' ? lease() : example(name)));
  const owner = await person(register, 'owner', { zone: 'Europe/Paris' });
  await person(register, 'admin', {}, { role: 'administrator' });
  await write(system, makeToken(register, { name: 'program', grants: [{ role: 'reader', label: 'law' }] }));
  await write(system, createWebhook(register, { url: 'https://events.example/tacit' }));
  await write(system, putLadder({ name: 'short', steps: [{ before: '6 weeks', to: 'owner' }] }));
  await write(system, setCare(register, 'office', { owner: owner.id, deputies: [], labels: ['law', '法務'] }));
  const deadline = { party: 'US', exit: 'leave', ends: '2025-06-30' };
  await write(
    system,
    recordDecision(register, 'office', { deadline, decided: 'negotiate', note: 'we ask for a year' }),
  );
  const text = 'The lease ends on 30 June.';
  const quotes = [{ start: 4, end: 9, exact: 'lease' }];
  const bytes = new TextEncoder().encode(text);
  await write(system, attachDocument(register, 'office', { bytes, media: 'text/plain', name: 'lease.txt', quotes }));
  const supposed = [{ id: 'out', date: '2025-05-25', act: 'notice', by: ['US'], exit: 'leave' }];
  await write(system, openBranch(register, 'office', { name: 'leaving', acts: supposed }));
  // Enough lines that a tile of the tree is complete.
  await Promise.all(
    Array.from({ length: 256 }, (_, i) =>
      write(
        system,
        recordAct(register, 'gsomia', { id: `s-${i}`, date: '2024-01-01', act: 'statement', by: ['KR'], says: 'x' }),
      ),
    ),
  );
  await checkpointNow(register, [newSigner('filled.example')]);
  // The mail server is away: what has been told stays owed.
  const mailer = { send: async () => ({ outcome: 'later', why: 'away' }) as const, close: () => undefined };
  await workerFor(register, { mail: { mailer }, post: () => Promise.reject(new Error('away')) }).tick();
  const reply = { key: 'k', actor: system.id, digest: 'd', reply: '{}', at: filledAt };
  await register.store.write((tx) => tx.insertInto('replied').values(reply).execute());
  await refreshIndex(register);
}

/** What a register says, as far as it can be asked: answers about each accord, the lists, the people, what is owed and the root of the log. */
export async function saidBy(register: Register): Promise<unknown> {
  const { read } = register;
  const asked = { from: '2025-04-01', to: '2026-05-31', by: 'send-by' } as const;
  const ids = await read.selectFrom('accord').select('id').orderBy('id').execute();
  const accords = await Promise.all(
    ids.map(async ({ id }) => {
      const { question, held } = await questionFor(register, system, id, { on: '2025-05-20', known: '2025-05-20' });
      const stretch = { from: '2025-01-01', to: '2026-12-31' };
      return {
        held,
        status: questions.status(question),
        deadlines: questions.deadlines(question, stretch, parseDay('2025-05-20') as number),
        history: await historyOf(register, system, id, { most: 500 }),
        branches: await branchesFor(register, system, id),
      };
    }),
  );
  return {
    accords,
    deadlines: await portfolioDeadlines(register, system, asked, { most: 200 }),
    statuses: await portfolioStatuses(register, system, {}, { most: 200 }),
    persons: await listPersons(register, system, { most: 200 }),
    owed: await read.selectFrom('outbox').selectAll().orderBy('id').execute(),
    told: await read.selectFrom('told').selectAll().orderBy('deadline').orderBy('step').orderBy('person').execute(),
    log: await read.selectFrom('log_head').selectAll().execute(),
    checkpoints: await read.selectFrom('checkpoint').selectAll().execute(),
  };
}

/** The tables of a store with their columns, without those that hold only what the migrations say of themselves. */
export async function tablesOf({ store }: Pick<Register, 'store'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await store.read.introspection.getTables();
  return new Map(
    tables
      // On PostgreSQL a table of accords has parts, which are tables too.
      .filter(({ name }) => !/_\d+$/.test(name))
      .map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
}

/** How many rows a table has. */
export async function countOf({ store }: Pick<Register, 'store'>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(store.read);
  return rows[0]?.count ?? 0;
}
