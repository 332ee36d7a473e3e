import { describe, expect, test } from 'vitest';
import { docxFiles, inList, level, paragraph, zipOf } from './make-zip.ts';
import { codesOf, refused, stretchesOf, taken } from './taking.ts';

const docx = (body: string, numbering = '', more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf(docxFiles(body, numbering, more));

describe('a DOCX', () => {
  test('gives its paragraphs, each with its number', async () => {
    const source = await taken(
      docx(paragraph('Lease') + paragraph('') + paragraph('It ends on 1 May &amp; not before.')),
      'a.docx',
    );
    expect(source).toMatchObject({ media: 'docx', text: 'Lease\n\nIt ends on 1 May & not before.', remarks: [] });
    expect(
      stretchesOf(source)
        .filter(({ text }) => text.trim() !== '')
        .map(({ part, text }) => [part, text.trim()]),
    ).toEqual([
      ['paragraph 1', 'Lease'],
      ['paragraph 3', 'It ends on 1 May & not before.'],
    ]);
  });

  test('writes the labels of its lists as they are shown', async () => {
    const make = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}${level(3, 'lowerRoman', '%4)')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="8">${level(0, 'upperRoman', 'Annex %1', '<w:pStyle w:val="Article"/>')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`;
    const body = [
      paragraph('Term', inList(1)),
      paragraph('Two years', inList(1, 1)),
      paragraph('renewed', inList(1, 2)),
      paragraph('once', inList(1, 3)),
      paragraph('twice', inList(1, 3)),
      paragraph('unless', inList(1, 2)),
      paragraph('Silence', inList(1, 1)),
      paragraph('Notice', inList(1)),
      paragraph('In writing', inList(1, 1)),
      paragraph('Other', inList(2)),
      paragraph('Maps', '<w:pStyle w:val="Article"/>'),
      paragraph('Rates', '<w:pStyle w:val="Article"/>'),
    ];
    const { text } = await taken(docx(body.join(''), make), 'a.docx');
    expect(text.split('\n\n')).toEqual([
      'Article 1 Term',
      '1.1 Two years',
      '(a) renewed',
      'i) once',
      'ii) twice',
      '(b) unless',
      '1.2 Silence',
      'Article 2 Notice',
      '2.1 In writing',
      'Article 9 Other',
      'Annex I Maps',
      'Annex II Rates',
    ]);
  });

  test('parts the cells of its tables by tabs and the rows by lines', async () => {
    const row = (...cells: readonly string[]): string =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const { text } = await taken(
      docx(`${paragraph('Before')}<w:tbl>${row('Day', 'What')}${row('1 May', 'End')}</w:tbl>${paragraph('After')}`),
      'a.docx',
    );
    expect(text).toBe('Before\n\nDay\tWhat\n1 May\tEnd\n\nAfter');
  });

  test('has its notes at the end', async () => {
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const notes = `<w:footnotes ${space}><w:footnote w:id="2">${paragraph('Weekends count.')}</w:footnote></w:footnotes>`;
    const body =
      '<w:p><w:r><w:t>Ninety</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> days.</w:t></w:r></w:p>';
    const source = await taken(docx(body, '', { 'word/footnotes.xml': notes }), 'a.docx');
    expect(source.text).toBe('Ninety days.\n\n1 Weekends count.');
    expect(source.places.at(-1)?.part).toBe('note 1');
  });

  test('is read with its changes made, and it is told that they are not accepted', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Notice of </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>90</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> days.</w:t></w:r></w:p>';
    const source = await taken(docx(body), 'a.docx');
    expect(source.text).toBe('Notice of 30 days.');
    expect(codesOf(source)).toEqual(['reader/tracked-changes']);
  });

  test('is told by what is in it, not by its name', async () => {
    expect((await taken(docx(paragraph('x y')), 'lease.txt')).media).toBe('docx');
  });
});

describe('an archive that is none', () => {
  test.each([
    ['XLSX', 'xl/workbook.xml'],
    ['PPTX', 'ppt/presentation.xml'],
    ['OpenDocument', 'content.xml'],
    ['ZIP', 'notes/a.txt'],
  ])('is refused as %s', async (kind, name) => {
    const bytes = zipOf({ '[Content_Types].xml': '<Types/>', [name]: 'x' });
    expect(await refused(bytes, 'a.docx')).toMatchObject({
      code: 'reader/unsupported',
      message: `Files of the kind ${kind} cannot be read.`,
    });
  });
});

describe('a document that would unpack without end', () => {
  const zeros = new Uint8Array(60 << 20);
  const files = { ...docxFiles(paragraph('x')), 'word/comments.xml': zeros };

  test('is refused by its directory, before anything is unpacked', async () => {
    const bytes = zipOf(files);
    const before = performance.now();
    expect((await refused(bytes, 'a.docx')).code).toBe('reader/zip-bomb');
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('is refused while it is unpacked where the directory lies', async () => {
    expect((await refused(zipOf(files, { size: 100 }), 'a.docx')).code).toBe('reader/zip-bomb');
  });
});

test('a document with a password is refused', async () => {
  expect((await refused(zipOf(docxFiles(paragraph('x')), { flags: 1 }), 'a.docx')).code).toBe('reader/encrypted');
  const compound = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect((await refused(compound, 'a.docx')).code).toBe('reader/encrypted');
  expect((await refused(compound.subarray(0, 600), 'a.doc')).message).toBe('Files of the kind DOC cannot be read.');
});
