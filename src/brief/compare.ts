import type { Accord } from '../accord/index.ts';
import type { JsonRecord } from '../base/index.ts';
import type { Change, Difference, View } from '../engine/index.ts';
import { longDay } from './dates.ts';
import { sayDifferences } from './differences.ts';
import { sayValue, tellingOf } from './fields.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { partyNames } from './names.ts';
import { say, word } from './say.ts';
import { hanging } from './table.ts';

/** The answer of a comparison: of positions (`differ`), or of what was known on two days (`since`, `changes`). */
export interface CompareAnswer {
  readonly on: string;
  readonly known: string;
  readonly since?: string;
  readonly views?: readonly View[];
  readonly differ?: readonly Difference[];
  readonly changes?: readonly Change[];
}

/** Where positions differ on a day and since when, or what became known since a day. */
export function sayCompare(answer: CompareAnswer, accord: Accord, language: Catalogue): string {
  const { on, known, since } = answer;
  const days = {
    on: longDay(language, on),
    known: longDay(language, known),
    since: since === undefined ? '' : longDay(language, since),
  };
  if (since !== undefined)
    return [say(language, 'compare.learnt', days), sayChanges(answer.changes ?? [], on, accord, language)].join('\n\n');
  return [say(language, 'compare.head', days), sayDifferences(answer.differ ?? [], on, accord, language)].join('\n\n');
}

/** The answer to a supposition. */
export interface WhatIfAnswer {
  readonly on: string;
  readonly acts: readonly JsonRecord[];
  readonly changes: readonly Change[];
}

/** What a supposed act would change, field by field. */
export function sayWhatIf({ acts, changes, on }: WhatIfAnswer, accord: Accord, language: Catalogue): string {
  const heads = acts.map((act) => {
    const by = Array.isArray(act.by) ? act.by.map(String) : typeof act.by === 'string' ? [act.by] : [];
    const kind = word(language, 'act', typeof act.act === 'string' ? act.act : '');
    const names = {
      date: typeof act.date === 'string' ? longDay(language, act.date) : '?',
      kind: typeof act.exit === 'string' ? `${kind} (${act.exit})` : kind,
    };
    return by.length > 0
      ? say(language, 'what-if.head', { ...names, by: partyNames(accord, by, language) })
      : say(language, 'what-if.alone', names);
  });
  return [heads.join('\n'), sayChanges(changes, on, accord, language)].join('\n\n');
}

function sayChanges(changes: readonly Change[], on: string, accord: Accord, language: Catalogue): string {
  if (changes.length === 0) return say(language, 'change.none');
  const telling = tellingOf(accord, language, on);
  const heads = [
    ...new Set(
      changes.map((change) =>
        say(language, 'change.head', {
          position: change.position,
          party: partyNames(accord, [change.party], language),
        }),
      ),
    ),
  ];
  return heads
    .map((head) => {
      const own = changes.filter(
        (change) =>
          say(language, 'change.head', {
            position: change.position,
            party: partyNames(accord, [change.party], language),
          }) === head,
      );
      const lines = own.map(({ field, before, after }) => {
        const told = (value: unknown): string => sayValue(field, value, telling).join(' | ');
        return hanging(
          '  ',
          say(language, 'change.line', {
            field: say(language, `field.${field}` as 'field.state'),
            before: told(before),
            after: told(after),
          }),
        );
      });
      return [head, ...lines].join('\n');
    })
    .join('\n\n');
}
