import { type ReactNode, useMemo } from 'react';
import type { Accord } from '../../accord/index.ts';
import { inLanguage, type Json, type Language, languages } from '../../base/index.ts';
import { longDay, sayPeriod } from '../../brief/dates.ts';
import { actNamed, partyName, sayActDay, sayGrade } from '../../brief/names.ts';
import { join, say, word } from '../../brief/say.ts';
import { sharedTerms, type TermRow, termRows } from '../../brief/terms.ts';
import { parseDay, printDay } from '../../calendar/index.ts';
import { type Reason, type TermsAnswer, termsOn } from '../../engine/index.ts';
import { type Say, useLanguage } from '../language.tsx';
import { Empty } from '../parts/states.tsx';
import { Why } from '../why/why.tsx';
import { kept } from '../words/en/kept.ts';
import type { TabProps } from './page.tsx';
import './kept.css';

/** The terms in force on the day under each reading: what each field says, and whether the text, an amendment or a reading says so. */
export function TermsTab({ posed: { question, accord, on } }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const groups = useMemo(() => sharedTerms(termsOn(question)), [question]);
  const clauses = Object.entries(accord.clauses);
  return (
    <div className="terms">
      <p>{t('kept.terms-on', { on: longDay(catalogue, printDay(on)) })}</p>
      <div className="readings">
        {groups.map(({ names, terms }) => (
          <Terms
            key={`${names.join(' ')} ${terms.amendments.join(' ')}`}
            names={names}
            answer={terms}
            accord={accord}
          />
        ))}
      </div>
      <section>
        <h2>{t('kept.clauses')}</h2>
        {clauses.length === 0 && <Empty title={t('kept.no-clauses')} />}
        <dl className="clauses">
          {clauses.map(([name, { says, sources }]) => (
            <div key={name} id={`clause-${name}`}>
              <dt>{name}</dt>
              <dd>
                <p>{inLanguage(says, catalogue.code)}</p>
                <p className="hint">{sources.map((id) => sayGrade(accord, id)).join(', ')}</p>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

interface TermsProps {
  readonly names: readonly string[];
  readonly answer: TermsAnswer;
  readonly accord: Accord;
}

function Terms({ names, answer, accord }: TermsProps): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { amendments, certain } = answer;
  const rows = inOneLanguage(termRows(answer), language);
  const sections = [...new Set(rows.map(sectionOf))];
  return (
    <section className="reading">
      <h2>{names.join(', ')}</h2>
      {certain === false && <p className="hint">{say(catalogue, 'terms.possible')}</p>}
      {amendments.length > 0 && <p>{say(catalogue, 'terms.amended', { acts: join(catalogue, amendments, 'and') })}</p>}
      {rows.length === 0 && <p>{t('kept.no-terms')}</p>}
      {sections.map((section) => {
        const own = rows.filter((row) => sectionOf(row) === section);
        const clause = own.find(({ path }) => path.endsWith('/clause'))?.value;
        const told = own.filter(({ path }) => !path.endsWith('/clause'));
        const [top = '', name] = section.split('/');
        const text = typeof clause === 'string' ? accord.clauses[clause] : undefined;
        return (
          <table key={section}>
            <caption>
              {termWord(top, t)}
              {name !== undefined && !/^\d+$/.test(name) && <code> {name}</code>}
              {typeof clause === 'string' && (
                <span className="clause-text">
                  {' '}
                  {clause}
                  {text && <q>{inLanguage(text.says, catalogue.code)}</q>}
                </span>
              )}
            </caption>
            <thead className="unseen">
              <tr>
                <th scope="col">{say(catalogue, 'column.field')}</th>
                <th scope="col">{say(catalogue, 'column.value')}</th>
                <th scope="col">{say(catalogue, 'column.origin')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((row) => (
                <TermLine key={row.path} row={row} section={section} clause={clause} names={names} accord={accord} />
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}

interface TermLineProps {
  readonly row: TermRow;
  readonly section: string;
  readonly clause: Json | undefined;
  readonly names: readonly string[];
  readonly accord: Accord;
}

function TermLine({ row, section, clause, names, accord }: TermLineProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { path, value, origin } = row;
  const rest = path === section ? [] : path.slice(section.length + 1).split('/');
  const label = rest.length === 0 ? termWord(section, t) : rest.map((key) => termWord(key, t)).join(' · ');
  const act = actNamed(accord, origin);
  const text = sayTermValue(value, rest.at(-1) ?? section, accord, t, catalogue);
  const isDay = typeof value === 'string' && parseDay(value) !== undefined;
  const because: readonly Reason[] = [
    ...(typeof clause === 'string' ? [{ clause }] : []),
    ...(act ? [{ act: act.id, did: 'amended' }] : []),
  ];
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {isDay ? (
          <Why
            accord={accord}
            asked={() => ({
              what: label,
              value: text,
              position: names[0] as string,
              parties: accord.parties.map(({ code }) => code),
              because,
            })}
          >
            {text}
          </Why>
        ) : (
          text
        )}
      </td>
      <td className="origin">
        {origin === 'text' ? (
          say(catalogue, 'terms.text')
        ) : act ? (
          <>
            {word(catalogue, 'act', act.kind)} <code>{act.id}</code>{' '}
            <Why
              accord={accord}
              asked={() => ({
                what: word(catalogue, 'act', act.kind),
                value: sayActDay(act, catalogue),
                position: names[0] as string,
                parties: act.by,
                because,
              })}
            >
              {sayActDay(act, catalogue)}
            </Why>
          </>
        ) : (
          t('kept.of-reading', { position: origin.replace(/^position /, '') })
        )}
      </td>
    </tr>
  );
}

// Parts that have an id of their own stand each by itself.
const named = new Set(['exits', 'duties', 'conditions', 'survival', 'dependsOn']);

function sectionOf({ path }: TermRow): string {
  const [top = '', name] = path.split('/');
  return named.has(top) && name !== undefined ? `${top}/${name}` : top;
}

/** The key of a field as a word; a key that has none stands for itself. */
export function termWord(key: string, t: Say): string {
  const name = `kept.term-${key}`;
  return Object.hasOwn(kept, name) ? t(name as 'kept.term-exits') : key;
}

/** What stands in a field of the terms, in words. */
export function sayTermValue(
  value: Json | undefined,
  key: string,
  accord: Accord,
  t: Say,
  catalogue: Parameters<typeof longDay>[0],
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return say(catalogue, value ? 'answer.yes' : 'answer.no');
  if (Array.isArray(value)) return value.map((one: Json) => sayTermValue(one, key, accord, t, catalogue)).join(', ');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (parseDay(value) !== undefined) return longDay(catalogue, value);
  if (value === 'any') return t('kept.any-party');
  if (value === 'none') return t('kept.none');
  if (value.startsWith('indefinite')) return say(catalogue, 'length.indefinite');
  if (key === 'by' || key === 'to') return partyName(accord, value, catalogue);
  if (key === 'form' || key === 'channel') return word(catalogue, 'manner', value);
  if (key === 'ends') return word(catalogue, 'ends', value);
  const known = `kept.value-${value}`;
  return Object.hasOwn(kept, known) ? t(known as 'kept.value-receipt') : sayPeriod(catalogue, value);
}

/** Texts in several languages are told in one: the one that is spoken, else the first that is there. */
export function inOneLanguage(rows: readonly TermRow[], language: Language): readonly TermRow[] {
  const spoken = new Map<string, TermRow>();
  for (const row of rows) {
    const at = row.path.lastIndexOf('/');
    const last = row.path.slice(at + 1);
    const isText = (languages as readonly string[]).includes(last);
    const path = isText ? row.path.slice(0, at) : row.path;
    if (!spoken.has(path) || last === language) spoken.set(path, { ...row, path });
  }
  return [...spoken.values()];
}
