import { type Count, conventions } from '../calendar/index.ts';
import { longDay, sayPeriod } from './dates.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { say, word } from './say.ts';
import { hanging, widthOf } from './table.ts';

/** A count in words, with its working. */
export function sayCount(count: Count, language: Catalogue): string {
  const days = (['lastDay', 'firstDayOut', 'notifyBy', 'earliest'] as const).flatMap((field) => {
    const day = count[field];
    return day === null ? [] : [{ label: say(language, `count.${field}`), text: longDay(language, day) }];
  });
  const { source } = conventions[count.convention];
  const rows = [...days, { label: say(language, 'count.convention'), text: `${count.convention} [${source}]` }];
  const width = Math.max(...rows.map((row) => widthOf(row.label))) + 2;
  return [
    ...rows.map((row) => hanging(row.label, row.text, width)),
    '',
    ...count.working.map((step) => hanging('  · ', sayStep(step, language))),
  ].join('\n');
}

const bases: Readonly<Record<string, Key>> = {
  'the day of the event is not counted': 'basis.event',
  'the count begins with the day after the event': 'basis.east-asian',
  'the first day counts': 'basis.start-of-day',
};

// The steps of a working are written in English by the calendar; each is known by its shape, and told again in the language asked for.
function sayStep(step: string, language: Catalogue): string {
  const match = (pattern: RegExp): readonly string[] | undefined => pattern.exec(step)?.slice(1);
  const rule = match(/^(.+) \(([\w-]+)\)$/);
  const basis = rule && bases[rule[0] as string];
  if (basis) return `${say(language, basis)} (${rule[1]})`;
  const sum = match(/^([\d-]+) \+ (.+?) → ([\d-]+)(?:, (not after ([\d-]+)|too late))?$/);
  if (sum) {
    const [date = '', period = '', last = '', tail, limit = ''] = sum;
    const told = say(language, 'count.sum', { date, period: sayPeriod(language, period), last });
    return tail === undefined
      ? told
      : say(language, tail === 'too late' ? 'count.late' : 'count.not-after', { sum: told, date: limit });
  }
  const from = match(/^(.+) from ([\d-]+) → last day ([\d-]+)$/);
  if (from)
    return say(language, 'count.from', {
      period: sayPeriod(language, from[0] as string),
      date: from[1] as string,
      last: from[2] as string,
    });
  const effect = match(/^effect ([\w-]+): .* ([\d-]+)$/);
  if (effect)
    return say(language, 'count.out', {
      date: effect[1] as string,
      effect: word(language, 'ends', effect[0] as string),
    });
  const holidays = match(/^the holidays of (\S+) in (\d+) are not known/);
  return holidays ? say(language, 'unknown.holidays', { value: holidays.join(' ') }) : step;
}
