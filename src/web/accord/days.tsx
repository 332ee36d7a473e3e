import { type ReactNode, useEffect, useId } from 'react';
import { longDay } from '../../brief/dates.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { DayInput } from '../parts/day-input.tsx';
import type { Posed } from './posed.ts';

/** The first and the last day that the handles reach: from a year before the record to three years from now. */
export function reachOf({ accord, today, on }: Posed): { readonly from: Day; readonly to: Day } {
  const days = accord.record.map(({ date }) => date.first);
  const from = Math.min(today - 366, ...days.map((day) => day - 366));
  const to = Math.max(today + 1096, ...accord.record.map(({ date }) => date.last + 366));
  return { from: Math.min(from, on), to: Math.max(to, on) };
}

/** The two days of every question: the day asked about, and as known on which day. */
export function Days({ posed }: { readonly posed: Posed }): ReactNode {
  const { t, catalogue } = useLanguage();
  const { on, knownOn, today, setOn, setKnownOn } = posed;
  const reach = reachOf(posed);
  useEffect(() => {
    const acts = [...new Set(posed.accord.record.map(({ date }) => date.first))].sort((a, b) => a - b);
    const pressed = (event: KeyboardEvent): void => {
      if ((event.target as Element).closest('input:not([type=range]), textarea, select, dialog') !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const to = {
        t: today,
        '[': acts.findLast((day) => day < on),
        ']': acts.find((day) => day > on),
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      setOn(to);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [posed, today, on, setOn]);
  const says = (day: Day): string => longDay(catalogue, printDay(day));
  return (
    <section className="days" aria-label={t('accord.days')}>
      <Handle label={t('accord.on')} day={on} reach={reach} says={says(on)} onDay={setOn} />
      <Handle label={t('accord.known')} day={knownOn} reach={reach} says={says(knownOn)} onDay={setKnownOn} />
      <p className="days-more">
        <button
          type="button"
          onClick={() => {
            setOn(undefined);
            setKnownOn(undefined);
          }}
        >
          {t('accord.today')} <kbd>t</kbd>
        </button>
        {knownOn < on && <span className="hint">{t('accord.known-before')}</span>}
      </p>
    </section>
  );
}

interface HandleProps {
  readonly label: string;
  readonly day: Day;
  readonly reach: { readonly from: Day; readonly to: Day };
  readonly says: string;
  readonly onDay: (day: Day | undefined) => void;
}

function Handle({ label, day, reach, says, onDay }: HandleProps): ReactNode {
  const id = useId();
  return (
    <div className="handle">
      <div className="handle-day">
        <label htmlFor={id}>{label}</label>
        <DayInput id={id} required value={printDay(day)} onDay={(chosen) => onDay(parseDay(chosen))} />
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={says}
        min={reach.from}
        max={reach.to}
        value={day}
        onChange={(event) => onDay(event.target.valueAsNumber)}
        onKeyDown={(event) => {
          const month = event.shiftKey ? { ArrowLeft: -30, ArrowRight: 30 }[event.key] : undefined;
          if (month === undefined) return;
          event.preventDefault();
          onDay(day + month);
        }}
      />
    </div>
  );
}
