import type { AccordKind } from '../../accord/index.ts';
import { type JsonRecord, sentence } from '../../base/index.ts';
import { bindsNobody } from '../news/unbound.ts';
import { plainName, stateCalled, stateNamed } from '../states.ts';
import { type Desk, remarkOn, say } from './desk.ts';
import { toldOf } from './pick.ts';
import { take } from './settle.ts';
import { type Actor, codeFor, isCompany, isOrganisation } from './who.ts';
import { oneLine } from './words.ts';

/** Who an accord is between, and what kind that makes of it. */
export interface Sides {
  readonly kind: AccordKind;
  readonly parties: readonly Actor[];
  readonly actors: readonly Actor[];
}

const mostParties = 250;

/** The parties: those that the agreements name, else those of whose acts reports tell, else two to be filled in. */
export function sidesOf(desk: Desk): Sides {
  const taken = new Map<string, Actor>();
  const listed = (names: readonly string[]): Actor[] => {
    const own: Actor[] = [];
    const seen = new Set<string>();
    for (const name of names) {
      const plain = stateNamed(name) ?? plainName(name);
      if (plain === '' || seen.has(plain) || own.length >= mostParties) continue;
      seen.add(plain);
      const actor = { code: codeFor(name, taken, taken.size + 1), names: [name] };
      taken.set(actor.code, actor);
      own.push(actor);
    }
    return own;
  };
  const told = toldOf(desk.sheets, 'party').filter(({ fact }) => fact.value !== null && fact.confidence >= 0.35);
  const parties = listed(told.map(({ fact }) => oneLine(fact.value ?? '', 160)));
  for (const one of told) {
    const name = oneLine(one.fact.value ?? '', 160);
    const party = parties.find(
      ({ names }) => names[0] === name || stateNamed(names[0] ?? '') === (stateNamed(name) ?? ''),
    );
    if (party) take(desk, one, 'parties', party.code);
  }
  const doers = reportedActors(desk);
  if (parties.length > 0) {
    const kind = kindOf(desk, parties);
    const [only] = parties;
    if (parties.length === 1 && only)
      say(
        desk,
        'reader/no-parties',
        sentence`Only one party was found: ${only.names[0] ?? only.code}.`,
        told[0]?.sheet,
        told[0]?.fact,
      );
    return { kind, parties, actors: [] };
  }
  const states = doers.flatMap((words) => stateCalled(words) ?? []);
  if (states.length > 0) {
    const found = [...new Set(states)].map((code): Actor => ({ code, names: [stateNameOf(code, doers)] }));
    for (const actor of found) taken.set(actor.code, actor);
    const actors = listed(doers.filter((words) => stateCalled(words) === undefined).map((words) => oneLine(words, 80)));
    return { kind: found.length > 2 ? 'multilateral' : 'bilateral', parties: found, actors };
  }
  const own = listed(doers.map((words) => oneLine(words, 80)));
  if (own.length > 0) return { kind: 'contract', parties: own, actors: [] };
  say(desk, 'reader/no-parties', sentence`No party was found; A and B stand for two.`, desk.sheets[0]);
  remarkOn(desk, '/parties', 'no party was found: write them in the place of A and B');
  return {
    kind: isTreaty(desk) ? treatyKind(desk, 0) : 'contract',
    parties: [
      { code: 'A', names: [] },
      { code: 'B', names: [] },
    ],
    actors: [],
  };
}

// Whoever does something in a report, as it names them; lawmakers and analysts bind nobody, and are not among them.
function reportedActors(desk: Desk): readonly string[] {
  const all = desk.sheets.flatMap(({ read }) => (read.kind === 'agreement' ? [] : (read.report?.acts ?? [])));
  const names = all.flatMap(({ by, byCode, to, speaker }) => {
    // A news agency may act in its own name; what nobody but a speaker tells binds nobody.
    const actor = by ?? speaker?.for;
    const nobody = actor !== undefined && byCode === undefined && speaker && !speaker.for && bindsNobody(actor);
    return [nobody ? undefined : actor, to].filter((name) => name !== undefined);
  });
  return [...new Set(names)].filter(
    (name) => properName.test(name) && !/^(?:both|all|each)\b|\b(?:sides|parties)$/i.test(name.slice(0, 200)),
  );
}

// "Some analysts" are nobody; scripts without capital letters have none to go by.
const properName = /^(?:the )?(?:\p{Lu}|\p{Lo})/u;

// The plainest of the words that mean a state.
function stateNameOf(code: string, words: readonly string[]): string {
  const own = words.filter((name) => stateNamed(name) === code);
  return oneLine(own[0] ?? words.find((name) => stateCalled(name) === code) ?? code, 80);
}

// How treaties call those who make them, and how those call them that are open to many.
const ofStates =
  /\b(?:(?:high )?contracting parties|heads of (?:state|government)|plenipotentiar\w{1,5}|the two governments|the governments? of|ministers? of foreign affairs)\b/i;
const ofMany =
  /\b(?:contracting states|states? part(?:y|ies) to|(?:member|signatory) states|(?:states|governments) signator)/i;
const opening = 8000;

const opensWith = ({ sheets }: Desk, words: RegExp): boolean =>
  sheets.some(({ read }) => read.kind !== 'report' && words.test(read.source.text.slice(0, opening)));
const isTreaty = (desk: Desk): boolean => opensWith(desk, ofStates) || opensWith(desk, ofMany);

const treatyKind = (desk: Desk, parties: number): AccordKind =>
  parties > 2 || (parties < 2 && opensWith(desk, ofMany)) ? 'multilateral' : 'bilateral';

// A company makes a contract, whoever it is with; whatever else stands beside states is an organisation, or a name that was read wrongly.
function kindOf(desk: Desk, parties: readonly Actor[]): AccordKind {
  const names = parties.map(({ names: [name] }) => name ?? '');
  const like = names.filter((name) => stateNamed(name) !== undefined || isOrganisation(name)).length;
  const states = names.filter((name) => stateNamed(name) !== undefined).length;
  const ofTreaty = (like === names.length && states > 0) || (isTreaty(desk) && !names.some(isCompany));
  if (!ofTreaty) return 'contract';
  return treatyKind(desk, parties.length);
}

/** Actors as a file has them. */
export const asMap = (actors: readonly Actor[]): JsonRecord =>
  Object.fromEntries(actors.map(({ code, names: [name] }) => [code, name === undefined ? {} : { name }]));
