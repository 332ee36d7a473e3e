import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/reader/agreement/index.ts';

const head =
  'THIS DISTRIBUTION AGREEMENT (the "Agreement") is made and entered into as of March 15, 2010 (the "Effective Date") by and between Alder Foods, Inc., a Delaware corporation ("Alder"), and Birch Stores LLC, a Texas limited liability company ("Birch").\n\n';

// A clause of the term, and the last day that follows from it: named, counted to the anniversary, without end, or not said at all.
const cases: readonly (readonly [string, string])[] = [
  [
    'The initial term of this Agreement shall be for a period commencing on the Effective Date and ending on December 31, 2015.',
    '2015-12-31',
  ],
  [
    'This Agreement shall remain in effect until the second anniversary of the Effective Date (the "Initial Term").',
    '2012-03-15',
  ],
  ['Unless earlier terminated, this Agreement shall expire on the fifth anniversary of the date hereof.', '2015-03-15'],
  [
    'This Agreement shall be effective as of the date first above written and shall remain in force for a period of five (5) years.',
    '2015-03-15',
  ],
  [
    'Unless sooner terminated as provided herein, this Agreement will expire five years from the date first written above.',
    '2015-03-15',
  ],
  ['The term of this Agreement begins on the Effective Date and ends thirty-six (36) months thereafter.', '2013-03-15'],
  ['The Term shall be three (3) years from the Effective Date.', '2013-03-15'],
  [
    'This Agreement shall continue through June 30, 2014, unless terminated earlier in accordance with Section 9.',
    '2014-06-30',
  ],
  ['TERM. The term of this Agreement is ten years.', '2020-03-15'],
  [
    'This Agreement shall commence on the Effective Date and shall continue for a period of twenty-four (24) months, unless extended by mutual agreement.',
    '2012-03-15',
  ],
  ['This Agreement shall be in effect for one year from the date of execution.', '2011-03-15'],
  [
    'This Agreement will be for an initial period of 18 months and will thereafter continue until terminated.',
    '2011-09-15',
  ],
  ['The engagement hereunder shall be for a term of two years beginning April 1, 2010.', '2012-04-01'],
  [
    'This Agreement shall terminate automatically upon the earlier of (i) April 30, 2013 and (ii) the closing of the sale.',
    '2013-04-30',
  ],
  [
    'The license granted herein is perpetual and this Agreement shall continue in perpetuity unless terminated under Section 8.',
    'perpetual',
  ],
  [
    'This Agreement shall remain in full force and effect until terminated by either party on ninety days written notice.',
    'perpetual',
  ],
  ['Term: 5 years from the Effective Date', '2015-03-15'],
  ['The term shall commence on May 1, 2010 and shall expire at midnight on April 30, 2012.', '2012-04-30'],
  [
    'This Agreement shall have a term of seven (7) years from and after the Effective Date, subject to earlier termination.',
    '2017-03-15',
  ],
  [
    'Subject to Article 10, the duration of this Agreement shall be for four years following the Effective Date.',
    '2014-03-15',
  ],
  [
    'This Agreement shall become effective on the Effective Date and shall have an initial term ending three (3) years after the Effective Date.',
    '2013-03-15',
  ],
  [
    'This Agreement shall expire on the earlier of two (2) years from the Effective Date or completion of the Program.',
    '2012-03-15',
  ],
  ['The Agreement shall be valid until December 31st, 2012.', '2012-12-31'],
  ['Birch shall keep all information confidential for five years after the termination of this Agreement.', '-'],
  ['Alder warrants the goods for a period of two (2) years from delivery.', '-'],
  ['Invoices are payable within thirty (30) days. Records shall be kept for three (3) years.', '-'],
];

describe('the end of the first term', () => {
  test.each(cases)('%s', (clause, end) => {
    const [surest] = factsOf(`${head}1. ${clause}`)
      .filter(({ field }) => field === 'expires')
      .toSorted((x, y) => y.confidence - x.confidence);
    expect(surest?.value ?? '-').toBe(end);
  });

  test('a day that is counted is for a person to look at, a day that is named is not', () => {
    const endOf = (clause: string) => factsOf(`${head}1. ${clause}`).find(({ field }) => field === 'expires');
    expect(endOf('The Term shall be three (3) years from the Effective Date.')?.review).toBe(true);
    expect(endOf('The Agreement shall be valid until December 31st, 2012.')?.review).toBe(false);
  });
});
