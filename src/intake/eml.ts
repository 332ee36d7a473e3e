import PostalMime from 'postal-mime';
import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Place, Remark } from '../reader/source-text.ts';
import { dayOf } from './day.ts';
import { type Body, type BodyRun, bodiesOf, bodyRuns } from './eml-bodies.ts';
import { type Decoded, western } from './encoding.ts';
import { writer } from './places.ts';
import type { Taken } from './refusal.ts';
import { titled } from './titled.ts';

/**
 * The text of a message: its plain part where it has one, else its page. The day is the one in the offset of the sender. What is attached is named and not
 * read.
 */
export async function takeMessage(bytes: Uint8Array, { text: source, remarks }: Decoded): Promise<Taken> {
  const message = await PostalMime.parse(bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: 3 });
  const bodies = bodiesOf(source);
  const { headers } = message;
  const [text, html] = [western(message.text ?? ''), western(message.html ?? '')];
  const isPage = html !== '' && (text.trim() === '' || !bodies.some(({ type }) => type === 'text/plain'));
  const body = isPage ? await fromPage(source, html, bodies) : fromText(source, text, bodies);
  const attached = message.attachments.filter(({ related }) => !related);
  return {
    ...body,
    title: titled(message.subject),
    publishedOn: dayOfHeader(headers.find(({ key }) => key === 'date')?.value),
    publisher: titled(message.from?.name) ?? titled(message.from?.address),
    remarks: [...remarks, ...attachedRemark(attached.map(({ filename, mimeType }) => titled(filename) ?? mimeType))],
  };
}

type Words = Pick<Taken, 'text' | 'places'>;

const fromText = (source: string, text: string, bodies: readonly Body[]): Words =>
  composed(text, [{ start: 0, at: 0 }], bodyRuns(source, text, bodies), 'text/plain');

async function fromPage(source: string, html: string, bodies: readonly Body[]): Promise<Words> {
  const { takeHtml } = await import('./html.ts');
  const { text, places } = takeHtml({ text: html, remarks: [] }, true);
  return composed(text, places, bodyRuns(source, html, bodies), 'text/html');
}

/** Places in a part of a message become places in the file: a stretch stands there word for word where both do. */
function composed(text: string, places: readonly Place[], runs: readonly BodyRun[], part: string): Words {
  const to = writer();
  let from = 0;
  places.forEach(({ start, at }, n) => {
    const stretch = text.slice(start, places[n + 1]?.start ?? text.length);
    if (at === undefined) {
      to.add(stretch, { part });
      return;
    }
    // A page can be read in another order than it is written in.
    if ((runs[from]?.start ?? 0) > at) from = 0;
    let done = 0;
    while (done < stretch.length) {
      while (from < runs.length && (runs[from] as BodyRun).end <= at + done) from += 1;
      const run = runs[from];
      const here = at + done;
      if (!run || run.start >= at + stretch.length) {
        to.add(stretch.slice(done), { part });
        break;
      }
      if (run.start > here) to.add(stretch.slice(done, run.start - at), { part });
      const [first, end] = [Math.max(run.start, here), Math.min(run.end, at + stretch.length)];
      to.literal(stretch.slice(first - at, end - at), run.at + first - run.start, part);
      done = end - at;
    }
  });
  return to.done();
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The civil day of a header, in its own offset. */
function dayOfHeader(value: string | undefined): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})(?!\d)/i.exec(value ?? '') ?? [];
  if (!day || !month || !year) return undefined;
  const n = months.indexOf(month.toLowerCase()) + 1;
  const whole = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  return dayOf(`${whole}-${String(n).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function attachedRemark(names: readonly string[]): readonly Remark[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 20).join(', ') + (names.length > 20 ? ' …' : '');
  return [remark('reader/attachments', sentence`${names.length} attached files were not read: ${shown}.`)];
}
