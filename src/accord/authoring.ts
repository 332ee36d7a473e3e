// What writing a file takes beyond reading it. A page that only answers does not load this.
export { checkFile } from './check.ts';
export { type Code, codes } from './check-codes.ts';
export { type Checking, type Layer, layersOf, placeOf } from './checking.ts';
export { capped, gather } from './finding.ts';
export { printAccord } from './print.ts';
export { lengthOf, quoted } from './words.ts';
