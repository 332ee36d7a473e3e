import { type ReactNode, useState } from 'react';
import { longDay } from '../../brief/dates.ts';
import { word } from '../../brief/say.ts';
import { ApiProblem, type Entry } from '../../http/client.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { useRights } from '../me.ts';
import { useMoment } from '../moment.ts';
import { Fault, Waiting } from '../parts/states.tsx';
import { usePersons } from '../persons.ts';
import { lineOfEntry } from './log-line.ts';
import type { TabProps } from './page.tsx';
import { entriesOf, type Finding, verified } from './proof.ts';
import './kept.css';

/** Everything that was added to the accord: what, when, by whom, and the digest that the log vouches for. */
export function HistoryTab({ held }: TabProps): ReactNode {
  const { t } = useLanguage();
  const { answer: entries, fault } = useAnswer(`accord/${held.id}/history`, async () => wholeHistory(held.id));
  const nameOf = usePersons();
  const may = useRights(held.id, []);
  if (fault !== undefined && !entries) return <Fault fault={fault} />;
  if (!entries) return <Waiting />;
  return (
    <div className="history">
      <p>{t('kept.history-says')}</p>
      <ol className="entries" reversed>
        {entries.toReversed().map((entry) => (
          <HistoryEntry
            key={entry.seq}
            entry={entry}
            entries={entries}
            accord={held.id}
            by={nameOf(entry.by)}
            mayVerify={may('administrator')}
          />
        ))}
      </ol>
    </div>
  );
}

/** The whole history, page by page. */
async function wholeHistory(id: string): Promise<readonly Entry[]> {
  const rows: Entry[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const { body } = await api.getHistory({ id, limit: 200, ...(cursor !== undefined && { cursor }) });
    rows.push(...body.rows);
    cursor = body.next;
    more = cursor !== undefined;
  }
  return rows;
}

type Verdict = Finding | { readonly fault: unknown } | 'asking' | 'not-found';

interface EntryProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly accord: string;
  readonly by: string;
  readonly mayVerify: boolean;
}

function HistoryEntry({ entry, entries, accord, by, mayVerify }: EntryProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const [verdict, setVerdict] = useState<Verdict>();
  const { seq, kind, ref, at, recordedOn, digest, body } = entry;
  const verify = async (): Promise<void> => {
    setVerdict('asking');
    try {
      setVerdict((await verdictOn(accord, entry, entries)) ?? 'not-found');
    } catch (fault) {
      setVerdict({ fault });
    }
  };
  const moment = useMoment();
  return (
    <li value={seq}>
      <p>
        <strong>{t(`kept.entry-${kind as 'act'}`)}</strong> {kind === 'act' && word(catalogue, 'act', String(body.act))}{' '}
        <code>{ref}</code>
      </p>
      <p className="hint">
        <time dateTime={at}>{moment(at)}</time> · {by} ·{' '}
        {t('kept.recorded-on', { date: longDay(catalogue, recordedOn) })}
      </p>
      <p>
        <code className="digest" title="SHA-256">
          {digest}
        </code>
      </p>
      <details>
        <summary>{t('kept.as-written')}</summary>
        <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>
      </details>
      <p>
        {mayVerify ? (
          <button type="button" onClick={() => void verify()} disabled={verdict === 'asking'}>
            {t('kept.verify')}
            <span className="unseen"> {ref}</span>
          </button>
        ) : (
          <span className="hint">{t('kept.verify-role')}</span>
        )}
      </p>
      <div role="status">{verdict !== undefined && <Told verdict={verdict} />}</div>
    </li>
  );
}

function Told({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { t } = useLanguage();
  if (verdict === 'asking') return <p className="hint">{t('kept.verifying')}</p>;
  if (verdict === 'not-found') return <p className="does-not-fit">✗ {t('kept.line-not-found')}</p>;
  if ('fault' in verdict) return <Fault fault={verdict.fault} />;
  const steps = [
    [verdict.entries, t('kept.fits-entry'), t('kept.not-entry')],
    [verdict.line, t('kept.fits-line'), t('kept.not-line')],
    [verdict.tree, t('kept.fits-tree'), verdict.tree === undefined ? t('kept.not-signed') : t('kept.not-tree')],
  ] as const;
  return (
    <>
      <ul className="verdict">
        {steps.map(([fits, yes, no]) => (
          <li key={yes} className={fits ? 'fits' : fits === undefined ? 'open' : 'does-not-fit'}>
            <span aria-hidden="true">{fits ? '✓' : fits === undefined ? '?' : '✗'}</span> {fits ? yes : no}
          </li>
        ))}
      </ul>
      <p className="hint">{t('kept.signature-elsewhere')}</p>
    </>
  );
}

// What the server says is recomputed here: the digest, the line that vouches for it, and the way from the line to the root that was signed.
async function verdictOn(accord: string, entry: Entry, entries: readonly Entry[]): Promise<Finding | undefined> {
  const checkpoint = await checkpointNow();
  const size = checkpoint === undefined ? undefined : Number(checkpoint.split('\n')[1]);
  const index = await lineOfEntry(accord, entry);
  if (index === undefined) return undefined;
  const { body: line } = await api.getLogLine({ index, ...(size !== undefined && { size }) });
  const own = entriesOf(line.leaf, entries);
  return own.some(({ seq }) => seq === entry.seq) ? verified(own, line, checkpoint) : undefined;
}

/** The checkpoint of the log as it is; undefined where the server signs none. */
async function checkpointNow(): Promise<string | undefined> {
  try {
    return (await api.getCheckpoint()).body;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
}
