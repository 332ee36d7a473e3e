// Documents to hand on. A page that only shows answers does not load this.
export { briefInput } from './brief-input.ts';
export { type CalendarChange, type CalendarEntry, calendarChanges } from './calendar-changes.ts';
export {
  type CalendarFeed,
  type CalendarSource,
  calendarOf,
  type KnownRows,
  type StandingEntry,
  standingEntries,
} from './calendar-file.ts';
export { calendarSource } from './calendar-source.ts';
export { csvOf, type Table, type TableCell, type TableColumn } from './csv.ts';
export type { BriefInput } from './page.ts';
export { briefHtml } from './page-html.ts';
export { briefMarkdown } from './page-markdown.ts';
export { type ListedAccord, tablesOf } from './register-tables.ts';
