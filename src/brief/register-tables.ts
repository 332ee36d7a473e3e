import { type Accord, type Act, type Exit, termsOf } from '../accord/index.ts';
import { inLanguage, type JsonRecord } from '../base/index.ts';
import { type Day, type Period, printDay, printPeriod } from '../calendar/index.ts';
import type { Deadline } from '../engine/index.ts';
import type { Table } from './csv.ts';
import { sayPeriod } from './dates.ts';
import { deadlineColumns, sharedDeadlines } from './deadlines.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { bareName, titleOf } from './names.ts';
import { say, word } from './say.ts';
import type { Column } from './table.ts';

/** An accord with what a register says of it beside. */
export interface ListedAccord {
  readonly accord: Accord;
  /** The terms in force, amendments merged in, as `termsOn` of the engine gives them. */
  readonly terms: JsonRecord;
  readonly owner?: string;
  readonly labels?: readonly string[];
}

/**
 * Accords, their deadlines and their acts as three tables to hand on. The headings are known to the import of registers, so that a list of contracts can be taken
 * in again.
 */
export function tablesOf(
  listed: readonly ListedAccord[],
  deadlines: readonly Deadline[],
  language: Catalogue,
): readonly Table[] {
  const acts = listed.flatMap(({ accord }) => accord.record.map((act) => ({ accord, act })));
  return [
    tableOf(say(language, 'table.accords'), listed, accordColumns(language)),
    tableOf(say(language, 'table.deadlines'), sharedDeadlines(deadlines), deadlineColumns(language)),
    tableOf(say(language, 'table.acts'), acts, actColumns(language)),
  ];
}

function tableOf<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return {
    name,
    columns: columns.map(({ head, kind }) => ({ title: head, kind: kind ?? 'text' })),
    rows: rows.map((row) =>
      columns.map(({ cell, kind }) => {
        const text = cell(row);
        return text === '' ? null : kind === 'number' ? Number(text) : text;
      }),
    ),
  };
}

function accordColumns(language: Catalogue): readonly Column<ListedAccord>[] {
  const column = (key: Key, cell: (row: ListedAccord) => string, kind?: 'day' | 'number'): Column<ListedAccord> => ({
    head: say(language, key),
    cell,
    ...(kind && { kind }),
  });
  const length = (of: Period | 'indefinite' | undefined): string =>
    of === undefined
      ? ''
      : of === 'indefinite'
        ? say(language, 'length.indefinite')
        : sayPeriod(language, printPeriod(of));
  const notice = ({ notice: tiers }: Exit): string =>
    tiers.map((tier) => (tier.for === null ? word(language, 'notice', 'none') : length(tier.for))).join(' / ');
  const ends = ({ ends: days }: Exit): string =>
    typeof days === 'string' ? word(language, 'ends', days) : days.map(printDay).join(' / ');
  const parties = ({ accord }: ListedAccord): string =>
    accord.parties.map(({ code }) => bareName(accord, code, language)).join('; ');
  return [
    column('column.accord', ({ accord }) => accord.id),
    column('column.title', ({ accord }) => titleOf(accord, language)),
    column('column.kind', ({ accord }) => word(language, 'accord', accord.kind)),
    column('column.parties', parties),
    column(
      'column.inForce',
      ({ accord }) => dayOfAct(accord.record.find(({ kind }) => kind === 'entry-into-force')),
      'day',
    ),
    column('column.length', ({ terms }) => length(termsOf(terms).duration?.for)),
    column('column.until', ({ terms }) => dayText(termsOf(terms).duration?.until), 'day'),
    column('column.renews', ({ terms }) => {
      const { renewal } = termsOf(terms);
      return renewal ? say(language, renewal.tacit ? 'answer.yes' : 'answer.no') : '';
    }),
    column('column.renewal', ({ terms }) => (termsOf(terms).renewal?.for ?? []).map(length).join(' / ')),
    column('column.times', ({ terms }) => String(termsOf(terms).renewal?.times ?? ''), 'number'),
    column('column.notice', ({ terms }) => termsOf(terms).exits.map(notice).join('; ')),
    column('column.endsBy', ({ terms }) => termsOf(terms).exits.map(ends).join('; ')),
    column('column.owner', ({ owner }) => owner ?? ''),
    column('column.labels', ({ labels }) => (labels ?? []).join(', ')),
  ];
}

/** An act with the accord in whose record it stands. */
interface RecordedAct {
  readonly accord: Accord;
  readonly act: Act;
}

function actColumns(language: Catalogue): readonly Column<RecordedAct>[] {
  const names = ({ accord, act }: RecordedAct): string =>
    act.by.map((code) => bareName(accord, code, language)).join('; ');
  const sources = ({ accord, act }: RecordedAct): string =>
    act.sources.map((id) => inLanguage(accord.sources[id]?.title, language.code) ?? id).join('; ');
  return [
    { head: say(language, 'column.accord'), cell: ({ accord }) => accord.id },
    { head: say(language, 'column.date'), cell: ({ act }) => dayOfAct(act), kind: 'day' },
    { head: say(language, 'column.act'), cell: ({ act }) => word(language, 'act', act.kind) },
    { head: say(language, 'column.name'), cell: ({ act }) => act.id },
    { head: say(language, 'column.by'), cell: names },
    { head: say(language, 'column.of'), cell: ({ act }) => act.of.join('; ') },
    { head: say(language, 'column.exit'), cell: ({ act }) => act.exit ?? '' },
    { head: say(language, 'page.sources'), cell: sources },
  ];
}

const dayText = (day: Day | undefined): string => (day === undefined ? '' : printDay(day));

// A date that is not certain stands as the file writes it.
function dayOfAct(act: Act | undefined): string {
  if (!act) return '';
  const { first, last, written } = act.date;
  return first === last ? printDay(first) : (written ?? `${printDay(first)}/${printDay(last)}`);
}
