import type { Diagnostic } from '../base/index.ts';

/** Every way in which a request can fail, with the status that HTTP gives it and its title. The names are stable: `/problems/NAME` is the type of RFC 9457. */
export const problems = {
  'bad-request': [400, 'The request is not understood'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'not-allowed': [403, 'This is not allowed'],
  'not-found': [404, 'There is no such thing'],
  'method-not-allowed': [405, 'This cannot be done here'],
  'not-acceptable': [406, 'This cannot be given in that form'],
  'already-there': [409, 'It is there already'],
  'record-only-grows': [409, 'The record is only added to'],
  'key-reused': [409, 'The idempotency key belongs to another request'],
  'key-in-use': [409, 'The same request is being answered'],
  'version-changed': [412, 'It has changed since it was read'],
  'version-missing': [428, 'Say which version is meant'],
  'too-large': [413, 'This is too large'],
  'not-readable': [415, 'This form cannot be read'],
  'accord-has-errors': [422, 'The accord has errors'],
  'act-has-errors': [422, 'The act has errors'],
  'question-has-errors': [422, 'The question has errors'],
  'table-has-errors': [422, 'The table has errors'],
  'beyond-horizon': [422, 'The index does not reach that far'],
  'index-behind': [503, 'The index is being made'],
  'too-many-requests': [429, 'Too many requests'],
  'store-busy': [503, 'The store is busy'],
  'store-away': [503, 'The store cannot be reached'],
  'store-newer': [503, 'The store belongs to a later version'],
  'store-full': [507, 'The store is full'],
  'store-read-only': [503, 'The store cannot be written to'],
  fault: [500, 'A fault of the program'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** The name of one of {@link problems}. */
export type ProblemType = keyof typeof problems;

/** What somebody was not allowed to do. */
export interface Refusal {
  readonly action: string;
  readonly accord?: string;
}

interface Particulars {
  readonly diagnostics?: readonly Diagnostic[];
  readonly refusal?: Refusal;
  readonly [member: string]: unknown;
}

/** A request that cannot be followed: which problem, what exactly, and what to do. */
export class Problem extends Error {
  readonly type: ProblemType;
  /** Findings about a file or an act, each with its code and hint. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the log says of it, where somebody was refused something. */
  readonly refusal: Refusal | undefined;
  /** Further members of the answer. */
  readonly more: Readonly<Record<string, unknown>>;
  constructor(type: ProblemType, detail: string, { diagnostics = [], refusal, ...more }: Particulars = {}) {
    super(detail);
    this.type = type;
    this.diagnostics = diagnostics;
    this.refusal = refusal;
    this.more = more;
  }
}
