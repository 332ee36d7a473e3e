import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { longDay } from '../../brief/dates.ts';
import { civilDayAt, dayBefore, parseDay, printDay } from '../../calendar/index.ts';
import type { Ladder, Person } from '../../http/client.ts';
import { api, faultOf } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { type Say, useLanguage } from '../language.tsx';
import { type Me, may } from '../me.ts';
import { DayField } from '../parts/day-input.tsx';
import { useDoing } from '../parts/doing.ts';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { Ticks } from '../parts/ticks.tsx';
import { everyPerson } from '../persons.ts';
import { addressWith, go, Link, useParam } from '../router.tsx';
import { Confirm } from './confirm.tsx';

type Step = Ladder['steps'][number];
type Group = 'owner' | 'deputies' | 'administrators';

const groups: readonly Group[] = ['owner', 'deputies', 'administrators'];

/** Who is told of a deadline, and how long before. */
export function Ladders({ me }: { readonly me: Me }): ReactNode {
  const { t } = useLanguage();
  const [chosen] = useParam('ladder');
  const administers = may(me, 'administrator');
  const { answer: ladders, fault } = useAnswer('ladders', async () => (await api.listLadders()).body);
  const { answer: persons } = useAnswer(administers ? 'persons' : undefined, everyPerson);
  const ladder = ladders?.find(({ name }) => name === (chosen ?? 'default'));
  return (
    <>
      <p className="says">{t('settings.ladders-say')}</p>
      {fault !== undefined && <Fault fault={fault} />}
      {!ladders && fault === undefined && <Waiting />}
      <ul className="choices">
        {ladders?.map(({ name }) => (
          <li key={name}>
            <Link
              to={addressWith({ ladder: name === 'default' ? undefined : name })}
              {...(name === ladder?.name && { 'aria-current': 'true' as const })}
            >
              {name === 'default' ? t('settings.ladder-default') : name}
            </Link>
          </li>
        ))}
      </ul>
      {ladder && <OneLadder key={ladder.name} ladder={ladder} persons={persons ?? []} edits={administers} />}
      {administers && ladder && <Another from={ladder} taken={ladders?.map(({ name }) => name) ?? []} />}
    </>
  );
}

function sayTo(to: Step['to'], persons: readonly Person[], t: Say): string {
  if (typeof to === 'string') return t(`settings.to-${to}`);
  return to.map((id) => persons.find((person) => person.id === id)?.name ?? id).join(', ');
}

function OneLadder({
  ladder,
  persons,
  edits,
}: {
  readonly ladder: Ladder;
  readonly persons: readonly Person[];
  readonly edits: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [steps, setSteps] = useState(ladder.steps);
  const [saved, setSaved] = useState(false);
  const [removing, setRemoving] = useState(false);
  const changed = JSON.stringify(steps) !== JSON.stringify(ladder.steps);
  const put = (i: number, step: Step): void => {
    setSaved(false);
    setSteps(steps.with(i, step));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      await api.putLadder({ name: ladder.name }, { steps });
      outdate('ladders');
    }).then(setSaved);
  };
  return (
    <>
      <form onSubmit={save}>
        <fieldset className="steps" disabled={!edits}>
          <legend>{t('settings.steps')}</legend>
          <div className="heads" aria-hidden="true">
            <span>{t('settings.step-before')}</span>
            <span>{t('settings.step-to')}</span>
          </div>
          <ol>
            {steps.map((step, i) => (
              // Steps have no names; their place is what tells them apart.
              <li key={i}>
                <Before before={step.before} at={i + 1} onChange={(before) => put(i, { ...step, before })} />
                <Hearers step={step} persons={persons} at={i + 1} onChange={(to) => put(i, { ...step, to })} />
                {edits && (
                  <button
                    type="button"
                    aria-label={`${t('settings.step-less')}: ${i + 1}`}
                    disabled={steps.length === 1}
                    onClick={() => setSteps(steps.toSpliced(i, 1))}
                  >
                    {t('settings.step-less')}
                  </button>
                )}
              </li>
            ))}
          </ol>
          {edits && (
            <button type="button" onClick={() => setSteps([...steps, { before: '7 days', to: 'owner' }])}>
              {t('settings.step-more')}
            </button>
          )}
        </fieldset>
        <p className="hint">{t('settings.step-says')}</p>
        {fault !== undefined && <Fault fault={fault} />}
        {edits && (
          <div className="deeds">
            <button type="submit" className="first" aria-disabled={busy} disabled={!changed}>
              {t('settings.save')}
            </button>
            {changed && (
              <button type="button" onClick={() => setSteps(ladder.steps)}>
                {t('settings.undo')}
              </button>
            )}
            <button type="button" className="danger" onClick={() => setRemoving(true)}>
              {t(ladder.name === 'default' ? 'settings.ladder-usual' : 'settings.ladder-remove')}
            </button>
            <span role="status">{changed ? t('settings.not-saved') : saved ? t('settings.saved') : ''}</span>
          </div>
        )}
      </form>
      <Preview steps={steps} persons={persons} />
      {removing && (
        <Confirm
          title={t(ladder.name === 'default' ? 'settings.ladder-usual' : 'settings.ladder-remove-title', {
            name: ladder.name,
          })}
          says={t(ladder.name === 'default' ? 'settings.ladder-usual-says' : 'settings.ladder-remove-says')}
          does={t(ladder.name === 'default' ? 'settings.ladder-usual' : 'settings.ladder-remove')}
          act={async () => {
            try {
              await api.removeLadder({ name: ladder.name });
            } catch (error) {
              // The usual one that nobody has changed is not kept: it is as it came already.
              if (ladder.name !== 'default' || faultOf(error).type !== 'not-found') throw error;
            }
            outdate('ladders');
            if (ladder.name !== 'default') go(addressWith({ ladder: undefined }));
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}

function Before({
  before,
  at,
  onChange,
}: {
  readonly before: string;
  readonly at: number;
  readonly onChange: (before: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  const wrong = !isPeriod(before);
  return (
    <div className="field">
      <input
        aria-label={`${t('settings.step-before')}: ${at}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        value={before}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <p id={id} className="wrong">
          {t('settings.step-wrong')}
        </p>
      )}
    </div>
  );
}

function Hearers({
  step: { to },
  persons,
  at,
  onChange,
}: {
  readonly step: Step;
  readonly persons: readonly Person[];
  readonly at: number;
  readonly onChange: (to: Step['to']) => void;
}): ReactNode {
  const { t } = useLanguage();
  const named = typeof to !== 'string';
  return (
    <div className="field">
      <select
        aria-label={`${t('settings.step-to')}: ${at}`}
        value={named ? 'persons' : to}
        onChange={({ target: { value } }) =>
          onChange(value === 'persons' ? persons.slice(0, 1).map(({ id }) => id) : (value as Group))
        }
      >
        {groups.map((group) => (
          <option key={group} value={group}>
            {t(`settings.to-${group}`)}
          </option>
        ))}
        {(persons.length > 0 || named) && <option value="persons">{t('settings.to-persons')}</option>}
      </select>
      {named && (
        <div className="ticks">
          <Ticks
            options={persons
              .filter(({ id, leftAt }) => leftAt === null || to.includes(id))
              .map(({ id, name }) => [id, name])}
            ticked={to}
            onTick={(next) => next.length > 0 && onChange(next)}
          />
        </div>
      )}
    </div>
  );
}

const sample = parseDay('2024-03-31') as number;
const isPeriod = (before: string): boolean => dayBefore(before, sample) !== undefined;

/** Who is told when, for a deadline that is only supposed. */
function Preview({
  steps,
  persons,
}: {
  readonly steps: readonly Step[];
  readonly persons: readonly Person[];
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const [asked, setAsked] = useParam('by');
  const day = parseDay(asked ?? '') ?? civilDayAt(Date.now(), timeZone) + 100;
  const told = new Map<number, Set<string>>();
  for (const { before, to } of steps) {
    const on = dayBefore(before, day);
    if (on === undefined) continue;
    told.set(on, (told.get(on) ?? new Set()).add(sayTo(to, persons, t)));
  }
  const days = [...told].toSorted(([a], [b]) => a - b);
  return (
    <section>
      <h2>{t('settings.preview')}</h2>
      <p className="hint">{t('settings.preview-says')}</p>
      <div className="narrow-form">
        <DayField label={t('settings.preview-day')} required value={printDay(day)} onDay={setAsked} />
      </div>
      <table className="preview">
        <caption className="unseen">{t('settings.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.preview-on')}</th>
            <th scope="col">{t('settings.preview-ahead')}</th>
            <th scope="col">{t('settings.preview-who')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(([on, who]) => (
            <tr key={on}>
              <td>{longDay(catalogue, printDay(on))}</td>
              <td>
                {day === on
                  ? t('settings.preview-same')
                  : t(day - on === 1 ? 'settings.day' : 'settings.days', { n: day - on })}
              </td>
              <td>{[...who].join(', ')}</td>
            </tr>
          ))}
          <tr>
            <td>{longDay(catalogue, printDay(day + 1))}</td>
            <td>{t('settings.preview-over')}</td>
            <td>{t('settings.preview-everybody')}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Another({ from, taken }: { readonly from: Ladder; readonly taken: readonly string[] }): ReactNode {
  const { t } = useLanguage();
  const { busy, fault, run } = useDoing();
  const [wrong, setWrong] = useState<string>();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name')).trim();
    const found = taken.includes(name)
      ? t('settings.ladder-taken')
      : /^[a-z0-9][a-z0-9-]{0,59}$/.test(name)
        ? undefined
        : t('settings.ladder-name-says');
    setWrong(found);
    if (found !== undefined) return;
    void run(async () => {
      await api.putLadder({ name }, { steps: from.steps });
      outdate('ladders');
      form.reset();
      go(addressWith({ ladder: name }));
    });
  };
  return (
    <section>
      <h2>{t('settings.ladder-make')}</h2>
      <form onSubmit={send} className="in-line" noValidate>
        <Field
          label={t('settings.ladder-name')}
          hint={t('settings.ladder-name-says')}
          name="name"
          wrong={wrong}
          spellCheck={false}
        />
        <button type="submit" aria-disabled={busy}>
          {t('settings.ladder-make-do')}
        </button>
      </form>
      {fault !== undefined && <Fault fault={fault} />}
    </section>
  );
}
