import type { Wording } from '../wording.ts';

/**
 * How agreements go on after a term. `renewal/auto-…` goes on by silence, `renewal/option-…` by the choice of one side, `renewal/mutual-…` by agreement;
 * `length/…` says how long a renewal lasts where no period does.
 */
export const renewalWordings: readonly Wording[] = [
  {
    id: 'renewal/auto-adverb',
    says: '(automatically|automatic|tacitly|tacit|silently|implicitly|implied|self) (..2 (continue|continues|continued) | ..5 (renew|renews|renewed|renewable|renewing|renewal|renewals|extend|extends|extended|extendable|extendible|extension|extensions|prolong|prolonged|prolongable|prolongation|prorogued|reconduction|reconducted|rollover | roll over))',
    examples: [
      'This Agreement shall automatically renew for successive one-year terms.',
      'The Convention is prolonged from year to year by tacit reconduction.',
      'The term will be two years with an automatic one year extension.',
    ],
    never: ['This Agreement terminates automatically. The parties may renew it.'],
  },
  {
    id: 'renewal/auto-deemed',
    says: '(considered|deemed|regarded|held) ..4 (renewed|extended|prolonged|continued)',
    examples: [
      'The contract shall be deemed to have been renewed for a like period.',
      'It shall be considered as extended for one further year.',
    ],
  },
  {
    id: 'renewal/auto-adverb-after',
    says: '(renew|renews|renewed|renewable|extend|extends|extended|extendable|extendible|prolonged|continue|continues|continued|renewal|extension|prolongation) ..4 (automatically|tacitly|silently|implicitly | by tacit | itself)',
    examples: [
      'The lease renews automatically for a further year.',
      'It shall be extended by tacit agreement from year to year.',
      'The contract renews itself by twelve months.',
    ],
  },
  {
    id: 'renewal/auto-successive',
    says: '(shall|will|is|are|be|thereafter|and|term|terms|agreement|contract|convention|but|then) ..6 (renew|renews|renewed|renewable|extended|extend|extends|prolonged|continue|continues|continued|remain|remains|roll|rolls|run|runs) ..20 ({further} | (successive|consecutive|additional|further|another|subsequent|new) ..4 ({period} | period|periods|term|terms|year|years|month|months|extension|extensions) | {period} (longer|more) | (from|of|on) [a] year to year | year to year | month to month | yearly|annually | every {period} | every year | (same|like|similar|equal|identical|equivalent|renewed) [additional|further|successive] (period|periods|term|duration|length) | (same|like|similar|equal) terms !and)',
    examples: [
      'Thereafter it shall remain in force for further periods of five years unless denounced.',
      'The Agreement shall be renewed for consecutive periods of one year each.',
      'This contract shall continue thereafter on a month to month basis.',
      'The treaty shall be extended for the same period unless a Party objects.',
    ],
    never: ['This Agreement shall remain in force for five years.'],
  },
  {
    id: 'renewal/auto-for',
    says: '(shall|will) [thereafter|then] be (renewed|extended|prolonged|continued) ..4 (for|by) [a|an|one|the] {period}',
    examples: ['This term shall be extended for a 1 year period provided that the volume is reached.'],
    never: ['The term may be extended for one year.'],
  },
  {
    id: 'renewal/auto-unless',
    says: '(is|are) [then|thereafter] (renewed|extended|prolonged) ..4 (for|by) [a|an|another|the] {period} ..6 (unless | if (no|neither))',
    examples: [
      'It runs for five years and is extended by five years unless a party objects six months before it ends.',
    ],
    never: ['The deadline is extended by ten days.'],
  },
  {
    id: 'renewal/auto-open',
    says: '(continue|continues|remain|remains) ..8 until ..2 (expiration|expiry|end|lapse) of {period} (from|after) ..12 (denounces|denounced|denunciation|notice|notified|notification|notifies) | (thereafter|then|afterwards | and (after|following)) ..6 (continue|continues|remain|remains|renewed|extended) ..8 (indefinitely | (indefinite|unlimited) (period|term|duration) | until ..6 (terminated|cancelled|canceled|denounced)) | (and|,) (indefinitely|then|thereafter) [after that|this] [indefinitely] until ..6 (terminated|cancelled|canceled)',
    examples: [
      'It shall remain binding and continue in force until the expiration of one year from the day on which a party denounces it.',
      'The lease runs for one year and thereafter shall continue until terminated by either party on notice.',
      'It continues for an initial term of one year and indefinitely after that until terminated by a party.',
    ],
    never: ['It shall remain in force until terminated by either party.'],
  },
  {
    id: 'renewal/auto-successive-before',
    says: '(successive|consecutive|additional|further|subsequent|renewal) ..6 (period|periods|term|terms|year|years) ..4 (shall|will) ..4 (commence|begin|start|follow|run | take effect)',
    examples: ['Unless notice is given, an additional term of one year shall begin on the following day.'],
  },
  {
    id: 'renewal/option-right',
    says: '(option|right) , ..20 , to (renew|extend|prolong) | (option|options|right|rights|privilege|election|elect|elects|entitled|opportunity) ..4 (to|of) ..6 (renew|renewing|extend|extending|prolong|renewal|extension)',
    examples: [
      'Tenant shall have the option to renew this Lease for five years.',
      'The Buyer has the right to extend the term by one year.',
    ],
  },
  {
    id: 'renewal/option-may',
    says: 'may [, ..10 ,] ..6 (renew|extend|prolong)',
    examples: [
      'The Licensee may, at its sole discretion, extend the Term for one further year by notice to the Licensor.',
    ],
    never: ['The Term may be extended.'],
  },
  {
    id: 'renewal/option-at',
    says: '(renew|renewed|renewable|renewal|extend|extended|extendable|extension) ..12 (at|in|upon) ..5 (option|discretion|election|request)',
    examples: ['The Agreement is renewable for one year at the option of the Client.'],
  },
  {
    id: 'renewal/option-first',
    says: '(at|by|upon) ..5 (option|discretion|election) ..20 (renew|renewed|renews|extend|extended|extends)',
    examples: ["At the Distributor's option, this Agreement shall renew for two years."],
  },
  {
    id: 'renewal/option-by-notice',
    says: 'may be (renewed|extended|prolonged) ..30 by ..10 (notice|notifying|notification)',
    examples: [
      'The Order may be extended for up to two periods of twelve months by written notice given by the Customer.',
    ],
  },
  {
    id: 'renewal/mutual-after',
    says: '(renew|renewed|renewable|renewal|extend|extended|extendable|extension|prolonged) ..20 (mutual|mutually|jointly | [written] (agreement|agreements|consent|approval) [in writing] (of|by|between|from) ..2 (parties|both|them) | agreement in writing | by amendment | (both|parties) ..3 (agree|agrees|approve|consent|decide|wish|choose))',
    examples: [
      'The Agreement may be renewed for one year by mutual written consent.',
      'The term may be extended with the written consent of both parties.',
    ],
  },
  {
    id: 'renewal/mutual-before',
    says: '(mutual|mutually|jointly | parties [..3] (agree|agreed) | agreement of [..2] parties | consent of [..2] parties) ..12 (renew|renewed|renewal|extend|extended|extension|prolong)',
    examples: ['The parties may agree in writing to extend the Agreement for successive one year periods.'],
  },
  {
    id: 'renewal/approved',
    says: '(continuance|continuation|renewal|extension) ..8 (approved|ratified)',
    examples: [
      'Thereafter it shall continue for annual periods provided that such continuance is approved at least annually by the Board.',
    ],
  },
  {
    id: 'renewal/none',
    says: '(not|never) [be|to|automatically|been|have|so] [automatically|be|been|further] (renew|renewed|renews|extend|extended|prolonged) | (no|any|without) [right|option|obligation|automatic|further|duty|commitment] [of|to|for] [any|be|automatic|automatically] (renew|renewed|renewal|extend|extension)',
    examples: [
      'This Agreement shall not be renewed.',
      'Nothing in this clause is an obligation, and there is no right to renew.',
    ],
  },
  {
    id: 'length/yearly',
    says: '(year to year | year by year | (successive|additional|further|consecutive|subsequent|renewal|on|an|more) [or] [more] [..2] (annual|yearly|year) | (annual|yearly) (period|periods|term|terms|basis|extensions|renewals|renewal|extension) | annually | yearly | each year | every year | (each|every) anniversary)',
    examples: [
      'It shall continue from year to year.',
      'It is renewed on each anniversary of the Effective Date.',
      'It renews for one or more annual periods.',
    ],
  },
  {
    id: 'length/monthly',
    says: '(month to month | monthly basis | (successive|consecutive|additional|further) monthly | from month to)',
    examples: ['Thereafter the lease continues on a month-to-month basis.'],
  },
  {
    id: 'length/quarterly',
    says: '(quarter to quarter | (successive|consecutive|additional|further) (quarterly|quarter))',
    examples: ['It continues for successive quarterly terms.'],
  },
  {
    id: 'length/equal',
    says: '(period|term|duration) equal ..3 to ..5 (term|period|duration) | (same|like|similar|equal|identical|equivalent|corresponding|matching) [additional|further|successive|renewed|renewal|consecutive|extended|and equal] ..1 (period|periods|term|duration|durations|length|time | terms !and)',
    examples: ['It shall be extended for the same period.', 'It is tacitly renewed for successive equal periods.'],
    never: ['It is renewed for a period of one year.'],
  },
  {
    id: 'length/open',
    says: '(indefinitely|perpetually | indefinite (period|term|duration|time) | unlimited (period|term|duration|time) | until ..4 (terminated|cancelled|canceled|denounced) | (without|no) (limit|limitation|end) ..3 (time|duration) | (undetermined|unspecified|indeterminate) (period|duration|time))',
    examples: [
      'After that it remains in force for an indefinite period.',
      'It continues indefinitely until terminated.',
    ],
  },
];
