import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Act, ActKind } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { sayWhatIf } from '../../brief/index.ts';
import { partyName } from '../../brief/names.ts';
import { capital, word } from '../../brief/say.ts';
import { parseDay, printDay } from '../../calendar/index.ts';
import { optionsFor } from '../../engine/index.ts';
import { type ActGiven, ApiProblem, type Effect } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Fault } from '../parts/states.tsx';
import type { HeldAccord } from './held.ts';
import type { Posed } from './posed.ts';

/** What can be recorded at any time, since it changes no date. */
const always = ['statement', 'announcement', 'measure'] as const;

type Step = 'filling' | 'trying' | 'tried' | 'saving' | 'saved';

/**
 * Records an act: only acts that the engine says are open to the party on the day, with what each would change shown before it is saved. What was not
 * acknowledged by the server is not saved, and says so; the text stays.
 */
export function RecordForm({
  held,
  posed,
  corrects,
  onClose,
}: {
  readonly held: HeldAccord;
  readonly posed: Posed;
  readonly corrects?: Act | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, question, today } = posed;
  const [party, setParty] = useState(corrects?.by[0] ?? accord.parties[0]?.code ?? '');
  const [date, setDate] = useState(printDay(corrects ? corrects.date.first : today));
  const [choice, setChoice] = useState(corrects ? 'correction' : '');
  const [says, setSays] = useState('');
  const [step, setStep] = useState<Step>('filling');
  const [effect, setEffect] = useState<Effect>();
  const [fault, setFault] = useState<unknown>();
  // One key for one act: the same act sent again, after a line that broke, is one act.
  const [key] = useState(() => crypto.randomUUID());
  const day = parseDay(date);

  const open = useMemo(() => {
    if (day === undefined) return [];
    const options = optionsFor({ ...question, party, on: day, knownOn: Math.max(day, today) });
    const named = options.map((option) => ({ ...option, key: [option.act, option.exit, option.of].join(' ') }));
    return named.filter((option, i) => named.findIndex((other) => other.key === option.key) === i);
  }, [question, party, day, today]);
  const option = open.find((one) => one.key === choice);
  const kind = (option?.act ?? choice) as ActKind | '';

  const act: ActGiven | undefined =
    kind === ''
      ? undefined
      : kind === 'correction' && corrects
        ? { act: 'correction', date: printDay(today), of: [corrects.id], sets: { date }, ...(says !== '' && { says }) }
        : {
            act: kind,
            date,
            by: [party],
            ...(option?.exit && { exit: option.exit }),
            ...(option?.of && { of: [option.of] }),
            ...(says !== '' && { says }),
          };

  const attempt = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!act) return;
    setStep('trying');
    setFault(undefined);
    try {
      const { body } = await api.recordAct({ id: accord.id, dryRun: 'true' }, act);
      setEffect(body as Effect);
      setStep('tried');
    } catch (error) {
      setFault(error);
      setStep('filling');
    }
  };
  const save = async (): Promise<void> => {
    if (!act) return;
    setStep('saving');
    setFault(undefined);
    try {
      await api.recordAct({ id: accord.id }, act, { ifMatch: `"v${held.version}"`, idempotencyKey: key });
      setStep('saved');
      outdate(`accord/${accord.id}/`, 'accords', 'deadlines', 'statuses', 'changes');
    } catch (error) {
      setFault(error);
      setStep('filling');
      // Somebody else has recorded something meanwhile: it is fetched, and what would change is asked anew.
      if (error instanceof ApiProblem && error.problem.status === 412) outdate(`accord/${accord.id}/`);
    }
  };
  const change = (set: () => void): void => {
    set();
    setStep('filling');
    setEffect(undefined);
  };
  const outdated = fault instanceof ApiProblem && fault.problem.status === 412;

  return (
    <Dialog title={t(corrects ? 'accord.correct-act' : 'accord.record-act')} onClose={onClose}>
      {step === 'saved' ? (
        <div role="status">
          <p>{t('accord.saved')}</p>
          <button type="button" className="first" onClick={onClose}>
            {t('frame.close')}
          </button>
        </div>
      ) : (
        <form onSubmit={(event) => void attempt(event)}>
          {corrects ? (
            <p>
              {capital(word(catalogue, 'act', corrects.kind))} <small>{corrects.id}</small>
            </p>
          ) : (
            <div className="field">
              <label htmlFor="record-party">{t('accord.party')}</label>
              <select id="record-party" value={party} onChange={(event) => change(() => setParty(event.target.value))}>
                {accord.parties.map(({ code }) => (
                  <option key={code} value={code}>
                    {partyName(accord, code, catalogue)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Field
            label={t(corrects ? 'accord.right-date' : 'accord.date')}
            type="date"
            required
            value={date}
            onChange={(event) => change(() => setDate(event.target.value))}
          />
          {!corrects && (
            <fieldset className="choices">
              <legend>{t('accord.open-acts')}</legend>
              {open.map((one) => (
                <label key={one.key}>
                  <input
                    type="radio"
                    name="act"
                    value={one.key}
                    checked={choice === one.key}
                    onChange={() => change(() => setChoice(one.key))}
                  />
                  <span>
                    {capital(word(catalogue, 'act', one.act))}{' '}
                    <small>{[one.exit, one.of].filter(Boolean).join(' · ')}</small>
                    {one.doBy !== null && <small> {t('accord.do-by', { date: longDay(catalogue, one.doBy) })}</small>}
                  </span>
                </label>
              ))}
              {always.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="act"
                    value={one}
                    checked={choice === one}
                    onChange={() => change(() => setChoice(one))}
                  />
                  <span>
                    {capital(word(catalogue, 'act', one))} <small>{t('accord.no-effect')}</small>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <div className="field">
            <label htmlFor="record-says">{t('accord.says')}</label>
            <textarea
              id="record-says"
              rows={2}
              value={says}
              required={kind === 'statement' || kind === 'announcement'}
              onChange={(event) => change(() => setSays(event.target.value))}
            />
          </div>
          {fault !== undefined && (
            <>
              <p className="wrong">{t('accord.not-saved')}</p>
              {outdated ? <p>{t('accord.changed-meanwhile')}</p> : <Fault fault={fault} />}
            </>
          )}
          {effect && (
            <section className="effect" aria-live="polite">
              <h3>{t('accord.effect')}</h3>
              {effect.changes.length === 0 ? (
                <p className="warning">{t('accord.effect-none')}</p>
              ) : (
                <pre>{sayWhatIf(effect as never, accord, catalogue)}</pre>
              )}
              {effect.diagnostics
                .filter(({ severity }) => severity !== 'note')
                .map(({ message, hint }) => (
                  <p key={message} className="warning">
                    {message} <span className="hint">{hint}</span>
                  </p>
                ))}
            </section>
          )}
          <p className="buttons">
            <button type="submit" disabled={!act || step === 'trying' || step === 'saving'}>
              {t('accord.show-effect')}
            </button>{' '}
            <button type="button" className="first" disabled={step !== 'tried'} onClick={() => void save()}>
              {step === 'saving' ? t('accord.saving') : t('accord.save')}
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
