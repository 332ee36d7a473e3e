// What only some accords have, thrown by dice of their own, so that the others stay as they are.

import { readDay, writeDay } from './civil.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Story } from './random-moves.ts';
import type { Draft } from './random-terms.ts';

/** Terms beyond the common: notice that grows with age, an accord that ends when too few are left. */
export function rareTerms(seed: number, terms: Draft, parties: readonly string[]): void {
  const dice = diceOf(seed + 1_000_003);
  const [exit] = terms.exits as Draft[];
  if (exit !== undefined && exit.window === undefined && dice.chance(0.15)) exit.notice = tiers(dice);
  if (parties.length > 2 && dice.chance(0.25)) terms.endsWhen = `parties < ${dice.int(2, 3)}`;
}

function tiers(dice: Dice): Draft[] {
  const [short, long] = dice.pick([
    ['30 days', '3 months'],
    ['1 month', '2 months'],
    ['10 days', '90 days'],
    ['none', '1 month'],
  ] as const);
  const until = dice.pick(['1 year', '6 months', '18 months', '100 days']);
  return [{ for: short, until }, { for: long }];
}

/** What is found out later: a correction of an act, and a position that takes an act otherwise. */
export function rareReadings(seed: number, story: Story): void {
  const dice = diceOf(seed + 2_000_003);
  const later = story.record.slice(1).filter((act) => act.date !== undefined && act.effect === undefined);
  if (later.length === 0) return;
  const act = dice.pick(later);
  const moved = writeDay(readDay(act.date) + dice.int(-5, 5));
  if (dice.chance(0.12)) {
    const sets = dice.chance(0.7) || act.act !== 'notice' ? { date: moved } : { by: dice.pick(story.parties) };
    const recorded = writeDay(story.on + dice.int(0, 60));
    story.record.push({ id: 'correction', date: writeDay(story.on), act: 'correction', of: act.id, recorded, sets });
  }
  const notices = later.filter((one) => one.act === 'notice');
  if (dice.chance(0.12)) {
    const one = notices.length > 0 && dice.chance(0.5) ? dice.pick(notices) : dice.pick(later);
    const { readings } = (story.accord.positions as { one: { readings: Draft } }).one;
    readings.acts = { [String(one.id)]: one.act === 'notice' && dice.chance(0.4) ? { date: moved } : 'void' };
  }
}
