import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import { accordFrom } from '../../src/accord/index.ts';
import { briefMarkdown, calendarOf } from '../../src/brief/documents.ts';
import type { Catalogue } from '../../src/brief/index.ts';
import {
  sayCompare,
  sayDeadlines,
  sayOptions,
  sayReason,
  sayStatus,
  sayWhatIf,
  sayWhy,
} from '../../src/brief/index.ts';
import { curveText, sayCount, sayCurve, sayTerms, sayTimeline, timelineText } from '../../src/brief/terminal.ts';
import { countDays, parsePeriod } from '../../src/calendar/index.ts';
import { changesBetween, type Reason, statusOn, termsOn, whatIf } from '../../src/engine/index.ts';
import { type Asked, briefOf, day, questionOf, statusOf } from './ask.ts';
import { catalogues, en, ja, ko } from './catalogues.ts';

const gsomia: Asked = { file: 'gsomia', on: '2020-08-24' };

/** GSOMIA with everything that people write in it in their own languages, as a file can have it. */
function translated(accord: Accord): Accord {
  const clauses = Object.entries(accord.clauses).map(([id, clause]) => [
    id,
    { ...clause, says: { en: 'Says so.', ja: '定め。', ko: '규정.' } },
  ]);
  const sources = Object.entries(accord.sources).map(([id, source]) => [
    id,
    { ...source, title: { en: 'Paper', ja: '資料', ko: '자료' }, url: 'https://example.org' },
  ]);
  return {
    ...accord,
    clauses: Object.fromEntries(clauses) as Accord['clauses'],
    sources: Object.fromEntries(sources) as Accord['sources'],
    record: accord.record.map(({ doubt: _, ...act }) => act),
  };
}

const question = questionOf(gsomia, translated);
const input = briefOf(gsomia, translated);
const supposed = { id: 'supposed', act: 'notice', date: gsomia.on, by: ['JP'], exit: 'non-renewal' };
const supposition = whatIf(question, [supposed]);

/** Everything that is said of an accord, but for the terms, which are told in the words of the file. */
function everything(language: Catalogue): string {
  const asked = gsomia;
  const { accord, answer, deadlines, options, timeline, curves } = input;
  const why = answer.views.map(({ position, party, because, exits, ...values }) => ({
    position,
    party,
    values: { notice: values.notice, term: values.term, notifyBy: values.notifyBy, exits },
    because,
  }));
  return [
    sayStatus(answer, accord, language),
    sayDeadlines(deadlines, language),
    sayOptions(options, accord, language),
    sayCompare(answer, accord, language),
    sayWhatIf({ on: asked.on, known: asked.on, acts: [supposed], ...supposition }, accord, language),
    sayTimeline(timeline, accord, language),
    sayCurve(curves, accord, language),
    sayWhy({ on: asked.on, known: asked.on, answers: why }, accord, language),
    timelineText(timeline, accord, { language, width: 100 }),
    curveText(curves, accord, { language, width: 100 }),
    briefMarkdown(input, language).replace(/\(<https:[^>]*>\)/g, ''),
    calendarOf([{ accord, history: [{ knownOn: question.knownOn, rows: deadlines }] }], language)
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => /^(SUMMARY|DESCRIPTION|NAME)/.test(line))
      .map((line) => line.slice(line.indexOf(':') + 1).replaceAll('\\n', '\n'))
      .join('\n'),
  ].join('\n');
}

describe('what is said in Japanese and Korean', () => {
  const names = ['seoul', 'tokyo', 'non-renewal', 'gsomia', 'GSOMIA', 'notice', 'hold', 'entry', 'common', 'JP', 'KR'];

  test.each([ja, ko])('has no English words but names and ids ($code)', (language) => {
    const { accord } = questionOf(gsomia);
    const ids = new Set([...names, 'WTO', ...accord.record.map((act) => act.id), ...Object.keys(accord.sources)]);
    const words = everything(language)
      .split('\n')
      // Letters name the acts of a text picture; grades follow the ids of sources.
      .map((line) =>
        line
          .replace(/^ {2}[a-z] {2}\d/, '')
          .replace(/^[ a-d]+$/, '')
          .replace(/(?<=[\w-]) [A-F][1-6]\b/g, '')
          .replace(/ — [A-F][1-6]$/, '')
          .replace(/A[～–]F/, '')
          .replaceAll('```text', '')
          .replaceAll('<br>', ' '),
      )
      .flatMap((line) => line.match(/[A-Za-z][\w-]*(?:-[\w-]+)*/g) ?? [])
      .filter((word) => !ids.has(word));
    expect([...new Set(words)]).toEqual([]);
  });

  test('has dates in the long form of the language in sentences', () => {
    expect(everything(en)).toContain(
      'In force on 24 August 2020 between Japan and the Republic of Korea, as known on 24 August 2020.',
    );
    expect(everything(ja)).toContain(
      '2020年8月24日現在、日本国と大韓民国の間で発効中（2020年8月24日までに判明した事実による）。',
    );
    expect(everything(ko).replaceAll(/\s+/g, ' ')).toContain(
      '2020년 8월 24일 현재 일본국과 대한민국 사이에서 발효 중이다(2020년 8월 24일까지 알려진 사실 기준).',
    );
  });
});

describe('nothing is left to fill in', () => {
  const files = [
    'gsomia',
    'vfa',
    'new-start',
    'usmca',
    'bit-za-es',
    'energy-charter',
    'icsid',
    'office-lease',
    'cohort-data-sharing',
    'lift-maintenance',
    'telecom-line',
  ];

  test.each(files)('in what is said of %s', (file) => {
    for (const on of ['2020-07-01', '2026-03-01']) {
      const { read, ...answer } = statusOf({ file, on });
      for (const language of catalogues) {
        const told = [sayStatus(answer, read, language), sayCompare(answer, read, language)].join('\n');
        expect(told).not.toMatch(/[{}]|undefined|NaN|\[object|\bnull\b/);
      }
    }
  });
});

describe('a set of dates', () => {
  test('that hangs on the reading is told with never last', () => {
    const { read, ...answer } = statusOf({ file: 'vfa', on: '2020-07-01', position: 'text', party: 'PH' });
    const told = sayStatus(answer, read, en).replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      'Last day in 9 August 2020, 1 December 2020, 8 February 2021 or never, depending on the reading',
    );
    expect(told).toContain('suspended or running, depending on the reading');
  });

  test('that hangs on a condition says that something is not known, and what', () => {
    const { read, ...answer } = statusOf({ file: 'who', on: '2020-08-24', position: 'text', party: 'US' });
    const told = sayStatus(answer, read, en).replaceAll(/\s+/g, ' ');
    expect(told).toContain('Last day in 5 July 2021 or never, depending on what is not known');
    expect(told).toContain(
      'Not known: whether the condition “what the United States owes for the current financial year is paid in full” is met',
    );
  });

  test('that hangs on an uncertain date says so, and many days are told as a stretch', () => {
    const { accord } = accordFrom(
      {
        accord: 'x',
        kind: 'bilateral',
        parties: { A: {}, B: {} },
        counting: { convention: 'common', effect: 'next-day' },
        terms: { duration: { for: 'indefinite' }, exits: [{ id: 'out', by: 'any', notice: '90 days' }] },
        record: [
          { id: 'in', act: 'entry-into-force', date: '2010-01-01' },
          { id: 'note', act: 'notice', by: 'A', exit: 'out', date: '2019-08-21/2019-08-31' },
        ],
      },
      'x.accord.yaml',
    );
    const views = statusOn({
      ...questionOf(gsomia),
      accord: accord!,
      positions: [{ name: 'text', kind: 'party', readings: { acts: {}, conditions: {} }, sources: [] }],
      on: day('2019-10-01'),
      knownOn: day('2019-10-01'),
    });
    const told = sayStatus(
      { accord: 'x', on: '2019-10-01', known: '2019-10-01', views, differ: [] },
      accord!,
      en,
    ).replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      'one of 11 days from 19 November 2019 to 29 November 2019, depending on a date that is not certain',
    );
    expect(told).toContain('given by A on between 21 August 2019 and 31 August 2019');
    expect(told).toContain('Not known: the exact day of the act “note”');
  });
});

describe('a reason', () => {
  const { accord } = questionOf(gsomia);
  const said = (reason: Reason, language: Catalogue = en): string => sayReason(reason, accord, language);

  test('that is a sum has both days, the convention and what it does to the end', () => {
    const sum = {
      from: '2020-08-24',
      period: '90 days',
      ranOn: '2020-11-22',
      lastDayIn: '2020-11-22',
      convention: 'common',
      ends: 'end-of-term',
    };
    expect(said({ sum })).toBe(
      '24 Aug 2020 + 90 days → 22 Nov 2020 (the day of the event is not counted; convention common); last day in 22 Nov 2020: the end of the term',
    );
    expect(said({ sum: { ...sum, period: '3 months', effect: 'same-day', ends: 'any-day' } }, ja)).toBe(
      '2020年8月24日 ＋ 3か月 → 2020年11月22日（初日は算入しない。計算法 common）。効力最終日 2020年11月22日：予告期間の満了日が失効初日',
    );
    expect(said({ sum: { ...sum, period: null } })).toBe(
      '24 Aug 2020, without a period of notice; last day in 22 Nov 2020: the end of the term',
    );
  });

  test('that is an act has its day, its kind, who did it, its sources and what is doubtful', () => {
    const told = said({ act: 'hold', did: 'suspended' });
    expect(told).toContain(
      '22 November 2019, suspension of notice by the Republic of Korea (hold): the notice was held back [yna-1122 B2, koreanet-1123 A1]',
    );
    expect(told).toContain('In doubt: ');
  });

  test('that is a clause says what the clause says; an unknown clause is named', () => {
    expect(said({ clause: '21(4)' })).toMatch(/^Clause 21\(4\): The end of the agreement frees nobody/);
    expect(said({ clause: '99' })).toBe('Clause 99');
  });

  test('that the table does not know stands as it is', () => {
    expect(said({ rule: 'entirely-new' })).toBe('Entirely-new');
    expect(said({ unknown: 'entirely new' })).toBe('Not known: entirely new');
    expect(said({ act: 'no-such-act' })).toBe('no-such-act');
  });

  test('that is a default of counting says what was taken', () => {
    const effect = { rule: 'effect: next-day by default' };
    expect(said(effect)).toBe(
      'The text does not settle what the last day of notice does; taken here as: the day on which the notice has run is the last day in',
    );
    expect(said(effect, ja)).toContain('「予告期間の満了日が効力最終日」');
    expect(said({ rule: 'counting: not stated' })).toMatch(
      /^The text does not say how days are counted; taken here as: /,
    );
    expect(said({ rule: 'support: ethics-approval' }, ko)).toBe('‘ethics-approval’에 의존하며 함께 종료함');
    expect(said({ unknown: 'holidays JP 2031' })).toBe(
      'Not known: the holidays of JP 2031; only weekends were left out',
    );
  });
});

describe('a count', () => {
  const period = parsePeriod('1 month 10 days')!;

  test('is told with its convention, its source and every step', () => {
    const told = sayCount(countDays({ period, convention: 'common', before: day('2020-11-22') }), en);
    expect(told).toContain('Latest day of notice');
    expect(told).toContain('the day of the event is not counted (common)');
    expect(told).toMatch(/2020-10-12 \+ 1 month 10 days → 2020-11-22, not after 2020-11-22/);
    expect(told).toContain('too late');
  });

  test.each([ja, ko])('has every step in the language asked for ($code)', (language) => {
    const questions = [{ before: day('2020-11-22') }, { after: day('2020-09-30') }, { from: day('2020-09-30') }];
    for (const convention of ['common', 'east-asian', 'council-of-europe'] as const)
      for (const question of questions) {
        const steps = sayCount(countDays({ period, convention, ...question }), language).split('\n\n')[1]!;
        expect(steps.replaceAll(convention, '')).not.toMatch(/[A-Za-z]/);
      }
  });
});

describe('terms, comparisons and suppositions', () => {
  test('terms are told with the amendment that each field comes from', () => {
    const question = questionOf({ file: 'saas-subscription', on: '2024-06-01' });
    const told = sayTerms({ on: '2024-06-01', known: '2024-06-01', positions: termsOn(question) }, question.accord, en);
    expect(told).toMatch(/exits\/non-renewal\/notice +90 days +amendment-1/);
    expect(told).toMatch(/renewal\/for +12 months +text/);
    expect(told).toContain('Amended by amendment-1 and amendment-2');
  });

  test('what was learnt is told field by field, before and after', () => {
    const question = questionOf({ ...gsomia, known: '2023-04-01' });
    const before = statusOn({ ...question, knownOn: day('2019-10-01') });
    const told = sayCompare(
      {
        on: '2020-08-24',
        known: '2023-04-01',
        since: '2019-10-01',
        changes: changesBetween(before, statusOn(question)),
      },
      question.accord,
      en,
    );
    expect(told).toContain('State: ended → in force');
    expect(told).toContain('Term: none is running → term 4, 23 November 2019 to 22 November 2020');
  });

  test('a supposed notice that changes nothing says so', () => {
    const { accord } = questionOf(gsomia);
    const told = sayWhatIf(
      {
        on: '2020-08-24',
        known: '2020-08-24',
        acts: [{ act: 'statement', by: 'JP', date: '2020-08-24' }],
        changes: [],
      },
      accord,
      en,
    );
    expect(told).toBe(
      'If on 24 August 2020 there were: statement by Japan\n24 August 2020, as known on 24 August 2020\n\nNothing is different.',
    );
  });

  test('readings that agree are said to agree', () => {
    const { read, ...answer } = statusOf({ file: 'gsomia', on: '2018-01-01' });
    expect(sayCompare(answer, read, en)).toContain('The readings agree on this day.');
  });

  test('nothing due and nothing open is said, not left blank', () => {
    expect(sayDeadlines([], en)).toBe('Nothing falls due in this stretch of days.');
    expect(sayOptions([], questionOf(gsomia).accord, ko)).toBe('이 날에 할 수 있는 행위는 없다.');
  });
});
