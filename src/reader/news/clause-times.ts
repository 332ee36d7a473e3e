import { spotOf } from '../paper.ts';
import type { Dating } from './dating.ts';
import type { Deed } from './deeds.ts';
import type { Scene, SceneTime } from './scene.ts';
import { adverbs, auxiliaries, joints, verbLike } from './words.ts';

const effectLeads = /^(?:effective|from|as of|with effect from|starting|beginning)$/;
const notOwnLeads = /^(?:by|until|till|before|after|since|through|beyond|for|of|ahead of|no later than|the|a)$/;

/** When a deed was done: a time that its verb governs, else one that its clause may give. */
export function timesOf(
  scene: Scene,
  deed: { readonly group: number; readonly from: number; readonly to: number },
  limit: number,
): Dating | undefined {
  const { clock, times } = scene;
  const direct = times.filter(
    (time) => governs(scene, time, deed.group, deed.to) && !notOwnLeads.test(time.lead) && !effectLeads.test(time.lead),
  );
  const own = direct.toSorted((x, y) => rank(y) - rank(x))[0];
  if (own) return clock.date(own, 'past');
  // "notified the depositary of its decision to end the pact on Friday": the day may be that of the end.
  const loose = times.find(
    (time) =>
      time.cell > deed.from &&
      time.cell < limit &&
      !notOwnLeads.test(time.lead) &&
      !effectLeads.test(time.lead) &&
      !speechHolds(scene, time.cell, deed.from) &&
      !deedBetween(scene, deed, time.cell),
  );
  return (
    loose && {
      ...clock.date(loose, 'past'),
      review: true,
      how: 'the day may belong to another word of the sentence',
    }
  );
}

// A day with its month says more than a weekday, and a weekday more than a year.
function rank(time: SceneTime): number {
  return (
    (time.words.is === 'day' && time.words.month
      ? 4
      : time.words.is === 'day' || time.words.is === 'days-from'
        ? 3
        : time.words.is === 'weekday'
          ? 2
          : 1) -
    time.cell / 1e6
  );
}

function speechHolds(scene: Scene, cell: number, deed: number): boolean {
  const { speeches } = scene;
  return speeches.some(
    (speech) => cell >= speech.from && cell < speech.to !== (deed >= speech.from && deed < speech.to),
  );
}

// Another finite verb between: the time is that one's.
function deedBetween(scene: Scene, deed: { readonly to: number }, cell: number): boolean {
  const { words, low } = scene;
  for (let at = deed.to; at < cell; at += 1) {
    if (low[at] === ';' || (joints.has(low[at] as string) && low[at] !== 'that' && low[at] !== 'and')) return true;
    if (
      verbLike(words, at) &&
      low[at - 1] !== 'to' &&
      !(low[at] as string).endsWith('ing') &&
      !/^(?:will|would|its|is|are)$/.test(low[at] as string)
    )
      return true;
  }
  return false;
}

// A time belongs to the verb before it; a time that begins the sentence to the first verb after it.
function governs(scene: Scene, time: SceneTime, group: number, end: number): boolean {
  const { words, low, from, to, told } = scene;
  // Right before a verb it is that verb's: "and on the same day notified".
  let next = time.after;
  while (next < to && adverbs.has(low[next] as string)) next += 1;
  if (next === group) return true;
  if (auxiliaries.has(low[next] as string) || told.some((deed) => deed.group === next && (deed.past || deed.present)))
    return false;
  // "asked for more time, and in April the council agreed": the time opens a clause of its own.
  const lead = /^(?:in|on)$/.test(low[time.cell - 1] ?? '') ? time.cell - 2 : time.cell - 1;
  const opens = low[lead] === 'and' && low[lead - 1] === ',';
  const back = opens ? time.cell : from;
  for (let at = time.cell - 1; at >= back; at -= 1) {
    if (at < end && at >= group) return true;
    if (verbLike(words, at) || told.some((deed) => at >= deed.from && at < deed.to && (deed.past || deed.present)))
      return false;
    // Between a subject and its verb: "Seoul on Friday suspended".
    if (
      /^[;:]$/.test(low[at] as string) ||
      (joints.has(low[at] as string) && !/^(?:and|or|as|but)$/.test(low[at] as string) && at > from)
    )
      break;
  }
  for (let at = time.after; at < to; at += 1) {
    if (at >= group && at < end) return true;
    if (verbLike(words, at) || told.some((deed) => at >= deed.from && at < deed.to && (deed.past || deed.present)))
      return false;
  }
  return false;
}

/** The day on which it is to take effect. */
export function effectOf(scene: Scene, deed: Deed): string | undefined {
  const { clock, times } = scene;
  const time = times.find(
    ({ cell, lead }) => cell > deed.from && effectLeads.test(lead) && !deedBetween(scene, deed, cell),
  );
  const made = time && clock.peek(time, 'future');
  return made?.on.length === 10 ? made.on : undefined;
}

/** How long, or until when, it is to hold. */
export function lengthAfter(
  scene: Scene,
  deed: Deed,
  limit: number,
  on: string | null = null,
): { for?: string; until?: string } {
  const { low, paper, clock, to, times } = scene;
  for (let at = deed.to; at < Math.min(to, limit); at += 1) {
    const spot = spotOf(paper, at);
    if (spot?.is === 'period' && /^(?:for|by|another|further|additional|initial|a|of)$/.test(low[at - 1] as string))
      return { for: spot.iso };
  }
  const until = times.find(
    ({ cell, lead }) => /^(?:until|till|through|to)$/.test(lead) && cell > deed.from && cell < limit + 8,
  );
  const made = until && clock.peek(until, 'future');
  if (until === undefined || made?.on.length !== 10) return {};
  // A day without a year is the next one after the act: "in April 2019 … until Oct. 31".
  const yearless = until.words.is === 'day' && until.words.year === undefined && !made.on.endsWith('-02-29');
  const year = yearless && /^\d{4}-\d{2}/.test(on ?? '') ? Number((on as string).slice(0, 4)) : undefined;
  if (year === undefined) return { until: made.on };
  const day = made.on.slice(4);
  return { until: `${year}${day}` < (on as string).slice(0, 10) ? `${year + 1}${day}` : `${year}${day}` };
}

/** "The withdrawal takes effect on July 6": belongs to the notice told last. */
export function effectTold(scene: Scene): void {
  const { low, found, deeds, clock, acts, sentence, from, times } = scene;
  for (const hit of found.inSentence(sentence)) {
    if (hit.wording !== 'term-effect' || hit.from < from) continue;
    let verb = hit.from;
    while (
      verb > from &&
      (auxiliaries.has(low[verb - 1] as string) ||
        adverbs.has(low[verb - 1] as string) ||
        /^(?:will|would|to)$/.test(low[verb - 1] as string))
    )
      verb -= 1;
    const subject = deeds.objectBefore(verb, from);
    const time = times.find(({ cell }) => cell >= hit.to && cell < hit.to + 4);
    const made = time && (subject?.is === 'exit' || subject?.is === 'notice') ? clock.peek(time, 'future') : undefined;
    const notice = acts.findLast(({ act }) => act === 'notice' || act === 'announcement');
    if (made?.on.length === 10 && notice && notice.effect === undefined) notice.effect = made.on;
  }
}
