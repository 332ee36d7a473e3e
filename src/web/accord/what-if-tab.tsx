import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import type { JsonRecord } from '../../base/index.ts';
import { longDay } from '../../brief/dates.ts';
import { partyName, partyNames } from '../../brief/names.ts';
import { capital, say, word } from '../../brief/say.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import { type Option, optionsFor, whatIf, withActs } from '../../engine/index.ts';
import type { ActGiven } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { DayField } from '../parts/day-input.tsx';
import { Field } from '../parts/field.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { useBeside } from '../pictures/beside.ts';
import { TimelinePicture } from '../pictures/timeline.tsx';
import { addressWith, Link, useParam } from '../router.tsx';
import { ChangeTable } from './change-table.tsx';
import { reachOf } from './days.tsx';
import { useItems } from './items.tsx';
import type { TabProps } from './page.tsx';
import { sentOf } from './sent.ts';
import { useStretch } from './stretch.ts';
import { actOf, canBeSupposed, saysUntil, suppositionOf, suppositionText } from './supposition.ts';

/** What acts would change if they were done: nothing of it touches the record. */
export function WhatIfTab({ held, posed, views }: TabProps): ReactNode {
  const { t } = useLanguage();
  const [text, setText] = useParam('suppose');
  const acts = useMemo(() => suppositionOf(text), [text]);
  const suppose = (next: readonly JsonRecord[]): void => setText(suppositionText(next.map(({ id, ...act }) => act)));
  return (
    <div className="what-if">
      <div className="what-if-side">
        <SupposeForm key={acts.length} {...{ posed, acts }} onSuppose={(act) => suppose([...acts, act])} />
        <Branches id={held.id} acts={acts} />
      </div>
      <div>
        {acts.length === 0 ? (
          <Empty title={t('pictures.what-if-none')}>
            <p>{t('pictures.what-if-how')}</p>
          </Empty>
        ) : (
          <Supposed {...{ held, posed, views, acts }} onLess={(i) => suppose(acts.filter((_, at) => at !== i))} />
        )}
      </div>
    </div>
  );
}

interface SupposedProps extends Pick<TabProps, 'held' | 'posed' | 'views'> {
  readonly acts: readonly JsonRecord[];
  readonly onLess: (at: number) => void;
}

function Supposed({ held, posed, views, acts, onLess }: SupposedProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, question, lasting, on, today, knownOn, setOn } = posed;
  // Before a supposed act is done it changes nothing.
  const asked = Math.max(on, ...acts.map(({ date }) => parseDay(date as string) ?? on));
  const supposition = useMemo(() => {
    try {
      return { told: whatIf({ ...question, on: asked }, acts) };
    } catch (fault) {
      return { fault };
    }
  }, [question, asked, acts]);
  const supposed = useMemo(() => withActs(accord, acts), [accord, acts]);
  const { from, to } = reachOf(posed);
  const known = Math.max(knownOn, asked);
  const sent = useMemo(() => sentOf(held, lasting, from, to), [held, lasting, from, to]);
  const sentSupposed = useMemo(
    () => sentOf(held, { ...lasting, accord: supposed, knownOn: known }, from, to),
    [held, lasting, supposed, known, from, to],
  );
  const real = useBeside('timeline', sent);
  const ghost = useBeside('timeline', sentSupposed);
  // The lanes as they are, and over them all acts, those supposed too.
  const drawn = useMemo(
    () => real.answer && { ...real.answer, acts: (ghost.answer ?? real.answer).acts },
    [real.answer, ghost.answer],
  );
  const [view, setView] = useStretch(on);
  const { open, opened } = useItems(question, views, supposed);
  const day = printDay(asked);
  const fault = supposition.fault ?? real.fault ?? ghost.fault;
  return (
    <section className="supposed" aria-labelledby="supposed-head">
      <h2 id="supposed-head">{t('pictures.what-if-head')}</h2>
      <ul className="supposed-acts">
        {acts.map((act, i) => (
          <li key={String(act.id)}>
            <span>{sayAct(act, accord, catalogue)}</span>
            <button
              type="button"
              aria-label={`${t('pictures.what-if-less')}: ${sayAct(act, accord, catalogue)}`}
              onClick={() => onLess(i)}
            >
              {t('pictures.what-if-less')}
            </button>
          </li>
        ))}
      </ul>
      {fault !== undefined && <Fault fault={fault} />}
      {supposition.told && (
        <ChangeTable
          {...supposition.told}
          accord={supposed}
          on={day}
          caption={t('pictures.what-if-changes', { on: longDay(catalogue, day) })}
          heads={[t('pictures.what-if-before'), t('pictures.what-if-after')]}
        />
      )}
      {drawn ? (
        <TimelinePicture
          timeline={drawn}
          supposed={ghost.answer}
          accord={supposed}
          {...{ on, view }}
          knownOn={Math.min(knownOn, today)}
          busy={!real.fresh || !ghost.fresh}
          onDay={setOn}
          onOpen={open}
          onView={setView}
        />
      ) : (
        <Waiting />
      )}
      {opened}
    </section>
  );
}

/** An act as it is supposed, in a sentence. */
function sayAct(
  act: JsonRecord,
  accord: TabProps['posed']['accord'],
  catalogue: ReturnType<typeof useLanguage>['catalogue'],
): string {
  const by = (Array.isArray(act.by) ? act.by : [act.by]).filter((one) => typeof one === 'string');
  const of = [act.exit, ...(Array.isArray(act.of) ? act.of : [act.of])].filter((one) => typeof one === 'string');
  const kind = word(catalogue, 'act', String(act.act));
  return say(catalogue, by.length > 0 ? 'what-if.head' : 'what-if.alone', {
    date: longDay(catalogue, String(act.date)),
    kind: of.length > 0 ? `${kind} (${of.join(', ')})` : kind,
    by: partyNames(accord, by, catalogue),
  });
}

interface FormProps {
  readonly posed: TabProps['posed'];
  readonly acts: readonly JsonRecord[];
  readonly onSuppose: (act: JsonRecord) => void;
}

// Only what the engine says is open to that party on that day can be chosen.
function SupposeForm({ posed, acts, onSuppose }: FormProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, question } = posed;
  const id = useId();
  const [party, setParty] = useState(accord.parties[0]?.code ?? '');
  const [date, setDate] = useState(() => {
    const last = acts.at(-1)?.date;
    return typeof last === 'string' && last > printDay(posed.on) ? last : printDay(posed.on);
  });
  const [chosen, setChosen] = useState('');
  const [until, setUntil] = useState('');
  const options = useMemo(() => openOn(question, acts, party, date), [question, acts, party, date]);
  const option = options.find((one) => keyOf(one) === chosen) ?? options[0];
  const ends = option && saysUntil(option) && parseDay(until) !== undefined ? until : undefined;
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    if (option) onSuppose(actOf(option, party, date, accord, ends));
  };
  return (
    <form onSubmit={submitted} className="suppose-form" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t(acts.length === 0 ? 'pictures.suppose-head' : 'pictures.suppose-more')}</h2>
      <div className="field">
        <label htmlFor={`${id}-party`}>{say(catalogue, 'column.party')}</label>
        <select id={`${id}-party`} value={party} onChange={(event) => setParty(event.target.value)}>
          {accord.parties.map(({ code }) => (
            <option key={code} value={code}>
              {partyName(accord, code, catalogue)}
            </option>
          ))}
        </select>
      </div>
      <DayField label={say(catalogue, 'column.date')} required value={date} onDay={setDate} />
      <div className="field">
        <label htmlFor={`${id}-act`}>{say(catalogue, 'column.act')}</label>
        <select
          id={`${id}-act`}
          value={option ? keyOf(option) : ''}
          disabled={!option}
          onChange={(event) => setChosen(event.target.value)}
        >
          {options.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {[capital(word(catalogue, 'act', one.act)), one.exit, one.of].filter((part) => part !== null).join(' · ')}
            </option>
          ))}
        </select>
        {!option && <p className="hint">{say(catalogue, 'options.none')}</p>}
      </div>
      {option && saysUntil(option) && (
        <DayField label={say(catalogue, 'column.last')} min={date} value={until} onDay={setUntil} />
      )}
      <button type="submit" className="first" disabled={!option}>
        {t('pictures.suppose')}
      </button>
    </form>
  );
}

const keyOf = ({ act, exit, of }: Option): string => `${act}|${exit}|${of}`;

function openOn(
  question: TabProps['posed']['question'],
  acts: readonly JsonRecord[],
  party: string,
  date: string,
): readonly Option[] {
  const on: Day | undefined = parseDay(date);
  if (on === undefined) return [];
  const accord = withActs(question.accord, acts);
  const found = optionsFor({ ...question, accord, party, on, knownOn: Math.max(question.knownOn, on) });
  const seen = new Set<string>();
  return found.filter((option) => {
    const key = keyOf(option);
    if (seen.has(key) || !canBeSupposed(option)) return false;
    seen.add(key);
    return true;
  });
}

// Suppositions that are kept by name. What the server has not taken is shown as not kept.
function Branches({ id, acts }: { readonly id: string; readonly acts: readonly JsonRecord[] }): ReactNode {
  const { t, catalogue } = useLanguage();
  const key = `accord/${id}/branches`;
  const { answer: branches, fault } = useAnswer(key, async () => (await api.listBranches({ id })).body);
  const [name, setName] = useState('');
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const doing = async (does: () => Promise<unknown>): Promise<void> => {
    setSaving(true);
    setFailed(undefined);
    try {
      await does();
      setName('');
      outdate(key);
    } catch (error) {
      setFailed(error);
    }
    setSaving(false);
  };
  const bare = acts.map(({ id: _, ...act }) => act);
  return (
    <section className="branches" aria-labelledby="branches-head">
      <h2 id="branches-head">{t('pictures.branches')}</h2>
      {acts.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void doing(async () => api.openBranch({ id }, { name, acts: bare as unknown as readonly ActGiven[] }));
          }}
        >
          <Field
            label={t('pictures.branch-name')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" disabled={saving || name.trim() === ''}>
            {t(saving ? 'pictures.branch-saving' : 'pictures.branch-keep')}
          </button>
        </form>
      )}
      {failed !== undefined && (
        <>
          <p role="status">{t('pictures.branch-not-kept')}</p>
          <Fault fault={failed} />
        </>
      )}
      {fault !== undefined && !branches && <Fault fault={fault} />}
      {branches?.length === 0 && <p className="hint">{t('pictures.branches-none')}</p>}
      <ul className="branch-list">
        {branches?.map((branch) => (
          <li key={branch.id}>
            <Link
              to={addressWith({ tab: 'what-if', suppose: suppositionText(branch.acts as readonly JsonRecord[]) })}
              aria-label={`${t('pictures.branch-open')}: ${branch.name}`}
            >
              {branch.name}
            </Link>{' '}
            <small>{longDay(catalogue, branch.at.slice(0, 10))}</small>
            <button
              type="button"
              className="quiet"
              disabled={saving}
              aria-label={`${t('pictures.branch-close')}: ${branch.name}`}
              onClick={() => void doing(async () => api.closeBranch({ id, branch: branch.id }))}
            >
              {t('pictures.branch-close')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
