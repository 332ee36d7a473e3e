import { type ReactNode, useMemo, useState } from 'react';
import { longDay } from '../../brief/dates.ts';
import { bareName, partyName, sayActDay } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import { type Deadline, deadlinesOf } from '../../engine/index.ts';
import type { CareKept, Decision } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { newKey } from '../key.ts';
import { useLanguage } from '../language.tsx';
import { useRights } from '../me.ts';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { SaveRow } from '../parts/save-row.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { Ticks } from '../parts/ticks.tsx';
import { usePersons } from '../persons.ts';
import { Why } from '../why/why.tsx';
import type { TabProps } from './page.tsx';

const decidable = ['renew', 'notice', 'negotiate', 'other'] as const;

interface DecisionsProps {
  readonly id: string;
  readonly posed: TabProps['posed'];
  readonly care: CareKept;
}

/** What has been decided about the deadlines of an accord, and a form for a further decision. */
export function Decisions({ id, posed, care }: DecisionsProps): ReactNode {
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
  const doing = useDoing();
  const [saved, setSaved] = useState(false);
  const chosen = choices.find(({ key }) => key === about) ?? choices[0];
  if (!chosen) return <p className="hint">{t('kept.nothing-to-decide')}</p>;
  const { row } = chosen;
  const save = async (): Promise<void> => {
    setSaved(false);
    const done = await doing.run(async () => {
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
      outdate(`accord/${id}/`, 'deadlines', 'changes');
    });
    setSaved(done);
    if (!done) return;
    setNote('');
    setActs([]);
    setDocuments([]);
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
            <Ticks
              options={accord.record.map((act) => [
                act.id,
                `${sayActDay(act, catalogue)} ${word(catalogue, 'act', act.kind)} (${act.id})`,
              ])}
              ticked={acts}
              onTick={setActs}
            />
            <Ticks
              options={(papers ?? []).map(({ hash }) => [hash, `${t('record.document')} ${hash.slice(0, 8)}`])}
              ticked={documents}
              onTick={setDocuments}
            />
          </div>
        </details>
      )}
      <SaveRow does={t('kept.record-decision')} doing={doing} saved={saved} />
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
