// Pictures made of signs, and what is shown as a table only, for a terminal; a page has drawings.
export { sayCurve, sayTimeline } from './course.ts';
export { curveText } from './curve-text.ts';
export { foldTables } from './fold-tables.ts';
export { sayTerms } from './terms.ts';
export { type TextPicture, timelineText } from './timeline-text.ts';
