import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';
import type { Language } from '../base/index.ts';
import { keptAccords } from '../store/accords.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Store, Tx } from '../store/store.ts';
import { copied, isEmpty, putBack, rowsOf } from '../store/whole.ts';
import type { Today } from './accords.ts';
import { companionsOf } from './archive-tables.ts';
import { fileOf, heldFrom } from './held.ts';
import { instantOf } from './ports.ts';
import { Problem } from './problem.ts';
import { projectNames } from './projections.ts';
import type { Register } from './register.ts';

/** What an archive says of itself, in its first file. */
export interface Manifest {
  readonly format: 'tacit-archive';
  readonly version: 1;
  /** The step of the schema that its tables have. */
  readonly schema: string;
  readonly at: string;
  /** A `backup` has everything; an `export` leaves out secrets and what is owed to the outside. */
  readonly whole: boolean;
  readonly log: { readonly size: number; readonly frontier: string };
}

/** How an archive is written. */
export interface ArchiveOptions {
  readonly whole: boolean;
  /** Recipients of age (`age1…`) for whom it is encrypted. */
  readonly recipients?: readonly string[];
  /** The language of the tables that an export has for people; English where left out. */
  readonly language?: Language;
}

/**
 * Writes everything that the register keeps, as it is at one moment, to a ZIP file: its tables, the files of its accords and its documents. Restored, it
 * gives the same answers on either database. The file appears under its name only when it is whole.
 */
export async function writeArchive(register: Register, path: string, options: ArchiveOptions): Promise<Manifest> {
  const part = `${path}.part`;
  try {
    const manifest = await register.store.snapshot(async (db) => {
      const { size, frontier } = await db.selectFrom('log_head').select(['size', 'frontier']).executeTakeFirstOrThrow();
      const made: Manifest = {
        format: 'tacit-archive',
        version: 1,
        schema: (migrations.at(-1) as (typeof migrations)[number]).name,
        at: instantOf(register.clock.now()),
        whole: options.whole,
        log: { size, frontier },
      };
      await pipeline(
        sealed(zipped(filesOf(db, made, register.today, options)), options.recipients ?? []),
        createWriteStream(part, { mode: 0o600, flush: true }),
      );
      return made;
    }, 'aside');
    await rename(part, path);
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Reads what an archive says of itself. */
export async function readManifest(path: string, identity?: string): Promise<Manifest> {
  for await (const { name, text } of linesOf(path, identity)) {
    if (name !== manifestName) break;
    return manifestFrom(text);
  }
  throw notAnArchive(path);
}

/**
 * Puts an archive back into a store that is empty and says what it held. Everything is written in one transaction: an archive that breaks off leaves
 * nothing behind. The index is worked out again when it is next asked.
 * @param identity the identity of age (`AGE-SECRET-KEY-…`) that opens an encrypted archive
 */
export async function readArchive(store: Store, path: string, identity?: string): Promise<Manifest> {
  if (!(await isEmpty(store.read)))
    throw new Problem('already-there', 'The store is not empty. An archive is put back into a new one.');
  return store.write(async (tx) => {
    await tx.deleteFrom('log_head').execute();
    let manifest: Manifest | undefined;
    let table: (typeof copied)[number] | undefined;
    let rows: Readonly<Record<string, unknown>>[] = [];
    const flush = async (): Promise<void> => {
      if (table && rows.length > 0) await putBack(tx, table, rows);
      rows = [];
    };
    for await (const { name, text } of linesOf(path, identity)) {
      if (!manifest) {
        if (name !== manifestName) throw notAnArchive(path);
        manifest = manifestFrom(text);
        continue;
      }
      const of = copied.find((one) => nameOf(one.table) === name);
      if (!of) continue;
      if (of !== table || rows.length >= 500) await flush();
      table = of;
      rows.push(JSON.parse(text) as Readonly<Record<string, unknown>>);
    }
    await flush();
    if (!manifest) throw notAnArchive(path);
    const { size, frontier } = manifest.log;
    await tx.insertInto('log_head').values({ id: 1, size, frontier }).execute();
    const { count } = await tx
      .selectFrom('log')
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count !== size) throw new Problem('bad-request', `${path} breaks off: its log has ${count} of ${size} lines.`);
    await tx.updateTable('accord').set({ stale: 1, covered_from: null, covered_to: null, learns_at: null }).execute();
    await projectAll(tx);
    return manifest;
  });
}

// What an accord is found by is no part of an archive: it follows from its entries.
async function projectAll(tx: Tx): Promise<void> {
  let ids: readonly string[] = [];
  for await (const { id } of rowsOf(tx, { table: 'accord', key: ['id'] })) {
    ids = [...ids, id as string];
    if (ids.length === 200) {
      await projectSome(tx, ids);
      ids = [];
    }
  }
  await projectSome(tx, ids);
}

async function projectSome(tx: Tx, ids: readonly string[]): Promise<void> {
  const all = await keptAccords(tx, ids);
  await projectNames(
    tx,
    all.map((kept) => ({ one: heldFrom(kept) })),
  );
}

const manifestName = 'tacit-archive.json';
const nameOf = (table: string): string => `store/${table}.ndjson`;
const notAnArchive = (path: string): Problem =>
  new Problem('bad-request', `${path} is no archive of Tacit, or it breaks off in its first file.`);

function manifestFrom(text: string): Manifest {
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 'tacit-archive') throw new Problem('bad-request', 'This is no archive of Tacit.');
  const known = migrations.map(({ name }) => name);
  if (manifest.version !== 1 || !known.includes(manifest.schema))
    throw new Problem('bad-request', 'The archive was written by a later version of Tacit; put it back with that one.');
  return manifest;
}

type Content = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

// The manifest comes first, so that a reader knows what follows; then the tables; then what is for people.
async function* filesOf(
  db: Parameters<Parameters<Store['snapshot']>[0]>[0],
  manifest: Manifest,
  today: Today,
  { language = 'en' }: ArchiveOptions,
): AsyncGenerator<{ readonly name: string; readonly content: Content }> {
  yield { name: manifestName, content: [`${JSON.stringify(manifest)}\n`] };
  for (const of of copied) {
    if (of.apart && !manifest.whole) continue;
    const hide = of.table === 'person' && !manifest.whole;
    yield { name: nameOf(of.table), content: asLines(rowsOf(db, of), hide ? { password: null } : {}) };
  }
  for await (const { id } of rowsOf(db, { table: 'accord', key: ['id'] })) {
    const [kept] = await keptAccords(db, [id as string]);
    if (kept)
      yield {
        name: `accords/${id as string}.accord.json`,
        content: [`${JSON.stringify(fileOf(heldFrom(kept)), null, 2)}\n`],
      };
  }
  for await (const row of rowsOf(db, { table: 'document', key: ['hash'] }))
    if (row.bytes) yield { name: `documents/${row.hash as string}`, content: [row.bytes as Uint8Array] };
  if (!manifest.whole) yield* companionsOf(db, today, language);
}

async function* asLines(
  rows: AsyncIterable<Readonly<Record<string, unknown>>>,
  instead: Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  let text = '';
  for await (const row of rows) {
    text += `${JSON.stringify({ ...row, ...instead })}\n`;
    if (text.length < 1 << 18) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function* zipped(
  files: AsyncIterable<{ readonly name: string; readonly content: Content }>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const encoder = new TextEncoder();
  for await (const { name, content } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for await (const piece of content) {
      entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(0), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

async function* sealed(bytes: AsyncIterable<Uint8Array>, recipients: readonly string[]): AsyncGenerator<Uint8Array> {
  if (recipients.length === 0) {
    yield* bytes;
    return;
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  yield* (await encrypter.encrypt(
    Readable.toWeb(Readable.from(bytes)) as never,
  )) as unknown as AsyncIterable<Uint8Array>;
}

async function* opened(path: string, identity: string | undefined): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 });
  if (identity === undefined) {
    yield* bytes as AsyncIterable<Uint8Array>;
    return;
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  yield* (await decrypter.decrypt(Readable.toWeb(bytes) as never)) as unknown as ReadableStream<Uint8Array>;
}

// The lines of the manifest and of the tables, one after another. Everything else in the archive is for people.
async function* linesOf(
  path: string,
  identity: string | undefined,
): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  let ready: { name: string; text: string }[] = [];
  let fault: unknown;
  const unzip = new Unzip((file) => {
    if (file.name !== manifestName && !file.name.startsWith('store/')) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    file.ondata = (error, bytes, final) => {
      fault ??= error;
      const lines = (rest + decoder.decode(bytes, { stream: !final })).split('\n');
      rest = lines.pop() as string;
      for (const text of lines) if (text !== '') ready.push({ name: file.name, text });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const bytes of opened(path, identity)) {
    unzip.push(bytes);
    if (fault) throw notAnArchive(path);
    yield* ready;
    ready = [];
  }
}
