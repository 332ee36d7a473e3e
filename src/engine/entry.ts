import type { ActKind, Terms, When } from '../accord/index.ts';
import { type Day, endOfMonth, periodEnd } from '../calendar/index.ts';
import type { Fact } from './facts.ts';
import type { Reading } from './reading.ts';

/** A day on which a party becomes bound, and the act or rule that says so. */
interface Binding {
  readonly on: Day;
  readonly act?: string;
  readonly rule?: 'entry-into-force' | 'joining';
}

const deposits: readonly ActKind[] = ['ratification', 'acceptance', 'approval', 'accession', 'succession'];

/** The day that a rule gives for deposits or signatures made so far; undefined while they do not suffice (VCLT 24). */
function dayByRule(
  reading: Reading,
  when: When,
  facts: readonly Fact[],
): { on: Day; trigger: Day; act: string } | undefined {
  const byParty = new Map<string, Fact>();
  for (const fact of facts) {
    if (!when.acts.includes(fact.kind)) continue;
    for (const party of fact.act.by) if (!byParty.has(party)) byParty.set(party, fact);
  }
  const inOrder = [...byParty.values()].sort((a, b) => a.on - b.on);
  const needed = when.nth === 'latest' ? reading.accord.parties.length : when.nth;
  const last = inOrder[needed - 1];
  return last && { on: afterRule(reading, when, last.on), trigger: last.on, act: last.act.id };
}

/** Lays the period of a rule on the day that sets it going; the effect of notices plays no part here. */
function afterRule(reading: Reading, when: When, from: Day): Day {
  let day = when.after ? periodEnd(from, when.after, reading.counting) : from;
  for (let i = 0; i < (when.monthsOn ?? 0); i++) day = endOfMonth(day) + 1;
  return day;
}

/** What the facts say of entry into force: for the accord, and for each party in the order of the days. */
export interface Entry {
  readonly general?: Binding;
  readonly of: (party: string) => readonly Binding[];
}

/** Whether an act of entry into force is one by which a party comes back. */
export type IsReturn = (fact: Fact, party: string) => boolean;

/** Works out who becomes bound when, from the acts so far. */
export function entryOf(reading: Reading, terms: Terms, facts: readonly Fact[], isReturn: IsReturn): Entry {
  const { accord } = reading;
  const acts = facts.filter((f) => f.kind === 'entry-into-force');
  const rule = terms.entryIntoForce && dayByRule(reading, terms.entryIntoForce, facts);
  const firstAct = acts.reduce<Fact | undefined>((min, f) => (min === undefined || f.on < min.on ? f : min), undefined);
  const given: Binding | undefined = firstAct && { on: firstAct.on, act: firstAct.act.id };
  // The acts of one day have an order.
  const before = new Set(firstAct ? facts.slice(0, facts.indexOf(firstAct)) : facts);
  const ruled: Binding | undefined = rule && { on: rule.on, act: rule.act, rule: 'entry-into-force' };
  // Without a rule for the whole the accord is in force from the first day on which it binds anyone, but not where the
  // position holds its entry into force void.
  const ruledOut = terms.entryIntoForce !== undefined || holdsEntryVoid(reading);
  const general = ruledOut
    ? earlier(given, ruled)
    : earlier(given, firstBinding(reading, terms, given ? facts.filter((f) => f.act.effect !== undefined) : facts));
  const joins = joinsIn(terms, facts);
  return {
    ...(general && { general }),
    of: (party) => {
      const bindings: Binding[] = acts
        .filter((f) => f.act.by.includes(party))
        .map((f) => ({ on: f.on, act: f.act.id }));
      // A day that an act fixes for a party goes before the rule; the rule binds whoever had acted when it was fulfilled.
      // An act by which a party comes back does not undo its first entry.
      const first = acts.find((f) => f.act.by.includes(party));
      if (rule && (first === undefined || isReturn(first, party))) {
        const acted = facts.some((f) => actsByRule(f, party, terms, rule, before));
        if (accord.kind !== 'multilateral' || acted)
          bindings.push({ on: rule.on, act: rule.act, rule: 'entry-into-force' });
      }
      for (const fact of joins) {
        if (!fact.act.by.includes(party) || certified(facts, fact, party)) continue;
        // A deposit that brought the accord into force for a party does not make it join once more.
        if (rule && actsByRule(fact, party, terms, rule, before)) continue;
        const binding = general && joined(reading, terms, fact, general);
        const fixed = acts.some(
          (f) => f.act.by.includes(party) && binding && f.on <= binding.on && facts.indexOf(f) > facts.indexOf(fact),
        );
        if (binding && !fixed) bindings.push(binding);
      }
      return bindings.sort((a, b) => a.on - b.on);
    },
  };
}

// The acts by which a later party joins: deposits, and whatever the text's own rule asks for.
function joinsIn(terms: Terms, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((f) => deposits.includes(f.kind) || terms.joining?.acts.includes(f.kind));
}

// Whether an act of entry into force that names the party has fixed the day that its deposit led to.
function certified(facts: readonly Fact[], deposit: Fact, party: string): boolean {
  const later = facts.slice(facts.indexOf(deposit) + 1).filter((f) => f.act.by.includes(party));
  const next = later.find((f) => f.kind === 'entry-into-force' || f.kind === 'notice');
  return next?.kind === 'entry-into-force' && next.act.byNamed;
}

// Whoever had acted when the rule was fulfilled, or acts before it takes effect where the text has no rule of its own for that.
function actsByRule(
  fact: Fact,
  party: string,
  terms: Terms,
  rule: { readonly on: Day; readonly trigger: Day },
  before: ReadonlySet<Fact>,
): boolean {
  if (!fact.act.by.includes(party) || !terms.entryIntoForce?.acts.includes(fact.kind)) return false;
  // An accession to an accord that an act had put in force before it waits for no rule.
  if (accedes(fact) && !before.has(fact)) return false;
  // A deposit that names its day binds on that day.
  if (fact.act.effect !== undefined && fact.act.effect > rule.on) return false;
  return fact.on <= rule.trigger || (fact.on <= rule.on && !terms.joining && fact.act.effect === undefined);
}

function earlier(a: Binding | undefined, b: Binding | undefined): Binding | undefined {
  return a && b ? (b.on < a.on ? b : a) : (a ?? b);
}

function holdsEntryVoid({ accord, position }: Reading): boolean {
  const { acts } = position.readings;
  return accord.record.some(
    ({ id, kind }) => kind === 'entry-into-force' && Object.hasOwn(acts, id) && acts[id] === 'void',
  );
}

function accedes({ kind }: Fact): boolean {
  return kind === 'accession' || kind === 'succession';
}

// Where the file knows no general entry into force, the accord has been in force since it first bound anyone.
function firstBinding(reading: Reading, terms: Terms, facts: readonly Fact[]): Binding | undefined {
  const bindings = joinsIn(terms, facts).map((f) => joined(reading, terms, f, undefined));
  return bindings.reduce<Binding | undefined>(
    (min, b) => (b && (min === undefined || b.on < min.on) ? b : min),
    undefined,
  );
}

function joined(reading: Reading, terms: Terms, fact: Fact, general: Binding | undefined): Binding | undefined {
  const { act } = fact;
  const { joining } = terms;
  // A successor takes the place of a party, and no rule for other deposits makes it wait.
  const covers = joining && (fact.kind !== 'succession' || joining.acts.includes(fact.kind));
  const ruled = covers ? afterRule(reading, joining, fact.on) : undefined;
  const on = ruled ?? act.effect ?? (accedes(fact) ? fact.on : undefined);
  if (on === undefined) return undefined;
  // Nobody is bound by an accord before it is in force itself.
  return { on: Math.max(on, general?.on ?? on), act: act.id, ...(ruled !== undefined && { rule: 'joining' as const }) };
}
