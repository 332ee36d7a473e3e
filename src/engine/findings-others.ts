import { layersOf, quoted } from '../accord/authoring.ts';
import { type Accord } from '../accord/index.ts';
import { type Json, sentence } from '../base/index.ts';
import { type Day, printDay } from '../calendar/index.ts';
import { type Case, inOneLife, type Named, namedIn } from './finding-case.ts';
import { lawPositions, overlays } from './law.ts';
import { positionNamed, type Reading, readingOf, textPosition } from './reading.ts';
import { type Spell, spellsOf } from './spells.ts';

/** What an accord expects of others: rule sets that ship, accords that it rests on, accords that replace it. */
export function findOthers(kase: Case): void {
  checkOverlays(kase);
  for (const named of othersIn(kase)) {
    if (named.id === kase.accord.id)
      kase.say('accord/dependency-cycle', sentence`${quoted(named.id)} depends on itself.`, named.path, named.key);
    else checkOther(kase, named);
  }
  for (const reading of kase.readings) checkSupport(kase, reading);
}

function checkOverlays({ accord, layers, say }: Case): void {
  const given = new Set(lawPositions(accord).map((p) => p.name));
  for (const { terms, path } of [layers.text, ...layers.amendments, ...layers.positions]) {
    const named = Array.isArray(terms.overlays) ? (terms.overlays as readonly Json[]) : [];
    named.forEach((name, i) => {
      if (typeof name !== 'string') return;
      const place = [...path, 'overlays', i];
      if (!Object.hasOwn(overlays, name))
        say('accord/unknown-overlay', sentence`No rule set ${quoted(name)} ships.`, place);
      else if (!given.has(name))
        say('accord/overlay-idle', sentence`The rule set ${quoted(name)} changes nothing about these terms.`, place);
      else if (accord.positions.some((p) => p.name === name))
        say('accord/duplicate-id', sentence`${quoted(name)} is both a rule set and a position.`, ['positions'], name);
    });
  }
}

function othersIn({ layers }: Case): readonly Named[] {
  return [layers.text, ...layers.amendments, ...layers.positions].flatMap(({ terms, path }) => namedIn(terms, path));
}

/** The accords that an accord names, in whichever of its layers. */
function namesOf(accord: Accord): readonly string[] {
  const layers = layersOf({
    terms: accord.writtenTerms,
    record: accord.record.map((act) => act.written),
    positions: Object.fromEntries(
      accord.positions.map((p) => [p.name, { readings: { ...(p.readings.terms && { terms: p.readings.terms }) } }]),
    ),
  });
  return [layers.text, ...layers.amendments, ...layers.positions].flatMap(({ terms }) =>
    namedIn(terms, []).map((n) => n.id),
  );
}

function checkOther(kase: Case, named: Named): void {
  const { accord, lookup, say } = kase;
  const other = lookup(named.id);
  if (!other) {
    say(
      'accord/missing-dependency',
      named.how === 'rests on'
        ? sentence`${quoted(accord.id)} rests on ${quoted(named.id)}, and there is no readable file of that accord here.`
        : sentence`${quoted(accord.id)} is replaced by ${quoted(named.id)}, and there is no readable file of that accord here.`,
      named.path,
      named.key,
    );
    return;
  }
  if (named.party !== undefined && !other.parties.some((p) => p.code === named.party))
    say(
      'accord/unknown-party',
      sentence`${quoted(named.party)} is no party of ${quoted(named.id)}.`,
      named.path,
      'party',
    );
  const way = wayBack(kase, named.id);
  if (way)
    say(
      'accord/dependency-cycle',
      sentence`These accords depend on one another: ${[accord.id, ...way].map(quoted).join(' → ')}.`,
      named.path,
      named.key,
    );
}

// The shortest way from another accord back to this one.
function wayBack({ accord, lookup }: Case, from: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
    const other = lookup(here);
    for (const next of other ? namesOf(other) : []) {
      if (next === accord.id) {
        const way = [next];
        for (let step: string | undefined = here; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
        return way;
      }
      if (cameFrom.has(next) || cameFrom.size > 200) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return undefined;
}

// The days on which what is needed stands, as one list in order.
function spellsOfOther(
  kase: Case,
  reading: Reading,
  id: string,
  party: string | undefined,
): readonly Spell[] | undefined {
  const other = kase.lookup(id);
  if (!other || wayBack(kase, id)) return undefined;
  const position = positionNamed(other, reading.position.name) ?? textPosition;
  const codes = party === undefined ? other.parties.map((p) => p.code) : [party];
  return inOneLife(readingOf(other, position, kase.lookup, [kase.accord.id]), kase.horizon, (life) =>
    codes.flatMap((code) => spellsOf(life, code, kase.horizon)).sort((a, b) => a.first - b.first),
  );
}

// A support with a gap ends what rests on it for good; a successor that comes late leaves days without either.
function checkSupport(kase: Case, reading: Reading): void {
  const own = kase.layers.positions.filter(({ path }) => path[1] === reading.position.name);
  const here = inOneLife(reading, kase.horizon, (life) => ({
    first: life.entry.general?.on,
    ends: reading.accord.parties
      .flatMap((p) => spellsOf(life, p.code, kase.horizon))
      .flatMap((s) => (s.end && s.end.cause !== 'replacement' ? [s.end.lastDay] : [])),
  }));
  const { first } = here;
  if (first === undefined) return;
  for (const named of [kase.layers.text, ...kase.layers.amendments, ...own].flatMap(({ terms, path }) =>
    namedIn(terms, path),
  )) {
    if (named.id === kase.accord.id) continue;
    const spells = spellsOfOther(kase, reading, named.id, named.party);
    if (!spells) continue;
    if (named.how === 'rests on') sayGap(kase, named, spells, first);
    else sayLateSuccessor(kase, named, spells[0]?.first, here.ends);
  }
}

function sayGap(kase: Case, named: Named, spells: readonly Spell[], first: Day): void {
  let until = first - 1;
  for (const spell of spells) {
    if (spell.first > until + 1) {
      const says =
        until < first
          ? sentence`${quoted(named.id)} is not in force before ${printDay(spell.first)}, and this accord rests on it from ${printDay(first)} on.`
          : sentence`${quoted(named.id)} ends on ${printDay(until)} and is in force again on ${printDay(spell.first)} only: this accord ends with the first of these days.`;
      kase.say('terms/gap-in-support', says, named.path, named.key);
      return;
    }
    if (spell.end === null) return;
    until = Math.max(until, spell.end.lastDay);
  }
  if (until < first)
    kase.say(
      'terms/gap-in-support',
      sentence`${quoted(named.id)} is not in force on ${printDay(first)}, when this accord begins to rest on it.`,
      named.path,
      named.key,
    );
}

function sayLateSuccessor(kase: Case, named: Named, successor: Day | undefined, ends: readonly Day[]): void {
  if (successor === undefined || ends.length === 0) return;
  const last = Math.max(...ends);
  if (last >= successor - 1) return;
  kase.say(
    'terms/gap-before-successor',
    sentence`This accord ends on ${printDay(last)}, and ${quoted(named.id)}, which replaces it, is in force from ${printDay(successor)} only.`,
    named.path,
    named.key,
  );
}
