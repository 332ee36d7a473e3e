import type { Wording } from '../wording.ts';

/** In what form notices are given, by what way, to whom, and how their days are counted. */
export const noticeWordings: readonly Wording[] = [
  {
    id: 'form-written',
    says: '(written ..3 <exit-notice> | <exit-notice> ..16 in writing | in writing ..10 <exit-notice> | <exit-notice> ..4 shall be written)',
    examples: [
      'Either party may terminate this Agreement upon thirty days prior written notice.',
      'All notices under this Agreement shall be in writing.',
      'It may inform the other Party in writing of its denunciation.',
    ],
    never: ['The parties have agreed in writing on a price.'],
  },
  {
    id: 'form-registered-letter',
    says: '(registered|recorded) ..2 (letter|letters|mail|post|delivery)',
    examples: ['Notice is given by registered letter.', 'It shall be sent by recorded delivery.'],
  },
  {
    id: 'form-certified-mail',
    says: 'certified ..3 (mail|letter|post)',
    examples: ['Notices shall be sent by certified mail, return receipt requested.'],
  },
  {
    id: 'form-email',
    says: '(notice|notices|notification|notifications|communications|communication|sent|delivered|transmitted|given) ..24 (email | e mail | electronic mail | electronic transmission)',
    examples: ['Notices may be sent by e-mail.', 'The notice shall be delivered by electronic mail.'],
  },
  {
    id: 'form-never-email',
    says: '(not|excluding | other than | except) ..16 (email | e mail | electronic mail)',
    examples: ['Notices shall not be given by e-mail.'],
  },
  {
    id: 'form-fax',
    says: '(notice|notices|notification|notifications|communications|communication|sent|delivered|transmitted|given) ..24 (fax|facsimile|telefax|telecopy|telecopier)',
    examples: ['Every notice shall be delivered by hand or by facsimile.'],
  },
  {
    id: 'form-telegram',
    says: '(telegram|telegraph|telex|cable)',
    examples: ['Notice may be given by telex.'],
  },
  {
    id: 'form-note',
    says: '((note|notes) (verbale|verbales) | diplomatic (note|notes) | exchange of (notes|letters))',
    examples: ['Either Government may end it by a note verbale.', 'This Agreement is amended by exchange of notes.'],
  },
  {
    id: 'channel-diplomatic',
    says: 'diplomatic (channel|channels|route|means)',
    examples: ['Notice shall be given through diplomatic channels.'],
  },
  {
    id: 'channel-courier',
    says: '(courier | overnight (delivery|carrier|service|mail) | express (mail|delivery))',
    examples: ['It is sent by a recognised overnight courier.'],
  },
  {
    id: 'channel-by-hand',
    says: '(personal delivery | personally delivered | delivered (personally|personal) | delivered (in|by) (person|hand) | hand delivery | hand delivered | by hand)',
    examples: ['Notices are delivered by hand or by post.', 'It takes effect upon personal delivery.'],
  },
  {
    id: 'channel-post',
    says: '((prepaid|postage|ordinary|class|air|airmail) ..3 (mail|post|prepaid) | postage ..2 (prepaid|paid) | prepaid (mail|post))',
    examples: ['Notices are sent by first class mail, postage prepaid.'],
  },
  {
    id: 'addressee-office',
    says: '(notification|notifications|notice|notices|denunciation|notify|notifies|instrument|instruments|communication|inform) ..16 (to|with) to=(the (depositary | depository | secretary general | director general | swiss federal council | minister of ..2 affairs | ministry of ..2 affairs | depositary government | other contracting (party|state|government)))',
    examples: [
      'Denunciation is made by notification addressed to the Depositary.',
      'It gives notice in writing to the Secretary-General of the Union.',
    ],
  },
  {
    id: 'addressee-attention',
    says: '(attention | attn | attention of) [.] [:] to=({word} ..5)',
    examples: ['Attention: General Counsel'],
    never: ['They drew it to my notice.'],
  },
  {
    id: 'addressee-address',
    says: '(notice|notices|communications) ..30 (addressed|sent|delivered|given|directed) ..16 to=(at the (address|addresses) ..10 (set forth | set out | below|above|herein | first (written|above) | specified|stated|given) [below|above|herein])',
    examples: ['All notices shall be sent to the other party at the address first written above.'],
  },
  {
    id: 'counting-calendar',
    says: '((days|day) ..8 (mean|means|be|are|refer|refers|deemed|calculated|counted) ..6 calendar (days|day) | counted in calendar days)',
    examples: ['References to days shall mean calendar days.', 'All days are calendar days.'],
  },
  {
    id: 'counting-business',
    says: '((days|day) ..8 (mean|means|be|are|refer|refers|deemed|calculated|counted) ..6 (business|working) (days|day) | counted in (business|working) days)',
    examples: ['In this Agreement days shall be business days.'],
    never: ['"Business Day" means any day on which banks are open.'],
  },
  {
    id: 'counting-roll',
    says: '((falls|fall|expires|ends|is) ..10 (not a (business|working) day | (saturday|sunday|holiday|weekend)) ..24 (next|following|succeeding|preceding|previous) ..4 (day|business|working|weekday) | (next|following|succeeding) (business|working) day)',
    examples: [
      'If the last day falls on a Sunday or public holiday, the period ends on the next business day.',
      'A notice received on a holiday counts on the following working day.',
    ],
  },
  {
    id: 'counting-first-day-out',
    says: '((excluding|exclude|excludes | exclusive of) ..4 (day|date) ..4 (of|on) ..10 (notice|notification|receipt|given|served|deemed) | (day|date) of ..4 (notice|notification|receipt|service) ..6 not be (counted|included))',
    examples: ['The period is counted excluding the day of receipt of the notice.'],
  },
  {
    id: 'from-receipt',
    says: '((after|following|from|upon|on) ..6 (receipt|receiving) ..10 (notice|notification|notifications|letter|denunciation|communication|note|thereof|instrument) | (date|day) ..3 (which|when|that) ..12 (notice|notification|notifications|denunciation|note) ..12 received | (date|day) ..3 (which|when|that) ..8 (received|receives) ..8 (notice|notification|notifications|denunciation|note) | (after|from|following) ..8 (notice|notification|denunciation|instrument) (is|was|has|have) [been] received | (deemed|effective) ..12 (upon|on|when) ..5 (receipt|received) | (notice|notification|notices|letter|period) ..6 (counts|count|runs|run|begins|begin|starts|start) ..10 (receipt|received))',
    examples: [
      'It ends one year after the receipt of the notification.',
      'It ends six months from the date on which the other Party receives the notice.',
      'A notice shall be effective upon receipt.',
      'A notice counts from the day on which it is received.',
      'The last day is six months after the date when the notice was received.',
    ],
  },
  {
    id: 'from-sending',
    says: '((after|following|upon|from) [its|the|date|day] [date|day] [of] [the|such] (mailing|sending|posting|dispatch | deposit in ..4 mail | deposited in ..4 mail) | when ..2 (mailed|posted|dispatched) | (days | {period}) after ..5 (mailed|sent|posted|dispatched))',
    examples: [
      'Notices are deemed received three days after mailing.',
      'The period runs from the dispatch of the letter.',
      'It is deemed given three days after being sent.',
    ],
  },
  {
    id: 'from-date',
    says: '((from|after|following) the date of [the|such|any|said|a] (later|latest|last|second) ..2 (notice|notification|notifications|note|letter) | (from|after|following) the date of [the|such|any|said|a] [written] (notice|notification|notifications|denunciation))',
    examples: ['It enters into force thirty days after the date of the later notification.'],
    never: ['It ends one year after the date of receipt of the notice.'],
  },
];
