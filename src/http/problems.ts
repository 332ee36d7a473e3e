import { near } from '../base/index.ts';
import { Problem, type ProblemType, problems } from '../service/problem.ts';
import { faultOf } from '../store/fault.ts';
import type { Answer } from './call.ts';

/** The problem behind whatever was thrown. What nobody expected is a fault, of which nothing is told but that it is one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fault = faultOf(error);
  switch (fault?.kind) {
    case 'busy':
      return new Problem('store-busy', 'Others are writing; try again in a moment.');
    case 'away':
      return new Problem('store-away', 'The database cannot be reached. Nothing was written; try again.');
    case 'full':
      return new Problem('store-full', 'There is no room left on the disk of the store. Nothing was written.');
    case 'read-only':
      return new Problem('store-read-only', 'The store can be read but not written to. Nothing was written.');
    case 'taken':
      return new Problem('already-there', 'Somebody else has just taken this id.');
    case 'newer':
      return new Problem(
        'store-newer',
        'A later version of Tacit has brought the store up to date; this one has to be replaced by it.',
      );
    case 'damaged':
      return new Problem('fault', 'The store cannot be used as it is; `tacit store verify` says why.');
    case undefined:
  }
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  // SQLSTATE 22021: a text with a character that PostgreSQL does not keep.
  if (code === '22021')
    return new Problem('bad-request', 'The request has a character that no text here can have, such as U+0000.');
  if (statusCode === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem('too-large', 'The body of the request is larger than what is taken here.');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return new Problem('bad-request', 'The request cannot be read as HTTP.');
  return new Problem(
    'fault',
    'Something went wrong that should not have. The log of the server has it under this instance.',
  );
}

/** Says a problem (RFC 9457). */
export function problemAnswer(problem: Problem, instance: string): Answer {
  const [status, title] = problems[problem.type];
  const retry = retryAfter(problem.type) ?? (problem.more.retryAfter as number | undefined);
  return {
    status,
    media: 'application/problem+json',
    raw: JSON.stringify({
      type: `/problems/${problem.type}`,
      title,
      status,
      detail: problem.message,
      instance,
      ...(problem.diagnostics.length > 0 && { diagnostics: problem.diagnostics }),
      ...problem.more,
    }),
    headers: {
      'Cache-Control': 'no-store',
      ...(retry !== undefined && { 'Retry-After': String(retry) }),
      ...(problem.type === 'not-signed-in' && { 'WWW-Authenticate': 'Bearer realm="tacit"' }),
    },
  };
}

function retryAfter(type: ProblemType): number | undefined {
  if (type === 'store-busy' || type === 'store-away' || type === 'index-behind') return 2;
  return type === 'key-in-use' ? 1 : undefined;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** The problem of a query or a body that is not of its shape: where, why, and what was probably meant. */
export function shapeProblem(
  place: 'query' | 'body' | 'path',
  issues: readonly Issue[],
  known: readonly string[],
): Problem {
  const says = issues.slice(0, 5).map(({ code, path, message, keys }) => {
    if (code === 'unrecognized_keys' && keys) {
      const where = path.length > 0 ? ` in ${path.map(String).join('.')}` : '';
      return keys
        .slice(0, 5)
        .map((key) => {
          const meant = near(key, known);
          return `${cut(key)} is not known${where}${meant === undefined ? '' : `; ${meant} was probably meant`}`;
        })
        .join('; ');
    }
    return `${path.length > 0 ? cut(path.map(String).join('.')) : `the ${place}`}: ${message}`;
  });
  const [first] = issues;
  return new Problem(place === 'body' ? 'bad-request' : 'question-has-errors', `${says.join('. ')}.`, {
    ...(first && first.path.length > 0 && { parameter: cut(first.path.map(String).join('.')) }),
  });
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
