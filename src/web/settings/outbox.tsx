import type { ReactNode } from 'react';
import type { Owed } from '../../http/client.ts';
import { api } from '../api.ts';
import { outdate, useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { everyPerson } from '../persons.ts';
import { addressWith, Link, useParam } from '../router.tsx';
import { OwedTable, type State, StateChoice } from './owed.tsx';

/** What the register owes to the outside, and what could not be delivered. */
export function Outbox(): ReactNode {
  const { t } = useLanguage();
  const [state, setState] = useParam('state');
  const [cursor] = useParam('from');
  const { answer, fault } = useAnswer(
    `outbox/${state ?? ''}/${cursor ?? ''}`,
    async () =>
      (
        await api.listOutbox({
          limit: 50,
          ...(state !== undefined && { state: state as State }),
          ...(cursor !== undefined && { cursor }),
        })
      ).body,
  );
  const { answer: persons } = useAnswer('persons', everyPerson);
  const { answer: hooks } = useAnswer('webhooks', async () => (await api.listWebhooks()).body);
  const nameOf = ({ target }: Owed): string =>
    persons?.find(({ id }) => id === target)?.name ?? hooks?.find(({ id }) => id === target)?.url ?? target;
  return (
    <>
      <p className="says">{t('settings.outbox-says')}</p>
      <StateChoice
        state={state}
        onState={(next) => {
          setState(next);
        }}
      />
      {fault !== undefined && <Fault fault={fault} />}
      {!answer && fault === undefined && <Waiting />}
      {answer && (
        <OwedTable
          caption={t('settings.outbox')}
          rows={answer.rows}
          nameOf={nameOf}
          onAgain={async ({ id }) => {
            await api.replayOutbox({ id });
            outdate('outbox/');
          }}
        />
      )}
      <p className="deeds">
        {cursor !== undefined && <Link to={addressWith({ from: undefined })}>{t('settings.newest')}</Link>}
        {answer?.next !== undefined && <Link to={addressWith({ from: answer.next })}>{t('settings.older')}</Link>}
      </p>
    </>
  );
}
