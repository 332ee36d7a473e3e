import type { ServerResponse } from 'node:http';
import type { Actor } from '../service/actor.ts';
import { changesAfter } from '../service/changes.ts';
import type { Register } from '../service/register.ts';
import { headOf } from '../store/journal.ts';

const beatMs = 15_000;
const lookMs = 1_000;

/**
 * Sends changes as they happen (server-sent events) until the other side goes or the server stops. Each has its place in the log as its id; whoever comes
 * back with `Last-Event-ID` misses nothing.
 * @param actorNow the actor as he is at this moment: whose rights are taken away is sent nothing more
 */
export async function streamChanges(
  register: Register,
  actorNow: () => Promise<Actor | undefined>,
  response: ServerResponse,
  lastEventId: string | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const given = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : undefined;
  let after = given ?? (await headOf(register.read)).size - 1;
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write(': tacit\n\n');
  let wake: (() => void) | undefined;
  const over = (): boolean => stopping.aborted || response.destroyed || response.writableEnded;
  const stir = (): void => wake?.();
  const forget = register.shelf.onGrowth(stir);
  response.on('close', stir);
  stopping.addEventListener('abort', stir);
  try {
    let beatAt = Date.now() + beatMs;
    while (!over()) {
      const actor = await actorNow();
      if (!actor) break;
      const { rows, last } = await changesAfter(register, actor, after, 200);
      for (const row of rows) {
        const text = `id: ${row.index}\nevent: ${row.action}\ndata: ${JSON.stringify(row)}\n\n`;
        // Whoever reads too slowly is waited for: nothing is kept for him here.
        if (!response.write(text) && !over()) await drained(response);
      }
      const more = last > after;
      after = last;
      if (more) continue;
      if (Date.now() >= beatAt) {
        response.write(': still here\n\n');
        beatAt = Date.now() + beatMs;
      }
      // Other processes write too, and nobody tells: so the log is looked at.
      await new Promise<void>((next) => {
        const timer = setTimeout(next, lookMs);
        wake = () => {
          clearTimeout(timer);
          next();
        };
      });
    }
  } finally {
    forget();
    stopping.removeEventListener('abort', stir);
    response.end();
  }
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((next) => {
    response.once('drain', next);
    response.once('close', next);
  });
