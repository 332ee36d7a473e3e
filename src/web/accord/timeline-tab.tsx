import { type ReactNode, useMemo, useState } from 'react';
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
  const { question, lasting, accord, on, knownOn, today, setOn } = posed;
  const { from, to } = reachOf(posed);
  const sent = useMemo(() => sentOf(held, lasting, from, to), [held, lasting, from, to]);
  const [view, setView] = useStretch(on);
  // A long record is told first for the days that are shown when it is asked for, and then as a whole.
  const [first, setFirst] = useState({ sent, view });
  if (first.sent !== sent) setFirst({ sent, view });
  const near = useMemo(
    () =>
      accord.record.length < longRecord
        ? undefined
        : { ...first.sent, from: first.view.from - 1, to: first.view.to + 1 },
    [accord, first],
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
