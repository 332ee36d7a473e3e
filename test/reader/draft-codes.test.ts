import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DraftCode, draftCodes } from '../../src/reader/draft/codes.ts';
import { root } from '../docs/page.ts';

const all = Object.keys(draftCodes) as readonly DraftCode[];

describe('every diagnostic of a draft', () => {
  test.each(all)('%s has a sentence that says what to do, and a page', (code) => {
    const [severity, hint] = draftCodes[code];
    expect(hint).toMatch(/^[A-Z].{10,}[.]$/);
    const path = join(root, 'docs', 'reference', 'diagnostics', `${code.replace('/', '-')}.md`);
    expect(existsSync(path)).toBe(true);
    const page = readFileSync(path, 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(page).toContain(`**${severity}**`);
    expect(page).toContain(hint);
    for (const heading of ['## What it means', '## Why it matters', '## Example', '## What to do'])
      expect(page).toContain(`\n${heading}\n`);
  });
});
