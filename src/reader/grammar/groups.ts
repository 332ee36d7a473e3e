import type { Groups } from '../wording.ts';

/** Phrases that many wordings share. */
export const groups: Groups = {
  // What a text calls itself.
  agreement:
    '((this|the|that|present|such) [present|said] (agreement|contract|convention|treaty|protocol|accord|arrangement|memorandum|mou|lease|license|licence|pact|deal|instrument|engagement|appointment [of understanding]) | hereof | hereunder | it)',
  'self-noun':
    '(agreement|contract|lease|engagement|appointment|license|licence|convention|franchise|treaty|protocol|accord|arrangement|memorandum|mou|pact|understanding|subscription|undertaking|partnership|employment|sublease)',
  shall: '(shall|will|may|must|is|are|be|can [be|not|also|then|thereafter])',
  renew:
    '(renew|renews|renewed|extend|extends|extended|prolong|prolonged|prolongs|continue|continues|continued|rollover)',
  // Openings: what a text calls itself, when it begins to count, and the days that it names by a rule.
  'open-noun':
    '(agreement|agreements|contract|contracts|lease|amendment|addendum|treaty|convention|protocol|deed|license|licence|memorandum|understanding|arrangement|letter|supplement|joinder|guaranty|guarantee|subcontract|charter|undertaking|accord|covenant)',
  'open-self': '((this | present | said | all terms of this | provisions of this) [..3] <open-kind> | the <open-kind>)',
  'open-kind':
    '(agreement|contract|amendment|addendum|lease|license|licence|treaty|convention|protocol|arrangement|memorandum|undertaking|appointment|engagement|deed|promotion|letter|mou|accord|endorsement)',
  'open-takes-effect':
    '<open-self> ..3 ((shall|will|is|was|has|becomes|become|became|automatically|to) ..5 (effective | into force | into effect | take effect | in effect beginning | in effect from | in effect as of | in force from | in force as of | commence | begin | start | valid from | have effect from | binding from | binding as from | binding as of) | deemed to have (commenced|begun|started) | is valid from | takes effect | enters into (force|effect) | comes into (force|effect) | commences | begins | starts)',
  'open-term-begins':
    '(term | duration | commencement date | appointment | engagement) ..16 (commence|commences|commencing|commenced|begin|begins|beginning|start|starts|starting)',
  'open-last-signature':
    '(date ..6 (last|latest|later|both|final|all) ..6 (signature|signatures|signed|sign|signs|execution|executed|signatory|party|parties|date|dates) | (last|latest|later|final) ..8 (signature | signatures | signed | sign | signs | execution | executed | signatory | dates shown | dates below | signing) | date ..4 (signature|signing|execution) [hereof|of|by] | date ..5 (signed|executed) | (upon|on|when|after|once) [its|the] [full|due|mutual|proper|being|it] [is|has|been] [been] (signature|execution|signing|signed|executed) [by|of|hereof|below] | signed [and] [sealed|stamped] by (both|all|each))',
  'open-hereof':
    '(date hereof | date of this (agreement|contract|amendment|deed|lease) | (date|day|year|written) ..4 (above|first|below) ..4 (written|above|mentioned|listed|stated|forth|agreement) | (date|day|year) ..6 first (listed|set|written|above|stated|mentioned|indicated|hereinabove|noted|referenced|given|appearing|aforesaid|entered|signed|executed) | date set forth above | date above | first date above | date set out (above|at))',

  // ---- exits
  // What can be ended: an agreement or what one party does under it.
  'exit-thing':
    '((this|present|said|our|your) [{word}] [{word}] [{word}] (agreement|contract|arrangement|engagement|appointment|undertaking|memorandum|mou|license|licence|lease|order|accord|deal) | the (consultation|consulting|contract|service|services|engagement|consultancy|employment) period | the (agreement|contract|arrangement|engagement|appointment|services|relationship|term|mou|memorandum|parties) | (agreement|contract|engagement|appointment|employment) | hereunder)',
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

  // Reports.
  'news-mod': '!of|to|from|in|on|at|by|for|with|after|before|when|while|that|which|and|but|or|as|under|over|into|,|.|:',
  'news-mods': '[<news-mod>] [<news-mod>] [<news-mod>] [<news-mod>]',
  'news-exit':
    '(withdraw | withdrawing | pull out | pulling out | leave | leaving | quit | quitting | exit | exiting | end | ending | terminate | terminating | scrap | scrapping | abrogate | denounce | cancel | cancelling | canceling | ditch | abandon | discontinue | renounce)',
  'news-measure':
    '([export | import | trade | travel | currency | capital | visa] (controls | curbs | restrictions | restriction | limits | ban | bans) | tariffs | tariff | sanctions | embargo | quotas | import duties | countermeasures | customs duties | levies | (white | trade) list | whitelist | blacklist | list of [{word}] [{word}] (trading partners | partners | countries | nations | destinations) | (licensing | license | licence) requirements)',
  'news-side':
    '(either | any | one | neither | another | both | a | the other) [of the] [two | contracting] (side | sides | party | parties | country | countries | government | governments | nation | state | states | member | of them | of the two)',
};
