import type { ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { partyName, partyNames } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import { marksShown } from '../../brief/timeline-lanes.ts';
import type { Timeline } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import type { TimelineItem } from './timeline-item.tsx';

interface Row {
  readonly first: string;
  readonly last: string | null;
  readonly what: string;
  readonly reading: string;
  readonly who: string;
  readonly item: TimelineItem;
}

/** A timeline as a table: every act, bar and deadline in the order of its first day; each day opens what it comes from. */
export function TimelineTable({
  timeline,
  accord,
  onOpen,
}: {
  readonly timeline: Timeline;
  readonly accord: Accord;
  readonly onOpen: (item: TimelineItem) => void;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const rows: Row[] = [
    ...timeline.acts.map((act) => ({
      first: act.first,
      last: act.last,
      what: word(catalogue, 'act', act.kind),
      reading: '',
      who: partyNames(accord, act.by, catalogue),
      item: { act },
    })),
    ...timeline.lanes.flatMap((lane) => {
      const of = { reading: lane.position, who: partyName(accord, lane.party, catalogue) };
      return [
        ...lane.bars.map((bar) => ({
          ...of,
          first: bar.first,
          last: bar.last,
          what: `${word(catalogue, 'bar', bar.kind)}${bar.label === undefined ? '' : ` ${bar.label}`}`,
          item: { lane, bar },
        })),
        ...marksShown(lane).map((mark) => ({
          ...of,
          first: mark.date,
          last: mark.date,
          what: word(catalogue, 'kind', mark.kind),
          item: { lane, mark },
        })),
      ];
    }),
  ].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return (
    <table>
      <caption>{say(catalogue, 'timeline.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say(catalogue, 'column.first')}</th>
          <th scope="col">{say(catalogue, 'column.last')}</th>
          <th scope="col">{say(catalogue, 'column.what')}</th>
          <th scope="col">{say(catalogue, 'column.reading')}</th>
          <th scope="col">{say(catalogue, 'column.by')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ first, last, what, reading, who, item }, i) => (
          <tr key={`${i} ${first} ${what}`}>
            <td>
              <button type="button" className="why" title={t('accord.why')} onClick={() => onOpen(item)}>
                {longDay(catalogue, first)}
              </button>
            </td>
            <td>{last === null ? t('pictures.goes-on') : last === first ? '' : longDay(catalogue, last)}</td>
            <td>{what}</td>
            <td>{reading}</td>
            <td>{who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
