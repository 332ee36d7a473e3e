import type { ActKind } from '../accord/index.ts';
import type { Quoted } from './quoted.ts';

/** How sure a text is of what it tells, in its own words; never more than the words say. */
export interface Hedge {
  /** The words, such as "seems" or "unlikely". */
  readonly words: string;
  /** What they make of it (ICD 203's scale, coarsely). */
  readonly likelihood: 'remote' | 'unlikely' | 'even' | 'likely' | 'almost-certain' | 'possible';
}

/** Who a text lets speak. */
interface Speaker {
  readonly name: string;
  /** The party for which the speaker speaks officially, as the text names it; missing for analysts, lawmakers and the like, who bind nobody. */
  readonly for?: string;
}

/** An act that a report tells of. Only what the words carry: a field that the text does not give is missing. */
export interface ReportedAct extends Quoted {
  readonly act: ActKind;
  /** The party, or who else acts, as the text names it. */
  readonly by?: string;
  /** ISO 3166-1 code of the state that acts, where its name or seat of government is known: `KR` for "Seoul". */
  readonly byCode?: string;
  readonly to?: string;
  /** The day, as EDTF where it is not one day: `2019-11-22`, `2019-08-21/2019-08-31`, `2020-08~`; null where the text tells none. */
  readonly on: string | null;
  /** The words that give the day. */
  readonly dated?: string;
  /** Which accord or measure, as the text names it. */
  readonly about?: string;
  /** The act that this one works on, as an index into the list of acts. */
  readonly of?: number;
  /** How long it is to hold, as an ISO 8601 duration: a suspension for six months. */
  readonly for?: string;
  /** The day until which it is to hold. */
  readonly until?: string;
  /** The day on which it is to take effect, as the text names it. */
  readonly effect?: string;
  /** What was said, in the words of the text. */
  readonly says?: string;
  readonly speaker?: Speaker;
  readonly hedge?: Hedge;
}
