import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { type Accord, accordFrom } from '../../accord/index.ts';
import { inLanguage, type JsonRecord } from '../../base/index.ts';
import { civilDayAt } from '../../calendar/index.ts';
import { useHeld } from '../accord/held.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { go, Link, useParam } from '../router.tsx';
import { Begin, NotRead } from './begin.tsx';
import { Edit } from './edit.tsx';
import { type Decision, type Item, isOpen, itemsOf, valueOf } from './items.ts';
import { type Deed, elementId, ProposalList } from './proposals.tsx';
import { useFound } from './saying.ts';
import { Source } from './source.tsx';
import { base64Of, bytesOf, type Keeping, newName, useWork, type Work } from './work.ts';
import './reader.css';

const NewAccord = lazy(async () => ({ default: (await import('./finish.tsx')).NewAccord }));
const FurtherActs = lazy(async () => ({ default: (await import('./finish.tsx')).FurtherActs }));

/** A document becomes an accord, or acts of one that is there; nothing enters the record unseen. */
export function ReaderPage(): ReactNode {
  const { t } = useLanguage();
  const { work, keeping, setWork } = useWork();
  const [onto] = useParam('onto');
  const [reading, setReading] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const [saved, setSaved] = useState<string>();
  const read = useCallback(
    (bytes: Uint8Array, name: string, held = onto): void => {
      setReading(name);
      setFault(undefined);
      setSaved(undefined);
      api
        .readDocument(bytes, { name, ...(held !== undefined && { onto: held }) })
        .then(
          ({ body }) => {
            const items = itemsOf(body);
            const first = items.find(isOpen) ?? items[0];
            setWork({
              ...{ id: newName(), name, bytes: base64Of(bytes), reading: body, decisions: {}, turn: 0 },
              ...(first && { selected: first.key }),
            });
          },
          (error: unknown) => setFault(error),
        )
        .finally(() => setReading(undefined));
    },
    [onto, setWork],
  );
  if (saved !== undefined)
    return (
      <main className="reader">
        <h1>{t('reader.title')}</h1>
        <Empty title={t('reader.saved')}>
          <p role="status">{t('reader.saved-says', { accord: saved })}</p>
          <p className="reader-after">
            <Link to={`/accords/${saved}`}>{t('reader.open-accord')}</Link>
            <button type="button" onClick={() => setSaved(undefined)}>
              {t('reader.another')}
            </button>
          </p>
        </Empty>
      </main>
    );
  if (!work)
    return (
      <main className="reader">
        <h1>{t('reader.title')}</h1>
        <Begin reading={reading} fault={fault} onRead={read} />
      </main>
    );
  const shared = {
    ...{ work, keeping, reading, fault, onWork: setWork },
    onRead: (accord: string | undefined) => {
      if (work.bytes !== undefined) read(bytesOf(work.bytes), work.name, accord);
    },
    onSaved: (accord: string) => {
      setWork(undefined);
      setSaved(accord);
    },
  };
  return work.reading.onto ? <OntoReview {...shared} id={work.reading.onto.accord} /> : <DraftReview {...shared} />;
}

interface ReviewProps {
  readonly work: Work;
  readonly keeping: Keeping;
  readonly reading: string | undefined;
  readonly fault: unknown;
  readonly onWork: (work: Work | undefined) => void;
  readonly onRead: (onto: string | undefined) => void;
  readonly onSaved: (accord: string) => void;
}

function OntoReview({ id, ...props }: ReviewProps & { readonly id: string }): ReactNode {
  const { answer: held, fault } = useHeld(id);
  const accord = useMemo(() => held?.asKnown(Number.MAX_SAFE_INTEGER), [held]);
  if (fault !== undefined && !held)
    return (
      <main className="reader">
        <Fault fault={fault} />
      </main>
    );
  return accord ? <Review {...props} accord={accord} /> : <Waiting />;
}

function DraftReview(props: ReviewProps): ReactNode {
  const { draft } = props.work.reading;
  const accord = useMemo(() => accordFrom(draft.accord as unknown as JsonRecord, 'draft').accord, [draft]);
  return <Review {...props} accord={accord} />;
}

function Review({
  work,
  keeping,
  reading,
  fault,
  accord,
  onWork,
  onRead,
  onSaved,
}: ReviewProps & { readonly accord: Accord | undefined }): ReactNode {
  const { t } = useLanguage();
  const say = useFound();
  const [editing, setEditing] = useState<Item>();
  const [told, setTold] = useState('');
  const items = useMemo(() => itemsOf(work.reading), [work.reading]);
  const { decisions, selected } = work;
  const open = items.filter((item) => isOpen(item) && decisions[item.key] === undefined);
  const decidable = items.filter(isOpen);

  const focus = (key: string): void => {
    const element = document.getElementById(elementId(key));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  };
  const select = (key: string): void => {
    if (key !== selected) onWork({ ...work, selected: key });
  };
  const decide = (item: Item, decision: Decision | undefined): void => {
    const { [item.key]: _, ...others } = decisions;
    const made = decision ? { ...others, [item.key]: decision } : others;
    const left = items.filter((one) => isOpen(one) && made[one.key] === undefined);
    // On to the next that is open, or back to the first.
    const at = items.indexOf(item);
    const next = decision ? (left.find((one) => items.indexOf(one) > at) ?? left[0] ?? item) : item;
    onWork({ ...work, decisions: made, turn: work.turn + 1, selected: next.key });
    setTold(`${t(`reader.state-${decision?.state ?? 'open'}`)}. ${t('reader.left', { n: left.length })}`);
    requestAnimationFrame(() => focus(next.key));
  };
  const deed = (key: string, what: Deed): void => {
    const item = items.find((one) => one.key === key);
    if (!item || !isOpen(item)) return;
    if (what === 'edit') setEditing(item);
    else if (what === 'reopen') decide(item, undefined);
    else if (what === 'reject') decide(item, { state: 'rejected' });
    // What was edited stays edited when it is accepted again.
    else if (decisions[key] === undefined || decisions[key].state === 'rejected') decide(item, { state: 'accepted' });
  };

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest('input, textarea, select, dialog') !== null) return;
      const at = items.findIndex(({ key }) => key === selected);
      const step = { j: 1, k: -1 }[event.key];
      if (step !== undefined) {
        const next = items[Math.max(0, Math.min(items.length - 1, at + step))];
        if (!next) return;
        event.preventDefault();
        select(next.key);
        requestAnimationFrame(() => focus(next.key));
        return;
      }
      const what = ({ a: 'accept', e: 'edit', x: 'reject' } as const)[event.key as 'a' | 'e' | 'x'];
      if (what === undefined || selected === undefined) return;
      event.preventDefault();
      deed(selected, what);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });

  const { document: source, kind, because, onto } = work.reading;
  const loose = work.reading.diagnostics.filter(({ start }) => start === undefined);
  return (
    <main className="reader">
      <header className="reader-head">
        <h1>{t('reader.title')}</h1>
        <p>
          <strong>{work.name}</strong> · {t(`reader.kind-${kind}`)} · <span>{say(because)}</span>
        </p>
        <p className="reader-after">
          <span>{onto ? t('reader.against', { accord: onto.accord }) : t('reader.as-draft')}</span>
          <button type="button" onClick={() => onWork(undefined)}>
            {t('reader.aside')}
          </button>
        </p>
        {!onto && kind === 'report' && work.bytes !== undefined && <Named work={work} onRead={onRead} />}
        {reading !== undefined && <p role="status">{t('reader.reading', { name: reading })}</p>}
        {fault !== undefined && <NotRead fault={fault} />}
        {keeping !== 'all' && <p className="hint">{t(`reader.keeping-${keeping}`)}</p>}
        {loose.length > 0 && (
          <details>
            <summary>{t('reader.remarks', { n: loose.length })}</summary>
            <ul className="reader-findings">
              {loose.map(({ code, severity, message, says, hint }) => (
                <li key={`${code} ${message}`} className={severity}>
                  <strong>{t(`reader.${severity}`)}</strong> {say(says)} <small>{say({ key: hint, values: [] })}</small>
                </li>
              ))}
            </ul>
          </details>
        )}
      </header>
      <p className="unseen" role="status">
        {told}
      </p>
      <div className="reader-sides">
        <Source
          document={source}
          items={items}
          selected={selected}
          onSelect={(key) => {
            select(key);
            requestAnimationFrame(() => focus(key));
          }}
        />
        <section className="reader-proposals" aria-labelledby="reader-proposals">
          <header>
            <h2 id="reader-proposals">{t('reader.proposals')}</h2>
            <p>
              {t('reader.count', { done: decidable.length - open.length, all: decidable.length })}{' '}
              <span className="hint reader-keys" aria-hidden="true">
                <kbd>j</kbd> <kbd>k</kbd> <kbd>a</kbd> <kbd>e</kbd> <kbd>x</kbd>
              </span>
            </p>
          </header>
          {items.length === 0 ? (
            <Empty title={t('reader.nothing')}>
              <p>{t('reader.nothing-says')}</p>
            </Empty>
          ) : (
            <ProposalList
              {...{ reading: work.reading, items, decisions, selected, accord }}
              onSelect={select}
              onDeed={deed}
            />
          )}
        </section>
      </div>
      {decidable.length > 0 && (
        <section className="reader-finish" aria-labelledby="reader-finish">
          <h2 id="reader-finish" className="unseen">
            {t('reader.finish')}
          </h2>
          {open.length > 0 ? (
            <p>{t('reader.still-open', { n: open.length })}</p>
          ) : (
            <Suspense fallback={<Waiting />}>
              {onto && accord ? (
                <FurtherActs {...{ work, items, accord, onSaved }} />
              ) : (
                <NewAccord
                  {...{ work, items, onWork, onSaved }}
                  today={civilDayAt(Date.now(), accord?.zone ?? 'UTC')}
                />
              )}
            </Suspense>
          )}
        </section>
      )}
      {decidable.length === 0 && items.length > 0 && <p className="reader-finish">{t('reader.all-known')}</p>}
      {editing && (
        <Edit
          item={editing}
          value={valueOf(decisions, editing)}
          accord={accord}
          onClose={() => {
            setEditing(undefined);
            requestAnimationFrame(() => focus(editing.key));
          }}
          onDone={(value) => {
            setEditing(undefined);
            decide(editing, { state: 'edited', value });
          }}
        />
      )}
    </main>
  );
}

/** Accords of the register that the document may be about: one of them can take its acts. */
function Named({ work, onRead }: { readonly work: Work; readonly onRead: (onto: string) => void }): ReactNode {
  const { t, language } = useLanguage();
  const names = work.reading.names.flatMap(({ name, aliases }) => [name, ...aliases]).slice(0, 4);
  const { answer } = useAnswer(names.length === 0 ? undefined : `accords/named/${names.join('/')}`, async () => {
    const found = await Promise.all(names.map(async (q) => (await api.listAccords({ q, limit: 3 })).body.rows));
    return found.flat().filter(({ accord }, i, all) => all.findIndex((one) => one.accord === accord) === i);
  });
  if (!answer || answer.length === 0) return undefined;
  return (
    <div className="reader-named">
      <span>{t('reader.names')}</span>
      {answer.map(({ accord, title }) => (
        <button
          key={accord}
          type="button"
          onClick={() => {
            go(`/reader?onto=${accord}`, { replace: true });
            onRead(accord);
          }}
        >
          {t('reader.hold-against', { accord: inLanguage(title ?? undefined, language) ?? accord })}
        </button>
      ))}
    </div>
  );
}
