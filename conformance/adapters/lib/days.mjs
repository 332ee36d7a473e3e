/** Civil days are `Date` objects at midnight UTC here, as they are in most of the programs that these formulas come from. */
export const dayOf = (text) => new Date(`${text}T00:00:00Z`);
export const textOf = (day) => day.toISOString().slice(0, 10);
export const plusDays = (day, count) => new Date(day.getTime() + count * 86_400_000);

/** The last day of the month that lies so many months after the month of a day. */
export const endOfMonth = (day, months = 0) =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));

/** An ISO 8601 duration as its numbers; whatever it does not name is 0. */
export function durationOf(text) {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!match || text === 'P') throw new Error(`not a duration: ${text}`);
  const [years, months, weeks, days] = match.slice(1).map((n) => Number(n ?? 0));
  return { years, months, weeks, days };
}

const monthsBetweenEnds = { 'end-of-month': 1, 'end-of-quarter': 3, 'end-of-year': 12 };

/** The ends of months, quarters or years from a day on. */
export function* periodicEnds(ends, from) {
  const step = monthsBetweenEnds[ends];
  if (!step) throw new Error(`no such ends: ${ends}`);
  const toEnd = step - 1 - (from.getUTCMonth() % step);
  for (let months = toEnd; months <= toEnd + 1200; months += step) yield endOfMonth(from, months);
}
