import { parseDay } from '../../calendar/index.ts';
import type { Publication } from './publication.ts';
import { type MadeOut, madeOut, type TimeContext } from './relative-dates.ts';
import type { Time } from './time-wording.ts';

/** The day of an act, as far as it was made out. */
export interface Dating {
  readonly on: string | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly review?: true;
  readonly how: string;
}

/** Makes out one time after the other: what a sentence told bears on the next. */
export interface Clock {
  /** Makes out a time, which the next one may count from. */
  readonly date: (time: Time, tense: 'past' | 'future') => Dating;
  /** Makes out a time that the story does not go on from. */
  readonly peek: (time: Time, tense: 'past' | 'future') => MadeOut | undefined;
  /** A new paragraph: a year named before it holds no longer. */
  readonly forget: () => void;
}

/** A clock for a report, which stands at its day of publication. */
export function clockOf({ publishedOn }: Publication, text: string): Clock {
  const today = publishedOn === undefined ? undefined : parseDay(publishedOn);
  let told: TimeContext['told'];
  let paragraph: TimeContext['told'];
  const context = (tense: 'past' | 'future', time: Time): TimeContext => {
    // "the next day" counts from whatever was told last; a year is carried only within its paragraph.
    const counts =
      (time.words.is === 'days-from' || time.words.is === 'months-from' || time.words.is === 'month-from') &&
      time.words.from === 'told';
    const before = counts || hasToldYear(time) ? told : paragraph;
    return { tense, ...(today === undefined ? {} : { publishedOn: today }), ...(before ? { told: before } : {}) };
  };
  const peek = (time: Time, tense: 'past' | 'future'): MadeOut | undefined => madeOut(time.words, context(tense, time));
  return {
    peek,
    date: (time, tense) => {
      const made = peek(time, tense);
      if (made) {
        told = { first: made.first, last: made.last };
        paragraph = told;
      }
      const { start, end } = time;
      return {
        on: made?.on ?? null,
        words: text.slice(start, end),
        start,
        end,
        ...(made?.review ? { review: true as const } : {}),
        how: made ? `${made.on}: ${made.how}` : 'the day of publication is not known, so the words give no day',
      };
    },
    forget: () => {
      paragraph = undefined;
    },
  };
}

const hasToldYear = ({ words }: Time): boolean => 'year' in words && words.year === 'told';
