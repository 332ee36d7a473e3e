import type { Language } from '../base/index.ts';
import { calendarOf, calendarSource, csvOf, type ListedAccord, type Table, tablesOf } from '../brief/documents.ts';
import { type Deadline, deadlinesOf, positionsAsked, termsOn, textPosition } from '../engine/index.ts';
import { xlsxOf } from '../intake/xlsx-out.ts';
import { keptAccords } from '../store/accords.ts';
import { countWithin } from '../store/lists.ts';
import { personsOf } from '../store/people.ts';
import type { Db } from '../store/store.ts';
import { rowsOf } from '../store/whole.ts';
import type { Today } from './accords.ts';
import { catalogues } from './catalogues.ts';
import { type Held, heldFrom } from './held.ts';
import { withSupports } from './indexing.ts';

// What people and other programs open of an archive: nothing of it is read when the archive is put back.

/** A file of an archive beside its tables. */
export interface Companion {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** How many days before today the deadlines begin, and how many after it they end. */
const stretch = { behind: 92, ahead: 731 } as const;

/** How many accords a workbook holds at most: it is made in memory. */
const mostInWorkbook = 5_000;

/** How many accords are looked at together. */
const together = 200;

interface Listed extends ListedAccord {
  readonly held: Held;
  readonly find: (id: string) => Held | undefined;
}

/**
 * The accords of a register as tables (CSV, and a workbook where they are not too many) and as a calendar, from the moment that `db` shows. What is long is
 * made piece by piece, so that a register of any size can be handed on.
 */
export async function* companionsOf(db: Db, today: Today, language: Language): AsyncGenerator<Companion> {
  const words = await catalogues[language]();
  const few = (await countWithin(db, 'all', undefined, mostInWorkbook + 1)) <= mostInWorkbook;
  const deadlines = (listed: readonly Listed[]): readonly Deadline[] =>
    listed.flatMap((one) => deadlinesOf(questionOf(one, today)));
  for (const [i, name] of (['accords', 'deadlines', 'acts'] as const).entries()) {
    const tableOf = (listed: readonly Listed[]): Table =>
      tablesOf(listed, i === 1 ? deadlines(listed) : [], words)[i] as Table;
    yield { name: `tables/${name}.csv`, content: pieces((listed) => csvOf(tableOf(listed), { mark: true })) };
  }
  yield {
    name: 'deadlines.ics',
    content: pieces((listed) =>
      calendarOf(
        listed.map((one) => calendarSource(questionOf(one, today))),
        words,
        { name: 'Tacit' },
      ),
    ),
  };
  if (few) yield { name: 'tables/register.xlsx', content: workbook() };

  // Every piece begins and ends as one without accords does; between the first and the last that is left out.
  async function* pieces(make: (listed: readonly Listed[]) => string): AsyncGenerator<string> {
    const none = make([]);
    const end = none.endsWith('END:VCALENDAR\r\n') ? 'END:VCALENDAR\r\n' : '';
    const begin = none.slice(0, none.length - end.length);
    yield begin;
    for await (const listed of listedIn(db, today)) yield make(listed).slice(begin.length, -end.length || undefined);
    yield end;
  }

  async function* workbook(): AsyncGenerator<Uint8Array> {
    const all: Listed[] = [];
    for await (const listed of listedIn(db, today)) all.push(...listed);
    yield await xlsxOf(tablesOf(all, deadlines(all), words));
  }
}

async function* listedIn(db: Db, today: Today): AsyncGenerator<readonly Listed[]> {
  let ids: string[] = [];
  for await (const { id } of rowsOf(db, { table: 'accord', key: ['id'] })) {
    ids.push(id as string);
    if (ids.length < together) continue;
    yield await listedOf(db, ids, today);
    ids = [];
  }
  if (ids.length > 0) yield await listedOf(db, ids, today);
}

async function listedOf(db: Db, ids: readonly string[], today: Today): Promise<readonly Listed[]> {
  const all = await withSupports(ids, async (some) => (await keptAccords(db, some)).map(heldFrom));
  const held = ids.flatMap((id) => all.get(id) ?? []);
  const persons = await personsOf(db, [...new Set(held.flatMap(({ care }) => care.owner ?? []))]);
  const find = (id: string): Held | undefined => all.get(id);
  return held.map((one): Listed => {
    const { accord, care } = one;
    const owner = care.owner === null ? undefined : (persons.get(care.owner)?.name ?? care.owner);
    const day = today(accord.zone);
    const answers = termsOn({
      accord,
      positions: [textPosition],
      on: day,
      knownOn: day,
      lookup: (id) => find(id)?.accord,
    });
    // Where it is open which amendments hold, the terms are not known.
    const [only, another] = answers;
    const terms = only && !another ? only.terms : {};
    return { held: one, find, accord, terms, labels: care.labels, ...(owner !== undefined && { owner }) };
  });
}

const questionOf = ({ accord, find }: Listed, today: Today) => {
  const knownOn = today(accord.zone);
  return {
    accord,
    positions: positionsAsked(accord),
    from: knownOn - stretch.behind,
    to: knownOn + stretch.ahead,
    knownOn,
    lookup: (id: string) => find(id)?.accord,
  };
};
