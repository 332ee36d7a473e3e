import { type ReactNode, useMemo } from 'react';
import { timelineSvg } from '../../brief/pictures.ts';
import { printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { useBeside } from '../pictures/beside.ts';
import { cropped } from '../pictures/crop.ts';
import { saveFile } from '../pictures/save.ts';
import { TimelinePicture } from '../pictures/timeline.tsx';
import { TimelineTable } from '../pictures/timeline-table.tsx';
import { Twin } from '../pictures/twin.tsx';
import { reachOf } from './days.tsx';
import { useItems } from './items.tsx';
import type { TabProps } from './page.tsx';
import { sentOf } from './sent.ts';
import { useStretch } from './stretch.ts';

/** From so many acts on a record is long. */
const longRecord = 100;

/** The accord through time. */
export function TimelineTab({ held, posed, views }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { question, accord, on, knownOn, today, setOn } = posed;
  const { positions } = question;
  const reach = reachOf(posed);
  // No answer of a timeline hangs on the day asked about: as long as nothing else changes it is asked once.
  const sent = useMemo(
    () => sentOf(held, { ...question, on: knownOn }, reach.from, reach.to),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [held, accord, positions.map(({ name }) => name).join(), knownOn, reach.from, reach.to],
  );
  const [view, setView] = useStretch(on);
  // A long record is told first for the days that are shown, and then as a whole.
  const near = useMemo(
    () => (accord.record.length < longRecord ? undefined : { ...sent, from: view.from - 1, to: view.to + 1 }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sent],
  );
  const nearest = useBeside('timeline', near);
  const whole = useBeside('timeline', sent);
  const timeline = whole.answer ?? nearest.answer;
  const { fault } = whole;
  const { open, opened } = useItems(question, views);
  if (fault !== undefined) return <Fault fault={fault} />;
  if (!timeline) return <Waiting />;
  return (
    <>
      <TimelinePicture
        {...{ timeline, accord, on, view }}
        knownOn={Math.min(knownOn, today)}
        busy={!whole.fresh}
        onDay={setOn}
        onOpen={open}
        onView={setView}
      >
        <button
          type="button"
          onClick={() =>
            saveFile(
              `${accord.id}-${printDay(on)}.svg`,
              timelineSvg(cropped(timeline, view), accord, catalogue, printDay(on)),
              'image/svg+xml',
            )
          }
        >
          {t('pictures.save')}
        </button>
      </TimelinePicture>
      <Twin name={t('pictures.table')}>{() => <TimelineTable {...{ timeline, accord }} onOpen={open} />}</Twin>
      {opened}
    </>
  );
}
