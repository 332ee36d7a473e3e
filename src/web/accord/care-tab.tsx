import { type ReactNode, useMemo, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import { sameJson } from '../../base/index.ts';
import { longDay } from '../../brief/dates.ts';
import { bareName, partyName, sayActDay } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import { parseDay } from '../../calendar/index.ts';
import { type Deadline, deadlinesOf } from '../../engine/index.ts';
import type { CareKept, Decision } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { newKey } from '../key.ts';
import { useLanguage } from '../language.tsx';
import { useRights } from '../me.ts';
import { useMoment } from '../moment.ts';
import { Field } from '../parts/field.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { useKnownPersons, usePersons } from '../persons.ts';
import { Why } from '../why/why.tsx';
import type { TabProps } from './page.tsx';
import './kept.css';

/** Who looks after the accord, what has been decided about its deadlines, and who was told of them. */
export function CareTab({ held, posed }: TabProps): ReactNode {
  const { id } = held;
  const [begun, setBegun] = useState(0);
  const { answer: care, fault } = useAnswer(`accord/${id}/care-version`, async () => {
    const { body, headers } = await api.getCare({ id });
    return { care: body, tag: headers.get('etag') ?? '*' };
  });
  if (fault !== undefined && !care) return <Fault fault={fault} />;
  if (!care) return <Waiting />;
  return (
    <div className="care">
      <CareForm
        key={begun}
        id={id}
        care={care.care}
        tag={care.tag}
        accord={posed.accord}
        onAnew={() => setBegun(begun + 1)}
      />
      <Decisions id={id} posed={posed} care={care.care} />
      <ToldList id={id} accord={posed.accord} />
    </div>
  );
}

interface CareFormProps {
  readonly id: string;
  readonly care: CareKept;
  readonly tag: string;
  readonly accord: Accord;
  /** Begins the form anew with what the server has. */
  readonly onAnew: () => void;
}

function CareForm({ id, care, tag, accord, onAnew }: CareFormProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const persons = useKnownPersons();
  const nameOf = usePersons();
  const may = useRights(id, care.labels);
  const mayChange = may('administrator');
  const { answer: ladders } = useAnswer(mayChange ? 'ladders' : undefined, async () => (await api.listLadders()).body);
  const [owner, setOwner] = useState(care.owner ?? '');
  const [deputies, setDeputies] = useState(care.deputies);
  const [labels, setLabels] = useState(care.labels.join(', '));
  const [ours, setOurs] = useState(care.ours ?? []);
  const [ladder, setLadder] = useState(care.ladder ?? '');
  const [state, setState] = useState<'saving' | 'saved' | { readonly fault: unknown }>();
  const people = [...new Set([...persons.map((person) => person.id), ...care.deputies, care.owner ?? ''])].filter(
    (one) => one !== '',
  );
  const [base] = useState(care);
  const written: CareKept = {
    owner: owner === '' ? null : owner,
    deputies: deputies.filter((one) => one !== owner),
    labels: [...new Set(labels.split(/[,、]/).map((label) => label.trim()))].filter((label) => label !== ''),
    ...(ours.length > 0 && { ours }),
    ...(ladder !== '' && { ladder }),
  };
  // Somebody else has said something different since the form was begun.
  const isOvertaken = !sameJson(care, base) && !sameJson(care, written);
  const save = async (): Promise<void> => {
    setState('saving');
    try {
      await api.setCare({ id }, written, { ifMatch: tag, idempotencyKey: newKey() });
      setState('saved');
      outdate(`accord/${id}/`, 'accords', 'deadlines', 'changes');
    } catch (fault) {
      setState({ fault });
      outdate(`accord/${id}/care`);
    }
  };
  if (!mayChange)
    return (
      <section>
        <h2>{t('kept.care')}</h2>
        <dl className="facts">
          <dt>{say(catalogue, 'column.owner')}</dt>
          <dd>{care.owner === null ? t('kept.nobody') : nameOf(care.owner)}</dd>
          <dt>{t('kept.deputies')}</dt>
          <dd>{care.deputies.map(nameOf).join(', ') || '–'}</dd>
          <dt>{say(catalogue, 'column.labels')}</dt>
          <dd>{care.labels.join(', ') || '–'}</dd>
          <dt>{t('kept.ours')}</dt>
          <dd>{care.ours?.map((code) => partyName(accord, code, catalogue)).join(', ') || t('kept.ours-all')}</dd>
          <dt>{t('kept.ladder')}</dt>
          <dd>{care.ladder ?? 'default'}</dd>
        </dl>
        <p className="hint">{t('kept.care-role')}</p>
      </section>
    );
  return (
    <section>
      <h2>{t('kept.care')}</h2>
      <form
        className="care-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="field">
          <span>{say(catalogue, 'column.owner')}</span>
          <select value={owner} onChange={(event) => setOwner(event.target.value)}>
            <option value="">{t('kept.nobody')}</option>
            {people.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('kept.deputies')}</legend>
          {people.filter((one) => one !== owner).length === 0 && <p className="hint">{t('kept.no-deputies')}</p>}
          {people
            .filter((one) => one !== owner)
            .map((one) => (
              <label key={one} className="tick">
                <input
                  type="checkbox"
                  checked={deputies.includes(one)}
                  onChange={(event) => setDeputies(withOne(deputies, one, event.target.checked))}
                />{' '}
                {nameOf(one)}
              </label>
            ))}
        </fieldset>
        <Field
          label={say(catalogue, 'column.labels')}
          hint={t('kept.labels-hint')}
          value={labels}
          onChange={(event) => setLabels(event.target.value)}
        />
        <fieldset>
          <legend>{t('kept.ours')}</legend>
          <p className="hint">{t('kept.ours-hint')}</p>
          {accord.parties.map(({ code }) => (
            <label key={code} className="tick">
              <input
                type="checkbox"
                checked={ours.includes(code)}
                onChange={(event) => setOurs(withOne(ours, code, event.target.checked))}
              />{' '}
              {bareName(accord, code, catalogue)}
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{t('kept.ladder')}</span>
          <select value={ladder} onChange={(event) => setLadder(event.target.value)}>
            <option value="">default</option>
            {[...new Set([...(ladders ?? []).map(({ name }) => name), ladder])]
              .filter((name) => name !== 'default' && name !== '')
              .map((name) => (
                <option key={name}>{name}</option>
              ))}
          </select>
        </label>
        {isOvertaken && (
          <div className="between" role="status">
            <strong>{t('kept.care-overtaken')}</strong>
            <p>
              {care.owner === null ? t('kept.nobody') : nameOf(care.owner)} · {care.labels.join(', ') || '–'}
            </p>
            <button type="button" onClick={onAnew}>
              {t('kept.care-theirs')}
            </button>
          </div>
        )}
        <p>
          <button type="submit" className="first" disabled={state === 'saving'}>
            {t('kept.save-care')}
          </button>{' '}
          <span role="status">
            {state === 'saving' ? t('record.saving') : state === 'saved' ? t('kept.saved') : ''}
          </span>
        </p>
        {typeof state === 'object' && (
          <>
            <p>
              <strong>{t('record.not-saved')}</strong>
            </p>
            <Fault fault={state.fault} />
          </>
        )}
      </form>
    </section>
  );
}

const withOne = (list: readonly string[], one: string, there: boolean): readonly string[] =>
  there ? [...list, one] : list.filter((other) => other !== one);

const decidable = ['renew', 'notice', 'negotiate', 'other'] as const;

interface DecisionsProps {
  readonly id: string;
  readonly posed: TabProps['posed'];
  readonly care: CareKept;
}

function Decisions({ id, posed, care }: DecisionsProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord } = posed;
  const { answer: decisions, fault } = useAnswer(
    `accord/${id}/decisions`,
    async () => (await api.listDecisions({ id })).body,
  );
  const nameOf = usePersons();
  const may = useRights(id, care.labels);
  return (
    <section>
      <h2>{t('kept.decisions')}</h2>
      <p className="hint">{t('kept.decisions-says')}</p>
      {fault !== undefined && !decisions ? (
        <Fault fault={fault} />
      ) : !decisions ? (
        <Waiting />
      ) : decisions.length === 0 ? (
        <Empty title={t('kept.no-decisions')} />
      ) : (
        <ol className="decisions">
          {decisions.toReversed().map((decision) => (
            <li key={decision.id}>
              <p>
                <strong>{t(`kept.decided-${decision.decided}`)}</strong> · {nameOf(decision.by)}
                {isReplaced(decision, decisions) && <span className="hint"> · {t('kept.replaced')}</span>}
              </p>
              <p>
                {decision.deadline.party !== null && partyName(accord, decision.deadline.party, catalogue)}
                {decision.deadline.exit !== null && ` · ${decision.deadline.exit}`}
                {decision.deadline.ends !== null &&
                  ` · ${say(catalogue, 'field.lastDay')}: ${longDay(catalogue, decision.deadline.ends)}`}
              </p>
              {decision.note !== undefined && <p>{decision.note}</p>}
              {decision.facts?.acts && decision.facts.acts.length > 0 && (
                <p className="hint">
                  {t('kept.facts')}: {decision.facts.acts.join(', ')}
                </p>
              )}
              {decision.facts?.documents && decision.facts.documents.length > 0 && (
                <p className="hint">
                  {t('kept.documents')}: {decision.facts.documents.map((hash) => hash.slice(0, 8)).join(', ')}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {may('decider') && <DecisionForm id={id} posed={posed} care={care} />}
    </section>
  );
}

// The later decision about the same deadline stands in the place of the earlier one.
function isReplaced(decision: Decision, all: readonly Decision[]): boolean {
  const same = ({ deadline }: Decision): boolean =>
    deadline.party === decision.deadline.party &&
    deadline.exit === decision.deadline.exit &&
    deadline.ends === decision.deadline.ends;
  return all.findLast(same) !== decision;
}

function DecisionForm({ id, posed, care }: DecisionsProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, question, today } = posed;
  const rows = useMemo(() => {
    const { on: _, ...rest } = question;
    const all = deadlinesOf({ ...rest, knownOn: today, from: today, to: today + 1096 });
    const ours = care.ours;
    return all.filter(
      ({ kind, party, exit }) =>
        kind === 'notify-by' && exit !== null && (!ours || ours.length === 0 || party === null || ours.includes(party)),
    );
  }, [question, today, care.ours]);
  const choices = useMemo(() => distinct(rows), [rows]);
  const { answer: papers } = useAnswer(`accord/${id}/papers`, async () => (await api.listDocuments({ id })).body);
  const [about, setAbout] = useState('');
  const [decided, setDecided] = useState<(typeof decidable)[number]>('renew');
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [acts, setActs] = useState<readonly string[]>([]);
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const [state, setState] = useState<'saving' | 'saved' | { readonly fault: unknown }>();
  const chosen = choices.find(({ key }) => key === about) ?? choices[0];
  if (!chosen) return <p className="hint">{t('kept.nothing-to-decide')}</p>;
  const { row } = chosen;
  const save = async (): Promise<void> => {
    setState('saving');
    try {
      await api.recordDecision(
        { id },
        {
          deadline: { party: row.party, exit: row.exit, ends: row.ends },
          decided,
          ...(by.trim() !== '' && { by: by.trim() }),
          ...(note.trim() !== '' && { note: note.trim() }),
          ...(acts.length + documents.length > 0 && { facts: { acts, documents } }),
        },
        { idempotencyKey: newKey() },
      );
      setState('saved');
      setNote('');
      setActs([]);
      setDocuments([]);
      outdate(`accord/${id}/`, 'deadlines', 'changes');
    } catch (fault) {
      setState({ fault });
    }
  };
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t('kept.decide')}</h3>
      <label className="field">
        <span>{t('kept.about-deadline')}</span>
        <select value={chosen.key} onChange={(event) => setAbout(event.target.value)}>
          {choices.map(({ key, row: one }) => (
            <option key={key} value={key}>
              {longDay(catalogue, one.date)} ·{' '}
              {one.party === null ? '' : `${bareName(accord, one.party, catalogue)} · `}
              {one.exit} → {one.ends ?? '–'}
            </option>
          ))}
        </select>
      </label>
      <p>
        {word(catalogue, 'kind', row.kind)}:{' '}
        <Why
          accord={accord}
          asked={() => ({
            what: word(catalogue, 'kind', row.kind),
            value: longDay(catalogue, row.date),
            position: row.position,
            parties: row.party === null ? [] : [row.party],
            because: row.because,
          })}
        >
          {longDay(catalogue, row.date)}
        </Why>
      </p>
      <fieldset>
        <legend>{t('kept.what-decided')}</legend>
        {decidable.map((one) => (
          <label key={one} className="tick">
            <input type="radio" name="decided" checked={one === decided} onChange={() => setDecided(one)} />{' '}
            {t(`kept.decided-${one}`)}
          </label>
        ))}
      </fieldset>
      {decided === 'notice' && <p className="hint">{t('kept.notice-still')}</p>}
      <Field
        label={t('kept.decided-by')}
        hint={t('kept.decided-by-hint')}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <label className="field">
        <span>{t('kept.note')}</span>
        <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {accord.record.length > 0 && (
        <details>
          <summary>{t('kept.facts')}</summary>
          <div className="ticks">
            {accord.record.map((act) => (
              <label key={act.id} className="tick">
                <input
                  type="checkbox"
                  checked={acts.includes(act.id)}
                  onChange={(event) => setActs(withOne(acts, act.id, event.target.checked))}
                />{' '}
                {sayActDay(act, catalogue)} {word(catalogue, 'act', act.kind)} ({act.id})
              </label>
            ))}
            {papers?.map(({ id: paper, hash }) => (
              <label key={paper} className="tick">
                <input
                  type="checkbox"
                  checked={documents.includes(hash)}
                  onChange={(event) => setDocuments(withOne(documents, hash, event.target.checked))}
                />{' '}
                {t('record.document')} {hash.slice(0, 8)}
              </label>
            ))}
          </div>
        </details>
      )}
      <p>
        <button type="submit" className="first" disabled={state === 'saving'}>
          {t('kept.record-decision')}
        </button>{' '}
        <span role="status">{state === 'saving' ? t('record.saving') : state === 'saved' ? t('kept.saved') : ''}</span>
      </p>
      {typeof state === 'object' && (
        <>
          <p>
            <strong>{t('record.not-saved')}</strong>
          </p>
          <Fault fault={state.fault} />
        </>
      )}
    </form>
  );
}

// One decision is about a way out of one term for one party, whatever readings have that deadline.
function distinct(rows: readonly Deadline[]): readonly { readonly key: string; readonly row: Deadline }[] {
  const found = new Map<string, Deadline>();
  for (const row of rows) {
    const key = JSON.stringify([row.party, row.exit, row.ends]);
    if (!found.has(key)) found.set(key, row);
  }
  return [...found].map(([key, row]) => ({ key, row }));
}

function ToldList({ id, accord }: { readonly id: string; readonly accord: Accord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const nameOf = usePersons();
  const { answer: told, fault } = useAnswer(`accord/${id}/told`, async () => (await api.listTold({ id })).body);
  const moment = useMoment();
  return (
    <section>
      <h2>{t('kept.told')}</h2>
      {fault !== undefined && !told ? (
        <Fault fault={fault} />
      ) : !told ? (
        <Waiting />
      ) : told.length === 0 ? (
        <Empty title={t('kept.nobody-told')}>
          <p>{t('kept.nobody-told-says')}</p>
        </Empty>
      ) : (
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('kept.told-when')}</th>
                <th scope="col">{t('kept.told-who')}</th>
                <th scope="col">{t('kept.about-deadline')}</th>
                <th scope="col">{t('kept.step')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((one) => (
                <tr key={`${one.deadline} ${one.step} ${one.person}`}>
                  <td>{moment(one.at)}</td>
                  <td>{nameOf(one.person)}</td>
                  <td>{sayDeadline(one.deadline, accord, catalogue)}</td>
                  <td>{one.step}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

// A deadline goes by a name that stays when its day moves: kind, party, way out, duty, and the end that it is for.
function sayDeadline(name: string, accord: Accord, language: Parameters<typeof longDay>[0]): string {
  const [kind = '', party = '-', exit = '-', duty = '-', ends = '-'] = name.split(' ');
  return [
    word(language, 'kind', kind),
    party === '-' ? '' : partyName(accord, party, language),
    exit === '-' ? '' : exit,
    duty === '-' ? '' : duty,
    parseDay(ends) === undefined ? '' : `→ ${longDay(language, ends)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
