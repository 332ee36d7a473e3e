import type { JsonRecord, Localized } from '../base/index.ts';
import { parseDay, printDay } from '../calendar/index.ts';
import { type Deadline, type DeadlineKind, deadlinesOf, positionsAsked } from '../engine/index.ts';
import { type StandingRow, standingsOf as standingsBetween } from '../engine/indexed.ts';
import { keptAccords } from '../store/accords.ts';
import { type DeadlinesAsked, deadlinePage, standingAccords, standingsOf } from '../store/index-rows.ts';
import { accordPage, countWithin, titlesOf } from '../store/lists.ts';
import type { Chosen } from '../store/reach.ts';
import { type Actor, reachOf } from './actor.ts';
import { dayIn, lookupFor } from './ask.ts';
import { accordAsKnown, type Care, fileOf, type Held, heldFrom } from './held.ts';
import { assured, horizon, isBehind, refreshIndex } from './indexing.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';
import { holdsJoined, wordsAsked } from './words.ts';

/** Which accords of a portfolio are meant. */
export interface Selection extends Chosen {
  readonly kind?: string;
  /** Words of id, title, aliases and parties, in any language. */
  readonly q?: string;
  /** Only those that stand in one of these states today, for some party under some reading. */
  readonly states?: readonly string[];
}

/** A page of something, and where the next one begins. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** An accord as a list shows it. */
export interface ListedAccord {
  readonly accord: string;
  readonly version: number;
  readonly kind: string;
  readonly title: Localized | null;
  readonly acts: number;
  readonly care: Care;
  readonly changedAt: string;
}

/** The accords that somebody may read, by id; with words, those that have every one of them. */
export async function listAccords(
  register: Register,
  actor: Actor,
  { q, kind, states, ...which }: Selection,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<Page<ListedAccord>> {
  const words = q === undefined ? [] : wordsAsked(q);
  if (q !== undefined && words.length === 0) return { rows: [] };
  const { read, shelf, clock } = register;
  if (states) await indexed(register);
  const on = printDay(Math.floor(clock.now() / 86_400_000));
  const rows: ListedAccord[] = [];
  let from = after;
  // Neighbouring characters can stand in a name without the word that was asked for: such accords are left out, and the page filled up.
  for (;;) {
    const asked = {
      words,
      ...which,
      ...(kind !== undefined && { kind }),
      ...(states && { standing: { on, states } }),
      ...(from !== undefined && { after: from }),
      most: most + 1,
    };
    const found = await accordPage(read, reachOf(actor), asked);
    const held =
      q === undefined
        ? undefined
        : await shelf.takeAll(
            read,
            found.map(({ id }) => id),
          );
    for (const row of found) {
      const one = held?.get(row.id);
      if (q !== undefined && one && !holdsJoined(one.accord, q)) continue;
      if (rows.length === most) return { rows, next: rows.at(-1)?.accord as string };
      rows.push({
        accord: row.id,
        version: row.version,
        kind: row.kind,
        title: row.title === null ? null : (JSON.parse(row.title) as Localized),
        acts: row.acts,
        care: JSON.parse(row.care) as Care,
        changedAt: row.changed_at,
      });
    }
    if (found.length <= most) return { rows };
    from = found.at(-1)?.id as string;
  }
}

/** The file of every accord that somebody may read, by id, a page at a time. It is a long question: what was written in the last moment may be missing. */
export async function* everyFile({ store: { aside } }: Register, actor: Actor): AsyncGenerator<readonly JsonRecord[]> {
  let after: string | undefined;
  for (;;) {
    const found = await accordPage(aside, reachOf(actor), {
      words: [],
      most: 200,
      ...(after !== undefined && { after }),
    });
    const kept = new Map(
      (
        await keptAccords(
          aside,
          found.map(({ id }) => id),
        )
      ).map((one) => [one.row.id, one]),
    );
    yield found.flatMap(({ id }) => {
      const one = kept.get(id);
      return one ? [fileOf(heldFrom(one))] : [];
    });
    after = found.at(-1)?.id;
    if (found.length < 200) return;
  }
}

/** A deadline of a portfolio, with the title of its accord. */
export type ListedDeadline = Deadline & { readonly title: Localized | null };

/** Which deadlines of a portfolio are meant: by the day itself, or by the day on which something has to be sent. */
export interface PortfolioAsked extends Chosen {
  readonly from?: string;
  readonly to?: string;
  readonly known?: string;
  readonly by?: 'date' | 'send-by';
  readonly kinds?: readonly DeadlineKind[];
  readonly party?: string;
  readonly position?: string;
}

/** How many accords whose index is behind are worked out before an answer: what takes seconds, and not what takes minutes. */
const mostAwaited = 2_000;

// Where many came in together nobody waits for all of them: each who asks goes on with it, as every worker does, and is told to ask again.
async function indexed(register: Register): Promise<void> {
  if ((await refreshIndex(register, mostAwaited)) < mostAwaited || !(await isBehind(register))) return;
  throw new Problem(
    'index-behind',
    'Many accords came in together, and their deadlines are still being worked out. Nothing is missing that was taken in. Ask again in a moment.',
  );
}

/** How many accords are worked out for one answer where the index cannot give it. */
const mostWorkedOut = 2_000;

/**
 * The deadlines of all accords that somebody may read, from a day to a day, by day. They come from the index; beyond its horizon, or as known on an
 * earlier day, a portfolio of up to two thousand accords is worked out, and a larger one is refused with the days that the index holds.
 */
export async function portfolioDeadlines(
  register: Register,
  actor: Actor,
  asked: PortfolioAsked,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<Page<ListedDeadline>> {
  const today = Math.floor(register.clock.now() / 86_400_000);
  const from = dayIn(asked.from, 'from') ?? today;
  const to = dayIn(asked.to, 'to') ?? from + 90;
  const known = dayIn(asked.known, 'known');
  if (to < from)
    throw new Problem('question-has-errors', 'to lies before from; give the earlier day to from.', { parameter: 'to' });
  const by = asked.by === 'send-by' ? ('send_by' as const) : ('date' as const);
  const cursor = after === undefined ? undefined : placeOf(after);
  const query: DeadlinesAsked = {
    from: printDay(from),
    to: printDay(to),
    by,
    most: most + 1,
    ...(asked.kinds && { kinds: asked.kinds }),
    ...(asked.party !== undefined && { party: asked.party }),
    ...(asked.position !== undefined && { position: asked.position }),
    ...whichOf(asked),
    ...(cursor && { after: cursor }),
  };
  const inIndex =
    from >= today - horizon.behind + 31 && to <= today + assured - 2 && (known === undefined || known === today);
  const found = inIndex
    ? await fromIndex(register, actor, query)
    : await workedOut(register, actor, asked, query, known);
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  const titles = await titlesOf(register.read, [...new Set(rows.map(({ row }) => row.accord))]);
  return {
    rows: rows.map(({ row }) => ({ ...row, title: titles.get(row.accord) ?? null })),
    ...(found.length > most && last && { next: JSON.stringify([dayBy(last.row, by), last.row.accord, last.n]) }),
  };
}

interface Numbered {
  readonly row: Deadline;
  readonly n: number;
}

async function fromIndex(register: Register, actor: Actor, query: DeadlinesAsked): Promise<readonly Numbered[]> {
  await indexed(register);
  const rows = await deadlinePage(register.read, reachOf(actor), query);
  return rows.map(({ body, n }) => ({ row: JSON.parse(body) as Deadline, n }));
}

async function workedOut(
  register: Register,
  actor: Actor,
  asked: PortfolioAsked,
  query: DeadlinesAsked,
  known: number | undefined,
): Promise<readonly Numbered[]> {
  const rows: Numbered[] = [];
  for await (const { held, lookup } of portfolio(register, actor, asked)) {
    const knownOn = known ?? register.today(held.accord.zone);
    const accord = accordAsKnown(held, knownOn);
    const found = deadlinesOf({
      accord,
      positions: positionsAsked(accord),
      from: parseDay(query.from) as number,
      to: parseDay(query.to) as number,
      knownOn,
      lookup: (id) => lookup(id, knownOn),
    });
    found.forEach((row, n) => {
      if (asked.kinds && !asked.kinds.includes(row.kind)) return;
      if (asked.party !== undefined && row.party !== null && row.party !== asked.party) return;
      if (asked.position !== undefined && row.position !== asked.position) return;
      rows.push({ row, n });
    });
  }
  const key = ({ row, n }: Numbered): readonly [string, string, number] => [dayBy(row, query.by), row.accord, n];
  rows.sort((a, b) => compareKeys(key(a), key(b)));
  const { after } = query;
  const rest = after ? rows.filter((one) => compareKeys(key(one), [after.day, after.accord, after.n]) > 0) : rows;
  return rest.slice(0, query.most);
}

/** The status of accords on a day, as a list shows it: no reasons, no ways out. */
export interface ListedStatus {
  readonly accord: string;
  readonly title: Localized | null;
  readonly on: string;
  readonly views: readonly Omit<StandingRow, 'from' | 'to'>[];
}

/** How the accords that somebody may read stand on a day, by id; with `states`, those that stand in one of them under some reading. */
export async function portfolioStatuses(
  register: Register,
  actor: Actor,
  asked: Chosen & {
    readonly on?: string;
    readonly known?: string;
    readonly states?: readonly string[];
  },
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<Page<ListedStatus>> {
  const today = Math.floor(register.clock.now() / 86_400_000);
  const on = dayIn(asked.on, 'on') ?? today;
  const known = dayIn(asked.known, 'known');
  const day = printDay(on);
  const inIndex =
    on >= today - horizon.behind + 31 &&
    on <= today + assured - 2 &&
    (known === undefined || known === Math.max(on, today));
  if (!inIndex)
    return statusesWorkedOut(
      register,
      actor,
      asked,
      { on, ...(known !== undefined && { known }) },
      { ...(after !== undefined && { after }), most },
    );
  await indexed(register);
  const ids = await standingAccords(register.read, reachOf(actor), {
    on: day,
    ...(asked.states && { states: asked.states }),
    ...whichOf(asked),
    ...(after !== undefined && { after }),
    most: most + 1,
  });
  const page = ids.slice(0, most);
  const [rows, titles] = await Promise.all([standingsOf(register.read, page, day), titlesOf(register.read, page)]);
  const views = new Map<string, StandingRow[]>(page.map((id) => [id, []]));
  for (const { accord, body } of rows) views.get(accord)?.push(JSON.parse(body) as StandingRow);
  return {
    rows: page.map((accord) => ({
      accord,
      title: titles.get(accord) ?? null,
      on: day,
      views: (views.get(accord) ?? []).map(withoutStretch),
    })),
    ...(ids.length > most && { next: page.at(-1) as string }),
  };
}

async function statusesWorkedOut(
  register: Register,
  actor: Actor,
  asked: Chosen & { readonly states?: readonly string[] },
  { on, known }: { readonly on: number; readonly known?: number },
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<Page<ListedStatus>> {
  const rows: ListedStatus[] = [];
  for await (const { held, lookup } of portfolio(register, actor, asked)) {
    if (after !== undefined && held.id <= after) continue;
    const knownOn = known ?? Math.max(on, register.today(held.accord.zone));
    const accord = accordAsKnown(held, knownOn);
    const views = standingsBetween({
      accord,
      positions: positionsAsked(accord),
      from: on,
      to: on,
      knownOn,
      lookup: (id) => lookup(id, knownOn),
    });
    if (asked.states && !views.some(({ state }) => asked.states?.includes(state))) continue;
    if (rows.length === most) return { rows, next: rows.at(-1)?.accord as string };
    rows.push({
      accord: held.id,
      title: held.accord.title ?? null,
      on: printDay(on),
      views: views.map(withoutStretch),
    });
  }
  return { rows };
}

/** The accords that somebody may read, one after another; refused where there are too many to be worked out for one answer. */
export async function* portfolio(
  register: Register,
  actor: Actor,
  asked: Chosen,
): AsyncGenerator<{ readonly held: Held; readonly lookup: Awaited<ReturnType<typeof lookupFor>> }> {
  const { read, shelf } = register;
  const reach = reachOf(actor);
  const count = await countWithin(read, reach, whichOf(asked), mostWorkedOut + 1);
  if (count > mostWorkedOut) {
    const today = Math.floor(register.clock.now() / 86_400_000);
    throw new Problem(
      'beyond-horizon',
      `The index holds from ${printDay(today - horizon.behind + 31)} to ${printDay(today + assured - 2)}, as known today; beyond that up to ${mostWorkedOut} accords are worked out, and there are more. Ask for fewer with a label, or for one accord.`,
      { from: printDay(today - horizon.behind + 31), to: printDay(today + assured - 2) },
    );
  }
  await shelf.fresh();
  let after: string | undefined;
  for (;;) {
    const found = await accordPage(read, reach, {
      words: [],
      ...whichOf(asked),
      ...(after !== undefined && { after }),
      most: 200,
    });
    const taken = await shelf.takeAll(
      read,
      found.map(({ id }) => id),
    );
    for (const { id } of found) {
      const held = taken.get(id);
      if (held) yield { held, lookup: await lookupFor(register, actor, held) };
    }
    if (found.length < 200) return;
    after = found.at(-1)?.id;
  }
}

const whichOf = ({ ids, label, carer }: Chosen): Chosen => ({
  ...(ids !== undefined && { ids }),
  ...(label !== undefined && { label }),
  ...(carer !== undefined && { carer }),
});

const withoutStretch = ({ from: _, to: __, ...view }: StandingRow): Omit<StandingRow, 'from' | 'to'> => view;

const dayBy = (row: Deadline, by: DeadlinesAsked['by']): string => (by === 'date' ? row.date : row.sendBy);

function compareKeys(a: readonly [string, string, number], b: readonly [string, string, number]): number {
  for (const i of [0, 1, 2] as const) {
    const [x, y] = [a[i] as string, b[i] as string];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function placeOf(cursor: string): DeadlinesAsked['after'] {
  try {
    const [day, accord, n] = JSON.parse(cursor) as [unknown, unknown, unknown];
    if (typeof day === 'string' && typeof accord === 'string' && typeof n === 'number') return { day, accord, n };
  } catch {
    // Said below, as for any other text that is no cursor.
  }
  throw new Problem('question-has-errors', 'This cursor was not given out here; begin again without one.', {
    parameter: 'cursor',
  });
}
