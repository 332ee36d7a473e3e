import type { Accord } from '../accord/index.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';
import type { CalendarEntry } from './calendar-changes.ts';
import { longDay, shortDay } from './dates.ts';
import { dayName, entryText, entryTitle, shortName } from './deadline-entry.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import type { Tellings } from './messages/tellings/tellings.ts';
import { actNamed, partyName, titleOf } from './names.ts';
import { printable } from './printable.ts';
import { sayReason } from './reason.ts';
import { capital, say, word } from './say.ts';
import { canTell, tell } from './tell.ts';

/** What a feed is, whatever stands in it. */
export interface FeedHead {
  /** What the ids of the feed and of its entries begin with: a `tag:` URI up to and with its colon, such as `tag:tacit.example,2026:` (RFC 4151). */
  readonly tag: string;
  /** The name of the feed under that tag, such as `changes/label/lease`. */
  readonly name: string;
  readonly self: string;
  /** The instant at which anything in it last changed. */
  readonly updated: string;
  /** The name of the register. */
  readonly author: string;
}

/** A decision about a deadline, as a feed tells of it. */
export interface ToldDecision {
  readonly decided: 'renew' | 'notice' | 'negotiate' | 'other';
  readonly deadline: { readonly party: string | null; readonly exit: string | null; readonly ends: string | null };
}

/** A change of an accord, as the log of a register has it. */
export interface AccordChange {
  /** Its lasting name among the changes, such as its place in the log. */
  readonly id: string;
  /** The accord as it is now. */
  readonly accord: Accord;
  /** What was done, such as `act.recorded`. */
  readonly action: string;
  /** The id of the act that was recorded. */
  readonly about?: string;
  readonly decision?: ToldDecision;
  readonly at: string;
  /** Where the accord is found. */
  readonly link: string;
}

/** What has changed in accords, one entry a change. What the feed has no words for, such as that somebody was reminded, changes no accord and is left out. */
export function changesFeed(head: FeedHead, changes: readonly AccordChange[], words: Tellings): AtomFeed {
  return feedOf(
    head,
    tell(words, 'feed.changes'),
    changes.flatMap((change) => changeEntry(change, head.tag, words)),
    words,
  );
}

function changeEntry(change: AccordChange, tag: string, words: Tellings): readonly AtomEntry[] {
  const { id, accord, action, at, link, about = '', decision } = change;
  const { language } = words;
  const [label, says] = [`change.${action}`, `says.${action}`];
  if (!canTell(words, label) || !canTell(words, says)) return [];
  const act = actNamed(accord, about);
  const decided = decision === undefined ? '' : tell(words, `decided.${decision.decided}`);
  const kind = tell(words, label, { decided, act: act ? capital(word(language, 'act', act.kind)) : about });
  const told = tell(words, says, {
    title: titleOf(accord, language),
    decided,
    act: act ? sayReason({ act: about }, accord, language) : about,
  });
  return [
    {
      id: `${tag}change/${encodeURIComponent(printable(id))}`,
      title: say(language, 'calendar.summary', { kind, name: shortName(accord, language) }),
      updated: at,
      summary: [told, ...(decision ? decidedFacts(decision, accord, language) : [])].join('\n'),
      link,
      category: { term: action, label: kind },
    },
  ];
}

function decidedFacts(
  { deadline: { party, exit, ends } }: ToldDecision,
  accord: Accord,
  language: Catalogue,
): readonly string[] {
  const line = (label: Key, value: string): string =>
    say(language, 'calendar.line', { label: say(language, label), value });
  return [
    ...(party === null ? [] : [line('column.party', partyName(accord, party, language))]),
    ...(exit === null ? [] : [line('column.exit', exit)]),
    ...(ends === null ? [] : [line('column.ends', longDay(language, ends))]),
  ];
}

/** A deadline as a feed tells of it: with the instant at which it came to stand so. */
export interface ToldDeadline {
  readonly accord: Accord;
  readonly entry: CalendarEntry;
  readonly at: string;
  /** Where the accord is found. */
  readonly link: string;
}

/** Deadlines, one entry for each of its days that has one in a calendar, under the same lasting name; what no longer stands says so. */
export function deadlinesFeed(head: FeedHead, deadlines: readonly ToldDeadline[], words: Tellings): AtomFeed {
  const { language } = words;
  const entries = deadlines.map(({ accord, entry: { uid, row, day, change }, at, link }): AtomEntry => {
    const gone = change === 'cancelled';
    const title = say(language, 'calendar.line', {
      label: shortDay(language, day),
      value: entryTitle(row, day, accord, language),
    });
    return {
      id: `${head.tag}deadline/${uid}`,
      title: gone ? tell(words, 'feed.gone', { title }) : title,
      updated: at,
      summary: entryText(row, accord, language, { day, known: at.slice(0, 10), gone }),
      link,
      category: { term: day === row.date ? row.kind : 'send-by', label: dayName(row, day, language) },
    };
  });
  return feedOf(head, tell(words, 'feed.deadlines'), entries, words);
}

function feedOf(
  { tag, name, self, updated, author }: FeedHead,
  title: string,
  entries: readonly AtomEntry[],
  { language }: Tellings,
): AtomFeed {
  return { id: `${tag}${encodeURI(printable(name))}`, title, updated, self, author, language: language.code, entries };
}
