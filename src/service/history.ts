import type { JsonRecord } from '../base/index.ts';
import type { Actor } from './actor.ts';
import { readableNow } from './ask.ts';
import { Problem } from './problem.ts';
import type { Register } from './register.ts';

/** Something that was added to an accord: what, when, by whom, and the digest that the log vouches for. */
export interface HistoryEntry {
  readonly seq: number;
  readonly kind: string;
  readonly ref: string;
  readonly recordedOn: string;
  readonly at: string;
  readonly by: string;
  readonly digest: string;
  readonly body: JsonRecord;
}

/** What was added to an accord, in its order. */
export async function historyOf(
  register: Register,
  actor: Actor,
  id: string,
  { after, most }: { readonly after?: string; readonly most: number },
): Promise<{ readonly rows: readonly HistoryEntry[]; readonly next?: string }> {
  await readableNow(register, actor, id);
  const from = after === undefined ? 0 : Number(after);
  if (!Number.isSafeInteger(from))
    throw new Problem('question-has-errors', 'This cursor was not given out here; begin again without one.', {
      parameter: 'cursor',
    });
  const rows = await register.read
    .selectFrom('entry')
    .selectAll()
    .where('accord', '=', id)
    .where('seq', '>', from)
    .orderBy('seq')
    .limit(most + 1)
    .execute();
  const page = rows.slice(0, most).map((row) => ({
    seq: row.seq,
    kind: row.kind,
    ref: row.ref,
    recordedOn: row.recorded_on,
    at: row.at,
    by: row.actor,
    digest: row.digest,
    body: JSON.parse(row.body) as JsonRecord,
  }));
  return { rows: page, ...(rows.length > most && { next: String(page.at(-1)?.seq) }) };
}
