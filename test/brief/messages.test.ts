import { describe, expect, test } from 'vitest';
import { actKinds } from '../../src/accord/index.ts';
import { hasMessage, join, say } from '../../src/brief/say.ts';
import { conventionNames, conventions } from '../../src/calendar/index.ts';
import { deadlineKinds } from '../../src/engine/index.ts';
import { catalogues, en, ko, tellings } from './catalogues.ts';

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].toSorted();
}

type Messages = Readonly<Record<string, string>>;

describe.each<{ of: string; least: number; spoken: readonly { readonly messages: Messages }[] }>([
  { of: 'answers', least: 250, spoken: catalogues },
  { of: 'what is sent out', least: 60, spoken: tellings },
])('the messages of $of', ({ least, spoken }) => {
  const [inEnglish, inJapanese, inKorean] = spoken.map(({ messages }) => messages) as [Messages, Messages, Messages];
  const names = Object.keys(inEnglish);
  const faults = (isFault: (texts: readonly [string, string, string]) => boolean): readonly string[] =>
    names.filter((name) => isFault([inEnglish[name]!, inJapanese[name]!, inKorean[name]!]));
  const bare = (text: string): string => text.replace(/\{[^}]*\}/g, '').replace(/A[～–]F/, '');

  test('says everything in all three languages', () => {
    expect(names.length).toBeGreaterThan(least);
    for (const { messages } of spoken) expect(Object.keys(messages).toSorted()).toEqual(names.toSorted());
    expect(faults((texts) => texts.some((text) => text.trim() === ''))).toEqual([]);
  });

  test('has the same placeholders in all three languages', () => {
    expect(faults((texts) => new Set(texts.map((text) => placeholders(text).join())).size > 1)).toEqual([]);
  });

  test('has no English left in Japanese and Korean', () => {
    expect(faults(([, ja, ko]) => /[A-Za-z]/.test(bare(ja) + bare(ko)))).toEqual([]);
  });

  test('has each language in its own letters', () => {
    expect(
      faults(
        ([en, ja, ko]) => /[^\u0020-\u024F\u2010-\u22FF]/.test(en) || /[가-힣]/.test(ja) || /[ぁ-んァ-ヶ]/.test(ko),
      ),
    ).toEqual([]);
  });

  test('has no brace that is not a placeholder', () => {
    const known = /\{\w+(?::[^{}|]+\|[^{}|]+|\+(?:은|이|을|과))?\}/g;
    expect(faults((texts) => texts.some((text) => /[{}]/.test(text.replace(known, ''))))).toEqual([]);
  });
});

describe('the messages of answers', () => {
  test('every name that an answer can hold has its word', () => {
    const groups: Readonly<Record<string, readonly string[]>> = {
      act: actKinds,
      kind: deadlineKinds,
      state: ['not-in-force', 'provisional', 'in-force', 'suspended', 'left', 'ended', 'unknown'],
      status: ['not-in-force', 'provisional', 'in-force', 'suspended', 'left', 'ended', 'unknown'],
      notice: ['none', 'announced', 'pending', 'suspended', 'lapsed', 'revoked', 'effective', 'void'],
      'notice.told': ['announced', 'pending', 'suspended', 'lapsed', 'revoked', 'effective', 'void'],
      bar: ['provisional', 'term', 'held-over', 'unknown', 'notice', 'hold', 'suspended', 'survival'],
      basis: [...new Set(conventionNames.map((name) => conventions[name].basis))],
      ends: [
        'same-day',
        'next-day',
        'first-of-next-month',
        'any-day',
        'end-of-term',
        'end-of-month',
        'end-of-quarter',
        'end-of-year',
        'end-of-following-year',
      ],
      did: [
        'suspended',
        'extended',
        'resumed',
        'revoked',
        'revived',
        'moved',
        'bound',
        'amended',
        'announced',
        'stopped',
        'consent',
      ],
      rule: [
        ...['not-yet-open', 'closed', 'outside-window', 'term-not-reached', 'no-admissible-day', 'past-own-end'],
        ...['condition-failed', 'replaced-only', 'term-held-over', 'not-bound', 'wrong-party', 'unknown-exit'],
        ...['renews', 'confirmed', 'silence-ends', 'times-exhausted', 'no-renewal', 'unknown-length', 'open'],
        ...['own-end', 'too-few-parties', 'support', 'replacement', 'effect', 'counting'],
        ...['freeze', 'effect-only', 'lapse', 'void'].map((reading) => `suspendedNotice.${reading}`),
        ...['lastDay.eve', 'lastDay.anniversary', 'renewalWhileSuspended.stops'],
      ],
      unknown: ['condition', 'support', 'replacement', 'duration', 'too-many', 'holidays', 'date'],
    };
    const missing = Object.entries(groups).flatMap(([group, list]) =>
      list.map((name) => `${group}.${name}`).filter((name) => !hasMessage(en, name)),
    );
    expect(missing).toEqual([]);
  });
});

describe('a sentence', () => {
  test('takes the word that fits a number', () => {
    expect(say(en, 'deadline.left', { n: 1 })).toBe('1 day left');
    expect(say(en, 'deadline.left', { n: 2 })).toBe('2 days left');
    expect(say(en, 'deadline.left', { n: 0 })).toBe('0 days left');
  });

  test.each([
    ['일본국', '일본국과 대한민국'],
    ['필리핀', '필리핀과 대한민국'],
    ['미합중국 정부', '미합중국 정부와 대한민국'],
    ['KR', 'KR과 대한민국'],
    ['JP', 'JP와 대한민국'],
    ['tokyo', 'tokyo와 대한민국'],
    ['seoul', 'seoul과 대한민국'],
    ['EU 27', 'EU 27과 대한민국'],
    ['Harrow (invented)', 'Harrow (invented)와 대한민국'],
  ])('has the Korean particle that fits the sound before it: %s', (name, told) => {
    expect(join(ko, [name, '대한민국'], 'and')).toBe(told);
  });

  test('joins two, three and one', () => {
    expect(catalogues.map((language) => join(language, ['A', 'B'], 'or'))).toEqual(['A or B', 'AまたはB', 'A 또는 B']);
    expect(catalogues.map((language) => join(language, ['A', 'B', 'C'], 'and'))).toEqual([
      'A, B and C',
      'A、B、C',
      'A, B, C',
    ]);
    expect(catalogues.map((language) => join(language, ['A'], 'and'))).toEqual(['A', 'A', 'A']);
  });
});
