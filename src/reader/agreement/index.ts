import type { Fact } from '../fact.ts';
import { foundIn } from '../found.ts';
import { agreementGrammar } from '../grammar/index.ts';
import { type Paper, paperOf } from '../paper.ts';
import { exitFacts } from './exits.ts';
import { openingFacts } from './opening.ts';
import { type Silence, silencesOf } from './silences.ts';
import { termFacts } from './term.ts';

/** What the text of an agreement says about its own life, in the order of the text. */
export function factsOf(text: string): readonly Fact[] {
  return agreementOf(paperOf(text)).facts;
}

/** What the text of an agreement says about its own life, and on what it is silent. */
export function agreementOf(paper: Paper): { readonly facts: readonly Fact[]; readonly silences: readonly Silence[] } {
  const found = foundIn(paper, agreementGrammar);
  const opening = openingFacts(found);
  const term = termFacts(found, opening);
  const exits = exitFacts(found, term);
  const facts = [...opening, ...term, ...exits].toSorted((x, y) => x.start - y.start || x.end - y.end);
  return { facts, silences: silencesOf(found, facts) };
}
