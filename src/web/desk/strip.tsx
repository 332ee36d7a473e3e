import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { titleOf } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { civilDayAt, type Day, parseDay, printDay } from '../../calendar/index.ts';
import { type Bar, positionsAsked, type Timeline, timelineOf } from '../../engine/index.ts';
import { useHeld } from '../accord/held.ts';
import { useLanguage } from '../language.tsx';
import { Link } from '../router.tsx';

/** Six months back and a year on. */
const stretch = { behind: 183, ahead: 366 } as const;
const width = 600;
const laneHeight = 26;

const xOf = (day: Day, today: Day): number =>
  ((day - today + stretch.behind) / (stretch.behind + stretch.ahead)) * width;

/** One lane for each accord through eighteen months: terms, notices, windows, acts; parted where readings part. */
export function Strip({ accords, today }: { readonly accords: readonly string[]; readonly today: Day }): ReactNode {
  const { language } = useLanguage();
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const months: Day[] = [];
  for (let day = today - stretch.behind; day <= today + stretch.ahead; day += 1)
    if (printDay(day).endsWith('-01') && [1, 4, 7, 10].includes(Number(printDay(day).slice(5, 7)))) months.push(day);
  return (
    <div className="strip" role="list">
      <div className="strip-axis" aria-hidden="true">
        <span />
        <svg viewBox={`0 0 ${width} 16`} preserveAspectRatio="none">
          {months.map((day) => (
            <line key={day} x1={xOf(day, today)} x2={xOf(day, today)} y1="10" y2="16" className="grid" />
          ))}
        </svg>
        <div className="strip-months">
          {months.map((day) => (
            <span key={day} style={{ left: `${(xOf(day, today) / width) * 100}%` }}>
              {month.format(day * 86_400_000)}
            </span>
          ))}
        </div>
      </div>
      {accords.map((id) => (
        <Lane key={id} id={id} today={today} months={months} />
      ))}
    </div>
  );
}

function Lane({
  id,
  today,
  months,
}: {
  readonly id: string;
  readonly today: Day;
  readonly months: readonly Day[];
}): ReactNode {
  const { catalogue } = useLanguage();
  const { answer } = useHeld(id);
  const held = useDeferredValue(answer);
  const timeline = useMemo(() => {
    if (!held) return undefined;
    const accord = held.asKnown(Number.MAX_SAFE_INTEGER);
    const knownOn = civilDayAt(Date.now(), accord.zone);
    const lookup = (other: string) => held.lookup(other, knownOn);
    const question = { accord, positions: positionsAsked(accord), on: knownOn, knownOn, lookup };
    return { accord, line: timelineOf(question, today - stretch.behind, today + stretch.ahead) };
  }, [held, today]);
  const name = timeline ? titleOf(timeline.accord, catalogue) : id;
  return (
    <div className="strip-lane" role="listitem">
      <Link to={`/accords/${id}`} title={name}>
        {name}
      </Link>
      <svg
        viewBox={`0 0 ${width} ${laneHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={timeline ? toldOf(timeline.line) : id}
      >
        {months.map((day) => (
          <line key={day} x1={xOf(day, today)} x2={xOf(day, today)} y1="0" y2={laneHeight} className="grid" />
        ))}
        {timeline && <Bars line={timeline.line} today={today} />}
        <line x1={xOf(today, today)} x2={xOf(today, today)} y1="0" y2={laneHeight} className="today" />
      </svg>
    </div>
  );

  function toldOf({ lanes }: Timeline): string {
    return lanes
      .map(({ position, party, bars, marks }) => {
        const spans = bars.map((bar) => `${word(catalogue, 'bar', bar.kind)} ${bar.first} – ${bar.last ?? '…'}`);
        const days = marks.map((mark) => `${word(catalogue, 'kind', mark.kind)} ${mark.date}`);
        return `${position}, ${party}: ${[...spans, ...days].join('; ')}`;
      })
      .join('. ');
  }
}

function Bars({ line: { lanes, acts, to }, today }: { readonly line: Timeline; readonly today: Day }): ReactNode {
  // A lane for each reading that says something else; parties that are told the same share one.
  const shown = lanes.filter(
    (lane, i) => lanes.findIndex((other) => JSON.stringify(other.bars) === JSON.stringify(lane.bars)) === i,
  );
  const height = (laneHeight - 6) / Math.max(1, shown.length);
  const last = parseDay(to) as Day;
  const x = (text: string | null, after = 0): number =>
    xOf(text === null ? last : Math.min((parseDay(text) as Day) + after, last + 1), today);
  return (
    <>
      {shown.map((lane, row) => {
        const y = 3 + row * height;
        return (
          <g key={`${lane.position} ${lane.party}`}>
            {lane.bars.map((bar) => {
              const [from, until] = [x(bar.first), x(bar.last, 1)];
              const split = Math.min(until, Math.max(from, xOf(today, today)));
              const thin = bar.kind === 'notice' || bar.kind === 'hold' || bar.kind === 'survival';
              const shape = thin ? { y: y + height * 0.62, height: height * 0.38 } : { y, height: height - 1 };
              return (
                <g key={`${bar.kind} ${bar.first}`} className={`bar bar-${bar.kind} ${evenness(bar)}`}>
                  {split > from && <rect x={from} width={split - from} {...shape} />}
                  {until > split && <rect x={split} width={until - split} {...shape} className="ahead" />}
                </g>
              );
            })}
            {lane.marks
              .filter(({ kind }) => kind === 'notify-by')
              .map(({ date }) => (
                <path key={date} d={`M${x(date) - 4} ${y - 2}h8l-4 7z`} className="mark" />
              ))}
          </g>
        );
      })}
      {acts
        .filter(({ counts }) => counts)
        .map((act) => (
          <path key={act.act} d={`M${x(act.first)} ${laneHeight - 8}l4 4l-4 4l-4 -4z`} className="act" />
        ))}
    </>
  );
}

const evenness = ({ label }: Bar): string => (Number(label) % 2 === 0 ? 'even' : '');
