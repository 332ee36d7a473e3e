// Accords put together by hand, for sentences of law that can be worked out on paper.
import { twinStatus } from './twin.ts';

export type Paper = Record<string, unknown>;

export const FAR = '2090-01-01';

export function accordOf(terms: Paper, record: readonly Paper[], more: Paper = {}): object {
  return {
    accord: 'by-hand',
    kind: 'bilateral',
    counting: 'common',
    parties: { A: {}, B: {} },
    terms,
    record: record.map((act, at) => ({ id: `a${at + 1}`, ...act })),
    ...more,
  };
}

export const reading = (suspendedNotice: string, renewalWhileSuspended = 'runs'): Paper => ({
  positions: { one: { readings: { suspendedNotice, renewalWhileSuspended } } },
});

export const asked = (accord: object, on: string, party = 'A', position = 'text', known = FAR) =>
  twinStatus(accord, { on, known, position, party });

export const inForce = (date: string): Paper => ({ act: 'entry-into-force', date });
export const notice = (date: string, more: Paper = {}): Paper => ({
  act: 'notice',
  date,
  by: 'A',
  exit: 'out',
  ...more,
});

export const yearly = (more: Paper = {}): Paper => ({
  duration: { for: '1 year' },
  renewal: { tacit: true, for: '1 year' },
  exits: [{ id: 'out', by: 'any', notice: '90 days', ends: 'end-of-term' }],
  ...more,
});

export const openEnded = (exit: Paper, more: Paper = {}): Paper => ({
  duration: { for: 'indefinite' },
  exits: [{ id: 'out', by: 'any', ends: 'any-day', ...exit }],
  ...more,
});
