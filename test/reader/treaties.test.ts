import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/reader/agreement/index.ts';
import type { Fact, Field } from '../../src/reader/fact.ts';

const best = (text: string, field: Field): Fact | undefined =>
  factsOf(text)
    .filter((fact) => fact.field === field)
    .reduce<Fact | undefined>((x, y) => (x && x.confidence >= y.confidence ? x : y), undefined);
const parties = (text: string): readonly (string | null)[] =>
  factsOf(text)
    .filter(({ field }) => field === 'party')
    .map(({ value }) => value);

const air = `AGREEMENT BETWEEN THE GOVERNMENT OF THE REPUBLIC OF FINLAND AND THE GOVERNMENT OF THE STATE OF KUWAIT ON AIR SERVICES

The Government of the Republic of Finland and the Government of the State of Kuwait, having ratified the Convention opened for signature at Chicago on 7 December 1944, have agreed as follows.

Article 5. The fishing governed by this Agreement shall be subject to the laws in force in Kuwait.

Article 9. This Agreement shall enter into force on the first day of the second month after the exchange of the instruments of ratification.

Done at Helsinki, this 3rd day of May 1999, in two originals, in the English language.`;

describe('a treaty', () => {
  test('has states as its parties', () => {
    expect(parties(air)).toEqual(['GOVERNMENT OF THE REPUBLIC OF FINLAND', 'GOVERNMENT OF THE STATE OF KUWAIT']);
  });
  test('has the day of its closing words, whatever days its preamble names', () => {
    expect(best(air, 'signed')?.value).toBe('1999-05-03');
  });
  test('counts from an event that has no day', () => {
    expect(best(air, 'effective')).toMatchObject({ value: null });
  });
  test('speaks of laws that bind others, which are left to a person', () => {
    expect(best(air, 'law')).toMatchObject({ value: 'Kuwait', review: true });
  });
  test.each([
    [
      'in small letters',
      'agreement between the government of the republic of indonesia and the government of the kingdom of norway concerning fisheries\n\nthe parties shall cooperate.',
      ['government of the republic of indonesia', 'government of the kingdom of norway'],
    ],
    [
      'without a title',
      'TREATY OF FRIENDSHIP\n\nThe United States of America and the Kingdom of Thailand, desiring to promote friendly relations, have agreed as follows:',
      ['United States of America', 'Kingdom of Thailand'],
    ],
    [
      'with two names in one',
      'Convention between the United Kingdom of Great Britain and Northern Ireland and the Republic of Trinidad and Tobago for the avoidance of double taxation',
      ['United Kingdom of Great Britain and Northern Ireland', 'Republic of Trinidad and Tobago'],
    ],
    [
      'of many',
      'Agreement between the Governments of the Kingdom of Belgium, the Grand Duchy of Luxembourg and the Kingdom of the Netherlands on road transport',
      ['Kingdom of Belgium', 'Grand Duchy of Luxembourg', 'Kingdom of the Netherlands'],
    ],
    [
      'for a part of one',
      'Agreement between the Kingdom of Norway, in respect of Svalbard, and Saint Lucia (hereinafter "the Parties")\n\nThe Kingdom of Norway, in respect of Svalbard, on the one hand, and the Republic of Iceland, on the other hand, desiring to trade, have agreed as follows.',
      ['Kingdom of Norway', 'Republic of Iceland'],
    ],
    [
      'with an organisation',
      'Agreement between the Kingdom of Denmark and the International Organization for Mills concerning its seat',
      ['Kingdom of Denmark', 'International Organization for Mills'],
    ],
    [
      'of ministries',
      'MEMORANDUM OF UNDERSTANDING BETWEEN THE MINISTRY OF TRANSPORT OF JAPAN AND THE DEPARTMENT OF TRANSPORT OF AUSTRALIA',
      ['MINISTRY OF TRANSPORT OF JAPAN', 'DEPARTMENT OF TRANSPORT OF AUSTRALIA'],
    ],
  ])('%s names its parties', (_, text, names) => {
    expect(parties(text)).toEqual(names);
  });
  test.each([
    ['on the date of signature', '1966-05-29'],
    ['provisionally on the date of its signature', '1966-05-29'],
    ['sixty days after the date of signature', '1966-07-28'],
    ['one month after the date of signature', null],
    ['when both Governments have notified each other', null],
    ['thirty days after the deposit of the second instrument', null],
  ])('that enters into force %s', (when, day) => {
    const text = `Agreement between the Kingdom of Spain and the Republic of Austria on mills\n\nThis Agreement shall enter into force ${when}.\n\nDone in duplicate, at Vienna, this 29th day of May in the year one thousand nine hundred sixty-six.`;
    expect(best(text, 'effective')).toMatchObject({ value: day });
    expect(best(text, 'signed')?.value).toBe('1966-05-29');
  });
  test('keeps its day where a page of the web has set the ending of the number higher', () => {
    const text =
      'Agreement between the Kingdom of Spain and the Republic of Austria on mills\n\nDONE at Vienna, this 10<sup>th</sup> day of September 2009, in duplicate.';
    expect(best(text, 'signed')?.value).toBe('2009-09-10');
  });
});

test('a company that agrees with a state has no treaty', () => {
  const text =
    'This Lease is made on 3 March 2011 between the Government of the Republic of Ghana ("Ghana") and Orla Mines Ltd ("Lessee"). The laws of Ghana govern this Lease.';
  expect(parties(text)).toEqual(['Government of the Republic of Ghana', 'Orla Mines Ltd']);
  expect(best(text, 'law')).toMatchObject({ value: 'Ghana', review: false });
});
