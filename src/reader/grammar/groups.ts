import type { Groups } from '../wording.ts';

/** Phrases that many wordings share. */
export const groups: Groups = {
  // What a text calls itself.
  agreement:
    '(this|the|that|present|such [present|said] (agreement|contract|convention|treaty|protocol|accord|arrangement|memorandum|mou|lease|license|licence|pact|deal|instrument|engagement|appointment [of understanding]) | hereof | hereunder | it)',
  shall: '(shall|will|may|must|is|are|be|can [be|not|also|then|thereafter])',
  renew:
    '(renew|renews|renewed|extend|extends|extended|prolong|prolonged|prolongs|continue|continues|continued|rollover)',
};
