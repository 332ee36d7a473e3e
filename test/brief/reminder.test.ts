import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import { en } from '../../src/brief/messages/tellings/en.ts';
import { ko } from '../../src/brief/messages/tellings/ko.ts';
import {
  type Letter,
  type Reminded,
  reminder,
  reminderDigest,
  type Tellings,
  type ToldAs,
} from '../../src/brief/tellings.ts';
import type { Deadline } from '../../src/engine/index.ts';
import { day, deadlinesIn, expectGolden, questionOf } from './ask.ts';
import { tellings } from './catalogues.ts';

/** The deadline of an example that a test wants, with all that a reminder of it needs. */
function remindedOf(
  file: string,
  known: string,
  isWanted: (row: Deadline) => boolean,
  toldAs: ToldAs = 'owner',
  change?: (accord: Accord) => Accord,
): Reminded {
  const question = questionOf({ file, on: known }, change);
  const year = Number(known.slice(0, 4));
  const rows = deadlinesIn(question, `${year - 1}-12-01`, `${year + 2}-12-31`);
  const deadline = rows.find((row) => row.date >= known && isWanted(row));
  if (!deadline) throw new Error(`There is no such deadline in ${file}.`);
  return { accord: question.accord, deadline, rows, toldAs, link: `https://tacit.example/accords/${file}?a=1&b=2` };
}

const isNotice = (row: Deadline): boolean => row.kind === 'notify-by';

const gsomia = remindedOf('gsomia', '2020-08-01', (row) => isNotice(row) && row.position === 'tokyo');
/** The same with a channel that takes twelve days, and with a safe day before the deadline. */
const slow: Reminded = { ...gsomia, deadline: { ...gsomia.deadline, sendBy: '2020-08-12', safeBy: '2020-08-23' } };
const lease = remindedOf('office-lease', '2024-12-01', ({ exit }) => exit === 'break');
const destroy = remindedOf('cohort-data-sharing', '2024-06-01', ({ duty }) => duty === 'destroy');
const ends = remindedOf('ethics-approval', '2024-06-01', ({ kind }) => kind === 'term-ends');

const on = (one: Reminded, today: string, words: Tellings = en, name: string | null = 'Ms Seo'): Letter =>
  reminder(one, { name, words, today: day(today) });

const written = ({ subject, text }: Letter): string => `Subject: ${subject}\n\n${text}`;

describe('a reminder of a notice', () => {
  test.each(tellings)('is as the record of messages has it ($language.code)', (words) => {
    const letter = on(slow, '2020-07-29', words);
    expectGolden(`gsomia-2020-07-29.reminder.${words.language.code}.txt`, written(letter), 'sent');
    expectGolden(`gsomia-2020-07-29.reminder.${words.language.code}.html`, letter.html, 'sent');
  });

  test('says in its subject by when to send what', () => {
    expect(on(slow, '2020-07-29').subject).toBe(
      'Send by 12 Aug 2020 (in 14 days): notice by Japan to end GSOMIA – non-renewal',
    );
    expect(on(slow, '2020-08-11').subject).toMatch(/^Send by 12 Aug 2020 \(in 1 day\): /);
    expect(on(slow, '2020-08-12').subject).toMatch(/^Send by 12 Aug 2020 \(today\): /);
  });

  test('speaks of leaving, where an accord has many parties', () => {
    const many = { ...slow, accord: { ...slow.accord, kind: 'multilateral' as const } };
    expect(on(many, '2020-07-29').subject).toMatch(/: notice by Japan to leave GSOMIA – non-renewal$/);
  });

  test('says what follows if nobody speaks: another term, or that it goes on', () => {
    expect(on(gsomia, '2020-08-10').text).toContain(
      'Without notice by 24 August 2020, GSOMIA renews: its next term starts on 23 November 2020. Notice given by Japan up to that day makes 22 November 2020 the last day in.',
    );
    expect(on(lease, '2024-12-10').text).toContain('goes on after 23 June 2025.');
  });

  test('has the clause, the sum, every day and the place to record what is decided', () => {
    const { text } = on(slow, '2020-07-29');
    for (const told of [
      '- Clause 21(3): ',
      '- 24 Aug 2020 + 90 days → 22 Nov 2020 (',
      'Notify by: 24 August 2020',
      'Send by: 12 August 2020',
      'Safe by: 23 August 2020',
      'Last day in: 22 November 2020',
      slow.link,
      'The reminders stop when a decision is recorded, or the notice.',
      'As known on 29 July 2020. A reading, not legal advice.',
    ])
      expect(text).toContain(told);
  });

  test('says up to which day a notice is safe under every reading, and when that day has passed', () => {
    expect(on(slow, '2020-08-23').text).toContain('Up to 23 August 2020 a notice is in time under every reading');
    expect(on(slow, '2020-08-24').text).toContain('23 August 2020, up to which a notice was in time');
    expect(on(gsomia, '2020-08-24').text).not.toContain('under every reading');
  });

  test('after the day to send by says until when a notice still counts', () => {
    const { subject, text } = on(slow, '2020-08-20');
    expect(subject).toMatch(/^Send-by day passed, notify by 24 Aug 2020 \(in 4 days\): notice by Japan/);
    expect(text).toContain(
      'The day to send by, 12 August 2020, has passed. A notice still counts if it is given by 24 August 2020 (in 4 days)',
    );
    expect(on(slow, '2020-08-12').text).not.toContain('has passed');
    expect(on(slow, '2020-08-24').subject).toContain('(today)');
  });

  test('after the deadline says that it has passed, what follows, and the next day to notify by', () => {
    const { subject, text } = on(slow, '2020-08-25');
    expect(subject).toMatch(/^Passed on 24 Aug 2020 \(1 day ago\): /);
    expect(text).toContain('24 August 2020 has passed (1 day ago), and no decision is recorded.');
    expect(text).toContain('Without notice, GSOMIA renews: its next term starts on 23 November 2020.');
    expect(text).toContain('The next day to notify by is 24 August 2021, to be sent by 24 August 2021;');
    expect(text).toContain('Record the notice if one was given, or what has been decided:');
  });

  test('after the last deadline says that there is no later one', () => {
    expect(on(lease, '2024-12-24').text).toContain('No later day to notify by is known for this way out.');
  });

  test('tells readings that have another day, and those that have none; what agrees is not told', () => {
    const other = gsomia.rows.find((row) => isNotice(row) && row.position === 'tokyo' && row.party === 'JP')!;
    const seoul = { ...other, position: 'seoul' };
    const told = (rows: readonly Deadline[]): string => on({ ...gsomia, rows }, '2020-08-10').text;
    expect(told(gsomia.rows)).toContain('Where the readings differ\n- Reading seoul: there is no such day\n');
    expect(told([...gsomia.rows, { ...seoul, date: '2020-08-23', sendBy: '2020-08-22' }])).toContain(
      '- Reading seoul: notify by 23 August 2020, send by 22 August 2020, last day in 22 November 2020\n',
    );
    expect(told([...gsomia.rows, seoul])).not.toContain('Where the readings differ');
  });

  test('says where the day does not hold in every reading or date', () => {
    const open = { ...gsomia, deadline: { ...gsomia.deadline, certain: false as const } };
    expect(on(open, '2020-08-10').text).toContain('Holds in some readings or dates only.');
  });
});

describe('a reminder of something else', () => {
  test('names a duty, and whether it is late', () => {
    const { subject, text } = on(destroy, '2024-07-16');
    expect(subject).toBe(
      'Reminder or duty due on 30 Jul 2024 (in 14 days): Data-sharing agreement, Northvale cohort – destroy',
    );
    expect(text).toContain('“destroy” falls due for University of Northvale (invented) on 30 July 2024.');
    expect(text).toContain('The reminders stop when a decision is recorded, or that it is done.');
    expect(on(destroy, '2024-08-01').text).toContain('on 30 July 2024 (2 days ago), and nothing is recorded of it.');
  });

  test('says that an accord ends, unless its parties agree otherwise', () => {
    const { subject, text } = on(ends, '2024-06-29');
    expect(subject).toBe('Term ends on 30 Jun 2024 (in 1 day): Northvale approval');
    expect(text).toContain(
      'Unless the parties agree otherwise before, Northvale approval ends with 30 June 2024, its last day in.',
    );
    expect(on(ends, '2024-07-01').text).toContain('Term ends: 30 June 2024 (1 day ago).');
  });
});

describe('whoever is reminded', () => {
  test.each<readonly [ToldAs, string, string]>([
    ['owner', 'Send by', 'You are told because you look after GSOMIA.'],
    ['deputy', 'Send by', 'You are told as a deputy of the owner of GSOMIA.'],
    ['list', 'Send by', 'You are told because the reminders of GSOMIA name you.'],
    ['undecided', 'No decision yet: Send by', 'You are told because nobody has decided yet.'],
    [
      { inPlaceOf: 'owner', because: 'none' },
      'Standing in: Send by',
      'You are told in the place of the owner: there is nobody to be told.',
    ],
    [
      { inPlaceOf: 'deputy', because: 'gone' },
      'Standing in: Send by',
      'You are told in the place of a deputy, who is no longer here.',
    ],
    [
      { inPlaceOf: 'list', because: 'bounced' },
      'Standing in: Send by',
      'You are told in the place of somebody whom the reminders name, whose mail came back.',
    ],
  ])('is told why: %o', (toldAs, begins, why) => {
    const { subject, text } = on({ ...gsomia, toldAs }, '2020-08-10');
    expect(subject.startsWith(begins)).toBe(true);
    expect(text).toContain(why);
  });

  test('is greeted by name, or without one', () => {
    expect(on(gsomia, '2020-08-10').text).toMatch(/^Dear Ms Seo,\n/);
    expect(on(gsomia, '2020-08-10', en, null).text).toMatch(/^Good day,\n/);
    expect(on(gsomia, '2020-08-10', ko, '서지우').text).toMatch(/^서지우 님께\n/);
  });
});

describe('one message about several deadlines', () => {
  const of = (file: string, toldAs: ToldAs = 'owner'): Reminded => remindedOf(file, '2024-06-01', isNotice, toldAs);
  const line = of('telecom-line', { inPlaceOf: 'deputy', because: 'gone' });
  const all: readonly Reminded[] = [
    of('gsomia', 'list'),
    ends,
    { ...destroy, toldAs: { inPlaceOf: 'owner', because: 'bounced' } },
    { ...line, deadline: { ...line.deadline, sendBy: '2024-06-05' } },
    of('lift-maintenance', 'undecided'),
    of('saas-subscription', 'deputy'),
  ];
  const digest = (words: Tellings = en): Letter => reminderDigest(all, { name: null, words, today: day('2024-06-10') });

  test.each(tellings)('is as the record of messages has it ($language.code)', (words) => {
    expectGolden(`2024-06-10.digest.${words.language.code}.txt`, written(digest(words)), 'sent');
  });

  test('has each under its title, the first to send for first, and names the first in its subject', () => {
    const { subject, text } = digest();
    const titles = [...text.matchAll(/^== (.*)$/gm)].map(([, title]) => title!);
    expect(subject).toBe(`6 deadlines, the first: ${titles[0]}`);
    expect(titles.map((title) => title.replace(/ \(.*?\):.*/, ''))).toEqual([
      'No decision yet: Passed on 2 Jun 2024',
      'Standing in: Send-by day passed, notify by 14 Jun 2024',
      'Term ends on 30 Jun 2024',
      'Send by 30 Jun 2024',
      'Standing in: Reminder or duty due on 30 Jul 2024',
      'Send by 24 Aug 2024',
    ]);
    expect(text.match(/^Good day,$/gm)).toHaveLength(1);
    expect(text.match(/As known on/g)).toHaveLength(1);
  });
});

describe('what is put into a message', () => {
  const title = 'Lease\r\nBcc: all@example\n== Paid\u0000 <script>alert(1)</script> "&\u202E';
  const hostile = remindedOf('gsomia', '2020-08-01', isNotice, 'owner', (accord) => ({
    ...accord,
    title,
    aliases: [title],
    clauses: { '21(3)': { says: '</ul><img src=https://evil.example/x>\n\n-- \nPaid', sources: [] } },
  }));
  const letter = on({ ...hostile, link: 'https://tacit.example/a"onclick="b\n' }, '2020-08-10', en, '<b>\nSeo');

  test('cannot begin a line of its own or a header', () => {
    expect(letter.subject).not.toMatch(/[\r\n\u0000]/);
    expect(letter.text).not.toMatch(/^(?:Bcc|== )/m);
    expect(letter.text.match(/^-- $/gm)).toHaveLength(1);
  });

  test('cannot turn the direction of what stands beside it', () => {
    expect(letter.subject + letter.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test('cannot become a tag or an attribute: the HTML has no script, no image and one link', () => {
    const elements = elementsOf(parse(letter.html));
    const own = 'html head meta title body p table tbody tr th td h3 ul li a'.split(' ');
    expect(elements.map(({ nodeName }) => nodeName).filter((name) => !own.includes(name))).toEqual([]);
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name, value }) => [name, value]));
    expect(attributes.filter(([name]) => !['lang', 'charset', 'style', 'scope'].includes(name!))).toEqual([
      ['href', 'https://tacit.example/a"onclick="b'],
    ]);
    expect(letter.html).not.toContain('url(');
  });
});

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly DefaultTreeAdapterTypes.Element[] {
  return node.childNodes
    .filter((child) => defaultTreeAdapter.isElementNode(child))
    .flatMap((child) => [child, ...elementsOf(child)]);
}
