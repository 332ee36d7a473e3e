import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { deadlineKinds } from '../../src/engine/index.ts';
import { type Asked, answersTo, read, reference, root, tableAfter, wordsIn } from './page.ts';

describe('the reference of the answers', () => {
  const page = read(reference('answers'));
  const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.accord.yaml'));
  const file = (name: string): string => `examples/${name}`;
  const everywhere = (command: string, ...words: readonly string[]): readonly Asked[] =>
    examples.map((name) => ({ ask: [command, file(name), ...words] }));
  const [gsomia, vfa, who] = ['gsomia', 'vfa', 'who'].map((id) => file(`${id}.accord.yaml`)) as [
    string,
    string,
    string,
  ];
  // A length that is not told, a date that is not certain, and a duty: what no example has.
  const open = {
    accord: 'open',
    kind: 'contract',
    parties: { A: {}, B: {} },
    terms: {
      duration: { for: '1 year' },
      renewal: { tacit: true },
      exits: [{ id: 'out', by: 'A', notice: '1 month', ends: 'any-day' }],
    },
    record: [
      { id: 'start', date: '2024-01-01', act: 'entry-into-force' },
      { id: 'note', date: '2024-05-01/2024-05-03', act: 'notice', by: 'A', exit: 'out', source: 'hearsay' },
    ],
  };
  // A rule set above the text, and an amendment of which the day is not certain.
  const above = {
    ...open,
    terms: { ...open.terms, overlays: ['bgb-309-9'] },
    record: [
      ...open.record.slice(0, 1),
      { id: 'more', date: '2024-05-XX', act: 'amendment', terms: { exits: [{ id: 'out', notice: '2 months' }] } },
    ],
  };
  // So many notices of uncertain date that a difference is not followed back to its beginning.
  const doubted = {
    accord: 'doubted',
    kind: 'bilateral',
    parties: { A: {}, B: {} },
    terms: {
      duration: { for: '1 month' },
      renewal: { tacit: true, for: '1 month' },
      exits: [{ id: 'out', notice: '10 days', ends: 'end-of-term' }],
    },
    record: [
      { id: 'in', date: '1990-01-31', act: 'entry-into-force' },
      ...[2000, 2002, 2004].flatMap((year) => [
        { id: `note-${year}`, date: `${year}-06-01/${year}-06-06`, act: 'notice', by: 'A', exit: 'out' },
        { id: `back-${year}`, date: `${year}-06-20`, act: 'revocation', by: 'A', of: `note-${year}` },
      ]),
    ],
    positions: { eve: { readings: { lastDay: 'eve' } }, anniversary: { readings: { lastDay: 'anniversary' } } },
  };
  const questions: Readonly<Record<string, readonly Asked[]>> = {
    status: [
      ...everywhere('status', '--on', '2020-09-01', '--position', 'text'),
      { ask: ['status', gsomia, '--on', '2020-08-24'] },
      { accord: above, ask: ['status', 'above', '--on', '2024-04-01'] },
      { ask: ['status', file('icsid.accord.yaml'), '--on', '2013-01-01', '--party', 'VE'] },
      { ask: ['status', file('saas-subscription.accord.yaml'), '--on', '2022-12-20', '--party', 'CUS'] },
      { ask: ['status', who, '--on', '2026-03-01', '--position', 'text'] },
      { ask: ['status', vfa, '--on', '2021-01-01', '--position', 'text'] },
      { accord: doubted, ask: ['status', 'doubted', '--on', '2020-06-15'] },
    ],
    deadlines: [
      ...everywhere('deadlines', '--from', '2010-01-01', '--to', '2030-01-01'),
      { accord: open, ask: ['deadlines', 'open', '--from', '2024-01-01', '--to', '2026-01-01'] },
    ],
    options: ['2019-12-01', '2024-10-01'].flatMap((on) => everywhere('options', '--on', on)),
    count: [
      { ask: ['count', '--for', '1 month', '--after', '2024-01-31', '--not-less-than'] },
      { ask: ['count', '--for', '1 month', '--before', '2024-01-31'] },
    ],
    compare: [
      { ask: ['compare', gsomia, '--on', '2020-08-24'] },
      { ask: ['compare', gsomia, '--on', '2020-08-24', '--since', '2019-11-01'] },
    ],
    'what-if': [
      { ask: ['what-if', gsomia, '--act', 'notice', '--by', 'KR', '--exit', 'non-renewal', '--date', '2026-08-24'] },
    ],
    curve: [{ ask: ['curve', vfa, '--position', 'text', '--from', '2020-06-01', '--to', '2020-06-03'] }],
    timeline: [
      { ask: ['timeline', vfa, '--from', '2020-01-01', '--to', '2020-12-31'] },
      { ask: ['timeline', file('icsid.accord.yaml'), '--from', '2007-01-01', '--to', '2008-12-31', '--party', 'BO'] },
    ],
    terms: [
      ...everywhere('terms', '--on', '2024-06-01'),
      { accord: above, ask: ['terms', 'above', '--on', '2024-05-15'] },
    ],
    why: everywhere('why', '--on', '2020-08-24'),
    check: [{ accord: open, ask: ['check', 'open'] }],
    ics: [{ ask: ['ics', gsomia] }],
    brief: [{ ask: ['brief', gsomia] }],
    completions: [{ ask: ['completions', 'bash'] }],
    format: [],
  };
  const found = new Map<string, Set<string>>();

  beforeAll(() => {
    const all = Object.entries(questions).flatMap(([command, asked]) =>
      asked.map((question) => ({ command, question })),
    );
    const answers = answersTo(all.map(({ question }) => question));
    all.forEach(({ command }, i) => {
      if (!found.has(command)) found.set(command, new Set());
      for (const path of pathsIn(answers[i], '')) found.get(command)?.add(path);
    });
  }, 60_000);

  /** The rows of a table: each path with whether what lies below it is described elsewhere. */
  function fieldsOf(name: string): { readonly paths: readonly string[]; readonly opaque: readonly string[] } {
    const rows = tableAfter(page, `fields of ${name}`);
    const paths = rows.flatMap(([cell]) => wordsIn(cell ?? ''));
    const elsewhere = rows
      .filter(([, value]) => /^(as|map)\b/.test(value ?? ''))
      .flatMap(([cell]) => wordsIn(cell ?? ''));
    return { paths, opaque: elsewhere.filter((path) => !paths.some((other) => other.startsWith(`${path}.`))) };
  }

  const undescribed = (name: string, paths: ReadonlySet<string>): readonly string[] => {
    const { paths: said, opaque } = fieldsOf(name);
    return [...paths].filter(
      (path) =>
        !said.includes(path) &&
        !opaque.some((above) => /^[.[]/.test(path.slice(above.length)) && path.startsWith(above)),
    );
  };

  test.each(Object.keys(questions).filter((name) => name !== 'format'))(
    'describes every field of tacit %s, and no other',
    (name) => {
      const paths = new Set([...(found.get(name) as Set<string>)].filter((path) => !path.startsWith('because.')));
      expect(undescribed(name, paths)).toEqual([]);
      expect(fieldsOf(name).paths.filter((path) => !paths.has(path))).toEqual([]);
    },
  );

  test('describes every part of a reason', () => {
    // The reasons of `why` are given in full, and say so.
    const plain = [...found].filter(([name]) => name !== 'why').flatMap(([, paths]) => [...paths]);
    const reasons = new Set(
      plain.filter((path) => path.startsWith('because.')).map((path) => path.slice('because.'.length)),
    );
    expect(undescribed('because', reasons)).toEqual([]);
    expect(fieldsOf('because').paths.filter((path) => !reasons.has(path))).toEqual([]);
  });

  test('names the kinds of deadline in the order of the rows', () => {
    expect(tableAfter(page, 'kinds of deadline').flatMap(([cell]) => wordsIn(cell ?? ''))).toEqual([...deadlineKinds]);
  });
});

/** The paths of an answer: a list as `[]`, a set of days as one value, what is in a reason under `because.` alone. */
function pathsIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const below = path.endsWith('because') ? 'because' : `${path}[]`;
    const own = path === '' ? [] : [`${path}[]`];
    return [...own, ...value.flatMap((part) => pathsIn(part, below))];
  }
  const own = path === '' || path === 'because' || path.endsWith('[]') ? [] : [path];
  if (typeof value !== 'object' || value === null || 'anyOf' in value) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, next]) => pathsIn(next, path === '' ? key : `${path}.${key}`)),
  ];
}
