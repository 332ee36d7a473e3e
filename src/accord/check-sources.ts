import { sentence } from '../base/index.ts';
import { actsIn, type Checking, listOf, mapOf } from './checking.ts';
import { quoted } from './words.ts';

/** Facts should name their sources, and sources their grade. */
export function checkSources({ written, say }: Checking): void {
  const clauses = Object.entries(mapOf(written.clauses)).map(([id, raw]) => ({
    what: sentence`The clause ${quoted(id)}`,
    raw: mapOf(raw),
    path: ['clauses', id],
  }));
  const acts = actsIn(written).map(({ act, id, path }) => ({ what: sentence`The act ${quoted(id)}`, raw: act, path }));
  const positions = Object.entries(mapOf(written.positions)).map(([name, raw]) => ({
    what: sentence`The position ${quoted(name)}`,
    raw: mapOf(raw),
    path: ['positions', name],
  }));
  const facts = [...clauses, ...acts, ...positions];
  const named = facts.filter(({ raw }) => listOf(raw.source).length > 0 || listOf(raw.dates).length > 0);
  if (facts.length > 0 && named.length === 0) say('source/none', sentence`Nothing in this file names its source.`, []);
  else
    for (const { what, raw, path } of facts)
      if (listOf(raw.source).length === 0 && listOf(raw.dates).length === 0)
        say('source/none', sentence`${what} names no source.`, path);
  for (const [id, source] of Object.entries(mapOf(written.sources)))
    if (mapOf(source).grade === undefined)
      say('source/no-grade', sentence`The source ${quoted(id)} has no grade.`, ['sources', id]);
}
