import { accordFrom, parseAccord } from '../accord/index.ts';
import type { Diagnostic } from '../base/index.ts';
import { Problem } from '../service/problem.ts';
import type { Route } from './contract/route.ts';
import { jsonFault } from './json-fault.ts';

/** What a body is read as. */
export function bodyOf(route: Route, bytes: Uint8Array | undefined, contentType: string | undefined): unknown {
  const takes: readonly string[] = route.takes ?? ['application/json'];
  const media = (contentType ?? takes[0] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!takes.some((one) => one === media))
    throw new Problem('not-readable', `A body of ${media.slice(0, 60)} is not taken here; send ${takes.join(' or ')}.`);
  if (route.body === 'bytes') return bytes ?? new Uint8Array();
  const text = textOf(bytes);
  if (route.body === 'text') return text;
  if (media === 'application/yaml') return accordIn(text);
  const value = jsonIn(text);
  // Read again as a text where it has errors: only then is it known where they stand.
  if (takes.includes('application/yaml') && !accordFrom(value, 'body').accord) return accordIn(text);
  return value;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text, refuseProto) as unknown;
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (text === '') throw new Problem('bad-request', 'The request has no body.');
    const before = text.slice(0, jsonFault(text)).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const says = `The body is not JSON from line ${place.line}, column ${place.column} on.`;
    const hint = 'Write it as RFC 8259 says.';
    const finding = { code: 'request/not-json', severity: 'error', message: says, hint, file: 'body', ...place };
    throw new Problem('bad-request', says, { diagnostics: [finding as Diagnostic] });
  }
}

// The text of the file is read where its lines are known: a finding says the line and the column.
function accordIn(text: string): unknown {
  const { written, diagnostics } = parseAccord(text, 'body');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || written === undefined)
    throw new Problem('accord-has-errors', 'The accord has errors; each is named with what to do about it.', {
      diagnostics: errors,
    });
  return written;
}

function textOf(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array());
  } catch {
    throw new Problem('bad-request', 'The body is not UTF-8 text.');
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Problem('bad-request', '`__proto__` cannot be the name of anything.');
  return value;
}
