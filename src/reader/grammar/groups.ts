import type { Groups } from '../wording.ts';

/** Phrases that many wordings share. */
export const groups: Groups = {
  // What a text calls itself.
  agreement:
    '(this|the|that|present|such [present|said] (agreement|contract|convention|treaty|protocol|accord|arrangement|memorandum|mou|lease|license|licence|pact|deal|instrument|engagement|appointment [of understanding]) | hereof | hereunder | it)',
  shall: '(shall|will|may|must|is|are|be|can [be|not|also|then|thereafter])',
  renew:
    '(renew|renews|renewed|extend|extends|extended|prolong|prolonged|prolongs|continue|continues|continued|rollover)',

  // ---- exits
  // What can be ended: an agreement or what one party does under it.
  'exit-thing':
    '((this|present|said|our|your) [{word}] [{word}] [{word}] (agreement|contract|arrangement|engagement|appointment|undertaking|memorandum|mou|license|licence|lease|order|accord|deal) | the (agreement|contract|arrangement|engagement|appointment|services|relationship|term|mou|memorandum|parties) | (agreement|contract|engagement|appointment|employment) | hereunder)',
  'exit-treaty':
    '((this|the|present|said) [{word}] (agreement|convention|treaty|protocol|accord|arrangement|pact|covenant|statute|constitution|memorandum|instrument|understanding|contract) | it)',
  'exit-may':
    '(may|can | (right|rights|option|options|entitled|elect|elects|power|free|discretion|privilege|liberty|permitted|ability) .. to)',
  'exit-end': '(terminate|cancel|discontinue|end|rescind|exit | withdraw from)',
  'exit-ended': '(terminated|cancelled|canceled|ended|discontinued|terminable|cancellable|cancelable)',
  // The end of an agreement, as texts name it.
  'exit-ending': '(termination|expiration|expiry|cancellation|completion|conclusion|end|cessation|ending|rescission)',
  'exit-notice':
    '(notice|notices|notification|notifications|notify|notifies|notified|notifying|inform|informs|informing|denunciation|denounce|denounces|communication|communications|termination)',
  // "the expiry of the first" two years.
  'exit-first':
    '[the|a] [expiration|expiry|end|completion|lapse] [of] [a|the] [period] [of] [first|initial|minimum] [period] [of]',
  // An agreement other than the one that speaks.
  'exit-other':
    '(the|that|such|said|its|their|any) [certain] [{word}] [{word}] !this (agreement|contract|lease|treaty|convention|protocol|memorandum|plan|sublease|charter|concession)',
};
