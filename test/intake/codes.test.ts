import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english, spoken } from '../../src/base/index.ts';
import { isRefusal, takeIn } from '../../src/intake/index.ts';
import { type DocumentCode, documentCodes } from '../../src/reader/codes.ts';
import { linesAt, pdfOf } from './make-pdf.ts';
import { docxFiles, paragraph, zipOf } from './make-zip.ts';
import { fixture } from './taking.ts';

const pages = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'diagnostics');
const all = Object.keys(documentCodes) as readonly DocumentCode[];
/** What is said of a model is tried with one, in `model.test.ts`, of a report in `news.test.ts`, of a table in `table.test.ts`. */
type OfDocument = Exclude<DocumentCode, `reader/model-${string}` | 'reader/no-publication-day' | 'reader/no-table'>;
const ofDocuments = all.filter((code): code is OfDocument => !/model-|publication|no-table/.test(code));
const words = linesAt(72, 700, ['Text.']);
const head = { x: 72, y: 800, text: 'Lease' };
const long =
  'The two harbours agreed that their treaty goes on, and that either may leave it with notice of ninety days. '.repeat(
    6,
  );

/** A document that triggers each, and its name. */
const triggers: Readonly<Record<OfDocument, readonly [() => string | Uint8Array, string]>> = {
  'reader/empty': [() => '', 'a.txt'],
  'reader/too-large': [() => Buffer.alloc((64 << 20) + 1, 'x'), 'a.txt'],
  'reader/not-text': [() => Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * n * 7 + 13 * n) % 256)), 'a.bin'],
  'reader/unsupported': [() => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': 'x' }), 'a.xlsx'],
  'reader/corrupt': [() => 'only words', 'lease.pdf'],
  'reader/encrypted': [() => fixture('locked.pdf'), 'locked.pdf'],
  'reader/zip-bomb': [() => zipOf({ ...docxFiles(paragraph('x')), 'word/a.xml': new Uint8Array(60 << 20) }), 'a.docx'],
  'reader/no-text': [() => pdfOf(['picture']), 'a.pdf'],
  'reader/encoding-assumed': [() => Buffer.from('R\xe9siliation', 'latin1'), 'a.txt'],
  'reader/lost-characters': [
    () => Buffer.concat([Buffer.from('解約の通知は三十日前まで'), Buffer.from([0xe3])]),
    'a.txt',
  ],
  'reader/hidden-characters': [() => 'in \u202E03\u202C days', 'a.txt'],
  'reader/pages-without-text': [() => pdfOf([words, 'picture']), 'a.pdf'],
  'reader/part-left-out': [() => pdfOf(Array.from({ length: 1001 }, () => words)), 'a.pdf'],
  'reader/tracked-changes': [
    () => zipOf(docxFiles('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')),
    'a.docx',
  ],
  'reader/page-furniture': [
    () =>
      pdfOf([
        [head, ...words],
        [head, ...words],
      ]),
    'a.pdf',
  ],
  'reader/article-only': [
    () =>
      `<html><body><nav><a href="/">Home</a></nav><article><h1>Go on</h1><p>${long}</p><p>${long}</p></article></body></html>`,
    'a.html',
  ],
  'reader/attachments': [
    () =>
      'From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nText.\n--o\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n1\n--o--\n',
    'a.eml',
  ],
};

describe('every diagnostic of a document', () => {
  test.each(all)('%s has a sentence that says what to do', (code) => {
    const [severity, hint] = documentCodes[code];
    expect(['error', 'warning', 'note']).toContain(severity);
    expect(hint).toMatch(/^[A-Z].{10,}[.]$/);
  });

  test.each(all)('%s has a page that says what it means, why it matters and what to do', (code) => {
    const path = join(pages, `${code.replace('/', '-')}.md`);
    expect(existsSync(path)).toBe(true);
    const page = readFileSync(path, 'utf8');
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(page).toContain(`**${documentCodes[code][0]}**`);
    expect(page).toContain(documentCodes[code][1]);
    for (const heading of ['## What it means', '## Why it matters', '## Example', '## What to do'])
      expect(page).toContain(`\n${heading}\n`);
  });

  test.each(ofDocuments)('%s is triggered by a document, and refuses it only where it is an error', async (code) => {
    const [content, name] = triggers[code];
    const result = await takeIn(Buffer.from(content()), name);
    const found = isRefusal(result) ? [result] : result.remarks;
    expect(found.map((one) => one.code)).toContain(code);
    expect(isRefusal(result)).toBe(documentCodes[code][0] === 'error');
    if (isRefusal(result)) expect(result).toMatchObject({ name, hint: documentCodes[code][1] });
    for (const one of found) expect(one.message).toBe(english(one[spoken]));
  });
});
