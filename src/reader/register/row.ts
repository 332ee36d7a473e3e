import { type JsonRecord, sentence } from '../../base/index.ts';
import { conventionNames, type Day, isConventionName, isZone, type Period, printDay } from '../../calendar/index.ts';
import { codeFor } from '../draft/who.ts';
import { oneLine } from '../draft/words.ts';
import { type RowDesk, rowDesk, type Told } from './cells.ts';
import type { ColumnDates } from './dates-of-columns.ts';
import { dayIn } from './days.ts';
import type { RegisterField } from './fields.ts';
import type { RegisterFinding } from './finding.ts';
import { accordId } from './ids.ts';
import type { Layout } from './layout.ts';
import { lengthIn, unitIn } from './lengths.ts';
import type { ColumnMapping, LengthField } from './mapping.ts';
import { type RowTerms, registerClause, termsOfRow } from './terms.ts';
import {
  endlessWords,
  endsWords,
  kindWords,
  listedAs,
  noWords,
  plainCell,
  statusWords,
  unlimitedWords,
  yesWords,
} from './words.ts';
import type { SheetRow, Workbook } from './workbook.ts';

/** An agreement of a register as an accord file has it, with what a register says of it beside. */
export interface RegisterAccord {
  /** The number of its row as the spreadsheet shows it. */
  readonly row: number;
  readonly accord: JsonRecord;
  /** The code of the party that is our side, where the row or the mapping says who that is. */
  readonly ours?: string;
  readonly owner?: string;
  readonly labels?: readonly string[];
  readonly remarks?: string;
}

/** What became of a row. */
export interface ReadRow {
  readonly made: RegisterAccord & { readonly id: string; readonly noticeBy?: Day };
  readonly faults: readonly RegisterFinding[];
  readonly notes: readonly RegisterFinding[];
}

/** Reads one row. An agreement is made of it only where nothing in it is at fault. */
export function readRow(
  row: SheetRow,
  workbook: Workbook,
  layout: Layout,
  mapping: ColumnMapping,
  dates: ColumnDates,
): ReadRow {
  const desk = rowDesk(row, layout, mapping);
  const day = (field: RegisterField): Day | undefined =>
    desk.read(field, (told) => dayIn(told, dates.manner(told.column)));
  const id = idOf(desk);
  const parties = partiesOf(desk);
  const kind = desk.read('kind', wordIn(kindWords)) ?? 'contract';
  checkStatus(desk);
  const [signed, start, noticeBy] = [day('signed'), day('start'), day('noticeBy')];
  const terms = termsFrom(desk, mapping, start, dates);
  const zone = desk.read('zone', ({ text }) =>
    isZone(text) ? { value: text } : { code: 'register/unknown-zone', says: sentence`${text} is no time zone.` },
  );
  const counting = countingOf(desk, mapping);
  const title = desk.told('title');
  const says = clauseOf(desk);
  const act = (name: string, kind: string, on: Day | undefined): readonly JsonRecord[] =>
    on === undefined ? [] : [{ id: name, date: printDay(on), act: kind, source: registerClause }];
  const record = [...act('signed', 'signature', signed), ...act('in-force', 'entry-into-force', start)];
  if (start === undefined)
    desk.note({ code: 'register/no-start', says: sentence`The row does not say from when it is in force.` }, 'start');
  const { name } = layout.sheet;
  const from = name === '' ? workbook.name : `${workbook.name}, sheet ${name}`;
  const accord: JsonRecord = {
    accord: id ?? '',
    ...(title && { title: oneLine(title.text, 300) }),
    kind,
    parties,
    ...(zone !== undefined && { zone }),
    ...(counting !== undefined && { counting }),
    ...(says !== '' && { clauses: { [registerClause]: { says, source: registerClause } } }),
    ...(Object.keys(terms).length > 0 && { terms }),
    ...(record.length > 0 && { record }),
    sources: { [registerClause]: { title: oneLine(`${from}, row ${row.number}`, 300) } },
  };
  // The party of our side is listed first.
  const ours = desk.told('ownParty') ? Object.keys(parties)[0] : undefined;
  const beside = { ...besideOf(desk), ...(ours !== undefined && { ours }) };
  return {
    made: { row: row.number, id: id ?? '', accord, ...beside, ...(noticeBy !== undefined && { noticeBy }) },
    faults: desk.faults,
    notes: desk.notes,
  };
}

function idOf(desk: RowDesk): string | undefined {
  const named = desk.told('id') ?? desk.told('title');
  if (!named) desk.fault({ code: 'register/no-name', says: sentence`The row has neither a number nor a title.` });
  return named && accordId(named.text);
}

function partiesOf(desk: RowDesk): JsonRecord {
  const own = desk.told('ownParty');
  const others = desk.all('counterparty').flatMap(({ text }) => parted(text, /[;；\n]/));
  if (others.length === 0)
    desk.fault(
      { code: 'register/no-party', says: sentence`The row does not say with whom the agreement is.` },
      'counterparty',
    );
  const named = new Map<string, JsonRecord>();
  const seen = new Set<string>();
  for (const [place, name] of [...(own ? [own.text] : []), ...others].entries()) {
    const line = oneLine(name, 160);
    if (own && place > 0 && plainCell(line) === plainCell(oneLine(own.text, 160)))
      desk.fault({ code: 'register/same-party', says: sentence`${line} stands on both sides.` }, 'counterparty');
    if (seen.has(plainCell(line))) continue;
    seen.add(plainCell(line));
    named.set(codeFor(line, named, place + 1), { name: line });
  }
  return Object.fromEntries(named);
}

const parted = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads a word of a closed list as the name under which the list has it. */
const wordIn =
  (lists: Readonly<Record<string, ReadonlySet<string>>>) =>
  ({ text }: Told) => {
    const value = listedAs(lists, text);
    return value === undefined ? unknownWord(text) : { value };
  };

const unknownWord = (text: string) =>
  ({ code: 'register/unknown-word', says: sentence`${text} is none of the words that are known here.` }) as const;

function checkStatus(desk: RowDesk): void {
  const status = desk.read('status', wordIn(statusWords));
  if (status === 'not-running')
    desk.fault(
      {
        code: 'register/not-in-force',
        says: sentence`The row says that it is not in force: ${desk.told('status')?.text ?? ''}.`,
      },
      'status',
    );
}

function termsFrom(desk: RowDesk, mapping: ColumnMapping, start: Day | undefined, dates: ColumnDates): JsonRecord {
  const length = (field: LengthField) => (told: Told) =>
    lengthIn(told.text, mapping.units?.[field] ?? (told.column && unitIn(told.column.heading)));
  const isEndless = ({ text }: Told): boolean => endlessWords.has(plainCell(text));
  const before = desk.faults.length;
  const row: RowTerms = {
    start,
    length: desk.read<Period | 'indefinite'>('length', (told) =>
      isEndless(told) ? { value: 'indefinite' } : length('length')(told),
    ),
    end: desk.read<Day | 'indefinite'>('end', (told) =>
      isEndless(told) ? { value: 'indefinite' } : dayIn(told, dates.manner(told.column)),
    ),
    tacit: desk.read('tacit', ({ text }) =>
      yesWords.has(plainCell(text))
        ? { value: true }
        : noWords.has(plainCell(text))
          ? { value: false }
          : unknownWord(text),
    ),
    renewal: desk.read('renewal', length('renewal')),
    times: desk.read('times', timesIn) ?? undefined,
    notice: desk.read('notice', length('notice')),
    ends: desk.read('ends', wordIn(endsWords)),
  };
  // What follows from a cell that cannot be read would be one more fault of the same.
  if (desk.faults.length > before) return {};
  const made = termsOfRow(row);
  if (!('value' in made)) {
    desk.fault(made, 'end');
    return {};
  }
  for (const { field, ...note } of made.value.notes) desk.note(note, field);
  return made.value.terms;
}

function timesIn({ text }: Told) {
  if (unlimitedWords.has(plainCell(text))) return { value: null };
  const plain = plainCell(text).replace(/ ?(?:times?|renewals?|回|회)$/, '');
  return /^\d{1,3}$/.test(plain)
    ? { value: Number(plain) }
    : ({ code: 'register/no-count', says: sentence`${text} is no number of renewals.` } as const);
}

/** The convention that the row names, else the one that the mapping has for its law. */
function countingOf(desk: RowDesk, { words }: ColumnMapping): string | undefined {
  const law = desk.told('law');
  const laws = words?.law ?? {};
  const meant = law && Object.keys(laws).find((word) => plainCell(word) === plainCell(law.text));
  const byLaw = meant === undefined ? undefined : laws[meant];
  const named = desk.read('counting', ({ text }) => conventionIn(text));
  if (named !== undefined || byLaw === undefined || byLaw === '') return named;
  return desk.read('law', () => conventionIn(byLaw));
}

function conventionIn(text: string) {
  const name = plainCell(text);
  return isConventionName(name)
    ? { value: name }
    : ({
        code: 'register/unknown-word',
        says: sentence`${text} is none of the conventions of counting: ${conventionNames.join(', ')}.`,
      } as const);
}

const inClause = [
  'signed',
  'start',
  'length',
  'end',
  'tacit',
  'renewal',
  'times',
  'notice',
  'noticeBy',
  'ends',
  'law',
  'counting',
] as const satisfies readonly RegisterField[];

/** What the row says of the life of the agreement, in its own words: the clause that its terms rest on. */
function clauseOf(desk: RowDesk): string {
  const told = inClause.flatMap((field) => {
    const { text, column } = desk.told(field) ?? {};
    return column && text !== undefined
      ? [`${oneLine(column.heading || column.letter, 60)}: ${oneLine(text, 200)}`]
      : [];
  });
  return [...new Set(told)].join('; ');
}

function besideOf(desk: RowDesk): Pick<RegisterAccord, 'owner' | 'labels' | 'remarks'> {
  const owner = desk.told('owner');
  const labels = new Set(
    desk.all('labels').flatMap(({ text }) => parted(text, /[,;、，；\n]/).map((one) => oneLine(one, 60))),
  );
  const remarks = desk.all('remarks').map(({ text }) => text);
  return {
    ...(owner && { owner: oneLine(owner.text, 200) }),
    ...(labels.size > 0 && { labels: [...labels] }),
    ...(remarks.length > 0 && { remarks: remarks.join('\n') }),
  };
}
