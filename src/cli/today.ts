import { civilDayAt, type Day, dayOf } from '../calendar/index.ts';

/**
 * The civil day of an instant (milliseconds since 1970-01-01T00:00Z) in a zone, as `civilDayAt` gives it. The first formatter of `Intl` takes
 * longer to make than a whole question to answer; the clock of the process, set to the zone, is read at once.
 */
export function dayInZone(instantMs: number, zone: string): Day {
  // A name that the machine does not know would silently be taken for UTC: such names, and aliases, go the long way.
  if (!Intl.supportedValuesOf('timeZone').includes(zone)) return civilDayAt(instantMs, zone);
  const before = process.env.TZ;
  process.env.TZ = zone;
  const instant = new Date(instantMs);
  const day = dayOf(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  return day;
}
