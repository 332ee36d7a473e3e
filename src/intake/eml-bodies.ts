import { western } from './encoding.ts';

/** A part of a message as it stands in the file. */
export interface Body {
  readonly start: number;
  readonly type: string;
  readonly charset: string | undefined;
  readonly encoding: string;
}

/** Characters of a part that stand in the file word for word: `start` and `end` in the part, `at` in the file. */
export interface BodyRun {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** Where the parts of a message begin. What only looks like a part does no harm: its characters are not those of the text. */
export function bodiesOf(source: string): readonly Body[] {
  const bodies: Body[] = [];
  let header: string | undefined = '';
  for (let at = 0; at < source.length; ) {
    const end = source.indexOf('\n', at);
    const next = end < 0 ? source.length : end + 1;
    const line = source.slice(at, Math.min(next, at + 4000)).trimEnd();
    if (line.startsWith('--')) header = '';
    else if (header !== undefined) {
      if (line === '') {
        bodies.push(bodyAt(next, header));
        header = undefined;
      } else if (/^[ \t]/.test(line)) header += ` ${line.trim()}`;
      else if (/^[\w-]+:/.test(line)) header += `\n${line}`;
      else if (at > 0) header = undefined;
    }
    at = next;
  }
  return bodies;
}

function bodyAt(start: number, header: string): Body {
  const type = /^content-type:\s*([\w/+.-]+)/im.exec(header)?.[1]?.toLowerCase();
  return {
    start,
    type: type ?? 'text/plain',
    charset: /^content-type:.*?;\s*charset\*?="?([\w.:-]+)/im.exec(header)?.[1],
    encoding: /^content-transfer-encoding:\s*"?([\w-]+)/im.exec(header)?.[1]?.toLowerCase() ?? '',
  };
}

/** Which characters of a decoded part stand in the file word for word. Parts that were joined into one text are followed one after another. */
export function bodyRuns(source: string, text: string, bodies: readonly Body[]): readonly BodyRun[] {
  const runs: BodyRun[] = [];
  let [done, after] = [0, 0];
  for (const body of bodies) {
    if (done >= text.length) break;
    if (body.start < after || body.encoding === 'base64' || !body.type.startsWith('text/')) continue;
    // Between two parts stands an empty line that is in neither.
    const from = done + (/^\s*/.exec(text.slice(done, done + 16))?.[0].length ?? 0);
    for (const begin of done > 0 ? [from] : [0, from]) {
      const found = follow(source, text, begin, body);
      if (found.end - begin < Math.min(16, text.length - begin)) continue;
      runs.push(...found.runs);
      [done, after] = [found.end, found.after];
      break;
    }
  }
  return runs;
}

/** Goes along a part in the file and in its decoded form, as far as they agree. */
function follow(
  source: string,
  text: string,
  begin: number,
  { start, encoding, charset }: Body,
): { readonly runs: readonly BodyRun[]; readonly end: number; readonly after: number } {
  const quoted = encoding === 'quoted-printable';
  const runs: BodyRun[] = [];
  let [t, s, same] = [begin, start, begin];
  const close = (): void => {
    if (t > same) runs.push({ start: same, end: t, at: s - (t - same) });
  };
  const escape = /(?:=[0-9A-Fa-f]{2}|=[ \t]*\r?\n)+/y;
  while (t < text.length && s < source.length) {
    escape.lastIndex = s;
    const coded = quoted && source[s] === '=' ? escape.exec(source)?.[0] : undefined;
    if (coded !== undefined) {
      const says = unquoted(coded, charset);
      if (says === undefined || !text.startsWith(says, t)) break;
      close();
      s += coded.length;
      t += says.length;
      same = t;
    } else if (source[s] === text[t]) {
      s += 1;
      t += 1;
    } else {
      // Half a line end, blanks before one, and a line end where a flowing paragraph was joined.
      const passed = /^(?:\r(?=\n)|[ \t]+(?=\r?\n)|\r?\n ?)/.exec(source.slice(s, s + 256))?.[0].length ?? 0;
      if (passed === 0) break;
      close();
      s += passed;
      same = t;
    }
  }
  close();
  return { runs, end: t, after: s };
}

/** What a stretch of escaped bytes says; line ends in it are soft. */
function unquoted(coded: string, charset: string | undefined): string | undefined {
  const bytes = Buffer.from(coded.replace(/=[ \t]*\r?\n/g, '').replaceAll('=', ''), 'hex');
  try {
    return western(new TextDecoder(charset ?? 'utf-8', { ignoreBOM: true }).decode(bytes)).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
