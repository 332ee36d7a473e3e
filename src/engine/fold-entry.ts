import { type Building, onUndo, remark } from './building.ts';
import { entryOf, type IsReturn } from './entry.ts';
import type { Fact } from './facts.ts';
import { spellsOf } from './spells.ts';

/** Works out anew who becomes bound when, from the terms and the acts taken so far. */
export function takeEntry(life: Building): void {
  const isReturn: IsReturn = (fact, party) => life.returns.has(`${fact.act.id} ${party}`);
  life.entry = entryOf(life.reading, life.terms, life.facts, isReturn);
}

// Who was bound before, and has left, gave notice or saw the accord end, comes back by such an act.
function returnsBy(life: Building, fact: Fact): readonly string[] {
  const gaveNotice = (party: string): boolean =>
    life.facts.some((f) => f.kind === 'notice' && f.act.by.includes(party));
  const isOut = (party: string): boolean =>
    spellsOf(life, party, fact.on).some((spell) => spell.end !== null && spell.end.lastDay < fact.on);
  return fact.act.by.filter((party) => gaveNotice(party) || isOut(party)).map((party) => `${fact.act.id} ${party}`);
}

/** Takes a signature, a deposit or an entry into force; it can be taken back until it has bound its party (VCLT 18, practice of depositaries). */
export function enter(life: Building, fact: Fact): void {
  if (fact.kind === 'entry-into-force') life.returns = new Set([...life.returns, ...returnsBy(life, fact)]);
  life.facts.push(fact);
  takeEntry(life);
  onUndo(life, fact.act.id, (on, by) => {
    const bound = fact.act.by.some((party) => life.entry.of(party).some((b) => b.on >= fact.on && b.on <= on));
    if (bound) return remark(life, by, 'late', fact.act.id);
    life.facts = life.facts.filter((f) => f !== fact);
    takeEntry(life);
  });
}

/** Takes a provisional application; who takes it back ends it for itself, and in a bilateral accord for both (VCLT 25(2)). */
export function applyProvisionally(life: Building, fact: Fact): void {
  life.facts.push(fact);
  onUndo(life, fact.act.id, (_on, by) => {
    const left =
      life.reading.accord.kind === 'multilateral' ? fact.act.by.filter((party) => !by.act.by.includes(party)) : [];
    life.facts = life.facts.flatMap((f) =>
      f !== fact ? [f] : left.length > 0 ? [{ ...f, act: { ...f.act, by: left } }] : [],
    );
  });
}
