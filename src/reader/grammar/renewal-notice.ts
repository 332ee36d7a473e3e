import type { Wording } from '../wording.ts';

/** What stops a renewal: the exception, and how a notice with its length is worded. */
export const renewalNoticeWordings: readonly Wording[] = [
  {
    id: 'stop/unless',
    says: '(unless|except|until|failing|absent|save|prevent|avoid|exclude|terminable|cancellable | free to (end|terminate|cancel|leave) | provided [however] [,] that (no|neither|none) | if (no|none|neither|not) | in the absence of | subject to | without (either|any|a) | where (no|neither) | so long as (no|neither) | if ..20 (neither|no|none|nothing) | (as|which|who|that) (has|have|had | shall have) not ..3 (denounced|given|notified|terminated|withdrawn) | if ..25 (does|do|has|have|is|shall|will|did) not | if there (has|have|is) ..2 no)',
    examples: [
      'It renews unless a Party gives notice.',
      'It is extended if neither Party has denounced it.',
      'In the absence of notice it continues.',
    ],
    // Every text has one of these words; a need of its own would be empty.
  },
  {
    id: 'stop/notice-of',
    says: '(notice|notices|notification|notifies|notify|notified|informs|inform|informed|advises|advised|advise|declares|declared|declaration|denounced|denounces|denounce|denunciation|terminates|terminate|terminated|termination|cancel|cancels|cancelled|canceled|cancellation|withdraw|withdraws|objects|objection|opposes|elects|elected|expresses|expressed|decides)',
    examples: ['unless a Party notifies the other', 'subject to six months notice', 'unless denounced by a Party'],
  },
  {
    id: 'stop/period-notice',
    says: '{period:notice} [or more] [of|as] [a|his|her|its|their] [advance|advanced|prior|previous|preliminary|further|formal] [and|or|,] [advance|prior|previous|preliminary] [express] [written|writing|formal] [prior|advance] (notice|notices|notification|warning)',
    examples: [
      "It may be ended on six months' notice.",
      'on ninety (90) days prior written notice',
      'upon thirty days notification',
    ],
    never: ['within five years of the notice'],
  },
  {
    id: 'stop/notice-period',
    says: '(notice|notices|notification|writing|written) ..20 (at|not|no|of|least|less|than|later|more|minimum|fewer|within|giving|given|by|with|a) {period:notice} ..3 (prior|before|in|advance|preceding|previous|previously|notice|ahead|earlier)',
    examples: [
      'unless a Party gives notice at least six months before the end',
      'notice shall be given no later than ninety (90) days prior to expiry',
    ],
  },
  {
    id: 'stop/period-before',
    says: '{period:notice} [or more] [period] (prior|before|preceding|ahead | in (advance|hand))',
    examples: [
      'at least six months before the expiry of the current period',
      'ninety (90) days prior to the end of the Term',
      'six months in advance',
    ],
  },
  {
    id: 'stop/before-by',
    says: '(before|prior|preceding|precede|precedes) ..8 by [at least] [a] [period|term] [of] [at least] {period:notice}',
    examples: ['notifies its intention before the expiry by a period of six months'],
  },
  {
    id: 'stop/after-notice',
    says: '{period:notice} (from|after|following) ..10 (notification|notice|denunciation|notified|denounced|receipt)',
    examples: ['The agreement expires six months after the notification of denunciation.'],
  },
  {
    id: 'stop/at-least',
    says: '(at least | (not|no) (less|later|fewer) than | a minimum of) {period:notice}',
    examples: ['not later than two years', 'at least 60 days'],
  },
  {
    id: 'stop/window',
    says: '((not|no) less than {period:close} ..2 (not|nor|no|but) [more|earlier] [not] [more|earlier] than {period:open} | (not|no|nor) (more|earlier|sooner) than {period:open} ..4 (no|not|nor) (less|later|fewer) than {period:close} | between {period:open} and {period:close})',
    examples: [
      'not less than six (6) months nor more than twelve (12) months before its end',
      'no earlier than 120 days and no later than 60 days before the end of the term',
    ],
  },
  {
    id: 'stop/within',
    says: '(within|in | not more than) {period:notice}',
    examples: ['within six months prior to the end'],
  },
  {
    id: 'stop/end-of-term',
    says: '(prior|before|preceding|advance|to|of|at) ..8 (end|expiry|expiration|expire|expires|close|termination|renewal|anniversary|conclusion|lapse|term|period|commencement|beginning|extension|expiring)',
    examples: ['prior to the end of the then-current Term', 'before its expiration', 'before the date of extension'],
  },
  {
    id: 'stop/non-renewal',
    says: '(non renewal | nonrenewal | not [to|be|have|wish|want|intend] [to] [automatically] (renew|renewed|extend|extended|continue|prolong|prolonged))',
    examples: ['notice of non-renewal', 'its intention not to renew'],
  },
  {
    id: 'stop/act',
    says: '(notice|notices|notification|notifies|notify|notified|informs|inform|informed|advises|advised|advise|declares|declared|denounced|denounces|denounce|denunciation|objects|objection)',
    examples: ['unless denounced by either Government before 1 July', 'unless a party objects'],
    never: ['unless sooner terminated'],
  },
];
