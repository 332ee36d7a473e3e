import { type Day, parseDay } from './day.ts';

/** Whether a name is a time zone of the IANA database that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The civil day on which an instant (milliseconds since 1970-01-01T00:00Z) falls in a zone: the only place where a day is taken from a clock. */
export function civilDayAt(instantMs: number, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instantMs);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return parseDay(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`) as Day;
}
