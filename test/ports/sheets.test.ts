import { describe, expect, test } from 'vitest';
import { xlsxOf } from '../../src/intake/xlsx-out.ts';
import { type Actor, system } from '../../src/service/actor.ts';
import { documentFor } from '../../src/service/documents.ts';
import { portfolioDeadlines } from '../../src/service/portfolio.ts';
import { type Register, registerOver } from '../../src/service/register.ts';
import { proposeColumns, type SheetFile, type SheetTaken, takeSheet } from '../../src/service/sheets.ts';
import { verifyStore } from '../../src/service/verify.ts';
import { person } from './persons.ts';
import { everyStore, newStore } from './stores.ts';

const head =
  'Contract No,Title,Supplier,Our party,Start date,Term,Auto-renew,Renewal term,Notice period,Owner,Labels\n';
const cleaning = 'C-1,Cleaning,Acme Ltd,Us Ltd,2022-04-25,3 years,Yes,1 year,90 days,ann@example.org,"facilities"\n';
const lift = 'C-2,Lift,Otto Lifts,Us Ltd,2023-01-01,1 year,Yes,1 year,3 months,Bob Nobody,facilities\n';
const wrong = 'C-3,Paper,Paper Co,Us Ltd,31/02/2023,1 year,Yes,1 year,1 month,,\n';

const csv = (...rows: readonly string[]): SheetFile => ({
  name: 'list.csv',
  bytes: new TextEncoder().encode(head + rows.join('')),
});

const outcomes = ({ taken }: SheetTaken): readonly string[] => taken.map(({ row, outcome }) => `${row} ${outcome}`);

const clock = { now: () => Date.parse('2026-01-02T12:00:00Z') };

async function opened(address: () => Promise<string>): Promise<{ register: Register; ann: Actor }> {
  const register = registerOver(await newStore(address), { clock });
  const ann = await person(register, 'ann', {}, { role: 'recorder' });
  return { register, ann };
}

describe.each(everyStore)('a list of agreements on $name', ({ address }) => {
  test('is tried, taken in, and changes nothing when it comes again', async () => {
    const { register, ann } = await opened(address);
    const file = csv(cleaning, lift, wrong);
    const { mapping, sheets } = await proposeColumns(file);
    expect(sheets).toHaveLength(1);
    const tried = await takeSheet(register, ann, file, mapping, { dryRun: true });
    expect(outcomes(tried)).toEqual(['2 created', '3 created', '4 refused']);
    expect(await register.read.selectFrom('accord').select('id').execute()).toEqual([]);
    const taken = await takeSheet(register, ann, file, mapping);
    expect(taken).toEqual(tried);
    expect(taken.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ row: 4, column: 'E' }]);
    expect(taken.taken[1]).toMatchObject({ ownerUnknown: 'Bob Nobody' });
    expect(outcomes(await takeSheet(register, ann, file, mapping))).toEqual([
      '2 unchanged',
      '3 unchanged',
      '4 refused',
    ]);

    await register.shelf.fresh();
    const held = (await register.shelf.take(register.read, 'c-1'))!;
    expect(held.care).toMatchObject({ owner: ann.id, labels: ['facilities'], ours: ['US'] });
    const { bytes } = await documentFor(register, system, 'c-1', held.papers[0]!.hash);
    expect([...bytes]).toEqual([...file.bytes]);
    const { rows } = await portfolioDeadlines(register, ann, { carer: ann.id, to: '2026-12-31' }, { most: 50 });
    expect(rows.filter(({ kind }) => kind === 'notify-by').map(({ date }) => date)).toContain('2026-01-24');
    expect((await verifyStore(register)).damage).toEqual([]);
    await register.close();
  });

  test('that has been corrected changes what has changed, and leaves care as somebody set it', async () => {
    const { register, ann } = await opened(address);
    const { mapping } = await proposeColumns(csv(cleaning));
    await takeSheet(register, ann, csv(cleaning, lift), mapping);
    const renamed = lift.replace('3 months', '6 months').replace('facilities', 'other');
    const again = await takeSheet(register, ann, csv(cleaning, renamed), mapping);
    expect(outcomes(again)).toEqual(['2 unchanged', '3 changed']);
    const held = (await register.shelf.take(register.read, 'c-2'))!;
    expect([held.care.labels, held.papers.length]).toEqual([['facilities'], 2]);
    // A day on which something happened is an act, and acts are corrected, not changed.
    const moved = cleaning.replace('2022-04-25', '2022-05-25');
    const { taken } = await takeSheet(register, ann, csv(moved), mapping);
    expect(taken).toMatchObject([{ row: 2, outcome: 'refused', problem: 'record-only-grows' }]);
    await register.close();
  });

  test('is taken in only by somebody who may, and only where it is a table', async () => {
    const { register } = await opened(address);
    const reader = await person(register, 'eve', {}, { role: 'reader' });
    const { mapping } = await proposeColumns(csv(cleaning));
    expect((await takeSheet(register, reader, csv(cleaning), mapping)).taken).toMatchObject([
      { outcome: 'refused', problem: 'not-allowed' },
    ]);
    const broken = { name: 'list.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 0]) };
    await expect(proposeColumns(broken)).rejects.toMatchObject({ type: 'table-has-errors' });
    const strange = { headerRow: 1, columns: { title: 'No such heading' } };
    const { taken, findings } = await takeSheet(register, system, csv(cleaning), strange);
    expect([taken, findings[0]?.row]).toEqual([[], null]);
    await register.close();
  });
});

test('a workbook is taken in as a text file is', async () => {
  const [{ address }] = everyStore as [(typeof everyStore)[number]];
  const { register, ann } = await opened(address);
  const [headings, row] = [head, cleaning].map((line) => line.trim().replaceAll('"', '').split(',')) as [
    string[],
    string[],
  ];
  const columns = headings.map((title) => ({
    title,
    kind: title === 'Start date' ? ('day' as const) : ('text' as const),
  }));
  const file = { name: 'list.xlsx', bytes: await xlsxOf([{ name: 'Contracts', columns, rows: [row] }]) };
  const { mapping } = await proposeColumns(file);
  expect(mapping.sheet).toBe('Contracts');
  expect(outcomes(await takeSheet(register, ann, file, mapping))).toEqual(['2 created']);
  await register.close();
});
