import type { Entry } from '../../http/client.ts';
import { api } from '../api.ts';

const page = 200;

/**
 * The place in the log of the line that vouches for an entry; undefined where none does. It is found by halving, for lines stand in the order in which
 * things were done, and then line by line, for several may be of one instant.
 */
export async function lineOfEntry(accord: string, { seq, at }: Pick<Entry, 'seq' | 'at'>): Promise<number | undefined> {
  const { size } = (await api.getLogLine({ index: 0 })).body;
  let [low, high] = [0, size];
  while (high - low > page) {
    const middle = Math.floor((low + high) / 2);
    const first = await firstFrom(middle, () => true);
    if (first && Date.parse(first.at) < Date.parse(at)) low = first.index + 1;
    else high = middle;
  }
  // The line before the place may be of the same instant as those behind it.
  const found = await firstFrom(
    Math.max(0, low - page),
    (line) => line.accord === accord && (line.version ?? 0) >= seq,
  );
  return found?.index;
}

interface Line {
  readonly index: number;
  readonly at: string;
  readonly accord: string;
  readonly version?: number;
}

async function firstFrom(index: number, is: (line: Line) => boolean): Promise<Line | undefined> {
  for (let after = index - 1; ; ) {
    const { body } = await api.listChanges({ after, limit: page });
    const found = body.rows.find(is);
    if (found || body.last <= after) return found;
    after = body.last;
  }
}
