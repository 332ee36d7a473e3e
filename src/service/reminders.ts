import type { Language } from '../base/index.ts';
import type { Letter, Reminded } from '../brief/tellings.ts';
import { type Day, parseDay, printDay } from '../calendar/index.ts';
import { type Deadline, deadlinesOf, positionsAsked } from '../engine/index.ts';
import { personOf } from '../store/people.ts';
import { takeBackTold } from '../store/told.ts';
import { system } from './actor.ts';
import { lookupFor } from './ask.ts';
import type { Held } from './held.ts';
import type { Mailer } from './mail.ts';
import { delays, type Owed, type Settled } from './outbox.ts';
import { messageBounced } from './people.ts';
import { absenceOf } from './recipients.ts';
import type { Register } from './register.ts';
import { reminderWords } from './reminder-words.ts';
import { openDeadlinesOf, type Telling, toldBy } from './telling.ts';
import type { Piece } from './writer.ts';

/** A deadline of which somebody is reminded, and the step that has come: `30 days`, or `overdue`. */
export type StepReminded = Reminded & { readonly step: string };

/** What one message reminds of, and whom: the day is the one that it is where the person is. */
export interface Reminder {
  readonly name: string | null;
  readonly language: Language;
  readonly today: Day;
  readonly deadlines: readonly StepReminded[];
}

/** Puts a reminder into words. */
export type ReminderWords = (reminder: Reminder) => Promise<Letter>;

/** What sending reminders needs. */
export interface ReminderPorts {
  readonly mailer: Mailer;
  readonly words?: ReminderWords;
  /** As for events: it begins the link. */
  readonly base: string;
}

/**
 * Sends one reminder and says what became of it. Its words are made now, from what is known now: what was decided meanwhile is left out, and somebody
 * who has been erased is not in them. What a person did not get was not told: it is taken back, and the ladder tells it to somebody else.
 */
export async function deliverReminder(register: Register, owed: Owed, ports: ReminderPorts): Promise<Settled> {
  const { read } = register;
  const { accord, told } = toldBy(owed.body);
  const person = await personOf(read, owed.target);
  const absence = absenceOf(person);
  const address = person?.email;
  if (!person || absence || address === null || address === undefined) {
    await register.write(system, takeBack(owed));
    return { outcome: 'dead', why: `the person cannot be told: ${absence ?? 'none'}` };
  }
  const link = `${ports.base}/accords/${encodeURIComponent(accord)}`;
  const deadlines = await stillOpen(register, accord, told, link);
  if (deadlines.length === 0) return { outcome: 'done', why: 'nothing of it is open any more' };
  const language = person.language as Language;
  const { name, zone } = person;
  const { words = reminderWords } = ports;
  const letter = await words({ name, language, today: register.today(zone), deadlines });
  const to = { name, address };
  const sent = await ports.mailer.send({ id: owed.id, to, language, ...letter });
  if (sent.outcome === 'accepted') return { outcome: 'done' };
  const { why } = sent;
  if (sent.outcome === 'later' && owed.attempt <= delays.length) return { outcome: 'later', why };
  await register.write(system, takeBack(owed, sent.outcome === 'refused'));
  return { outcome: 'dead', why };
}

async function stillOpen(
  register: Register,
  accord: string,
  told: readonly Telling[],
  link: string,
): Promise<readonly StepReminded[]> {
  const open = await openDeadlinesOf(register, accord);
  const held = await register.shelf.take(register.read, accord);
  if (!held) return [];
  const lookup = await lookupFor(register, system, held);
  return told.flatMap(({ deadline: name, steps, as: toldAs }): readonly StepReminded[] => {
    const deadline = open.get(name);
    const step = steps.at(-1);
    if (!deadline || step === undefined) return [];
    const rows = rowsAround(held, deadline, register.today(held.accord.zone), lookup);
    return [{ accord: held.accord, deadline, rows, toldAs, step, link }];
  });
}

const month = 31;
const farthest = 20 * 366;

// Terms are of any length, so it is looked farther and farther ahead for the next of the kind.
function rowsAround(
  { accord }: Held,
  deadline: Deadline,
  knownOn: Day,
  lookup: Awaited<ReturnType<typeof lookupFor>>,
): readonly Deadline[] {
  const on = parseDay(deadline.date) as Day;
  const asked = { accord, positions: positionsAsked(accord), knownOn, lookup: (id: string) => lookup(id, knownOn) };
  for (let ahead = 400; ; ahead *= 2) {
    const rows = deadlinesOf({ ...asked, from: on - month, to: on + ahead });
    const next = rows.find(({ kind, date }) => kind === deadline.kind && date > deadline.date);
    const until = next && (parseDay(next.date) as Day) + month;
    if (until !== undefined && until <= on + ahead) return rows.filter(({ date }) => date <= printDay(until));
    if (ahead > farthest) return rows;
  }
}

// The steps of a message that did not arrive count as not told; a refused address is noted with the person.
function takeBack({ body, target }: Owed, bounced = false): Piece<void> {
  const { accord, told } = toldBy(body);
  return async (writing) => {
    for (const { deadline, steps } of told) writing.stage(takeBackTold(writing.tx, accord, deadline, steps, target));
    if (bounced) await messageBounced(target)(writing);
    writing.log({ action: 'deadline.untold', outcome: 'done', accord, about: target });
  };
}
