import { type JsonRecord, sentence } from '../../base/index.ts';
import { conventionNames, type Day, printPeriod } from '../../calendar/index.ts';
import { clauseFor, type Desk, inWords, say } from './desk.ts';
import { exitsOf } from './exits.ts';
import { fieldWords } from './fields.ts';
import { sameValue, type Told, toldOf } from './pick.ts';
import { isOpen, lengthIn, take, unreadable } from './settle.ts';
import { termOf } from './term.ts';
import { oneLine, slugOf } from './words.ts';

const mostOfAKind = 20;

/** What the texts say about the life of the accord, as `terms` of a file; missing where they say nothing that is sure enough. */
export function termsFrom(desk: Desk, startOn: Day | undefined, entry: string | undefined): JsonRecord | undefined {
  const term = termOf(desk, startOn);
  const exits = exitsOf(desk, term);
  const conditions = conditionsOf(desk);
  const survival = survivalOf(desk);
  const dependsOn = dependenciesOf(desk);
  for (const { fact, sheet } of toldOf(desk.sheets, 'amendment').slice(0, mostOfAKind))
    say(
      desk,
      'reader/no-place',
      sentence`${inWords(fact.quote)} says ${fieldWords.amendment}, and is not in the draft.`,
      sheet,
      fact,
    );
  const terms: JsonRecord = {
    ...(entry !== undefined && { entryIntoForce: { when: entry } }),
    ...(term.duration && { duration: term.duration }),
    ...(term.renewal && { renewal: term.renewal }),
    ...(exits.length > 0 && { exits }),
    ...(conditions.length > 0 && { conditions }),
    ...(survival.length > 0 && { survival }),
    ...(dependsOn.length > 0 && { dependsOn }),
  };
  return Object.keys(terms).length > 0 ? terms : undefined;
}

/** The convention of counting that a text names. */
export function countingOf(desk: Desk): string | undefined {
  const told = toldOf(desk.sheets, 'counting').find(({ fact }) => conventionNames.some((name) => name === fact.value));
  if (!told) return undefined;
  take(desk, told, 'counting');
  return told.fact.value ?? undefined;
}

function conditionsOf(desk: Desk): readonly JsonRecord[] {
  const found = new Map<string, JsonRecord>();
  for (const told of toldOf(desk.sheets, 'condition').filter(({ fact }) => fact.confidence >= 0.5)) {
    const { fact, sheet } = told;
    const words = oneLine(fact.value ?? fact.quote, 300);
    const id = slugOf(words, 40) || `condition-${found.size + 1}`;
    if (found.has(id) || found.size >= mostOfAKind) continue;
    take(desk, told, 'terms', 'conditions', found.size);
    const says = sentence`What hangs on the condition ${inWords(fact.quote)} is not in the draft; add \`requires\` there.`;
    say(desk, 'reader/no-place', says, sheet, fact);
    found.set(id, { id, what: words, clause: clauseFor(desk, sheet, fact, id) });
  }
  return [...found.values()];
}

function survivalOf(desk: Desk): readonly JsonRecord[] {
  const found: JsonRecord[] = [];
  const seen: Told[] = [];
  // One sentence may be found by its beginning and by its end.
  const known = (told: Told): boolean =>
    seen.some((other) => overlap(told, other) && sameValue(other.fact.value, told.fact.value));
  const all = toldOf(desk.sheets, 'survival').filter(({ fact }) => fact.confidence >= 0.35);
  // The length of what survives may be found by itself, within the words that name it.
  const lengthIsKnown = (told: Told): boolean => all.some((other) => other.fact.value !== null && overlap(told, other));
  const named: Told[] = [];
  for (const told of all) {
    const { fact, sheet } = told;
    const length = fact.value === null ? undefined : lengthIn(fact.value);
    const endless = fact.value !== null && isOpen(fact.value);
    if (!length && !endless) {
      // Without a length it would count as lasting for ever.
      if (!lengthIsKnown(told) && !named.some((other) => overlap(told, other))) {
        named.push(told);
        unreadable(desk, told);
      }
      continue;
    }
    const what = oneLine(fact.quote, 300);
    if (known(told) || found.length >= mostOfAKind) continue;
    seen.push(told);
    take(desk, told, 'terms', 'survival', found.length);
    const clause = clauseFor(desk, sheet, fact, 'survival');
    found.push({ what, for: length ? printPeriod(length) : 'indefinitely', from: 'effect', clause });
  }
  return found;
}

function overlap(a: Told, b: Told): boolean {
  return (
    a.sheet === b.sheet && (a.fact.quote === b.fact.quote || (a.fact.start < b.fact.end && b.fact.start < a.fact.end))
  );
}

function dependenciesOf(desk: Desk): readonly string[] {
  const ids = new Set<string>();
  for (const told of toldOf(desk.sheets, 'depends-on')) {
    const { fact, sheet } = told;
    const id = slugOf(fact.value ?? '');
    if (id === '' || fact.review || fact.confidence < 0.5 || ids.size >= mostOfAKind) {
      say(
        desk,
        'reader/no-place',
        sentence`${inWords(fact.quote)} says ${fieldWords['depends-on']}, and is not in the draft.`,
        sheet,
        fact,
      );
      continue;
    }
    if (!ids.has(id)) take(desk, told, 'terms', 'dependsOn', ids.size);
    ids.add(id);
  }
  return [...ids];
}
