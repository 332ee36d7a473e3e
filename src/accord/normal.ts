import { isRecord, type Json, type JsonRecord, type Localized } from '../base/index.ts';
import {
  type ConventionName,
  type CountingOverrides,
  countingOf,
  type DateSpan,
  type Day,
  isConventionName,
  type Period,
  parseDateSpan,
  parseDay,
  parsePeriod,
} from '../calendar/index.ts';
import type {
  AccordCounting,
  Act,
  ActKind,
  ActReading,
  AdmissibleEnds,
  DayOrAge,
  Duty,
  Exit,
  NoticeTier,
  Position,
  Readings,
  Requirement,
  Survival,
  Terms,
} from './accord.ts';
import { parseAge, parseWhen, type When } from './when.ts';

// What follows reads data that the schema has passed; what a patch may have broken is left out, and `check` says so.

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const texts = (value: Json | undefined): readonly string[] =>
  list(value)
    .map(text)
    .filter((x) => x !== undefined);
const records = (value: Json | undefined): readonly JsonRecord[] => list(value).filter(isRecord);
const period = (value: Json | undefined): Period | undefined => parsePeriod(text(value) ?? '');
const day = (value: Json | undefined): Day | undefined => parseDay(text(value) ?? '');
const span = (value: Json | undefined): DateSpan | undefined => parseDateSpan(text(value) ?? '');

/** Keeps only the members that are there, so that what the text does not say is absent. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

function requirements(value: Json | undefined): readonly Requirement[] {
  return texts(value).map((word) =>
    word.startsWith('not ') ? { condition: word.slice(4).trim(), met: false } : { condition: word, met: true },
  );
}

function dayOrAge(value: Json | undefined): DayOrAge | undefined {
  const on = day(value);
  if (on !== undefined) return { on };
  const after = parseAge(text(value) ?? '');
  return after && { after };
}

function when(value: Json | undefined): When | undefined {
  return isRecord(value) ? parseWhen(text(value.when) ?? '') : undefined;
}

function tiers(value: Json | undefined): readonly NoticeTier[] {
  if (value === undefined || value === 'none') return [{ for: null }];
  if (Array.isArray(value))
    return records(value).map((tier) =>
      present<NoticeTier>({ for: tier.for === 'none' ? null : (period(tier.for) ?? null), until: period(tier.until) }),
    );
  return [{ for: period(value) ?? null }];
}

function admissible(value: Json | undefined): AdmissibleEnds {
  if (value === undefined) return 'any-day';
  const days = texts(value).map(parseDay);
  if (days.length > 0 && days.every((d) => d !== undefined)) return [...days].sort((a, b) => a - b);
  return value as AdmissibleEnds;
}

function exit(raw: JsonRecord): Exit {
  const window = isRecord(raw.window) ? { open: period(raw.window.open), close: period(raw.window.close) } : undefined;
  const terms = /^(\d*)(?:(\.\.)(\d*))?$/.exec(text(raw.inTerms) ?? '-');
  return present<Exit>({
    id: text(raw.id) ?? '',
    by: raw.by === undefined || raw.by === 'any' ? 'any' : texts(raw.by),
    notice: tiers(raw.notice),
    ends: admissible(raw.ends),
    mustRunBy: day(raw.mustRunBy),
    inTerms: terms
      ? { from: Number(terms[1]), to: terms[2] ? (terms[3] ? Number(terms[3]) : null) : Number(terms[1]) }
      : undefined,
    anchor: raw.anchor === 'next-term' ? 'next-term' : 'term-end',
    opens: dayOrAge(raw.opens),
    closes: day(raw.closes),
    window: window?.open && window.close ? { open: window.open, close: window.close } : undefined,
    countsFrom: raw.countsFrom === 'sending' || raw.countsFrom === 'date' ? raw.countsFrom : 'receipt',
    laterDate: raw.laterDate === true,
    requires: requirements(raw.requires),
    unless: texts(raw.unless),
    notBefore: dayOrAge(raw.notBefore),
    endsWith: isRecord(raw.endsWith) ? text(raw.endsWith.accord) : undefined,
    days: { ...(raw.clearDays === true && { clear: true }), ...(raw.businessDays === true && { business: true }) },
    sendLead: period(raw.sendLead),
    form: text(raw.form),
    channel: text(raw.channel),
    addressee: text(raw.addressee),
    clause: text(raw.clause),
  });
}

function duty(raw: JsonRecord): Duty {
  const ifMissed = isRecord(raw.ifMissed) ? raw.ifMissed : undefined;
  return present<Duty>({
    id: text(raw.id) ?? '',
    kind: raw.kind as Duty['kind'],
    by: raw.by === undefined || raw.by === 'any' ? 'any' : texts(raw.by),
    to: text(raw.to),
    what: text(raw.what),
    side: raw.after === undefined ? 'before' : 'after',
    point: text(raw.before ?? raw.after) as Duty['point'],
    of: text(raw.of),
    window: isRecord(raw.window)
      ? present({ open: period(raw.window.open), close: period(raw.window.close) })
      : undefined,
    every: period(raw.every),
    ifMissed: ifMissed ? { exit: text(ifMissed.exit) ?? 'any-time', by: texts(ifMissed.by) } : undefined,
    unless: texts(raw.unless),
    form: text(raw.form),
    channel: text(raw.channel),
    clause: text(raw.clause),
  });
}

/** The terms as data, from the terms as written (with amendments and readings already merged in). */
export function termsOf(raw: JsonRecord): Terms {
  const d = isRecord(raw.duration) ? raw.duration : undefined;
  const r = isRecord(raw.renewal) ? raw.renewal : undefined;
  const length = (value: Json): Period | 'indefinite' | undefined => (value === 'indefinite' ? value : period(value));
  const fewer = /^parties < (\d+)$/.exec(text(raw.endsWhen) ?? '');
  return present<Terms>({
    entryIntoForce: when(raw.entryIntoForce),
    joining: when(raw.joining),
    duration:
      d &&
      present<NonNullable<Terms['duration']>>({
        for: d.for === undefined ? undefined : length(d.for),
        until: day(d.until),
        lastDay: d.lastDay as 'eve' | 'anniversary' | undefined,
        anchor: day(d.anchor),
        clause: text(d.clause),
      }),
    renewal:
      r &&
      present<NonNullable<Terms['renewal']>>({
        tacit: r.tacit === true,
        for: list(r.for)
          .map(length)
          .filter((x) => x !== undefined),
        times: typeof r.times === 'number' ? r.times : undefined,
        from: r.from === 'act' ? 'act' : 'end-of-term',
        anchor: day(r.anchor),
        requires: requirements(r.requires),
        unless: texts(r.unless),
        clause: text(r.clause),
      }),
    extension: isRecord(raw.extension)
      ? present({
          max: period(raw.extension.max),
          times: raw.extension.times as number | undefined,
          clause: text(raw.extension.clause),
        })
      : undefined,
    endsWhenFewerThan: fewer ? Number(fewer[1]) : undefined,
    exits: records(raw.exits).map(exit),
    conditions: records(raw.conditions).map((c) =>
      present({ id: text(c.id) ?? '', what: text(c.what), clause: text(c.clause) }),
    ),
    survival: records(raw.survival).map((s) =>
      present<Survival>({
        what: text(s.what) ?? '',
        for: period(s.for) ?? 'indefinitely',
        from: s.from === 'receipt' ? 'receipt' : 'effect',
        clause: text(s.clause),
      }),
    ),
    dependsOn: list(raw.dependsOn).map((on) =>
      isRecord(on) ? present({ accord: text(on.accord) ?? '', party: text(on.party) }) : { accord: text(on) ?? '' },
    ),
    duties: records(raw.duties).map(duty),
    overlays: texts(raw.overlays),
  });
}

/** An act as data, from the act as written. `parties` are all listed parties, who act where nobody is named. */
export function actOf(raw: JsonRecord, index: number, parties: readonly string[]): Act {
  const rival = records(raw.dates)[0];
  const by = texts(raw.by);
  const known = span(raw.recorded) ?? span(raw.published);
  const out = day(raw.firstDayOut);
  return present<Act>({
    id: text(raw.id) ?? `act-${index + 1}`,
    kind: raw.act as ActKind,
    date: span(raw.date) ?? span(rival?.date) ?? { first: 0, last: 0 },
    time: text(raw.time),
    by: by.length > 0 ? by : parties,
    byNamed: by.length > 0,
    of: texts(raw.of),
    exit: text(raw.exit),
    for: period(raw.for),
    until: day(raw.until),
    effect: day(raw.effect),
    lastDay: day(raw.lastDay) ?? (out === undefined ? undefined : out - 1),
    sent: span(raw.sent),
    received: span(raw.received),
    knownFrom: known?.last,
    about: text(raw.about),
    says: text(raw.says),
    domestic: raw.plane === 'domestic',
    requires: requirements(raw.requires),
    unless: texts(raw.unless),
    sources: texts(raw.source),
    doubt: text(raw.doubt),
    terms: isRecord(raw.terms) ? raw.terms : undefined,
    sets: raw.act === 'correction' ? correctedFields(raw) : undefined,
    written: raw,
    index,
  });
}

// A correction that says when it was recorded or published gives, with its own date, the day that the corrected act should have had.
function correctedFields(raw: JsonRecord): JsonRecord {
  if (isRecord(raw.sets)) return raw.sets;
  const { id, act, of, recorded, published, source, doubt, says, date, ...fields } = raw;
  const learnt = recorded ?? published;
  return learnt === undefined || learnt === date ? fields : { date, ...fields };
}

/** The interpretive choices of a position, as data. */
export function readingsOf(raw: JsonRecord): Readings {
  const acts: Record<string, ActReading> = {};
  for (const [id, reading] of Object.entries(isRecord(raw.acts) ? raw.acts : {})) {
    if (reading === 'valid' || reading === 'void') acts[id] = reading;
    else if (isRecord(reading) && reading.as !== undefined) acts[id] = { as: reading.as as ActKind };
    else if (isRecord(reading)) acts[id] = { date: span(reading.date) ?? { first: 0, last: 0 } };
  }
  return present<Readings>({
    suspendedNotice: raw.suspendedNotice as Readings['suspendedNotice'],
    renewalWhileSuspended: raw.renewalWhileSuspended as Readings['renewalWhileSuspended'],
    revivedNotice: raw.revivedNotice as Readings['revivedNotice'],
    lastDay: raw.lastDay as Readings['lastDay'],
    counting: raw.counting as JsonRecord | string | undefined,
    effect: raw.effect as Readings['effect'],
    acts,
    conditions: (isRecord(raw.conditions) ? raw.conditions : {}) as Readonly<Record<string, 'met' | 'failed'>>,
    terms: isRecord(raw.terms) ? raw.terms : undefined,
  });
}

/** A position as data. */
export function positionOf(name: string, raw: JsonRecord): Position {
  return present<Position>({
    name,
    kind: 'party',
    by: text(raw.by),
    readings: readingsOf(isRecord(raw.readings) ? raw.readings : {}),
    sources: texts(raw.source),
  });
}

/** How days are counted, from `counting` as written in the file and in a reading. Without either, `common` is only one of several. */
export function accordCounting(written: JsonRecord | string | undefined, readings?: Readings): AccordCounting {
  const asMap = (value: JsonRecord | string | undefined): JsonRecord =>
    typeof value === 'string' ? { convention: value } : (value ?? {});
  const reading = readings?.counting;
  // A reading that names no convention overrides single fields of the file's; one that does stands alone.
  const map: JsonRecord =
    isRecord(reading) && reading.convention === undefined
      ? { ...asMap(written), ...reading }
      : asMap(reading ?? written);
  const name = text(map.convention) ?? 'common';
  const convention: ConventionName = isConventionName(name) ? name : 'common';
  const overrides: CountingOverrides = {
    effect: readings?.effect ?? (map.effect as CountingOverrides['effect']),
    roll: map.roll as CountingOverrides['roll'],
    calendars: map.calendar === undefined ? undefined : texts(map.calendar),
    order: map.order as CountingOverrides['order'],
  };
  return present<AccordCounting>({
    counting: countingOf(convention, overrides),
    stated: map.convention !== undefined,
    lastDay: map.lastDay as AccordCounting['lastDay'],
    days: { ...(map.clearDays === true && { clear: true }), ...(map.businessDays === true && { business: true }) },
  });
}

/** A text as written, in one or several languages. */
export function localized(value: Json | undefined): Localized | undefined {
  return typeof value === 'string' || isRecord(value) ? value : undefined;
}
