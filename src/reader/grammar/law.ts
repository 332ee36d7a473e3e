import type { Wording } from '../wording.ts';

/** What law governs an agreement. */
export const lawWordings: readonly Wording[] = [
  {
    id: 'law-governs-by',
    says: '(governed|construed|interpreted|enforced|governing|construction|interpretation|governance) ..24 law=(law|laws)',
    examples: [
      'This Agreement shall be governed by and construed in accordance with the laws of the State of Ohio.',
      'This Agreement is governed by English law.',
    ],
    never: ['Neither party has been convicted under the laws of Japan.'],
  },
  {
    id: 'law-subject-to',
    says: '(subject|determined|regulated|resolved|settled|decided|adjudicated) ..12 law=(law|laws)',
    examples: ['This Agreement is subject to the laws of Japan.'],
  },
  {
    id: 'law-that-governs',
    says: 'law=(law|laws) [,] of ..24 (govern|governs|apply|applies|control|controls|prevail|prevails)',
    examples: ['The laws of Ohio shall govern this Agreement.'],
  },
  {
    id: 'law-itself-governs',
    says: 'law=(law|laws) [shall|will|must] (govern|governs|apply|applies|control|controls)',
    examples: ['Ohio law governs this Agreement.', 'English law shall apply to this contract.'],
  },
  {
    id: 'law-of-state',
    says: '(governed|construed|interpreted) ..8 (by|under|with) the law=(state|commonwealth|province) of',
    examples: ['This Agreement shall be governed by the State of Ohio.'],
  },
  {
    id: 'law-made-under',
    says: '(contract|agreement) ..6 (made|executed|entered) [into] [and] [performed] under ..5 law=(law|laws)',
    examples: ['This Agreement shall be deemed a contract made under the laws of the State of Ohio.'],
  },
  {
    id: 'law-applicable',
    says: '(applicable|governing|proper) law [of] [this] [agreement|contract] (shall be | is | will be | :) ..6 law=(law|laws)',
    examples: ['The proper law of this Agreement is the law of Ghana.'],
  },
  {
    id: 'law-label',
    says: '(governing law | applicable law | choice of law | law applicable to [this] [the] [agreement|contract]) [(and|;) ..4] (shall be | is | : | . | -) law=(the|that | {word})',
    examples: ['Governing law: the State of Ohio', 'The law applicable to this contract shall be that of Ghana.'],
  },
  {
    id: 'law-chosen',
    says: '(choose|chose|elect|agree) ..4 law=(law|laws) of ..8 (governing|govern|applicable|apply)',
    examples: ['The parties choose the law of Sweden as the law governing this Agreement.'],
  },
  {
    id: 'law-requires',
    says: '(requires|provides) ..6 law=(law|laws) of',
    examples: ['The franchise agreement requires application of the laws of Ohio.'],
  },
];
