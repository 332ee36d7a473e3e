/** What a case is about: the last day to give notice, the days of a term, the effect of a notice, or a bare period. */
export type Kind = 'deadline' | 'term' | 'effect' | 'period';

/** One case of the suite; `conformance/schema.json` and `conformance/README.md` say what the words mean. */
export interface ConformanceCase {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly given: Readonly<Record<string, string>>;
  readonly ask: string;
  /** A civil day, or null: there is none. */
  readonly answer: string | null;
  readonly why: string;
  readonly source: { readonly title: string; readonly url: string };
}

/** What a program made of one case. */
export interface ConformanceResult extends Omit<ConformanceCase, 'answer'> {
  readonly status: 'passed' | 'failed' | 'unsupported';
  readonly got: unknown;
  readonly expected: string | null;
  /** Why there is no answer to compare. */
  readonly message?: string;
  /** A last day to give notice that lies after the right one. */
  readonly late?: boolean;
}

export interface ConformanceTally {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly unsupported: number;
  readonly late: number;
}

export interface ConformanceRun extends ConformanceTally {
  readonly byKind: Readonly<Record<Kind, ConformanceTally>>;
  readonly results: readonly ConformanceResult[];
  /** What the program wrote on standard error, its first 2,000 characters or so. */
  readonly said: string;
}

export interface ConformanceOptions {
  /** Default: every case that ships. */
  readonly cases?: readonly ConformanceCase[] | undefined;
  /** Keeps cases whose id or title contains this text. */
  readonly only?: string | undefined;
  /** Seconds that the program may stay silent while answers are owed; default 20. */
  readonly wait?: number | undefined;
  /** Seconds for the whole run; default 300. */
  readonly limit?: number | undefined;
  /** The folder in which the program is started. */
  readonly cwd?: string | undefined;
}

/** The kinds of case, in the order of the tables. */
export const kinds: readonly Kind[];

/** Every case that ships, in the order of {@link kinds}. */
export function loadCases(folder?: URL): readonly ConformanceCase[];

/**
 * Puts the cases to a program, a command line or its words, and judges the answers. It never throws for what the program does:
 * a program that cannot be started, ends early, talks nonsense or stays silent has failed the cases that it owes.
 */
export function runConformance(program: string | readonly string[], options?: ConformanceOptions): Promise<ConformanceRun>;

/** The report for people; its last line is `N passed, N failed, N unsupported`. */
export function reportOf(run: ConformanceRun, options?: { readonly quiet?: boolean | undefined }): string;
