import { plainName, stateCalled, stateNamed } from '../states.ts';

/** Somebody with a code and the names that it goes by. */
export interface Actor {
  readonly code: string;
  readonly names: readonly string[];
}

/** Whom a text means by some words: codes of those listed; `all` where it means every party; undefined where it is nobody of the list. */
export type Who = (words: string) => readonly string[] | 'all' | undefined;

const everyone =
  /^(?:both|all|the two|the|each)? ?(?:sides|parties|countries|governments|states|capitals|contracting parties)$|^both$/;

/** Finds actors by code, by name, and states also by their capital or their people. */
export function whoAmong(actors: readonly Actor[]): Who {
  const byName = new Map<string, string>();
  const byState = new Map<string, string>();
  for (const { code, names } of actors) {
    byName.set(plainName(code), code);
    for (const name of names) {
      byName.set(plainName(name), code);
      const state = stateNamed(name);
      if (state !== undefined) byState.set(state, code);
    }
    if (!byState.has(code) && stateNamed(code) === undefined && names.length === 0) byState.set(code, code);
  }
  const one = (words: string): string | undefined => {
    const plain = plainName(words.slice(0, 300));
    const exact = byName.get(plain) ?? byName.get(plain.replace(/^the /, ''));
    if (exact !== undefined) return exact;
    const state = stateCalled(words);
    if (state !== undefined) return byState.get(state) ?? actors.find(({ code }) => code === state)?.code;
    // "Brightwater" for "Brightwater Foods Ltd": the words a longer name begins with.
    const longer = actors.filter(({ names }) => names.some((name) => plainName(name).startsWith(`${plain} `)));
    return plain.length > 2 && longer.length === 1 ? longer[0]?.code : undefined;
  };
  return (words) => {
    if (everyone.test(plainName(words.slice(0, 80)))) return 'all';
    const whole = one(words);
    if (whole !== undefined) return [whole];
    const parts = words
      .slice(0, 300)
      .split(/,| and /)
      .filter((part) => part.trim() !== '');
    if (parts.length < 2) return undefined;
    const codes = parts.map(one);
    return codes.every((code) => code !== undefined) ? [...new Set(codes)] : undefined;
  };
}

const companyForm =
  /^(?:inc|incorporated|llc|llp|lp|ltd|limited|corp|corporation|company|co|plc|gmbh|mbh|ag|kg|se|sa|sas|sarl|spa|srl|nv|bv|ab|as|oy|kk|pty|pte)$/;
const general =
  /^(?:the|a|an|of|and|for|de|la|le|st|first|new|national|american|united|global|general|international|royal|city|bank|university)$/;

/** Whether a name has the form of a company in it. */
export const isCompany = (name: string): boolean =>
  name
    .slice(0, 300)
    .replace(/[.'’]/g, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word, i) => i > 0 && companyForm.test(word));

/** Whether a name is that of an organisation of states, or of one that calls itself so. */
export const isOrganisation = (name: string): boolean =>
  /\b(?:organi[sz]ation|union|agency|community|commission|institute|fund)\b/i.test(name.slice(0, 200));

/** A short code for a name, as a lawyer would choose one: the ISO code of a state, else the first telling word, else the initials. */
export function codeFor(name: string, taken: { has(code: string): boolean }, place: number): string {
  const state = stateNamed(name);
  if (state !== undefined && !taken.has(state)) return state;
  const words = name
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\([^()]{0,200}\)/g, ' ')
    .replace(/[.'’]|\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const core = words.filter((word, i) => i === 0 || !companyForm.test(word.toLowerCase()));
  const plain = core.filter((word) => !/^(?:the|a|an)$/i.test(word));
  const telling = plain.find((word) => word.length > 1 && !general.test(word.toLowerCase()))?.toUpperCase();
  const initials = plain
    .filter((word) => !/^(?:of|and|for|de|la|le)$/i.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  // "International Business Machines" goes by its initials, as does a word that is too long to be read as a code.
  const byInitials = isOrganisation(name) || general.test(plain[0]?.toLowerCase() ?? '') || (telling?.length ?? 0) > 12;
  const short = telling?.slice(0, 12);
  const choices = (byInitials ? [initials.slice(0, 6), short] : [short, initials.slice(0, 6)]).filter(
    (code) => code !== undefined && code.length > 1,
  ) as readonly string[];
  const free = choices.find((code) => code !== 'ANY' && !taken.has(code));
  if (free !== undefined) return free;
  const stem = choices[0]?.slice(0, 10) ?? 'P';
  let n = choices.length > 0 ? 2 : place;
  while (taken.has(`${stem}${n}`)) n += 1;
  return `${stem}${n}`;
}
