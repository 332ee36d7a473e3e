import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { type Accord, parseAccord } from '../../src/accord/index.ts';
import { findingsOf } from './examine.ts';

// One accord, one doubt or a few: what is said, and where. `npm run record` writes what is found anew; read it before it is kept.

interface Doubt {
  readonly name: string;
  readonly file: string;
  /** The accords beside it. */
  readonly others?: readonly string[];
  readonly found: readonly string[];
}

const path = join(import.meta.dirname, 'doubts.yaml');
const written = (): readonly Doubt[] => parse(readFileSync(path, 'utf8')) as readonly Doubt[];

function foundIn({ file, others = [] }: Doubt): readonly string[] {
  const beside = new Map<string, Accord>();
  for (const other of others) {
    const { accord, diagnostics } = parseAccord(other, 'other.accord.yaml');
    if (!accord) throw new Error(JSON.stringify(diagnostics));
    beside.set(accord.id, accord);
  }
  return findingsOf(file, 'doubt.accord.yaml', (id) => beside.get(id))
    .filter(({ code }) => !code.startsWith('source/'))
    .map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
}

describe('a doubt is told, with its place', () => {
  if (process.env['TACIT_RECORD']) {
    const document = parseDocument(readFileSync(path, 'utf8'));
    written().forEach((doubt, i) => {
      document.setIn([i, 'found'], foundIn(doubt));
    });
    writeFileSync(path, document.toString({ lineWidth: 0 }));
  }
  test.each(written())('$name', (doubt) => {
    expect(foundIn(doubt)).toEqual(doubt.found);
  });
});
