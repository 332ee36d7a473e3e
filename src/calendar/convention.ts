import type { Order } from './period.ts';

/** What the last day of a notice does to the day of exit. */
export type Effect = 'same-day' | 'next-day' | 'first-of-next-month';

/** What happens to a last day that is no working day. */
export type Roll = 'none' | 'forward' | 'backward';

/** From where a period is counted: after the day of the event, from the day after it, or with the day itself. */
export type Basis = 'event' | 'east-asian' | 'start-of-day';

/** Names of the conventions. */
export const conventionNames = [
  'common',
  'east-asian',
  'start-of-day',
  'un-depositary',
  'icsid',
  'portugal-depositary',
  'council-of-europe',
  'eu-1182-71',
  'teu-50',
  'uk-clear-days',
  'frcp-6',
  'bgb',
  'japan',
  'korea',
  'epc',
  'pct',
  'party-statement',
] as const;

/** One of {@link conventionNames}. */
export type ConventionName = (typeof conventionNames)[number];

/** A named way of counting days, with the source that it rests on. */
export interface Convention {
  readonly basis: Basis;
  readonly effect: Effect;
  /** Whether the source itself settles the effect; where it does not, the effect is only the usual one. */
  readonly settlesEffect: boolean;
  readonly order: Order;
  /** Periods of at most this many days skip days that are no working days. */
  readonly shortDays?: number;
  readonly source: string;
}

const plain = { basis: 'event', effect: 'next-day', settlesEffect: false, order: 'as-written' } as const;
const eastAsian = { ...plain, basis: 'east-asian' } as const;

/** Every named convention as data: what it does and who says so. */
export const conventions: Readonly<Record<ConventionName, Convention>> = {
  common: {
    ...plain,
    source:
      'European Convention on the Calculation of Time-Limits (ETS 76), arts 3-4; Dodds v Walker [1981] 1 WLR 1027 (HL)',
  },
  'east-asian': { ...eastAsian, source: 'Civil Code of Japan, arts 140 and 143; Civil Act of Korea, arts 157 and 160' },
  'start-of-day': { ...plain, basis: 'start-of-day', source: 'German Civil Code, §§ 187(2) and 188(2)-(3)' },
  'un-depositary': {
    ...plain,
    effect: 'same-day',
    settlesEffect: true,
    source:
      'Depositary practice of the Secretary-General of the United Nations, e.g. C.N.575.2019 (Paris Agreement, art. 28)',
  },
  icsid: {
    ...plain,
    settlesEffect: true,
    source: 'World Bank as depositary of the ICSID Convention, art. 71 (notices of 2007 and 2012)',
  },
  'portugal-depositary': {
    ...plain,
    settlesEffect: true,
    source: 'Portugal as depositary of the Energy Charter Treaty, art. 47(2)',
  },
  'council-of-europe': {
    ...plain,
    effect: 'first-of-next-month',
    settlesEffect: true,
    source: 'Model Final Clauses of the Council of Europe; Convention on Cybercrime (ETS 185), arts 36(4) and 47(2)',
  },
  'eu-1182-71': { ...plain, source: 'Regulation (EEC, Euratom) No 1182/71, art. 3(1)-(2)' },
  'teu-50': {
    ...plain,
    settlesEffect: true,
    source: 'Treaty on European Union, art. 50(3), as applied in 2017 and 2019',
  },
  'uk-clear-days': { ...plain, shortDays: 5, source: 'Civil Procedure Rules of England and Wales, rules 2.8 and 2.10' },
  'frcp-6': { ...plain, source: 'Federal Rules of Civil Procedure of the United States, rule 6(a)' },
  bgb: { ...plain, source: 'German Civil Code, §§ 187(1) and 188' },
  japan: { ...eastAsian, source: 'Civil Code of Japan, arts 138 to 143' },
  korea: { ...eastAsian, source: 'Civil Act of Korea, arts 155 to 161' },
  epc: { ...plain, source: 'Implementing Regulations to the European Patent Convention, rule 131' },
  pct: { ...plain, source: 'Regulations under the Patent Cooperation Treaty, rule 80' },
  'party-statement': {
    ...plain,
    effect: 'same-day',
    settlesEffect: true,
    source: "The parties' own statements of the day of withdrawal (INF Treaty 2019, Open Skies 2020 and 2021)",
  },
};

/** Whether a word names a convention. */
export function isConventionName(name: string): name is ConventionName {
  return Object.hasOwn(conventions, name);
}

/** A convention as it holds for one accord, reading or question. */
export interface Counting {
  readonly convention: ConventionName;
  readonly basis: Basis;
  /** By the unit of the period: one depositary may do both. Weeks are days, years are months. */
  readonly effect: { readonly months: Effect; readonly days: Effect };
  /** Whether text, reading or depositary settles the effect; otherwise it is the usual one and others are possible. */
  readonly effectSettled: boolean;
  readonly roll: Roll;
  /** Holiday calendars, all of which close a day. */
  readonly calendars: readonly string[];
  /** Further days that count as holidays. */
  readonly holidays: readonly number[];
  readonly order: Order;
  readonly shortDays: number;
}

/** What may be said in place of what the named convention does. */
export interface CountingOverrides {
  readonly effect?: Effect | { readonly months?: Effect; readonly days?: Effect } | undefined;
  readonly roll?: Roll | undefined;
  readonly calendars?: readonly string[] | undefined;
  readonly holidays?: readonly number[] | undefined;
  readonly order?: Order | undefined;
}

/** A named convention with what the text overrides in it. */
export function countingOf(name: ConventionName, overrides: CountingOverrides = {}): Counting {
  const convention = conventions[name];
  const { effect } = overrides;
  const byUnit = typeof effect === 'object' ? effect : { months: effect, days: effect };
  return {
    convention: name,
    basis: convention.basis,
    effect: { months: byUnit.months ?? convention.effect, days: byUnit.days ?? convention.effect },
    effectSettled: convention.settlesEffect || effect !== undefined,
    roll: overrides.roll ?? 'none',
    calendars: overrides.calendars ?? [],
    holidays: overrides.holidays ?? [],
    order: overrides.order ?? convention.order,
    shortDays: convention.shortDays ?? 0,
  };
}
