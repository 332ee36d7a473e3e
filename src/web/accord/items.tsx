import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { sayField, tellingOf } from '../../brief/fields.ts';
import { capital, say, word } from '../../brief/say.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import {
  type Bar,
  type Deadline,
  deadlinesOf,
  type Lane,
  type Mark,
  positionsAsked,
  type Question,
  statusOn,
  type View,
} from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import type { TimelineItem } from '../pictures/timeline-item.tsx';
import { type Asked, useWhy } from '../why/why.tsx';
import { ActDialog } from './act-dialog.tsx';

/** What opens the things of a timeline: an act tells what it is, a bar or a deadline where it comes from. */
export function useItems(
  question: Question,
  views: readonly View[],
  /** The accord that has the acts shown, where they are not those of the question. */
  shown: Accord = question.accord,
): { readonly open: (item: TimelineItem) => void; readonly opened: ReactNode } {
  const { catalogue } = useLanguage();
  const why = useWhy();
  const [act, setAct] = useState<string>();
  // What opens them stays the same while the day moves: nothing is drawn anew for it.
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  }, [question]);
  const open = useCallback(
    (item: TimelineItem): void => {
      if ('act' in item) return setAct(item.act.act);
      const { lane } = item;
      const { accord } = latest.current;
      const asked = { ...latest.current, positions: positionsAsked(accord), party: lane.party };
      const told = 'mark' in item ? markAsked(asked, lane, item.mark) : barAsked(asked, lane, item.bar);
      why({ position: lane.position, parties: [lane.party], ...told(catalogue) }, accord);
    },
    [catalogue, why],
  );
  return {
    open,
    opened: act !== undefined && <ActDialog id={act} accord={shown} views={views} onClose={() => setAct(undefined)} />,
  };
}

type Telling = (catalogue: ReturnType<typeof useLanguage>['catalogue']) => Omit<Asked, 'position' | 'parties'>;

function markAsked(question: Question, lane: Lane, mark: Mark): Telling {
  const on = parseDay(mark.date) as Day;
  // The same deadline of another reading lies on another day: it is looked for as far as a term goes.
  const rows = deadlinesOf({ ...question, from: on - 400, to: on + 400 });
  const own = rows.find(
    (row) =>
      row.position === lane.position && row.kind === mark.kind && row.date === mark.date && row.exit === mark.exit,
  );
  const near = (row: Deadline): number => Math.abs((parseDay(row.date) as Day) - on);
  return (catalogue) => ({
    what: [capital(word(catalogue, 'kind', mark.kind)), mark.exit].filter((part) => part !== null).join(' · '),
    value: longDay(catalogue, mark.date),
    because: own?.because ?? [],
    others: question.positions.flatMap(({ name }) => {
      const same = rows
        .filter((row) => row.position === name && row.kind === mark.kind && row.exit === mark.exit)
        .toSorted((a, b) => near(a) - near(b))[0];
      return name === lane.position || !same ? [] : [{ position: name, value: longDay(catalogue, same.date) }];
    }),
  });
}

function barAsked(question: Question, lane: Lane, bar: Bar): Telling {
  const on = parseDay(bar.first) as Day;
  const views = statusOn({ ...question, on });
  const own = views.find((view) => view.position === lane.position);
  return (catalogue) => {
    const day = printDay(on);
    const told = (view: View): string => {
      const telling = tellingOf(question.accord, catalogue, day, view.because, views);
      const field = fieldOf[bar.kind] ?? 'state';
      return sayField(view, field, telling).join('; ');
    };
    return {
      what: `${capital(word(catalogue, 'bar', bar.kind))}${bar.label === undefined ? '' : ` ${bar.label}`}`,
      value: own ? told(own) : say(catalogue, 'state.unknown'),
      because: own?.because ?? [],
      others: views
        .filter((view) => view.position !== lane.position)
        .map((view) => ({ position: view.position, value: told(view) })),
    };
  };
}

const fieldOf: Readonly<Partial<Record<Bar['kind'], 'term' | 'notice' | 'survives'>>> = {
  term: 'term',
  'held-over': 'term',
  notice: 'notice',
  hold: 'notice',
  survival: 'survives',
};
