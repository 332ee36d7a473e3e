import type { Accord } from '../accord/index.ts';
import { compareCodePoints } from '../base/index.ts';
import type { Day } from '../calendar/index.ts';
import { printDay } from '../calendar/index.ts';
import type { Deadline } from '../engine/index.ts';
import { longDay } from './dates.ts';
import { type Letter, letterOf } from './letter.ts';
import type { Tellings } from './messages/tellings/tellings.ts';
import { partOf } from './reminder-part.ts';
import { say } from './say.ts';
import { tell } from './tell.ts';

/**
 * Why somebody is told of a deadline: he looks after the accord, is a deputy of who does, is named by the reminders, or nobody has decided so far; or he
 * stands in for one whom nobody can tell, because there is none, because that one is gone, or because mail to that one came back.
 */
export type ToldAs =
  | 'owner'
  | 'deputy'
  | 'list'
  | 'undecided'
  | { readonly inPlaceOf: 'owner' | 'deputy' | 'list'; readonly because: 'none' | 'gone' | 'bounced' };

/** A deadline of which somebody is reminded. */
export interface Reminded {
  readonly accord: Accord;
  readonly deadline: Deadline;
  /**
   * Every deadline of the accord under every reading, of all kinds, from a month before this one to a month after the next of its kind: what follows
   * if nobody speaks, what other readings say and which day comes next are taken from here.
   */
  readonly rows: readonly Deadline[];
  readonly toldAs: ToldAs;
  /** Where a decision or a notice is recorded: an absolute URL. */
  readonly link: string;
}

/** Who is reminded, in which language, on which day. */
export interface Recipient {
  readonly name: string | null;
  readonly words: Tellings;
  /** The civil day where the recipient is. */
  readonly today: Day;
}

/** What reminds somebody of a deadline, before the day to send by, between it and the deadline, or after it. */
export function reminder(reminded: Reminded, to: Recipient): Letter {
  return reminderDigest([reminded], to);
}

/** What reminds somebody of several deadlines at once, the first to send for first. There is one at least. */
export function reminderDigest(reminded: readonly Reminded[], { name, words, today }: Recipient): Letter {
  const parts = reminded
    .toSorted(
      (a, b) =>
        compareCodePoints(a.deadline.sendBy, b.deadline.sendBy) || compareCodePoints(a.deadline.date, b.deadline.date),
    )
    .map((one) => partOf(one, printDay(today), words));
  const { language } = words;
  const many = parts.length > 1;
  const subject = parts[0]?.title ?? '';
  return letterOf(
    {
      subject: many ? tell(words, 'subject.many', { n: parts.length, subject }) : subject,
      opening: [
        name === null ? tell(words, 'greeting.unnamed') : tell(words, 'greeting.named', { person: name }),
        ...(many ? [tell(words, 'many.order', { n: parts.length })] : []),
      ],
      parts,
      closing: say(language, 'calendar.known', { known: longDay(language, printDay(today)) }),
    },
    language,
  );
}
