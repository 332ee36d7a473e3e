import type { Accord } from '../accord/index.ts';
import type { NoticeAnswer, Reason } from '../engine/index.ts';
import { longDay } from './dates.ts';
import { sayValue, tellingOf } from './fields.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { sayPosition } from './names.ts';
import { sayReason } from './reason.ts';
import { say } from './say.ts';
import { hanging, widthOf } from './table.ts';

/** The answers of one view, with every reason behind them. */
export interface WhyView {
  readonly position: string;
  readonly party: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly because: readonly Reason[];
}

/** Answers with the clauses, acts, rules and sums that they rest on. */
export function sayWhy(
  answer: { readonly on: string; readonly known: string; readonly answers: readonly WhyView[] },
  accord: Accord,
  language: Catalogue,
): string {
  const head = say(language, 'compare.head', {
    on: longDay(language, answer.on),
    known: longDay(language, answer.known),
  });
  const notes = answer.answers.map(({ position, party, values, because }) => {
    const telling = tellingOf(accord, language, answer.on, because);
    const rows = Object.entries(values).flatMap(([field, value]) =>
      sayValue(field, value as NoticeAnswer, telling).map((text, i) => ({
        label: i > 0 ? '' : say(language, `field.${field}` as 'field.state'),
        text,
      })),
    );
    const width = Math.max(...rows.map((row) => widthOf(row.label))) + 4;
    return [
      `${position} — ${sayPosition(accord, position, [party], language)}`,
      ...rows.map((row) => hanging(`  ${row.label}`, row.text, width)),
      `  ${say(language, 'why.head')}`,
      ...unique(because).map((reason) => hanging('  · ', sayReason(reason, accord, language))),
    ].join('\n');
  });
  return [head, ...notes].join('\n\n');
}

// A reason may come with what it points to; it is the same reason all the same.
function unique(because: readonly Reason[]): readonly Reason[] {
  const key = ({ clause, act, did, rule, sum, unknown }: Reason): string =>
    JSON.stringify([clause, act, did, rule, sum, unknown]);
  return because.filter((reason, i) => because.findIndex((other) => key(other) === key(reason)) === i);
}
