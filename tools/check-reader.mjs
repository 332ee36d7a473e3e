// The reader against the shared corpora, with their own ruler, and against the shared press article. Each target is one check.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runNode, say } from './house.mjs';

/** @typedef {{ name: string, holds: boolean, found: string }} Check */
/** @typedef {{ p: number | null, r: number | null, f1: number | null }} Ratio */
/** @typedef {{ presence: Ratio, value: Ratio, unfaithful: number | null, macro?: { presence: Ratio, value: Ratio } }} Scored */
/** @typedef {{ corpus: string, all: { unfaithful: number, fields: Record<string, Scored> }, sure: { fields: Record<string, Scored> } }} Corpus */

/** What is asked of each field: corpus, field, what of it, and how much at least. In treaties each wording counts once. */
/** @type {readonly (readonly [string, string, 'value' | 'presence', 'f1' | 'p', number])[]} */
const targets = [
  ['cuad', 'renewal', 'value', 'f1', 0.9],
  ['cuad', 'renewal', 'presence', 'p', 0.93],
  ['cuad', 'notice', 'value', 'f1', 0.85],
  ['cuad', 'effective', 'value', 'f1', 0.88],
  ['cuad', 'signed', 'value', 'f1', 0.93],
  ['cuad', 'expires', 'value', 'f1', 0.75],
  ['cuad', 'law', 'value', 'f1', 0.97],
  ['cuad', 'convenience', 'presence', 'f1', 0.85],
  ['cuad', 'party', 'value', 'f1', 0.75],
  ['treaties', 'renewal', 'value', 'f1', 0.92],
  ['treaties', 'notice', 'value', 'f1', 0.92],
  ['treaties', 'duration', 'value', 'f1', 0.92],
  ['survival', 'survival', 'presence', 'f1', 0.85],
];

/** What is asked once the facts that a person has to look at are left out. */
/** @type {readonly (readonly [string, string, 'value', 'p', number])[]} */
const sureTargets = [
  ['cuad', 'renewal', 'value', 'p', 0.97],
  ['cuad', 'notice', 'value', 'p', 0.97],
  ['treaties', 'renewal', 'value', 'p', 0.97],
  ['treaties', 'notice', 'value', 'p', 0.97],
  ['treaties', 'duration', 'value', 'p', 0.97],
];

/** @param {number | null | undefined} share */
const shown = (share) => (share === null || share === undefined ? '-' : share.toFixed(3));

/**
 * @param {readonly Corpus[]} corpora
 * @param {'all' | 'sure'} of
 * @param {readonly (readonly [string, string, 'value' | 'presence', 'f1' | 'p', number])[]} asked
 * @returns {Check[]}
 */
function checksOf(corpora, of, asked) {
  return asked.map(([corpus, field, what, which, least]) => {
    const scored = corpora.find((one) => one.corpus === corpus)?.[of].fields[field];
    const part = (scored?.macro ?? scored)?.[what];
    const share = part?.[which] ?? null;
    const recall = of === 'sure' ? `, recall ${shown(part?.r)}` : '';
    const name = `${corpus} ${field}, ${what} ${which === 'p' ? 'precision' : 'F1'}${of === 'sure' ? ', without reviewed facts' : ''}`;
    return {
      name: `${name}: at least ${least}`,
      holds: share !== null && share >= least,
      found: `${shown(share)}${recall}`,
    };
  });
}

/** What the press article tells, as an analyst reads it: each has to be found. @param {string} article @returns {Promise<Check[]>} */
async function articleChecks(article) {
  const { out } = await runNode(['dist/main.js', 'read', article, '--json'], { capture: 'silent' });
  const text = readFileSync(article, 'utf8');
  /** @type {{ report?: { publishedOn?: string, terms: Record<string, unknown>[], acts: Record<string, any>[] } }[]} */
  const [read] = JSON.parse(out);
  const { terms = [], acts = [], publishedOn } = read?.report ?? {};
  /** @param {string} name @param {boolean} holds @returns {Check} */
  const check = (name, holds) => ({ name: `press article: ${name}`, holds, found: holds ? 'yes' : 'no' });
  /** @param {string} field @param {string} value */
  const told = (field, value) => terms.some((term) => term['field'] === field && term['value'] === value);
  /** @param {string} act @param {string | null} by @param {string | null} on */
  const acted = (act, by, on) =>
    acts.find((one) => one['act'] === act && (one['byCode'] ?? null) === by && one['on'] === on);
  const notice = acted('notice', 'KR', '2019-08-21/2019-08-31');
  const hold = acted('suspension-of-notice', 'KR', '2019-11-22');
  const speakers = acts
    .filter((one) => one['act'] === 'statement' && one['byCode'] === undefined)
    .map((one) => String(one['by']));
  return [
    check('its day', publishedOn === '2020-08-18'),
    check('the day of renewal', told('renewal-day', '--11-23')),
    check('the deadline of notice', told('notice-deadline', '--08-24')),
    check('the term', told('duration', 'P1Y')),
    check('the notice of late August 2019', notice !== undefined),
    check('the suspension of that notice', hold !== undefined && acts[hold['of']] === notice),
    check('the statement of 4 August 2020', acted('statement', 'KR', '2020-08-04') !== undefined),
    check('the export controls', acted('measure', 'JP', null) !== undefined),
    check(
      'the panel',
      acts.some((one) => one['act'] === 'measure' && /panel/.test(String(one['quote']))),
    ),
    check(
      'the analysts, who speak for nobody',
      speakers.some((name) => /analysts/.test(name)),
    ),
    check(
      'the lawmaker, who speaks for nobody',
      speakers.some((name) => /lawmaker/.test(name)),
    ),
    check(
      'no other notice or suspension',
      acts.filter((one) => ['notice', 'suspension-of-notice', 'revocation'].includes(one['act'])).length === 2,
    ),
    check(
      'every quote stands in it',
      [...acts, ...terms].every((one) => text.slice(Number(one['start']), Number(one['end'])) === one['quote']),
    ),
  ];
}

/**
 * Every check of the reader on shared material.
 * @param {string} shared
 * @returns {Promise<Check[]>}
 */
export async function readerChecks(shared) {
  const corpora = join(shared, 'corpora');
  const ruler = join(corpora, 'score.mjs');
  if (!existsSync(ruler))
    throw new Error(`no corpora at ${corpora}: set TACIT_SHARED to the folder that holds corpora/score.mjs`);
  say('reader, on the corpora');
  const folders = ['cuad', 'treaties', 'survival'].map((name) => join(corpora, name));
  const { out } = await runNode(
    [ruler, '--truth', ...folders, '--reader', `${process.execPath} dist/main.js read --ndjson`, '--json'],
    { capture: 'silent' },
  );
  /** @type {{ corpora: Corpus[] }} */
  const scores = JSON.parse(out);
  const unfaithful = scores.corpora.reduce((sum, one) => sum + one.all.unfaithful, 0);
  say('reader, on the press article');
  const seed = join(shared, 'seed');
  const article = readdirSync(seed).find((name) => name.endsWith('.txt'));
  if (article === undefined) throw new Error(`no press article in ${seed}`);
  return [
    ...checksOf(scores.corpora, 'all', targets),
    ...checksOf(scores.corpora, 'sure', sureTargets),
    { name: 'no quote that the text does not have', holds: unfaithful === 0, found: String(unfaithful) },
    ...(await articleChecks(join(seed, article))),
  ];
}
