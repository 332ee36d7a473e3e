import type { Day } from '../calendar/index.ts';
import { lifeOf } from './fold.ts';
import type { Life } from './life.ts';
import type { Reading } from './reading.ts';
import { asksNothing, type Choose } from './worlds.ts';

const kept = new WeakMap<Reading, Map<string, Life>>();

/**
 * The life since the day of an act, as {@link lifeOf} folds it. One that needs no choice is folded once for as long as its reading is held: every party, and
 * whoever asks for turns, deadlines or status, is asked of the same.
 */
export function lifeSince(reading: Reading, since: Day, knownOn: Day, choose: Choose): Life {
  if (!asksNothing(choose)) return lifeOf(reading, since, knownOn, choose);
  const lives = kept.get(reading) ?? new Map<string, Life>();
  kept.set(reading, lives);
  const key = `${since} ${knownOn}`;
  let life = lives.get(key);
  if (!life) lives.set(key, (life = lifeOf(reading, since, knownOn, choose)));
  return life;
}
