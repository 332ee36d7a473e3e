import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isRefusal, takeIn } from '../../src/intake/index.ts';
import { linesAt, pdfOf } from './make-pdf.ts';
import { docxFiles, inList, level, paragraph, zipOf } from './make-zip.ts';
import { fixture, mapBack, taken } from './taking.ts';

const body = '<html><body>';

/** Pages that are cheap to write and dear to read. The time is ten times that of a slow machine: it is held against hours, not seconds. */
describe('a page made to keep a machine busy is read all the same', () => {
  test.each([
    ['nested a hundred thousand deep', `${body}${'<div>'.repeat(100_000)}words`],
    ['nested behind end tags that close nothing', `${body}${'<div></span>'.repeat(100_000)}words`],
    ['nested in a drawing', `${body}words<svg>${'<li>x'.repeat(100_000)}`],
    [
      'with formatting that is never closed',
      `${body}${Array.from({ length: 20_000 }, (_, n) => `<p><font size=${n}>`).join('')}words`,
    ],
    ['with tables in text', `${body}words${'<table><b>x</table>'.repeat(20_000)}`],
    ['with huge attributes', `${body}<p title="${'x'.repeat(4 << 20)}" style="${'; '.repeat(1 << 20)}">words</p>`],
    [
      'with linked data nested without end',
      `${body}<script type="application/ld+json">${'['.repeat(100_000)}</script>words`,
    ],
    ['with more entities than letters', `${body}words${'&amp;\r\n'.repeat(20_000)}`],
    ['with very many elements', `${body}words${'<p>x'.repeat(60_000)}`],
  ])('%s', async (_, page) => {
    const before = performance.now();
    const source = await taken(page, 'a.html');
    expect(source.text).toContain('words');
    expect(mapBack(page, source)).toMatchObject({ astray: [], whole: true });
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

test('a page that nests too deep for a tree is read tag by tag, without what hides itself', async () => {
  const deep = '<div>'.repeat(1000);
  const page = `${body}${deep}<p>One &amp; two</p><p style="display:none">no</p><script>no</script><!-- no --><ul><li>three<li>four</ul>${'</div>'.repeat(1000)}`;
  const source = await taken(page, 'a.html');
  expect(source.text).toBe('One & two\n\nthree\nfour');
  expect(mapBack(page, source)).toMatchObject({ astray: [], inOrder: true, whole: true });
});

test('a page of a PDF with more pieces of text than a reader could read is read to a bound, and it is told', async () => {
  const page = Array.from({ length: 30_000 }, (_, n) => ({ x: (n * 37) % 590, y: (n * 0.03) % 840, text: 'a b' }));
  const source = await taken(pdfOf([page]), 'a.pdf');
  expect(source.remarks.map(({ message }) => message)).toEqual([
    'On page 1 only the first 20000 pieces of text were read.',
  ]);
});

test('a stream of a PDF that unpacks to a thousand times its size ends in an answer', async () => {
  const stream = deflateSync(Buffer.alloc(50 << 20, ' ')).toString('latin1');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    `<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ].map((one, n) => `${n + 1} 0 obj\n${one}\nendobj\n`);
  const bytes = Buffer.from(`%PDF-1.7\n${objects.join('')}trailer << /Root 1 0 R >>\n`, 'latin1');
  expect(await takeIn(bytes, 'a.pdf')).toMatchObject({ code: 'reader/no-text' });
});

test('a DOCX whose tables nest without end, or whose entities do, ends in an answer', async () => {
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
  expect(isRefusal(await takeIn(zipOf(docxFiles(nested)), 'a.docx'))).toBe(true);
  const entities = `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>`;
  expect(isRefusal(await takeIn(zipOf({ ...docxFiles(''), 'word/document.xml': entities }), 'a.docx'))).toBe(true);
});

test('a calendar that breaks off gives what stands before the break', async () => {
  const source = await taken('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200824\nSUMMARY:Last d', 'a.ics');
  expect(source.text).toBe('2020-08-24: Last d');
});

describe('a file with broken places ends in a text or a refusal', () => {
  const list = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.pdf', pdfOf([linesAt(72, 700, ['The lease ends.', 'In May.']), 'picture'])],
    ['agreement.pdf', fixture('agreement.ja.pdf')],
    ['locked.pdf', fixture('locked.pdf')],
    ['a.docx', zipOf(docxFiles(paragraph('One', inList(1)) + paragraph('Two', inList(1)), list))],
    ['a.html', Buffer.from(`${body}<article><h1>x</h1><p>The lease &amp; its end.<table><tr><td>a<td>b</table>`)],
    [
      'a.eml',
      Buffer.from(
        'From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a =C3=A9 b=\nc</p>\n--o--\n',
      ),
    ],
    [
      'a.ics',
      Buffer.from(
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;X="a:b":20200824\nSUMMARY:a\\, b\n c\nEND:VEVENT\nEND:VCALENDAR\n',
      ),
    ],
  ];

  // A generator of its own, so that a failure comes again.
  const dice = (seed: number) => () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };

  test.each(files)('%s', async (name, bytes) => {
    const roll = dice(7);
    const runs = bytes.length > 20_000 ? 15 : 60;
    for (let run = 0; run < runs; run++) {
      const broken = Uint8Array.from(
        bytes.subarray(0, run % 3 === 0 ? Math.floor(roll() * bytes.length) : bytes.length),
      );
      for (let n = 0; n < run % 7; n++) broken[Math.floor(roll() * broken.length)] = Math.floor(roll() * 256);
      const result = await takeIn(broken, name);
      if (isRefusal(result)) expect(result.message).toMatch(/^[A-Z].*[.]$/s);
      else if (/html|eml|ics/.test(name)) expect(mapBack(broken, result)).toMatchObject({ astray: [], whole: true });
      else expect(result.text.length).toBeGreaterThan(0);
    }
  });
});
