// Documents to hand on. A page that only shows answers does not load this.
export { type CalendarChange, type CalendarEntry, calendarChanges } from './calendar-changes.ts';
export { type CalendarSource, calendarOf, type KnownRows } from './calendar-file.ts';
export type { BriefInput } from './page.ts';
export { briefHtml } from './page-html.ts';
export { briefMarkdown } from './page-markdown.ts';
