export { type Chip, type ChipKey, chipOf } from './chip.ts';
export { type CompareAnswer, sayCompare, sayWhatIf, type WhatIfAnswer } from './compare.ts';
export { sayDeadlines } from './deadlines.ts';
export type { Catalogue } from './messages/catalogue.ts';
export { en } from './messages/en.ts';
export { sayOptions } from './options.ts';
export { sayReason } from './reason.ts';
export { type StatusAnswer, sayStatus } from './status.ts';
export { sayWhy, type WhyView } from './why.ts';
