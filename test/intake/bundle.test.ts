import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');
const folder = mkdtempSync(join(tmpdir(), 'tacit-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('bundled as the program is, tables are written and taken in, and each library is a part of its own', async () => {
  await build({
    stdin: {
      contents: `
        const [{ takeTable }, { xlsxOf }] = await Promise.all([import('./intake/table.ts'), import('./intake/xlsx-out.ts')]);
        const table = { name: 'S', columns: [{ title: 'Start', kind: 'day' }], rows: [['2025-04-01']] };
        const read = async (bytes, name) => (await takeTable(bytes, name)).sheets[0].rows[1].cells[0];
        console.log(JSON.stringify([await read(await xlsxOf([table]), 'a.xlsx'), await read(Buffer.from('Start\\n2025-04-01\\n'), 'a.csv')]));`,
      resolveDir: source,
      sourcefile: 'main.ts',
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'stdin.js')], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    { column: 'A', text: '2025-04-01', day: '2025-04-01' },
    { column: 'A', text: '2025-04-01' },
  ]);
  const parts = readdirSync(folder).map((name) => name.replace(/-\w{8}\.js$/, ''));
  expect(parts).toEqual(expect.arrayContaining(['csv', 'xlsx', 'xlsx-out', 'table']));
});
