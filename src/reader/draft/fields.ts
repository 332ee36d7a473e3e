import { type Sentence, sentence } from '../../base/index.ts';
import type { Field } from '../fact.ts';

/** What each field is called in a sentence. */
export const fieldWords: Readonly<Record<Field, Sentence>> = {
  signed: sentence`the day of signature`,
  effective: sentence`the day of entry into force`,
  expires: sentence`the end of the first term`,
  duration: sentence`the length of the first term`,
  renewal: sentence`the renewal`,
  notice: sentence`the notice against renewal`,
  convenience: sentence`the right to end without cause`,
  denunciation: sentence`the notice that ends it at any time`,
  survival: sentence`what goes on after the end`,
  party: sentence`the parties`,
  law: sentence`the governing law`,
  window: sentence`the window for the notice`,
  'lock-in': sentence`the time before which no notice may be given`,
  form: sentence`the form of the notice`,
  channel: sentence`the channel of the notice`,
  addressee: sentence`the addressee of the notice`,
  counting: sentence`the counting of days`,
  'counts-from': sentence`the day from which the notice counts`,
  amendment: sentence`how it is amended`,
  condition: sentence`a condition`,
  'depends-on': sentence`the accord on which it depends`,
  title: sentence`the title`,
};
