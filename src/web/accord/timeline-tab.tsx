import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { timelineSvg } from '../../brief/pictures.ts';
import { printDay } from '../../calendar/index.ts';
import { timelineReply } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import type { TabProps } from './page.tsx';

/** The accord through time. */
export function TimelineTab({ posed }: TabProps): ReactNode {
  const { catalogue } = useLanguage();
  const { question, accord } = useDeferredValue(posed);
  const svg = useMemo(
    () =>
      timelineSvg(
        timelineReply(question, question.on - 1826, question.on + 731),
        accord,
        catalogue,
        printDay(question.on),
      ),
    [question, accord, catalogue],
  );
  return <figure className="picture" dangerouslySetInnerHTML={{ __html: svg }} />;
}
