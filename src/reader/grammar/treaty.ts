import type { Wording } from '../wording.ts';

/** What only texts between states say. */
export const treatyWordings: readonly Wording[] = [
  {
    id: 'treaty/parties',
    says: '(high contracting | contracting) (party|parties|state|states|governments)',
    examples: ['The Contracting Parties shall inform each other.'],
  },
  {
    id: 'treaty/governments',
    says: '(government|governments) of',
    examples: ['The Government of the Republic of Norland and the Government of Sudland'],
  },
  {
    id: 'treaty/states',
    says: '(republic|kingdom|federation|commonwealth) of | (french|hellenic|italian|arab|federal|islamic|democratic|people|socialist) republic | european (community|communities|union)',
    examples: ['The Republic of Norland, hereinafter Norland', 'between the European Union and the Kingdom of Sudland'],
  },
  {
    id: 'treaty/instruments',
    says: '(instrument|instruments) of (ratification|acceptance|approval|accession)',
    examples: ['upon the deposit of the instruments of ratification'],
  },
  {
    id: 'treaty/authorised',
    says: '(duly (authorized|authorised) ..8 (governments|government) | plenipotentiaries|plenipotentiary | full powers)',
    examples: ['the undersigned, duly authorised thereto by their respective Governments'],
  },
  {
    id: 'treaty/done',
    says: '(done|signed|concluded|drawn) ..8 (at|in) ..10 {date:on} | (done|signed|concluded) on {date:on} (at|in)',
    examples: ['Done at Northtown this 3rd day of May 1984, in two originals.', 'Signed in Southport on 26 July 2007.'],
  },
  {
    id: 'treaty/entry',
    says: '(agreement|convention|treaty|protocol|accord|arrangement|memorandum|it|they|pact|charter|statute) [..6] [shall|will|to|and|may] [..4] ((enter|enters|come|comes|brought) into (force|effect|operation) | (take|takes) effect | (become|becomes) (effective|operative))',
    examples: [
      'This Agreement shall enter into force on the date of the latter notification.',
      'The Convention comes into force thirty days after the exchange of instruments of ratification.',
    ],
    never: ['The rules in force at that time apply.'],
  },
];
