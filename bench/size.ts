import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { parseDay, printDay } from '../src/calendar/index.ts';
import { putAccord } from '../src/service/accords.ts';
import { type Actor, system } from '../src/service/actor.ts';
import { refreshIndex } from '../src/service/indexing.ts';
import { listAccords, portfolioDeadlines, portfolioStatuses } from '../src/service/portfolio.ts';
import { type Register, registerOver } from '../src/service/register.ts';
import { openStore } from '../src/store/open.ts';
import { startPostgres } from '../test/postgres.ts';
import { type Measurement, measurementOf } from './measure.ts';

/** How many accords are handed in at once. */
const together = 256;
const today = '2026-11-23';
const clock = { now: () => Date.parse(`${today}T12:00:00Z`) };

/** What a page of a hundred and a page of deadlines may take at the middle, in milliseconds. */
const bounds = { deadlines: 5, statuses: 20 } as const;

/**
 * A register of so many ordinary contracts, five acts each: how fast it is filled and indexed, against the first size; what pages of it take, against the
 * same rows read by the bare database in turn. Sizes and stores come from TACIT_BENCH_SIZES (`10000,100000`) and TACIT_BENCH_STORES (`sqlite,postgresql`).
 * @param runs how many pages of each kind are read
 */
export async function measureSize(runs: number): Promise<readonly Measurement[]> {
  const { TACIT_BENCH_STORES: stores = 'sqlite,postgresql' } = process.env;
  const measured: Measurement[] = [];
  for (const store of stores.split(',')) {
    const first: Partial<Filled> = {};
    for (const size of sizes()) {
      const at = await storeOf(store);
      const register = registerOver(await openStore(at.address), { clock });
      const tell = (what: string): void => void process.stderr.write(`${store}, ${size} accords: ${what}\n`);
      const filled = await fill(register, size, tell);
      tell('reading pages');
      Object.assign(first, { ...filled, ...first });
      const name = (what: string): string => `${what}, ${size} accords, ${store}`;
      const against = (key: keyof Filled): [number[], number[]] => [[filled[key]], [first[key] ?? filled[key]]];
      measured.push(
        measurementOf(name('taken in'), 'the first size', '1/s', ...against('taken')),
        measurementOf(name('indexed'), 'the first size', '1/s', ...against('indexed')),
        measurementOf(name('memory after it'), 'the first size', 'MB', ...against('megabytes')),
        ...(await pages(register, runs, size, name)),
      );
      await register.close();
      await at.gone();
    }
  }
  return measured;
}

/** The sizes that are measured. */
export const sizes = (): readonly number[] => (process.env.TACIT_BENCH_SIZES ?? '10000').split(',').map(Number);

interface Filled {
  readonly taken: number;
  readonly indexed: number;
  readonly megabytes: number;
}

/** Fills a register with ordinary contracts, and its index. */
export async function fill(register: Register, size: number, tell: (what: string) => void): Promise<Filled> {
  const rate = async (work: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now();
    await work();
    return (size / (performance.now() - startedAt)) * 1000;
  };
  tell('taking in');
  const taken = await rate(async () => {
    for (let i = 0; i < size; i += together)
      await Promise.all(
        Array.from({ length: Math.min(together, size - i) }, (_, k) =>
          register.write(system, putAccord(register, contractAt(i + k), { care: careAt(i + k) })),
        ),
      );
  });
  tell('indexing');
  const indexed = await rate(async () => refreshIndex(register));
  return { taken, indexed, megabytes: process.memoryUsage.rss() / 1e6 };
}

async function pages(
  register: Register,
  runs: number,
  size: number,
  name: (what: string) => string,
): Promise<readonly Measurement[]> {
  const { read } = register;
  const until = printDay((parseDay(today) as number) + 90);
  const some: Actor = { id: 'some', kind: 'token', grants: [[{ role: 'reader', label: 'team-7' }]] };
  // Spread over the register, the same in every run.
  const accord = (run: number): string => `contract-${Math.floor(((run * 0.618) % 1) * size)}`;
  const day = (run: number): string => printDay((parseDay(today) as number) + ((run * 37) % 60));
  const deadlinesBare = async (run: number) =>
    sql`select d.body, a.title from deadline d join accord a on a.id = d.accord where d.send_by >= ${day(run)} and d.send_by <= ${until} order by d.send_by, d.accord, d.n limit 51`.execute(
      read,
    );
  const statusesBare = async (run: number) =>
    sql`select s.body, a.title from standing s join accord a on a.id = s.accord where s.accord in (select id from accord where id > ${accord(run)} order by id limit 101) and s.from_on <= ${today} and s.to_on >= ${today} order by s.accord, s.n`.execute(
      read,
    );
  const by = 'send-by' as const;
  return [
    measurementOf(
      name('next 90 days, a page'),
      'the same rows from the bare database',
      'ms',
      ...(await inTurn(
        runs,
        async (run) => portfolioDeadlines(register, system, { from: day(run), to: until, by }, { most: 50 }),
        deadlinesBare,
      )),
      { bound: bounds.deadlines, boundOn: 'ours' },
    ),
    measurementOf(
      name('next 90 days of one label, a page'),
      'a page of all from the bare database',
      'ms',
      ...(await inTurn(
        runs,
        async (run) => portfolioDeadlines(register, some, { from: day(run), to: until, by }, { most: 50 }),
        deadlinesBare,
      )),
    ),
    measurementOf(
      name('status of a hundred'),
      'the same rows from the bare database',
      'ms',
      ...(await inTurn(
        runs,
        async (run) => portfolioStatuses(register, system, {}, { after: accord(run), most: 100 }),
        statusesBare,
      )),
      { bound: bounds.statuses, boundOn: 'ours' },
    ),
    measurementOf(
      name('found by a word'),
      'a status of a hundred from the bare database',
      'ms',
      ...(await inTurn(
        runs,
        async (run) => listAccords(register, system, { q: `部品 ${(run * 7919) % size}` }, { most: 50 }),
        statusesBare,
      )),
    ),
  ];
}

async function inTurn(
  runs: number,
  ours: (run: number) => Promise<unknown>,
  theirs: (run: number) => Promise<unknown>,
): Promise<[number[], number[]]> {
  const values: [number[], number[]] = [[], []];
  for (let run = -10; run < runs; run += 1)
    for (const [side, ask] of [ours, theirs].entries()) {
      const startedAt = performance.now();
      await ask(Math.abs(run));
      if (run >= 0) (values[side] as number[]).push(performance.now() - startedAt);
    }
  return values;
}

/** A store that is gone afterwards. */
export async function storeOf(
  store: string,
): Promise<{ readonly address: string; readonly gone: () => Promise<void> }> {
  if (store === 'postgresql') {
    const server = await startPostgres();
    return { address: server.url('postgres'), gone: server.stop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'tacit-bench-'));
  return {
    address: join(folder, 'register.db'),
    gone: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const day = (i: number): string =>
  `${2010 + (i % 14)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

const careAt = (i: number) => ({ owner: null, deputies: [], labels: [`team-${i % 500}`] });

const contractAt = (i: number) => ({
  accord: `contract-${i}`,
  kind: 'contract',
  title: { en: `Supply of part ${i}`, ja: `部品供給契約 ${i}` },
  parties: { A: { name: { en: `Alpha ${i % 977}` } }, B: { name: { en: `Beta ${i % 1301}` } } },
  zone: 'Europe/Paris',
  counting: 'common',
  terms: {
    duration: { for: '1 year' },
    renewal: { tacit: true, for: '1 year' },
    exits: [{ id: 'non-renewal', by: 'any', notice: `${1 + (i % 6)} months`, ends: 'end-of-term' }],
  },
  record: [
    { id: 'signed', act: 'signature', date: day(i), by: ['A', 'B'] },
    { id: 'entry', act: 'entry-into-force', date: day(i) },
    { id: 'late', act: 'statement', date: '2024-02-01', by: ['A'], says: 'The delivery of this month was late.' },
    { id: 'paid', act: 'statement', date: '2024-05-01', by: ['B'], says: 'The bill of this month was paid late.' },
    i % 10 === 0
      ? { id: 'notice', act: 'notice', date: '2026-10-01', by: ['A'], exit: 'non-renewal' }
      : { id: 'prices', act: 'statement', date: '2025-05-01', by: ['B'], says: 'Prices went up.' },
  ],
});
