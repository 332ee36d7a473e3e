import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { printAccord } from '../../accord/authoring.ts';
import { type Accord, parseAccord } from '../../accord/index.ts';
import { type Diagnostic, isRecord, type JsonRecord, spoken } from '../../base/index.ts';
import { sayWhatIf, type WhatIfAnswer } from '../../brief/index.ts';
import { parseDateSpan, printDay } from '../../calendar/index.ts';
import { findingsIn } from '../../engine/authoring.ts';
import type { AccordFile, ActGiven, Effect } from '../../http/client.ts';
import { printPart } from '../../reader/draft/print.ts';
import { api } from '../api.ts';
import { outdate } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Field } from '../parts/field.tsx';
import { Fault, Waiting } from '../parts/states.tsx';
import { decidedDraft, goesIn, type Item, valueOf } from './items.ts';
import { type Step, Steps, useSaving } from './saving.tsx';
import { useFound } from './saying.ts';
import { sayAct } from './telling.ts';
import { bytesOf, type Work } from './work.ts';

interface FinishProps {
  readonly work: Work;
  readonly items: readonly Item[];
  readonly today: number;
  readonly onWork: (work: Work) => void;
  readonly onSaved: (accord: string) => void;
}

// The source is kept with the accord, so that what is quoted can be looked up in it.
function attaching(
  { id, name, bytes, turn, decisions }: Work,
  items: readonly Item[],
  accord: string,
  says: string,
): readonly Step[] {
  if (bytes === undefined) return [];
  const rested = items.filter((item) => goesIn(decisions, item)).flatMap((item) => item.quotes);
  const places = [...new Set(rested.map(({ start, end }) => `${start}-${end}`))].slice(0, 500);
  const asked = { id: accord, name, ...(places.length > 0 && { quotes: places.join(',') }) };
  const options = { idempotencyKey: `reader-${id}-${turn}-document` };
  return [{ says, run: async () => api.attachDocument(asked, bytesOf(bytes), options) }];
}

/** A new accord, as a file with its findings, before it is saved and as it is. */
export function NewAccord({ work, items, today, onWork, onSaved }: FinishProps): ReactNode {
  const { t } = useLanguage();
  const say = useFound();
  const saving = useSaving();
  const id = work.newId ?? work.reading.draft.accord.accord;
  const { file, yaml, findings } = useMemo(() => {
    const made = decidedDraft(work.reading, items, work.decisions, id);
    const written = printPart(made, []);
    const text = printAccord(written) ?? written;
    const parsed = parseAccord(text, 'accord.yaml');
    const found = findingsIn({ parsed, file: 'accord.yaml', on: today, lookup: () => undefined });
    return { file: made, yaml: text, findings: found };
  }, [work.reading, work.decisions, items, id, today]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const save = (): void => {
    const options = { ifNoneMatch: '*', idempotencyKey: `reader-${work.id}-${work.turn}-${id}` };
    const steps = [
      {
        says: t('reader.step-accord', { id }),
        run: async () => api.putAccord({ id }, file as unknown as AccordFile, options),
      },
      ...attaching(work, items, id, t('reader.step-document')),
    ];
    saving.save(steps, () => {
      outdate('accords', 'deadlines', 'statuses', 'changes', `accord/${id}/`);
      onSaved(id);
    });
  };
  const idOk = /^[a-z0-9][a-z0-9-]{0,99}$/.test(id);
  return (
    <>
      <h2>{t('reader.new-accord')}</h2>
      <Field
        label={t('reader.id')}
        hint={t('reader.id-hint')}
        value={id}
        wrong={idOk ? undefined : t('reader.wrong-id')}
        autoComplete="off"
        onChange={(event) => onWork({ ...work, newId: event.target.value })}
      />
      <h3>{t('reader.findings', { n: findings.length })}</h3>
      {findings.length === 0 ? (
        <p>{t('reader.no-findings')}</p>
      ) : (
        <ul className="reader-findings">
          {findings.map((finding) => (
            <FindingLine key={`${finding.line} ${finding.code} ${finding.message}`} finding={finding} say={say} />
          ))}
        </ul>
      )}
      <h3>{t('reader.file')}</h3>
      <ol className="reader-file" tabIndex={0} aria-label={t('reader.file')}>
        {yaml
          .trimEnd()
          .split('\n')
          .map((line, i) => (
            // The lines of a file go by their number.
            <li key={i} id={`line-${i + 1}`}>
              {line}
            </li>
          ))}
      </ol>
      {errors.length > 0 && <p className="wrong">{t('reader.errors-first')}</p>}
      {work.bytes === undefined && <p className="hint">{t('reader.no-file')}</p>}
      <Steps saving={saving} />
      <p>
        <button type="button" className="first" disabled={saving.busy || errors.length > 0 || !idOk} onClick={save}>
          {saving.fault === undefined ? t('reader.save-accord') : t('reader.again')}
        </button>
      </p>
    </>
  );
}

function FindingLine({
  finding,
  say,
}: {
  readonly finding: Diagnostic;
  readonly say: ReturnType<typeof useFound>;
}): ReactNode {
  const { t } = useLanguage();
  const { severity, line, code, hint } = finding;
  return (
    <li className={severity}>
      <a href={`#line-${line}`}>{t('reader.line', { line })}</a> <strong>{t(`reader.${severity}`)}</strong>{' '}
      {say(finding[spoken])} <small>{say({ key: hint, values: [] })}</small> <small lang="en">{code}</small>
    </li>
  );
}

interface Foreseen {
  readonly effect?: WhatIfAnswer;
  readonly findings: readonly string[];
  readonly fault?: unknown;
}

const idsIn = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string');

/** Acts for an accord that is there, each with what it would change, before they are recorded and as they are. */
export function FurtherActs({
  work,
  items,
  accord,
  onSaved,
}: Omit<FinishProps, 'today' | 'onWork'> & { readonly accord: Accord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const saving = useSaving();
  const { id } = accord;
  const acts = useMemo(() => {
    const chosen = items
      .filter((item) => item.is === 'act' && goesIn(work.decisions, item))
      .map((item) => valueOf(work.decisions, item) as JsonRecord);
    const day = (act: JsonRecord): number => parseDateSpan(String(act.date))?.first ?? 0;
    const taken = new Set(accord.record.map((act) => act.id));
    // What is at odds with the record is recorded beside it, under an id of its own.
    return chosen
      .toSorted((a, b) => day(a) - day(b))
      .map((act): JsonRecord => {
        const wanted = typeof act.id === 'string' ? act.id : String(act.act);
        let free = wanted;
        for (let n = 2; taken.has(free); n += 1) free = `${wanted}-${n}`;
        taken.add(free);
        return { ...act, id: free };
      });
  }, [items, work.decisions, accord]);
  const foreseen = useForeseen(id, acts);
  const sources = Object.entries(work.reading.onto?.sources ?? {}).filter(
    ([name]) => accord.sources[name] === undefined && acts.some((act) => idsIn(act.source).includes(name)),
  );
  const key = (what: string): string => `reader-${work.id}-${work.turn}-${what}`;
  const save = (): void => {
    const steps: Step[] = [
      ...(sources.length > 0
        ? [
            {
              says: t('reader.step-source'),
              run: async () => addSources(id, Object.fromEntries(sources) as JsonRecord),
            },
          ]
        : []),
      ...acts.map((act) => ({
        says: sayAct(act, { accord, catalogue, t }),
        run: async () => api.recordAct({ id }, act as unknown as ActGiven, { idempotencyKey: key(String(act.id)) }),
      })),
      ...attaching(work, items, id, t('reader.step-document')),
    ];
    saving.save(steps, () => {
      outdate(`accord/${id}/`, 'accords', 'deadlines', 'statuses', 'changes');
      onSaved(id);
    });
  };
  if (acts.length === 0) return <p>{t('reader.nothing-goes-in')}</p>;
  return (
    <>
      <h2>{t('reader.further-acts', { n: acts.length })}</h2>
      <ol className="reader-effects">
        {acts.map((act) => {
          const found = foreseen.get(JSON.stringify(act));
          return (
            <li key={String(act.id)}>
              <h3>{sayAct(act, { accord, catalogue, t })}</h3>
              {!found && <Waiting />}
              {found?.effect &&
                (found.effect.changes.length > 0 ? (
                  <p className="reader-effect">{changesIn(sayWhatIf(found.effect, accord, catalogue))}</p>
                ) : (
                  <p className="hint">{t('reader.no-effect')}</p>
                ))}
              {found?.findings.map((finding) => (
                <p key={finding} className="reader-look">
                  {finding}
                </p>
              ))}
              {found?.fault !== undefined && <Fault fault={found.fault} />}
            </li>
          );
        })}
      </ol>
      {work.bytes === undefined && <p className="hint">{t('reader.no-file')}</p>}
      <Steps saving={saving} />
      <p>
        <button type="button" className="first" disabled={saving.busy} onClick={save}>
          {saving.fault === undefined ? t('reader.record', { n: acts.length }) : t('reader.again')}
        </button>
      </p>
    </>
  );
}

// Without the act and the day, which stand above.
const changesIn = (text: string): string => text.slice(text.indexOf('\n\n') + 2);

// What each act would change on its day. An act that works on one of the others is supposed together with it, since it cannot stand by itself.
function useForeseen(id: string, acts: readonly JsonRecord[]): ReadonlyMap<string, Foreseen> {
  const [foreseen, setForeseen] = useState<ReadonlyMap<string, Foreseen>>(new Map());
  useEffect(() => {
    let here = true;
    const ask = async (): Promise<void> => {
      for (const act of acts) {
        const key = JSON.stringify(act);
        const found = await foreseenOf(id, act, acts);
        if (!here) return;
        setForeseen((before) => new Map(before).set(key, found));
      }
    };
    void ask();
    return () => {
      here = false;
    };
  }, [id, acts]);
  return foreseen;
}

async function foreseenOf(id: string, act: JsonRecord, acts: readonly JsonRecord[]): Promise<Foreseen> {
  const span = parseDateSpan(String(act.date));
  const on = span ? printDay(span.last) : undefined;
  const asked = { id, ...(on !== undefined && { on }) };
  const others = acts.filter((other) => idsIn(act.of).includes(String(other.id)));
  try {
    if (others.length > 0) {
      const { body } = await api.suppose(asked, { acts: [...others, act] as unknown as ActGiven[] });
      return { effect: body as unknown as WhatIfAnswer, findings: [] };
    }
    const { body } = await api.recordAct({ ...asked, dryRun: 'true' }, act as unknown as ActGiven);
    const effect = body as unknown as Effect & WhatIfAnswer;
    // That the source is not there yet is a matter of the first step.
    const findings = effect.diagnostics.filter(({ code }) => code !== 'accord/unknown-source');
    return { effect, findings: findings.map(({ message, hint }) => `${message} ${hint}`) };
  } catch (fault) {
    return { findings: [], fault };
  }
}

// The file of the accord with further sources. Somebody else may change it in the same moment: then it is read again, once.
async function addSources(id: string, sources: JsonRecord, again = true): Promise<unknown> {
  const { body, headers } = await api.getAccord({ id });
  const file = body as unknown as JsonRecord;
  const there = isRecord(file.sources) ? file.sources : {};
  if (Object.keys(sources).every((name) => there[name] !== undefined)) return undefined;
  const made = { ...file, sources: { ...sources, ...there } } as unknown as AccordFile;
  try {
    return await api.putAccord({ id }, made, { ifMatch: headers.get('etag') ?? '' });
  } catch (error) {
    if (again && (error as { problem?: { status?: number } }).problem?.status === 412)
      return addSources(id, sources, false);
    throw error;
  }
}
