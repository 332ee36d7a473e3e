import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/reader/agreement/index.ts';
import type { Fact, Field } from '../../src/reader/fact.ts';

const all = (text: string, field: Field): readonly Fact[] => factsOf(text).filter((fact) => fact.field === field);
const best = (text: string, field: Field): Fact | undefined =>
  all(text, field).reduce<Fact | undefined>((x, y) => (x && x.confidence >= y.confidence ? x : y), undefined);
const parties = (text: string): readonly (string | null)[] => all(text, 'party').map(({ value }) => value);

const supply = `SUPPLY AGREEMENT

This Supply Agreement (this "Agreement") is made as of March 3, 2011 (the "Effective Date") by and between Orla Foods, Inc., a Delaware corporation having its principal place of business at 12 Mill Road, Suite 400, Dover, Delaware 19901 ("Orla"), and Pim & Sons B.V., a company organized and existing under the laws of the Netherlands, with offices at Kade 3, Delft ("Pim").

WHEREAS, Orla sells flour;

1. Governing Law. This Agreement shall be governed by and construed in accordance with the laws of the State of New York, without regard to its conflict of laws principles.`;

describe('the preamble', () => {
  test('a date that is defined as the effective date is that of the agreement and the day from which it counts', () => {
    expect(best(supply, 'signed')?.value).toBe('2011-03-03');
    expect(best(supply, 'effective')?.value).toBe('2011-03-03');
  });
  test('an agreement that says no more than its date has no effective date', () => {
    expect(all('LEASE\n\nThis Lease is made on 3 March 2011 between Orla Ltd and Pim BV.', 'effective')).toEqual([]);
  });
  test('a date and a later effective date are kept apart', () => {
    const text =
      'This Agreement, dated March 3, 2011 and effective as of April 1, 2011, is between Orla Ltd and Pim Ltd.';
    expect(best(text, 'signed')?.value).toBe('2011-03-03');
    expect(best(text, 'effective')?.value).toBe('2011-04-01');
  });
  test.each(['____ day of ____, 2014', '[●], 2014', '[ ] day of [ ], 2014', ', 2014'])(
    'a date that is left blank is there and has no value: %s',
    (blank) => {
      const fact = best(`This Agreement is made as of ${blank}, between Orla Ltd and Pim BV.`, 'signed');
      expect(fact).toMatchObject({ value: null });
    },
  );
  test('the date of an amendment is not that of what it amends', () => {
    const text = `FIRST AMENDMENT

This First Amendment to the Supply Agreement entered into on May 2, 2008 between Orla Ltd and Pim BV is made for good reasons.

IN WITNESS WHEREOF the parties have executed this Amendment on June 7, 2010.`;
    expect(best(text, 'signed')?.value).toBe('2010-06-07');
  });
  test.each([
    [
      'amends and is entered into',
      'This First Amendment amends the Supply Agreement dated May 2, 2008 (the "Original Agreement") between Orla Inc. and Pim BV, and is entered into as of June 7, 2010.',
    ],
    [
      'is effective and amends',
      'This Amendment, entered into by and between Orla Inc. and Pim BV, is effective as of June 7, 2010 and amends that certain Lease between Orla and Pim dated July 1, 2007.',
    ],
    [
      'dated, to the other',
      'This Amendment, dated as of June 7, 2010, to the Supply Agreement, dated as of May 2, 2008, is by and between Orla Inc. and Pim BV.',
    ],
    [
      'statement of work',
      'This Statement of Work, effective as of June 7, 2010, is entered into pursuant to the Master Services Agreement dated January 2, 2008 between Orla Inc. and Pim BV.',
    ],
    [
      'another on its cover',
      'Amendment to the Lease dated March 9, 2005\n\nBETWEEN\n\nORLA LTD\n\nAND\n\nPIM BV\n\nThis amendment is entered into on June 7, 2010.\n\nBETWEEN:\n\nOrla Ltd ("Orla")\n\nAND:\n\nPim BV ("Pim")',
    ],
  ])('the date of a paper that names an older one is its own: %s', (_, text) => {
    expect(best(text, 'signed')?.value).toBe('2010-06-07');
  });
  test('a letter has the date at its head', () => {
    const text =
      'June 4, 2012\n\nMs. Ada Quill\n4 Mill Road\n\nDear Ada:\n\nThis letter confirms the agreement between Orla Ltd (the "Company") and you. This agreement takes effect on July 1, 2012.\n\nSincerely,\n\nORLA LTD\n\nBy: /s/ Bo Pim\nTitle: Director';
    expect(best(text, 'signed')?.value).toBe('2012-06-04');
    expect(best(text, 'effective')?.value).toBe('2012-07-01');
  });
  test.each([
    ['1 st day of May 2006', '2006-05-01'],
    ['20t h day of January, 2020', '2020-01-20'],
    ['(1st) day of January, 1996', '1996-01-01'],
    ['1st day of --- November, 2003', '2003-11-01'],
    ['April. 1st 2019', '2019-04-01'],
  ])('a torn date is read: %s', (words, iso) => {
    expect(best(`This Agreement is made this ${words} between Orla Ltd and Pim BV.`, 'signed')?.value).toBe(iso);
  });
});

test('two effective dates that are said as clearly are left to a person', () => {
  const text = `This Agreement is made on 3 March 2011 between Orla Ltd and Pim BV.

The Effective Date is 1 April 2011. The Effective Date shall be 1 May 2011.`;
  expect(best(text, 'effective')).toMatchObject({ value: '2011-04-01', review: true });
});

describe('the effective date by rule', () => {
  const signed = `

IN WITNESS WHEREOF the parties have executed this Agreement.

ORLA LTD
By: /s/ Ada Quill
Date: May 2, 2012

PIM BV
By: /s/ Bo Pim
Date: May 9, 2012
`;
  test('the last signature is the latest date of the signatures', () => {
    const text = `This Agreement is between Orla Ltd and Pim BV.\n\nThis Agreement takes effect on the date of the last signature below.${signed}`;
    expect(best(text, 'effective')).toMatchObject({ value: '2012-05-09' });
    expect(best(text, 'effective')?.how).toContain('the latest date of the signatures');
    expect(best(text, 'signed')?.value).toBe('2012-05-09');
  });
  test('the day after the last signature is one day later', () => {
    const text = `This Agreement is between Orla Ltd and Pim BV.\n\nThis Agreement will be effective on the day after the date of last signature.${signed}`;
    expect(best(text, 'effective')?.value).toBe('2012-05-10');
  });
  test('without dates of signature the rule has no value', () => {
    const text =
      'This Agreement is between Orla Ltd and Pim BV.\n\nThis Agreement shall become effective when signed by both parties.';
    expect(best(text, 'effective')).toMatchObject({ value: null });
  });
  test('the date hereof is the date of the preamble', () => {
    const text =
      'This Agreement is made on 3 March 2011 between Orla Ltd and Pim BV.\n\nThe term of this Agreement will begin on the date hereof and run for two years.';
    expect(best(text, 'effective')?.value).toBe('2011-03-03');
  });
  test.each([
    ['This Agreement shall be binding as from 1 April 2011.', '2011-04-01'],
    ['The agreement shall have effect from 1 April 2011.', '2011-04-01'],
    ['The Contract shall be deemed to have commenced on 1 April 2011.', '2011-04-01'],
    ['Term: April 1, 2011 through March 31, 2012.', '2011-04-01'],
    ['This Agreement shall be in full force and effect commencing on April 1, 2011.', '2011-04-01'],
    ['This Agreement shall become effective five days after the date hereof.', '2011-03-08'],
    ['This contract takes effect on the day it is signed and sealed by both parties.', '2011-03-03'],
    ['This Agreement shall be effective immediately upon execution.', '2011-03-03'],
  ])('%s', (text, day) => {
    const whole = `This Agreement is made on 3 March 2011 between Orla Ltd and Pim BV.\n\n${text}`;
    expect(best(whole, 'effective')?.value).toBe(day);
  });
  test('the date noted below is that of the signatures', () => {
    const text = `This Agreement is entered into as of the date noted below (the "Effective Date") between Orla Ltd ("Orla") and Pim BV ("Pim").${signed}`;
    expect(best(text, 'effective')?.value).toBe('2012-05-09');
  });
  test('an event decides without a value', () => {
    const text =
      'This Agreement is made on 3 March 2011 between Orla Ltd and Pim BV.\n\n"Effective Date" means the Closing of the share sale.';
    expect(best(text, 'effective')).toMatchObject({ value: null });
  });
  test('the commencement of a sale is not that of the agreement', () => {
    const text =
      'This Agreement is made on 3 March 2011 between Orla Ltd and Pim BV.\n\nThe Sale Commencement Date shall be no later than April 19, 2011.';
    expect(all(text, 'effective')).toEqual([]);
  });
});

describe('parties', () => {
  test('names are told from descriptions and addresses', () => {
    expect(parties(supply)).toEqual(['Orla Foods, Inc.', 'Pim & Sons B.V.']);
  });
  test.each([
    [
      'numbers',
      'This Agreement is made on 3 March 2011 BETWEEN:\n\n(1) ORLA FOODS LIMITED, a company registered in England whose registered office is at 1 Mill Road; and\n\n(2) PIM (HONG KONG) LTD (company number 123) of 3 Kade Street.',
      ['ORLA FOODS LIMITED', 'PIM (HONG KONG) LTD'],
    ],
    [
      'paragraphs',
      'AGREEMENT made as of the 3rd day of March 2011\n\nBETWEEN:\n\nOrla Foods Inc., a corporation incorporated under the laws of Ontario\n\n(hereinafter called "Orla")\n\n- and -\n\nAda Quill, of the City of Toronto\n\n(hereinafter called the "Consultant")',
      ['Orla Foods Inc.', 'Ada Quill'],
    ],
    [
      'among',
      'This Agreement, dated as of May 3, 2014, is by and among Orla Holdings, L.P., a Delaware limited partnership, Orla GP, LLC, a Delaware limited liability company, and Bo Pim (the "Holder").',
      ['Orla Holdings, L.P.', 'Orla GP, LLC', 'Bo Pim'],
    ],
    [
      'labels',
      'COOPERATION CONTRACT\n\nParty A: Orla Trading Co., Ltd. Address: 4 Han Road\n\nParty B: Dong-Pim Science and Technology Co., Ltd. Address: 5 Ke Road',
      ['Orla Trading Co., Ltd.', 'Dong-Pim Science and Technology Co., Ltd.'],
    ],
    [
      'governments',
      'The Government of the Republic of Trinidad and Tobago and the Government of Iceland, desiring to trade, have agreed as follows.\n\nAgreement between the Government of the Republic of Trinidad and Tobago and the Government of Iceland',
      ['Government of the Republic of Trinidad and Tobago', 'Government of Iceland'],
    ],
    [
      'names at the beginning',
      'CONSULTING AGREEMENT\n\nOrla Foods, Inc., with a place of business at 12 Mill Road, Dover, DE 19901 ("Orla") and Pim B.V., having an address at Kade 3, Delft ("Consultant") agree to these terms.',
      ['Orla Foods, Inc.', 'Pim B.V.'],
    ],
    [
      'signatures',
      'JOINT FILING AGREEMENT\n\nThe undersigned agree to file one statement.\n\nIN WITNESS WHEREOF, the undersigned execute this Agreement as of July 6, 2014.\n\nORLA CAPITAL LP By: Orla GP LLC, its general partner By: /s/ Ada Quill Ada Quill Authorized Signatory\n\nORLA GP LLC By: /s/ Ada Quill Ada Quill Authorized Signatory',
      ['ORLA CAPITAL LP', 'ORLA GP LLC'],
    ],
    [
      'signatures of persons',
      'JOINT FILING AGREEMENT\n\nThe undersigned agree to file one statement.\n\nDated: July 6, 2014\n\nOrla Capital Management, LLC\n\nBy: /s/ Ada Quill\nName: Ada Quill\nTitle: Managing Member\n\n/s/ Bo Pim\nBo Pim',
      ['Orla Capital Management, LLC', 'Bo Pim'],
    ],
    [
      'roles at the beginning of a line',
      'Customer: Orla Inc.\nVendor: Pim A/S Ltd\n\nSOFTWARE AGREEMENT\n\nThis Agreement is between the Customer and the Vendor.',
      ['Orla Inc.', 'Pim A/S Ltd'],
    ],
    [
      'a description with two towns',
      'This Agreement is made by and between Orla Networks, Inc. ("Orla") and Pim A/S, a Danish company with offices in Lund and Aarhus ("Pim").',
      ['Orla Networks, Inc.', 'Pim A/S'],
    ],
  ])('are found in lists by %s', (_, text, names) => {
    expect(parties(text)).toEqual(names);
  });
  test('a role without a name is no party', () => {
    expect(parties('This Agreement is made on 3 March 2011 between Orla Ltd ("Licensor") and the Licensee.')).toEqual([
      'Orla Ltd',
    ]);
  });
});

describe('the governing law', () => {
  test.each([
    ['This Agreement shall be governed by the laws of the State of Ohio.', 'Ohio'],
    ['THIS AGREEMENT SHALL BE CONSTRUED UNDER THE LAWS OF THE COMMONWEALTH OF VIRGINIA.', 'Virginia'],
    ['This Agreement is governed by English law.', 'England'],
    ['The laws of England and Wales shall govern this Agreement.', 'England and Wales'],
    ['This contract is to be interpreted in accordance with New York law.', 'New York'],
    ['This agreement is governed by New York State law.', 'New York'],
    ['Illinois law will govern this Agreement.', 'Illinois'],
    ['This Agreement shall be deemed to have been made under the laws of Ontario.', 'Ontario'],
    ['This Agreement is governed by the law of Ruritania.', 'Ruritania'],
    ['The validity of this Agreement is subject to the laws of Japan.', 'Japan'],
    ['Disputes under this Agreement will be decided under Delaware law.', 'Delaware'],
    ['Applicable law: Switzerland.', 'Switzerland'],
    ['The parties choose the law of Sweden as the law governing this Agreement.', 'Sweden'],
    ['THE LAW APPLICABLE TO THIS AGREEMENT SHALL BE THAT OF THE STATE OF UTAH.', 'Utah'],
    ['This contract is made under and according to the laws of the State of Oregon.', 'Oregon'],
    ['This Agreement is governed by the laws of the United States and the State of Florida.', 'Florida'],
    ['This order is subject to the laws of Austria.', 'Austria'],
    ['The internal laws, and not the law of conflicts, of Georgia govern this Agreement.', 'Georgia'],
  ])('%s', (text, place) => {
    expect(best(text, 'law')?.value).toBe(place);
  });
  test.each([
    'Orla Ltd is a corporation organized under the laws of Ohio.',
    'Neither party has been convicted under the laws of Japan.',
    'without regard to the conflict of laws of any place',
    'Nothing in this Agreement shall be construed to waive rights under the bankruptcy laws of Canada.',
    'Employees shall be paid in accordance with the laws of Mexico.',
    'The tax shall be governed by the laws of the Contracting State in which the land lies.',
  ])('is not in: %s', (text) => {
    expect(all(text, 'law')).toEqual([]);
  });
});

describe('the title', () => {
  test('is the line that names the kind of paper', () => {
    expect(best(`Exhibit 10.1\n\n${supply}`, 'title')?.value).toBe('SUPPLY AGREEMENT');
  });
});

test('quotes are words of the text', () => {
  for (const fact of factsOf(supply)) expect(supply.slice(fact.start, fact.end)).toBe(fact.quote);
});
