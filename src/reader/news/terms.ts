import type { Found } from '../found.ts';
import { placeOf, spotOf } from '../paper.ts';
import type { AccordsFound } from './accord-names.ts';
import type { Clock } from './dating.ts';
import type { ReportedTerm } from './report.ts';
import type { Time } from './time-wording.ts';
import { isModal, type Words } from './words.ts';

interface Draft extends Omit<ReportedTerm, 'quote' | 'start' | 'end'> {
  readonly from: number;
  readonly to: number;
}

/** What a report in English tells of how long an accord runs, how it is renewed and by when notice is due. */
export function englishTerms(
  words: Words,
  found: Found,
  accords: AccordsFound,
  clock: Clock,
  first: number,
): readonly ReportedTerm[] {
  const { low, paper } = words;
  const terms: ReportedTerm[] = [];

  for (let sentence = 0; sentence + 1 < paper.sentences.length; sentence += 1) {
    const to = paper.sentences[sentence + 1] as number;
    const from = Math.max(first, paper.sentences[sentence] as number);
    if (to <= from) continue;
    const hits = found
      .inSentence(sentence)
      .filter(({ wording, from: at }) => wording.startsWith('term-') && at >= from);
    if (hits.length === 0) continue;
    const range = placeOf(paper, from, to);
    const times = words.timesIn(range.start, range.end);
    const about = aboutIn(from, to);
    // "must give a year's notice" speaks of the accord that the report speaks of.
    if (
      about === undefined &&
      !hasAccord(from, to) &&
      !(accords.accords.length > 0 && hits.some(({ wording }) => wording === 'term-notice-period'))
    )
      continue;
    const unless = hits.find(({ wording }) => wording === 'term-unless');
    const has = (wording: string): boolean => hits.some((hit) => hit.wording === wording);
    for (const hit of hits) {
      const one = termOf(hit.wording, hit.from, hit.to, hit.parts.p);
      for (const { from: at, to: end, ...term } of one) {
        if (
          terms.some(
            (other) =>
              other.field === term.field && other.value === term.value && other.about === (about ?? other.about),
          )
        )
          continue;
        const { start, end: stop } = placeOf(paper, at, end);
        terms.push({ ...term, ...(about ? { about } : {}), quote: paper.text.slice(start, stop), start, end: stop });
      }
    }

    function termOf(
      wording: string,
      at: number,
      end: number,
      period: readonly [number, number] | undefined,
    ): readonly Draft[] {
      const spot = period && spotOf(paper, period[0]);
      const value = spot?.is === 'period' ? spot.iso : null;
      const told = { confidence: 0.85, review: false, how: [wording] };
      switch (wording) {
        case 'term-runs':
          return value ? [{ field: 'duration', value, from: at, to: end, ...told }] : [];
        case 'term-year-by-year':
          // "the yearly renewal no longer applies" is somebody's position, not a term.
          return negated(at) ? [] : [{ field: 'renewal', value: 'P1Y', from: at, to: end, ...told }];
        case 'term-auto': {
          const time = timeAfter(end, ['on', 'every', 'each', 'in', '']);
          const per = periodAfter(end);
          const day = time && yearDay(time);
          const whole = time ? cellOf(time.end - 1, from, to) + 1 : end;
          return [
            ...(per && !has('term-year-by-year')
              ? [{ field: 'renewal' as const, value: per.iso, from: at, to: per.to, ...told }]
              : []),
            ...(day ? [{ field: 'renewal-day' as const, value: day, from: at, to: whole, ...told }] : []),
            // What is renewed on a day without a year is renewed every year.
            ...(day?.startsWith('--') && !per && !has('term-year-by-year')
              ? [
                  {
                    field: 'renewal' as const,
                    value: 'P1Y',
                    from: at,
                    to: whole,
                    ...told,
                    confidence: 0.75,
                    how: [wording, 'on one day of every year'],
                  },
                ]
              : []),
            ...(!day && !per && !has('term-year-by-year')
              ? [{ field: 'renewal' as const, value: null, from: at, to: end, ...told, confidence: 0.6 }]
              : []),
          ];
        }
        case 'term-unless': {
          const time = times.find(
            ({ lead, start }) =>
              /^(?:by|before|until|no later than|ahead of)$/.test(lead) && start > placeOf(paper, at, end).start,
          );
          const day = time && yearDay(time);
          return time && day
            ? [
                {
                  field: 'notice-deadline',
                  value: day,
                  from: at,
                  to: cellOf(time.end - 1, from, to) + 1,
                  ...told,
                  ...(time.lead === 'before'
                    ? { review: true, how: [wording, 'before that day, so the last day is the one before it'] }
                    : {}),
                },
              ]
            : [];
        }
        case 'term-notice-period':
          return value
            ? [
                {
                  field: 'notice',
                  value,
                  from: at,
                  to: end,
                  ...told,
                  review: !unless && !/notice|advance/.test(low.slice(at, end).join(' ')),
                },
              ]
            : [];
        case 'term-deadline': {
          const { start } = placeOf(paper, at, end);
          const time = times.find((one) => Math.abs(one.start - start) < 90 && one.words.is === 'day');
          const near = low.slice(Math.max(from, at - 6), end + 8).join(' ');
          const day =
            time && /notice|renew|terminat|withdraw|notif|expir|extension/.test(near) ? yearDay(time) : undefined;
          if (!time || !day) return [];
          const cells = [at, cellOf(time.start, from, to), end, cellOf(time.end - 1, from, to) + 1];
          return [
            {
              field: 'notice-deadline',
              value: day,
              from: Math.min(...cells),
              to: Math.max(...cells),
              ...told,
              confidence: 0.7,
            },
          ];
        }
        case 'term-expires': {
          if (unless && unless.to > at && at > unless.from) return [];
          const time = times.find(
            (one) => one.start >= placeOf(paper, at, at + 1).start && one.start - placeOf(paper, at, end).end < 40,
          );
          const made =
            time &&
            clock.peek(
              time,
              low
                .slice(Math.max(from, at - 5), end)
                .some((word) => /^(?:was|were|had|let|allowed|expired|lapsed|ran)$/.test(word))
                ? 'past'
                : 'future',
            );
          if (!time || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(made?.on ?? '') || made === undefined) return [];
          const plain = time.words.is === 'day' && time.words.year !== undefined;
          return [
            {
              field: 'expires',
              value: made.on,
              from: at,
              to: cellOf(time.end - 1, from, to) + 1,
              ...told,
              review: made.review === true || !plain,
              how: [wording, `${made.on}: ${made.how}`],
            },
          ];
        }
        default:
          return [];
      }
    }

    // A day that comes back every year: no year, or the year that is no year at all ("by Aug. 24 that year").
    function yearDay(time: Time): string | undefined {
      const { words: told } = time;
      if (told.is !== 'day' || told.month === undefined) return undefined;
      const tail = `${String(told.month).padStart(2, '0')}-${String(told.day).padStart(2, '0')}`;
      if (told.year === undefined || told.year === 'told') return `--${tail}`;
      const made = clock.peek(time, 'future');
      return made?.on.length === 10 ? made.on : undefined;
    }

    function timeAfter(cell: number, leads: readonly string[]): Time | undefined {
      const { start } = placeOf(paper, cell, cell + 1);
      return times.find((time) => time.start >= start && time.start < start + 30 && leads.includes(time.lead));
    }

    function periodAfter(cell: number): { iso: string; to: number } | undefined {
      for (let at = cell; at < Math.min(to, cell + 8); at += 1) {
        if (/^(?:unless|if|and|,)$/.test(low[at] as string)) return undefined;
        if ((low[at] === 'every' || low[at] === 'each') && low[at + 1] === 'year') return { iso: 'P1Y', to: at + 2 };
        if (low[at] === 'annually' || low[at] === 'yearly') return { iso: 'P1Y', to: at + 1 };
        if (low[at] === 'another' && low[at + 1] === 'year') return { iso: 'P1Y', to: at + 2 };
        const spot = spotOf(paper, at);
        if (spot?.is === 'period' && !/^(?:notice|before|prior|in)$/.test(low[at + 1] ?? ''))
          return { iso: spot.iso, to: at + 1 };
      }
      return undefined;
    }

    function negated(cell: number): boolean {
      const near = low.slice(Math.max(from, cell - 6), Math.min(to, cell + 8)).join(' ');
      return /\b(?:no longer|not|never|ceased)\b/.test(near) || isModal(words, cell - 1);
    }
  }
  return terms;

  function hasAccord(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (accords.at(at)) return true;
    return /^(?:it|they)$/.test(low[from] ?? '');
  }

  function aboutIn(from: number, to: number): string | undefined {
    for (let at = from; at < to; at += 1) {
      const spot = accords.at(at);
      if (spot?.accord !== undefined) return accords.accords[spot.accord]?.name;
    }
    const last = accords.lastBefore(from);
    return last === undefined ? undefined : accords.accords[last]?.name;
  }

  function cellOf(offset: number, from: number, to: number): number {
    let cell = from;
    while (cell + 1 < to && placeOf(paper, cell + 1, cell + 2).start <= offset) cell += 1;
    return cell;
  }
}
