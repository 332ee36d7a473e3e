import type { Wording } from '../wording.ts';

/** Before when nobody may leave, on what an agreement is conditional, and on what other agreement it hangs. */
export const conditionWordings: readonly Wording[] = [
  {
    id: 'lock-no-exit-before',
    says: '((may|shall|can|will) not ..4 (terminate|denounce|cancel | withdraw from | give notice) ..8 | (may|shall|can|will) not ..3 (terminated|denounced|cancelled|ended|given) ..8 | neither ..4 (may|shall|can) ..6 (terminate|denounce|cancel|withdraw) ..10 | no (notice|denunciation|termination) ..12) (before | prior to | until | within | during | earlier than) ..10 ({period:span} | {date:day})',
    examples: [
      'Neither party may terminate this Agreement before 1 January 2024.',
      'This Agreement may not be denounced within the first three years after its entry into force.',
      'No notice of termination shall be given prior to the expiry of two years.',
    ],
    never: [
      'This Agreement may be terminated within three months.',
      'A suit not dismissed or terminated within ninety days.',
    ],
  },
  {
    id: 'lock-first-time',
    says: '(first time | not earlier than | no earlier than | at the earliest) [with effect] (after|on|from|as|to|in|upon) ..3 ({period:span} | {date:day}) | (not|no) earlier than {date:day}',
    examples: [
      'Either side may end it with three months notice, for the first time after two years.',
      'It may be terminated on nine months notice, for the first time after 31 May 2022.',
    ],
    never: ['Notice is given not earlier than twelve months before the end of the term.'],
  },
  {
    id: 'lock-exit-after',
    says: '((after|following) <exit-first> {period:span} ..16 (may|can) ..10 (terminate|terminated|denounce|denounced|cancel|withdraw) | (may|can) ..12 (terminate|terminated|denounce|denounced|cancel|withdraw) ..12 at any time (after|following) <exit-first> ({period:span} | {date:day}) | (terminate|terminated|termination|denounced|denunciation|notice) ..10 (at the earliest | not earlier than | no earlier than) ..4 ({period:span} | {date:day}))',
    examples: [
      'After the expiry of two years from its entry into force, either Party may denounce it.',
      'Either party may terminate this Agreement at any time after the first three months of the term.',
      'Such termination takes effect no earlier than 31 December 2025.',
    ],
  },
  {
    id: 'condition-ratification',
    says: '(subject to ..4 (ratification|acceptance) | (instrument|instruments) of (ratification|acceptance) ..8 (exchanged|deposited) | (exchange|deposit) of ..4 (instrument|instruments) of (ratification|acceptance|approval|accession) | (shall|must) be ratified)',
    examples: [
      'This Treaty is subject to ratification.',
      'It enters into force on the exchange of the instruments of ratification.',
    ],
  },
  {
    id: 'condition-approval',
    says: '((agreement|treaty|convention|contract|renewal|extension|effectiveness|term|obligations|protocol|addendum) ..12 (subject to | conditional upon | conditional on | contingent upon | contingent on | conditioned upon | conditioned on) ..8 (approval|approvals|consent|authorization|authorisation|clearance|appropriation|funding) | until ..4 approved by | provided ..12 (specifically|annually) approved)',
    examples: [
      'This Agreement is subject to the approval of the board.',
      'It is renewed, provided that the renewal is specifically approved at least once a year.',
      'The renewal is contingent upon the appropriation of funds.',
    ],
    never: ['Payment is made on approval.'],
  },
  {
    id: 'condition-procedures',
    says: '(notified|notify|informed|inform|notification|notifications|completion|completed|fulfilment|fulfilled|compliance) ..20 (constitutional|internal|legal|domestic|national|necessary|required) [legal|constitutional] (procedures|requirements|formalities|procedure)',
    examples: [
      'It enters into force when both Parties have notified each other of the completion of their internal procedures.',
    ],
  },
  {
    id: 'condition-notifications',
    says: '(enter|enters|entry|come|comes|coming|effect) ..12 (date|day|receipt) ..8 (later|latest|last|second|both) ..4 (notification|notifications|notice|note)',
    examples: ['This Agreement shall enter into force on the date of the later notification.'],
  },
  {
    id: 'condition-precedent',
    says: '((condition|conditions) precedent | (shall|will) not ..4 (effective|effect|force|binding) ..4 (until|unless) | (shall|will) (become|be|take) (effective|effect) ..4 (only|upon) ..6 (closing|consummation|satisfaction|approval))',
    examples: [
      'The following are conditions precedent to this Agreement.',
      'This Agreement shall not become effective until the Closing has taken place.',
    ],
  },
  {
    id: 'hangs-while-other-runs',
    says: '(as long as | so long as | for as long as | for the duration of | for the (term|life) of | coterminous with | co terminous with | conterminous with | until the (termination|expiration|expiry) of) to=(<exit-other>)',
    examples: [
      'It shall remain in force so long as the Framework Agreement is in force.',
      'The term of this Addendum is coterminous with the Master Services Agreement.',
    ],
    never: ['It applies for the duration of this Agreement.'],
  },
  {
    id: 'hangs-ends-with-other',
    says: '(terminate|terminates|terminated|expire|expires|cease|ceases|end|ends) ..10 (upon|if|when|with|on|simultaneously|concurrently|case|event) ..8 (<exit-ending>) of to=(<exit-other>)',
    examples: ['This Addendum shall automatically terminate upon the expiration of the Master Agreement.'],
    never: ['All licences terminate upon the termination of this Agreement.'],
  },
  {
    id: 'hangs-other-ends-first',
    says: '(if|when|case|event|should) to=(<exit-other>) ..4 (terminate|terminates|terminated|expire|expires|denounced|ends) ..20 (this|present) ..3 (agreement|contract|convention|treaty|protocol|addendum|exhibit) ..8 (terminate|terminates|terminated|end|ends|expire|expires|cease)',
    examples: ['If the License Agreement is terminated for any reason, this Agreement shall terminate as well.'],
  },
  {
    id: 'hangs-as-well',
    says: '(automatically|immediately|simultaneously|concurrently|also) ..4 (terminate|terminated|expire|end|cease) ..8 (in case | if | when | in the event | in the event that | upon) to=(<exit-other>) ..8 (terminates|terminated|expires|expired|ends|denounced)',
    examples: ['This Agreement shall automatically terminate if the Supply Agreement is terminated.'],
  },
];
