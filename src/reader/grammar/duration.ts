import type { Wording } from '../wording.ts';

/** How texts say how long they run. */
export const durationWordings: readonly Wording[] = [
  {
    id: 'term/force-for',
    says: '(force|effect|effective|valid|validity|operation|operative|apply|applies|binding) (..10 (for|during) | [and] [shall|will] [remain|remains|continue|is] [so|valid] [for] | ..6 [period|term|duration] of) [a|an|the|at] [initial|minimum|first|fixed|least|total] [period|term|duration|validity] [of|equal to] [initially|at least] {period:length}',
    examples: [
      'The Convention shall remain in force for a period of five years.',
      'This Agreement is valid for 2 (two) years.',
      'It shall be effective for an initial term of one year.',
    ],
  },
  {
    id: 'term/continue-for',
    says: '(continue|continues|continuing|remain|remains|last|lasts|run|runs|extend|extends|endure|commence|commences|begin|begins|start|starts|commencing|beginning) ..20 (for|during|of|until|to) [a|an|the|that] [initial|minimum|fixed|original|date] [period|term|duration|which|that] [of|is] {period:length}',
    examples: ['The Agreement shall commence on the Effective Date and continue for a term of three (3) years.'],
  },
  {
    id: 'term/concluded-for',
    says: '(concluded|made|agreed|signed | entered into | established|engaged|engages|appointed|retained|granted|grants) ..10 for [a|an|the] [initial|minimum|first|fixed|definite] [period|term|duration|validity] [of] [initially] {period:length}',
    examples: ['This Agreement is concluded for a period of five years from its entry into force.'],
  },
  {
    id: 'term/of-agreement-is',
    says: '(term|duration|validity|terms | (contract|agreement|engagement|service|subscription|license|licence) period) [\\(] [the] [{defined}] [\\)] [hereof | (of|for) ..2 <self-noun> [\\( [the] {defined} \\)]] (is|be|are|shall|will|means|mean|:|equals|expires|expire|ends|end|continues|continue|lasts|commences|begins|commencing) ..8 {period:length}',
    examples: [
      'The term of this Agreement shall be for a period of two (2) years.',
      'The initial term of the lease is 5 years.',
    ],
  },
  {
    id: 'term/engaged-for',
    says: '<self-noun> [hereunder|herein|hereof] (shall|will|is) [be] for [a|an] [initial] (term|period|duration) of {period:length}',
    examples: ['The engagement hereunder shall be for a term of two years beginning on 1 April 2010.'],
  },
  {
    id: 'term/duration-of',
    says: '(duration|validity | (has|have|having|with) [a] term) of [a|an] [initial|minimum] [period] [of] {period:length}',
    examples: ['This Agreement will have a duration of three (3) years.'],
  },
  {
    id: 'term/initial-of',
    says: '(initial|original|primary|first|base|fixed|minimum|basic|interim) ..2 (term|period|duration) [..4] (of|is|be|for|:|lasting) ..4 {period:length}',
    examples: ['There is an initial term of one (1) year.'],
  },
  {
    id: 'term/period-initial',
    says: '(original|initial|first|primary|fixed) {period:length} (period|term|term)',
    examples: ['until the expiry of its original five year period', 'during the initial two-year term'],
  },
  {
    id: 'term/period-term',
    says: '{period:length} (term|initial|period|agreement|contract|engagement)',
    examples: ['This is a two year agreement.', 'for a five (5) year period'],
  },
  {
    id: 'term/until-date',
    says: '(until|till|through|thru|to|expire|expires|expiring|end|ends|ending|terminate|terminates|terminating|conclude|concluding|concludes|expiration | and including) [automatically] [and] [without notice] [: | ,] [midnight|and|of|on|upon|at|including|it|not|no|by|is|at] [as of] [the] ([close|end] [of] [business] | (earlier|earliest|later|latest|sooner|first) [to occur] [of] [the] [following] [:] [\\(] [a|i|x|1 | {number}] [\\)] ) [on|of] [the] [date|day|end] [: | ,] [of|on|at] {date:end}',
    examples: [
      'It shall continue until 31 December 2024.',
      'The Term expires on March 31, 2012.',
      'It will terminate automatically without notice on June 30, 2010.',
    ],
  },
  {
    id: 'term/expiration-date',
    says: '(expiration|expiry|termination|ending|maturity|end) date ..4 (:|is|be|means|mean) ..4 {date:end}',
    examples: ['Expiration Date: August 31, 2006'],
  },
  {
    id: 'term/no-later',
    says: '(no|any) event ..8 (beyond|after|past|exceed | later than) {date:end}',
    examples: ['It shall end five years after the launch, but in no event later than 28 February 2013.'],
  },
  {
    id: 'term/until-event',
    says: '<agreement> ..4 (shall|will) ..6 (terminate|expire|end|continue|continues|remain|remains|cease) ..14 (until|upon|when|if|on) ..8 (completion|expiration|termination|occurrence|earlier|earliest|later|latest|date|end|conclusion|time|closing|dissolution|delivery|ceases|cease|longer|acceptance|first|final|last)',
    examples: [
      'This Agreement shall terminate upon completion of the Services.',
      'This Agreement shall remain in effect until the earlier of the Closing and the Outside Date.',
    ],
  },
  {
    id: 'term/blank',
    says: '(force|effect|effective|valid|term|continue|continues|remain|period|duration) ..8 (for|of|is|be) [a|an] [initial] [period|term] [of] {blank} [\\(] [{blank}] [\\)] (year|years|month|months|days|, | .)',
    examples: ['It shall continue in force for a period of [***] years thereafter.'],
  },
  {
    id: 'term/by-name',
    says: '(continue|continues|remain|remains|effect|force|expire|expires|end|ends|terminate|terminates|term|terminating) ..6 (for|until|through|on|upon|throughout) [the|its|such] name=({word} {word} [{word}])',
    examples: ['This Agreement shall continue in effect for the Service Period.'],
  },
  {
    id: 'term/by-reference',
    says: '(continue|continues|remain|remains|effect|force|term) ..8 (period|periods|term|time|date|duration) ..6 (in|under|by|of) [the] {reference:part}',
    examples: ['This Agreement shall remain in force for the period stated in Section 3.'],
  },
  {
    id: 'term/date-named',
    says: 'name=((commencement|start|starting|beginning|launch|closing|execution|service|opening) date) ..10 (is|be|means|mean|:|as|on|day|falls) ..6 {date:on}',
    examples: ['The commencement date of this contract will be 16 June 2004.'],
  },
  {
    id: 'term/until-anniversary',
    says: '(until|through|end|ends|ending|expire|expires|terminate|terminates|on|upon|at|date|to) ..8 (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth|thirtieth | {number}) [\\(] [{number}] [st|nd|rd|th] [\\)] [annual|year] anniversary',
    examples: [
      'It shall continue until the third (3rd) anniversary of the Effective Date.',
      'The Term ends on the 10th anniversary of that date.',
    ],
  },
  {
    id: 'term/period-after',
    says: '(until|end|ends|ending|expire|expires|terminate|terminates|through|is|date|\\)|on) ..6 {period:length} (from|after|following|thereafter|hence|subsequent)',
    examples: [
      'It shall continue until five (5) years following the Effective Date.',
      'It expires ten (10) years from the date hereof.',
    ],
  },
  {
    id: 'term/from-to',
    says: '(from|on|commence|commences|commencing|begin|begins|beginning|start|starts|starting|effective|between|:|period|term) ..3 {date:begin} [\\( [the] {defined} \\)] [,] [and] [shall|will] ([continue|continuing|remain|run] [in [full] [force and] effect] [through and until] (to|until|through|till|thru|-) | (end|ending|expire|expiring|terminate|terminating|concluding|conclude) [on|at|by]) [and] [including|to] [midnight|11] [on|of|the] {date:end}',
    examples: ['from January 1, 2001 through December 31, 2003', 'beginning on 1 May 2010 and ending on 30 April 2012'],
  },
  {
    id: 'term/open',
    says: '(perpetual|perpetually|perpetuity|indefinite|indefinitely | (unlimited|undetermined|indeterminate) (period|duration|time|term) | without limit ..3 time)',
    examples: ['This Agreement is concluded for an indefinite period.', 'It continues in perpetuity.'],
  },
  {
    id: 'term/until-ended',
    says: '(until|till) [and until] [such time as] [it|this|either|the] [agreement|party|contract]  [is|be|has|shall] [been] [sooner|earlier|otherwise|duly] (terminated|terminates|canceled|cancelled|denounced|revoked|termination|terminate|rescinded) | (terminate|terminated) ..3 at the option of (any|either)',
    examples: [
      'It remains in effect until terminated by either party.',
      'It shall continue until it is terminated under this clause.',
    ],
  },
  {
    id: 'term/commences',
    says: '(commence|commences|commencing|begin|begins|beginning|start|starts|starting|effective|effect|force|from|after|following | anniversary of) [on|upon|as|of|from|with|at] [of|from] [the] [date] [of] ([as of] {date:begin} | begin=((effective|commencement|closing|execution|signing|start|launch|signature|completion) date) | begin=(date of this agreement | date ..3 (hereof|agreement|execution|signature|signing|signed|first|above|entry)) | begin=(hereof|signature|execution|signing))',
    examples: [
      'The Term shall commence on January 1, 2005.',
      'This Agreement begins on the Effective Date.',
      'for two years from the date hereof',
    ],
  },
];
