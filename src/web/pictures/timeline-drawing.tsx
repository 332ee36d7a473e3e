import { memo, type ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import type { Catalogue } from '../../brief/index.ts';
import { partyNames } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { textWidth } from '../../brief/svg.ts';
import { ticksBetween } from '../../brief/ticks.ts';
import { actLabels, diamond } from '../../brief/timeline-acts.ts';
import { type Day, parseDay } from '../../calendar/index.ts';
import type { ActMark, Timeline } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Patterns } from './patterns.tsx';
import { Item, type TimelineItem } from './timeline-item.tsx';
import { LaneRow } from './timeline-lane.tsx';
import { sheetFor, xOn } from './timeline-sheet.ts';
import type { Stretch } from './view.ts';

interface DrawingProps {
  readonly id: string;
  readonly timeline: Timeline;
  readonly supposed: Timeline | undefined;
  readonly accord: Accord;
  readonly width: number;
  readonly view: Stretch;
  /** What lies after it is projected. */
  readonly knownOn: Day;
  readonly labels: ReturnType<typeof labelsIn>;
  readonly onOpen: (item: TimelineItem) => void;
}

const actsIn = ({ acts }: Timeline, view: Stretch): readonly ActMark[] =>
  acts.filter(({ first, last }) => (parseDay(last) as Day) >= view.from && (parseDay(first) as Day) <= view.to);

/** The names of the acts that a sheet shows. */
export function labelsIn(timeline: Timeline, width: number, view: Stretch, language: Catalogue) {
  const sheet = sheetFor(width, view);
  return actLabels(
    actsIn(timeline, view),
    { x: (day) => xOn(sheet, parseDay(day) as Day), language },
    {
      size: 11,
      edge: width - sheet.right,
      widest: sheet.narrow ? 120 : 230,
      most: sheet.narrow ? 4 : 6,
    },
  );
}

/** All of a timeline that stays as it is while the day asked about moves. */
export const Drawing = memo(function Drawing(props: DrawingProps): ReactNode {
  const { id, timeline, supposed, accord, width, view, knownOn, onOpen, labels } = props;
  const { catalogue } = useLanguage();
  const sheet = sheetFor(width, view);
  const x = (day: string): number => xOn(sheet, parseDay(day) as number);
  const { gutter, right, narrow } = sheet;
  const acts = actsIn(timeline, view);
  const measures = measuresOf(timeline, supposed, labels.rows, narrow);
  const ticks = ticksBetween(view.from, view.to, Math.max(2, Math.floor((width - gutter) / 84)));
  return (
    <>
      <Patterns id={id} />
      <defs>
        <clipPath id={`${id}-within`}>
          <rect x={gutter} y={0} width={Math.max(0, width - gutter - right + 1)} height={measures.height} />
        </clipPath>
      </defs>
      <g aria-hidden="true" className="axis">
        {ticks.map(({ on, text }) => {
          const at = Math.round(xOn(sheet, on));
          return (
            <g key={on}>
              <path d={`M${at} ${measures.axisY + 4}V${measures.bottom}`} className="grid" />
              {at + textWidth(text, 11) < width && (
                <text x={at + 3} y={measures.axisY}>
                  {text}
                </text>
              )}
            </g>
          );
        })}
        {labels.labels.map(({ text, at, before, row }) => (
          <g key={`${text} ${at}`} className="act-name">
            <path d={`M${Math.round(at)} ${measures.actsY}V${measures.actsY - 18 - row * 14}`} />
            <text x={before ? at - 4 : at + 4} y={measures.actsY - 11 - row * 14} textAnchor={before ? 'end' : 'start'}>
              {text}
            </text>
          </g>
        ))}
        {!narrow && (
          <text x={gutter - 10} y={measures.actsY + 4} textAnchor="end">
            {word(catalogue, 'timeline', 'acts')}
          </text>
        )}
      </g>
      <g clipPath={`url(#${id}-within)`}>
        {acts
          .toSorted((a, b) => Number(a.counts) - Number(b.counts))
          .map((act) => (
            <Act key={act.act} {...{ id, act, x, accord, onOpen }} y={measures.actsY} />
          ))}
      </g>
      {timeline.lanes.map((lane, i) => (
        <LaneRow
          key={`${lane.position} ${lane.party}`}
          {...{ id, lane, accord, sheet, narrow, knownOn, x, onOpen }}
          row={i + 1}
          y={measures.lanesY + i * measures.laneHeight}
          supposed={supposed?.lanes.find((one) => one.position === lane.position && one.party === lane.party)}
        />
      ))}
    </>
  );
});

/** How high the parts of a timeline are. */
export function measuresOf(
  timeline: Timeline,
  supposed: Timeline | undefined,
  labelRows: number,
  narrow: boolean,
): {
  readonly actsY: number;
  readonly axisY: number;
  readonly lanesY: number;
  readonly laneHeight: number;
  readonly bottom: number;
  readonly height: number;
} {
  const actsY = 16 + labelRows * 14;
  const axisY = actsY + 26;
  const lanesY = axisY + 6;
  const laneHeight = (narrow ? 78 : 62) + (supposed ? 30 : 0);
  const bottom = lanesY + timeline.lanes.length * laneHeight;
  return { actsY, axisY, lanesY, laneHeight, bottom, height: bottom + 30 };
}

/** An act in a line of text. */
function sayActMark(act: ActMark, accord: Accord, catalogue: Catalogue): string {
  const day =
    act.first === act.last
      ? longDay(catalogue, act.first)
      : `${longDay(catalogue, act.first)} – ${longDay(catalogue, act.last)}`;
  return `${day}: ${word(catalogue, 'act', act.kind)} (${partyNames(accord, act.by, catalogue)})`;
}

function Act({
  id,
  act,
  x,
  y,
  accord,
  onOpen,
}: {
  readonly id: string;
  readonly act: ActMark;
  readonly x: (day: string) => number;
  readonly y: number;
  readonly accord: Accord;
  readonly onOpen: (item: TimelineItem) => void;
}): ReactNode {
  const { catalogue } = useLanguage();
  const [x1, x2] = [x(act.first), x(act.last)];
  return (
    <Item
      row={0}
      day={act.first}
      says={sayActMark(act, accord, catalogue)}
      open={() => onOpen({ act })}
      className={act.counts ? 'act counts' : 'act'}
    >
      {x2 > x1 && <rect x={x1} y={y - 6} width={Math.max(8, x2 - x1)} height={12} fill={`url(#${id}-doubt)`} />}
      <path
        d={diamond(act.counts ? 6 : 4.5)}
        transform={`translate(${Math.round(((x1 + x2) / 2) * 10) / 10} ${y})`}
        className="diamond"
      />
    </Item>
  );
}
