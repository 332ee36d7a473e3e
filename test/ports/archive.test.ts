import { mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { putAccord, recordAct } from '../../src/service/accords.ts';
import { system } from '../../src/service/actor.ts';
import { readArchive, readManifest, writeArchive } from '../../src/service/archive.ts';
import { questionFor, questions } from '../../src/service/ask.ts';
import { attachDocument, documentFor } from '../../src/service/documents.ts';
import { registerOver } from '../../src/service/register.ts';
import { everyStore, newStore } from './stores.ts';

const examples = join(import.meta.dirname, '../../examples');
const names = ['gsomia', 'cohort-data-sharing', 'ethics-approval', 'who', 'office-lease'];
const folder = mkdtempSync(join(tmpdir(), 'tacit-archive-'));

async function filled(address: () => Promise<string>) {
  const register = registerOver(await newStore(address));
  for (const name of names)
    await register.write(system, putAccord(register, readFileSync(join(examples, `${name}.accord.yaml`), 'utf8')));
  const said = { date: '2024-01-01', act: 'statement', by: ['KR'], says: '協定はいつでも終了できる。' };
  await register.write(system, recordAct(register, 'gsomia', said));
  const bytes = new Uint8Array([0, 255, 10, 13, 34]);
  const paper = { bytes, media: 'application/octet-stream', name: 'note.bin', act: 'notice' };
  await register.write(system, attachDocument(register, 'gsomia', paper));
  return register;
}

const answers = async (register: ReturnType<typeof registerOver>): Promise<unknown> =>
  Promise.all(
    names.map(async (name) => {
      const { question } = await questionFor(register, system, name, { on: '2024-06-01', known: '2026-01-01' });
      return [questions.status(question), questions.deadlines(question, { from: '2024-06-01' }, question.on)];
    }),
  );

describe.each(everyStore)('an archive written from $name', ({ name, address }) => {
  test.each(everyStore)('is put back into $name with the same answers', async (other) => {
    const register = await filled(address);
    const path = join(folder, `${name}-${other.name}.zip`);
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    const written = await writeArchive(register, path, { whole: true, recipients });
    const restored = registerOver(await newStore(other.address));
    await expect(readArchive(restored.store, path)).rejects.toThrow(/no archive/);
    expect(await readArchive(restored.store, path, identity)).toEqual(written);
    expect(await answers(restored)).toEqual(await answers(register));
    const { held } = await questionFor(restored, system, 'gsomia', {});
    const { held: first } = await questionFor(register, system, 'gsomia', {});
    expect(held).toEqual(first);
    const { bytes } = await documentFor(restored, system, 'gsomia', held.papers[0]!.hash);
    expect([...bytes]).toEqual([0, 255, 10, 13, 34]);
    await expect(readArchive(restored.store, path, identity)).rejects.toThrow(/not empty/);
    const more = await restored.write(
      system,
      recordAct(restored, 'who', { date: '2024-01-01', act: 'statement', by: ['US'] }),
    );
    expect(more.version).toBeGreaterThan(1);
    await register.close();
    await restored.close();
  });
});

test('an archive can be opened with other programs, and one that breaks off leaves nothing behind', async () => {
  const [{ address }] = everyStore as [(typeof everyStore)[number]];
  const register = await filled(address);
  const path = join(folder, 'plain.zip');
  const lease = parseAccord(readFileSync(join(examples, 'office-lease.accord.yaml'), 'utf8'), 'x').written!;
  const hostile = { ...lease, accord: 'hostile', title: '=HYPERLINK("http://x","y")' };
  await register.write(system, putAccord(register, hostile));
  await writeArchive(register, path, { whole: false, language: 'ja' });
  expect(await readManifest(path)).toMatchObject({ whole: false, version: 1 });
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const text = (file: string): string => new TextDecoder().decode(files[file]);
  expect(JSON.parse(text('accords/gsomia.accord.json'))).toMatchObject({ accord: 'gsomia' });
  const rows = parse(text('tables/accords.csv'), { bom: true });
  expect(rows.map(([id]) => id)).toEqual(['文書', ...[...names, 'hostile'].sort()]);
  expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  const dated = parse(text('tables/deadlines.csv'), { bom: true });
  expect(new Set(dated.slice(1).map((row) => row.length))).toEqual(new Set([dated[0]!.length]));
  const sheets = await readXlsxFile(Buffer.from(files['tables/register.xlsx']!));
  expect(sheets.map(({ data }) => data.length)).toEqual([
    rows.length,
    dated.length,
    parse(text('tables/acts.csv'), { bom: true }).length,
  ]);
  const calendar = new ICAL.Component(ICAL.parse(text('deadlines.ics')));
  const accords = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid.split('/')[0]);
  expect([...new Set(accords)].sort()).toEqual([...new Set(dated.slice(1).map((row) => row[3]))].sort());
  expect(Object.keys(files)).not.toContain('store/token.ndjson');
  expect(statSync(path).mode & 0o077).toBe(0);
  const put = registerOver(await newStore(address));
  expect(await readArchive(put.store, path)).toMatchObject({ whole: false });
  expect(await answers(put)).toEqual(await answers(register));
  await put.close();
  truncateSync(path, Math.floor(statSync(path).size / 3));
  const empty = await newStore(address);
  await expect(readArchive(empty, path)).rejects.toThrow();
  expect(await empty.read.selectFrom('accord').selectAll().execute()).toEqual([]);
  await register.close();
});
