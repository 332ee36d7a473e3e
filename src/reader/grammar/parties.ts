import type { Wording } from '../wording.ts';

/** How agreements bring their parties. */
export const partyWordings: readonly Wording[] = [
  {
    id: 'parties-between',
    says: '<open-noun> ..60 between=(between|among|amongst) [and] [between|among]',
    examples: [
      'This Agreement is made by and between Orla Ltd and Pim BV.',
      'LICENCE AGREEMENT dated as of May 3, 2014 among Orla Ltd, Pim BV and Ada Quill',
    ],
  },
  {
    id: 'parties-between-line',
    says: '(between|among|amongst) [:|,]',
    examples: ['BETWEEN: Orla Ltd'],
  },
  {
    id: 'parties-are',
    says: 'parties [to] [this] [agreement|contract] [hereto] [are] [as] [follows] :',
    examples: ['The parties to this Agreement are: Orla Ltd and Pim BV.'],
  },
  {
    id: 'parties-numbered',
    says: '(parties|between) [:|,] list=(\\( {number} \\))',
    examples: ['PARTIES (1) Orla Ltd, a company incorporated in England; and (2) Pim BV'],
  },
  {
    id: 'party-label',
    says: 'party (a|b|c|d|one|two | {number}) :',
    examples: ['Party A: Orla Ltd', 'Party 2: Pim BV'],
  },
  {
    id: 'party-role-label',
    says: '(customer|vendor|supplier|licensor|licensee|distributor|company|contractor|client|seller|buyer|purchaser|reseller|sponsor|provider|consultant|franchisor|franchisee|lessor|lessee|landlord|tenant|manufacturer|agent) [name] :',
    examples: ['Customer: Orla Ltd'],
  },
  {
    id: 'parties-undersigned',
    says: 'undersigned ..10 (agree|agrees|acknowledge|acknowledges|certify|consent|consents)',
    examples: ['The undersigned hereby agree to file one statement together.'],
  },
  {
    id: 'signature-by',
    says: '(by : | / s /)',
    examples: ['ORLA LTD By: Ada Quill'],
  },
  {
    id: 'parties-by',
    says: '<open-noun> ..30 (made|entered|executed|signed|issued|granted|given|effective) [into] ..8 (by|with|from)',
    examples: ['This Agreement, dated as of May 3, 2014, is made and entered into by Orla Ltd and Pim BV.'],
  },
];
