/** The civil day at the beginning of a date as files write it, in the offset that it is written in; nothing where there is no such day. */
export function dayOf(text: string | null | undefined): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  const on = `${year}-${month}-${day}`;
  const at = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on) ? on : undefined;
}
