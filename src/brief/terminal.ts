// Pictures made of signs, and as tables, for a terminal; a page has drawings.
export { sayCurve, sayTimeline } from './course.ts';
export { curveText } from './curve-text.ts';
export { type TextPicture, timelineText } from './timeline-text.ts';
