import { type ChangeEvent, type ReactNode, useState } from 'react';
import { ApiProblem, type SheetProposal, type SheetTaken } from '../../http/client.ts';
import { registerFields } from '../../reader/register/fields.ts';
import { api, faultOf } from '../api.ts';
import { outdate } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Fault } from '../parts/states.tsx';
import { Link } from '../router.tsx';

interface Sheet {
  readonly name: string;
  readonly file: string;
}

interface Outcome {
  readonly file: string;
  readonly id?: string;
  readonly outcome: string;
  readonly detail?: string;
}

/** Takes accords in: accord files, and lists of contracts whose columns are looked at before anything is written. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLanguage();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [sheet, setSheet] = useState<Sheet & { readonly proposal: SheetProposal }>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const chosen = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setBusy(true);
    setFault(undefined);
    try {
      for (const file of files) {
        if (/\.(?:csv|tsv|xlsx)$/i.test(file.name)) {
          const given = { name: file.name, file: await base64Of(file) };
          setSheet({ ...given, proposal: (await api.proposeColumns(given)).body });
        } else {
          const outcome = await takeFile(file);
          setOutcomes((before) => [...before, outcome]);
        }
      }
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
      outdate('accords', 'deadlines', 'statuses', 'changes');
    }
  };
  return (
    <Dialog title={t('accords.import')} onClose={onClose} className="import">
      <p>{t('accords.import-says')}</p>
      <label className="drop">
        <span>{t('accords.import-choose')}</span>
        <input
          type="file"
          multiple
          accept=".yaml,.yml,.json,.csv,.tsv,.xlsx"
          onChange={(event) => void chosen(event)}
        />
      </label>
      {busy && <p role="status">{t('frame.waiting')}</p>}
      {fault !== undefined && <Fault fault={fault} />}
      {outcomes.length > 0 && (
        <ul className="outcomes" aria-live="polite">
          {outcomes.map(({ file, id, outcome, detail }) => (
            <li key={`${file} ${outcome}`} className={outcome}>
              {file}: {t(`accords.outcome-${outcome}` as 'accords.outcome-created')}{' '}
              {id !== undefined && <Link to={`/accords/${id}`}>{id}</Link>}
              {detail !== undefined && <p className="wrong">{detail}</p>}
            </li>
          ))}
        </ul>
      )}
      {sheet && <Mapper key={sheet.file.length + sheet.name} sheet={sheet} />}
    </Dialog>
  );
}

async function takeFile(file: File): Promise<Outcome> {
  try {
    const text = await file.text();
    const json = file.name.endsWith('.json');
    const body = (json ? JSON.parse(text) : text) as never;
    try {
      const { body: put } = await api.createAccord(body, json ? {} : { contentType: 'application/yaml' });
      return { file: file.name, id: put.id, outcome: put.outcome };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 409) throw error;
      return { file: file.name, outcome: 'there', detail: error.problem.detail ?? '' };
    }
  } catch (error) {
    const found =
      error instanceof ApiProblem
        ? (error.problem.diagnostics ?? []).map(({ line, message, hint }) => `${line}: ${message} ${hint}`)
        : [];
    return { file: file.name, outcome: 'refused', detail: [faultOf(error).detail, ...found].join(' ') };
  }
}

function Mapper({ sheet }: { readonly sheet: Sheet & { readonly proposal: SheetProposal } }): ReactNode {
  const { t } = useLanguage();
  const { name, file, proposal } = sheet;
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      Object.entries(proposal.mapping.columns as Readonly<Record<string, string | readonly string[]>>).map(
        ([field, column]) => [field, typeof column === 'string' ? column : column.join(' | ')],
      ),
    ),
  );
  const [own, setOwn] = useState('');
  const [taken, setTaken] = useState<SheetTaken & { readonly dryRun: boolean }>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const known = [
    ...new Set([
      ...Object.values(proposal.mapping.columns as Readonly<Record<string, string | readonly string[]>>).flat(),
      ...proposal.unused.map(({ heading }) => heading),
    ]),
  ];
  const send = async (dryRun: boolean): Promise<void> => {
    setBusy(true);
    setFault(undefined);
    const mapped = Object.fromEntries(
      Object.entries(columns)
        .filter(([, column]) => column !== '')
        .map(([field, column]) => [field, column.includes(' | ') ? column.split(' | ') : column]),
    );
    const mapping = {
      ...proposal.mapping,
      columns: mapped,
      ...(own !== '' && { fixed: { ...(proposal.mapping.fixed as object | undefined), ownParty: own } }),
    };
    try {
      const { body } = await api.importSheet({ name, file, mapping, dryRun });
      setTaken({ ...body, dryRun });
      if (!dryRun) outdate('accords', 'deadlines', 'statuses', 'changes');
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  const count = (outcome: string): number => taken?.taken.filter((one) => one.outcome === outcome).length ?? 0;
  return (
    <section className="mapper">
      <h3>{t('accords.columns-of', { name })}</h3>
      <div className="mapping">
        {registerFields.map((field) => (
          <label key={field}>
            {t(`accords.field-${field}`)}
            <select
              value={columns[field] ?? ''}
              onChange={(event) => setColumns({ ...columns, [field]: event.target.value })}
            >
              <option value="">{t('accords.no-column')}</option>
              {[...new Set([...(columns[field] ? [columns[field]] : []), ...known])].map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
            </select>
          </label>
        ))}
        {!columns.ownParty && (
          <label>
            {t('accords.own-party')}
            <input value={own} onChange={(event) => setOwn(event.target.value)} />
          </label>
        )}
      </div>
      <p>
        <button type="button" disabled={busy} onClick={() => void send(true)}>
          {t('accords.try')}
        </button>{' '}
        <button type="button" className="first" disabled={busy || !taken?.dryRun} onClick={() => void send(false)}>
          {t('accords.take-in')}
        </button>
      </p>
      {fault !== undefined && <Fault fault={fault} />}
      {taken && (
        <div aria-live="polite">
          <p>
            <strong>
              {t(taken.dryRun ? 'accords.tried' : 'accords.taken', {
                created: count('created'),
                changed: count('changed'),
                unchanged: count('unchanged'),
                refused: count('refused'),
              })}
            </strong>
          </p>
          <ul className="findings">
            {taken.findings.map(({ row, column, message, hint, severity }) => (
              <li key={`${row} ${column} ${message}`} className={severity}>
                <strong>
                  {row === null ? '' : t('accords.row', { n: row })} {column ?? ''}
                </strong>{' '}
                {message} <span className="hint">{hint}</span>
              </li>
            ))}
            {taken.taken
              .filter(({ detail, ownerUnknown }) => detail !== undefined || ownerUnknown !== undefined)
              .map(({ row, detail, ownerUnknown }) => (
                <li key={`${row} taken`} className={detail === undefined ? 'warning' : 'error'}>
                  <strong>{t('accords.row', { n: row })}</strong>{' '}
                  {detail ?? t('accords.owner-unknown', { name: ownerUnknown ?? '' })}
                </li>
              ))}
          </ul>
        </div>
      )}
    </section>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
