import type { Accord } from '../accord/index.ts';
import { inLanguage } from '../base/index.ts';
import { conventions, isConventionName } from '../calendar/index.ts';
import type { Reason, Sum } from '../engine/index.ts';
import { sayPeriod, shortDay, uncertainDate } from './dates.ts';
import type { Catalogue, Key } from './messages/catalogue.ts';
import { actNamed, conditionText, partyNames, sayActDay, sayGrade } from './names.ts';
import { capital, hasMessage, say, word } from './say.ts';

/**
 * One reason in words: a clause with what it says, an act with its day and who did it, a rule or reading, a sum with the convention that it is
 * counted by, or what is not known.
 */
export function sayReason(reason: Reason, accord: Accord, language: Catalogue): string {
  if (reason.clause !== undefined) return sayClause(reason.clause, accord, language);
  if (reason.act !== undefined) return sayDeed(reason.act, reason.did, accord, language);
  if (reason.sum) return saySum(reason.sum, language);
  if (reason.unknown !== undefined) return sayUnknown(reason.unknown, accord, language);
  return capital(sayRule(reason.rule ?? '', language));
}

function sayClause(clause: string, accord: Accord, language: Catalogue): string {
  const found = accord.clauses[clause];
  if (!found) return say(language, 'why.clause-bare', { clause });
  return cited(
    say(language, 'why.clause', { clause, says: inLanguage(found.says, language.code) ?? '' }),
    found.sources,
    accord,
  );
}

function sayDeed(id: string, did: string | undefined, accord: Accord, language: Catalogue): string {
  const act = actNamed(accord, id);
  if (!act) return id;
  const values = {
    date: sayActDay(act, language),
    kind: word(language, 'act', act.kind),
    by: partyNames(accord, act.by, language),
    act: id,
    did: word(language, 'did', did ?? ''),
  };
  const key: Key =
    did === undefined || !hasMessage(language, `did.${did}`)
      ? 'why.given'
      : act.byNamed && act.kind !== 'entry-into-force'
        ? 'why.act'
        : 'why.act-alone';
  const told = cited(say(language, key, values), act.sources, accord);
  return act.doubt === undefined ? told : `${told} ${say(language, 'why.doubt', { doubt: act.doubt })}`;
}

// Sources stand behind what they support, with their grade: [yna-1122 B2].
function cited(text: string, sources: readonly string[], accord: Accord): string {
  return sources.length === 0 ? text : `${text} [${sources.map((id) => sayGrade(accord, id)).join(', ')}]`;
}

/** A sum in words: `24 Aug 2020 + 90 days → 22 Nov 2020 (the day of the event is not counted; convention common); last day in 22 Nov 2020: …`. */
function saySum(sum: Sum, language: Catalogue): string {
  const { convention, effect, ends, period } = sum;
  const last = shortDay(language, sum.lastDayIn);
  const values = { from: shortDay(language, sum.from), last, ends: say(language, endsKey(effect ?? ends, language)) };
  if (period === null) return say(language, 'sum.none', values);
  const basis = isConventionName(convention) ? word(language, 'basis', conventions[convention].basis) : convention;
  return say(language, 'sum.ran', {
    ...values,
    period: sayPeriod(language, period),
    ran: shortDay(language, sum.ranOn),
    basis,
    convention,
  });
}

function endsKey(ends: string, language: Catalogue): Key {
  const key = `ends.${ends}`;
  return hasMessage(language, key) ? key : 'ends.dates';
}

/** A sum for a table cell, in ISO days: `2020-08-24 + 90 days → 2020-11-22 (common)`. */
function shortSum({ from, period, ranOn, convention }: Sum, language: Catalogue): string {
  return period === null
    ? say(language, 'sum.short-none', { from })
    : say(language, 'sum.short', { from, period: sayPeriod(language, period), ran: ranOn, convention });
}

/** Clause and sum of a row, for a table cell. */
export function shortWhy(because: readonly Reason[], language: Catalogue): string {
  const clause = because.find((reason) => reason.clause !== undefined)?.clause;
  const sum = because.find((reason) => reason.sum)?.sum;
  const parts = [clause, sum && shortSum(sum, language)].filter((part) => part !== undefined);
  return parts.join(': ');
}

/** A rule or reading in words. */
export function sayRule(rule: string, language: Catalogue): string {
  const [name = '', value = ''] = rule.split(': ');
  const whole = `rule.${name}.${value}`;
  if (hasMessage(language, whole)) return say(language, whole);
  if (name === 'effect')
    return say(language, 'rule.effect', { value: word(language, 'ends', value.replace(' by default', '')) });
  return word(language, 'rule', name, { value });
}

function sayUnknown(unknown: string, accord: Accord, language: Catalogue): string {
  if (unknown === 'too many open points') return say(language, 'unknown.too-many');
  if (uncertainDate.test(unknown)) return say(language, 'unknown.date', { value: unknown.replace(uncertainDate, '') });
  const [name = '', ...rest] = unknown.split(' ');
  const value = name === 'condition' ? conditionText(accord, rest.join(' ')) : rest.join(' ');
  const key = `unknown.${name}`;
  return hasMessage(language, key) ? say(language, key, { value }) : say(language, 'unknown.other', { value: unknown });
}
