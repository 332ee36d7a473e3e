// Drawings. A page that only tells answers does not load this.
export { curveSvg } from './curve-svg.ts';
export { timelineSvg } from './timeline-svg.ts';
