import type { Wording } from '../wording.ts';

/** How agreements begin: their date, and the day from which they count. */
export const openingWordings: readonly Wording[] = [
  {
    id: 'opening-dated',
    says: '((dated|made|entered|executed|signed|concluded|delivered|done) ..14 date=({date}) | (agreement|contract|amendment|lease) [,|-|:] date=({date}))',
    examples: [
      'This Agreement is made as of March 3, 2011 between Orla Ltd and Pim BV.',
      'LEASE dated the ____ day of May, 2014',
      'AGREEMENT, 3 March 2011',
    ],
  },
  {
    id: 'opening-dated-blank',
    says: '((dated|made|entered|executed|signed|concluded|delivered|effective) ..6 date=({blank} | (of|dated) , {number} | day of , {number}) | (agreement|contract|lease) date=(, {number}))',
    examples: [
      'This Agreement is made as of [●] between Orla Ltd and Pim BV.',
      'AGREEMENT made as of , 2013, between Orla Ltd and Pim BV.',
    ],
  },
  {
    id: 'opening-date-line',
    says: '(dated|date) [as] [of|:] [this] date=({date} | {blank})',
    examples: ['Dated: 3 March 2011', 'DATED AS OF [●]'],
  },
  {
    id: 'opening-effective',
    says: '(effective|effect|force|commencing|retroactive) (..3 date=({date} | {blank} | of , {number}) | ..12 (as of | as at) [the|this] date=({date} | {blank}))',
    examples: ['This Agreement is made and effective as of March 3, 2011.'],
  },
  {
    id: 'opening-defined-date',
    says: 'date=({date} | {blank}) [,] [{number}] [,] \\( ..5 {defined:name}',
    examples: ['made as of March 3, 2011 (the "Effective Date")', 'dated 3 March 2011 (hereinafter the "Start Date")'],
  },
  {
    id: 'opening-bare-date',
    says: 'date=({date} | {blank}) [,] \\( ["] [the] ["] (effective date | effectivedate | commencement date)',
    examples: ['made as of March 3, 2011 (the Effective Date)'],
  },
  {
    id: 'effective-date-is',
    says: '(effective|commencement|start) date ["] [(of|for) ..6] [:|,|-] (means | mean | shall be | shall mean | shall occur | is | will be | :) ..6 date=({date} | {blank})',
    examples: ['The Effective Date of this First Amendment shall be March 3, 2011.', 'Effective Date: 3 March 2011'],
  },
  {
    id: 'effective-defined-is',
    says: '{defined:name} [of] [this] [agreement|contract|amendment] (means|mean|shall|is|will|:) ..6 date=({date} | {blank})',
    examples: ['"Effective Date" means March 3, 2011.'],
  },
  {
    id: 'effective-date-line',
    says: '(effective|commencement) date [:|-] date=({date} | {blank})',
    examples: ['Effective Date 3 March 2011', 'Commencement Date: ______'],
  },
  {
    id: 'effective-date-heading',
    says: '(effective|commencement) date',
    examples: ['EFFECTIVE DATE'],
  },
  {
    id: 'effective-on',
    says: '<open-takes-effect> ..6 date=({date} | {blank})',
    examples: [
      'This Agreement shall come into force on March 3, 2011.',
      'This Amendment will be effective as of 3 March 2011, upon signature.',
    ],
  },
  {
    id: 'effective-by-signature',
    says: '<open-takes-effect> ..10 <open-last-signature>',
    examples: [
      'This Agreement shall take effect on the date of the last signature below.',
      'This contract becomes effective when signed by both parties.',
    ],
  },
  {
    id: 'effective-hereof',
    says: '<open-takes-effect> ..6 <open-hereof>',
    examples: [
      'This Agreement shall become effective on the date hereof.',
      'This Agreement is effective as of the day and year first above written.',
    ],
  },
  {
    id: 'effective-defined-by-signature',
    says: '(effective date ["] | {defined:name}) [of] [this] [agreement|contract] (means|mean|shall|is|will|:) ..8 <open-last-signature>',
    examples: ['"Effective Date" means the date of the last signature on this Agreement.'],
  },
  {
    id: 'effective-days-after-hereof',
    says: '<open-takes-effect> ..4 after=(day | {period}) (after|following|from) ..4 <open-hereof>',
    examples: ['This Agreement shall become effective five days after the date hereof.'],
  },
  {
    id: 'signature-done',
    says: '((done|signed|concluded|executed|finalized|finalised) (at|in) ..14 date=({date} | {blank}) | (done|concluded) ..5 date=({date}))',
    examples: ['Done at Paris, this 3rd day of May 1999, in two originals.', 'Concluded on 3 May 1999 in Oslo.'],
  },
  {
    id: 'effective-days-after-signature',
    says: '(on|as|be|is|of|force|effect|effective) [of] [the] after=(day | {period}) (after|following|from) ..4 <open-last-signature>',
    examples: [
      'effective on the day after the date of last signature',
      'shall be ten days after the date of the last signature',
    ],
  },
  {
    id: 'effective-date-noted',
    says: 'date (noted|shown|indicated|listed|written|set|stated) [forth|out] (below|hereunder) [,] \\( ..4 {defined:name}',
    examples: ['as of the date noted below (the "Effective Date")'],
  },
  {
    id: 'effective-signature-defined',
    says: '<open-last-signature> ..14 \\( ..4 {defined:name}',
    examples: ['begins on the date this Agreement is signed by the last party (the "Effective Date")'],
  },
  {
    id: 'effective-defined-hereof',
    says: '((effective|commencement) date ["] | {defined:name}) [of] [this] [agreement|contract] (means|mean|shall|is|will|:) ..6 <open-hereof>',
    examples: ['"Commencement Date" means the date of this Agreement.'],
  },
  {
    id: 'effective-hereof-defined',
    says: '<open-hereof> [,] \\( ..4 {defined:name}',
    examples: ['commences on the date hereof (the "Commencement Date")'],
  },
  {
    id: 'effective-defined-event',
    says: '(effective date | {defined:name}) ["] (means|mean|shall|has|is|will|:) ..20 (closing|completion|approval|launch|receipt|operational|earlier|later|distribution|merger|upon)',
    examples: ['"Effective Date" means the Closing Date of the share sale.'],
  },
  {
    id: 'effective-event',
    says: '<open-takes-effect> ..8 (upon|when|after|only|following|from|once|on) ..16 (closing|completion|approval|launch|receipt|operational|satisfaction|consummation|fulfilled|notification|notifications|notified|notify|informed|ratification|ratifications|ratified|deposit|deposited|exchange|exchanged|instruments|acceptance|accession)',
    examples: ['This Agreement shall become effective only upon completion of the merger.'],
  },
  {
    id: 'term-on',
    says: '<open-term-begins> ..4 [of] date=({date} | {blank})',
    examples: [
      'The term of this Agreement shall commence on March 3, 2011 and end two years later.',
      'The term shall be three years commencing the 1st day of May, 2014.',
    ],
  },
  {
    id: 'term-from',
    says: '(term|duration) (..14 from [and] [after|including] [:] date=({date}) | : date=({date}) (to|through|until|-))',
    examples: [
      'Term: 3 March 2011 to 2 March 2012',
      'The term of this Agreement shall be from January 1, 2005 through December 31, 2006.',
    ],
  },
  {
    id: 'effective-commencing',
    says: '<open-self> ..3 (shall|will|is) ..4 (effective | in effect | in force | in full force) ..10 (commencing|beginning|starting|from) [on|as|from] [of] [the] date=({date})',
    examples: ['This Agreement shall be in effect for a period of one year commencing on March 3, 2011.'],
  },
  {
    id: 'opening-effective-by-signature',
    says: 'effective ..4 <open-last-signature>',
    examples: ['This Agreement is made between Orla Ltd and Pim BV, effective the date of the later signature hereto.'],
  },
  {
    id: 'term-by-signature',
    says: '<open-term-begins> ..6 <open-last-signature>',
    examples: ['The term begins on the date of the last signature.'],
  },
  {
    id: 'term-hereof',
    says: '<open-term-begins> ..4 <open-hereof>',
    examples: ['The term of this Agreement will begin on the date hereof.'],
  },
  {
    id: 'term-defined',
    says: '<open-term-begins> [on|upon|as|from|at|with] [of] [the] when=({word} date | {word} {word} date)',
    examples: ['The Initial Term will begin on the Agreement Date.'],
  },
  {
    id: 'signature-mark',
    says: '(/ s / | by : | by / | signature | signatory | authorized representative | authorised representative | name : | title : | date :)',
    examples: ['By: /s/ Ada Orla', 'Authorized Signature'],
  },
  {
    id: 'signature-witness',
    says: '(in witness (whereof|thereof) | have .. executed | executed ..3 agreement | duly executed | signed and delivered | hereunto | agreed and accepted | accepted and agreed)',
    examples: ['IN WITNESS WHEREOF the parties have executed this Agreement'],
  },
  {
    id: 'signature-executed',
    says: '(executed|signed|dated|done) [as] [of|on|at] [the] [this] date=({date} | {blank})',
    examples: ['EXECUTED this ____ day of ____, 2011.'],
  },
  {
    id: 'signature-dated',
    says: '(executed|execute|signed|sign|caused|agreement|dated|done|set|hands|delivered|effective) ..8 [as|on|this|at] [of|the] date=({date} | {blank} | [this] day of , {number})',
    examples: ['IN WITNESS WHEREOF the undersigned execute this Agreement as of July 6, 2020.', 'Dated: July 6, 2020'],
  },
];
