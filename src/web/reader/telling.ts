import type { Accord } from '../../accord/index.ts';
import { inLanguage, isRecord } from '../../base/index.ts';
import { longDay, sayPeriod } from '../../brief/dates.ts';
import { type Catalogue } from '../../brief/index.ts';
import { partyName, partyNames, sayManner } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import { parseDateSpan, parsePeriod, printDay } from '../../calendar/index.ts';
import type { Say } from '../language.tsx';
import type { Item } from './items.ts';

// Proposals in words.

/** What words need: the accord for its names, and the language. */
export interface Teller {
  readonly accord: Accord | undefined;
  readonly catalogue: Catalogue;
  readonly t: Say;
}

/** A proposal as a sentence. */
export function sayItem({ is, field }: Pick<Item, 'is' | 'field'>, value: unknown, teller: Teller): string {
  const { t, catalogue } = teller;
  if (is === 'act' || (is === 'told' && field === 'act')) return sayAct(isRecord(value) ? value : {}, teller);
  if (is === 'title') return t('reader.says-title', { title: named(value, catalogue) });
  if (is === 'party') return t('reader.says-party', { name: named(isRecord(value) ? value.name : value, catalogue) });
  if (is === 'term') return sayTerm(field, value, teller);
  return t('reader.says-told', { field: fieldName(field, t), value: plain(value, catalogue) });
}

const codesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** An act in words: its day, what it is, and whose. */
export function sayAct(act: Readonly<Record<string, unknown>>, { accord, catalogue, t }: Teller): string {
  const by = codesIn(act.by);
  const kind = word(catalogue, 'act', String(act.act));
  const values = {
    date: typeof act.date === 'string' ? sayDay(act.date, catalogue) : t('reader.no-day'),
    kind: typeof act.exit === 'string' ? `${kind} (${act.exit})` : kind,
  };
  if (by.length === 0) return t('reader.says-act-alone', values);
  const names = accord ? partyNames(accord, by, catalogue) : by.join(', ');
  const to = codesIn(act.to);
  if (to.length === 0) return t('reader.says-act', { ...values, by: names });
  return t('reader.says-act-to', {
    ...values,
    by: names,
    to: accord ? partyNames(accord, to, catalogue) : to.join(', '),
  });
}

/** A civil day or a span of them, as a file has it. */
function sayDay(date: string, catalogue: Catalogue): string {
  const span = parseDateSpan(date);
  if (!span) return date;
  const [first, last] = [longDay(catalogue, printDay(span.first)), longDay(catalogue, printDay(span.last))];
  return span.first === span.last ? first : say(catalogue, 'date.span', { first, last });
}

const named = (value: unknown, { code }: Catalogue): string =>
  inLanguage(value as Parameters<typeof inLanguage>[0], code) ?? '';

function sayTerm(field: string, value: unknown, teller: Teller): string {
  const { t, catalogue, accord } = teller;
  const part = isRecord(value) ? value : {};
  const length = plain(part.for, catalogue);
  switch (field) {
    case 'duration':
      return typeof part.until === 'string'
        ? t('reader.says-until', { day: sayDay(part.until, catalogue) })
        : t('reader.says-duration', { length });
    case 'renewal':
      return t(part.tacit === true ? 'reader.says-renewal' : 'reader.says-renewal-agreed', { length });
    case 'exits': {
      const by = codesIn(part.by).filter((code) => code !== 'any');
      const who = by.length === 0 || !accord ? t('reader.any-party') : partyNames(accord, by, catalogue);
      const form = typeof part.form === 'string' ? part.form : null;
      const channel = typeof part.channel === 'string' ? part.channel : null;
      const manner = sayManner(catalogue, form, channel);
      const said = t(part.ends === 'end-of-term' ? 'reader.says-exit-term' : 'reader.says-exit-any', {
        who,
        notice: plain(part.notice, catalogue),
      });
      return manner === '' ? said : `${said} (${manner})`;
    }
    case 'survival':
      return t('reader.says-survival', { what: String(part.what ?? ''), length });
    default:
      return t('reader.says-told', { field: fieldName(field, t), value: plain(value, catalogue) });
  }
}

/** A value in words: a length, a day, or what stands in the file. */
function plain(value: unknown, catalogue: Catalogue): string {
  if (value === undefined || value === null) return '?';
  if (typeof value === 'string') {
    if (parsePeriod(value)) return sayPeriod(catalogue, value);
    return /^\d{4}-\d{2}/.test(value) ? sayDay(value, catalogue) : value;
  }
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${plain(one, catalogue)}`)
      .join('; ');
  return Array.isArray(value) ? value.map((one) => plain(one, catalogue)).join('; ') : String(value);
}

const knownFields = [
  'signed',
  'effective',
  'expires',
  'duration',
  'renewal',
  'renewal-day',
  'notice',
  'notice-deadline',
  'convenience',
  'denunciation',
  'survival',
  'party',
  'law',
  'window',
  'lock-in',
  'form',
  'channel',
  'addressee',
  'counting',
  'counts-from',
  'amendment',
  'condition',
  'depends-on',
  'title',
] as const;

/** The name of what was read. */
function fieldName(field: string, t: Say): string {
  const known = knownFields.find((one) => one === field);
  return known === undefined ? field : t(`reader.field-${known}`);
}

/** How sure a reading is, in words. */
export function sayConfidence(confidence: number, t: Say): string {
  if (confidence >= 0.9) return t('reader.sure');
  if (confidence >= 0.75) return t('reader.fairly-sure');
  return t(confidence >= 0.5 ? 'reader.unsure' : 'reader.guess');
}

/** A party by name, or its code where there is no accord to ask. */
export const nameOf = (accord: Accord | undefined, code: string, catalogue: Catalogue): string =>
  accord ? partyName(accord, code, catalogue) : code;
