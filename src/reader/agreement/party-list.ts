import { Mark, type Tokens } from '../tokens.ts';
import { Special } from '../vocabulary.ts';
import { type NameSpan, nameAt } from './names.ts';
import { descriptionAfter } from './party-description.ts';
import { ends, isPlace, skipLeading } from './party-marks.ts';
import { isRole, places } from './roles.ts';

/** A name in a list of parties, with what speaks for it. */
export interface Listed extends NameSpan {
  /** A name in quotation marks stands for it: `("Seller")`. */
  readonly defined: boolean;
  /** It is described: "a Delaware corporation". */
  readonly described: boolean;
}

const longestList = 900;

/** The names of a list, and how many parties it has; a party of whom it says the role alone has no name. */
export interface PartyList {
  readonly names: readonly Listed[];
  readonly parties: number;
  /** The parties agree, or enter into something: the list is the subject of its sentence. */
  readonly agrees: boolean;
}

/** The names of a list of parties that begins at a token: "X, a Delaware corporation ("Seller"), and Y". */
export function partyListAt(tokens: Tokens, from: number): PartyList {
  const { symbol, marks, count } = tokens;
  const limit = Math.min(count, from + longestList);
  const found: Listed[] = [];
  let parties = 0;
  let agrees = false;
  let at = from;
  while (at < limit) {
    at = skipLeading(tokens, at, limit);
    const name = ends.has(symbol[at] as number) ? undefined : nameAt(tokens, at, limit);
    if (!name) {
      // "professional golfer, TOM SMITH": a small description may come first.
      if (at < limit && found.length === 0 && at < from + 12 && !ends.has(symbol[at] as number)) {
        at += 1;
        continue;
      }
      break;
    }
    const after = descriptionAfter(tokens, name, limit);
    // "Lund, Sweden": a place by itself is part of an address.
    const place = isPlace(tokens, name);
    if (!place) parties += 1;
    if (!place && !isRole(tokens, name) && !places.has(symbol[name.from] as number))
      found.push({ ...name, defined: after.defined, described: after.described });
    agrees = after.next === -2;
    if (after.next < 0) break;
    at = after.next;
    if ((marks[at] as number) & Mark.paragraph && symbol[at] === Special.number && found.length > 8) break;
  }
  return { names: found, parties, agrees };
}
