export type {
  Accord,
  AccordCounting,
  AccordKind,
  Act,
  ActKind,
  ActReading,
  AdmissibleEnds,
  Clause,
  DayOrAge,
  Duty,
  Exit,
  NoticeTier,
  Party,
  Position,
  Readings,
  Requirement,
  Source,
  Survival,
  SuspendedNotice,
  Terms,
} from './accord.ts';
export { actKinds } from './accord.ts';
export { checkFile } from './check.ts';
export { type Checking, gather, type Layer, layersOf, placeOf, quoted } from './checking.ts';
export { type Code, capped, codes, finding } from './codes.ts';
export { jsonSchema } from './json-schema.ts';
export { mergeTerms, type Origins, originsOf } from './merge.ts';
export { accordCounting, actOf, readingsOf, termsOf } from './normal.ts';
export { accordFrom, type Parsed, parseAccord } from './parse.ts';
export { printAccord } from './print.ts';
export { sayPath } from './shape.ts';
export { parseWhen, type When } from './when.ts';
export { type Locate, largestFile, type Path } from './yaml.ts';
