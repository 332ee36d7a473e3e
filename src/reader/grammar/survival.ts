import type { Wording } from '../wording.ts';

/** What goes on after an agreement has ended. */
export const survivalWordings: readonly Wording[] = [
  {
    id: 'survives',
    says: '(shall|will|must|may|would|to|do|does|thereof|hereof|hereunder|and) ..6 (survive|survives) ..8 (<exit-ending> | {period:span} | indefinitely | perpetually | perpetuity | return | destruction | {date} | closing | thereafter | hereof | this agreement)',
    examples: [
      'The duties of secrecy shall survive the termination of this Agreement.',
      'This clause will survive for a period of three years.',
      'Section 4 shall survive any expiration hereof.',
    ],
    never: ['The surviving corporation shall be the Buyer.'],
  },
  {
    id: 'scope-secrecy',
    says: '(confidential|confidentiality|confidence|secrecy|secret|nondisclosure | non disclosure)',
    examples: ['The duties of secrecy survive.', 'The non-disclosure covenants survive.'],
  },
  {
    id: 'scope-parts',
    says: '({reference} ..12 (survive|survives|remain|remains|continue|continues|bound) | (survive|survives|bound) ..12 {reference})',
    examples: ['Sections 3 and 4 shall survive.', 'The following survive: Clause 6.'],
  },
  {
    id: 'survives-anyhow',
    says: '(obligation|obligations|provision|provisions|covenants|covenant|section|sections|article|articles|clause|clauses|paragraph|paragraphs|terms|duties|duty|rights|warranties|representations|restrictions|undertakings|confidentiality|agreement | {reference}) ..24 (survive|survives)',
    examples: ['The following provisions survive: Clauses 1 and 6.', 'The provisions that by their nature survive.'],
    never: ['The spouse who survives is the heir.'],
  },
  {
    id: 'survival-of',
    says: 'survival of ..8 (obligation|obligations|provisions|covenants|duties|terms|confidentiality|rights|clauses)',
    examples: ['The end of talks shall not affect the survival of the secrecy obligations.'],
  },
  {
    id: 'binds-despite-end',
    says: '(notwithstanding|despite | regardless of | irrespective of) ..10 (<exit-ending> | return | destruction | decision not) ... (continue|continues|remain|remains|bound|subject|bind|binding|apply|force|effect|survive|held)',
    examples: [
      'Notwithstanding the return of the papers, the Recipient will continue to be bound by its duties.',
      'Despite the expiry of this Agreement the parties remain bound by Section 3.',
    ],
  },
  {
    id: 'binds-after-end',
    says: '(continue|continues|remain|remains|bind|binding|bound|apply|applies|endure|last|lasts|effect|force|enforceable|confidential|confidence|extend|extends|kept|maintained|held|obligations|obligation|covenants|duties) ..16 (notwithstanding|despite|after|following|beyond | regardless of | irrespective of | subsequent to) ..6 (<exit-ending> | return|returned|returning|returns|destruction|destroyed|destroying | decision not)',
    examples: [
      'The obligations of this Agreement shall continue notwithstanding any termination of the talks.',
      'The Recipient shall keep the matter in confidence for three years after termination.',
    ],
    never: ['Payment is due after the end of the quarter.'],
  },
  {
    id: 'lasts-for-years-after-end',
    says: '({period:span} (after|following|from) [the] (termination|expiration|expiry) of | {period:span} ..4 (after|following|from|beyond | subsequent to) ..8 (<exit-ending>) ..4 (agreement|hereof|contract|term|relationship|engagement|discussions|negotiations|employment|thereof) | (after|following) ..3 (termination|expiration|expiry) ..8 for ..6 {period:span})',
    examples: ['for three years following the termination of this Agreement', 'for five years from the expiry hereof'],
  },
  {
    id: 'lasts-for-years-after-disclosure',
    says: '(confidence|confidential|confidentiality|obligation|obligations|duties|duty|force|effect|disclose|secret|continue|continues|remain|remains|protect|bound|covenants) ..30 {period:span} ..4 (after|following|from) ..6 !non (disclosure|disclosures|receipt|disclosed|received|receives|communication|delivery|delivered|furnished|provided|exchange|transmission)',
    examples: [
      'It shall be kept secret for three years from the date of disclosure.',
      'Its obligations end ten years after the last receipt of information.',
    ],
  },
  {
    id: 'years-thereafter',
    says: 'during ..6 (term|duration|life|period) ..16 (and|plus) ..8 (for|of) ..4 {period:span} (thereafter|afterwards|after|following)',
    examples: ['during the term of this Agreement and for a period of two years thereafter'],
  },
  {
    id: 'bound-during-and-after',
    says: 'during ..8 (and|or) [at] [any|all] [time|times] (after|following) ..8 (<exit-ending> | term | employment | engagement)',
    examples: [
      'The Recipient shall not disclose it during the term of this Agreement or at any time after its termination.',
    ],
  },
  {
    id: 'bound-without-end',
    says: '(obligation|obligations|duty|duties|confidentiality|confidential|secrecy|covenants|undertakings|restrictions|agreement|provisions|terms) ..24 (perpetual|perpetuity|perpetually|indefinitely|indefinite | unlimited (period|duration|time) | without (limit|limitation) in time | in force forever)',
    examples: [
      'The duty of secrecy shall continue indefinitely.',
      'Its obligations are perpetual.',
      'This Agreement remains in force for an unlimited period.',
    ],
    never: ['The licence is perpetual.'],
  },
  {
    id: 'bound-until-public',
    says: '(obligation|obligations|duty|duties|confidentiality|confidential|confidence|restrictions) ..24 (until | as long as | so long as) ..20 (longer|ceases|public|falls|released|becomes|secret|possession|retains|possesses|qualifies)',
    examples: ['The obligations shall last until the information is no longer secret.'],
  },
  {
    id: 'kept-part-stays-bound',
    says: '(retained|retain|retains|returned|remaining|oral|kept|remains|archival) ..30 (shall|will|must|continue|continues|remain|remains) ..8 (subject|confidential|held|bound|comply|accordance|confidentiality)',
    examples: [
      'Any copy so retained shall remain subject to the terms of this Agreement.',
      'Oral information will continue to be held in accordance with it.',
    ],
  },
  {
    id: 'binds-on-after-end',
    says: '(upon|after|following) ..4 <exit-ending> ... (continue|continues|remain|remains) ..6 (bound|subject|effect|force|obligated|confidential|apply|binding)',
    examples: ['After the expiry of this Agreement the Recipient shall remain bound by Section 4.'],
  },
  {
    id: 'not-touched-by-end',
    says: '(obligation|obligations|duty|duties|provisions|rights|covenants|undertakings|confidentiality) ..16 not ..4 (affected|released|relieved|discharged|terminated|impaired|diminished|extinguished) ..6 by ..10 (<exit-ending> | return | destruction)',
    examples: ['The duties of secrecy shall not be affected by the expiry of this Agreement.'],
  },
  {
    id: 'survival-heading',
    says: '(survival (. | :) | post (termination|contractual|expiration) ..3 (obligation|obligations|duties|covenants|provisions))',
    examples: ['7. Survival. What is said in Section 4 stands.', 'Post-termination obligations are set out below.'],
  },
  {
    id: 'lasts-by-nature',
    says: '(by|of) (its|their|the) (nature|terms) ..10 (extend|extends|continue|continues|beyond|after)',
    examples: ['Clauses that by their nature extend beyond the term remain in force.'],
  },
  {
    id: 'end-leaves-duties',
    says: '(<exit-ending>) ..24 (not|never) ..6 (affect|relieve|relieves|release|releases|discharge|prejudice|impair|terminate|extinguish|limit|reduce) ..16 (obligation|obligations|duty|duties|liability|rights|provisions|confidentiality|claims)',
    examples: ['Termination of this Agreement shall not relieve either party of its obligations of secrecy.'],
  },
];
