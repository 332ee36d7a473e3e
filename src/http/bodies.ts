import { parseAccord } from '../accord/index.ts';

import { Problem } from '../service/problem.ts';
import type { Route } from './contract/route.ts';

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
  try {
    return JSON.parse(text, refuseProto) as unknown;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'bad-request',
      text === '' ? 'The request has no body.' : `The body is not JSON: ${reason(error)}.`,
    );
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

// What V8 says of a text begins with the place, and can quote the text itself.
const reason = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : 'it cannot be read');
