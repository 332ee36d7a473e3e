export type {
  DateAnswer,
  DateSet,
  Deadline,
  DeadlineKind,
  ExitAnswer,
  NoticeAnswer,
  Option,
  Reason,
  State,
  Sum,
  SurvivalAnswer,
  TermAnswer,
  View,
} from './answers.ts';
export { deadlineKinds, states } from './answers.ts';
export { compare, type Difference } from './compare.ts';
export { type Curve, type CurvePoint, exitCurve } from './curve.ts';
export { type DeadlineQuestion, deadlinesOf, isSameDeadline } from './deadlines.ts';
export { entryKinds } from './fold.ts';
export { overlays } from './law.ts';
export { optionsFor } from './options.ts';
export { type Lookup, positionNamed, textPosition } from './reading.ts';
export {
  curveReply,
  type Explained,
  explained,
  headOf,
  type StatusReply,
  sinceReply,
  statusReply,
  termsReply,
  timelineReply,
  whatIfReply,
  whyReply,
} from './replies.ts';
export { partiesAsked, positionsAsked, type Question, statusOn } from './status.ts';
export { type TermsAnswer, termsOn } from './terms-on.ts';
export { type ActMark, type Bar, type BarKind, type Lane, type Mark, type Timeline, timelineOf } from './timeline.ts';
export { type Change, changesBetween, type Supposition, whatIf, withActs } from './what-if.ts';
