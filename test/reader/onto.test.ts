import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import type { ReadText, ReportedTerm } from '../../src/reader/index.ts';
import { proposalsFor } from '../../src/reader/onto/index.ts';
import { printProposals } from '../../src/reader/onto/print.ts';
import type { ReportedAct } from '../../src/reader/reported.ts';
import { root } from '../docs/page.ts';
import { actIn, agreement, factIn, reportRead, wordsAt } from './told.ts';

const path = join(root, 'examples', 'gsomia.accord.yaml');
const file = readFileSync(path, 'utf8');
const { accord } = parseAccord(file, path);

const proposed = (...reads: readonly ReadText[]) => proposalsFor(accord!, reads, () => undefined);

/** A report of one act. */
function telling(
  act: ReportedAct['act'],
  on: string | null,
  more: Partial<ReportedAct> = {},
  publishedOn = '2024-01-10',
): ReadText {
  const text = `It is told that ${more.by ?? 'somebody'} did it (${act}, ${on ?? 'no day'}).`;
  return reportRead(text, { publishedOn, acts: [actIn(text, act, on, text, more)] }, `${act}-${on ?? 'none'}.txt`);
}

const one = (...reads: readonly ReadText[]) => {
  const { acts } = proposed(...reads);
  expect(acts).toHaveLength(1);
  return acts[0]!;
};

describe('an act that is told, held against the record', () => {
  test('is known where kind, party and day are those of an act of the record', () => {
    expect(one(telling('notice', '2019-08-23', { by: 'Seoul' }))).toMatchObject({ status: 'known', against: 'notice' });
    expect(one(telling('suspension-of-notice', '2019-11-22', { by: 'the South Korean government' }))).toMatchObject({
      status: 'known',
      against: 'hold',
    });
  });

  test('is known where the recorded day lies in what is told, or no day is told', () => {
    expect(one(telling('notice', '2019-08', { by: 'South Korea' }))).toMatchObject({
      status: 'known',
      against: 'notice',
    });
    expect(one(telling('notice', '2019-08-21/2019-08-31', { by: 'Seoul' })).against).toBe('notice');
    expect(one(telling('revocation', null, { by: 'Republic of Korea' }))).toMatchObject({
      status: 'known',
      against: 'recall',
    });
  });

  test('that the press calls a notice on the day of the announcement is known as the announcement', () => {
    const found = one(telling('notice', '2019-08-22', { by: 'Seoul' }));
    expect(found).toMatchObject({ status: 'known', against: 'plan' });
    expect(found.why).toBe('The record has announcement on that day; the notice itself came on 2019-08-23 (notice).');
  });

  test('that the press calls an announcement on the day of the notice is known as the notice', () => {
    expect(one(telling('announcement', '2019-08-23', { by: 'Seoul' }))).toMatchObject({
      status: 'known',
      against: 'notice',
    });
  });

  test('of the same kind and party within weeks of another day is at odds with the record', () => {
    const found = one(telling('suspension-of-notice', '2019-11-23', { by: 'Seoul' }));
    expect(found).toMatchObject({ status: 'conflict', against: 'hold' });
    expect(found.why).toBe('The record has this suspension-of-notice on 2019-11-22, and the text tells 2019-11-23.');
    expect(one(telling('entry-into-force', '2017-01-01', { by: 'both sides' }))).toMatchObject({
      status: 'conflict',
      against: 'entry',
    });
  });

  test('of another party, or of another year, is new and ready to be pasted', () => {
    expect(one(telling('notice', '2019-08-23', { by: 'Tokyo' })).status).toBe('new');
    const found = one(telling('notice', '2023-12-20', { by: 'Seoul', to: 'Japan' }));
    expect(found).toMatchObject({
      status: 'new',
      act: { id: 'notice-2', date: '2023-12-20', act: 'notice', by: 'KR', to: 'JP', exit: 'non-renewal' },
    });
  });

  test('told twice is proposed once, with both sources', () => {
    const { acts, sources } = proposed(
      telling('notice', '2023-12-20', { by: 'Seoul' }),
      telling('notice', '2023-12', { by: 'South Korea' }),
    );
    expect(acts.map(({ status, against }) => [status, against])).toEqual([
      ['new', undefined],
      ['known', 'notice-2'],
    ]);
    expect(acts[0]!.act.source).toEqual(Object.keys(sources));
  });

  test('of somebody whom the file does not list, or about another accord, is not proposed', () => {
    const { acts, diagnostics } = proposed(
      telling('notice', '2023-12-20', { by: 'Canberra' }),
      telling('notice', '2023-12-20', { by: 'Seoul', about: 'the Fisheries Treaty' }),
    );
    expect(acts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['reader/unknown-party', 'reader/other-accord']);
  });

  test('of a lawmaker is not one of the state, and one of many statements is none that can be told apart', () => {
    const lawmaker = telling('statement', '2023-12-20', { speaker: { name: 'a South Korean lawmaker' } });
    const statement = telling('statement', null, { by: 'Seoul' });
    const { acts, diagnostics } = proposed(lawmaker, statement);
    expect(acts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['reader/no-day']);
    const spokesman = telling('statement', '2023-12-20', { speaker: { name: 'a spokesman', for: 'South Korea' } });
    expect(one(spokesman)).toMatchObject({ status: 'new', act: { by: 'KR' } });
  });

  test('that takes back a notice works on the one notice of that party', () => {
    expect(one(telling('revocation', '2024-01-05', { by: 'Seoul' })).act.of).toBe('notice');
  });

  test('that is new makes a file that can be read when it is pasted', () => {
    const proposals = proposed(
      telling('notice', '2023-12-20', { by: 'Seoul' }),
      telling('statement', '2023-12-21', { by: 'Japan', says: 'Tokyo regrets it.' }),
      telling('notice', '2019-08-23', { by: 'Seoul' }),
    );
    const printed = printProposals(proposals);
    expect(printed).toContain('# For gsomia: 2 new, 1 known, 0 conflict.');
    const [, record = '', sources = ''] = /\nrecord:\n([\s\S]*?)\nsources:\n([\s\S]*)$/.exec(printed) ?? [];
    const whole = file
      .replace('\npositions:', `\n${record}\npositions:`)
      .replace('\nsources:\n', `\nsources:\n${sources}\n`);
    const again = parseAccord(whole, 'x');
    expect(again.diagnostics).toEqual([]);
    expect(again.accord!.record).toHaveLength(accord!.record.length + 2);
  });
});

describe('a term that is told', () => {
  const saying = (field: ReportedTerm['field'], value: string, more: Partial<ReportedTerm> = {}) => {
    const publishedOn = '2020-08-18';
    const text = `The pact, it is told, has ${value}; Seoul said so.`;
    const acts = [actIn(text, 'statement', publishedOn, 'Seoul said so', { by: 'Seoul' })];
    const told = { field, value, ...wordsAt(text, value), confidence: 0.8, review: false, how: ['by hand'], ...more };
    return proposed(reportRead(text, { publishedOn, acts, terms: [told] })).terms;
  };

  test('is known where the file gives the same day: 24 August 2020, in the reading of Tokyo', () => {
    const [found] = saying('notice-deadline', '2020-08-24');
    expect(found).toMatchObject({ status: 'known', against: 'non-renewal' });
    expect(found!.why).toBe('The file gives the same day in the reading tokyo.');
  });

  test('is at odds where three months were counted for ninety days, or ninety days taken off', () => {
    for (const wrong of ['2020-08-23', '2020-08-25'])
      expect(saying('notice-deadline', wrong)[0]).toMatchObject({
        status: 'conflict',
        why: `The text tells ${wrong}; the file gives 2020-08-24 in the reading tokyo.`,
      });
  });

  test('of a renewal is known by the first day of the next term, and by the last of the running one', () => {
    expect(saying('renewal-day', '2020-11-23')[0]!.status).toBe('known');
    expect(saying('renewal-day', '2020-11-22')[0]!.status).toBe('known');
    expect(saying('renewal-day', '2020-12-01')[0]!.status).toBe('conflict');
    expect(saying('expires', '2020-11-22')[0]!.status).toBe('known');
    expect(saying('expires', '2020-11-23')[0]!.status).toBe('known');
  });

  test('of every year is held against the next such day', () => {
    expect(saying('notice-deadline', '--08-24')[0]!.status).toBe('known');
    expect(saying('notice-deadline', '--08-23')[0]!.status).toBe('conflict');
    expect(saying('renewal-day', '--11-23')[0]!.status).toBe('known');
    // "Before 25 August": the last day is the one before it.
    expect(saying('notice-deadline', '--08-25', { review: true })[0]!.status).toBe('known');
  });

  test('of another accord is left to its own file', () => {
    expect(saying('notice-deadline', '2020-08-30', { about: 'the Fisheries Treaty' })).toEqual([]);
  });

  test('of a length is held against the lengths of the file', () => {
    expect(saying('duration', 'P12M')[0]!.status).toBe('known');
    expect(saying('duration', 'P5Y')[0]).toMatchObject({ status: 'conflict', against: '/terms/duration/for' });
  });
});

test('the text of the agreement, read again, is held against the terms of the file', () => {
  const text =
    'The Agreement runs for one year and is extended by one year, unless three months before notice is given.';
  const { terms } = proposed(
    agreement(text, [
      factIn(text, 'duration', 'P1Y', 'for one year'),
      factIn(text, 'renewal', 'P1Y', 'by one year'),
      factIn(text, 'notice', 'P3M', 'three months before'),
    ]),
  );
  expect(terms.map(({ field, status, against }) => [field, status, against])).toEqual([
    ['duration', 'known', '/terms/duration/for'],
    ['renewal', 'known', '/terms/renewal/for'],
    ['notice', 'conflict', '/terms/exits/0/notice'],
  ]);
});
