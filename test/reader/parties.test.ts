import { expect, test } from 'vitest';
import { factsOf } from '../../src/reader/agreement/index.ts';

const parties = (text: string): readonly (string | null)[] =>
  factsOf(text)
    .filter(({ field }) => field === 'party')
    .map(({ value }) => value);

test.each([
  [
    'names in small letters',
    'This Agreement is made this 5th day of May, 2014 by and between orla.com, inc., a Delaware corporation ("orla.com"), and Pim Industries, Inc., a New Jersey corporation ("Sponsor").',
    ['orla.com, inc.', 'Pim Industries, Inc.'],
  ],
  [
    'forms with a slash',
    'BETWEEN:\n\nORLA LINHAS S/A, a company incorporated under the laws of Brazil.\n\nHereafter referred to as the "Company",\n\nOn the one part,\n\nAND:\n\nPIM DE TRANSPORT, G.I.E., a French company, whose registered office is in Lyon.\n\nHereafter "PIM",\n\nOn the other part.',
    ['ORLA LINHAS S/A', 'PIM DE TRANSPORT, G.I.E.'],
  ],
  [
    'numbers, whatever other companies a description names',
    'This Agreement is made by and among (a) Orla Communications, S.A. ("Orla"), a limited company incorporated in Luxembourg; (b) Pim Online Inc. ("Pim"), a company incorporated in the Cayman Islands with limited liability and listed on the Growth Market of The Stock Exchange of Hong Kong Limited, whose address is at 8th Floor, Tower W3, Beijing; and (c) Tel-Quill Limited ("Company"), a company incorporated in the Cayman Islands.',
    ['Orla Communications, S.A.', 'Pim Online Inc.', 'Tel-Quill Limited'],
  ],
  [
    'labels, whatever address stands between',
    'This Agreement is entered into in Delft between the following two parties:\n\nParty A: Orla Technology (Delft) Co., Ltd.  Registration Address: Room 1605 B, Hi-tech Plaza Tower A, Futian District\n\nParty B: Delft Pim Communication Co., Ltd. Registration Address: Building Block A 13th, Cyber Park.',
    ['Orla Technology (Delft) Co., Ltd.', 'Delft Pim Communication Co., Ltd.'],
  ],
  [
    'roles before the names',
    'Outsourcing Contract\n\nThe Covenanter: The QUILL Golf CLUB and Leisure Inc. (hereinafter referred to as Party A) and the Covenanter: Bo Draughtsmen Bureau (hereinafter referred to as Party B) have agreed on what follows.',
    ['The QUILL Golf CLUB and Leisure Inc.', 'Bo Draughtsmen Bureau'],
  ],
  [
    'one who is favoured',
    'THIS MAINTENANCE AGREEMENT is made as of the 28th day of March 2006 by ORLA HOLDERS II, L.P. (the "Investor"), in favor of N.W. PIM NATIONAL ASSOCIATION, a national banking association (the "Agent"), for itself and the lenders.',
    ['ORLA HOLDERS II, L.P.', 'N.W. PIM NATIONAL ASSOCIATION'],
  ],
  [
    'a grant',
    'This License Agreement is granted on 4 May 2005 by Orla Ltd., having its seat in Oslo, to Pim Inc., having its seat in Reno.',
    ['Orla Ltd.', 'Pim Inc.'],
  ],
  [
    'capital letters after a description',
    'This Agreement is made by and between ORLA RESTAURANTS, INC., a Florida corporation ("Franchisor"), and PIM & QUILL ENTERPRISES, LLC, a Texas limited liability company, BO PIM and ADA QUILL (jointly, "Franchisee").',
    ['ORLA RESTAURANTS, INC.', 'PIM & QUILL ENTERPRISES, LLC', 'BO PIM', 'ADA QUILL'],
  ],
  [
    'their verb',
    'Orla University, located at 4 Mill Road, and Pim Corporation, located at 3 Kade, enter into this Research Agreement as of 4 May 2005.',
    ['Orla University', 'Pim Corporation'],
  ],
  [
    'no town of an address',
    'This Agreement is made by and between Orla Bank (hereinafter referred to as the "Employer"), located in Dover, Pennsylvania and Bo Pim, (hereinafter referred to as the "Employee").',
    ['Orla Bank', 'Bo Pim'],
  ],
  [
    'degrees after a name',
    'THIS AGREEMENT, by and between Orla International, Inc., with its office at 4 Mill Road, Dover, and Ada B. Quill, M.D., an individual.',
    ['Orla International, Inc.', 'Ada B. Quill'],
  ],
  [
    'courtesies before a name',
    'This Agreement is executed at Mumbai on this 4th day of May 2005 by and between: M/s. Orla Chemicals Private Limited, a company registered under the Companies Act (hereinafter referred to as the "Company") of the First Part; AND Mr. Bo Pim, son of Al Pim, residing at 4 Link Road (hereinafter "the Agent") of the Second Part.',
    ['Orla Chemicals Private Limited', 'Bo Pim'],
  ],
  [
    'shortened streets',
    'This Agreement is made by and between Orla Biotec GmbH, a German corporation having an address at Karl-Ebert-Str. 68, 51429 Berg, Germany (hereinafter referred to as "Orla"), and Pim Pharmaceuticals, Inc., a US corporation.',
    ['Orla Biotec GmbH', 'Pim Pharmaceuticals, Inc.'],
  ],
  [
    'seats',
    'Agreement dated 14.02.2012 between Orla GmbH & Co. KG, Hamburg, and Pim SE, Paris.',
    ['Orla GmbH & Co. KG', 'Pim SE'],
  ],
  [
    'letters with figures',
    'This Agreement is made by and between ORLA SYSTEMS, INC., a Florida corporation ("Company") and A3 PIM GROUP, LLC, a Texas limited liability company ("Distributor").',
    ['ORLA SYSTEMS, INC.', 'A3 PIM GROUP, LLC'],
  ],
  [
    'addresses in a letterhead',
    'BETWEEN\n\nORLA HOSTING CORP.\n1 Mill Road\nDover, Delaware 19901\n(hereinafter "Provider")\n\nAND\n\nPIM RETAIL GROUP, INC.\n4 Kade Street\nReno, Nevada\n(hereinafter "Client")',
    ['ORLA HOSTING CORP.', 'PIM RETAIL GROUP, INC.'],
  ],
  [
    'signatures with Roman numbers and offices',
    'JOINT FILING AGREEMENT\n\nThe undersigned agree.\n\nIN WITNESS WHEREOF, the undersigned hereby execute this Agreement as of May 9, 2020. QUILL FUND LP By: Bip Manager L.L.C., its general partner\n\nBy: /s/ Sean Pim Name: Sean Pim Title: Senior Managing Director\n\nBIP MANAGER L.L.C.\n\nBy: /s/ Sean Pim Name: Sean Pim Title: Senior Managing Director\n\nQUILL HOLDINGS I/II GP L.L.C. By: The Quill Group Inc., its sole member\n\nBy: /s/ Jo Fin Name: Jo Fin',
    ['QUILL FUND LP', 'BIP MANAGER L.L.C.', 'QUILL HOLDINGS I/II GP L.L.C.'],
  ],
  [
    'a list that is over with its verb',
    'This Agreement is made as of May 2, 2014 between ORLA ENERGY CORPORATION, a Delaware corporation ("OE"), and PIM STATE PARTNERS, LLC, a Delaware limited liability company ("Owner") (each, a "Party"), covers (i) the Portfolio of fuel cells and (ii) the Plant installed by OE.',
    ['ORLA ENERGY CORPORATION', 'PIM STATE PARTNERS, LLC'],
  ],
  [
    'names without a form after labels',
    "Cooperation Agreement\n\nParty A: People's Government of Quill County Party B: Orla New Energy Co., Ltd.\n\nParty A welcomes Party B.",
    ["People's Government of Quill County", 'Orla New Energy Co., Ltd.'],
  ],
])('parties are told by %s', (_, text, names) => {
  expect(parties(text)).toEqual(names);
});

test('a month after "between the parties on" is no party', () => {
  const text =
    'THIS AGREEMENT is entered into between the parties on 1 April, 2020.\n\nPARTIES (1) Orla UK Limited is a company registered in England (the "Employer"); and (2) Bo Quill of [address] (the "Executive").';
  expect(parties(text)).toEqual(['Orla UK Limited', 'Bo Quill']);
});
