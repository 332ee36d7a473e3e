import type { ReactNode } from 'react';
import { inLanguage } from '../../base/index.ts';
import { daysBetween, longDay, shortDay } from '../../brief/dates.ts';
import { word } from '../../brief/say.ts';
import { civilDayAt, printDay } from '../../calendar/index.ts';
import { deadlineKinds } from '../../engine/index.ts';
import type { ListedDeadline } from '../../http/client.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { Choice, LabelFilter, MineFilter } from '../parts/which.tsx';
import { Link, useParam, useTitle } from '../router.tsx';
import { WhyOf, WhyRoom } from '../why/why.tsx';
import { Changes } from './changes.tsx';
import { Strip } from './strip.tsx';
import './desk.css';

/** How many days after the day to send by a deadline still stands on top, and how many days ahead the desk looks. */
const reach = { behind: 31, ahead: 366 } as const;
const mostRows = 100;
const mostLanes = 14;

/** What falls due by the day on which something has to be sent, the accords concerned through eighteen months, and what has changed. */
export function DeskPage(): ReactNode {
  const { t, catalogue } = useLanguage();
  useTitle(t('desk.title'));
  const [mine] = useParam('mine');
  const [label] = useParam('label');
  const [kind, setKind] = useParam('kind');
  const today = civilDayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const asked = {
    by: 'send-by',
    from: printDay(today - reach.behind),
    to: printDay(today + reach.ahead),
    limit: mostRows,
    kind: kind ?? 'notify-by,review,reminder-duty,effect,suspension-ends',
    ...(mine === 'true' && { mine }),
    ...(label !== undefined && { label }),
  } as const;
  const { answer, fault } = useAnswer(`deadlines/desk/${JSON.stringify(asked)}`, async () => {
    const [rows, any] = await Promise.all([
      api.listDeadlines(asked as Parameters<typeof api.listDeadlines>[0]),
      api.listAccords({ limit: mostLanes }),
    ]);
    return { ...rows.body, others: any.body.rows.map(({ accord }) => accord) };
  });
  const rows = answer?.rows ?? [];
  const others = answer?.others;
  const accords = [...new Set([...rows.map(({ accord }) => accord), ...(others ?? [])])].slice(0, mostLanes);
  return (
    <WhyRoom>
      <main className="desk">
        <header className="desk-head">
          <h1>{t('desk.title')}</h1>
          <form className="filters" onSubmit={(event) => event.preventDefault()}>
            <MineFilter />
            <label>
              {t('desk.kind')}{' '}
              <Choice
                all={t('desk.kind-usual')}
                options={deadlineKinds.map((one) => [one, word(catalogue, 'kind', one)])}
                chosen={kind}
                onChoose={setKind}
              />
            </label>
            <LabelFilter />
          </form>
        </header>
        {others?.length === 0 ? (
          <Empty title={t('desk.empty')}>
            <p>{t('desk.empty-says')}</p>
            <p>
              <Link to="/accords?import=yes">{t('desk.import')}</Link> · <Link to="/reader">{t('desk.read')}</Link>
            </p>
          </Empty>
        ) : (
          <>
            <section className="due" aria-label={t('desk.due')}>
              <h2>{t('desk.due')}</h2>
              {fault !== undefined && <Fault fault={fault} />}
              {!answer && fault === undefined && <Waiting />}
              {answer && rows.length === 0 && <p className="hint">{t('desk.nothing-due')}</p>}
              <Due rows={rows} today={printDay(today)} />
              {answer?.next !== undefined && <p className="hint">{t('desk.more', { n: mostRows })}</p>}
            </section>
            <section className="months" aria-label={t('desk.strip')}>
              <h2>{t('desk.strip')}</h2>
              <Strip accords={accords} today={today} />
            </section>
            <Changes />
          </>
        )}
      </main>
    </WhyRoom>
  );
}

interface Shared extends ListedDeadline {
  readonly parties: readonly string[];
  readonly positions: readonly string[];
}

const keyOf = ({ accord, kind, exit, duty, date, sendBy }: ListedDeadline): string =>
  [accord, kind, exit, duty, date, sendBy].join(' ');

// What several parties have to do by the same day, under whichever readings, stands once.
function shared(rows: readonly ListedDeadline[]): readonly Shared[] {
  const all = new Map<string, Shared>();
  for (const row of rows) {
    const before = all.get(keyOf(row));
    const parties = [...new Set([...(before?.parties ?? []), ...(row.party === null ? [] : [row.party])])];
    const positions = [...new Set([...(before?.positions ?? []), row.position])];
    all.set(keyOf(row), { ...row, ...before, parties, positions });
  }
  return [...all.values()];
}

// The clause that a deadline comes from.
function clauseOf({ because }: ListedDeadline): string | undefined {
  const clause = because.map((reason) => reason.clause).find((one) => typeof one === 'string');
  return clause === undefined ? undefined : `[${clause}]`;
}

// Where nobody reads the text differently, it speaks for itself.
const readingsOf = ({ positions }: Shared): string | undefined =>
  positions.length === 1 && positions[0] === 'text' ? undefined : positions.join(', ');

function Due({ rows, today }: { readonly rows: readonly ListedDeadline[]; readonly today: string }): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const groups = new Map<string, Shared[]>();
  for (const row of shared(rows)) {
    const name = row.sendBy < today ? t('desk.overdue') : format.format(new Date(`${row.sendBy}T00:00:00Z`));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, group]) => (
    <section key={name} className="due-group">
      <h3>{name}</h3>
      <ol>
        {group.map((row) => {
          const days = daysBetween(today, row.sendBy);
          return (
            <li key={keyOf(row)}>
              <span className={`count ${days < 0 ? 'late' : days <= 30 ? 'soon' : ''}`}>
                {days < 0
                  ? t('desk.late', { n: -days })
                  : days === 0
                    ? t('desk.today')
                    : t('desk.in-days', { n: days })}
              </span>
              <span className="what">
                <Link to={`/accords/${row.accord}`}>{inLanguage(row.title ?? undefined, language) ?? row.accord}</Link>
                <small>
                  {[
                    word(catalogue, 'kind', row.kind),
                    row.exit ?? row.duty,
                    clauseOf(row),
                    row.parties.join(', '),
                    readingsOf(row),
                  ]
                    .filter((part) => part !== null && part !== undefined && part !== '')
                    .join(' · ')}
                </small>
              </span>
              <WhyOf
                id={row.accord}
                asked={() => ({
                  what: word(catalogue, 'kind', row.kind),
                  value: longDay(catalogue, row.date),
                  position: row.positions.join(', '),
                  parties: row.parties,
                  because: row.because,
                  others: rows
                    .filter(
                      (other) =>
                        other.accord === row.accord &&
                        other.kind === row.kind &&
                        other.exit === row.exit &&
                        !row.positions.includes(other.position),
                    )
                    .map((other) => ({ position: other.position, value: longDay(catalogue, other.date) })),
                })}
              >
                {shortDay(catalogue, row.sendBy)}
              </WhyOf>
            </li>
          );
        })}
      </ol>
    </section>
  ));
}
