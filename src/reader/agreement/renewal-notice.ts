import { firstCell, periodOf, wordSet } from '../cells.ts';
import type { Found } from '../found.ts';
import { renewalNoticeGrammar } from '../grammar/index.ts';
import type { Hit } from '../matcher.ts';
import { spotOf } from '../paper.ts';
import { partNamed, type Sections } from '../sections.ts';
import type { RenewalClause } from './renewal.ts';

/** What stops a renewal: a notice and its length, where it says one. */
export interface StopClause {
  readonly iso: string | null;
  /** From when to when before the end it may be given, the longer period first: `P12M/P6M`. */
  readonly window?: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly how: readonly string[];
}

// A sentence has no more exceptions than this.
const tried = 12;
const exception = wordSet('unless until except if absent failing');
const proviso = wordSet('provided ;');
const preventing = wordSet('prevent avoid exclude');
const being = wordSet('be is shall been to not');
const meeting = wordSet('meeting convene negotiate negotiations discuss consultations consultation confer meet review');
const reply = wordSet('breach default cure cured remedy insolvency bankruptcy payment');

/** The notice that stops a renewal: in its own sentence, in the sentences around it, or in the part to which it refers. */
export function stopOf(found: Found, clause: RenewalClause, sections: Sections): StopClause | undefined {
  const { paper } = found;
  const { sentence } = clause;
  const last = paper.sentences.length - 1;
  const here = inOwn();
  return here?.iso ? here : (inReference() ?? around(here !== undefined) ?? here);

  function inOwn(): StopClause | undefined {
    const hits = renewalNoticeGrammar.find(paper, sentence, sentence + 1);
    const to = paper.sentences[sentence + 1] as number;
    const unless = hits.filter((hit) => hit.wording === 'stop/unless');
    // What follows the verb is its exception; "unless sooner terminated" at the beginning often is that of the first term.
    for (const hit of [
      ...unless.filter((one) => one.from > clause.verb),
      ...unless.filter((one) => one.from < clause.verb),
    ].slice(0, tried)) {
      const next = provisoAfter(hit.to, to);
      const period = best(
        hits,
        hit.from,
        hit.from < clause.verb && !preventing(paper.symbol[hit.from] as number) ? clause.verb : next < 0 ? to : next,
      );
      if (period) return { ...period, how: ['stop/unless', ...period.how] };
    }
    const open = unless.find((hit) => hit.from > clause.verb) ?? unless[0];
    const act =
      open && hits.find((hit) => hit.wording === 'stop/act' && hit.from >= open.from && hit.from < open.from + 25);
    return act && { iso: null, from: open.from, to: act.to, confidence: 0.6, how: ['stop/unless', act.wording] };
  }

  // "provided that", and not "notice to be provided".
  function provisoAfter(from: number, to: number): number {
    for (let cell = from; cell < to; cell += 1)
      if (proviso(paper.symbol[cell] as number) && !being(paper.symbol[cell - 1] as number)) return cell;
    return -1;
  }

  // "unless notice is given in accordance with Article 13".
  function inReference(): StopClause | undefined {
    const from = paper.sentences[sentence] as number;
    const to = paper.sentences[sentence + 1] as number;
    const unless = firstCell(paper, from, to, exception);
    if (unless < 0) return undefined;
    // References may name the same sentences over and over.
    const asked = new Map<number, StopClause | undefined>();
    for (let cell = unless; cell < to; cell += 1) {
      const spot = spotOf(paper, cell);
      if (spot?.is !== 'reference') continue;
      const part = partNamed(sections, spot, sentence, last);
      if (!part) continue;
      for (let s = part[0]; s < part[1]; s += 1) {
        if (s === sentence) continue;
        if (!asked.has(s)) asked.set(s, beside(s, 0.1, true));
        const found = asked.get(s);
        if (found) return { ...found, how: [`reference ${spot.label}`, ...found.how] };
      }
    }
    return undefined;
  }

  function around(spoken: boolean): StopClause | undefined {
    for (const step of [1, 2, 3, -1, 4, -2]) {
      // Where the renewal itself speaks of a notice, the next sentence that gives one a length is about it.
      const found = beside(sentence + step, 0.1 + Math.abs(step) * 0.03, spoken && step > 0 && step < 3);
      if (found) return found;
    }
    return undefined;
  }

  // A sentence of its own about the notice: it has to speak of the end of a term or of not renewing.
  function beside(s: number, less: number, meant: boolean): StopClause | undefined {
    if (s < 0 || s >= last) return undefined;
    const from = paper.sentences[s] as number;
    const to = paper.sentences[s + 1] as number;
    if (firstCell(paper, from, to, meeting) >= 0 || firstCell(paper, from, to, reply) >= 0) return undefined;
    const hits = renewalNoticeGrammar.find(paper, s, s + 1);
    const has = (id: string): boolean => hits.some((hit) => hit.wording === id);
    if (!has('stop/notice-of') || !(meant || has('stop/non-renewal') || has('stop/end-of-term'))) return undefined;
    const period = best(hits, from, to);
    return period && { ...period, confidence: period.confidence - less };
  }

  function windowIn(hits: readonly Hit[], from: number, to: number): string | undefined {
    const hit = hits.find((one) => one.wording === 'stop/window' && one.from >= from && one.to <= to);
    const [open, close] = ['open', 'close'].map((name) => hit?.parts[name] && periodOf(paper, hit.parts[name][0]));
    return open && close ? `${open.iso}/${close.iso}` : undefined;
  }

  function best(hits: readonly Hit[], from: number, to: number): StopClause | undefined {
    let found: { cell: number; points: number; hit: Hit } | undefined;
    for (const hit of hits) {
      const part = hit.parts['notice'];
      if (!part || part[0] < from || part[0] >= to) continue;
      const worth = points[hit.wording] ?? 0;
      // Notices in two steps: the first one counts.
      if (!found || worth > found.points || (worth === found.points && part[0] < found.cell))
        found = { cell: part[0], points: worth, hit };
    }
    if (!found) return undefined;
    const period = periodOf(paper, found.cell);
    if (!period) return undefined;
    const start = Math.min(found.hit.from, Math.max(from, found.cell - 12));
    const open = windowIn(hits, from, to);
    return {
      iso: period.iso,
      ...(open ? { window: open } : {}),
      from: start,
      to: Math.min(to, Math.max(found.hit.to, found.cell + 1)),
      confidence: 0.8 + found.points / 100,
      how: [found.hit.wording],
    };
  }
}

const points: Readonly<Record<string, number>> = {
  'stop/period-notice': 8,
  'stop/notice-period': 8,
  'stop/period-before': 7,
  'stop/before-by': 6,
  'stop/after-notice': 5,
  'stop/at-least': 7,
  'stop/within': 3,
};
