import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import { calendarChanges, calendarOf, type KnownRows } from '../../src/brief/documents.ts';
import type { Deadline } from '../../src/engine/index.ts';
import { type Asked, day, deadlinesIn, expectGolden, questionOf } from './ask.ts';
import { catalogues, en } from './catalogues.ts';

interface Entry {
  readonly [name: string]: string;
}

/** The entries of a calendar: lines unfolded, values by the name of the property. */
function entriesOf(calendar: string): readonly Entry[] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (line === 'BEGIN:VEVENT') found.push({});
    else if (found.length > 0) found.at(-1)![line.slice(0, colon)] ??= line.slice(colon + 1);
  }
  return found;
}

const plain = (value: string): string => value.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));

function historyOf(
  asked: Asked,
  from: string,
  to: string,
  days: readonly string[],
): { readonly accord: Accord; readonly history: readonly KnownRows[] } {
  const question = questionOf(asked);
  return {
    accord: question.accord,
    history: days.map((known) => ({ knownOn: day(known), rows: deadlinesIn(question, from, to, known) })),
  };
}

const gsomia: Asked = { file: 'gsomia', on: '2020-08-24' };
const withdrawn = historyOf(gsomia, '2019-08-01', '2020-12-31', ['2019-08-01', '2019-08-23', '2019-11-22']);

describe('a calendar file', () => {
  test.each(catalogues)('is as the record of answers has it ($code)', (language) => {
    expectGolden(`gsomia-2020-08-24.${language.code}.ics`, calendarOf([withdrawn], language));
  });

  test.each(catalogues)('has no line of more than 75 octets, and no character is cut ($code)', (language) => {
    const calendar = calendarOf(
      [
        withdrawn,
        historyOf({ file: 'who', on: '2021-01-01' }, '2020-01-01', '2022-12-31', ['2020-08-01', '2021-02-01']),
      ],
      language,
    );
    const lines = calendar.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  test('folds so that unfolding gives back what was said', () => {
    const long = 'Ausfuhrkontrollrechtliche Übereinkunft 日本国政府と大韓民国政府との間の協定 🙂 '.repeat(4).trim();
    const { history } = withdrawn;
    const calendar = calendarOf([{ accord: { ...withdrawn.accord, title: long }, history }], en);
    expect(entriesOf(calendar).every((entry) => plain(entry.DESCRIPTION!).includes(long))).toBe(true);
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test('escapes commas, semicolons, backslashes and line breaks, and nothing can break out of a value', () => {
    const title = 'A, B; C\\D\nEND:VEVENT\r\nBEGIN:VALARM\u0007';
    const calendar = calendarOf([{ ...withdrawn, accord: { ...withdrawn.accord, title, aliases: [] } }], en);
    expect(calendar).not.toMatch(/^BEGIN:VALARM/m);
    expect(calendar).toContain('A\\, B\\; C\\\\D\\nEND:VEVENT\\nBEGIN:VALARM');
    expect(calendar.match(/^END:VEVENT/gm)).toHaveLength(calendar.match(/^BEGIN:VEVENT/gm)!.length);
  });

  test('has explicit all-day entries: no rule of recurrence, no hour, no alarm', () => {
    const calendar = calendarOf([withdrawn], en);
    expect(calendar).not.toMatch(/RRULE|VALARM|DTEND|VTIMEZONE/);
    const entries = entriesOf(calendar);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      expect(entry['DTSTART;VALUE=DATE']).toMatch(/^\d{8}$/);
      expect(entry.DTSTAMP).toMatch(/^\d{8}T000000Z$/);
    }
  });

  test('says the clause, the sum and the day to send by', () => {
    const entry = entriesOf(calendarOf([withdrawn], en)).find(
      ({ UID }) => UID === 'gsomia/tokyo/JP/non-renewal/notify-by/2020-11-22@tacit',
    )!;
    const told = plain(entry.DESCRIPTION!);
    expect(plain(entry.SUMMARY!)).toBe('Notify by: GSOMIA – non-renewal [tokyo]');
    expect(told).toContain('Clause 21(3): ');
    expect(told).toContain('24 Aug 2020 + 90 days → 22 Nov 2020');
    expect(told).toContain('Send by: 24 August 2020');
    expect(told).toContain('As known on 22 November 2019. A reading, not legal advice.');
  });
});

describe('a notice that is withdrawn', () => {
  const entries = entriesOf(calendarOf([withdrawn], en));
  const named = (uid: string): Entry => entries.find(({ UID }) => UID === `gsomia/${uid}@tacit`)!;

  test('cancels its effect', () => {
    expect(named('tokyo/KR/non-renewal/effect/notice')).toMatchObject({
      'DTSTART;VALUE=DATE': '20191123',
      STATUS: 'CANCELLED',
      SEQUENCE: '1',
      DTSTAMP: '20191122T000000Z',
    });
    expect(plain(named('tokyo/KR/non-renewal/effect/notice').DESCRIPTION!)).toMatch(/^Withdrawn: /);
  });

  test('brings back the deadline of the next year as a further revision of the same entry', () => {
    expect(named('tokyo/JP/non-renewal/notify-by/2020-11-22')).toMatchObject({
      STATUS: 'CONFIRMED',
      SEQUENCE: '2',
      DTSTAMP: '20191122T000000Z',
    });
  });

  test('leaves that deadline cancelled for the reading that holds the notice suspended', () => {
    expect(named('seoul/JP/non-renewal/notify-by/2020-11-22')).toMatchObject({
      STATUS: 'CANCELLED',
      SEQUENCE: '1',
      DTSTAMP: '20190823T000000Z',
    });
  });

  test('leaves alone what it never touched', () => {
    expect(named('tokyo/JP/non-renewal/notify-by/2019-11-22')).toMatchObject({
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      DTSTAMP: '20190801T000000Z',
    });
  });
});

describe('what became of an entry', () => {
  const row: Deadline = {
    accord: 'x',
    position: 'text',
    party: 'A',
    exit: 'out',
    kind: 'notify-by',
    date: '2020-08-24',
    sendBy: '2020-08-24',
    safeBy: '2020-08-24',
    ends: '2020-11-22',
    because: [{ clause: '1' }],
  };
  const moved = { ...row, date: '2020-09-23', sendBy: '2020-09-23', safeBy: '2020-09-23' };

  test('a deadline that moves keeps its name and is revised', () => {
    const [before] = calendarChanges([], [row]);
    expect(before).toMatchObject({ change: 'new', sequence: 0 });
    expect(calendarChanges([row], [moved])).toEqual([
      { uid: before!.uid, change: 'moved', sequence: 1, day: moved.date, row: moved },
    ]);
    expect(calendarChanges([row], [moved], new Map([[before!.uid, 4]]))[0]).toMatchObject({ sequence: 5 });
  });

  test('a deadline for another end is another entry', () => {
    const next = { ...moved, ends: '2021-11-22' };
    expect(calendarChanges([row], [next]).map(({ change }) => change)).toEqual(['new', 'cancelled']);
  });

  test('what stays the same is not revised; what changes on its day is', () => {
    expect(calendarChanges([row], [{ ...row }], new Map())).toMatchObject([{ change: 'kept', sequence: 0 }]);
    expect(calendarChanges([row], [{ ...row, safeBy: '2020-08-23' }])).toMatchObject([
      { change: 'changed', sequence: 1 },
    ]);
  });

  test('the effect of a notice is named after the notice, so that it moves with it', () => {
    const effect = (date: string, ends: string): Deadline => ({
      ...row,
      kind: 'effect',
      date,
      sendBy: date,
      safeBy: date,
      ends,
      because: [{ act: 'note', did: 'given' }],
    });
    expect(calendarChanges([effect('2020-11-23', '2020-11-22')], [effect('2021-02-01', '2021-01-31')])).toMatchObject([
      { change: 'moved', sequence: 1 },
    ]);
  });

  test('no two entries share a name', () => {
    const end = (date: string): Deadline => ({
      ...row,
      party: null,
      exit: null,
      kind: 'term-ends',
      date,
      sendBy: date,
      safeBy: date,
      ends: date,
      because: [],
    });
    const entries = calendarChanges(
      [],
      [end('2021-01-31'), end('2020-01-31'), row, { ...row, party: 'B' }, { ...row, position: 'a/b' }],
    );
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
  });

  test('an entry that does not hold in every reading is tentative', () => {
    const { accord } = withdrawn;
    const calendar = calendarOf(
      [{ accord, history: [{ knownOn: day('2020-01-01'), rows: [{ ...row, certain: false }] }] }],
      en,
    );
    expect(entriesOf(calendar)[0]).toMatchObject({ STATUS: 'TENTATIVE' });
  });
});
