import { describe, expect, test } from 'vitest';
import { accordFrom } from '../../src/accord/index.ts';
import { type Day, printDay } from '../../src/calendar/index.ts';
import { courseOf } from '../../src/engine/course.ts';
import { positionsAsked, type Timeline, timelineOf, type View } from '../../src/engine/index.ts';
import { readingOf } from '../../src/engine/reading.ts';
import { turnsBack } from '../../src/engine/turns.ts';
import { randomAccord } from '../oracle/random-accord.ts';

const seeds = Array.from({ length: 24 }, (_, i) => 100 + i);
const years = 2;

/** What stands still between two turns: what a notice would bring moves with the day asked, and is no part of it. */
const standing = ({ exits, because, ...rest }: View): string =>
  JSON.stringify({ ...rest, exits: exits.map(({ exit, by, via }) => [exit, by, via]) });

function listed(turns: (index: number) => Day | undefined): readonly Day[] {
  const days: Day[] = [];
  for (let day = turns(0); day !== undefined; day = turns(days.length)) days.push(day);
  return days;
}

describe('the days on which something turns', () => {
  test.each(seeds)('hold every day on which an answer changes: seed %i', (seed) => {
    const { accord } = accordFrom(randomAccord(seed).accord, 'drawn');
    if (!accord) throw new Error(`seed ${seed} draws no accord`);
    const first = Math.min(...accord.record.map((act) => act.date.first));
    const last = first + years * 366;
    const party = accord.parties[0]?.code as string;
    const knownOn = Math.max(last, ...accord.record.map((act) => act.date.last)) + 1;
    for (const position of positionsAsked(accord)) {
      const reading = readingOf(accord, position, () => undefined);
      const turns = listed(turnsBack([reading], party, first, last, knownOn));
      expect(turns).toEqual([...new Set(turns)].sort((a, b) => b - a));
      const course = courseOf(reading, knownOn);
      const told = (day: Day): string => standing(course.viewAt(party, day));
      const changes: string[] = [];
      for (let day = first + 1; day <= last; day++)
        if (told(day) !== told(day - 1) && !turns.includes(day)) changes.push(printDay(day));
      expect(changes).toEqual([]);
    }
  });
});

describe('a timeline', () => {
  test.each(seeds.slice(0, 8))('shows on every day what that day by itself shows: seed %i', (seed) => {
    const { accord } = accordFrom(randomAccord(seed).accord, 'drawn');
    if (!accord) throw new Error(`seed ${seed} draws no accord`);
    const from = Math.min(...accord.record.map((act) => act.date.first)) - 5;
    const to = from + 400;
    const asked = { accord, positions: positionsAsked(accord), on: to, knownOn: to + 800, lookup: () => undefined };
    const shown = (timeline: Timeline, day: string): unknown =>
      timeline.lanes.map(({ bars }) =>
        bars
          .filter((bar) => bar.first <= day && (bar.last === null || day <= bar.last))
          .map(({ kind, label, act }) => `${kind} ${label} ${act}`)
          .sort(),
      );
    const whole = timelineOf(asked, from, to);
    for (let day = from; day <= to; day++)
      expect(shown(whole, printDay(day))).toEqual(shown(timelineOf(asked, day, day), printDay(day)));
  });
});
