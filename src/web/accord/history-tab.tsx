import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import type { TabProps } from './page.tsx';

/** Everything that was added to an accord, in its order, with the digest that the audit log vouches for. */
export function HistoryTab({ held: { id } }: TabProps): ReactNode {
  const { t, language } = useLanguage();
  const { answer, fault } = useAnswer(
    `accord/${id}/history`,
    async () => (await api.getHistory({ id, limit: 200 })).body,
  );
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  if (fault !== undefined) return <Fault fault={fault} />;
  if (!answer) return <Waiting />;
  return (
    <div className="scrolls">
      <table>
        <caption>{t('accord.history-caption', { n: answer.rows.length })}</caption>
        <thead>
          <tr>
            {(['number', 'entry', 'when', 'who', 'digest'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`accord.history-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map(({ seq, kind, ref, at, by, digest }) => (
            <tr key={seq}>
              <th scope="row">{seq}</th>
              <td>
                {kind} {ref}
              </td>
              <td>
                <time dateTime={at}>{when.format(new Date(at))}</time>
              </td>
              <td>{by}</td>
              <td>
                <code title={digest}>{digest.slice(0, 16)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer.next !== undefined && <p className="hint">{t('accord.history-more')}</p>}
    </div>
  );
}
