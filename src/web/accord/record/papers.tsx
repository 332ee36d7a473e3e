import { type ReactNode, useState } from 'react';
import type { Act } from '../../../accord/index.ts';
import { longDay } from '../../../brief/dates.ts';
import type { Paper } from '../../../http/client.ts';
import { api } from '../../api.ts';
import { outdate } from '../../ask.ts';
import { newKey } from '../../key.ts';
import { useLanguage } from '../../language.tsx';
import { DayField } from '../../parts/day-input.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Fault } from '../../parts/states.tsx';

/** A document to be fetched; a proof of service says how and when. */
export function PaperLink({ accord, paper }: { readonly accord: string; readonly paper: Paper }): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const { hash, size, proof } = paper;
  const amount = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  return (
    <p className="paper">
      <a href={`/v1/accords/${encodeURIComponent(accord)}/documents/${hash}`} download title={`SHA-256 ${hash}`}>
        {t(proof ? 'record.proof' : 'record.document')} {hash.slice(0, 8)}
      </a>{' '}
      <small>
        {amount.format(size / 1000)}
        {proof && `, ${t('record.served', { how: proof.how, date: longDay(catalogue, proof.on) })}`}
      </small>
    </p>
  );
}

/** Attaches a document to an act, or the proof that it was served. */
export function Attach({
  accord,
  act,
  onClose,
  onDone,
}: {
  readonly accord: string;
  readonly act: Act;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useLanguage();
  const [file, setFile] = useState<File>();
  const [proves, setProves] = useState(false);
  const [how, setHow] = useState('');
  const [served, setServed] = useState('');
  const [fault, setFault] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const ready = file !== undefined && (!proves || (how.trim() !== '' && served !== ''));
  const send = async (chosen: File): Promise<void> => {
    setSending(true);
    setFault(undefined);
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      await api.attachDocument(
        { id: accord, act: act.id, name: chosen.name, ...(proves && { how: how.trim(), served }) },
        bytes,
        { idempotencyKey: newKey() },
      );
      outdate(`accord/${accord}/`, 'changes');
      onDone();
      onClose();
    } catch (error) {
      setFault(error);
      setSending(false);
    }
  };
  return (
    <Dialog title={t('record.attach-to', { act: act.id })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && file && !sending) void send(file);
        }}
      >
        <Field
          label={t('record.file')}
          type="file"
          required
          hint={t('record.file-hint')}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <label className="tick">
          <input type="checkbox" checked={proves} onChange={(event) => setProves(event.target.checked)} />{' '}
          {t('record.proves')}
        </label>
        {proves && (
          <>
            <Field
              label={t('record.how')}
              required
              maxLength={500}
              value={how}
              placeholder={t('record.how-such-as')}
              onChange={(event) => setHow(event.target.value)}
            />
            <DayField label={t('record.served-on')} required value={served} onDay={setServed} />
          </>
        )}
        {fault !== undefined && <Fault fault={fault} />}
        <p>
          <button type="submit" className="first" disabled={sending}>
            {t(sending ? 'record.saving' : 'record.attach')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
