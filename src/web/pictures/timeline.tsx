import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { say, word } from '../../brief/say.ts';
import { diamond } from '../../brief/timeline-acts.ts';
import { markShape, marksShown } from '../../brief/timeline-lanes.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import type { BarKind, Timeline } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Patterns } from './patterns.tsx';
import { Drawing, labelsIn, measuresOf } from './timeline-drawing.tsx';
import type { TimelineItem } from './timeline-item.tsx';
import { dayAt, sheetFor, xOn } from './timeline-sheet.ts';
import { panned, type Stretch, showing, within, zoomed } from './view.ts';
import { useWidth } from './width.ts';
import './pictures.css';

interface TimelineProps {
  readonly timeline: Timeline;
  /** The same if something were done: drawn under each lane. */
  readonly supposed?: Timeline | undefined;
  readonly accord: Accord;
  readonly on: Day;
  readonly knownOn: Day;
  readonly onDay: (day: Day) => void;
  readonly onOpen: (item: TimelineItem) => void;
  /** Whether more of it is still to come. */
  readonly busy: boolean;
  readonly view: Stretch;
  readonly onView: (view: Stretch) => void;
  /** What else can be done with the picture. */
  readonly children?: ReactNode;
}

/** An accord through time, to be looked at, moved and asked: lanes with terms, notices, holds and duties, acts over them, and the day asked about. */
export function TimelinePicture(props: TimelineProps): ReactNode {
  const { timeline, supposed, accord, on, knownOn, onDay, onOpen, onView, busy, children } = props;
  const { t, catalogue } = useLanguage();
  const id = `t${useId().replaceAll(/\W/g, '')}`;
  const [frame, width] = useWidth<HTMLDivElement>();
  const picture = useRef<SVGSVGElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const all = useMemo<Stretch>(
    () => ({ from: parseDay(timeline.from) as Day, to: parseDay(timeline.to) as Day }),
    [timeline],
  );
  const view = within(props.view, all);
  const sheet = sheetFor(width, view);
  // The same stretch stays the same object, so that nothing is drawn anew while only the day moves.
  const kept = useMemo(() => ({ from: view.from, to: view.to }), [view.from, view.to]);
  const labels = useMemo(() => labelsIn(timeline, width, kept, catalogue), [timeline, width, kept, catalogue]);
  const measures = measuresOf(timeline, supposed, labels.rows, sheet.narrow);
  const look = useCallback((next: Stretch) => onView(within(next, all)), [onView, all]);
  useRoving(picture, labels, supposed);
  useWheel(picture, (event) => {
    const rect = picture.current?.getBoundingClientRect();
    if (!rect) return false;
    if (event.ctrlKey || event.metaKey) {
      look(zoomed(view, event.deltaY > 0 ? 1.25 : 0.8, dayAt(sheet, event.clientX - rect.left), all));
      return true;
    }
    const along = event.shiftKey ? event.deltaY : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    if (along === 0) return false;
    look(panned(view, along / width, all));
    return true;
  });
  const drag = useRef<{ readonly at: number; readonly view: Stretch; moved: boolean }>(undefined);
  const down = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0 || (event.target as Element).closest('.item, .day-line')) return;
    drag.current = { at: event.clientX, view, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const moved = (event: PointerEvent<SVGSVGElement>): void => {
    const begun = drag.current;
    if (!begun) return;
    const by = event.clientX - begun.at;
    if (!begun.moved && Math.abs(by) < 5) return;
    begun.moved = true;
    look(panned(begun.view, -by / (width - sheet.gutter - sheet.right), all));
  };
  const up = (event: PointerEvent<SVGSVGElement>): void => {
    const begun = drag.current;
    drag.current = undefined;
    if (!begun || begun.moved) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    if (x >= sheet.gutter) onDay(dayAt(sheet, x));
  };
  const pressed = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = {
      '+': () => look(zoomed(view, 0.7, middleOf(on, view), all)),
      '=': () => look(zoomed(view, 0.7, middleOf(on, view), all)),
      '-': () => look(zoomed(view, 1.4, middleOf(on, view), all)),
      '0': () => look(all),
      '<': () => look(panned(view, -0.25, all)),
      '>': () => look(panned(view, 0.25, all)),
    }[event.key];
    if (next) {
      next();
      event.preventDefault();
      return;
    }
    const to = itemBeside(event);
    if (!to) return;
    event.preventDefault();
    const day = Number(to.dataset.day);
    look(showing(day, view, all));
    to.focus({ preventScroll: true });
  };
  const tell = (target: EventTarget): void => {
    const item = (target as Element).closest('.item');
    if (readout.current) readout.current.textContent = item?.getAttribute('aria-label') ?? t('pictures.readout');
  };
  const buttons = [
    ['pictures.earlier', '←', () => look(panned(view, -0.25, all))],
    ['pictures.later', '→', () => look(panned(view, 0.25, all))],
    ['pictures.closer', '+', () => look(zoomed(view, 0.7, middleOf(on, view), all))],
    ['pictures.farther', '−', () => look(zoomed(view, 1.4, middleOf(on, view), all))],
  ] as const;
  return (
    <figure className="timeline" aria-busy={busy}>
      <div className="picture-tools" role="group" aria-label={t('pictures.tools')}>
        {buttons.map(([name, sign, does]) => (
          <button key={name} type="button" aria-label={t(name)} title={t(name)} onClick={does}>
            {sign}
          </button>
        ))}
        <button type="button" onClick={() => look(all)}>
          {t('pictures.whole')}
        </button>
        {children}
      </div>
      <div ref={frame} className="picture-frame" style={{ minHeight: measures.height }}>
        {width > 0 && (
          <svg
            ref={picture}
            role="group"
            aria-label={t('pictures.timeline', {
              first: longDay(catalogue, printDay(view.from)),
              last: longDay(catalogue, printDay(view.to)),
            })}
            aria-describedby={`${id}-keys`}
            width={width}
            height={measures.height}
            onPointerDown={down}
            onPointerMove={moved}
            onPointerUp={up}
            onPointerCancel={() => {
              drag.current = undefined;
            }}
            onKeyDown={pressed}
            onFocus={(event) => {
              if (event.target.matches('.item')) comeTo(event.target);
              tell(event.target);
            }}
            onPointerOver={(event) => tell(event.target)}
          >
            <Drawing {...{ id, timeline, supposed, accord, width, knownOn, labels, onOpen }} view={kept} />
            <DayLine {...{ sheet, on, onDay, all, measures }} onShow={(day) => look(showing(day, view, all))} />
          </svg>
        )}
      </div>
      <p ref={readout} className="readout" aria-hidden="true">
        {t('pictures.readout')}
      </p>
      <p id={`${id}-keys`} className="hint picture-keys">
        {t('pictures.timeline-keys')}
      </p>
      <Legend {...{ id, timeline }} ahead={knownOn < all.to} />
    </figure>
  );
}

const middleOf = (on: Day, view: Stretch): Day =>
  on >= view.from && on <= view.to ? on : Math.round((view.from + view.to) / 2);

// One thing in the picture is in the way of the Tab key; arrows go to the others.
function useRoving(picture: { readonly current: SVGSVGElement | null }, drawn: unknown, supposed: unknown): void {
  useLayoutEffect(() => {
    const items = [...(picture.current?.querySelectorAll<SVGGElement>('.item') ?? [])];
    const [first] = items.toSorted(byPlace);
    if (first && !items.some((item) => item.tabIndex === 0)) comeTo(first);
  }, [picture, drawn, supposed]);
}

function comeTo(item: Element): void {
  for (const other of item.closest('svg')?.querySelectorAll('.item[tabindex="0"]') ?? [])
    if (other !== item) other.setAttribute('tabindex', '-1');
  item.setAttribute('tabindex', '0');
}

const byPlace = (a: SVGGElement, b: SVGGElement): number =>
  Number(a.dataset.row) - Number(b.dataset.row) || Number(a.dataset.day) - Number(b.dataset.day);

function itemBeside(event: KeyboardEvent<SVGSVGElement>): SVGGElement | undefined {
  const here = (event.target as Element).closest<SVGGElement>('.item');
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  if (!here || !step) return undefined;
  const [down = 0, along = 0] = step;
  const dayOf = (item: SVGGElement): number => Number(item.dataset.day);
  const row = Number(here.dataset.row) + down;
  const there = [...event.currentTarget.querySelectorAll<SVGGElement>(`.item[data-row="${row}"]`)].sort(byPlace);
  if (along !== 0) return there[there.indexOf(here) + along];
  const distance = (item: SVGGElement): number => Math.abs(dayOf(item) - dayOf(here));
  return there.toSorted((a, b) => distance(a) - distance(b))[0];
}

// React hears of the wheel too late to keep the page where it is.
function useWheel(picture: { readonly current: SVGSVGElement | null }, turned: (event: WheelEvent) => boolean): void {
  useEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    const heard = (event: WheelEvent): void => {
      if (turned(event)) event.preventDefault();
    };
    svg.addEventListener('wheel', heard, { passive: false });
    return () => svg.removeEventListener('wheel', heard);
  });
}

interface DayLineProps {
  readonly sheet: ReturnType<typeof sheetFor>;
  readonly on: Day;
  readonly all: Stretch;
  readonly measures: ReturnType<typeof measuresOf>;
  readonly onDay: (day: Day) => void;
  readonly onShow: (day: Day) => void;
}

// The day asked about: a handle over all lanes.
function DayLine({ sheet, on, all, measures, onDay, onShow }: DayLineProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const dragging = useRef(false);
  const outside = on < sheet.view.from ? '◀ ' : on > sheet.view.to ? ' ▶' : '';
  const end = sheet.width - sheet.right;
  const at = Math.min(end, Math.max(sheet.gutter, xOn(sheet, on)));
  const middle = Math.min(end - 46, Math.max(sheet.gutter + 46, at));
  const text = printDay(on);
  const y = measures.bottom + 3;
  const pressed = (event: KeyboardEvent): void => {
    const size = event.shiftKey ? 30 : 1;
    const to = {
      ArrowLeft: on - size,
      ArrowDown: on - size,
      ArrowRight: on + size,
      ArrowUp: on + size,
      PageUp: on + 365,
      PageDown: on - 365,
      Home: all.from,
      End: all.to,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const day = Math.min(all.to, Math.max(all.from, to));
    onDay(day);
    onShow(day);
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={t('accord.on')}
      aria-valuemin={all.from}
      aria-valuemax={all.to}
      aria-valuenow={on}
      aria-valuetext={longDay(catalogue, text)}
      className="day-line"
      onKeyDown={pressed}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!dragging.current) return;
        const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
        const day = dayAt(sheet, Math.min(end, Math.max(sheet.gutter, event.clientX - left)));
        if (day !== on) onDay(day);
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      {outside === '' && (
        <>
          <path d={`M${at} 4V${y}`} className="line" />
          <rect x={at - 8} y={4} width={16} height={y} className="reach" />
        </>
      )}
      <rect x={middle - 46} y={y} width={92} height={24} rx={5} className="handle-box" />
      <text x={middle} y={y + 16} textAnchor="middle" className="handle-day">
        {outside.trim() === '◀' ? `◀ ${text}` : `${text}${outside}`}
      </text>
    </g>
  );
}

function Legend({
  id,
  timeline,
  ahead,
}: {
  readonly id: string;
  readonly timeline: Timeline;
  readonly ahead: boolean;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const kinds = [...new Set(timeline.lanes.flatMap((lane) => lane.bars.map((bar) => bar.kind)))];
  const due = [...new Set(timeline.lanes.flatMap((lane) => marksShown(lane).map((mark) => mark.kind)))];
  const counts = [...new Set(timeline.acts.map((act) => act.counts))].toSorted((a, b) => Number(b) - Number(a));
  const bar = (kind: BarKind, className = ''): ReactNode => (
    <rect
      x={1}
      y={3}
      width={22}
      height={10}
      fill={kind === 'term' ? undefined : `url(#${id}-l-${kind})`}
      className={`shape of-${kind} ${className}`}
    />
  );
  const entries: (readonly [string, ReactNode])[] = [
    ...kinds.map((kind) => [word(catalogue, 'bar', kind), bar(kind)] as const),
    ...(ahead ? [[say(catalogue, 'timeline.projected'), bar('term', 'ahead')] as const] : []),
    ...due.map((kind): readonly [string, ReactNode] => {
      const { d, line } = markShape(kind);
      return [
        word(catalogue, 'kind', kind),
        <path
          key={kind}
          d={d}
          transform="translate(12 13) scale(1.2)"
          className={line ? 'sign line' : `sign ${kind}`}
        />,
      ];
    }),
    ...(due.includes('notice-opens')
      ? [
          [
            t('pictures.window'),
            <rect key="window" x={1} y={5} width={22} height={6} fill={`url(#${id}-l-window)`} className="window" />,
          ] as const,
        ]
      : []),
    ...counts.map((counted): readonly [string, ReactNode] => [
      say(catalogue, counted ? 'timeline.counts' : 'timeline.others'),
      <g key={String(counted)} className={counted ? 'act counts' : 'act'}>
        <path d={diamond(counted ? 6 : 4.5)} transform="translate(12 8)" className="diamond" />
      </g>,
    ]),
  ];
  return (
    <figcaption>
      <svg width="0" height="0" aria-hidden="true" className="unseen">
        <Patterns id={`${id}-l`} />
      </svg>
      <ul className="legend">
        {entries.map(([text, sign]) => (
          <li key={text}>
            <svg width="24" height="16" aria-hidden="true">
              {sign}
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
