import type { Day } from '../calendar/index.ts';
import type { Life, OutsideEnd } from './life.ts';
import { positionNamed, type Reading, readingOf, textPosition } from './reading.ts';
import { spellsOf } from './spells.ts';
import type { Choose } from './worlds.ts';

/** Folds the life of another accord. */
export type Fold = (reading: Reading, on: Day, knownOn: Day, choose: Choose) => Life;

/** The ends that the accords on which this one depends, or which replace it, bring as known on a day. */
export function outsideEnds(life: Life, on: Day, knownOn: Day, fold: Fold): readonly OutsideEnd[] {
  const { dependsOn, exits } = life.terms;
  const { general } = life.entry;
  const ends: OutsideEnd[] = [];
  for (const { accord, party } of dependsOn) {
    const other = otherLife(life, accord, on, knownOn, fold);
    if (typeof other === 'string') ends.push({ cause: 'support', accord, lastDay: null, unknown: other });
    else if (general) ends.push({ cause: 'support', accord, lastDay: supportedUntil(other, party, general.on, on) });
  }
  for (const exit of exits) {
    if (!exit.endsWith) continue;
    const other = otherLife(life, exit.endsWith, on, knownOn, fold);
    if (typeof other === 'string')
      ends.push({ cause: 'replacement', accord: exit.endsWith, lastDay: null, unknown: other });
    else if (other.entry.general && general && other.entry.general.on > general.on)
      ends.push({ cause: 'replacement', accord: exit.endsWith, lastDay: other.entry.general.on - 1 });
  }
  return ends;
}

function otherLife(life: Life, id: string, on: Day, knownOn: Day, fold: Fold): Life | 'missing' | 'ring' {
  const { reading } = life;
  if (id === reading.accord.id || reading.within.includes(id)) return 'ring';
  const accord = reading.lookup(id);
  if (!accord) return 'missing';
  const position = positionNamed(accord, reading.position.name) ?? textPosition;
  const choose: Choose = (key, options) => life.choose(`${id}: ${key}`, options);
  return fold(readingOf(accord, position, reading.lookup, [...reading.within, reading.accord.id]), on, knownOn, choose);
}

// The support has to stand without a gap from the first day on; a gap ends what rests on it for good.
function supportedUntil(other: Life, party: string | undefined, from: Day, on: Day): Day | null {
  const codes = party === undefined ? other.reading.accord.parties.map((p) => p.code) : [party];
  const spells = codes.flatMap((code) => spellsOf(other, code, on)).sort((a, b) => a.first - b.first);
  let until = from - 1;
  for (const spell of spells) {
    if (spell.first > until + 1) break;
    if (spell.end === null) return null;
    until = Math.max(until, spell.end.lastDay);
  }
  return until;
}
