import { type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Act } from '../../../accord/index.ts';
import { longDay } from '../../../brief/dates.ts';
import { actNamed, partyName } from '../../../brief/names.ts';
import { capital, word } from '../../../brief/say.ts';
import { parseDay, printDay } from '../../../calendar/index.ts';
import { useLanguage } from '../../language.tsx';
import { DayField } from '../../parts/day-input.tsx';
import type { HeldAccord } from '../held.ts';
import type { Posed } from '../posed.ts';
import { ActFields, FieldOf } from './act-fields.tsx';
import { type Choice, choicesFor, revocableBy } from './choice.ts';
import { actFrom, correctable, type Draft, valueIn } from './draft.ts';
import { Effect, useJudged, useSupposed } from './effect.tsx';
import type { Unsaving } from './saving.ts';

interface FormProps {
  readonly held: HeldAccord;
  readonly posed: Posed;
  readonly draft: Draft;
  readonly unsaved: Unsaving;
  readonly onClose: () => void;
  /** Called when the act was sent, with whether it was saved. */
  readonly onSent: (saved: boolean) => void;
}

/** A new act: only what is open to the party, with its effect before it is saved. */
export function ActForm({ held, posed, draft, unsaved, onClose, onSent }: FormProps): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { today } = posed;
  // What is recorded is asked of the record as it is now, whatever day of knowledge is looked at.
  const question = useMemo(() => {
    const accord = held.asKnown(today);
    return { ...posed.question, accord, knownOn: today, lookup: (id: string) => held.lookup(id, today) };
  }, [held, posed.question, today]);
  const { accord } = question;
  const id = useId();
  const set = (change: Partial<Draft>): void => unsaved.keepDraft({ ...draft, ...change });
  const day = parseDay(draft.values.date ?? '') ?? today;
  const asked = useDeferredValue(day);
  const choices = useMemo(() => choicesFor(question, draft.party, asked), [question, draft.party, asked]);
  const all = [...choices.open, ...choices.joining, ...choices.listed, ...choices.mending];
  const chosen =
    all.find(({ kind, of, exit }) => kind === draft.kind && of === draft.of && exit === draft.exit) ??
    all.find(({ kind, options }) => kind === draft.kind && options.length === 0);
  const target = draft.of === null ? undefined : actNamed(accord, draft.of);
  const taken = useMemo(() => new Set(held.record.map((act) => String(act.id))), [held.record]);
  const act = actFrom(draft, taken, language, target);
  const [seen, setSeen] = useState(taken);
  const between = accord.record.filter((one) => !seen.has(one.id));
  const { on, question: after, supposed } = useSupposed(question, act, today, asked);
  const judged = useJudged(held.id, act, printDay(on), held.version);
  const lacks = lackingIn(draft, chosen);
  const first = useRef<HTMLSelectElement>(null);
  const others = accord.parties.filter(({ code }) => code !== draft.party);
  const joint = others.length > 0 && !['correction', 'revocation'].includes(draft.kind);
  const isWithout = ['statement', 'measure', 'announcement', 'declaration'].includes(draft.kind);
  return (
    <section className="act-form" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{t('record.new')}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('record.cancel')}
        </button>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (lacks !== undefined) return;
          const known = held.record.map((one) => String(one.id));
          void unsaved.save(act, draft, held.version, known).then(onSent);
        }}
      >
        <div className="act-who">
          <div className="field">
            <label htmlFor={`${id}-party`}>{t('record.party')}</label>
            <select
              id={`${id}-party`}
              ref={first}
              // The form was asked for: one begins to write at once.
              autoFocus
              value={draft.party}
              onChange={(event) => set({ party: event.target.value, by: [] })}
            >
              {[...accord.parties, ...accord.actors].map(({ code }) => (
                <option key={code} value={code}>
                  {partyName(accord, code, catalogue)}
                </option>
              ))}
            </select>
          </div>
          <DayField
            label={t('record.field-date')}
            value={draft.values.date ?? ''}
            onDay={(date) => set({ values: { ...draft.values, date } })}
          />
        </div>
        <ChoiceList
          name={`${id}-choice`}
          chosen={chosen}
          groups={[
            [t('record.group-open', { on: longDay(catalogue, printDay(asked)) }), choices.open],
            [t('record.group-joining'), choices.joining],
            [t('record.group-listed'), choices.listed],
            [t('record.group-mending'), choices.mending],
          ]}
          onChoose={({ kind, of, exit, options }) =>
            set({
              kind,
              of,
              exit,
              by: [...new Set(options.flatMap(({ needs }) => needs))].filter((code) =>
                others.some((other) => other.code === code),
              ),
              domestic: kind === 'measure',
              sets: {},
            })
          }
        />
        {chosen?.options.length === 0 && (draft.kind === 'correction' || draft.kind === 'revocation') && (
          <div className="field">
            <label htmlFor={`${id}-of`}>
              {t(draft.kind === 'correction' ? 'record.corrects' : 'record.takes-back')}
            </label>
            <select
              id={`${id}-of`}
              value={draft.of ?? ''}
              onChange={(event) => set({ of: event.target.value === '' ? null : event.target.value, sets: {} })}
            >
              <option value="">{t('record.choose')}</option>
              {(draft.kind === 'correction' ? accord.record : revocableBy(accord, draft.party)).map((one) => (
                <option key={one.id} value={one.id}>
                  {actTitle(one, word(catalogue, 'act', one.kind))}
                </option>
              ))}
            </select>
          </div>
        )}
        {joint && (
          <fieldset className="with">
            <legend>{t('record.together')}</legend>
            {others.slice(0, 12).map(({ code }) => (
              <label key={code}>
                <input
                  type="checkbox"
                  checked={draft.by.includes(code)}
                  onChange={(event) =>
                    set({ by: event.target.checked ? [...draft.by, code] : draft.by.filter((one) => one !== code) })
                  }
                />{' '}
                {partyName(accord, code, catalogue)}
              </label>
            ))}
          </fieldset>
        )}
        {draft.kind === 'correction' && target ? (
          <fieldset className="fields">
            <legend>{t('record.corrected-fields')}</legend>
            {correctable.map((field) => {
              const before = valueIn(target, field, language);
              return (
                <FieldOf
                  key={field}
                  field={field}
                  accord={accord}
                  kind={target.kind}
                  value={draft.sets[field] ?? before}
                  onChange={(value) => {
                    const { [field]: _, ...rest } = draft.sets;
                    set({ sets: value === before ? rest : { ...rest, [field]: value } });
                  }}
                />
              );
            })}
          </fieldset>
        ) : (
          <ActFields draft={draft} accord={accord} suggested={String(act.id)} onChange={set} />
        )}
        {isWithout && (
          <label className="tick">
            <input
              type="checkbox"
              checked={draft.domestic}
              onChange={(event) => set({ domestic: event.target.checked })}
            />{' '}
            {t('record.at-home')}
          </label>
        )}
        {between.length > 0 && (
          <div className="between" role="status">
            <strong>{t('record.between')}</strong>
            <ul>
              {between.map((one) => (
                <li key={one.id}>{actTitle(one, word(catalogue, 'act', one.kind))}</li>
              ))}
            </ul>
            <p>{t('record.between-counted')}</p>
            <button type="button" onClick={() => setSeen(taken)}>
              {t('record.seen')}
            </button>
          </div>
        )}
        <p className="act-save">
          <button type="submit" className="first" aria-disabled={lacks !== undefined}>
            {t('record.save')}
          </button>{' '}
          {lacks !== undefined && <span className="hint">{t(lacks)}</span>}
        </p>
      </form>
      <div className="act-effect">
        <h3>{t('record.effect')}</h3>
        {lacks === undefined ? (
          <Effect on={on} question={after} supposed={supposed} judged={judged} file={held.fileAsKnown(today)} />
        ) : (
          <p className="hint">{t('record.effect-later')}</p>
        )}
      </div>
    </section>
  );
}

/** An act in a list: its day, its kind, its id. */
export const actTitle = ({ id, date }: Act, kind: string): string => `${printDay(date.first)} ${kind} (${id})`;

function lackingIn(
  draft: Draft,
  chosen: Choice | undefined,
):
  | 'record.lacks-date'
  | 'record.lacks-act'
  | 'record.lacks-of'
  | 'record.lacks-sets'
  | 'record.lacks-about'
  | undefined {
  if (parseDay(draft.values.date ?? '') === undefined) return 'record.lacks-date';
  if (!chosen) return 'record.lacks-act';
  if ((draft.kind === 'correction' || draft.kind === 'revocation') && draft.of === null) return 'record.lacks-of';
  if (draft.kind === 'correction' && Object.keys(draft.sets).length === 0) return 'record.lacks-sets';
  if (draft.kind.startsWith('condition-') && !draft.values.about) return 'record.lacks-about';
  return undefined;
}

function ChoiceList({
  name,
  chosen,
  groups,
  onChoose,
}: {
  readonly name: string;
  readonly chosen: Choice | undefined;
  readonly groups: readonly (readonly [string, readonly Choice[]])[];
  readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const told = ({ options }: Choice): string =>
    options
      .map(({ doBy, positions }) => {
        const until = doBy === null ? t('record.any-time') : t('record.do-by', { date: longDay(catalogue, doBy) });
        return options.length > 1 ? `${positions.join(', ')}: ${until}` : until;
      })
      .join('; ');
  return (
    <div className="choices">
      {groups.map(([title, choices]) =>
        choices.length === 0 ? null : (
          <fieldset key={title}>
            <legend>{title}</legend>
            {choices.map((choice) => {
              const of = choice.of ?? choice.exit;
              return (
                <label key={choice.key}>
                  <input
                    type="radio"
                    name={name}
                    checked={choice.key === chosen?.key}
                    onChange={() => onChoose(choice)}
                  />
                  <span>
                    {capital(word(catalogue, 'act', choice.kind))}
                    {of !== null && <> ({of})</>}
                    {choice.options.length > 0 && <small> {told(choice)}</small>}
                  </span>
                </label>
              );
            })}
          </fieldset>
        ),
      )}
    </div>
  );
}
