import { grammarOf } from '../matcher.ts';
import type { Wording } from '../wording.ts';
import { exitWordings } from './exits.ts';
import { groups } from './groups.ts';
import { lawWordings } from './law.ts';
import { newsWordings } from './news.ts';
import { openingWordings } from './opening.ts';
import { partyWordings } from './parties.ts';
import { renewalNoticeWordings } from './renewal-notice.ts';

import { termWordings } from './term.ts';
import { treatyWordings } from './treaty.ts';

/** Everything that wordings know about agreements. */
const agreementWordings: readonly Wording[] = [
  ...openingWordings,
  ...partyWordings,
  ...lawWordings,
  ...treatyWordings,
  ...termWordings,
  ...exitWordings,
];

// All are made before any text is cut, since making them makes their words known.
/** The wordings of agreements. */
export const agreementGrammar = grammarOf(agreementWordings, groups);
/** The wordings of reports. */
export const newsGrammar = grammarOf(newsWordings, groups);
/** The wordings of what stops a renewal; they are looked for only near one. */
export const renewalNoticeGrammar = grammarOf(renewalNoticeWordings, groups);
