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
export { finding, type Locate, type Path } from './finding.ts';
export { mergeTerms, type Origins, originsOf } from './merge.ts';
export { accordCounting, actOf, readingsOf, termsOf } from './normal.ts';
export { accordFrom, type Parsed, parseAccord } from './parse.ts';
export { supportsOf } from './supports.ts';
export type { When } from './when.ts';
export { largestFile } from './yaml.ts';
