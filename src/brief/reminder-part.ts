import { compareCodePoints } from '../base/index.ts';
import { type Deadline, isSameDeadline, positionsAsked } from '../engine/index.ts';
import { dayPlus, daysBetween, longDay, shortDay } from './dates.ts';
import { entryFacts, entryName, shortName } from './deadline-entry.ts';
import type { LetterPart } from './letter.ts';
import type { Tellings } from './messages/tellings/tellings.ts';
import { partyName, titleOf } from './names.ts';
import { sayReason } from './reason.ts';
import type { Reminded, ToldAs } from './reminder.ts';
import { capital, say, word } from './say.ts';
import { tell } from './tell.ts';

/** What a reminder says of one deadline on a day (ISO text). */
export function partOf(reminded: Reminded, today: string, words: Tellings): LetterPart {
  const { accord, deadline, link, toldAs } = reminded;
  const { language } = words;
  const sort = sortOf(deadline);
  return {
    title: titled(titleOn(reminded, today, words), toldAs, words),
    sentences: [
      ...(sort === 'notice'
        ? noticeSentences(reminded, today, words)
        : [sort === 'duty' ? dutySentence(reminded, today, words) : daySentence(reminded, today, words)]),
      ...(deadline.certain === false ? [say(language, 'calendar.open')] : []),
    ],
    facts: [[say(language, 'column.accord'), titleOf(accord, language)], ...entryFacts(deadline, accord, language)],
    lists: [
      { head: say(language, 'why.head'), lines: deadline.because.map((reason) => sayReason(reason, accord, language)) },
      { head: say(language, 'differ.head'), lines: otherReadings(reminded, words) },
    ],
    todo: {
      head: tell(words, 'do.head'),
      says: tell(words, sort === 'notice' && deadline.date < today ? 'do.missed' : `do.${sort}`),
      link,
    },
    notes: [whyTold(toldAs, shortName(accord, language), words), tell(words, `stop.${sort}`)],
  };
}

/** How a deadline is told: as that of a notice, as a duty of a party, or as a day on which something happens by itself. */
function sortOf({ kind, party, duty }: Deadline): 'notice' | 'duty' | 'day' {
  if (party === null) return 'day';
  return kind === 'notify-by' ? 'notice' : duty === undefined ? 'day' : 'duty';
}

const partyOf = ({ accord, deadline }: Reminded, { language }: Tellings): string =>
  partyName(accord, deadline.party ?? '', language);

function when(today: string, day: string, words: Tellings): string {
  const n = daysBetween(today, day);
  return n === 0 ? tell(words, 'when.today') : tell(words, n > 0 ? 'when.ahead' : 'when.passed', { n: Math.abs(n) });
}

function titleOn(reminded: Reminded, today: string, words: Tellings): string {
  const { accord, deadline } = reminded;
  const { language } = words;
  const { date, kind, sendBy } = deadline;
  const name = entryName(deadline, accord, language);
  const on = (day: string): { date: string; when: string } => ({
    date: shortDay(language, day),
    when: when(today, day, words),
  });
  if (sortOf(deadline) !== 'notice')
    return tell(words, 'subject.day', { ...on(date), kind: capital(word(language, 'kind', kind)), name });
  const party = partyOf(reminded, words);
  const what = tell(words, accord.kind === 'multilateral' ? 'what.leave' : 'what.end', { party, name });
  if (today <= sendBy) return tell(words, 'subject.send', { ...on(sendBy), what });
  return tell(words, today <= date ? 'subject.late' : 'subject.missed', { ...on(date), what });
}

function titled(subject: string, toldAs: ToldAs, words: Tellings): string {
  if (toldAs === 'undecided') return tell(words, 'subject.undecided', { subject });
  return typeof toldAs === 'string' ? subject : tell(words, 'subject.in-place', { subject });
}

function noticeSentences(reminded: Reminded, today: string, words: Tellings): readonly string[] {
  const { accord, deadline, rows } = reminded;
  const { language } = words;
  const { date, position, safeBy, sendBy } = deadline;
  const ends = deadline.ends ?? date;
  const long = (day: string): string => longDay(language, day);
  const next = rows.find((row) => row.kind === 'renews' && row.position === position && row.date === dayPlus(ends, 1));
  const values = {
    party: partyOf(reminded, words),
    name: shortName(accord, language),
    date: long(date),
    ends: long(ends),
    next: next ? long(next.date) : '',
    when: when(today, date, words),
  };
  if (date < today)
    return [
      tell(words, 'notice.missed', values),
      tell(words, next ? 'notice.missed-renews' : 'notice.missed-goes-on', values),
      nextNotice(reminded, today, words),
    ];
  return [
    ...(sendBy < today
      ? [tell(words, 'notice.late', { date: long(sendBy), until: values.date, when: values.when })]
      : []),
    tell(words, next ? 'notice.renews' : 'notice.goes-on', values),
    tell(words, 'notice.brings', values),
    ...(safeBy < date ? [tell(words, today <= safeBy ? 'notice.safe' : 'notice.unsafe', { date: long(safeBy) })] : []),
  ];
}

/** The next day by which the same party can use the same way out under the same reading. */
function nextNotice({ deadline, rows }: Reminded, today: string, words: Tellings): string {
  const [next] = rows
    .filter(
      ({ kind, position, party, exit, date }) =>
        kind === deadline.kind &&
        position === deadline.position &&
        party === deadline.party &&
        exit === deadline.exit &&
        date >= today,
    )
    .toSorted((a, b) => compareCodePoints(a.date, b.date));
  if (!next) return tell(words, 'notice.no-next');
  const long = (day: string): string => longDay(words.language, day);
  const { date, sendBy, ends } = next;
  return tell(words, 'notice.next', { date: long(date), sendBy: long(sendBy), ends: long(ends ?? date) });
}

function dutySentence(reminded: Reminded, today: string, words: Tellings): string {
  const { date, duty = '' } = reminded.deadline;
  return tell(words, date < today ? 'duty.missed' : 'duty.due', {
    duty,
    party: partyOf(reminded, words),
    date: longDay(words.language, date),
    when: when(today, date, words),
  });
}

function daySentence({ accord, deadline: { date, kind } }: Reminded, today: string, words: Tellings): string {
  const { language } = words;
  return tell(words, kind === 'term-ends' && today <= date ? 'day.ends' : 'day.due', {
    name: shortName(accord, language),
    kind: capital(word(language, 'kind', kind)),
    date: longDay(language, date),
    when: when(today, date, words),
  });
}

/** What readings say that have this deadline on another day, for another end, or not at all. */
function otherReadings({ accord, deadline, rows }: Reminded, words: Tellings): readonly string[] {
  const long = (day: string): string => longDay(words.language, day);
  const days = ({ date, sendBy, ends }: Deadline): string => [date, sendBy, ends].join();
  const others = positionsAsked(accord).filter(({ name }) => name !== deadline.position);
  return others.flatMap(({ name: position }) => {
    const other = rows.find((row) => row.position === position && isSameDeadline(row, deadline));
    if (!other) return [tell(words, 'reading.none', { position })];
    if (days(other) === days(deadline)) return [];
    const { date, sendBy, ends } = other;
    return sortOf(other) === 'notice'
      ? [
          tell(words, 'reading.notice', {
            position,
            date: long(date),
            sendBy: long(sendBy),
            ends: long(ends ?? date),
          }),
        ]
      : [tell(words, 'reading.day', { position, date: long(date) })];
  });
}

function whyTold(toldAs: ToldAs, name: string, words: Tellings): string {
  if (typeof toldAs === 'string') return tell(words, `told.${toldAs}`, { name });
  return tell(words, `told.${toldAs.because}`, { whom: tell(words, `whom.${toldAs.inPlaceOf}`) });
}
