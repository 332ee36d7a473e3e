import type { Measurement } from './measure.ts';

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function boundText({ bound, boundOn, atLeast, unit }: Measurement): string {
  if (bound === null) return '';
  const on = { ratio: '×', difference: ` ${unit} more`, ours: ` ${unit}` }[boundOn];
  return `${atLeast ? '≥' : '≤'} ${bound}${on}`;
}

/** Measurements as a table for people: both sides, the ratio, and the bound. */
export function tableText(rows: readonly Measurement[]): string {
  const heads = ['Measured', 'Against', 'Ours', 'Theirs', 'Unit', 'Ratio', 'Bound', 'Met', 'Runs'];
  const cells = rows.map((row) => [
    row.name,
    row.against,
    short(row.ours),
    short(row.theirs),
    row.unit,
    `${short(row.ratio)}×`,
    boundText(row),
    row.bound === null ? '' : row.met ? 'yes' : 'no',
    `${row.runs}`,
  ]);
  const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((line) => (line[i] as string).length)));
  const lineOf = (line: readonly string[]): string =>
    line
      .map((cell, i) => cell.padEnd(widths[i] as number))
      .join('  ')
      .trimEnd();
  return [lineOf(heads), lineOf(widths.map((width) => '─'.repeat(width))), ...cells.map(lineOf)].join('\n');
}
