import type { Accord } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import type { Option } from '../engine/index.ts';
import { cellDate } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { sayManner } from './names.ts';
import { shortWhy } from './reason.ts';
import { say, word } from './say.ts';
import { type Column, textTable } from './table.ts';

/** An option that stands alike under several positions. */
export interface SharedOption extends Omit<Option, 'position'> {
  readonly positions: readonly string[];
}

/** Options, those alike under several positions told once; what both sides have to agree on needs each of them. */
export function sharedOptions(options: readonly Option[]): readonly SharedOption[] {
  const shared: SharedOption[] = [];
  for (const { position, ...rest } of options) {
    const at = shared.findIndex(({ positions, ...other }) => sameJson(bareOf(other), bareOf(rest)));
    const found = shared[at];
    if (found)
      shared[at] = {
        ...found,
        positions: [...new Set([...found.positions, position])],
        needs: [...new Set([...found.needs, ...rest.needs])],
      };
    else shared.push({ ...rest, positions: [position] });
  }
  return shared;
}

const bareOf = ({ because, needs, ...option }: Omit<Option, 'position'>): unknown => [option, needs.length > 0];

/** The columns of options. */
export function optionColumns(language: Catalogue): readonly Column<SharedOption>[] {
  return [
    { head: say(language, 'column.act'), cell: (option) => word(language, 'act', option.act) },
    { head: say(language, 'column.of'), cell: (option) => option.of ?? option.exit ?? '' },
    { head: say(language, 'column.reading'), cell: (option) => option.positions.join(', ') },
    { head: say(language, 'column.doBy'), cell: (option) => option.doBy ?? say(language, 'options.any-time') },
    { head: say(language, 'column.ends'), cell: (option) => cellDate(option.lastDayIn) },
    { head: say(language, 'column.then'), cell: (option) => word(language, 'state', option.stateAfter) },
    { head: say(language, 'column.needs'), cell: (option) => option.needs.join(', ') },
    { head: say(language, 'column.undoBy'), cell: (option) => option.undoBy ?? say(language, 'options.no-undo') },
    { head: say(language, 'column.manner'), cell: (option) => sayManner(language, option.form, option.channel) },
  ];
}

/** The acts that are open on a day: until when, with what effect, and until when they can be undone. */
export function sayOptions(options: readonly Option[], _accord: Accord, language: Catalogue): string {
  if (options.length === 0) return say(language, 'options.none');
  const why: Column<SharedOption> = {
    head: say(language, 'column.why'),
    cell: (option) => shortWhy(option.because, language),
  };
  return textTable(sharedOptions(options), [...optionColumns(language), why]);
}
