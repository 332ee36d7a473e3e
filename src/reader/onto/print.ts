import type { JsonRecord } from '../../base/index.ts';
import { inWords, pointerTo } from '../draft/desk.ts';
import { printPart } from '../draft/print.ts';
import type { Proposal, Proposals } from './index.ts';

/** Proposals as acts that can be pasted into the file: above them what is known and what is at odds, above each act the words that tell it. */
export function printProposals({ accord, acts, terms, sources }: Proposals): string {
  const fresh = acts.filter(({ status }) => status === 'new');
  const added = terms.flatMap(({ terms }) => (terms ? [terms] : []));
  const all: readonly Proposal[] = [...acts, ...terms];
  const count = (status: Proposal['status']): string =>
    `${all.filter((one) => one.status === status).length} ${status}`;
  const head = [
    `For ${accord}: ${[count('new'), count('known'), count('conflict')].join(', ')}.`,
    ...all.filter(({ status }) => status !== 'new').map(line),
    ...terms.filter(({ status, terms }) => status === 'new' && !terms).map(line),
  ];
  const part: JsonRecord = {
    ...(added.length > 0 && { terms: Object.assign({}, ...added) as JsonRecord }),
    ...(fresh.length > 0 && {
      record: fresh.map(({ act: { id, date, act, ...rest } }) => ({ id, date, act, ...rest })),
    }),
    ...(Object.keys(sources).length > 0 && { sources }),
  };
  const comments = new Map(fresh.map(({ quote }, i) => [pointerTo('record', i), [inWords(quote)]]));
  const text = Object.keys(part).length > 0 ? printPart(part, head, comments) : printPart({}, head);
  return Object.keys(part).length > 0 ? text : text.replace(/\{\}\n?$/, '');
}

const line = ({ status, against, why, document, quote }: Proposal): string =>
  `${status}${against === undefined ? '' : ` ${against}`}: ${why} ${document}: ${inWords(quote)}`;
