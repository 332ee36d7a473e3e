import type { Accord } from '../accord/index.ts';
import type { Curve, CurvePoint, Timeline } from '../engine/index.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { partyName } from './names.ts';
import { say, word } from './say.ts';
import { textTable } from './table.ts';

/** A stretch of days on which the earliest last day in stays the same, or on which one is out at once. */
interface CurveRun {
  readonly first: CurvePoint;
  readonly last: CurvePoint;
}

/** The runs of a curve: on each the last day in is one day, or as many days off all along, or there is none. */
function runsOf({ points }: Curve): readonly CurveRun[] {
  const runs: { first: CurvePoint; last: CurvePoint }[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const level =
      run &&
      run.last.days !== null &&
      run.last.days === point.days &&
      (run.first === run.last || run.first.days === point.days);
    if (
      run &&
      (level ||
        (run.last.lastDayIn === point.lastDayIn && (run.first === run.last || run.first.lastDayIn === point.lastDayIn)))
    )
      run.last = point;
    else runs.push({ first: point, last: point });
  }
  return runs;
}

/** The curve as a table: for each stretch of days the last day in that acting then would bring, and how far off it is. */
export function sayCurve(curves: readonly Curve[], accord: Accord, language: Catalogue): string {
  return curves
    .map((curve) => {
      const head = `${curve.position} (${partyName(accord, curve.party, language)})`;
      const table = textTable(runsOf(curve), [
        { head: say(language, 'column.first'), cell: ({ first }) => first.on },
        { head: say(language, 'column.last'), cell: ({ last }) => last.on },
        {
          head: say(language, 'column.ends'),
          cell: ({ first, last }) => span(first.lastDayIn, last.lastDayIn) ?? say(language, 'curve.never'),
        },
        {
          head: say(language, 'column.days'),
          cell: ({ first, last }) =>
            first.days === last.days ? `${first.days ?? '–'}` : `${first.days} … ${last.days}`,
        },
        {
          head: say(language, 'curve.latest'),
          cell: ({ first, last }) =>
            first.atLatest === undefined && last.atLatest === undefined
              ? ''
              : span(latest(first) ?? say(language, 'date.never'), latest(last) ?? say(language, 'date.never')),
        },
      ]);
      return `${head}\n${table}`;
    })
    .join('\n\n');
}

const latest = ({ lastDayIn, atLatest }: CurvePoint): string | null => (atLatest === undefined ? lastDayIn : atLatest);

const span = <Text extends string | null>(first: Text, last: Text): Text | string =>
  first === last ? first : `${first} … ${last}`;

/** The timeline as tables: the acts, and for each lane its stretches and its deadlines. */
export function sayTimeline(timeline: Timeline, accord: Accord, language: Catalogue): string {
  const acts = textTable(timeline.acts, [
    {
      head: say(language, 'column.date'),
      cell: (act) => (act.first === act.last ? act.first : `${act.first} … ${act.last}`),
    },
    { head: say(language, 'column.act'), cell: (act) => word(language, 'act', act.kind) },
    { head: say(language, 'column.by'), cell: (act) => act.by.join(', ') },
    { head: say(language, 'column.of'), cell: (act) => act.act },
  ]);
  const lanes = timeline.lanes.map((lane) => {
    const bars = textTable(lane.bars, [
      { head: say(language, 'column.first'), cell: (bar) => bar.first },
      { head: say(language, 'column.last'), cell: (bar) => bar.last ?? say(language, 'timeline.goes-on') },
      { head: say(language, 'column.what'), cell: (bar) => word(language, 'bar', bar.kind) },
      { head: say(language, 'column.of'), cell: (bar) => bar.act ?? bar.label ?? '' },
    ]);
    const marks = textTable(lane.marks, [
      { head: say(language, 'column.date'), cell: (mark) => mark.date },
      { head: say(language, 'column.what'), cell: (mark) => word(language, 'kind', mark.kind) },
      { head: say(language, 'column.exit'), cell: (mark) => mark.exit ?? '' },
    ]);
    return [
      `${lane.position} (${partyName(accord, lane.party, language)})`,
      ...(lane.bars.length > 0 ? [bars] : []),
      ...(lane.marks.length > 0 ? [marks] : []),
    ].join('\n');
  });
  return [...(timeline.acts.length > 0 ? [acts] : []), ...lanes].join('\n\n');
}
