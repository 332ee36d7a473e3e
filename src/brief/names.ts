import type { Accord, Act } from '../accord/index.ts';
import { inLanguage, isRecord } from '../base/index.ts';
import { printDay } from '../calendar/index.ts';
import { longDay } from './dates.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { join, say, word } from './say.ts';

/** The title of an accord; its id where it has none. */
export function titleOf(accord: Accord, language: Catalogue): string {
  return inLanguage(accord.title, language.code) ?? accord.id;
}

/** A party or actor by name, with the article in English: “the Republic of Korea”. */
export function partyName(accord: Accord, code: string, language: Catalogue): string {
  const name = bareName(accord, code, language);
  return language.code === 'en' && accord.kind !== 'contract' && takesArticle.test(name) ? `the ${name}` : name;
}

/** A party or actor by name as it stands in a label. */
export function bareName(accord: Accord, code: string, language: Catalogue): string {
  const party = [...accord.parties, ...accord.actors].find((p) => p.code === code);
  return inLanguage(party?.name, language.code) ?? code;
}

const takesArticle =
  /^(?:(?:Czech|Dominican|Slovak|Syrian|Democratic|People|Islamic|Federal|European|Holy|Hellenic|State of|Union|United|Republic|Kingdom|Netherlands|Philippines|Bahamas|Gambia|Maldives|Secretary|University)\b|.*(?:Federation|Organi[sz]ation|Republic|Islands|Emirates|Union)$)/;

/** Several parties as one phrase. */
export function partyNames(accord: Accord, codes: readonly string[], language: Catalogue): string {
  return join(
    language,
    codes.map((code) => partyName(accord, code, language)),
    'and',
  );
}

/** The act of an id. */
export function actNamed(accord: Accord, id: string): Act | undefined {
  return accord.record.find((act) => act.id === id);
}

/** The day of an act in words; the days between which it lies where it is not certain. */
export function sayActDay(act: Act, language: Catalogue): string {
  const { first, last } = act.date;
  if (first === last) return longDay(language, printDay(first));
  return say(language, 'date.span', {
    first: longDay(language, printDay(first)),
    last: longDay(language, printDay(last)),
  });
}

/** Who holds a position, and for whom it is asked here. */
export function sayPosition(accord: Accord, name: string, parties: readonly string[], language: Catalogue): string {
  const position = accord.positions.find((p) => p.name === name);
  const who = partyNames(accord, parties, language);
  if (!position) return say(language, name === 'text' ? 'head.text' : 'head.law', { party: who });
  if (position.by === undefined) return say(language, 'head.other', { party: who });
  const by = partyName(accord, position.by, language);
  return say(language, parties.length === 1 && position.by === parties[0] ? 'head.own' : 'head.for', {
    by,
    party: who,
  });
}

/** What a condition of the terms is, as the file says it; its id where the file says nothing. */
export function conditionText(accord: Accord, id: string): string {
  const { conditions } = accord.writtenTerms;
  const found = (Array.isArray(conditions) ? conditions : []).find((c) => isRecord(c) && c.id === id);
  return isRecord(found) && typeof found.what === 'string' ? found.what : id;
}

/** Form and channel of an act, in known words or as the file says them. */
export function sayManner(language: Catalogue, form: string | null, channel: string | null): string {
  const parts = [form, channel].filter((part) => part !== null);
  return parts
    .map((part) => word(language, 'manner', part))
    .reduce((a, b) => (a === '' ? b : say(language, 'list.comma', { a, b })), '');
}

/** A source with its date and grade: `Yonhap, 22 November 2019 [B2]`. */
export function sayGrade(accord: Accord, id: string): string {
  const grade = accord.sources[id]?.grade;
  return grade === undefined ? id : `${id} ${grade}`;
}
