import { type ReactNode, useId, useMemo } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { type FieldName, fieldNames, sayField, tellingOf } from '../../brief/fields.ts';
import { partyName, partyNames, sayPosition } from '../../brief/names.ts';
import { capital, say, word } from '../../brief/say.ts';
import { type Day, parseDay, printDay } from '../../calendar/index.ts';
import {
  type Change,
  changesBetween,
  partiesAsked,
  positionNamed,
  positionsAsked,
  statusOn,
  type View,
} from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { DayInput } from '../parts/day-input.tsx';
import { Empty } from '../parts/states.tsx';
import { useBeside } from '../pictures/beside.ts';
import { addressWith, go, useParam } from '../router.tsx';
import { Why } from '../why/why.tsx';
import { ChangeTable } from './change-table.tsx';
import type { TabProps } from './page.tsx';
import { sentOf } from './sent.ts';

/** Two positions, or two days of knowledge, side by side: what differs, and since when. */
export function CompareTab(props: TabProps): ReactNode {
  const { t } = useLanguage();
  const [since] = useParam('since');
  const days = since !== undefined;
  const { posed } = props;
  const before = posed.accord.record.map(({ date }) => date.first).findLast((day) => day < posed.knownOn);
  const first = printDay(Math.min(before ?? posed.knownOn - 30, posed.knownOn - 1));
  return (
    <div className="compare">
      <div role="group" aria-label={t('pictures.compare-what')} className="picture-tools">
        <button
          type="button"
          aria-pressed={!days}
          onClick={() => go(addressWith({ since: undefined }), { replace: true })}
        >
          {t('pictures.compare-positions')}
        </button>
        <button
          type="button"
          aria-pressed={days}
          onClick={() => go(addressWith({ since: since ?? first }), { replace: true })}
        >
          {t('pictures.compare-days')}
        </button>
      </div>
      {days ? <TwoDays {...props} since={parseDay(since) ?? posed.knownOn - 1} /> : <TwoPositions {...props} />}
    </div>
  );
}

// The two that are asked for by their names; else the first, and the first that is another one. The text is always among them.
function positionsOf(accord: Accord, aName: string | undefined, bName: string | undefined) {
  const held = positionsAsked(accord);
  const all = [...new Set([...held.map(({ name }) => name), 'text'])];
  const find = (name: string | undefined) =>
    name === undefined ? undefined : (held.find((one) => one.name === name) ?? positionNamed(accord, name));
  const a = find(aName) ?? find(all[0]);
  const b = find(bName) ?? find(all.find((name) => name !== a?.name));
  return { all, a, b };
}

function TwoPositions({ held, posed: { accord, question, on, knownOn } }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const id = useId();
  const [aText, setA] = useParam('a');
  const [bText, setB] = useParam('b');
  const [partyText, setParty] = useParam('party');
  const { all, a, b } = useMemo(() => positionsOf(accord, aText, bText), [accord, aText, bText]);
  const party =
    accord.parties.find(({ code }) => code === partyText)?.code ?? (a ? partiesAsked(accord, a)[0] : undefined);
  const asked = useMemo(
    () => (a && b && party !== undefined ? { ...question, positions: [a, b], party } : undefined),
    [question, a, b, party],
  );
  const views = useMemo(() => (asked ? statusOn(asked) : []), [asked]);
  const sent = useMemo(() => (asked ? sentOf(held, asked, on, on) : undefined), [held, asked, on]);
  const { answer: differ } = useBeside('differences', sent);
  if (!a || !b || all.length < 2 || party === undefined)
    return (
      <Empty title={t('pictures.compare-one')}>
        <p>{t('pictures.compare-one-says')}</p>
      </Empty>
    );
  const day = printDay(on);
  const told = (view: View, field: FieldName): readonly string[] =>
    sayField(view, field, tellingOf(accord, catalogue, day, view.because, views));
  const fields = fieldNames.filter((field) => views.some((view) => told(view, field).length > 0));
  const [left, right] = views;
  const choices = [
    ['a', t('pictures.compare-left'), a.name, setA],
    ['b', t('pictures.compare-right'), b.name, setB],
  ] as const;
  return (
    <>
      <div className="compare-choice">
        {choices.map(([key, label, value, set]) => (
          <div key={key} className="field">
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <select id={`${id}-${key}`} value={value} onChange={(event) => set(event.target.value)}>
              {all.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="field">
          <label htmlFor={`${id}-party`}>{t('pictures.compare-for')}</label>
          <select id={`${id}-party`} value={party} onChange={(event) => setParty(event.target.value)}>
            {accord.parties.map(({ code }) => (
              <option key={code} value={code}>
                {partyName(accord, code, catalogue)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="scrolls" role="region" tabIndex={0} aria-label={t('pictures.compare-positions')}>
        <table className="positions">
          <caption>
            {say(catalogue, 'compare.head', {
              on: longDay(catalogue, day),
              known: longDay(catalogue, printDay(knownOn)),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('accord.field')}</th>
              {[a, b].map(({ name }, i) => (
                <th key={`${i} ${name}`} scope="col">
                  {name} <small>{sayPosition(accord, name, [party], catalogue)}</small>
                </th>
              ))}
              <th scope="col">{t('accord.differ-since')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const texts = views.map((view) => told(view, field));
              const since = differ?.find((one) => one.field === field || one.field.startsWith(`${field}/`));
              const parts = texts[0]?.join() !== texts[1]?.join();
              return (
                <tr key={field} className={parts ? 'differs' : ''}>
                  <th scope="row">
                    {parts && (
                      <span className="differs-sign" title={t('pictures.compare-differs')}>
                        ≠{' '}
                      </span>
                    )}
                    {say(catalogue, `field.${field}`)}
                  </th>
                  {views.map((view, i) => (
                    <td key={`${i} ${view.position}`}>
                      <Why
                        accord={accord}
                        asked={() => ({
                          what: say(catalogue, `field.${field}`),
                          value: (texts[i] ?? []).join('; '),
                          position: view.position,
                          parties: [party],
                          because: view.because,
                          others: [left, right].flatMap((other, at) =>
                            other && at !== i
                              ? [{ position: other.position, value: (texts[at] ?? []).join('; ') }]
                              : [],
                          ),
                        })}
                      >
                        {(texts[i] ?? []).length === 0
                          ? '–'
                          : texts[i]?.map((line) => (
                              <span key={line} className="told-line">
                                {line}
                              </span>
                            ))}
                      </Why>
                    </td>
                  ))}
                  <td>
                    {parts && since && (
                      <strong>
                        {since.orEarlier
                          ? say(catalogue, 'differ.or-earlier', { date: longDay(catalogue, since.from) })
                          : longDay(catalogue, since.from)}
                      </strong>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function TwoDays({ held, posed, views, since }: TabProps & { readonly since: Day }): ReactNode {
  const { t, catalogue } = useLanguage();
  const id = useId();
  const [, setSince] = useParam('since');
  const { question, accord, on, knownOn, setKnownOn } = posed;
  const before = useMemo(
    () =>
      statusOn({
        ...question,
        accord: held.asKnown(since),
        knownOn: since,
        lookup: (other) => held.lookup(other, since),
      }),
    [held, question, since],
  );
  const changes = useMemo(() => pairedChanges(before, views), [before, views]);
  const learnt = accord.record.filter((act) => {
    const known = act.knownFrom ?? act.date.last;
    return known > Math.min(since, knownOn) && known <= Math.max(since, knownOn);
  });
  const says = (day: Day): string => longDay(catalogue, printDay(day));
  const days = [
    ['since', t('pictures.compare-earlier'), since, (day: Day) => setSince(printDay(day))],
    ['known', t('pictures.compare-later'), knownOn, setKnownOn],
  ] as const;
  return (
    <>
      <div className="compare-choice">
        {days.map(([key, label, day, set]) => (
          <div key={key} className="field">
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <DayInput
              id={`${id}-${key}`}
              required
              value={printDay(day)}
              onDay={(chosen) => {
                const one = parseDay(chosen);
                if (one !== undefined) set(one);
              }}
            />
          </div>
        ))}
      </div>
      <ChangeTable
        {...{ changes, accord, before }}
        after={views}
        on={printDay(on)}
        caption={say(catalogue, 'compare.learnt', { on: says(on), known: says(knownOn), since: says(since) })}
        heads={[t('pictures.compare-known', { on: says(since) }), t('pictures.compare-known', { on: says(knownOn) })]}
      />
      <h2>{t('pictures.compare-learnt')}</h2>
      {learnt.length === 0 ? (
        <p className="hint">{t('pictures.compare-learnt-none')}</p>
      ) : (
        <ul className="reasons">
          {learnt.map((act) => (
            <li key={act.id} className="act">
              <strong>{longDay(catalogue, printDay(act.date.first))}</strong>{' '}
              {capital(word(catalogue, 'act', act.kind))} · {partyNames(accord, act.by, catalogue)}
              {act.says !== undefined && <p className="hint">{act.says}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

// The file may have had other readings then: only what both days know is set side by side.
function pairedChanges(before: readonly View[], after: readonly View[]): readonly Change[] {
  const pairs = before.flatMap((view) => {
    const now = after.find(({ position, party }) => position === view.position && party === view.party);
    return now ? [[view, now] as const] : [];
  });
  return changesBetween(
    pairs.map(([view]) => view),
    pairs.map(([, view]) => view),
  );
}
