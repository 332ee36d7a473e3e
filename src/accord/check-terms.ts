import { isRecord, type Json, type JsonRecord, type Sentence, sentence } from '../base/index.ts';
import { type Period, parsePeriod, stepsOf, unitsOf } from '../calendar/index.ts';
import type { Terms } from './accord.ts';
import {
  actsIn,
  type Checking,
  listOf,
  mapOf,
  placeOf,
  recordsOf,
  statesOf,
  type TermsState,
  textOf,
} from './checking.ts';
import { accordCounting, readingsOf, termsOf } from './normal.ts';
import { lengthOf, quoted } from './words.ts';

/** Terms have to be complete and to agree with one another, in every state that they are in. */
export function checkTerms({ written, given, say: put }: Checking): void {
  // What is wrong in the text is as wrong after every amendment: it is said once, where it stands.
  const placed = new Set<string>();
  const say: Checking['say'] = (code, message, path, key) => {
    const place = `${code} ${[...path, key ?? ''].join('/')}`;
    if (!placed.has(place)) put(code, message, path, key);
    placed.add(place);
  };
  const checking = { written, given, say };
  if (written.terms === undefined) {
    if (actsIn(written).some((a) => a.kind === 'entry-into-force'))
      say('terms/no-duration', sentence`The file has no \`terms\`: how long the accord lasts is unknown.`, []);
  }
  for (const state of written.terms === undefined ? [] : statesOf(written)) {
    const terms = termsOf(state.terms);
    checkDuration(checking, state, terms);
    checkRenewal(checking, state, terms);
    checkExits(checking, state, terms);
    checkDuties(checking, state);
  }
  checkCalendars(checking);
}

// A sentence under the name of who brought the terms into this state.
const said = ({ by }: TermsState, says: Sentence): Sentence =>
  by ? sentence`${by}${{ ...says, inside: true }}` : says;

function checkDuration({ say }: Checking, state: TermsState, terms: Terms): void {
  const { duration } = terms;
  if (duration?.for === undefined && duration?.until === undefined) {
    say(
      'terms/no-duration',
      said(state, sentence`The terms do not say how long the accord lasts.`),
      placeOf(state.layers, ['duration']),
    );
    return;
  }
  if (duration.for === undefined || duration.until === undefined) return;
  const until = textOf(mapOf(state.terms.duration).until) ?? '';
  say(
    'terms/for-and-until',
    said(state, sentence`\`duration\` has both \`for\` and \`until\`; ${until} counts, and \`for\` does nothing.`),
    placeOf(state.layers, ['duration', 'for']),
  );
}

function checkRenewal({ say }: Checking, state: TermsState, { renewal }: Terms): void {
  if (!renewal || renewal.for.length > 0) return;
  const tacit = mapOf(state.terms.renewal).tacit;
  if (renewal.tacit)
    say(
      'terms/renewal-without-length',
      said(state, sentence`The accord renews by silence, and the terms do not say for how long.`),
      placeOf(state.layers, ['renewal']),
    );
  else if (tacit === undefined)
    say(
      'accord/missing',
      said(state, sentence`\`renewal\` says neither whether it is tacit nor for how long it is.`),
      placeOf(state.layers, ['renewal']),
    );
}

// The fewest and the most days of a period; months where it has no days, so that twelve months are a year.
function extent(period: Period): { readonly months: number | null; readonly least: number; readonly most: number } {
  const steps = stepsOf(period, 'as-written');
  const months = steps.reduce((sum, step) => sum + step.months, 0);
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const [least, most] =
    months % 12 === 0 ? [Math.floor((months / 12) * 365), Math.ceil((months / 12) * 366)] : [months * 28, months * 31];
  return { months: unitsOf(period) === 'months' ? months : null, least: days + least, most: days + most };
}

/** Whether a period is longer than another on whatever day both begin. */
function longer(a: Period, b: Period): boolean {
  const [x, y] = [extent(a), extent(b)];
  return x.months !== null && y.months !== null ? x.months > y.months : x.least > y.most;
}

function checkExits({ say }: Checking, state: TermsState, terms: Terms): void {
  const first = typeof terms.duration?.for === 'object' ? terms.duration.for : undefined;
  const next = terms.renewal?.tacit
    ? terms.renewal.for.filter((length): length is Period => typeof length === 'object')
    : [];
  for (const exit of terms.exits) {
    const place = (field: string): ReturnType<typeof placeOf> => placeOf(state.layers, ['exits', exit.id, field]);
    const raw = recordsOf(state.terms.exits).find((e) => e.id === exit.id) ?? {};
    const whose = sentence`the exit ${quoted(exit.id)}`;
    windowOf(say, state, raw.window, whose, place('window'), true);
    if (isRecord(raw.window) && (raw.window.open === undefined || raw.window.close === undefined))
      say(
        'accord/missing',
        said(state, sentence`The window of ${whose} needs both \`open\` and \`close\`.`),
        place('window'),
      );
    if (Array.isArray(exit.by) && exit.by.length === 0)
      say('terms/exit-never-usable', said(state, sentence`Nobody holds the exit ${quoted(exit.id)}.`), place('by'));
    if (raw.notice === undefined && exit.endsWith === undefined)
      say(
        'terms/no-notice',
        said(
          state,
          sentence`The exit ${quoted(exit.id)} does not say what notice it takes; it is counted as taking none.`,
        ),
        place('id'),
      );
    if (exit.ends !== 'end-of-term') continue;
    for (const { for: notice } of exit.notice) {
      const short = notice && [first, ...next].find((term) => term && longer(notice, term));
      if (!short) continue;
      const says = sentence`The notice of ${lengthOf(notice)} for the exit ${quoted(exit.id)} is longer than a term of ${lengthOf(short)}.`;
      say('terms/notice-longer-than-term', said(state, says), place('notice'));
      break;
    }
  }
}

function windowOf(
  say: Checking['say'],
  state: TermsState,
  raw: Json | undefined,
  whose: Sentence,
  path: ReturnType<typeof placeOf>,
  before: boolean,
): void {
  if (!isRecord(raw)) return;
  const [open, close] = [parsePeriod(textOf(raw.open) ?? ''), parsePeriod(textOf(raw.close) ?? '')];
  // Before a day the window opens at the longer distance, after it at the shorter one.
  const wrong = open && close && (before ? longer(close, open) : longer(open, close));
  if (wrong)
    say(
      'terms/window-inverted',
      said(
        state,
        sentence`The window of ${whose} opens at ${lengthOf(open)} and closes at ${lengthOf(close)}, so it closes before it opens.`,
      ),
      path,
    );
}

function checkDuties({ say }: Checking, state: TermsState): void {
  for (const duty of recordsOf(state.terms.duties)) {
    const id = textOf(duty.id) ?? '';
    const place = (field: string): ReturnType<typeof placeOf> => placeOf(state.layers, ['duties', id, field]);
    windowOf(say, state, duty.window, sentence`the duty ${quoted(id)}`, place('window'), duty.after === undefined);
    if (duty.before !== undefined && duty.after !== undefined)
      say(
        'terms/duty-without-day',
        said(state, sentence`The duty ${quoted(id)} stands both before and after a day.`),
        place('after'),
      );
    if (duty.before === undefined && duty.after === undefined && duty.every === undefined)
      say('terms/duty-without-day', said(state, sentence`The duty ${quoted(id)} is counted from no day.`), place('id'));
    if (duty.kind === undefined)
      say('accord/missing', said(state, sentence`The duty ${quoted(id)} does not say its \`kind\`.`), place('id'));
  }
}

const isWorkingDays = (value: Json | undefined): boolean => parsePeriod(textOf(value) ?? '')?.days === 'business';

// Working days without a holiday calendar leave out Saturdays and Sundays only.
function checkCalendars({ written, say }: Checking): void {
  const readings: readonly (readonly [string | undefined, JsonRecord])[] = [
    [undefined, {}],
    ...Object.entries(mapOf(written.positions)).map(([name, raw]) => [name, mapOf(mapOf(raw).readings)] as const),
  ];
  for (const [name, raw] of readings) {
    const counting = written.counting;
    const own = accordCounting(
      isRecord(counting) || typeof counting === 'string' ? counting : undefined,
      readingsOf(raw),
    );
    if (own.counting.calendars.length > 0) continue;
    const under = name === undefined ? '' : sentence` under the position ${quoted(name)}`;
    const why =
      own.counting.roll === 'none'
        ? own.days.business
          ? sentence`count working days`
          : undefined
        : sentence`roll ${own.counting.roll}`;
    const place =
      name !== undefined && raw.counting !== undefined ? ['positions', name, 'readings', 'counting'] : ['counting'];
    if (why !== undefined && (name === undefined || raw.counting !== undefined))
      say('calendar/no-calendar', sentence`Periods ${why}${under}, and no holiday calendar is named.`, place);
    if (why !== undefined || name !== undefined) continue;
    for (const state of statesOf(written)) {
      for (const exit of recordsOf(state.terms.exits)) {
        const id = textOf(exit.id) ?? '';
        const tiers = listOf(exit.notice).map((tier) => (isRecord(tier) ? tier.for : tier));
        if (exit.businessDays !== true && !tiers.some(isWorkingDays)) continue;
        const path = placeOf(state.layers, ['exits', id, exit.businessDays === true ? 'businessDays' : 'notice']);
        say(
          'calendar/no-calendar',
          sentence`The notice for the exit ${quoted(id)} is counted in working days, and no holiday calendar is named.`,
          path,
        );
      }
    }
  }
}
