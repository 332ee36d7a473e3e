import { type ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { dayPlus, longDay } from '../../brief/dates.ts';
import type { Catalogue } from '../../brief/index.ts';
import { bareName } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { clipped, textWidth } from '../../brief/svg.ts';
import { markShape, marksShown, upper } from '../../brief/timeline-lanes.ts';
import { type Day, parseDay } from '../../calendar/index.ts';
import type { Bar, Lane, Mark } from '../../engine/index.ts';
import { type Say, useLanguage } from '../language.tsx';
import { Item, type TimelineItem } from './timeline-item.tsx';
import { type Sheet, xOn } from './timeline-sheet.ts';

const barHeight = 18;

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

/** A lane of a timeline: its terms and what runs beside them, over them the days that count, under them what is only supposed. */
export function LaneRow(props: LaneProps): ReactNode {
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
  // What is known, and what is only projected.
  const pieces = [
    [x1, split, even ? ' even' : ''],
    [split, x2, ' ahead'],
  ] as const;
  return (
    <>
      {pieces
        .filter(([left, right]) => right > left)
        .map(([left, right, more]) => (
          <rect
            key={more}
            x={left + 0.5}
            y={top}
            width={Math.max(1, right - left - 1)}
            height={size}
            fill={fill}
            className={`shape of-${bar.kind}${more}`}
          />
        ))}
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
