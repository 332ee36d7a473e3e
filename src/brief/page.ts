import type { Accord } from '../accord/index.ts';
import { inLanguage, sameJson } from '../base/index.ts';
import type { Curve, Deadline, Option, Timeline, View } from '../engine/index.ts';
import { chipOf } from './chip.ts';
import { longDay } from './dates.ts';
import { deadlineColumns, type SharedDeadline, sharedDeadlines } from './deadlines.ts';
import { fieldNames, sayField, tellingOf } from './fields.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { sayPosition, titleOf } from './names.ts';
import { optionColumns, type SharedOption, sharedOptions } from './options.ts';
import { sayReason } from './reason.ts';
import { say } from './say.ts';
import { reasonsOf, type StatusAnswer, statusSentences } from './status.ts';
import { type Column, cellsOf } from './table.ts';

/** All that a one-page brief is made of. */
export interface BriefInput {
  readonly accord: Accord;
  readonly answer: StatusAnswer;
  readonly deadlines: readonly Deadline[];
  readonly options: readonly Option[];
  readonly timeline: Timeline;
  readonly curves: readonly Curve[];
}

/** Cells under headings. */
export interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What has to be said under it. */
  readonly notes: readonly string[];
}

/** A row of the comparison of readings: a field, since when the readings differ on it, and each reading's answer. */
interface PositionRow {
  readonly label: string;
  readonly since: string | undefined;
  readonly cells: readonly (readonly string[])[];
}

/** A source as the page lists it. */
interface PageSource {
  readonly id: string;
  readonly title: string;
  readonly grade: string;
  readonly url: string | undefined;
}

/** The page before it is set as Markdown or HTML. */
export interface Page {
  readonly title: string;
  readonly chips: readonly string[];
  readonly sentences: readonly string[];
  readonly dates: Sheet;
  readonly positions: {
    readonly heads: readonly { readonly name: string; readonly who: string }[];
    readonly rows: readonly PositionRow[];
    readonly more: number;
  };
  readonly clauses: readonly string[];
  readonly options: Sheet;
  readonly sources: readonly PageSource[];
  readonly moreSources: number;
  readonly footer: string;
}

const most = { dates: 5, positions: 4, options: 5, sources: 8, clauses: 3 };

/** Puts together what stands on the page, no more than it has room for. */
export function pageOf(input: BriefInput, language: Catalogue): Page {
  const { accord, answer, deadlines, options } = input;
  const { on, known, views, differ } = answer;
  const ahead = sharedDeadlines(deadlines.filter((row) => row.date >= on));
  // First what has a day or works on an act that was done; what can be agreed on any day comes after.
  const acts = sharedOptions(options).toSorted((a, b) => Number(isLoose(a)) - Number(isLoose(b)));
  const sources = sourcesOf(input, language);
  return {
    title: titleOf(accord, language),
    chips: [
      ...new Set([
        ...views.map((view) => chipOf(view, [], on, language).text),
        ...views
          .map((view) => chipOf(view, differ, on, language))
          .filter((chip) => chip.key === 'disputed')
          .map((chip) => chip.text),
      ]),
    ],
    sentences: statusSentences(answer, accord, language),
    dates: datesOf(ahead, language),
    positions: positionsOf(input, language),
    clauses: clausesOf(input, language),
    options: sheetOf(acts, optionColumns(language), most.options, language),
    sources: sources.slice(0, most.sources),
    moreSources: Math.max(0, sources.length - most.sources),
    footer: say(language, 'page.footer', { on: longDay(language, on), known: longDay(language, known) }),
  };
}

const isLoose = (option: SharedOption): boolean =>
  option.of === null && option.doBy === null && option.lastDayIn === null;

function sheetOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  limit: number,
  language: Catalogue,
): Sheet {
  const shown = rows.slice(0, limit);
  const more = rows.length - shown.length;
  return { ...cellsOf(shown, columns), notes: more > 0 ? [say(language, 'page.more', { n: more })] : [] };
}

// On the page the days themselves stand first; the day to send by where a channel needs time.
function datesOf(rows: readonly SharedDeadline[], language: Catalogue): Sheet {
  const [sendBy, date, what, , ...others] = deadlineColumns(language) as readonly [
    Column<SharedDeadline>,
    Column<SharedDeadline>,
    Column<SharedDeadline>,
    Column<SharedDeadline>,
    ...Column<SharedDeadline>[],
  ];
  const earlier = { head: sendBy.head, cell: (row: SharedDeadline) => (row.sendBy === row.date ? '' : row.sendBy) };
  const { notes, ...sheet } = sheetOf(rows, [date, earlier, what, ...others], most.dates, language);
  const open = rows.slice(0, most.dates).some((row) => row.certain === false) ? [say(language, 'deadlines.open')] : [];
  return { ...sheet, notes: [...(rows.length === 0 ? [say(language, 'deadlines.none')] : []), ...notes, ...open] };
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = { notice: ['notice/state', 'notice/lastDayIn'] };

function positionsOf({ accord, answer }: BriefInput, language: Catalogue): Page['positions'] {
  const { on, views, differ } = answer;
  const columns = views.reduce<
    { readonly view: View; readonly parties: readonly string[]; readonly cells: readonly (readonly string[])[] }[]
  >((found, view) => {
    const cells = fieldNames.map((field) =>
      sayField(view, field, tellingOf(accord, language, on, view.because, views)),
    );
    const at = found.findIndex((column) => column.view.position === view.position && sameJson(column.cells, cells));
    const same = found[at];
    return same
      ? found.with(at, { ...same, parties: [...same.parties, view.party] })
      : [...found, { view, parties: [view.party], cells }];
  }, []);
  const shown = columns.slice(0, most.positions).map((column) => column.view);
  const rows = fieldNames.map((field, i): PositionRow => {
    const since = differ
      .filter((d) => (fieldsOf[field] ?? [field]).includes(d.field))
      .map((d) => d.from)
      .sort()[0];
    return {
      label: say(language, `field.${field}`),
      since: since === undefined ? undefined : longDay(language, since),
      cells: columns.slice(0, most.positions).map((column) => column.cells[i] ?? []),
    };
  });
  const own = reasonsOf(shown).filter((group) => group.view);
  const why: PositionRow = {
    label: say(language, 'why.head'),
    since: undefined,
    cells: shown.map((view) =>
      (own.find((group) => group.view === view)?.because ?? [])
        .filter((reason) => reason.clause === undefined && reason.act === undefined)
        .map((reason) => sayReason(reason, accord, language)),
    ),
  };
  return {
    heads: columns.slice(0, most.positions).map(({ view, parties }) => ({
      name: view.position,
      who: sayPosition(accord, view.position, parties, language),
    })),
    // The sentence over the page has told the state already where it is one.
    rows: [
      ...(new Set(views.map((view) => view.state)).size === 1 && !views.some((view) => view.possible)
        ? rows.slice(1)
        : rows),
      why,
    ].filter((row) => row.cells.some((cell) => cell.length > 0)),
    more: columns.length - shown.length,
  };
}

function citedClauses({ answer, deadlines }: BriefInput): readonly string[] {
  const because = [
    ...answer.views.flatMap((view) => [...view.because, ...view.exits.flatMap((exit) => exit.because)]),
    ...deadlines.flatMap((row) => row.because),
  ];
  return [...new Set(because.flatMap((reason) => reason.clause ?? []))];
}

function clausesOf(input: BriefInput, language: Catalogue): readonly string[] {
  return citedClauses(input)
    .slice(0, most.clauses)
    .map((clause) =>
      say(language, 'why.clause', {
        clause,
        says: inLanguage(input.accord.clauses[clause]?.says, language.code) ?? '',
      }),
    );
}

function sourcesOf(input: BriefInput, language: Catalogue): readonly PageSource[] {
  const { accord, answer } = input;
  const acts = new Set(answer.views.flatMap((view) => view.because.flatMap((reason) => reason.act ?? [])));
  const positions = new Set(answer.views.map((view) => view.position));
  const ids = [
    ...citedClauses(input).flatMap((clause) => accord.clauses[clause]?.sources ?? []),
    ...accord.record.filter((act) => acts.has(act.id)).flatMap((act) => act.sources),
    ...accord.positions.filter((position) => positions.has(position.name)).flatMap((position) => position.sources),
  ];
  return [...new Set(ids)].map((id) => {
    const source = accord.sources[id];
    // Only addresses on the web are linked: a file may name anything.
    const url = /^https?:\/\//.test(source?.url ?? '') ? source?.url : undefined;
    return { id, title: inLanguage(source?.title, language.code) ?? id, grade: source?.grade ?? '–', url };
  });
}
