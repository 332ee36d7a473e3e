import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { partyName, titleOf } from '../../brief/names.ts';
import { statusSentences } from '../../brief/status.ts';
import { printDay } from '../../calendar/index.ts';
import { type Difference, statusOn, type View } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useBeside, warmBeside } from '../pictures/beside.ts';
import { useParam, useTitle } from '../router.tsx';
import { WhyRoom } from '../why/why.tsx';
import { Days } from './days.tsx';
import { type HeldAccord, holdAhead, useHeld } from './held.ts';
import { type Posed, usePosed } from './posed.ts';
import { PositionsTab } from './positions-tab.tsx';
import { sentOf } from './sent.ts';
import { Story } from './story.tsx';
import './accord.css';

// Mostly looked at first, and asked for before the accord is there.
const timelineTab = async () => ({ default: (await import('./timeline-tab.tsx')).TimelineTab });
const curveSide = async () => ({ default: (await import('./curve-side.tsx')).CurveSide });
const TimelineTab = lazy(timelineTab);
const OptionsTab = lazy(async () => ({ default: (await import('./options-tab.tsx')).OptionsTab }));
const WhatIfTab = lazy(async () => ({ default: (await import('./what-if-tab.tsx')).WhatIfTab }));
const CompareTab = lazy(async () => ({ default: (await import('./compare-tab.tsx')).CompareTab }));
const TermsTab = lazy(async () => ({ default: (await import('./terms-tab.tsx')).TermsTab }));
const RecordTab = lazy(async () => ({ default: (await import('./record/record-tab.tsx')).RecordTab }));
const SourcesTab = lazy(async () => ({ default: (await import('./sources-tab.tsx')).SourcesTab }));
const HistoryTab = lazy(async () => ({ default: (await import('./history-tab.tsx')).HistoryTab }));
const CareTab = lazy(async () => ({ default: (await import('./care-tab.tsx')).CareTab }));
const BriefTab = lazy(async () => ({ default: (await import('./brief-tab.tsx')).BriefTab }));
const CurveSide = lazy(curveSide);

/** What a tab is given: the accord, the question, and the answers to it. */
export interface TabProps {
  readonly held: HeldAccord;
  readonly posed: Posed;
  readonly views: readonly View[];
  readonly differ: readonly Difference[];
}

const tabs = {
  timeline: TimelineTab,
  options: OptionsTab,
  positions: PositionsTab,
  record: RecordTab,
  terms: TermsTab,
  compare: CompareTab,
  'what-if': WhatIfTab,
  sources: SourcesTab,
  history: HistoryTab,
  care: CareTab,
  brief: BriefTab,
} as const;
type TabName = keyof typeof tabs;
const none: readonly Difference[] = [];
const tabNames = Object.keys(tabs) as TabName[];

/** Begins with all that an accord is shown with, before there is a place to show it. */
export function beginAccord(id: string): void {
  holdAhead(id);
  warmBeside();
  // What cannot be loaded says so where it is shown.
  for (const load of [timelineTab, curveSide]) load().catch(() => undefined);
}

/** One accord: its status on any day as known on any day, and all that it comes from. */
export function AccordPage({ id }: { readonly id: string }): ReactNode {
  const { t } = useLanguage();
  const { answer: held, fault } = useHeld(id);
  useEffect(() => beginAccord(id), [id]);
  if (fault !== undefined && !held)
    return (
      <main>
        <h1>{t('frame.not-shown')}</h1>
        <Fault fault={fault} />
      </main>
    );
  if (!held)
    return (
      <main>
        <Waiting />
      </main>
    );
  return <Held held={held} />;
}

function Held({ held }: { readonly held: HeldAccord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const posed = usePosed(held);
  const [tabAsked, setTab] = useParam('tab');
  useTitle(titleOf(posed.accord, catalogue));
  const { accord, question } = posed;
  const views = useMemo(() => statusOn(question), [question]);
  // Following a difference back to its first day takes longer than an answer: it comes a moment later, and never holds the handle back.
  const sent = useMemo(
    () => (question.positions.length < 2 ? undefined : sentOf(held, question, posed.on, posed.on)),
    [held, question, posed.on],
  );
  const differ = useBeside('differences', sent).answer ?? none;
  // What can be done next takes more than one answer: the lines of it may come a moment after the day.
  const told = useDeferredValue(useMemo(() => ({ question, views }), [question, views]));
  const on = printDay(posed.on);
  const head = { accord: accord.id, on, known: printDay(posed.knownOn), views, differ };
  const shown = tabNames.find((name) => name === tabAsked) ?? 'timeline';
  const Tab = tabs[shown];
  return (
    <WhyRoom>
      <main className="accord">
        <header className="accord-head">
          <h1>{titleOf(accord, catalogue)}</h1>
          <p className="parties">{accord.parties.map(({ code }) => partyName(accord, code, catalogue)).join(' · ')}</p>
          <div className="told" role="status">
            {statusSentences(head, accord, catalogue).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <Story {...told} />
          <Suspense fallback={<aside className="curve-side" />}>
            <CurveSide {...{ held, posed }} />
          </Suspense>
        </header>
        <Days posed={posed} />
        <Tabs
          label={t('accord.tabs')}
          tabs={tabNames.map((name) => [name, t(`accord.tab-${name}`)] as const)}
          shown={shown}
          onShow={setTab}
        >
          <Suspense fallback={<Waiting />}>
            <Tab held={held} posed={posed} views={views} differ={differ} />
          </Suspense>
        </Tabs>
      </main>
    </WhyRoom>
  );
}
