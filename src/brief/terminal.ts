// Pictures made of signs, and what is shown as lines and tables only, for a terminal; a page has drawings and fields.
export { sayCount } from './count.ts';
export { sayCurve, sayTimeline } from './course.ts';
export { curveText } from './curve-text.ts';
export { foldTables } from './fold-tables.ts';
export { sayTerms } from './terms.ts';
export { type TextPicture, timelineText } from './timeline-text.ts';
