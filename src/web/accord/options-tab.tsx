import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { actKinds } from '../../accord/index.ts';
import { cellDate, longDay, sayDate } from '../../brief/dates.ts';
import { partyName, sayManner } from '../../brief/names.ts';
import { curveSvg } from '../../brief/pictures.ts';
import { capital, say, word } from '../../brief/say.ts';
import { printDay } from '../../calendar/index.ts';
import { type Option, optionsFor } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { CurvePicture } from '../pictures/curve.tsx';
import { CurveTable } from '../pictures/curve-table.tsx';
import { saveFile } from '../pictures/save.ts';
import { Twin } from '../pictures/twin.tsx';
import { addressWith, Link } from '../router.tsx';
import { Why } from '../why/why.tsx';
import { useCurves } from './curve-side.tsx';
import type { TabProps } from './page.tsx';
import { actOf, canBeSupposed, suppositionText } from './supposition.ts';

/** So many parties are shown at first. */
const mostParties = 8;

/** What each party can do on a day, until when, with what effect and until when it can be undone; and how soon each could be out. */
export function OptionsTab({ held, posed }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const { accord, on } = posed;
  const curves = useCurves(held, posed);
  return (
    <div className="options">
      <OptionsTable posed={useDeferredValue(posed)} />
      <section aria-labelledby="curve-head">
        <h2 id="curve-head">{say(catalogue, 'page.curve')}</h2>
        <p className="hint">{t('pictures.curve-says')}</p>
        {curves.fault !== undefined && <Fault fault={curves.fault} />}
        {curves.answer ? (
          <>
            <CurvePicture curves={curves.answer.curves} {...{ accord, on }} plot={220} onDay={posed.setOn}>
              <div className="picture-tools">
                <button
                  type="button"
                  onClick={() =>
                    saveFile(
                      `${accord.id}-curve-${printDay(on)}.svg`,
                      curveSvg(curves.answer?.curves ?? [], accord, catalogue),
                      'image/svg+xml',
                    )
                  }
                >
                  {t('pictures.save')}
                </button>
              </div>
            </CurvePicture>
            <Twin name={t('pictures.table')}>
              {() => <CurveTable curves={curves.answer?.curves ?? []} accord={accord} />}
            </Twin>
          </>
        ) : (
          <Waiting />
        )}
      </section>
    </div>
  );
}

function OptionsTable({ posed: { accord, question, on } }: { readonly posed: TabProps['posed'] }): ReactNode {
  const { t, catalogue } = useLanguage();
  const [all, setAll] = useState(false);
  const parties = all ? accord.parties : accord.parties.slice(0, mostParties);
  const rows = useMemo(
    () =>
      parties.flatMap(({ code }) => {
        const options = optionsFor({ ...question, party: code });
        return question.positions.map(({ name }) => ({
          party: code,
          position: name,
          options: options.filter((option) => option.position === name),
        }));
      }),
    [parties, question],
  );
  const open = new Set(rows.flatMap(({ options }) => options.map(({ act }) => act)));
  const acts = actKinds.filter((act) => open.has(act));
  if (acts.length === 0)
    return (
      <Empty title={say(catalogue, 'options.none')}>
        <p>{t('pictures.options-none')}</p>
      </Empty>
    );
  return (
    <section className="options-table">
      <div className="scrolls" role="region" tabIndex={0} aria-labelledby="options-head">
        <table>
          <caption id="options-head">{t('pictures.options-caption', { on: longDay(catalogue, printDay(on)) })}</caption>
          <thead>
            <tr>
              <th scope="col">{say(catalogue, 'column.party')}</th>
              <th scope="col">{say(catalogue, 'column.reading')}</th>
              {acts.map((act) => (
                <th key={act} scope="col">
                  {capital(word(catalogue, 'act', act))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ party, position, options }, i) => (
              <tr key={`${party} ${position}`}>
                {rows[i - 1]?.party !== party && (
                  <th scope="rowgroup" rowSpan={question.positions.length}>
                    {partyName(accord, party, catalogue)}
                  </th>
                )}
                <th scope="row">{position}</th>
                {acts.map((act) => (
                  <td key={act} data-act={capital(word(catalogue, 'act', act))}>
                    {options
                      .filter((option) => option.act === act)
                      .map((option) => (
                        <Cell
                          key={`${option.of} ${option.exit}`}
                          {...{ option, party, accord }}
                          on={printDay(on)}
                          likewise={options.filter((other) => other.act === act).length > 1}
                        />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {accord.parties.length > mostParties && (
        <button type="button" onClick={() => setAll(!all)} aria-expanded={all}>
          {t('pictures.options-all', { n: accord.parties.length })}
        </button>
      )}
    </section>
  );
}

function Cell({
  option,
  party,
  accord,
  on,
  likewise,
}: {
  readonly option: Option;
  readonly party: string;
  readonly accord: TabProps['posed']['accord'];
  readonly on: string;
  /** Whether another of its kind stands in the cell, so that it has to be named. */
  readonly likewise: boolean;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const { doBy, lastDayIn, stateAfter, undoBy, needs, form, channel, because } = option;
  const asked = (what: 'column.doBy' | 'column.ends' | 'column.undoBy', value: string) => () => ({
    what: say(catalogue, what),
    value,
    position: option.position,
    parties: [party],
    because,
  });
  const until =
    doBy === null
      ? capital(say(catalogue, 'options.any-time'))
      : doBy === on
        ? t('pictures.option-today')
        : t('pictures.option-by', { date: longDay(catalogue, doBy) });
  const manner = sayManner(catalogue, form, channel);
  const named = [option.exit, option.of].filter((name) => name !== null).join(' · ');
  return (
    <div className="option">
      {likewise && named !== '' && <small>{named}</small>}
      <Why accord={accord} asked={asked('column.doBy', until)}>
        <strong>{until}</strong>
      </Why>
      <span>
        {lastDayIn === null ? (
          <>→ {word(catalogue, 'state', stateAfter)}</>
        ) : (
          <Why accord={accord} asked={asked('column.ends', sayDate(catalogue, lastDayIn, 'end.none'))}>
            → {say(catalogue, 'column.ends')}{' '}
            {typeof lastDayIn === 'string' ? longDay(catalogue, lastDayIn) : cellDate(lastDayIn)}
          </Why>
        )}
      </span>
      <span className="hint">
        {undoBy === null ? (
          t('pictures.option-no-undo')
        ) : (
          <Why accord={accord} asked={asked('column.undoBy', longDay(catalogue, undoBy))}>
            {t('pictures.option-undo', { date: longDay(catalogue, undoBy) })}
          </Why>
        )}
      </span>
      {(needs.length > 0 || manner !== '') && (
        <span className="hint">
          {[needs.length > 0 ? t('pictures.option-needs', { who: needs.join(', ') }) : '', manner]
            .filter((part) => part !== '')
            .join('; ')}
        </span>
      )}
      {canBeSupposed(option) && (
        <Link
          to={addressWith({ tab: 'what-if', suppose: suppositionText([actOf(option, party, on, accord)]) })}
          aria-label={t('pictures.suppose-this', {
            act: word(catalogue, 'act', option.act),
            party: partyName(accord, party, catalogue),
            position: option.position,
          })}
        >
          {t('pictures.suppose')}
        </Link>
      )}
    </div>
  );
}
