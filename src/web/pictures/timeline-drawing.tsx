import { memo, type ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { dayPlus, longDay } from '../../brief/dates.ts';
import type { Catalogue } from '../../brief/index.ts';
import { bareName, partyNames } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { clipped, textWidth } from '../../brief/svg.ts';
import { ticksBetween } from '../../brief/ticks.ts';
import { actLabels, diamond } from '../../brief/timeline-acts.ts';
import { markShape, marksShown, upper } from '../../brief/timeline-lanes.ts';
import { type Day, parseDay } from '../../calendar/index.ts';
import type { ActMark, Bar, Lane, Mark, Timeline } from '../../engine/index.ts';
import { type Say, useLanguage } from '../language.tsx';
import { Patterns } from './patterns.tsx';
import type { Stretch } from './view.ts';

/** Something in a timeline that tells what it is and why. */
export type TimelineItem =
  | { readonly act: ActMark }
  | { readonly lane: Lane; readonly bar: Bar }
  | { readonly lane: Lane; readonly mark: Mark };

/** Where the parts of a timeline stand. */
export interface Sheet {
  readonly width: number;
  readonly gutter: number;
  readonly right: number;
  readonly view: Stretch;
}

const barHeight = 18;

/** Where a day stands on a sheet. */
export const xOn = ({ width, gutter, right, view }: Sheet, day: Day): number =>
  gutter + ((day - view.from) / (view.to - view.from)) * (width - gutter - right);

/** The day at a place of a sheet. */
export const dayAt = ({ width, gutter, right, view }: Sheet, x: number): Day =>
  Math.round(view.from + ((x - gutter) / (width - gutter - right)) * (view.to - view.from));

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

/** The measures of a timeline at a width; the names of lanes stand over them where there is little room. */
export function sheetFor(width: number, view: Stretch): Sheet & { readonly narrow: boolean } {
  const narrow = width < 640;
  return { width, view, narrow, gutter: narrow ? 6 : 150, right: 10 };
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

interface ItemProps {
  readonly row: number;
  readonly day: string;
  readonly says: string;
  readonly open: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

// One of the things that the arrows go through: a button in the picture.
function Item({ row, day, says, open, className, children }: ItemProps): ReactNode {
  return (
    <g
      role="button"
      tabIndex={-1}
      aria-label={says}
      data-row={row}
      data-day={parseDay(day)}
      className={`item ${className}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <title>{says}</title>
      {children}
    </g>
  );
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

interface LaneProps {
  readonly id: string;
  readonly lane: Lane;
  readonly supposed: Lane | undefined;
  readonly accord: Accord;
  readonly sheet: Sheet;
  readonly narrow: boolean;
  readonly row: number;
  readonly y: number;
  readonly knownOn: Day;
  readonly x: (day: string) => number;
  readonly onOpen: (item: TimelineItem) => void;
}

/** A bar in a line of text. */
function sayBar(bar: Bar, t: Say, catalogue: Catalogue): string {
  const last = bar.last === null ? t('pictures.goes-on') : longDay(catalogue, bar.last);
  const what = `${word(catalogue, 'bar', bar.kind)}${bar.label === undefined ? '' : ` ${bar.label}`}`;
  return `${what}: ${longDay(catalogue, bar.first)} – ${last}`;
}

function LaneRow(props: LaneProps): ReactNode {
  const { id, lane, supposed, accord, sheet, narrow, row, y, x, onOpen, knownOn } = props;
  const { t, catalogue } = useLanguage();
  const who = bareName(accord, lane.party, catalogue);
  const numbered = lane.bars.some((bar) => bar.kind === 'term' && bar.label !== '1');
  const barY = y + (narrow ? 36 : 20);
  const inView = (first: string, last: string | null): boolean =>
    (parseDay(first) as number) <= sheet.view.to &&
    (last === null || (parseDay(last) as number) + 1 >= sheet.view.from);
  const bars = (of: Lane, offset: number, ghost: boolean): ReactNode =>
    of.bars
      .filter((bar) => inView(bar.first, bar.last))
      .map((bar) => {
        const shape = <BarShape {...{ id, bar, x, sheet, knownOn, ghost, numbered }} y={barY + offset} />;
        const key = `${bar.kind} ${bar.label} ${bar.act} ${bar.first}`;
        return ghost ? (
          <g key={key}>{shape}</g>
        ) : (
          <Item
            key={key}
            row={row}
            day={bar.first}
            says={`${lane.position} (${who}) · ${sayBar(bar, t, catalogue)}`}
            open={() => onOpen({ lane, bar })}
            className={`bar ${bar.kind}`}
          >
            {shape}
          </Item>
        );
      });
  const marks = marksShown(lane).filter((mark) => inView(mark.date, mark.date));
  const named = marks.find((mark) => mark.kind === 'notify-by' && (parseDay(mark.date) as number) >= knownOn);
  return (
    <g>
      {narrow ? (
        <text x={sheet.gutter} y={y + 14} className="lane-name">
          {lane.position} <tspan className="soft">{who}</tspan>
        </text>
      ) : (
        <g className="lane-name">
          <text x={sheet.gutter - 10} y={barY + 9} textAnchor="end">
            {clipped(lane.position, 13, sheet.gutter - 14)}
          </text>
          <text x={sheet.gutter - 10} y={barY + 24} textAnchor="end" className="soft">
            {clipped(who, 11, sheet.gutter - 14)}
          </text>
        </g>
      )}
      <g clipPath={`url(#${id}-within)`}>
        {bars(lane, 0, false)}
        <Windows {...{ id, lane, x }} y={barY} />
        {marks.map((mark) => (
          <MarkShape
            key={`${mark.kind} ${mark.date} ${mark.exit}`}
            {...{ mark, x, row }}
            y={barY}
            says={`${lane.position} (${who}) · ${word(catalogue, 'kind', mark.kind)}: ${longDay(catalogue, mark.date)}`}
            open={() => onOpen({ lane, mark })}
          />
        ))}
        {named && (
          <text
            x={x(named.date) + (x(named.date) > sheet.width - 100 ? -9 : 9)}
            y={barY - 3}
            textAnchor={x(named.date) > sheet.width - 100 ? 'end' : 'start'}
            className="named"
            aria-hidden="true"
          >
            {named.date}
          </text>
        )}
        {supposed && (
          <g className="ghost" aria-hidden="true">
            {bars(supposed, 38, true)}
          </g>
        )}
      </g>
      {supposed && (
        <text
          x={narrow ? sheet.gutter : sheet.gutter - 10}
          y={barY + (narrow ? 36 : 50)}
          textAnchor={narrow ? 'start' : 'end'}
          className="ghost-name"
        >
          {t('pictures.supposed')}
        </text>
      )}
    </g>
  );
}

// The days within which notice can be given, where the text opens them on a day.
function Windows({
  id,
  lane,
  x,
  y,
}: {
  readonly id: string;
  readonly lane: Lane;
  readonly x: (day: string) => number;
  readonly y: number;
}): ReactNode {
  return lane.marks
    .filter((mark) => mark.kind === 'notice-opens')
    .map((opens) => {
      const closes = lane.marks.find(
        (mark) => mark.kind === 'notify-by' && mark.exit === opens.exit && mark.date >= opens.date,
      );
      if (!closes) return null;
      return (
        <rect
          key={`${opens.exit} ${opens.date}`}
          x={x(opens.date)}
          y={y - 8}
          width={Math.max(2, x(dayPlus(closes.date, 1)) - x(opens.date))}
          height={6}
          fill={`url(#${id}-window)`}
          className="window"
        />
      );
    });
}

function BarShape({
  id,
  bar,
  x,
  y,
  sheet,
  knownOn,
  ghost,
  numbered,
}: {
  readonly id: string;
  readonly bar: Bar;
  readonly x: (day: string) => number;
  readonly y: number;
  readonly sheet: Sheet;
  readonly knownOn: Day;
  readonly ghost: boolean;
  readonly numbered: boolean;
}): ReactNode {
  const high = upper.includes(bar.kind);
  const size = ghost ? (high ? 11 : 6) : high ? barHeight : 10;
  const top = y + (high ? 0 : ghost ? 13 : barHeight + 3);
  const clamp = (at: number): number => Math.min(sheet.width + 40, Math.max(sheet.gutter - 40, at));
  const x1 = clamp(x(bar.first));
  const x2 = clamp(bar.last === null ? sheet.width - sheet.right + 1 : x(dayPlus(bar.last, 1)));
  const split = Math.min(x2, Math.max(x1, xOn(sheet, knownOn + 1)));
  const even = bar.kind === 'term' && Number(bar.label) % 2 === 0;
  const fill = bar.kind === 'term' ? undefined : `url(#${id}-${bar.kind})`;
  const text = bar.kind === 'unknown' ? '?' : bar.kind === 'survival' || !numbered ? undefined : bar.label;
  const [from, to] = [Math.max(x1, sheet.gutter), Math.min(x2, sheet.width - sheet.right)];
  const roomy = high && !ghost && text !== undefined && to - from > textWidth(text, 12) + 10;
  const middle = (from + to) / 2;
  const dark = bar.kind !== 'term' || split <= middle;
  return (
    <>
      {split > x1 && (
        <rect
          x={x1 + 0.5}
          y={top}
          width={Math.max(1, split - x1 - 1)}
          height={size}
          fill={fill}
          className={`shape of-${bar.kind}${even ? ' even' : ''}`}
        />
      )}
      {split < x2 && (
        <rect
          x={split + 0.5}
          y={top}
          width={Math.max(1, x2 - split - 1)}
          height={size}
          fill={fill}
          className={`shape of-${bar.kind} ahead`}
        />
      )}
      {bar.last === null && <rect x={x2 - 30} y={top - 1} width={31} height={size + 2} fill={`url(#${id}-fade)`} />}
      {roomy && bar.kind !== 'term' && (
        <rect x={middle - 9} y={top + 2} width={18} height={size - 4} rx={3} className="on-paper" />
      )}
      {roomy && (
        <text x={middle} y={top + 13} textAnchor="middle" className={dark ? 'term-number' : 'term-number on-dark'}>
          {text}
        </text>
      )}
    </>
  );
}

function MarkShape({
  mark,
  x,
  y,
  row,
  says,
  open,
}: {
  readonly mark: Mark;
  readonly x: (day: string) => number;
  readonly y: number;
  readonly row: number;
  readonly says: string;
  readonly open: () => void;
}): ReactNode {
  const { d, line } = markShape(mark.kind);
  return (
    <Item row={row} day={mark.date} says={says} open={open} className={`mark ${mark.kind}`}>
      <g transform={`translate(${Math.round(x(mark.date) * 10) / 10} ${y})`}>
        <rect x={-8} y={-14} width={16} height={16} className="reach" />
        <path d={d} transform="scale(1.3)" className={line ? 'sign line' : `sign ${mark.kind}`} />
      </g>
    </Item>
  );
}
