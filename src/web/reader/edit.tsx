import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Accord, actKinds } from '../../accord/index.ts';
import { isRecord, type JsonRecord } from '../../base/index.ts';
import { word } from '../../brief/say.ts';
import { parseDateSpan } from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import type { Item } from './items.ts';
import { nameOf } from './telling.ts';

/** A form for the fields of an act, a term, a party or the title, as a file has them. */
export function Edit({
  item,
  value,
  accord,
  onDone,
  onClose,
}: {
  readonly item: Item;
  readonly value: unknown;
  readonly accord: Accord | undefined;
  readonly onDone: (value: unknown) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <Dialog title={t('reader.edit-title')} onClose={onClose} className="reader-edit">
      {item.quotes.map((quote) => (
        <blockquote key={`${quote.start}-${quote.end}`}>{quote.quote}</blockquote>
      ))}
      {item.is === 'act' && isRecord(value) ? (
        <ActForm act={value} accord={accord} onDone={onDone} />
      ) : (
        <PartForm value={value} label={item.field} isTerm={item.is === 'term'} onDone={onDone} />
      )}
    </Dialog>
  );
}

const codesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function ActForm({
  act,
  accord,
  onDone,
}: {
  readonly act: JsonRecord;
  readonly accord: Accord | undefined;
  readonly onDone: (value: unknown) => void;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const codes = [...(accord?.parties ?? []), ...(accord?.actors ?? [])].map(({ code }) => code);
  const exits = Array.isArray(accord?.writtenTerms.exits)
    ? accord.writtenTerms.exits.filter(isRecord).map((exit) => String(exit.id))
    : [];
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const date = text('date');
    if (parseDateSpan(date) === undefined) {
      setWrong(t('reader.wrong-date'));
      event.currentTarget.querySelector<HTMLInputElement>('[name=date]')?.focus();
      return;
    }
    const by = given.getAll('by').map(String);
    const { by: _, to: __, of: ___, exit: ____, says: _____, doubt: ______, ...rest } = act;
    const some = (name: string): JsonRecord => (text(name) === '' ? {} : { [name]: text(name) });
    onDone({
      ...rest,
      ...{ date, act: text('act') },
      ...(by.length > 0 && { by: by.length === 1 ? by[0] : by }),
      ...Object.assign({}, ...['to', 'of', 'exit', 'says', 'doubt'].map(some)),
    });
  };
  return (
    <form onSubmit={save} noValidate>
      <div className="field">
        <label htmlFor={`${id}-act`}>{t('reader.act')}</label>
        <select id={`${id}-act`} name="act" defaultValue={String(act.act)}>
          {actKinds.map((kind) => (
            <option key={kind} value={kind}>
              {word(catalogue, 'act', kind)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('reader.date')}
        name="date"
        hint={t('reader.date-hint')}
        wrong={wrong}
        defaultValue={typeof act.date === 'string' ? act.date : ''}
        autoComplete="off"
      />
      <fieldset>
        <legend>{t('reader.by')}</legend>
        {codes.map((code) => (
          <label key={code}>
            <input type="checkbox" name="by" value={code} defaultChecked={codesIn(act.by).includes(code)} />{' '}
            {nameOf(accord, code, catalogue)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-to`}>{t('reader.to')}</label>
        <select id={`${id}-to`} name="to" defaultValue={codesIn(act.to)[0] ?? ''}>
          <option value="">–</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {nameOf(accord, code, catalogue)}
            </option>
          ))}
        </select>
      </div>
      {exits.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-exit`}>{t('reader.exit')}</label>
          <select id={`${id}-exit`} name="exit" defaultValue={codesIn(act.exit)[0] ?? ''}>
            <option value="">–</option>
            {exits.map((exit) => (
              <option key={exit}>{exit}</option>
            ))}
          </select>
        </div>
      )}
      <Field label={t('reader.of')} name="of" hint={t('reader.of-hint')} defaultValue={codesIn(act.of).join(', ')} />
      <LongField label={t('reader.says')} name="says" value={act.says} />
      <LongField label={t('reader.doubtful')} name="doubt" value={act.doubt} />
      <Done />
    </form>
  );
}

function LongField({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name: string;
  readonly value: unknown;
}): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={3} defaultValue={typeof value === 'string' ? value : ''} />
    </div>
  );
}

function Done(): ReactNode {
  const { t } = useLanguage();
  return (
    <button type="submit" className="first">
      {t('reader.take')}
    </button>
  );
}

/** The fields of a part of a file as they stand there; what is not a word, a number or a switch stays as it is. */
function PartForm({
  value,
  label,
  isTerm,
  onDone,
}: {
  readonly value: unknown;
  readonly label: string;
  readonly isTerm: boolean;
  readonly onDone: (value: unknown) => void;
}): ReactNode {
  const { t } = useLanguage();
  const fields = isRecord(value) ? Object.entries(value) : [[label, value] as const];
  const simple = fields.filter(([, one]) => typeof one === 'string' || typeof one === 'boolean');
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const changed = simple.map(([name, one]): [string, unknown] => [
      name,
      typeof one === 'boolean' ? given.get(name) !== null : String(given.get(name) ?? '').trim(),
    ]);
    const made = Object.fromEntries([...fields, ...changed].filter(([, one]) => one !== ''));
    onDone(isRecord(value) ? made : made[label]);
  };
  return (
    <form onSubmit={save}>
      {simple.map(([name, one]) =>
        typeof one === 'boolean' ? (
          <label key={name}>
            <input type="checkbox" name={name} defaultChecked={one} /> {partName(name, t)}
          </label>
        ) : (
          <Field key={name} label={partName(name, t)} name={name} defaultValue={one as string} autoComplete="off" />
        ),
      )}
      {isTerm && <p className="hint">{t('reader.part-hint')}</p>}
      <Done />
    </form>
  );
}

const partNames = [
  'for',
  'until',
  'tacit',
  'by',
  'notice',
  'ends',
  'form',
  'channel',
  'addressee',
  'what',
  'name',
  'clause',
  'title',
] as const;

function partName(name: string, t: ReturnType<typeof useLanguage>['t']): string {
  const known = partNames.find((one) => one === name);
  return known === undefined ? name : t(`reader.part-${known}`);
}
