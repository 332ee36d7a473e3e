import type { Groups } from '../wording.ts';

/** Phrases that many wordings share. */
export const groups: Groups = {
  // What a text calls itself.
  agreement:
    '(this|the|that|present|such [present|said] (agreement|contract|convention|treaty|protocol|accord|arrangement|memorandum|mou|lease|license|licence|pact|deal|instrument|engagement|appointment [of understanding]) | hereof | hereunder | it)',
  shall: '(shall|will|may|must|is|are|be|can [be|not|also|then|thereafter])',
  renew:
    '(renew|renews|renewed|extend|extends|extended|prolong|prolonged|prolongs|continue|continues|continued|rollover)',

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
