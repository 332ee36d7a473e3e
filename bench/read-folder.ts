// A process of its own: reads every text of a folder as an agreement, or with `bare` only loads it, and prints how many facts there are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const [folder = '', mode] = process.argv.slice(2);
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const read = mode === 'bare' ? undefined : (await import('../src/reader/agreement/index.ts')).factsOf;
process.stdout.write(`${texts.reduce((sum, text) => sum + (read ? read(text).length : text.length), 0)}\n`);
