import { describe, expect, test } from 'vitest';
import { codesOf, mapBack, taken } from './taking.ts';

describe('a plain text', () => {
  test('is what its bytes are as UTF-8, line ends and all', async () => {
    for (const content of [
      'a\r\nb\rc\n\n d\t',
      'Vertrag über Ⅻ ½ ﬁ é é 株式会社 계약 😀',
      '\uFEFF'.repeat(2) + 'x',
      ' x ',
    ]) {
      const bytes = Buffer.from(content);
      const marked = bytes[0] === 0xef;
      const { text, places } = await taken(bytes, 'a.txt');
      expect(text).toBe(marked ? content.slice(1) : bytes.toString('utf8'));
      expect(places).toEqual([{ start: 0, at: 0 }]);
    }
  });

  test('has no remark where it is UTF-8', async () => {
    expect((await taken('Vertrag über ½', 'a.txt')).remarks).toEqual([]);
  });

  test('loses its byte order mark, in UTF-8 and in UTF-16', async () => {
    const content = 'Kündigung 解約';
    const wide = Buffer.from(`\uFEFF${content}`, 'utf16le');
    const swapped = Buffer.from(wide).swap16();
    for (const bytes of [Buffer.from(`\uFEFF${content}`), wide, swapped])
      expect(await taken(bytes, 'a.txt')).toMatchObject({ text: content, remarks: [] });
  });

  test('is read as UTF-16 without a mark where its NULs tell', async () => {
    const bytes = Buffer.from('Notice of termination\r\nof the lease', 'utf16le');
    for (const [one, label] of [
      [bytes, 'utf-16le'],
      [Buffer.from(bytes).swap16(), 'utf-16be'],
    ] as const) {
      const source = await taken(one, 'a.txt');
      expect(source.text).toBe('Notice of termination\r\nof the lease');
      expect(source.remarks[0]!.message).toContain(label);
    }
  });

  // The words of the test in the encodings of old programs.
  test.each([
    [
      'windows-1252',
      '52e973696c696174696f6e206475206261696c206c652031657220616ffb7420323032302096203930206a6f757273',
      'Résiliation du bail le 1er août 2020 – 90 jours',
    ],
    [
      'shift_jis',
      '967b8c5f96f182cd81418c5f96f18afa8ad4969e97b982cc8e4f82a98c8e914f82dc82c582c992ca926d82aa82c882a28cc082e8814193af82b68ff08c8f82c58d58905682b382ea82e981428354815b83728358',
      '本契約は、契約期間満了の三か月前までに通知がない限り、同じ条件で更新される。サービス',
    ],
    [
      'euc-jp',
      'cbdcb7c0ccf3a4cfa1a2b7c0ccf3b4fcb4d6cbfecebba4cebbb0a4abb7eec1b0a4dea4c7a4cbc4ccc3cea4aca4caa4a4b8c2a4eaa1a2c6b1a4b8bef2b7efa4c7b9b9bfb7a4b5a4eca4eba1a3a5b5a1bca5d3a5b9',
      '本契約は、契約期間満了の三か月前までに通知がない限り、同じ条件で更新される。サービス',
    ],
    [
      'euc-kr',
      'c0cc20b0e8bee0c0ba20b0e8bee0b1e2b0a320b8b8b7e1203330c0cf20c0fcb1eec1f620c5ebc1f6c7cfc1f620becac0b8b8e920b0b0c0ba20c1b6b0c7c0b8b7ce20b0bbbdc5b5c8b4d92e',
      '이 계약은 계약기간 만료 30일 전까지 통지하지 않으면 같은 조건으로 갱신된다.',
    ],
    ['iso-2022-jp', '1b244232724c73244e444c434e1b28422033301b2442467c41301b2842', '解約の通知 30日前'],
  ])('in %s is recognised, and it is told that this was assumed', async (label, hex, content) => {
    const bytes = Buffer.from(hex, 'hex');
    const source = await taken(bytes, 'a.txt');
    expect(source.text).toBe(content);
    expect(source.remarks.map(({ message }) => message)).toEqual([
      `The file does not say how its letters are encoded; it was read as ${label}.`,
    ]);
  });

  test('in UTF-8 with a broken byte stays UTF-8, and the loss is told', async () => {
    const bytes = Buffer.concat([
      Buffer.from('解約の通知は三十日前までに行う。'),
      Buffer.from([0xe3]),
      Buffer.from('以上'),
    ]);
    const source = await taken(bytes, 'a.txt');
    expect(source.text).toBe('解約の通知は三十日前までに行う。\uFFFD以上');
    expect(codesOf(source)).toEqual(['reader/lost-characters']);
  });

  test('that looks like a memorandum is no message', async () => {
    const memo = 'From: the ministry\nDate: 1 May 2020\nSubject: Lease\n\nThe lease ends.';
    expect((await taken(memo, 'memo.txt')).media).toBe('txt');
  });

  test('keeps characters that cannot be seen, and tells where the first stands', async () => {
    const content = 'Line one\nnotice of \u202E03\u202C days and\u200B more';
    const source = await taken(content, 'a.txt');
    expect(source.text).toBe(content);
    expect(source.remarks.map(({ message }) => message)).toEqual([
      'The text has 3 characters that cannot be seen; the first is U+202E in line 2, column 11.',
    ]);
  });

  test('has no hidden character where a script or a picture needs its joiner', async () => {
    expect(codesOf(await taken('می‌خواهم 👨‍👩‍👧 क्‍ष', 'a.txt'))).toEqual([]);
  });
});

describe('Markdown', () => {
  test.each([
    ['# Lease of *rooms* #\n\ntext', 'Lease of *rooms*'],
    ['---\ntitle: x\n---\n\n## Terms\n', 'Terms'],
    ['```\n# no\n```\n\nFramework agreement\n===\n', 'Framework agreement'],
    ['only text', undefined],
  ])('is kept as it is, with its first heading as title: %j', async (content, title) => {
    const source = await taken(content, 'a.md');
    expect(source).toMatchObject({ media: 'markdown', text: content });
    expect(source.title).toBe(title);
    expect(mapBack(content, source)).toEqual({ astray: [], share: 1, inOrder: true, whole: true });
  });
});
