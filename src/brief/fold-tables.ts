import { pad, widthOf } from './table.ts';

const gap = 2;

/** A text whose tables are set in several lines a row where they are wider than the terminal; whatever else it holds stays as it is. */
export function foldTables(text: string, width: number): string {
  const lines = text.split('\n');
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const columns = columnsOf(lines[i + 1]);
    if (columns.length < 2 || lineWidth(columns) <= width) {
      out.push(lines[i] as string);
      continue;
    }
    const end = lines.indexOf('', i);
    const groups = groupsOf(columns, width);
    const folded = (line: string): readonly string[] => foldLine(cellsOf(line, columns), columns, groups);
    const [head = '', , ...rows] = lines.slice(i, end === -1 ? undefined : end);
    out.push(...folded(head), '─'.repeat(Math.min(width, lineWidth(columns))), ...rows.flatMap(folded));
    i = (end === -1 ? lines.length : end) - 1;
  }
  return out.join('\n');
}

// The widths of the columns, by the line that is ruled under their headings.
function columnsOf(rule = ''): readonly number[] {
  return /^─+( {2}─+)+$/.test(rule) ? rule.split('  ').map((part) => part.length) : [];
}

const lineWidth = (columns: readonly number[]): number => columns.reduce((sum, w) => sum + w + gap, -gap);

// Which columns stand in which line: as many as there is room for; lines after the first are set in.
function groupsOf(columns: readonly number[], width: number): readonly (readonly number[])[] {
  const groups: number[][] = [[]];
  let used = 0;
  columns.forEach((column, i) => {
    const group = groups.at(-1) as number[];
    if (group.length > 0 && used + column > width) {
      groups.push([i]);
      used = gap + column + gap;
    } else {
      group.push(i);
      used += column + gap;
    }
  });
  return groups;
}

function cellsOf(line: string, columns: readonly number[]): readonly string[] {
  const chars = Array.from(line);
  return columns.map((column, i) => {
    if (i === columns.length - 1) return chars.join('').trimEnd();
    let cell = '';
    while (chars.length > 0 && widthOf(cell) < column + gap) cell += chars.shift();
    return cell.trimEnd();
  });
}

function foldLine(
  cells: readonly string[],
  columns: readonly number[],
  groups: readonly (readonly number[])[],
): readonly string[] {
  return groups
    .map((group, line) => {
      const row = group.map((i) => pad(cells[i] as string, columns[i] as number)).join(' '.repeat(gap));
      return `${line === 0 ? '' : ' '.repeat(gap)}${row}`.trimEnd();
    })
    .filter((row, line) => line === 0 || row !== '');
}
