import type { Wording } from '../wording.ts';

/** That a paper changes another, and what it changes in it. */
export const amendmentWordings: readonly Wording[] = [
  {
    id: 'amends-other',
    says: '((amendment|addendum|supplement|modification) [no] [.] [{number} | {word}] to [that certain | the | that | its] base=(..4 (agreement|contract|lease|treaty|convention|protocol|memorandum)) | (amends|amending|modifies|supplements | hereby (amend|modify)) [that certain | the | that] base=(..4 (agreement|contract|lease|treaty|convention|protocol|memorandum))) [..14 (dated|signed|concluded|done|of) ..5 {date:day}]',
    examples: [
      'Second Amendment to the Supply Agreement',
      'This instrument amends that certain Hosting Agreement dated as of March 1, 2015.',
    ],
  },
  {
    id: 'amends-term',
    says: '(term|period|duration | expiration date | termination date | expiry date) ..12 (is|are|be|shall) [hereby] (extended|prolonged) ..12 (until|through|to|for|by) ..8 ({date:day} | {period:span})',
    examples: [
      'The term of the Agreement is hereby extended until December 31, 2022.',
      'The duration shall be extended for two years.',
    ],
  },
  {
    id: 'amends-part',
    says: '{reference:part} ..16 (is|are|be) ..4 (amended|deleted|replaced|modified|revised|restated|supplemented)',
    examples: ['Section 4.2 of the Agreement is hereby deleted and replaced as follows.'],
  },
  {
    id: 'amends-rest-stands',
    says: '(except as ..8 (amended|modified|set|provided|stated) ..30 (unchanged|remain|remains|unmodified|effect))',
    examples: ['Except as amended hereby, the Agreement remains in full force and effect.'],
  },
];
