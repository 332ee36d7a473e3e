import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Accord, accordFrom } from '../../src/accord/index.ts';
import { entryText, entryTitle } from '../../src/brief/deadline-entry.ts';
import { calendarChanges, calendarOf, type StandingEntry } from '../../src/brief/documents.ts';
import type { Catalogue } from '../../src/brief/index.ts';
import { printable } from '../../src/brief/printable.ts';
import { type Deadline, deadlinesOf, textPosition } from '../../src/engine/index.ts';
import { day, deadlinesIn, questionOf } from './ask.ts';
import { catalogues, en, ja, ko } from './catalogues.ts';

interface Parsed {
  readonly calendar: ICAL.Component;
  readonly events: readonly ICAL.Event[];
}

/** A calendar as ical.js reads it. */
function parsed(text: string): Parsed {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

const first = (component: ICAL.Component, name: string): unknown => component.getFirstPropertyValue(name);

const gsomia = questionOf({ file: 'gsomia', on: '2020-08-24' });
const known = ['2019-08-01', '2019-08-23', '2019-11-22'];
const withdrawn = {
  accord: gsomia.accord,
  history: known.map((on) => ({ knownOn: day(on), rows: deadlinesIn(gsomia, '2019-08-01', '2020-12-31', on) })),
};

const feed = {
  name: 'Leases; 賃貸借',
  refresh: 'PT6H',
  linkOf: (id: string) => `https://tacit.example/accords/${id}`,
};

/** An accord whose channel takes ten days, and its deadlines. */
function slow(lead: string): { readonly accord: Accord; readonly rows: readonly Deadline[] } {
  const { accord } = accordFrom(
    {
      accord: 'slow-post',
      kind: 'contract',
      title: 'Slow post',
      parties: { A: {}, B: {} },
      terms: {
        duration: { for: '1 year' },
        renewal: { tacit: true, for: '1 year' },
        exits: [{ id: 'out', by: ['A'], notice: '90 days', ends: 'end-of-term', sendLead: lead }],
      },
      record: [{ id: 'start', date: '2024-01-01', act: 'entry-into-force' }],
    },
    'slow-post',
  );
  if (!accord) throw new Error('The accord of this test cannot be read.');
  const rows = deadlinesOf({
    accord,
    positions: [textPosition],
    from: day('2024-06-01'),
    to: day('2024-12-31'),
    knownOn: day('2024-06-01'),
    lookup: () => undefined,
  });
  return { accord, rows };
}

describe('a calendar, as ical.js reads it', () => {
  test.each(catalogues)(
    'has all-day entries under names of their own, each with its revision and status ($code)',
    (language) => {
      const { calendar, events } = parsed(calendarOf([withdrawn], language, feed));
      expect(first(calendar, 'version')).toBe('2.0');
      expect(events.length).toBeGreaterThan(5);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      for (const { component, startDate, sequence } of events) {
        expect(startDate.isDate).toBe(true);
        expect(Number.isInteger(sequence)).toBe(true);
        expect(['CONFIRMED', 'CANCELLED', 'TENTATIVE']).toContain(first(component, 'status'));
      }
    },
  );

  test('has the effect of a notice that was withdrawn as cancelled, on its day and revised once', () => {
    const { events } = parsed(calendarOf([withdrawn], en));
    const effect = events.find(({ uid }) => uid === 'gsomia/tokyo/KR/non-renewal/effect/notice@tacit')!;
    expect(effect.startDate.toString()).toBe('2019-11-23');
    expect(effect.sequence).toBe(1);
    expect(first(effect.component, 'status')).toBe('CANCELLED');
  });

  test.each(catalogues)('gives back every text as it was before it was escaped and folded ($code)', (language) => {
    const title =
      'A, B; C\\D\\n "E": 秘密軍事情報の保護に関する日本国政府と大韓民国政府との間の協定; 군사비밀정보의 보호에 관한 협정, 🙂\nF';
    const accord = { ...gsomia.accord, title, aliases: [] };
    const { events } = parsed(calendarOf([{ ...withdrawn, accord }], language));
    expect(events.every(({ description }) => description.includes(title))).toBe(true);
  });

  test('gives back whatever stands in a title, but for control characters, and no line is longer than 75 octets', () => {
    const row = withdrawn.history[0]!.rows[0]!;
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...'\\,;:"nN\r\n\t ^日本한국🙂é\u0000\u007F\u0085\uD800'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<Catalogue>(en, ja, ko), (title, language) => {
        const accord = { ...gsomia.accord, title, aliases: [] };
        const text = calendarOf([{ accord, history: [{ knownOn: day('2019-08-01'), rows: [row] }] }], language, feed);
        const lines = text.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([]);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [event] = parsed(text).events;
        const told = { day: row.date, known: '2019-08-01', gone: false };
        expect(event!.summary).toBe(printable(entryTitle(row, row.date, accord, language)));
        expect(event!.description).toBe(printable(entryText(row, accord, language, told)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a calendar to subscribe to', () => {
  const { calendar, events } = parsed(calendarOf([withdrawn], en, feed));

  test('says its name, and how long a copy is good for', () => {
    // The parser takes the text of properties that came after RFC 5545 as it stands, escaped.
    for (const name of ['name', 'x-wr-calname']) expect(first(calendar, name)).toBe('Leases\\; 賃貸借');
    const refresh = calendar.getFirstProperty('refresh-interval')!;
    expect(refresh.type).toBe('duration');
    expect(String(refresh.getFirstValue())).toBe('PT6H');
    expect(first(calendar, 'x-published-ttl')).toBe('PT6H');
  });

  test('says of every entry where its accord is found, and rings for none', () => {
    expect(new Set(events.map(({ component }) => first(component, 'url')))).toEqual(
      new Set(['https://tacit.example/accords/gsomia']),
    );
    expect(events.flatMap(({ component }) => component.getAllSubcomponents('valarm'))).toEqual([]);
  });

  test('rings so many days before where that is asked, but not for what no longer stands', () => {
    const rung = parsed(calendarOf([withdrawn], en, { ...feed, alarms: [30, 0] })).events;
    for (const { component } of rung) {
      const alarms = component.getAllSubcomponents('valarm');
      const triggers = alarms.map((alarm) => (first(alarm, 'trigger') as ICAL.Duration).toSeconds() / 86_400 + 0);
      expect(triggers).toEqual(first(component, 'status') === 'CANCELLED' ? [] : [-30, 0]);
      expect(alarms.map((alarm) => first(alarm, 'action'))).toEqual(alarms.map(() => 'DISPLAY'));
    }
  });

  test('nothing in an address can end its line', () => {
    const linkOf = (): string => 'https://tacit.example/a\r\nBEGIN:VALARM\u0000 b';
    const text = calendarOf([withdrawn], en, { ...feed, linkOf });
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    expect(first(parsed(text).events[0]!.component, 'url')).toBe('https://tacit.example/aBEGIN:VALARMb');
  });

  test('takes entries whose revisions are kept elsewhere as they are', () => {
    const { rows } = withdrawn.history[0]!;
    const entries = calendarChanges([], rows).map(
      (entry, i): StandingEntry => ({
        ...entry,
        sequence: i + 7,
        change: i === 0 ? 'cancelled' : 'kept',
        knownOn: day('2019-08-05'),
      }),
    );
    const { events: told } = parsed(calendarOf([{ accord: gsomia.accord, entries }], en, feed));
    expect(Object.fromEntries(told.map(({ uid, sequence }) => [uid, sequence]))).toEqual(
      Object.fromEntries(entries.map(({ uid, sequence }) => [uid, sequence])),
    );
    expect(told.filter(({ component }) => first(component, 'status') === 'CANCELLED').map(({ uid }) => uid)).toEqual([
      entries[0]!.uid,
    ]);
    expect(new Set(told.map(({ component }) => String(first(component, 'dtstamp'))))).toEqual(
      new Set(['2019-08-05T00:00:00Z']),
    );
  });
});

describe('the day to send by', () => {
  const uid = 'slow-post/text/A/out/send-by/2024-12-31@tacit';

  test('has an entry of its own where it is not the day to notify by, which each of the two names', () => {
    const { accord, rows } = slow('10 days');
    const history = [{ knownOn: day('2024-06-01'), rows }];
    const { events } = parsed(calendarOf([{ accord, history }], en));
    const days = events.map(({ summary, startDate }) => [summary, startDate.toString()]);
    expect(days).toEqual([
      ['Send by: Slow post – out', '2024-09-22'],
      ['Notify by: Slow post – out', '2024-10-02'],
    ]);
    expect(events.map(({ description }) => /(?:Notify|Send) by: .*/.exec(description)![0])).toEqual([
      'Notify by: 2 October 2024',
      'Send by: 22 September 2024',
    ]);
    expect(events[0]!.uid).toBe(uid);
  });

  test('has none where both are one day', () => {
    const rows = slow('10 days').rows.map((row) => ({ ...row, sendBy: row.date }));
    expect(calendarChanges([], rows).map(({ day: on }) => on)).toEqual(rows.map(({ date }) => date));
  });

  test('moves by itself when the channel takes longer, and is cancelled when it takes no time any more', () => {
    const at = (lead: string): readonly Deadline[] => slow(lead).rows;
    const moved = calendarChanges(at('10 days'), at('20 days'));
    expect(moved.find((entry) => entry.uid === uid)).toMatchObject({ change: 'moved', day: '2024-09-12', sequence: 1 });
    const same = at('10 days').map((row) => ({ ...row, sendBy: row.date }));
    const gone = calendarChanges(at('10 days'), same);
    expect(gone.find((entry) => entry.uid === uid)).toMatchObject({ change: 'cancelled', day: '2024-09-22' });
    expect(gone.filter(({ change }) => change === 'cancelled')).toHaveLength(1);
  });
});
