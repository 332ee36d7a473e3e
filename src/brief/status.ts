import type { Accord } from '../accord/index.ts';
import { sameJson } from '../base/index.ts';
import type { Difference, Reason, View } from '../engine/index.ts';
import { chipOf } from './chip.ts';
import { cellDate, longDay } from './dates.ts';
import { sayDifferences } from './differences.ts';
import { fieldNames, sayField, sayState, tellingOf } from './fields.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { partyNames, sayPosition, titleOf } from './names.ts';
import { sayReason } from './reason.ts';
import { join, say, word } from './say.ts';
import { hanging, textTable, widthOf } from './table.ts';

/** The answer to a question of status. */
export interface StatusAnswer {
  readonly accord: string;
  readonly on: string;
  readonly known: string;
  readonly views: readonly View[];
  readonly differ: readonly Difference[];
}

/** More views than this are told as a table. */
const mostViews = 6;

/** A status as a short note: the state in a sentence, each position's answers, where they differ and since when, and why. */
export function sayStatus(answer: StatusAnswer, accord: Accord, language: Catalogue): string {
  const { views, differ } = answer;
  const head = [
    `${titleOf(accord, language)} (${accord.id})`,
    ...statusSentences(answer, accord, language).map((sentence) => hanging('', sentence)),
  ];
  if (views.length > mostViews) return [...head, '', viewTable(views, accord, language)].join('\n');
  const parts = [head.join('\n'), ...views.map((view) => viewNote(view, answer, accord, language))];
  if (differ.length > 0) parts.push(sayDifferences(differ, answer.on, accord, language));
  return [...parts, ...whyNotes(views, accord, language)].join('\n\n');
}

/** The state of an accord in whole sentences: one, or one for each state that parties or positions have. */
export function statusSentences(
  { views, on, known }: StatusAnswer,
  accord: Accord,
  language: Catalogue,
): readonly string[] {
  const states = [...new Set(views.map((view) => view.state))];
  const positions = new Set(views.map((view) => view.position));
  const days = { on: longDay(language, on), known: longDay(language, known) };
  return states.map((state) => {
    const group = views.filter((view) => view.state === state);
    const parties = [...new Set(group.map((view) => view.party))];
    const readings = [...new Set(group.map((view) => view.position))];
    const allAgree = readings.length === positions.size;
    const told = say(language, `status.${state}`, {
      ...days,
      whom: whom(accord, language, parties, allAgree ? [] : readings),
    });
    const possible = group.find((view) => view.possible)?.possible;
    return possible ? `${told} ${say(language, 'status.possible', { states: sayState(possible, language) })}` : told;
  });
}

function whom(accord: Accord, language: Catalogue, parties: readonly string[], readings: readonly string[]): string {
  const multilateral = accord.kind === 'multilateral';
  const codes = multilateral ? parties : accord.parties.map((p) => p.code);
  const key: Key =
    readings.length === 0
      ? multilateral || codes.length < 2
        ? 'whom.for'
        : 'whom.between'
      : multilateral
        ? 'whom.both'
        : 'whom.reading';
  return say(language, key, {
    parties: partyNames(accord, codes, language),
    positions: join(language, readings, 'and'),
  });
}

/** The answers of a view under their labels, aligned. */
function viewNote(view: View, { on, differ, views }: StatusAnswer, accord: Accord, language: Catalogue): string {
  const telling = tellingOf(accord, language, on, view.because, views);
  const own = chipOf(view, [], on, language);
  const disputed = chipOf(view, differ, on, language);
  const chips = disputed.key === own.key ? own.text : `${own.text} · ${disputed.text}`;
  const rows = fieldNames.flatMap((field) =>
    sayField(view, field, telling).map((text, i) => ({
      label:
        i > 0 ? '' : say(language, field === 'notice' && view.notices.length > 1 ? 'field.notices' : `field.${field}`),
      text,
    })),
  );
  const width = Math.max(...rows.map((row) => widthOf(row.label))) + 4;
  return [
    `${view.position} — ${sayPosition(accord, view.position, [view.party], language)} [${chips}]`,
    ...rows.map((row) => hanging(`  ${row.label}`, row.text, width)),
  ].join('\n');
}

// Many parties: one line each.
function viewTable(views: readonly View[], accord: Accord, language: Catalogue): string {
  return textTable(views, [
    { head: say(language, 'column.reading'), cell: (view) => view.position },
    {
      head: say(language, 'column.party'),
      cell: (view) => `${view.party} ${partyNames(accord, [view.party], language)}`,
    },
    { head: say(language, 'field.state'), cell: (view) => sayState(view.possible ?? view.state, language) },
    {
      head: say(language, 'field.notice'),
      cell: (view) =>
        typeof view.notice.state === 'string'
          ? view.notice.state === 'none'
            ? ''
            : word(language, 'notice', view.notice.state)
          : '?',
    },
    { head: say(language, 'field.lastDay'), cell: (view) => cellDate(view.lastDay) },
    { head: say(language, 'field.notifyBy'), cell: (view) => cellDate(view.notifyBy) },
  ]);
}

/** The reasons of all views: first what is common to them, then what only one of them rests on. */
export function reasonsOf(
  views: readonly View[],
): readonly { readonly view?: View; readonly because: readonly Reason[] }[] {
  const has = (view: View, reason: Reason): boolean => view.because.some((other) => sameJson(other, reason));
  const common =
    views.length < 2 ? [] : (views[0]?.because ?? []).filter((reason) => views.every((view) => has(view, reason)));
  const own = views.map((view) => ({
    view,
    because: view.because.filter((reason) => !common.some((other) => sameJson(other, reason))),
  }));
  return [{ because: common }, ...own].filter(({ because }) => because.length > 0);
}

function whyNotes(views: readonly View[], accord: Accord, language: Catalogue): readonly string[] {
  return reasonsOf(views).map(({ view, because }) => {
    const key: Key = views.length < 2 ? 'why.head' : view ? 'why.position' : 'why.common';
    const head = say(language, key, { position: view ? `${view.position} (${view.party})` : '' });
    return [head, ...because.map((reason) => hanging('  · ', sayReason(reason, accord, language)))].join('\n');
  });
}
