import type { Accord } from '../accord/index.ts';
import { isRecord, type Json, type JsonRecord } from '../base/index.ts';
import type { TermsAnswer } from '../engine/index.ts';
import { longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { titleOf } from './names.ts';
import { join, say } from './say.ts';
import { textTable } from './table.ts';

/** The terms in force on a day, a line for each field, in the words of the file and with where it comes from. */
export function sayTerms(
  answer: { readonly on: string; readonly known: string; readonly positions: readonly TermsAnswer[] },
  accord: Accord,
  language: Catalogue,
): string {
  const head = `${titleOf(accord, language)} (${accord.id})\n${say(language, 'compare.head', { on: longDay(language, answer.on), known: longDay(language, answer.known) })}`;
  return [head, ...sharedTerms(answer.positions).map(({ names, terms }) => termsTable(names, terms, language))].join(
    '\n\n',
  );
}

/** Terms that stand alike under several positions, told once. */
export function sharedTerms(
  answers: readonly TermsAnswer[],
): readonly { readonly names: readonly string[]; readonly terms: TermsAnswer }[] {
  const groups = new Map<string, { names: string[]; terms: TermsAnswer }>();
  for (const terms of answers) {
    const key = JSON.stringify([terms.terms, terms.origins, terms.certain]);
    const group = groups.get(key) ?? { names: [], terms };
    group.names.push(terms.position);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A field of the terms: its path (`exits/non-renewal/notice`), its value, and where it comes from. */
export interface TermRow {
  readonly path: string;
  readonly value: Json | undefined;
  readonly origin: string;
}

/** Every field of the terms, in the order of the file. */
export const termRows = ({ terms, origins }: TermsAnswer): readonly TermRow[] =>
  fieldsIn(terms).map(([path, value]) => ({ path, value, origin: origins[path] ?? nearest(origins, path) }));

function termsTable(names: readonly string[], answer: TermsAnswer, language: Catalogue): string {
  const { amendments, certain } = answer;
  const table = textTable(termRows(answer), [
    { head: say(language, 'column.field'), cell: (row) => row.path },
    { head: say(language, 'column.value'), cell: (row) => plain(row.value) },
    {
      head: say(language, 'column.origin'),
      cell: (row) => (row.origin === 'text' ? say(language, 'terms.text') : row.origin),
    },
  ]);
  const amended =
    amendments.length > 0 ? [say(language, 'terms.amended', { acts: join(language, amendments, 'and') })] : [];
  const open = certain === false ? [say(language, 'terms.possible')] : [];
  return [names.join(', '), ...open, ...amended, table].join('\n');
}

// The origin of a list is that of all that stands in it.
function nearest(origins: TermsAnswer['origins'], path: string): string {
  const parts = path.split('/');
  for (let length = parts.length - 1; length > 0; length--) {
    const origin = origins[parts.slice(0, length).join('/')];
    if (origin !== undefined) return origin;
  }
  return '';
}

function fieldsIn(terms: JsonRecord, path = ''): readonly (readonly [path: string, value: Json | undefined])[] {
  return Object.entries(terms).flatMap(([key, value]) => {
    const at = path ? `${path}/${key}` : key;
    if (isRecord(value)) return fieldsIn(value, at);
    if (!Array.isArray(value) || !value.every((v) => isRecord(v))) return [[at, value] as const];
    return (value as readonly JsonRecord[]).flatMap((member, i) => {
      const { id, ...rest } = member;
      return fieldsIn(typeof id === 'string' ? rest : member, `${at}/${typeof id === 'string' ? id : i + 1}`);
    });
  });
}

function plain(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(plain).join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
}
