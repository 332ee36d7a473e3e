import type { Accord } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import type { Difference } from '../engine/index.ts';
import { longDay } from './dates.ts';
import { sayValue, tellingOf } from './fields.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { partyNames } from './names.ts';
import { say } from './say.ts';
import { hanging } from './table.ts';

/** A difference that several parties share. */
interface Shared extends Omit<Difference, 'party'> {
  readonly parties: readonly string[];
}

/** Differences that are the same for several parties, told once. */
function sharedDifferences(differ: readonly Difference[]): readonly Shared[] {
  const shared: Shared[] = [];
  for (const { party, ...rest } of differ) {
    const at = shared.findIndex(({ parties, ...other }) => sameJson(bareOf(other), bareOf(rest)));
    if (at < 0) shared.push({ ...rest, parties: [party] });
    else shared[at] = { ...(shared[at] as Shared), parties: [...(shared[at] as Shared).parties, party] };
  }
  return shared;
}

// Ways out name the party that holds them, which is no difference between parties.
function bareOf(difference: Omit<Difference, 'party'>): unknown {
  return JSON.parse(JSON.stringify(difference, (key, value: unknown) => (key === 'by' ? undefined : value)));
}

/** Where positions differ, for whom and since when, with what each says. */
export function sayDifferences(differ: readonly Difference[], on: string, accord: Accord, language: Catalogue): string {
  if (differ.length === 0) return say(language, 'differ.none');
  const telling = tellingOf(accord, language, on);
  const everyone = new Set(differ.map((d) => d.party)).size;
  const notes = sharedDifferences(differ).map(({ field, from, orEarlier, parties, between, values }) => {
    const names = {
      field: say(language, `field.${field}` as 'field.state'),
      date: orEarlier ? say(language, 'differ.or-earlier', { date: longDay(language, from) }) : longDay(language, from),
      party: partyNames(accord, parties, language),
    };
    const head = say(language, parties.length === everyone ? 'differ.since' : 'differ.for', names);
    const lines = between.flatMap((position) =>
      sayValue(field, values[position], telling).map((value) =>
        hanging(`    ${say(language, 'differ.position', { position })}`, value),
      ),
    );
    return [`  ${head}`, ...lines].join('\n');
  });
  return [say(language, 'differ.head'), ...notes].join('\n');
}
