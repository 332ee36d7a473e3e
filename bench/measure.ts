// Ratios within one run: the sides take turns, so that what else the machine does falls on all of them alike.

/** One side of a measurement: a name, and one run of it. What it answers is kept, so that no run is thought away. */
export interface Side {
  readonly name: string;
  readonly run: () => unknown;
}

/** The values of the sides, run by run: `values[side][run]`. */
export type Runs = readonly (readonly number[])[];

/** What has been measured: two sides, their ratio, and the bound that it has to keep. */
export interface Measurement {
  readonly name: string;
  /** Ours over theirs. */
  readonly ratio: number;
  readonly bound: number | null;
  /** What the bound is on, and on which side of it the value has to be. */
  readonly boundOn: 'ratio' | 'difference' | 'ours';
  readonly atLeast: boolean;
  readonly unit: string;
  readonly ours: number;
  readonly theirs: number;
  readonly against: string;
  readonly runs: number;
  readonly met: boolean;
}

/** The bound of a measurement. */
export type Bound = Partial<Pick<Measurement, 'bound' | 'boundOn' | 'atLeast'>>;

/** The middle one of some values. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

// What a run answers is put where it could be read, so that no run is thought away.
const kept: { answer?: unknown } = {};

/** Milliseconds that each side takes in each run; the sides take turns, after some turns to warm up. */
export function interleaved(sides: readonly Side[], runs: number, warmUp = 3): Runs {
  const values: number[][] = sides.map(() => []);
  for (let run = -warmUp; run < runs; run++) {
    sides.forEach((side, i) => {
      const startedAt = performance.now();
      kept.answer = side.run();
      const took = performance.now() - startedAt;
      if (run >= 0) (values[i] as number[]).push(took);
    });
  }
  return values;
}

/** Puts two sides together. Ratio and difference are the medians over the runs, each taken within one run. */
export function measurementOf(
  name: string,
  against: string,
  unit: string,
  ours: readonly number[],
  theirs: readonly number[],
  { bound = null, boundOn = 'ratio', atLeast = false }: Bound = {},
): Measurement {
  const pairs = ours.map((value, i): readonly [number, number] => [value, theirs[i] as number]);
  const ratio = median(pairs.map(([a, b]) => a / b));
  const value = { ratio, difference: median(pairs.map(([a, b]) => a - b)), ours: median(ours) }[boundOn];
  return {
    name,
    ratio,
    bound,
    boundOn,
    atLeast,
    unit,
    ours: median(ours),
    theirs: median(theirs),
    against,
    runs: ours.length,
    met: bound === null || (atLeast ? value >= bound : value <= bound),
  };
}
