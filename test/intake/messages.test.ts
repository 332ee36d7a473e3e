import { describe, expect, test } from 'vitest';
import { mapBack, stretchesOf, taken } from './taking.ts';

const message = `From: =?UTF-8?B?5aSW5YuZ55yB?= <press@ministry.example>
To: office@tenant.example
Subject: =?ISO-8859-1?Q?R=E9siliation_du_contrat?=
Date: Mon, 24 Aug 2020 00:30:00 +0900
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

This is a message in parts.
--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear all,

we give notice of termination of the lease under clause 14.2 with effect from =
31 December 2020. R=C3=A9siliation; rent =3D 5.

Regards
--inner
Content-Type: text/html; charset=utf-8

<p>Dear page</p>
--inner--
--outer
Content-Type: application/pdf; name="notice.pdf"
Content-Disposition: attachment; filename="notice.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
`.replaceAll('\n', '\r\n');

describe('a message', () => {
  test('is read with subject, sender, and the day in the offset of the sender', async () => {
    const source = await taken(message, 'notice.eml');
    expect(source).toMatchObject({
      media: 'eml',
      title: 'Résiliation du contrat',
      publishedOn: '2020-08-24',
      publisher: '外務省',
    });
    expect(source.text.trim()).toBe(
      'Dear all,\n\nwe give notice of termination of the lease under clause 14.2 with effect from 31 December 2020. Résiliation; rent = 5.\n\nRegards',
    );
  });

  test('names what is attached and does not read it', async () => {
    expect((await taken(message, 'a.eml')).remarks.map(({ message }) => message)).toEqual([
      '1 attached files were not read: notice.pdf.',
    ]);
  });

  test('has places in the file, over soft line ends and escaped letters', async () => {
    const source = await taken(message, 'a.eml');
    const { astray, share, inOrder, whole } = mapBack(message, source);
    expect({ astray, inOrder, whole }).toEqual({ astray: [], inOrder: true, whole: true });
    expect(share).toBeGreaterThan(0.95);
    expect(stretchesOf(source).every(({ part }) => part === 'text/plain')).toBe(true);
    expect(stretchesOf(source).find(({ text }) => text === 'é')?.at).toBeUndefined();
  });

  test('of a page alone is read as a page, with places in the file', async () => {
    const page = `From: a@b.example\r\nDate: 5 Jan 2021 10:00 -0500\r\nMessage-ID: <1@b.example>\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>The agreement of 1=C2=A0March 2020 ends o=\r\nn 5 May &amp; no later.</p><p style=3D"display:none">hidden words</p><p>Second</p></body></html>`;
    const source = await taken(page, 'saved.txt');
    expect(source).toMatchObject({
      media: 'eml',
      publishedOn: '2021-01-05',
      publisher: 'a@b.example',
      text: 'The agreement of 1\u00A0March 2020 ends on 5 May & no later.\n\nSecond',
    });
    expect(mapBack(page, source)).toMatchObject({ astray: [], inOrder: true, whole: true });
    expect(mapBack(page, source).share).toBeGreaterThan(0.85);
  });

  test('in base64 has no places word for word, and all of its text', async () => {
    const body = Buffer.from('Kündigung zum 31. Dezember 2020').toString('base64');
    const mail = `From: a@b.example\r\nSubject: x\r\nDate: 5 Jan 2021 10:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
    const source = await taken(mail, 'a.eml');
    expect(source.text.trim()).toBe('Kündigung zum 31. Dezember 2020');
    expect(source.places.every(({ at }) => at === undefined)).toBe(true);
  });

  test('of an old program has its quotation marks', async () => {
    const mail = `From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nthe =93Term=94 =96 two years, and all that goes with it\r\n`;
    const source = await taken(mail, 'a.eml');
    expect(source.text.trim()).toBe('the “Term” – two years, and all that goes with it');
    expect(mapBack(mail, source)).toMatchObject({ astray: [], inOrder: true, whole: true });
  });
});

const calendar = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Lease of the hall',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20200824',
  'SUMMARY:Last day for not',
  ' ice\\, by hand',
  'DESCRIPTION;ALTREP="http://x.example:1":See clause 14\\nand 15.',
  'BEGIN:VALARM',
  'DESCRIPTION:alarm words',
  'END:VALARM',
  'END:VEVENT',
  'BEGIN:VTODO',
  'DUE:20210101T000000Z',
  'SUMMARY:Ask for keys',
  'END:VTODO',
  'BEGIN:VEVENT',
  'DTSTART:20210230',
  'SUMMARY:No such day',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

describe('a calendar file', () => {
  test('gives a paragraph for each entry, its folded lines joined', async () => {
    const source = await taken(calendar, 'a.ics');
    expect(source).toMatchObject({
      media: 'ics',
      title: 'Lease of the hall',
      text: '2020-08-24: Last day for notice, by hand. See clause 14\nand 15.\n\n2021-01-01: Ask for keys\n\nNo such day',
    });
    expect(mapBack(calendar, source)).toMatchObject({ astray: [], inOrder: true, whole: true });
  });

  test('has its dated entries with their stretch of the text and their place in the file', async () => {
    const { entries, text } = await taken(calendar, 'a.ics');
    expect(
      entries?.map(({ on, summary, start, end, at }) => [
        on,
        summary,
        text.slice(start, end),
        calendar.slice(at, at + 12),
      ]),
    ).toEqual([
      [
        '2020-08-24',
        'Last day for notice, by hand',
        '2020-08-24: Last day for notice, by hand. See clause 14\nand 15.',
        'BEGIN:VEVENT',
      ],
      ['2021-01-01', 'Ask for keys', '2021-01-01: Ask for keys', 'BEGIN:VTODO\r'],
    ]);
  });
});
