// One more act of the story: which, by whom, on what, and how it is dated.
import { type Day, readDay, writeDay } from './civil.ts';
import type { Dice } from './dice.ts';
import { anyPatch, type Draft } from './random-terms.ts';
import type { TwinStatus } from './status.ts';

export interface Story {
  readonly accord: Draft;
  readonly terms: Draft;
  readonly multilateral: boolean;
  readonly parties: readonly string[];
  readonly exits: readonly string[];
  readonly record: Draft[];
  readonly start: Day;
  on: Day;
  /** How things stand for one of the parties; undefined where the twin was not asked or does not know. */
  view: TwinStatus | undefined;
  /** The same for any party, on the day reached. */
  readonly ask: (party: string) => TwinStatus | undefined;
  readonly conditions: boolean;
  readonly traits: Set<string>;
}

type Move = (dice: Dice, story: Story) => void;

function add(dice: Dice, story: Story, act: string, more: Draft): void {
  const paper: Draft = { id: `a${story.record.length + 1}`, date: writeDay(story.on), act, ...more };
  if (dice.chance(0.12)) paper.published = writeDay(story.on + dice.int(1, 60));
  else if (dice.chance(0.05)) paper.recorded = writeDay(story.on + dice.int(1, 90));
  story.record.push(paper);
}

function earlier(story: Story, ...kinds: readonly string[]): Draft[] {
  return story.record.filter((act) => kinds.includes(String(act.act)));
}

function giverOf(story: Story, notice: Draft): string {
  return String(notice.by ?? story.parties[0]);
}

/** Who acts on a notice: its giver, now and then both sides, rarely the other side alone. */
function actorOn(dice: Dice, story: Story, notice: Draft): string | readonly string[] {
  const giver = giverOf(story, notice);
  const other = story.parties.find((code) => code !== giver);
  if (other === undefined || dice.chance(0.9)) return giver;
  if (dice.chance(0.6)) return [giver, other];
  story.traits.add('acts-on-the-notice-of-another');
  return other;
}

/** Mostly a notice that can be given as things stand, by whom and under which exit it can. */
function whoGivesWhat(dice: Dice, story: Story): Draft {
  const open = story.parties
    .flatMap((party) => story.ask(party)?.exits ?? [])
    .filter((exit) => exit.via === undefined && exit.ifNoticeOn !== null && readDay(exit.ifNoticeOn) < story.on + 900);
  if (open.length === 0 || dice.chance(0.25)) return { by: dice.pick(story.parties), exit: dice.pick(story.exits) };
  const { by, exit, ifNoticeOn } = dice.pick(open);
  if (ifNoticeOn !== null && dice.chance(0.8))
    story.on = Math.max(
      story.on,
      readDay(ifNoticeOn) +
        dice.weighted([
          [6, 0],
          [1, 1],
          [1, -1],
        ]),
    );
  return { by, exit };
}

const notice: Move = (dice, story) => {
  const more = whoGivesWhat(dice, story);
  if (earlier(story, 'notice').some((one) => one.by === more.by)) story.traits.add('second-notice-of-one-party');
  if (dice.chance(0.25)) {
    more.sent = writeDay(story.on - dice.int(0, 6));
    if (dice.chance(0.7)) more.received = writeDay(story.on + dice.int(0, 4));
    if (more.received !== undefined && more.received !== writeDay(story.on))
      story.traits.add('received-after-its-date');
  }
  if (dice.chance(0.2)) more[dice.pick(['lastDay', 'firstDayOut'])] = writeDay(story.on + dice.int(0, 500));
  if (dice.chance(0.03)) more.plane = 'domestic';
  add(dice, story, 'notice', more);
};

const announcement: Move = (dice, story) => {
  add(dice, story, 'announcement', {
    by: dice.pick(story.parties),
    about: dice.chance(0.85) ? dice.pick(story.exits) : 'policy',
    ...(dice.chance(0.25) ? { plane: 'domestic' } : {}),
  });
};

function withEnd(dice: Dice, story: Story): Draft {
  return dice.weighted<Draft>([
    [4, {}],
    [4, { for: dice.pick(['30 days', '2 months', '6 months', '1 month', '10 days']) }],
    [3, { until: writeDay(story.on + dice.int(1, 300)) }],
  ]);
}

const suspension: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'notice'));
  if (story.view?.notice.state === 'suspended') story.traits.add('hold-upon-hold');
  add(dice, story, 'suspension-of-notice', { by: actorOn(dice, story, of), of: of.id, ...withEnd(dice, story) });
};

const extensionOfSuspension: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'suspension-of-notice', 'extension-of-suspension'));
  add(dice, story, 'extension-of-suspension', { by: of.by, of: of.id, ...withEnd(dice, story) });
};

const resumption: Move = (dice, story) => {
  const hold = dice.pick(earlier(story, 'suspension-of-notice'));
  add(dice, story, 'resumption-of-notice', { by: hold.by, of: dice.chance(0.7) ? hold.of : hold.id });
};

const revocation: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'notice'));
  const holds = earlier(story, 'suspension-of-notice').filter((one) => one.of === of.id);
  const both = holds.length > 0 && dice.chance(0.5);
  const list = both ? [of.id, ...holds.map((one) => one.id)] : [of.id];
  add(dice, story, 'revocation', {
    by: actorOn(dice, story, of),
    of: dice.chance(0.3) && list.length === 1 ? of.id : dice.chance(0.5) ? list : [...list].toReversed(),
    ...(dice.chance(0.04) ? { plane: 'domestic' } : {}),
  });
};

const revocationOfRevocation: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'revocation'));
  add(dice, story, 'revocation', { by: of.by, of: [of.id] });
};

const revocationOfOther: Move = (dice, story) => {
  const kinds = [
    ...['suspension-of-notice', 'resumption-of-notice', 'agreed-extension', 'renewal', 'suspension-of-operation'],
    ...['resumption-of-operation', 'consent-to-end', 'extension-of-suspension'],
  ];
  const of = dice.pick(earlier(story, ...kinds));
  story.traits.add(`revocation-of-${String(of.act)}`);
  add(dice, story, 'revocation', { by: of.by ?? story.parties, of: of.id });
};

const agreedExtension: Move = (dice, story) => {
  const last = story.view?.term?.last;
  const from = typeof last === 'string' ? readDay(last) : story.on;
  add(dice, story, 'agreed-extension', {
    by: story.parties,
    ...(dice.chance(0.7)
      ? { until: writeDay(from + dice.int(-10, 200)) }
      : { for: dice.pick(['1 month', '3 months', '30 days', '1 year']) }),
    ...(story.conditions && dice.chance(0.6) ? { requires: [dice.pick(['proviso', 'not proviso'])] } : {}),
  });
};

const moveOfNotice: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'notice'));
  const last = story.view?.notice.lastDayIn;
  const from = typeof last === 'string' ? readDay(last) : story.on;
  add(dice, story, 'agreed-extension', { by: story.parties, of: of.id, until: writeDay(from + dice.int(-5, 150)) });
};

const renewal: Move = (dice, story) => add(dice, story, 'renewal', { by: story.parties });

const amendment: Move = (dice, story) => {
  add(dice, story, 'amendment', { by: story.parties, terms: anyPatch(dice, story.terms, story.parties, story.on) });
};

const consent: Move = (dice, story) => {
  add(dice, story, 'consent-to-end', {
    by: story.parties,
    ...(dice.chance(0.7) ? { [dice.pick(['lastDay', 'firstDayOut'])]: writeDay(story.on + dice.int(0, 200)) } : {}),
  });
};

const suspensionOfOperation: Move = (dice, story) => {
  add(dice, story, 'suspension-of-operation', { by: dice.chance(0.8) ? dice.pick(story.parties) : story.parties });
};

const resumptionOfOperation: Move = (dice, story) => {
  const of = dice.pick(earlier(story, 'suspension-of-operation'));
  add(dice, story, 'resumption-of-operation', { by: of.by, ...(dice.chance(0.5) ? { of: of.id } : {}) });
};

const words: Move = (dice, story) => {
  add(dice, story, dice.pick(['statement', 'measure']), {
    by: dice.pick(story.parties),
    says: 'Words without effect.',
  });
};

/** A later party joins, or one that left comes back. */
const joining: Move = (dice, story) => {
  const out = story.parties.filter(
    (party) => !['in-force', 'suspended'].includes(story.ask(party)?.state ?? 'unknown'),
  );
  const by = out.length === 0 || dice.chance(0.1) ? dice.pick(story.parties) : dice.pick(out);
  if (out.length === 0 && dice.chance(0.8)) return words(dice, story);
  const fixed = story.terms.joining !== undefined;
  const way = dice.weighted<readonly [string, Draft]>([
    [3, ['accession', {}]],
    [fixed ? 0 : 2, ['accession', { effect: writeDay(story.on + dice.int(0, 60)) }]],
    [fixed ? 0 : 2, ['acceptance', { effect: writeDay(story.on + dice.int(0, 60)) }]],
    [1, ['ratification', {}]],
    [3, ['entry-into-force', {}]],
  ]);
  add(dice, story, way[0], { by: [by], ...way[1] });
};

const settlement: Move = (dice, story) => {
  add(dice, story, dice.pick(['condition-met', 'condition-met', 'condition-failed']), {
    by: dice.pick(story.parties),
    about: 'proviso',
  });
};

export function anyMove(dice: Dice, story: Story, wanted?: 'notice' | 'suspension'): void {
  if (wanted === 'notice') return notice(dice, story);
  if (wanted === 'suspension' && earlier(story, 'notice').length > 0) return suspension(dice, story);
  const notices = earlier(story, 'notice').length;
  const holds = earlier(story, 'suspension-of-notice').length;
  const state = story.view?.notice.state;
  const silent = story.view?.state === 'in-force' && (story.terms.renewal as Draft | undefined)?.tacit === false;
  const others = earlier(
    story,
    'suspension-of-notice',
    'resumption-of-notice',
    'agreed-extension',
    'renewal',
    'consent-to-end',
  );
  dice.weighted<Move>([
    [notices === 0 ? 14 : state === 'pending' || state === 'suspended' ? 2 : 6, notice],
    [2, announcement],
    [notices === 0 ? 0 : state === 'pending' ? 12 : 1, suspension],
    [holds === 0 ? 0 : state === 'suspended' ? 4 : 2, extensionOfSuspension],
    [holds === 0 ? 0 : state === 'suspended' ? 5 : 1, resumption],
    [notices === 0 ? 0 : state === 'none' ? 1 : 5, revocation],
    [earlier(story, 'revocation').length === 0 ? 0 : state === 'revoked' ? 7 : 2, revocationOfRevocation],
    [others.length === 0 ? 0 : 0.7, revocationOfOther],
    [typeof story.view?.term?.last === 'string' ? 2 : 0.1, agreedExtension],
    [notices === 0 ? 0 : 2, moveOfNotice],
    [silent ? 8 : 0.4, renewal],
    [3, amendment],
    [0.7, consent],
    [1.2, suspensionOfOperation],
    [earlier(story, 'suspension-of-operation').length === 0 ? 0 : 3, resumptionOfOperation],
    [story.multilateral ? 4 : 0, joining],
    [story.conditions ? 5 : 0, settlement],
    [0.5, words],
  ])(dice, story);
}
