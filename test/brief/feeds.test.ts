import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { calendarChanges } from '../../src/brief/documents.ts';
import { en } from '../../src/brief/messages/tellings/en.ts';
import { printable } from '../../src/brief/printable.ts';
import {
  type AccordChange,
  type AtomFeed,
  atomOf,
  changesFeed,
  deadlinesFeed,
  type FeedHead,
} from '../../src/brief/tellings.ts';
import { deadlinesIn, expectGolden, questionOf } from './ask.ts';
import { tellings } from './catalogues.ts';

const { accord } = questionOf({ file: 'gsomia', on: '2020-08-24' });
const link = 'https://tacit.example/accords/gsomia?on=2020-08-24&known=2020-08-24';

const head: FeedHead = {
  tag: 'tag:tacit.example,2026:',
  name: 'changes/label/条約',
  self: 'https://tacit.example/feeds/1.atom?token=a&lang=en',
  updated: '2026-07-30T09:15:00.000Z',
  author: 'Register of “A & B”',
};

const change = (action: string, rest: Partial<AccordChange> = {}): AccordChange => ({
  id: '17',
  accord,
  action,
  at: '2026-07-30T09:15:00.000Z',
  link,
  ...rest,
});

const changes: readonly AccordChange[] = [
  change('decision.recorded', {
    id: '19',
    decision: { decided: 'renew', deadline: { party: 'JP', exit: 'non-renewal', ends: '2020-11-22' } },
  }),
  change('act.recorded', { id: '18', about: 'notice' }),
  change('accord.created'),
];

/** Every text of a feed in an XML tree, by the name of its element. */
function textsIn(xml: string): readonly (readonly [name: string, text: string])[] {
  const faults: string[] = [];
  const errorHandler = (level: string, message: unknown): unknown => faults.push(`${level} ${String(message)}`);
  const tree = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml');
  expect(faults).toEqual([]);
  return [...Array.from(tree.getElementsByTagName('*'))]
    .filter((element) => Array.from(element.childNodes).every(({ nodeType }) => nodeType !== 1))
    .map((element) => [element.tagName, element.textContent ?? '']);
}

describe('a feed as Atom', () => {
  const feed = changesFeed(head, changes, en);
  const xml = atomOf(feed);

  test('is read back field by field by a parser of feeds', () => {
    const read = parseAtomFeed(xml);
    expect(read).toMatchObject({
      id: 'tag:tacit.example,2026:changes/label/%E6%9D%A1%E7%B4%84',
      title: { value: feed.title },
      updated: head.updated,
      authors: [{ name: head.author }],
      links: [{ rel: 'self', href: head.self, type: 'application/atom+xml' }],
      xml: { lang: 'en' },
    });
    expect(
      read.entries?.map(({ id, title, updated, summary, links, categories }) => ({
        id,
        title: title?.value,
        updated,
        summary: summary?.value,
        link: links?.[0]?.href,
        category: categories?.[0],
      })),
    ).toEqual(feed.entries);
    expect(feed.entries).toHaveLength(3);
  });

  test('without entries is whole: it has its id, its title, its instant and its author', () => {
    const empty = atomOf(changesFeed(head, [], en));
    expect(XMLValidator.validate(empty)).toBe(true);
    expect(parseAtomFeed(empty)).toMatchObject({
      title: { value: 'What has changed' },
      authors: [{ name: head.author }],
    });
    expect(textsIn(empty).map(([name]) => name)).toEqual(['id', 'title', 'updated', 'link', 'name', 'generator']);
  });

  test('is well-formed whatever stands in it, and gives back every text but for control characters', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(...`<>&"'\\]![CDATA-?/; \n\r\t日한🙂\u0000\u001B\u0085\uD800\uDFFF\uFFFE\uFFFF`),
        maxLength: 60,
      }),
    );
    const entries = fc.record({
      id: texts,
      title: texts,
      updated: texts,
      summary: texts,
      link: texts,
      category: fc.record({ term: texts, label: texts }),
    });
    const feeds = fc.record({
      id: texts,
      title: texts,
      updated: texts,
      self: texts,
      author: texts,
      language: fc.constantFrom('en' as const, 'ja' as const, 'ko' as const),
      entries: fc.array(entries, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(feeds, (hostile: AtomFeed) => {
        const text = atomOf(hostile);
        expect(XMLValidator.validate(text)).toBe(true);
        // XML 1.0, 2.2: what may stand in a document.
        expect(text).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
        const owed = [hostile.id, hostile.title, hostile.updated, '', hostile.author, 'tacit'].concat(
          hostile.entries.flatMap(({ id, title, updated, summary }) => [id, title, updated, '', '', summary]),
        );
        expect(textsIn(text).map(([, told]) => told)).toEqual(owed.map(printable));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a feed of changes', () => {
  test('tells an act with its day, its party and its source', () => {
    const [, act] = changesFeed(head, changes, en).entries;
    expect(act).toMatchObject({
      id: 'tag:tacit.example,2026:change/18',
      title: 'Notice recorded: GSOMIA',
      category: { term: 'act.recorded', label: 'Notice recorded' },
    });
    expect(act!.summary).toMatch(/^Recorded: 23 August 2019, notice by the Republic of Korea \(notice\) \[.+\]$/);
  });

  test('tells a decision with the deadline that it is about, and that it changes no date', () => {
    const [decision] = changesFeed(head, changes, en).entries;
    expect(decision!.title).toBe('Decision (renew): GSOMIA');
    expect(decision!.summary.split('\n')).toEqual([
      'Decided: renew. The reminders of this deadline stop; no date changes by it.',
      'Party: Japan',
      'Way out: non-renewal',
      'Last day in: 22 November 2020',
    ]);
  });

  test.each(tellings)('tells every kind of change in the language asked for ($language.code)', (words) => {
    const rest = ['accord.changed', 'care.changed', 'document.attached', 'proof.attached'].map((action, i) =>
      change(action, { id: `${20 + i}` }),
    );
    const feed = changesFeed(head, [...changes, ...rest], words);
    expect(feed.entries).toHaveLength(7);
    expectGolden(`gsomia.changes.${words.language.code}.atom`, atomOf(feed), 'sent');
  });

  test('has words for every change of an accord that the log of a register names', () => {
    const service = join(import.meta.dirname, '..', '..', 'src', 'service');
    const code = readdirSync(service).map((name) => readFileSync(join(service, name), 'utf8'));
    const named = code.join('\n').matchAll(/'((?:accord|act|care|decision|document|proof)\.[a-z-]+)'/g);
    const others = ['accord.read', 'document.erased'];
    const actions = [...new Set([...named].map(([, action]) => action as string))].filter((a) => !others.includes(a));
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => changesFeed(head, [change(action)], en).entries.length === 0)).toEqual([]);
  });

  test('leaves out what changes no accord', () => {
    expect(changesFeed(head, [change('deadline.told')], en).entries).toEqual([]);
  });
});

describe('a feed of deadlines', () => {
  const question = questionOf({ file: 'gsomia', on: '2019-11-22' });
  const at = '2019-11-22T08:00:00.000Z';
  const known = (on: string) => deadlinesIn(question, '2019-08-01', '2020-12-31', on);
  const entries = calendarChanges(known('2019-08-23'), known('2019-11-22'));
  const deadlines = entries.map((entry) => ({ accord: question.accord, entry, at, link }));

  test('has one entry for each, under the name that it has in the calendar', () => {
    const feed = deadlinesFeed({ ...head, name: 'deadlines' }, deadlines, en);
    expect(feed.title).toBe('Deadlines');
    expect(feed.entries.map(({ id }) => id)).toEqual(entries.map(({ uid }) => `${head.tag}deadline/${uid}`));
    expect(feed.entries.find(({ id }) => id.endsWith('tokyo/JP/non-renewal/notify-by/2020-11-22@tacit'))).toMatchObject(
      {
        title: '24 Aug 2020: Notify by: GSOMIA – non-renewal [tokyo]',
        updated: at,
        category: { term: 'notify-by', label: 'Notify by' },
        summary: expect.stringContaining('24 Aug 2020 + 90 days → 22 Nov 2020'),
      },
    );
    expect(parseAtomFeed(atomOf(feed)).entries).toHaveLength(entries.length);
  });

  test('says of a deadline that no longer stands that it was withdrawn', () => {
    const feed = deadlinesFeed(head, deadlines, en);
    const gone = feed.entries.find(({ id }) => id.endsWith('tokyo/KR/non-renewal/effect/notice@tacit'))!;
    expect(gone.title).toBe('Withdrawn: 23 Nov 2019: First day out: GSOMIA – non-renewal [tokyo]');
    expect(gone.summary).toMatch(/^Withdrawn: this day no longer stands\.\n/);
  });

  test('tells of the day to send by as a day of its own', () => {
    const [row] = known('2019-08-01').filter(({ kind }) => kind === 'notify-by');
    const [own, send] = calendarChanges([], [{ ...row!, sendBy: '2019-08-14' }]);
    const { entries: told } = deadlinesFeed(
      head,
      [own!, send!].map((entry) => ({ accord: question.accord, entry, at, link })),
      en,
    );
    expect(told.map(({ category }) => category)).toEqual([
      { term: 'notify-by', label: 'Notify by' },
      { term: 'send-by', label: 'Send by' },
    ]);
    expect(told[1]!.title).toMatch(/^14 Aug 2019: Send by: GSOMIA/);
  });
});
