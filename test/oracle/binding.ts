// How a party becomes bound: by an act that says so, by a rule that counts deposits, or by joining later.
import { type Day, lastOfMonth, outOfScope, readDay } from './civil.ts';
import { hasRunOn } from './counting.ts';
import type { Act, Rule } from './paper.ts';
import { firstTerm, partyOf, spellOf, type World } from './world.ts';

export const DEPOSITS: readonly string[] = ['ratification', 'acceptance', 'approval', 'accession', 'succession'];

export function bind(world: World, code: string, fixedByAct: boolean): void {
  if (world.ended !== null) return;
  const party = partyOf(world, code);
  const spell = spellOf(party);
  if (spell !== null && spell.last === null) {
    if (fixedByAct && spell.first !== world.day) outOfScope('an entry into force of a party that is bound already');
    return;
  }
  party.spells.push({ first: world.day, last: null, endedBy: null, termsThen: null });
  party.provisional = false;
  party.coming = [];
  if (world.term === null) world.term = firstTerm(world, world.day);
}

function dueBy(world: World, rule: Rule, from: Day): Day {
  const ran = rule.after === null ? from : hasRunOn(from, rule.after, world.readings.counting);
  return rule.firstOfNextMonth ? lastOfMonth(ran) + 1 : ran;
}

/** The day on which what the rule waits for had happened, if it has. */
function happened(world: World, rule: Rule): boolean {
  const codes = world.parties.map((party) => party.code);
  const has = (kinds: readonly string[], code: string) =>
    world.deposits.some((one) => kinds.includes(one.kind) && one.party === code);
  if (rule.what === 'signature') return codes.every((code) => has(['signature'], code));
  if (rule.what === 'latest notification') return codes.every((code) => has(['notification'], code));
  const kinds = rule.what === 'accession' ? ['accession'] : DEPOSITS;
  const count = codes.filter((code) => has(kinds, code)).length;
  return count >= (rule.count ?? codes.length);
}

/** All who have done what the rule asks of a party are bound from the general entry on. */
export function enterByRule(world: World): void {
  const rule = world.terms.entryIntoForce;
  if (rule === null) return;
  const kinds =
    rule.what === 'signature' ? ['signature'] : rule.what === 'latest notification' ? ['notification'] : DEPOSITS;
  for (const party of world.parties) {
    const acted = world.deposits.some(
      (one) => kinds.includes(one.kind) && one.party === party.code && (one.names ?? 0) <= world.day,
    );
    if (acted) bind(world, party.code, false);
  }
}

function checkRule(world: World): void {
  const rule = world.terms.entryIntoForce;
  if (rule === null || world.ruleSpent || world.term !== null || !happened(world, rule)) return;
  world.ruleSpent = true;
  world.dueByRule = dueBy(world, rule, world.day);
  if (world.dueByRule === world.day) enterByRule(world);
}

export function deposit(world: World, act: Act): void {
  for (const code of act.by) {
    const names = act.paper.effect === undefined ? null : readDay(act.paper.effect);
    world.deposits.push({ kind: act.kind, party: code, names });
    const party = partyOf(world, code);
    const accedes = act.kind === 'accession' || act.kind === 'succession';
    const joining = world.terms.joining;
    const binding = DEPOSITS.includes(act.kind);
    const waitsForRule = world.terms.entryIntoForce !== null && world.term === null;
    if (waitsForRule && world.ruleSpent && joining !== null) outOfScope('a deposit after the last that was needed');
    let first: Day | null = null;
    const ofDeposits = binding && act.kind !== 'succession';
    if (joining !== null && (ofDeposits ? joining.what !== 'signature' : joining.what === act.kind)) {
      if (joining.count !== null) outOfScope('joining that counts deposits');
      first = dueBy(world, joining, world.day);
    } else if (binding && names !== null) first = names;
    else if (accedes) first = world.day;
    if (first !== null) {
      if (first <= world.day && (world.term !== null || (names !== null && !waitsForRule))) bind(world, code, false);
      else {
        const afterOthers = waitsForRule || joining !== null || names === null || world.entryHeldVoid;
        party.coming.push({ on: first, afterOthers, waitsForRule });
      }
    }
  }
  checkRule(world);
}
