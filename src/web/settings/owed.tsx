import { type ReactNode, useId, useState } from 'react';
import type { Owed } from '../../http/client.ts';
import { useLanguage } from '../language.tsx';
import { useMoment } from '../moment.ts';
import { useDoing } from '../parts/doing.ts';
import { Fault } from '../parts/states.tsx';

/** What has become of something that is owed. */
export type State = Owed['state'];

const states: readonly State[] = ['open', 'dead', 'done'];
const signs: Readonly<Record<State, string>> = { open: '◔', dead: '✕', done: '✓' };

/** Chooses which of what is owed to see. */
export function StateChoice({
  state,
  onState,
}: {
  readonly state: string | undefined;
  readonly onState: (state: string | undefined) => void;
}): ReactNode {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="field in-line">
      <label htmlFor={id}>{t('settings.state')}</label>
      <select
        id={id}
        value={state ?? ''}
        onChange={({ target: { value } }) => onState(value === '' ? undefined : value)}
      >
        <option value="">{t('settings.state-any')}</option>
        {states.map((one) => (
          <option key={one} value={one}>
            {t(`settings.state-${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is or was owed to the outside, with what became of each attempt. */
export function OwedTable({
  caption,
  rows,
  nameOf,
  onAgain,
}: {
  readonly caption: string;
  readonly rows: readonly Owed[];
  /** To whom something goes; left out where all goes to one place. */
  readonly nameOf?: (owed: Owed) => string;
  readonly onAgain: (owed: Owed) => Promise<unknown>;
}): ReactNode {
  const { t } = useLanguage();
  const moment = useMoment();
  const { fault, run } = useDoing();
  const [again, setAgain] = useState<string>();
  if (rows.length === 0) return <p className="none">{t('settings.owed-none')}</p>;
  return (
    <>
      {fault !== undefined && <Fault fault={fault} />}
      <div className="scrolls" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settings.owed-what')}</th>
              {nameOf && <th scope="col">{t('settings.owed-to')}</th>}
              <th scope="col">{t('settings.state')}</th>
              <th scope="col">{t('settings.owed-attempts')}</th>
              <th scope="col">{t('settings.owed-next')}</th>
              <th scope="col">
                <span className="unseen">{t('settings.send-again')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((owed) => (
              <tr key={owed.id}>
                <td>
                  {t(`settings.owed-${owed.kind}`)} <small>{whatOf(owed)}</small>
                </td>
                {nameOf && <td>{nameOf(owed)}</td>}
                <td>
                  <span className={`state state-${owed.state}`}>
                    <span aria-hidden="true">{signs[owed.state]}</span> {t(`settings.state-${owed.state}`)}
                  </span>
                  {owed.fault !== null && <p className="wrong">{owed.fault}</p>}
                </td>
                <td>{owed.attempts}</td>
                <td>{moment(owed.settledAt ?? owed.dueAt)}</td>
                <td>
                  <button
                    type="button"
                    aria-label={`${t('settings.send-again')}: ${owed.id}`}
                    aria-disabled={again === owed.id}
                    onClick={() => {
                      setAgain(owed.id);
                      void run(() => onAgain(owed)).then(() => setAgain(undefined));
                    }}
                  >
                    {t('settings.send-again')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

// What an id tells of what is sent: the place in the log, the accord, or that it is a trial.
function whatOf({ body, id }: Owed): string {
  const told = body.accord ?? body.test ?? (typeof body.log === 'number' ? `log-${body.log}` : undefined);
  return typeof told === 'string' ? told : id;
}
