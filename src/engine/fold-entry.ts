import { type Building, onUndo, remark } from './building.ts';
import { entryOf } from './entry.ts';
import type { Fact } from './facts.ts';

/** Takes a signature, a deposit or an entry into force; it can be taken back until it has bound its party (VCLT 18, practice of depositaries). */
export function enter(life: Building, fact: Fact): void {
  life.facts = [...life.facts, fact];
  life.entry = entryOf(life.reading, life.terms, life.facts);
  onUndo(life, fact.act.id, (on, by) => {
    const bound = fact.act.by.some((party) => life.entry.of(party).some((b) => b.on >= fact.on && b.on <= on));
    if (bound) return remark(life, by, 'late', fact.act.id);
    life.facts = life.facts.filter((f) => f !== fact);
    life.entry = entryOf(life.reading, life.terms, life.facts);
  });
}

/** Takes a provisional application; who takes it back ends it for itself, and in a bilateral accord for both (VCLT 25(2)). */
export function applyProvisionally(life: Building, fact: Fact): void {
  life.facts = [...life.facts, fact];
  onUndo(life, fact.act.id, (_on, by) => {
    const left =
      life.reading.accord.kind === 'multilateral' ? fact.act.by.filter((party) => !by.act.by.includes(party)) : [];
    life.facts = life.facts.flatMap((f) =>
      f !== fact ? [f] : left.length > 0 ? [{ ...f, act: { ...f.act, by: left } }] : [],
    );
  });
}
