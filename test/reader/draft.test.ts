import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actKinds, parseAccord } from '../../src/accord/index.ts';
import type { JsonRecord } from '../../src/base/index.ts';
import { parseDay } from '../../src/calendar/index.ts';
import { positionsAsked, statusOn, type View } from '../../src/engine/index.ts';
import { draftOf } from '../../src/reader/draft/index.ts';
import { printDraft } from '../../src/reader/draft/print.ts';
import type { Fact, Field, ReadText } from '../../src/reader/index.ts';
import { assembled } from '../../src/reader/index.ts';
import { actIn, agreement, factIn, reportRead, sourceOf } from './told.ts';

/** Where the first party stands on a day, from the draft as it is printed. */
function viewOn(reads: readonly ReadText[], on: string): View {
  const text = printDraft(draftOf(reads));
  const { accord, diagnostics } = parseAccord(text, 'draft');
  expect(diagnostics).toEqual([]);
  const day = parseDay(on) as number;
  const [view] = statusOn({
    accord: accord!,
    positions: positionsAsked(accord!),
    on: day,
    knownOn: day,
    lookup: () => undefined,
  });
  return view!;
}

const codesOf = (reads: readonly ReadText[]): readonly string[] => draftOf(reads).diagnostics.map(({ code }) => code);
const termsOf = (reads: readonly ReadText[]): JsonRecord => (draftOf(reads).accord.terms ?? {}) as JsonRecord;

const treaty = `Agreement between the Government of the Kingdom of Norway and the Government of the Republic of Chile on the exchange of weather data

Article 4
1. This Agreement enters into force on 1 June 2019.
2. It stays in force for two years and is prolonged tacitly by one year at a time, unless one Party tells the other in writing through the diplomatic channel, ninety days in advance, that it wants it to end.
3. What was exchanged before the end stays protected.
`;
const treatyFacts: readonly Fact[] = [
  factIn(treaty, 'party', 'the Government of the Kingdom of Norway', 'the Government of the Kingdom of Norway'),
  factIn(treaty, 'party', 'the Government of the Republic of Chile', 'the Government of the Republic of Chile'),
  factIn(treaty, 'effective', '2019-06-01', 'on 1 June 2019'),
  factIn(treaty, 'duration', 'P2Y', 'for two years'),
  factIn(treaty, 'renewal', 'P1Y', 'prolonged tacitly by one year at a time', { kind: 'automatic' }),
  factIn(treaty, 'notice', 'P90D', 'ninety days in advance', { kind: 'automatic' }),
  factIn(treaty, 'form', 'in writing', 'in writing'),
  factIn(treaty, 'channel', 'through the diplomatic channel', 'through the diplomatic channel'),
  factIn(treaty, 'survival', 'indefinite', 'What was exchanged before the end stays protected'),
];

describe('a treaty that renews by silence', () => {
  const read = agreement(treaty, treatyFacts, 'weather.txt');

  test('is drafted with its parties, terms and clauses under their numbers', () => {
    const { accord } = draftOf([read]);
    expect(accord).toEqual({
      accord: 'weather',
      kind: 'bilateral',
      parties: {
        NO: { name: 'the Government of the Kingdom of Norway' },
        CL: { name: 'the Government of the Republic of Chile' },
      },
      clauses: {
        '4(2)': {
          says: 'for two years and is prolonged tacitly by one year at a time, unless one Party tells the other in writing through the diplomatic channel, ninety days in advance',
          source: 'text',
        },
        '4(3)': { says: 'What was exchanged before the end stays protected', source: 'text' },
      },
      terms: {
        duration: { for: '2 years', clause: '4(2)' },
        renewal: { tacit: true, for: '1 year', clause: '4(2)' },
        exits: [
          {
            id: 'non-renewal',
            by: 'any',
            notice: '90 days',
            ends: 'end-of-term',
            form: 'written',
            channel: 'diplomatic',
            clause: '4(2)',
          },
        ],
        survival: [
          {
            what: 'What was exchanged before the end stays protected',
            for: 'indefinitely',
            from: 'effect',
            clause: '4(3)',
          },
        ],
      },
      record: [{ id: 'in-force', date: '2019-06-01', act: 'entry-into-force', source: 'text' }],
      sources: { text: { title: 'weather.txt' } },
    });
    expect(codesOf([read])).toEqual([]);
  });

  test('has the deadline that the text gives', () => {
    expect(viewOn([read], '2022-01-10')).toMatchObject({
      state: 'in-force',
      term: { number: 2, first: '2021-06-01', last: '2022-05-31' },
      notifyBy: '2022-03-02',
    });
  });

  test('is over once a notice that is reported has run', () => {
    const text = 'On 1 March 2022 Oslo told Santiago formally that it will not prolong the weather agreement.';
    const report = reportRead(
      text,
      { publishedOn: '2022-03-02', acts: [actIn(text, 'notice', '2022-03-01', text, { by: 'Oslo', to: 'Santiago' })] },
      'press.txt',
      { publisher: 'Northern Post' },
    );
    expect(report.kind).toBe('report');
    const { accord } = draftOf([read, report]);
    expect((accord.record as readonly JsonRecord[])[1]).toEqual({
      id: 'notice',
      date: '2022-03-01',
      act: 'notice',
      by: 'NO',
      to: 'CL',
      exit: 'non-renewal',
      source: 'northern-post-2022-03-02',
      doubt: 'As reported; the instrument was not seen.',
    });
    expect(viewOn([read, report], '2022-03-03')).toMatchObject({
      notice: { state: 'pending', lastDayIn: '2022-05-31' },
    });
    expect(viewOn([read, report], '2022-06-01').state).toBe('ended');
  });
});

const lease = `SUPPLY AGREEMENT dated as of 5 January 2021 between Brightwater Foods, Inc. and Harrow Milling LLC.
12.1 Term. The initial term ends on 4 January 2024. Thereafter this Agreement renews for up to two further terms of one (1) year each, unless a party gives notice sixty (60) days before the end.
12.2 Either party may end this Agreement at any time after the first year on thirty (30) days' notice.
`;

describe('a contract', () => {
  const facts = [
    factIn(lease, 'party', 'Brightwater Foods, Inc.', 'Brightwater Foods, Inc.'),
    factIn(lease, 'party', 'Harrow Milling LLC', 'Harrow Milling LLC'),
    factIn(lease, 'effective', '2021-01-05', '5 January 2021'),
    factIn(lease, 'expires', '2024-01-04', 'ends on 4 January 2024'),
    factIn(lease, 'renewal', 'P1Y', 'renews for up to two further terms of one (1) year each', { kind: 'automatic' }),
    factIn(lease, 'notice', 'P60D', 'sixty (60) days before the end'),
    factIn(lease, 'convenience', 'P30D', 'Either party may end this Agreement at any time'),
    factIn(lease, 'lock-in', 'P1Y', 'after the first year'),
  ];
  const read = agreement(lease, facts, 'supply.txt');

  test('has codes for its parties, a fixed end, renewals up to a number and both ways out', () => {
    const { accord } = draftOf([read]);
    expect(Object.keys(accord.parties as object)).toEqual(['BRIGHTWATER', 'HARROW']);
    expect(accord.kind).toBe('contract');
    expect(accord.terms).toMatchObject({
      duration: { until: '2024-01-04', clause: '12.1' },
      renewal: { tacit: true, for: '1 year', times: 2 },
      exits: [
        { id: 'non-renewal', notice: '60 days', ends: 'end-of-term' },
        { id: 'termination', notice: '30 days', ends: 'any-day', opens: '1 year after entry-into-force' },
      ],
    });
  });

  test('ends for good after the last renewal that the text allows', () => {
    expect(viewOn([read], '2024-02-01')).toMatchObject({ term: { number: 2, last: '2025-01-04' } });
    expect(viewOn([read], '2025-02-01')).toMatchObject({
      term: { number: 3, last: '2026-01-04' },
      lastDay: '2026-01-04',
    });
    expect(viewOn([read], '2026-01-05').state).toBe('ended');
  });

  test('with a length beside its end is drafted from the length where both agree, the anniversary included', () => {
    const of = (expires: string) =>
      termsOf([
        agreement(lease, [
          ...facts.slice(0, 3),
          factIn(lease, 'expires', expires, 'ends on'),
          factIn(lease, 'duration', 'P3Y', 'initial term'),
        ]),
      ]);
    expect(of('2024-01-04').duration).toEqual({ for: '3 years', clause: '12.1' });
    expect(of('2024-01-05').duration).toEqual({ for: '3 years', lastDay: 'anniversary', clause: '12.1' });
    expect(of('2024-03-31').duration).toEqual({ until: '2024-03-31', clause: '12.1' });
  });

  test('whose end is only counted from its length has no end of its own', () => {
    const words = 'The initial term ends';
    const counted = [
      factIn(lease, 'expires', '2022-01-05', words),
      factIn(lease, 'duration', 'P1Y', 'initial term ends'),
    ];
    expect(termsOf([agreement(lease, [...facts.slice(0, 3), ...counted])]).duration).toEqual({
      for: '1 year',
      clause: '12.1',
    });
  });

  test('whose end and length disagree says so', () => {
    const odd = agreement(lease, [
      ...facts.slice(0, 3),
      factIn(lease, 'expires', '2024-03-31', 'ends on'),
      factIn(lease, 'duration', 'P3Y', 'initial term'),
    ]);
    expect(codesOf([odd])).toContain('reader/dates-disagree');
  });
});

const evergreen = 'This licence runs until either party ends it on three months notice. It is dated 2 May 2020.';

test('the kind follows from who makes it: states a treaty, open to many where it says so, anybody else a contract', () => {
  const kindOf = (text: string, ...parties: readonly string[]) =>
    draftOf([
      agreement(text, [
        ...parties.map((name) => factIn(text, 'party', name, name)),
        factIn(text, 'duration', 'P1Y', 'one year'),
      ]),
    ]).accord.kind;
  expect(kindOf('Norway and Chile agree for one year.', 'Norway', 'Chile')).toBe('bilateral');
  expect(kindOf('Norway, Chile and Japan agree for one year.', 'Norway', 'Chile', 'Japan')).toBe('multilateral');
  expect(kindOf('The Contracting Parties agree for one year.')).toBe('bilateral');
  expect(kindOf('The States Parties to this Convention agree for one year.')).toBe('multilateral');
  expect(
    kindOf(
      'The Government of Norway and Harrow Milling Ltd agree for one year.',
      'Government of Norway',
      'Harrow Milling Ltd',
    ),
  ).toBe('contract');
  expect(kindOf('Ann Reed and Carl Moss agree for one year.', 'Ann Reed', 'Carl Moss')).toBe('contract');
});

test('codes of parties are short, telling and each its own', () => {
  const names = [
    'International Business Machines Corporation',
    'Brightwater Foods, Inc.',
    'Brightwater Holdings',
    '株式会社あけぼの',
    'The University of Iowa',
    'Kingdom of Norway',
  ];
  const text = names.join('; ');
  const read = agreement(
    text,
    names.map((name) => factIn(text, 'party', name, name)),
  );
  expect(Object.keys(draftOf([read]).accord.parties as object)).toEqual(['IBM', 'BRIGHTWATER', 'BH', 'P4', 'UI', 'NO']);
});

test('a notice that ends an agreement without term is an exit on any day', () => {
  const read = agreement(evergreen, [
    factIn(evergreen, 'effective', '2020-05-02', '2 May 2020'),
    factIn(evergreen, 'expires', 'perpetual', 'runs until either party ends it'),
    factIn(evergreen, 'notice', 'P3M', 'on three months notice'),
  ]);
  expect(termsOf([read])).toMatchObject({
    duration: { for: 'indefinite' },
    exits: [{ id: 'termination', notice: '3 months', ends: 'any-day' }],
  });
});

describe('what is not known stays out of a draft and is said', () => {
  const start = factIn(treaty, 'effective', '2019-06-01', 'on 1 June 2019');
  const term = factIn(treaty, 'duration', 'P2Y', 'for two years');

  test('a start without a day', () => {
    const read = agreement(treaty, [term]);
    expect(codesOf([read])).toContain('reader/unknown-start');
    expect(draftOf([read]).accord.record).toBeUndefined();
    expect(viewOn([read], '2020-01-01').state).not.toBe('in-force');
  });

  test('a start that hangs on the last notification is a rule, and its day still missing', () => {
    const text =
      'It enters into force on the day of the last written notification of both Parties. It runs for one year.';
    const read = agreement(text, [
      factIn(text, 'effective', null, 'on the day of the last written notification of both Parties'),
      factIn(text, 'duration', 'P1Y', 'for one year'),
    ]);
    expect(termsOf([read]).entryIntoForce).toEqual({ when: 'latest notification' });
    expect(codesOf([read])).toContain('reader/unknown-start');
  });

  test.each([
    ['thirty days after the date of receipt of the latter notification', '30 days after latest notification'],
    [
      'on the first day of the second month following the last of the notifications',
      'first of the second month following latest notification',
    ],
    ['upon signature by both Parties', 'signature'],
    ['on the day of the exchange of the instruments of ratification', 'latest ratification'],
    ['thirty days after signature or two months after notification of the last Party', undefined],
    ['three months after the deposit of the fourth instrument of ratification', '3 months after ratification 4'],
    ['on the ninetieth day after sixty ratifications', '90 days after ratification 60'],
    ['on the 30th day following the last notification', '30 days after latest notification'],
    ['on the day after signature', '1 day after signature'],
    ['upon the deposit of the twenty-second instrument of accession', 'ratification 22'],
    ['when the Parties so decide', undefined],
  ])('a start %s', (words, when) => {
    const text = `This Agreement enters into force ${words}.`;
    const read = agreement(text, [factIn(text, 'effective', null, words), factIn(text, 'law', 'Chile', 'Agreement')]);
    expect(termsOf([read]).entryIntoForce).toEqual(when === undefined ? undefined : { when });
    expect(parseAccord(printDraft(draftOf([read])), 'draft').diagnostics).toEqual([]);
  });

  test('a notice clause without a length: an exit without notice would count as taking none', () => {
    const read = agreement(treaty, [start, term, factIn(treaty, 'notice', null, 'ninety days in advance')]);
    expect(termsOf([read]).exits).toBeUndefined();
    expect(codesOf([read])).toContain('reader/no-value');
  });

  test('a survival without a length: without one it would count as lasting for ever', () => {
    const read = agreement(treaty, [start, term, factIn(treaty, 'survival', null, 'stays protected')]);
    expect(termsOf([read]).survival).toBeUndefined();
  });

  test('a renewal without a length: whether it renews is known, until when is not', () => {
    const read = agreement(treaty, [start, term, factIn(treaty, 'renewal', null, 'prolonged tacitly')]);
    expect(termsOf([read]).renewal).toEqual({ tacit: true, clause: '4(2)' });
  });

  test('two lengths of about the same confidence', () => {
    const read = agreement(treaty, [start, term, factIn(treaty, 'duration', 'P1Y', 'one year', { confidence: 0.85 })]);
    expect(termsOf([read]).duration).toBeUndefined();
    expect(codesOf([read])).toContain('reader/rival-values');
    const sure = agreement(treaty, [start, term, factIn(treaty, 'duration', 'P1Y', 'one year', { confidence: 0.5 })]);
    expect(termsOf([sure]).duration).toMatchObject({ for: '2 years' });
  });

  test('the same length in other units is no rival', () => {
    const read = agreement(treaty, [start, term, factIn(treaty, 'duration', 'P24M', 'one year')]);
    expect(termsOf([read]).duration).toMatchObject({ for: '2 years' });
  });

  test('a renewal that is by silence in one place and by agreement in another leaves the end open as well', () => {
    const read = agreement(treaty, [
      start,
      term,
      factIn(treaty, 'renewal', 'P1Y', 'prolonged tacitly', { kind: 'automatic' }),
      factIn(treaty, 'renewal', 'P1Y', 'one year', { kind: 'mutual' }),
    ]);
    expect(termsOf([read])).toEqual({});
    expect(viewOn([read], '2030-01-01').state).not.toBe('ended');
  });

  test('a fact for review goes in marked, and one that is hardly a fact stays out', () => {
    const doubtful = agreement(treaty, [start, factIn(treaty, 'duration', 'P2Y', 'for two years', { review: true })]);
    expect(codesOf([doubtful])).toContain('reader/two-readings');
    expect(printDraft(draftOf([doubtful]))).toContain('# to be reviewed: “for two years”');
    const weak = agreement(treaty, [start, factIn(treaty, 'duration', 'P2Y', 'for two years', { confidence: 0.2 })]);
    expect(termsOf([weak])).toEqual({});
    expect(codesOf([weak])).toContain('reader/unsure');
  });

  test('a notice that brings a renewal is none against it', () => {
    const read = agreement(treaty, [
      start,
      term,
      factIn(treaty, 'renewal', 'P1Y', 'prolonged', { kind: 'optional' }),
      factIn(treaty, 'notice', 'P90D', 'ninety days', { kind: 'optional' }),
    ]);
    expect(termsOf([read])).toMatchObject({ renewal: { tacit: false, for: '1 year' } });
    expect(termsOf([read]).exits).toBeUndefined();
    expect(codesOf([read])).toContain('reader/by-choice');
  });

  test('an act without a day, one that was still to come and one of somebody who is not listed', () => {
    const text =
      'Seoul gave notice. Tokyo will probably give notice on 3 May 2020. A lawmaker gave notice on 2 May 2020. Seoul signed on 1 May 2020.';
    const report = reportRead(text, {
      publishedOn: '2020-05-02',
      acts: [
        actIn(text, 'notice', null, 'Seoul gave notice', { by: 'Seoul' }),
        actIn(text, 'notice', '2020-05-03', 'Tokyo will probably give notice', {
          by: 'Tokyo',
          hedge: { words: 'probably', likelihood: 'likely' },
        }),
        actIn(text, 'signature', '2020-05-01', 'Seoul signed', { by: 'Seoul' }),
      ],
    });
    expect(draftOf([report]).accord.record).toMatchObject([{ act: 'signature', by: 'KR' }]);
    expect(codesOf([report])).toEqual(['reader/no-day', 'reader/not-yet-done', 'reader/reported-only']);
    const { accord } = draftOf([report]);
    expect(accord.parties).toEqual({ KR: { name: 'Seoul' }, JP: { name: 'Tokyo' } });
  });
});

describe('the kind of a text', () => {
  test('follows from what it says: clauses make an agreement, acts that are told a report', () => {
    const text = 'On 2 May 2020 Seoul signed.';
    const acts = [actIn(text, 'signature', '2020-05-02', text, { by: 'Seoul' })];
    expect(agreement(treaty, treatyFacts).kind).toBe('agreement');
    expect(reportRead(text, { acts }).kind).toBe('report');
    expect(assembled(sourceOf('A poem.'), [], [], undefined).kind).toBe('other');
    // An agreement recites an act or two.
    expect(
      assembled(sourceOf(treaty + text), treatyFacts, [], { accords: [], terms: [], acts, mentions: [], remarks: [] })
        .kind,
    ).toBe('agreement');
  });

  test('of an agreement that recites what was done before it is that of an agreement', () => {
    const recital = 'Seoul signed on 2 May 2020. Oslo signed on 2 May 2020. ';
    const acts = [
      actIn(recital, 'signature', '2020-05-02', 'Seoul signed', { by: 'Seoul' }),
      actIn(recital, 'signature', '2020-05-02', 'Oslo signed', { by: 'Oslo' }),
    ];
    const report = { accords: [], terms: [], acts, mentions: [], remarks: [] };
    const clauses = 'The Parties hereby agree as follows. Each Party shall pay. This Agreement shall be kept.';
    expect(assembled(sourceOf(recital + clauses), [], [], report).kind).toBe('agreement');
    expect(assembled(sourceOf(recital), [], [], report).kind).toBe('report');
  });

  test('a text without any clause or act gives a finding', () => {
    expect(codesOf([assembled(sourceOf('A poem.'), [], [], undefined)])).toEqual(['reader/nothing-found']);
  });
});

describe('the annotations', () => {
  const words = 'for two years';
  const text = `𝔸 title. ${treaty}`;
  const facts = [factIn(text, 'duration', 'P2Y', words), factIn(text, 'law', 'Chile', 'Chile')];
  const pdf = assembled(
    sourceOf(text, 'a.pdf', { media: 'pdf', places: [{ start: 0, page: 3, box: [72, 90.005, 200, 12] }] }),
    facts,
    [],
    undefined,
  );
  const { '@context': context, type, items } = draftOf([pdf]).annotations;

  test('give each fact with its quote, what stands around it, its place and its page', () => {
    expect([context[0], type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage']);
    const annotation = items.find(({ body }) => body.field === 'duration')!;
    const [quote, position, page] = annotation.target.selector;
    expect(annotation.target.source).toBe('a.pdf');
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: words,
      prefix: text.slice(facts[0]!.start - 32, facts[0]!.start),
      suffix: text.slice(facts[0]!.end, facts[0]!.end + 32),
    });
    // Code points here, as the recommendation asks; UTF-16 code units in the body.
    expect(position).toEqual({ type: 'TextPositionSelector', start: facts[0]!.start - 1, end: facts[0]!.end - 1 });
    expect(page).toMatchObject({ type: 'FragmentSelector', value: 'page=3&viewrect=72,90.01,200,12' });
    expect(annotation.body).toMatchObject({
      value: 'P2Y',
      utf16: [facts[0]!.start, facts[0]!.end],
      into: '/terms/duration',
    });
  });

  test('say of a fact that went nowhere that it is in no place', () => {
    expect(items.find(({ body }) => body.field === 'law')!.body.into).toBeUndefined();
  });
});

// ---- whatever is found

const fields: readonly Field[] = [
  'signed',
  'effective',
  'expires',
  'duration',
  'renewal',
  'notice',
  'convenience',
  'denunciation',
  'survival',
  'party',
  'law',
  'window',
  'lock-in',
  'form',
  'channel',
  'addressee',
  'counting',
  'counts-from',
  'amendment',
  'condition',
  'depends-on',
  'title',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'any',
    '__proto__',
    'toString',
    '- a: b',
    '# x',
    'null',
    '~',
    '1.10',
    '2019',
    'it\'s: "so"',
    '\ud800',
    '\u0007',
    '',
    ' ',
  ),
);
const value = fc.oneof(
  anyText,
  fc.constantFrom(
    '2019-06-01',
    '2019-02-30',
    '2019',
    '2019-06',
    '0000-01-01',
    'P1Y',
    'P0D',
    'P99999D',
    'P1Y2M3D',
    'P2W',
    'perpetual',
    'indefinite',
    'P12M/P6M',
    'business days',
    'common',
    'receipt',
    '2010/2020',
    '2019-08~',
  ),
  fc.constant(null),
);
const source = fc.oneof(anyText, fc.constant(treaty), fc.lorem({ mode: 'sentences' }));
const stretch = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(80)).map(([start, length]) => ({
    start,
    end: Math.min(text.length, start + length),
    quote: text.slice(start, start + length),
  }));
const sureness = {
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  review: fc.boolean(),
  how: fc.constant(['x']),
};
const readAny: fc.Arbitrary<ReadText> = source.chain((text) =>
  fc
    .record({
      facts: fc.array(
        fc.tuple(
          stretch(text),
          fc.record({
            field: fc.constantFrom(...fields),
            value,
            kind: fc.constantFrom('automatic' as const, 'optional' as const, 'mutual' as const),
            ...sureness,
          }),
        ),
        { maxLength: 15 },
      ),
      acts: fc.array(
        fc.tuple(
          stretch(text),
          fc.record(
            {
              act: fc.constantFrom(...actKinds),
              by: anyText,
              to: anyText,
              on: value,
              says: anyText,
              about: anyText,
              of: fc.nat(5),
              ...sureness,
            },
            { requiredKeys: ['act', 'on', 'confidence', 'review', 'how'] },
          ),
        ),
        { maxLength: 6 },
      ),
      name: anyText,
      publishedOn: fc.constantFrom('2019-07-01', 'yesterday', '2019-02-30'),
      accord: anyText,
    })
    .map(({ facts, acts, name, publishedOn, accord }) =>
      assembled(
        sourceOf(text, name, { publishedOn, publisher: accord }),
        facts.map(([place, fact]): Fact => ({ ...place, ...fact })),
        [],
        {
          accords: [{ name: accord, aliases: [name], start: 0, end: 0 }],
          terms: [],
          mentions: [],
          remarks: [],
          acts: acts.map(([place, act]) => ({ ...place, ...act }) as never),
        },
      ),
    ),
);

test('whatever facts and acts are found, the draft is a file that can be read, and means what was drafted', () => {
  fc.assert(
    fc.property(fc.array(readAny, { minLength: 1, maxLength: 3 }), (reads) => {
      const draft = draftOf(reads);
      const { written, diagnostics, accord } = parseAccord(printDraft(draft), 'draft');
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(accord).toBeDefined();
      expect(written).toEqual(JSON.parse(JSON.stringify(draft.accord)));
    }),
    { numRuns: 400 },
  );
});

test('some analysts and opposition lawmakers bind nobody, and are no actors of an accord', () => {
  const text = 'Norway gave notice. Some analysts said no. Opposition lawmakers said so.';
  const acts = [
    actIn(text, 'notice', '2020-08-03', 'Norway gave notice', { by: 'Norway', byCode: 'NO' }),
    actIn(text, 'statement', null, 'Some analysts said no', {
      by: 'Some analysts',
      speaker: { name: 'Some analysts' },
    }),
    actIn(text, 'statement', null, 'Opposition lawmakers said so', {
      by: 'Opposition lawmakers',
      speaker: { name: 'Opposition lawmakers' },
    }),
  ];
  const written = printDraft(draftOf([reportRead(text, { acts })]));
  expect(written).toContain('NO');
  expect(written).not.toMatch(/\b(?:SOME|OPPOSITION)\b/);
});
