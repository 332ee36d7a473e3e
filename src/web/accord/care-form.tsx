import { type ReactNode, useState } from 'react';
import type { Accord } from '../../accord/index.ts';
import { sameJson } from '../../base/index.ts';
import { bareName, partyName } from '../../brief/names.ts';
import { say } from '../../brief/say.ts';
import type { CareKept } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { newKey } from '../key.ts';
import { useLanguage } from '../language.tsx';
import { useRights } from '../me.ts';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { SaveRow } from '../parts/save-row.tsx';
import { Ticks } from '../parts/ticks.tsx';
import { useKnownPersons, usePersons } from '../persons.ts';

interface CareFormProps {
  readonly id: string;
  readonly care: CareKept;
  readonly tag: string;
  readonly accord: Accord;
  /** Begins the form anew with what the server has. */
  readonly onAnew: () => void;
}

/** Who looks after an accord, to be looked at and changed. */
export function CareForm({ id, care, tag, accord, onAnew }: CareFormProps): ReactNode {
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
  const doing = useDoing();
  const [saved, setSaved] = useState(false);
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
    setSaved(false);
    const done = await doing.run(async () => {
      try {
        await api.setCare({ id }, written, { ifMatch: tag, idempotencyKey: newKey() });
      } catch (fault) {
        outdate(`accord/${id}/care`);
        throw fault;
      }
      outdate(`accord/${id}/`, 'accords', 'deadlines', 'changes');
    });
    setSaved(done);
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
          <Ticks
            options={people.filter((one) => one !== owner).map((one) => [one, nameOf(one)])}
            ticked={deputies}
            onTick={setDeputies}
          />
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
          <Ticks
            options={accord.parties.map(({ code }) => [code, bareName(accord, code, catalogue)])}
            ticked={ours}
            onTick={setOurs}
          />
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
        <SaveRow does={t('kept.save-care')} doing={doing} saved={saved} />
      </form>
    </section>
  );
}
