import { isRecord, type Json, type JsonRecord, near, type Sentence, sentence } from '../base/index.ts';
import { holidayCalendar, isZone } from '../calendar/index.ts';
import type { Code } from './check-codes.ts';
import { actsIn, type Checking, type Layer, layersOf, listOf, mapOf, recordsOf, textOf, textsOf } from './checking.ts';
import type { Path } from './finding.ts';
import { meant, quoted } from './words.ts';

/** The names that a file defines, in whichever of its layers. */
interface Names {
  readonly parties: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly clauses: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly exits: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
}

function namesIn({ written, given }: Checking, layers: readonly Layer[]): Names {
  const ids = (list: string): string[] =>
    layers.flatMap(({ terms }) => recordsOf(terms[list]).flatMap((part) => textOf(part.id) ?? []));
  const doors = layers.flatMap(({ terms }) =>
    recordsOf(terms.duties).flatMap((duty) =>
      isRecord(duty.ifMissed) ? (textOf(duty.ifMissed.exit) ?? 'any-time') : [],
    ),
  );
  return {
    parties: new Set(Object.keys(mapOf(written.parties))),
    actors: new Set(Object.keys(mapOf(written.actors))),
    clauses: new Set(Object.keys(mapOf(written.clauses))),
    sources: new Set(Object.keys(mapOf(written.sources))),
    acts: new Set(actsIn(written).map((a) => a.id)),
    exits: new Set([...ids('exits'), ...doors, ...given.exits]),
    conditions: new Set(ids('conditions')),
    duties: new Set([...ids('duties'), ...given.duties]),
  };
}

/** Every name that points to something has to point to something that is there. */
export function checkNames(checking: Checking): void {
  const { written } = checking;
  const { text, amendments, positions } = layersOf(written);
  const layers = [text, ...amendments, ...positions];
  const names = namesIn(checking, layers);
  for (const layer of layers) checkLayer(checking, layer, names);
  checkActs(checking, names);
  checkPositions(checking, names);
  for (const [id, clause] of Object.entries(mapOf(written.clauses)))
    sources(checking, mapOf(clause).source, ['clauses', id], names);
  zonesAndCalendars(checking);
}

function unknown(
  checking: Checking,
  code: Code,
  what: Sentence,
  value: Json | undefined,
  known: ReadonlySet<string>,
  path: Path,
  key: string,
): void {
  for (const name of textsOf(value)) {
    if (known.has(name)) continue;
    checking.say(code, sentence`${quoted(name)} is no ${what} of this file${meant(name, known)}`, path, key);
  }
}

function sources(checking: Checking, value: Json | undefined, path: Path, names: Names): void {
  unknown(checking, 'accord/unknown-source', sentence`source`, value, names.sources, path, 'source');
}

function parties(
  checking: Checking,
  value: Json | undefined,
  path: Path,
  key: string,
  names: Names,
  actorsToo: boolean,
): void {
  for (const name of textsOf(value)) {
    if (name === 'any' || names.parties.has(name) || (actorsToo && names.actors.has(name))) continue;
    const known = actorsToo ? [...names.parties, ...names.actors] : names.parties;
    const why = names.actors.has(name)
      ? sentence`${quoted(name)} is an actor and no party: it can hold no way out.`
      : sentence`${quoted(name)} is no party of this file${meant(name, known)}`;
    checking.say('accord/unknown-party', why, path, key);
  }
}

// `not dues` asks that the condition `dues` has failed.
function conditions(checking: Checking, raw: JsonRecord, path: Path, names: Names): void {
  const required = textsOf(raw.requires).map((word) => word.replace(/^not /, '').trim());
  unknown(checking, 'accord/unknown-condition', sentence`condition`, required, names.conditions, path, 'requires');
  unknown(checking, 'accord/unknown-condition', sentence`condition`, raw.unless, names.conditions, path, 'unless');
}

function checkLayer(checking: Checking, layer: Layer, names: Names): void {
  const { terms } = layer;
  const at = (...steps: (string | number)[]): Path => [...layer.path, ...steps];
  const clause = (raw: Json | undefined, path: Path): void => {
    if (isRecord(raw))
      unknown(checking, 'accord/unknown-clause', sentence`clause`, raw.clause, names.clauses, path, 'clause');
  };
  for (const part of ['duration', 'renewal', 'extension', 'entryIntoForce', 'joining']) clause(terms[part], at(part));
  if (isRecord(terms.renewal)) conditions(checking, terms.renewal, at('renewal'), names);
  for (const list of ['exits', 'conditions', 'survival', 'duties'])
    listOf(terms[list]).forEach((part, i) => clause(part, at(list, i)));
  listOf(terms.exits).forEach((exit, i) => {
    if (!isRecord(exit)) return;
    parties(checking, exit.by, at('exits', i), 'by', names, false);
    conditions(checking, exit, at('exits', i), names);
  });
  listOf(terms.duties).forEach((duty, i) => {
    if (!isRecord(duty)) return;
    const path = at('duties', i);
    parties(checking, duty.by, path, 'by', names, true);
    parties(checking, duty.to, path, 'to', names, true);
    unknown(checking, 'accord/unknown-exit', sentence`exit`, duty.of, names.exits, path, 'of');
    conditions(checking, duty, path, names);
    if (isRecord(duty.ifMissed)) parties(checking, duty.ifMissed.by, [...path, 'ifMissed'], 'by', names, false);
  });
}

function checkActs(checking: Checking, names: Names): void {
  for (const { act, id, kind, path } of actsIn(checking.written)) {
    parties(checking, act.by, path, 'by', names, true);
    parties(checking, act.to, path, 'to', names, true);
    unknown(checking, 'accord/unknown-exit', sentence`exit`, act.exit, names.exits, path, 'exit');
    conditions(checking, act, path, names);
    sources(checking, act.source, path, names);
    listOf(act.dates).forEach((rival, i) => sources(checking, mapOf(rival).source, [...path, 'dates', i], names));
    if (kind === 'duty-done')
      unknown(checking, 'accord/unknown-duty', sentence`duty`, act.of, names.duties, path, 'of');
    else unknown(checking, 'act/unknown-act', sentence`act`, act.of, names.acts, path, 'of');
    if (kind === 'condition-met' || kind === 'condition-failed')
      unknown(checking, 'accord/unknown-condition', sentence`condition`, act.about, names.conditions, path, 'about');
    if (kind === 'announcement') announced(checking, id, textOf(act.about), path, names);
  }
}

// An announcement may be about anything; what is nearly the name of an exit was meant to be one.
function announced(checking: Checking, id: string, about: string | undefined, path: Path, names: Names): void {
  if (about === undefined || names.exits.has(about) || names.conditions.has(about) || names.acts.has(about)) return;
  if (near(about, [...names.exits]) !== undefined)
    checking.say(
      'act/about-nothing',
      sentence`The announcement ${quoted(id)} is about ${quoted(about)}, which is no exit${meant(about, names.exits)}`,
      path,
      'about',
    );
}

function checkPositions(checking: Checking, names: Names): void {
  for (const [name, raw] of Object.entries(mapOf(checking.written.positions))) {
    const path: Path = ['positions', name];
    const position = mapOf(raw);
    parties(checking, position.by, path, 'by', names, true);
    sources(checking, position.source, path, names);
    const readings = mapOf(position.readings);
    for (const [list, code, what, known] of [
      ['acts', 'act/unknown-act', sentence`act`, names.acts],
      ['conditions', 'accord/unknown-condition', sentence`condition`, names.conditions],
    ] as const)
      for (const id of Object.keys(mapOf(readings[list])))
        unknown(checking, code, what, id, known, [...path, 'readings', list], id);
  }
}

function zonesAndCalendars(checking: Checking): void {
  const { written } = checking;
  const zone = (value: Json | undefined, path: Path): void => {
    if (typeof value === 'string' && !isZone(value))
      checking.say('accord/unknown-zone', sentence`${quoted(value)} is no time zone.`, path, 'zone');
  };
  zone(written.zone, []);
  for (const place of ['parties', 'actors'])
    for (const [code, party] of Object.entries(mapOf(written[place]))) zone(mapOf(party).zone, [place, code]);
  for (const { act, path } of actsIn(written)) zone(act.zone, path);
  const calendars = (counting: Json | undefined, path: Path): void => {
    if (!isRecord(counting)) return;
    for (const code of textsOf(counting.calendar))
      if (!holidayCalendar(code))
        checking.say('accord/unknown-calendar', sentence`No holiday calendar ${quoted(code)} ships.`, path, 'calendar');
  };
  calendars(written.counting, ['counting']);
  for (const [name, raw] of Object.entries(mapOf(written.positions)))
    calendars(mapOf(mapOf(raw).readings).counting, ['positions', name, 'readings', 'counting']);
}
