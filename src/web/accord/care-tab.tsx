import { type FormEvent, type ReactNode, useState } from 'react';
import { longDay } from '../../brief/dates.ts';
import { partyName } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { printDay } from '../../calendar/index.ts';
import { deadlinesOf } from '../../engine/index.ts';
import { type DecisionGiven } from '../../http/client.ts';
import { api, faultOf } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import type { TabProps } from './page.tsx';

const decided = ['renew', 'notice', 'negotiate', 'other'] as const;

/** Who looks after an accord, what was decided about its deadlines, and who has been told of them. */
export function CareTab({ held, posed }: TabProps): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { accord, question, today } = posed;
  const { id } = held;
  const { answer, fault } = useAnswer(`accord/${id}/care`, async () => {
    const [care, decisions, told] = await Promise.all([
      api.getCare({ id }),
      api.listDecisions({ id }),
      api.listTold({ id }),
    ]);
    return { care: care.body, tag: care.headers.get('etag') ?? '', decisions: decisions.body, told: told.body };
  });
  const { answer: people } = useAnswer('persons/all', async () => {
    try {
      return (await api.listPersons({ limit: 200 })).body.rows;
    } catch {
      // Only those who administer the register see everybody.
      return [];
    }
  });
  const [wrong, setWrong] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  if (fault !== undefined) return <Fault fault={fault} />;
  if (!answer) return <Waiting />;
  const { care, decisions, told } = answer;
  const nameOf = (person: string): string => people?.find((one) => one.id === person)?.name ?? person;
  const { on: _, ...rest } = question;
  const due = deadlinesOf({ ...rest, from: today, to: today + 730, knownOn: today, kind: 'notify-by' });
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const list = (name: string): string[] =>
      text(name)
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    setSaved(false);
    try {
      await api.setCare(
        { id },
        {
          owner: text('owner') || null,
          deputies: list('deputies'),
          labels: list('labels'),
          ...(list('ours').length > 0 && { ours: list('ours') }),
          ...(text('ladder') !== '' && { ladder: text('ladder') }),
        },
        { ifMatch: answer.tag },
      );
      setWrong(undefined);
      setSaved(true);
      outdate(`accord/${id}/`, 'accords', 'deadlines');
    } catch (error) {
      setWrong(error);
    }
  };
  const decide = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const row = due[Number(given.get('deadline'))];
    if (!row) return;
    const note = String(given.get('note') ?? '');
    try {
      await api.recordDecision(
        { id },
        {
          deadline: { party: row.party, exit: row.exit, ends: row.ends },
          decided: String(given.get('decided')) as DecisionGiven['decided'],
          ...(note !== '' && { note }),
        },
        { idempotencyKey: crypto.randomUUID() },
      );
      setWrong(undefined);
      outdate(`accord/${id}/`, 'deadlines', 'changes');
    } catch (error) {
      setWrong(error);
    }
  };
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="care">
      <section>
        <h2>{t('accord.care')}</h2>
        <form key={answer.tag} onSubmit={(event) => void send(event)}>
          <div className="field">
            <label htmlFor="care-owner">{t('accord.owner')}</label>
            <select id="care-owner" name="owner" defaultValue={care.owner ?? ''}>
              <option value="">{t('accord.nobody')}</option>
              {[...new Set([...(care.owner === null ? [] : [care.owner]), ...(people ?? []).map((one) => one.id)])].map(
                (person) => (
                  <option key={person} value={person}>
                    {nameOf(person)}
                  </option>
                ),
              )}
            </select>
          </div>
          <Field label={t('accord.deputies')} name="deputies" defaultValue={care.deputies.join(', ')} />
          <Field label={t('accord.labels')} name="labels" defaultValue={care.labels.join(', ')} />
          <Field
            label={t('accord.ours')}
            name="ours"
            defaultValue={(care.ours ?? []).join(', ')}
            hint={accord.parties.map(({ code }) => `${code}: ${partyName(accord, code, catalogue)}`).join('; ')}
          />
          <Field label={t('accord.ladder')} name="ladder" defaultValue={care.ladder ?? ''} />
          <button type="submit" className="first">
            {t('accord.save')}
          </button>
          {saved && <p role="status">{t('accord.saved')}</p>}
        </form>
        {wrong !== undefined && (
          <p className="wrong" role="alert">
            {t('accord.not-saved')} {faultOf(wrong).detail}
          </p>
        )}
      </section>
      <section>
        <h2>{t('accord.decisions')}</h2>
        <ul>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <strong>{t(`accord.decided-${decision.decided}`)}</strong> {nameOf(decision.by)}
              <small>
                {' '}
                {[decision.deadline.party, decision.deadline.exit, decision.deadline.ends].filter(Boolean).join(' · ')}
              </small>
              {decision.note !== undefined && <p>{decision.note}</p>}
            </li>
          ))}
        </ul>
        {due.length > 0 && (
          <form onSubmit={(event) => void decide(event)}>
            <div className="field">
              <label htmlFor="decide-deadline">{t('accord.decide-about')}</label>
              <select id="decide-deadline" name="deadline">
                {due.map((row, i) => (
                  <option key={`${row.position} ${row.party} ${row.date} ${row.exit}`} value={i}>
                    {word(catalogue, 'kind', row.kind)} {longDay(catalogue, row.date)} · {row.party} · {row.position}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor="decide-what">{t('accord.decide')}</label>
              <select id="decide-what" name="decided">
                {decided.map((one) => (
                  <option key={one} value={one}>
                    {t(`accord.decided-${one}`)}
                  </option>
                ))}
              </select>
            </div>
            <Field label={t('accord.note')} name="note" />
            <button type="submit">{t('accord.record-decision')}</button>
          </form>
        )}
      </section>
      <section>
        <h2>{t('accord.told')}</h2>
        {told.length === 0 ? (
          <p className="hint">{t('accord.nobody-told')}</p>
        ) : (
          <ul>
            {told.map(({ deadline, step, person, at }) => (
              <li key={`${deadline} ${step} ${person}`}>
                {nameOf(person)}: {step}{' '}
                <small>
                  {deadline}, {when.format(new Date(at))}
                </small>
              </li>
            ))}
          </ul>
        )}
        <p className="hint">{t('accord.on-day', { date: longDay(catalogue, printDay(today)) })}</p>
      </section>
    </div>
  );
}
