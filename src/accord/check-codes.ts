import { type Codes, readingCodes } from './codes.ts';

/** The closed list of diagnostics: those of reading, and what the checks of a file can find. Codes are stable for ever. */
export const codes = {
  ...readingCodes,
  'accord/duplicate-id': ['error', 'Give each its own id, so that acts, amendments and answers can point to it.'],
  'accord/similar-id': [
    'warning',
    'Use the old id if the old one was meant to change; otherwise choose an id that nobody takes for it.',
  ],
  'accord/party-count': [
    'warning',
    'List both sides under `parties`, or make the accord multilateral: in a bilateral one a notice of either side ends the whole.',
  ],
  'accord/unknown-party': ['error', 'List the party under `parties`, or an institution that is none under `actors`.'],
  'accord/unknown-clause': ['error', 'Add the clause under `clauses`, or correct the reference.'],
  'accord/unknown-source': ['warning', 'Add the source under `sources` with its title, address and grade.'],
  'accord/unknown-zone': ['error', 'Use a name of the IANA time zone database, such as Asia/Seoul.'],
  'accord/unknown-calendar': [
    'error',
    'Use one of the holiday calendars that ship, such as JP, KR, US, GB, DE, FR or EU.',
  ],
  'accord/unknown-exit': ['error', 'Use the id of an exit that stands under `terms.exits`.'],
  'accord/unknown-condition': ['error', 'List the condition under `terms.conditions`.'],
  'accord/unknown-duty': ['error', 'Use the id of a duty that stands under `terms.duties`.'],
  'accord/unknown-overlay': ['error', 'Use the name of a rule set that ships; the reference lists them.'],
  'accord/overlay-idle': [
    'warning',
    'The rule set asks for something that these terms do not have; the reference says what. Remove it, or check the terms.',
  ],
  'accord/missing-dependency': [
    'error',
    'Put the file of that accord into the same folder; until then the end is unknown.',
  ],
  'accord/dependency-cycle': ['error', 'Two accords cannot each outlive the other; remove one of the dependencies.'],
  'act/missing-field': ['error', 'Add what the act works with.'],
  'act/unknown-act': ['error', 'Use the id of an act in the record.'],
  'act/later-act': ['error', 'An act can work on earlier acts only; check the two dates.'],
  'act/ring': ['error', 'Acts cannot work on one another in a ring; check what each is `of`.'],
  'act/wrong-kind': ['error', 'Point to an act of a kind that this one can work on.'],
  'act/dates-inverted': ['warning', 'Check both dates against the source.'],
  'act/about-nothing': ['warning', 'An announcement shows as one only where `about` is the id of an exit.'],
  'act/late': [
    'warning',
    'It is kept in the record without effect; check the day on which it counts, or record the reading of whoever holds it valid.',
  ],
  'act/after-deadline': [
    'warning',
    'Nothing is wrong with the file; check the day of receipt, because it decides in which term the notice takes effect.',
  ],
  'act/wrong-party': ['warning', 'Only a party that holds the exit can use it; check `by` here and on the exit.'],
  'act/locked-in': ['warning', 'The notice is void; a new one can be given once the exit has opened.'],
  'act/outside-window': ['warning', 'The notice is void; give it again inside the window.'],
  'act/no-admissible-day': ['warning', 'The notice is void: no day is left on which this exit could end the accord.'],
  'act/not-bound': ['warning', 'A party that is not bound cannot leave; check the day of entry into force.'],
  'act/condition-failed': [
    'warning',
    'The notice is void; record when the condition is met, or the reading of whoever holds that it was.',
  ],
  'act/without-effect': ['warning', 'It is kept in the record without effect; check its date and what it is `of`.'],
  'act/later-day-not-allowed': [
    'warning',
    'The day that the notice names is left aside; set `laterDate: true` on the exit if the text lets a notice name one.',
  ],
  'act/revived-late': [
    'warning',
    'A notice brought back after its deadline is doubtful; record the rival reading as a position.',
  ],
  'calendar/ambiguous-convention': [
    'warning',
    'Name the convention under `counting`; until then the earliest of these days is the safe one.',
  ],
  'calendar/ambiguous-effect': [
    'warning',
    'Say under `counting` whether the corresponding day is the last day in (next-day) or the first day out (same-day).',
  ],
  'calendar/ambiguous-month-end': [
    'note',
    'Conventions differ at the end of a month; name the one that the text follows.',
  ],
  'calendar/ambiguous-order': [
    'warning',
    'Say under `counting` in which order the parts are laid on the calendar: as-written, months-first or days-first.',
  ],
  'calendar/no-calendar': [
    'warning',
    'Name a holiday calendar under `counting.calendar`; until then only Saturdays and Sundays are left out.',
  ],
  'calendar/deadline-on-holiday': [
    'warning',
    'Send earlier: the channel may be closed that day and the deadline does not move.',
  ],
  'terms/no-duration': [
    'warning',
    'Say `for`, `until` or `indefinite` under `terms.duration`; silence is not without limit.',
  ],
  'terms/for-and-until': ['warning', '`until` counts. Remove the one that does not hold.'],
  'terms/ends-before-start': ['warning', 'Check the two dates.'],
  'terms/duty-without-day': [
    'warning',
    'Give `before` or `after` with the day that the duty is counted from, or `every` with a period.',
  ],
  'terms/renewal-without-length': ['error', 'Say how long a renewal lasts.'],
  'terms/no-notice': [
    'warning',
    'Say `notice` with the period that the text asks for, or `notice: none` where it asks for none.',
  ],
  'terms/notice-longer-than-term': [
    'warning',
    'A notice for the end of a term has then to be given in an earlier term; check both lengths.',
  ],
  'terms/exit-never-usable': [
    'warning',
    'Check when the exit opens and closes, and on which days it may end the accord.',
  ],
  'terms/silent-on-suspension': [
    'warning',
    'Say under `positions` who reads it how (freeze, effect-only, lapse, void); until then every reading is possible.',
  ],
  'terms/window-inverted': [
    'error',
    '`open` is the longer period: the window opens that long before the end and closes when `close` is left.',
  ],
  'terms/extension-over-cap': [
    'warning',
    'Check the extension against the cap in the text; it is counted as recorded.',
  ],
  'terms/gap-in-support': [
    'warning',
    'A gap in an accord that this one depends on ends this one for good; check the two dates.',
  ],
  'terms/gap-before-successor': ['warning', 'Check the two dates: in between neither of the two accords is in force.'],
  'source/none': ['note', 'Name a source, so that the fact can be checked.'],
  'source/no-grade': [
    'note',
    'Grade the source: a letter A to F for its reliability and a digit 1 to 6 for how well the fact is confirmed.',
  ],
} as const satisfies Codes<string>;

/** One of the diagnostics that exist. */
export type Code = keyof typeof codes;
