import type { Wording } from '../wording.ts';

/** Who may end an agreement without a reason, and what makes such a right depend on one. */
export const convenienceWordings: readonly Wording[] = [
  {
    id: 'exit-may-end',
    says: '<exit-may> ..16 <exit-end> (..7 <exit-thing> | at will)',
    examples: [
      'Either party may terminate this Agreement upon thirty days written notice.',
      'The Supplier shall have the right, in its sole discretion, to cancel this Supply Agreement.',
      'The Consultant may at any time terminate the engagement.',
    ],
    never: ['The Buyer may cancel any purchase order.'],
  },
  {
    id: 'exit-may-be-ended',
    says: '<exit-thing> ..10 ((may|can|shall|will|could) ..10 <exit-ended> | (is|are) ..2 (terminable|cancellable|cancelable))',
    examples: [
      'This Agreement may be terminated by either party on ninety days notice.',
      'This Agreement shall be terminable at will.',
    ],
  },
  {
    id: 'exit-ends-at-option',
    says: '<exit-thing> ..6 (shall|will|may) (terminate|end) ..4 (at|upon) the option of',
    examples: ['This Agreement shall terminate at the option of any party upon ninety days notice.'],
  },
  {
    id: 'exit-ends-after-notice',
    says: '(agreement|term|contract) ..16 (end|ends|terminate|terminates|expire|expires|remain|continue) ..8 ({period:notice} | day|days|month|months) (after|following|from) ..8 notice',
    examples: ['The term of this Agreement shall end on the 45th day following a written notice from one party.'],
  },
  {
    id: 'exit-until-ended',
    says: '((until|unless) ..4 <exit-ended> ..10 (by|upon|on|with|giving) ..16 (notice|notification) | (continue|continues|force|effect|term) ..12 until ..8 (gives|provides|delivers|serves|given) ..16 (notice|notification))',
    examples: [
      'It remains in force until terminated by either party upon thirty days prior written notice.',
      'This Agreement continues until either party gives the other ninety days notice.',
    ],
  },
  {
    id: 'exit-item-notice',
    says: '(upon|on|by|with|giving|providing|immediately) ..10 (notice|notification)',
    examples: ['(i) upon thirty days prior written notice, or'],
  },
  {
    id: 'exit-list-of-ends',
    says: '((may|can|shall|will|is) ..8 (terminated|terminable|terminate|cancelled|canceled|cancel) | to terminate) ..24 :',
    examples: [
      'This Agreement may be terminated:',
      'This Agreement may be terminated prior to the expiry of the term in the following manner:',
    ],
  },
  {
    id: 'exit-free',
    says: '(for (any|no) [or (no|any)] [other|particular|such] (reason|reasons|cause) | (with|without) [or without] [any|giving|stating|assigning|showing|specifying] [any|a] (reason|reasons|cause) | [regardless of] non cause | for [its|their|his|her|the] [own|mutual] convenience | other than for cause | (terminate|terminable|terminated|cancelled|cancelable|ended) ..3 at will)',
    examples: [
      'Either party may terminate this Agreement with or without cause.',
      'The Buyer may end it for any reason or no reason.',
      'It may be terminated for convenience.',
      'The Company may terminate for non-cause.',
    ],
    never: ['It ends for the following reason.', 'costs borne for reasons attributable to the seller'],
  },
  {
    id: 'exit-freely',
    says: '((at|upon) any [given] (time|moment) | (in|at|of|with) (its|their|his|her|the) [sole|own|absolute|unfettered|exclusive|free|full] [and] [sole|own|absolute|unfettered|exclusive|free|full] discretion | (in|at|upon) (its|their|his|her) (sole|own|exclusive|absolute) (option|election) | voluntarily | at the option of)',
    examples: ['The Company may terminate this Agreement at any time.', 'He may leave in his sole discretion.'],
  },
  {
    id: 'exit-by-anyone',
    says: '(((either|any|each) ..3 (party|parties|side|hereto) | either {word} or {word} | the parties) ..16 (<exit-end> | notice) | <exit-ended> ..8 by (either|any|each))',
    examples: ['It may be terminated by either party.', 'Any of the parties may cancel it.'],
  },
  {
    id: 'exit-notice-period',
    says: '((upon|on|by|with|of|than|give|giving|gives|given|provide|least|providing|to|following|after|a|the|any|other|party) [\\(] ({period:notice} | {blank:notice} | {number:notice}) [\\)] [days|months|weeks] ..8 (notice|notification) | (giving|give|gives|provides|providing) {word} [{word}] {period:notice} ..4 (notice|notification) | (notice|notification) ..6 (than|least|of) {period:notice})',
    examples: [
      'Either party may terminate it upon sixty (60) days prior written notice.',
      'It may be terminated by written notice of not less than three months.',
    ],
  },
  {
    id: 'exit-notice-without-period',
    says: '(upon|on|by|with|giving|delivering|providing|after|serving) ..12 (notice|notification)',
    examples: ['It may be terminated by written notice to the other party.'],
  },
  {
    id: 'exit-notice-before-end',
    says: '((notice|notification|notifies|days|months) ..14 (prior to | before|preceding) ..8 (end|expiration|expiry|anniversary|term|renewal) | (at|effective|upon|on) ..3 (end|expiration|expiry) of ..3 (initial|current|renewal|first|extended|extension|original|its) [..2] (term|period) | (nonrenewal | non renewal | not to (renew|extend)))',
    examples: [
      'either party gives notice of termination at least sixty days before the end of the current term',
      'may terminate it at the end of the initial term by ninety days notice',
    ],
  },
  {
    id: 'exit-reason-needed',
    says: '(if !any | whenever|should|because | due to | (in|upon|on) [any|the|serious] [the|such|that|which] (case|cases|event|circumstance|circumstances) | event of | (may|can|shall) only | without [any|prior|further|the] (notice|notification) : | by reason of | as a result of | for cause | for [good|just|material] cause by | so long as | as long as | to the extent | the following | as follows | following (events|conditions|circumstances|reasons))',
    examples: [
      'in the event that the other party is insolvent',
      'if the fee is not paid',
      'for any of the following reasons',
    ],
    never: ['at any time and in each case by notice'],
  },
  {
    id: 'exit-for-convenience',
    says: '<exit-may> ..10 <exit-end> ..12 for [its|their|his|her|the] [own] convenience',
    examples: ['The Customer may terminate the Hosting Services for convenience.'],
  },
  {
    id: 'exit-after-end',
    says: '((upon|after|following) [the|any] [early|earlier] (termination|expiration|expiry) [or (termination|expiration|expiry)] of | (is|are|be) terminated for)',
    examples: ['Upon the termination or expiration of this Agreement for any reason, copies are returned.'],
  },
  {
    id: 'exit-never-ends',
    says: '((shall|may|can|will|is|are) not ..8 <exit-ended> | cannot ..8 <exit-ended> | irrevocable|irrevocably)',
    examples: ['This licence shall not be revocable or terminable for any reason.', 'The licence is irrevocable.'],
  },
  {
    id: 'exit-stops-renewal',
    says: '(renew|renews|renewed|renewal|renewals|successive | year to year | automatically extended | automatically extend)',
    examples: ['It shall be renewed for one further year unless terminated by either party on ninety days notice.'],
  },
  {
    id: 'exit-by-clause',
    says: '(notice|notification) ..6 (in accordance with | pursuant to | as (provided|set|specified|described)) ..6 ({reference} | below | above | herein)',
    examples: ['until terminated by either party by notice given in accordance with Section 8'],
  },
  {
    id: 'exit-fault',
    says: '(breach|breaches|breached|breaching|defaulting|aggrieved|innocent|injured|default|defaults|fails|fail|failure|insolvent|insolvency|bankruptcy|bankrupt|violation|violates|misconduct|infringement|infringes|occurrence|majeure|illegal|unable|inability|ceases|dissatisfied|disagrees|terminates|acquired|acquires|acquisition|cured|uncured|cure|disapproval|disagreement|impossible|objects|increase|assignment|death|dies|disability|incapacity|fraud|illegality|liquidation|receivership|dissolution|reject|rejects|rejected|rejection|refuses|refusal|declines|destroyed|merger|convicted|conviction|cures|remedied|corrected|exceeds|delinquent|overdue|disapproves | non (payment|performance|compliance) | (change|changes) (of|in) (control|ownership|law))',
    examples: ['upon a material breach by the other party', 'upon the occurrence of a change of control'],
  },
  {
    id: 'exit-by-consent',
    says: '(mutual|mutually | consent of | by agreement (between|among) | agreement in writing)',
    examples: ['by mutual written consent of the parties'],
  },
  {
    id: 'exit-or-by-notice',
    says: 'or ..3 (by|upon|at|on|with) ..12 (notice|notification)',
    examples: ['by mutual consent or by either party upon ten days notice'],
  },
  {
    id: 'exit-wishes-to-end',
    says: '(wish|wishes|wishing|desire|desires|desiring|elect|elects|electing|decide|decides|choose|chooses|intends) ..3 to ..2 <exit-end> ..6 <exit-thing> ..24 (notice|notification|notify)',
    examples: ['If either party wishes to terminate this Agreement, it shall give the other sixty days notice.'],
  },
  {
    id: 'exit-in-answer',
    says: '((upon|after|following) ..6 such | in response to | thereupon | the other party (may|can|shall) ..12 <exit-end>)',
    examples: ['Upon receipt of such offer the Seller may terminate.', 'the other party may terminate it by notice'],
  },
  {
    id: 'exit-proviso',
    says: '(provided|except|whereupon | without prejudice | in which (case|event) | or (immediately|forthwith|upon|if) | or in the event | and (shall|will) ..3 (automatically|immediately))',
    examples: [
      'upon sixty days notice, provided that accrued fees are paid',
      'upon sixty days notice, or immediately upon a breach',
    ],
  },
  {
    id: 'exit-within-after',
    says: 'within [a period of] ({period} | {blank}) (after|following|of|from) (the|such|any|its|an|a|said|that)',
    examples: ['The Buyer may terminate within ten days after such announcement.'],
  },
];
