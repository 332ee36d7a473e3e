export { dayBefore } from './before.ts';
export {
  type Basis,
  type Convention,
  type ConventionName,
  type Counting,
  type CountingOverrides,
  conventionNames,
  conventions,
  countingOf,
  type Effect,
  isConventionName,
  type Roll,
} from './convention.ts';
export {
  addMonths,
  boundaryAfter,
  type DayKind,
  effectOf,
  guessStart,
  isWorkingDay,
  lastDayAfter,
  latestStart,
  latestWithin,
  periodEnd,
  periodFrom,
  unknownHolidays,
  workingDayFrom,
} from './count.ts';
export {
  type Civil,
  civilOf,
  type Day,
  dayOf,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  lengthOfMonth,
  meanMonth,
  parseDay,
  printDay,
  weekdayOf,
} from './day.ts';
export { holidayCalendar, holidayCalendars, isHoliday } from './holidays/index.ts';
export type { HolidayCalendar } from './holidays/table.ts';
export {
  type Order,
  type Period,
  type PeriodPart,
  parsePeriod,
  printPeriod,
  type Step,
  stepsOf,
  type Unit,
  unitsOf,
} from './period.ts';
export { type Count, type CountQuestion, countDays } from './question.ts';
export { type DateSpan, parseDateSpan } from './uncertain.ts';
export { civilDayAt, isZone } from './zone.ts';
