import { memo, type ReactNode, useMemo } from 'react';
import type { Accord } from '../../accord/index.ts';
import { daysBetween, longDay, sayDate } from '../../brief/dates.ts';
import { sayField, tellingOf } from '../../brief/fields.ts';
import { chipOf } from '../../brief/index.ts';
import { bareName } from '../../brief/names.ts';
import { capital, say } from '../../brief/say.ts';
import { parseDay, printDay } from '../../calendar/index.ts';
import { type Question, statusOn, type View } from '../../engine/index.ts';
import { type Say, useLanguage } from '../language.tsx';
import { Chip } from '../parts/chip.tsx';
import { type Asked, Why } from '../why/why.tsx';

/** So many readings are told one by one; more stand in the positions. */
const most = 6;

/** What each reading says can be done and by when, in a line each: the one thing to know of an accord on a day. */
export const Story = memo(function Story({
  question,
  views,
}: {
  readonly question: Question;
  readonly views: readonly View[];
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord } = question;
  const on = printDay(question.on);
  const told = useMemo(() => views.slice(0, most), [views]);
  const next = useMemo(() => nextViews(question, told), [question, told]);
  return (
    <ul className="story">
      {told.map((view, i) => (
        <li key={`${view.position} ${view.party}`}>
          <span className="story-who">
            <strong>{bareName(accord, view.party, catalogue)}</strong> <small>{view.position}</small>
          </span>
          <Chip chip={chipOf(view, [], on, catalogue)} />
          <span className="story-line">
            {linesOf(view, next[i] ?? {}, on, { accord, t, catalogue, views }).map(({ text, asked }) => (
              <Why key={text} accord={accord} asked={() => asked}>
                {text}
              </Why>
            ))}
          </span>
        </li>
      ))}
      {views.length > most && <li className="hint">{t('accord.story-more', { n: views.length - most })}</li>}
    </ul>
  );
});

interface Next {
  /** The same view on the day after the deadline that comes next. */
  readonly after?: View | undefined;
  /** The same view tomorrow. */
  readonly tomorrow?: View | undefined;
}

function nextViews(question: Question, views: readonly View[]): readonly Next[] {
  return views.map((view) => {
    const position = question.positions.find(({ name }) => name === view.position);
    if (!position) return {};
    const at = (day: number): View | undefined =>
      statusOn({ ...question, positions: [position], party: view.party, on: day })[0];
    const { notifyBy, exits } = view;
    return {
      ...(typeof notifyBy === 'string' && { after: at((parseDay(notifyBy) as number) + 1) }),
      ...(exits.length > 0 && view.state === 'in-force' && { tomorrow: at(question.on + 1) }),
    };
  });
}

interface Telling {
  readonly accord: Accord;
  readonly t: Say;
  readonly catalogue: ReturnType<typeof useLanguage>['catalogue'];
  readonly views: readonly View[];
}

function linesOf(
  view: View,
  { after, tomorrow }: Next,
  on: string,
  { accord, t, catalogue, views }: Telling,
): readonly { readonly text: string; readonly asked: Asked }[] {
  const day = (date: string): string => longDay(catalogue, date);
  const others = (tell: (other: View) => string): NonNullable<Asked['others']> =>
    views
      .filter((other) => other.position !== view.position)
      .map((other) => ({ position: other.position, value: tell(other) }));
  const asked = (what: 'field.notifyBy' | 'field.exits' | 'field.lastDay' | 'field.state', value: string): Asked => ({
    what: say(catalogue, what),
    value,
    position: view.position,
    parties: [view.party],
    because: what === 'field.exits' ? [...view.exits.flatMap((exit) => exit.because), ...view.because] : view.because,
    others: others((other) => {
      const telling = tellingOf(accord, catalogue, on, other.because, views);
      return sayField(other, what.slice('field.'.length) as 'exits', telling).join('; ');
    }),
  });
  const lines: { text: string; asked: Asked }[] = [];
  const { notifyBy, lastDay } = view;
  if (typeof notifyBy === 'string') {
    const left = daysBetween(on, notifyBy);
    const text =
      left === 0
        ? t('accord.story-notify-today')
        : t('accord.story-notify-by', { date: day(notifyBy), left: say(catalogue, 'deadline.left', { n: left }) });
    lines.push({ text, asked: asked('field.notifyBy', day(notifyBy)) });
    if (typeof after?.notifyBy === 'string') {
      const next = day(after.notifyBy);
      lines.push({
        text: t('accord.story-next', { date: next }),
        asked: { ...asked('field.notifyBy', next), because: after.because, others: [] },
      });
    }
  } else if (notifyBy !== null) {
    const value = sayDate(catalogue, notifyBy, 'deadline.none');
    lines.push({ text: t('accord.story-notify-open', { days: value }), asked: asked('field.notifyBy', value) });
  }
  const free = anyDayExits(view, on, tomorrow);
  for (const exit of free) {
    const last = day(exit.lastDayIn as string);
    const how = exit.via === undefined ? 'accord.story-any-day-notice' : 'accord.story-any-day-lift';
    lines.push({ text: t('accord.story-any-day'), asked: asked('field.exits', last) });
    lines.push({ text: t(how, { last }), asked: asked('field.exits', last) });
  }
  // A notice that can be given on any day, and ends on some days only.
  const open = view.exits.find(({ by, ifNoticeOn, lastDayIn }) => {
    return by === view.party && ifNoticeOn === on && typeof lastDayIn === 'string';
  });
  if (open && notifyBy === null && free.length === 0) {
    const last = day(open.lastDayIn as string);
    const how = open.via === undefined ? 'accord.story-any-day-notice' : 'accord.story-any-day-lift';
    lines.push({ text: capital(t(how, { last })), asked: asked('field.exits', last) });
  }
  if (typeof lastDay === 'string') {
    lines.push({
      text: t('accord.story-last-day', { date: day(lastDay) }),
      asked: asked('field.lastDay', day(lastDay)),
    });
  }
  if (lines.length === 0) {
    const telling = tellingOf(accord, catalogue, on, view.because, views);
    const text = capital(sayField(view, 'term', telling).join('; '));
    lines.push({ text, asked: asked('field.state', text) });
  }
  return lines;
}

// A way out stands open on any day where what acting brings moves on with the day.
function anyDayExits(view: View, on: string, tomorrow: View | undefined): View['exits'] {
  const seen = new Set<string>();
  return view.exits.filter((exit) => {
    const then = tomorrow?.exits.find(
      ({ exit: id, by, via }) => id === exit.exit && by === exit.by && via === exit.via,
    );
    const moves =
      exit.by === view.party &&
      exit.ifNoticeOn === on &&
      typeof exit.lastDayIn === 'string' &&
      typeof then?.lastDayIn === 'string' &&
      daysBetween(exit.lastDayIn, then.lastDayIn) === 1;
    const key = `${exit.via} ${String(exit.lastDayIn)}`;
    if (!moves || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
