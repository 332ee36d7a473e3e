import type { Severity } from '../../base/index.ts';

/** What drafting can find: how grave it is, and what to do about it. Codes are stable for ever. */
export const draftCodes = {
  'reader/unknown-start': [
    'warning',
    'Find the day and add the act `entry-into-force`; until then no term and no deadline can be counted.',
  ],
  'reader/no-value': ['warning', 'Read the place; add the term by hand once its value is known.'],
  'reader/two-readings': ['warning', 'Read the place before you rely on a date that comes from it.'],
  'reader/rival-values': ['warning', 'Read all the places and write the one that holds into the file.'],
  'reader/dates-disagree': ['warning', 'Find out which of the two holds; the one that is told more surely was kept.'],
  'reader/unsure': ['warning', 'Read the place; add the term by hand if it is there.'],
  'reader/silent': ['note', 'Nothing was put in its place; add it if another document says it.'],
  'reader/no-parties': [
    'warning',
    'Write the parties that are missing under `parties`, in the place of A and B where these stand.',
  ],
  'reader/unknown-party': ['warning', 'Add the act by hand, or list who acted under `parties` or `actors`.'],
  'reader/no-place': [
    'note',
    'Keep it in mind: an accord file has no place for it, or not enough is known to give it one.',
  ],
  'reader/by-choice': ['note', 'Someone has to act for this renewal; silence does not bring it.'],
  'reader/no-day': ['warning', 'Find the day of the act in another source, and add it by hand.'],
  'reader/not-yet-done': ['warning', 'Add the act once it has been done; nothing was recorded.'],
  'reader/reported-only': [
    'note',
    'Look for the instrument itself, or for a second source that does not go back to the first.',
  ],
  'reader/nothing-found': [
    'warning',
    'Check that this is the text of an agreement, or a report about one, and in English.',
  ],
  'reader/other-accord': ['note', 'Take the document to the file of the accord that it speaks of.'],
  'reader/conflict': [
    'warning',
    'Compare the two sources; correct the record by a `correction`, or leave it as it is.',
  ],
  'reader/failed': ['error', 'Report it, with the document if you may pass it on; the other documents were read.'],
} as const satisfies Readonly<Record<string, readonly [Severity, string]>>;

/** One of the diagnostics that drafting has. */
export type DraftCode = keyof typeof draftCodes;
