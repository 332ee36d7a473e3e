import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { inLanguage } from '../../base/index.ts';
import { shortDay } from '../../brief/dates.ts';
import { type ChipKey, chipOf } from '../../brief/index.ts';
import { word } from '../../brief/say.ts';
import { states, type View } from '../../engine/index.ts';
import type { ListedAccord, ListedStatus } from '../../http/client.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { Chip } from '../parts/chip.tsx';
import { useNarrow } from '../parts/narrow.ts';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { Choice, LabelFilter, MineFilter } from '../parts/which.tsx';
import { addressWith, go, Link, useAddress, useParam, useTitle } from '../router.tsx';
import { ImportDialog } from './import.tsx';
import { Views } from './views.tsx';
import './accords.css';

const pageSize = 200;
const kinds = ['bilateral', 'multilateral', 'contract', 'arrangement'] as const;

interface Row extends ListedAccord {
  readonly status: ListedStatus | undefined;
}

interface Filters {
  readonly q?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly label?: string;
  readonly mine?: 'true';
}

async function pageAfter(
  filters: Filters,
  cursor: string | undefined,
): Promise<{ rows: readonly Row[]; next?: string }> {
  const { body } = await api.listAccords({ ...filters, limit: pageSize, ...(cursor !== undefined && { cursor }) });
  const ids = body.rows.map(({ accord }) => accord);
  const statuses =
    ids.length === 0 ? [] : (await api.listStatuses({ accords: ids.join(','), limit: pageSize })).body.rows;
  const byId = new Map(statuses.map((status) => [status.accord, status]));
  return {
    rows: body.rows.map((row) => ({ ...row, status: byId.get(row.accord) })),
    ...(body.next !== undefined && { next: body.next }),
  };
}

/** Every accord that one may read, as a table that goes on as far as one scrolls. */
export function AccordsPage(): ReactNode {
  const { t, catalogue } = useLanguage();
  useTitle(t('accords.title'));
  const { query } = useAddress();
  const [q, setQ] = useParam('q');
  const [kind, setKind] = useParam('kind');
  const [state, setState] = useParam('state');
  const [label] = useParam('label');
  const [mine] = useParam('mine');
  const filters: Filters = {
    ...(q !== undefined && { q }),
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    ...(label !== undefined && { label }),
    ...(mine === 'true' && { mine }),
  };
  const importing = query.get('import') !== null;
  return (
    <main className="accords">
      <header className="desk-head">
        <h1>{t('accords.title')}</h1>
        <button type="button" className="first" onClick={() => go(addressWith({ import: 'yes' }))}>
          {t('accords.import')}
        </button>
      </header>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('accords.words')}{' '}
          <input type="search" value={q ?? ''} onChange={(event) => setQ(event.target.value || undefined)} />
        </label>
        <label>
          {t('accords.kind')}{' '}
          <Choice
            all={t('accords.any')}
            options={kinds.map((one) => [one, word(catalogue, 'accord', one)])}
            chosen={kind}
            onChoose={setKind}
          />
        </label>
        <label>
          {t('accords.state')}{' '}
          <Choice
            all={t('accords.any')}
            options={states.map((one) => [one, word(catalogue, 'state', one)])}
            chosen={state}
            onChoose={setState}
          />
        </label>
        <LabelFilter />
        <MineFilter />
        <Views />
      </form>
      <Rows key={JSON.stringify(filters)} filters={filters} />
      {importing && <ImportDialog onClose={() => go(addressWith({ import: undefined }), { replace: true })} />}
    </main>
  );
}

function Rows({ filters }: { readonly filters: Filters }): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const first = useAnswer(`accords/list/${JSON.stringify(filters)}`, async () => pageAfter(filters, undefined));
  const [more, setMore] = useState<{ rows: readonly Row[]; next: string | undefined; of: unknown }>();
  const [fault, setFault] = useState<unknown>();
  const asking = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const later = more?.of === first.answer ? more : undefined;
  const rows = [...(first.answer?.rows ?? []), ...(later?.rows ?? [])];
  const next = later ? later.next : first.answer?.next;
  const rowHeight = useNarrow() ? 84 : 52;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 24,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  // Asked for long before it is scrolled to, so that no row is ever blank.
  useEffect(() => {
    if (next === undefined || asking.current || last < rows.length - 120) return;
    asking.current = true;
    pageAfter(filters, next)
      .then((page) => setMore({ rows: [...(later?.rows ?? []), ...page.rows], next: page.next, of: first.answer }))
      .catch(setFault)
      .finally(() => {
        asking.current = false;
      });
  }, [next, last, rows.length, filters, later, first.answer]);

  if (!first.answer) return first.fault === undefined ? <Waiting /> : <Fault fault={first.fault} />;
  if (rows.length === 0)
    return (
      <Empty title={t('accords.none')}>
        <p>{t('accords.none-says')}</p>
      </Empty>
    );
  const moved = (event: KeyboardEvent): void => {
    const links = [...(scroller.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1 }[event.key];
    if (to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
  };
  return (
    <>
      <p role="status" className="hint">
        {next === undefined ? t('accords.all', { n: rows.length }) : t('accords.some', { n: rows.length })}
      </p>
      <div ref={scroller} className="rows" onKeyDown={moved} tabIndex={-1}>
        <div role="table" aria-label={t('accords.title')} aria-rowcount={next === undefined ? rows.length + 1 : -1}>
          <div role="row" className="row head">
            {(['name', 'kind', 'today', 'notify', 'labels'] as const).map((column) => (
              <span key={column} role="columnheader">
                {t(`accords.column-${column}`)}
              </span>
            ))}
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {shown.map(({ index, start, size }) => {
              const row = rows[index] as Row;
              const { accord, title, kind, care } = row;
              return (
                <div
                  key={accord}
                  role="row"
                  aria-rowindex={index + 2}
                  className="row"
                  style={{ transform: `translateY(${start}px)`, height: size }}
                >
                  <span role="cell">
                    <Link to={`/accords/${accord}`} data-row>
                      {inLanguage(title ?? undefined, language) ?? accord}
                    </Link>
                    <small>{accord}</small>
                  </span>
                  <span role="cell">{word(catalogue, 'accord', kind)}</span>
                  <span role="cell" className="cell-chips">
                    {chipsOf(row.status, catalogue).map((chip) => (
                      <Chip key={chip.text} chip={chip} />
                    ))}
                  </span>
                  <span role="cell">{nextNotice(row.status, catalogue)}</span>
                  <span role="cell">
                    <small>{care.labels.join(', ')}</small>
                  </span>
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {fault !== undefined && <Fault fault={fault} />}
    </>
  );
}

type Spoken = ReturnType<typeof useLanguage>['catalogue'];

// A list knows of no ways out: the chip says what it can say without them.
function chipsOf(status: ListedStatus | undefined, catalogue: Spoken): readonly { key: ChipKey; text: string }[] {
  const chips = (status?.views ?? []).map((view) =>
    chipOf(
      {
        ...(view as unknown as View),
        notice: { state: view.notice, act: null, lastDayIn: null } as View['notice'],
        exits: [],
        survives: [],
      },
      [],
      status?.on ?? '',
      catalogue,
    ),
  );
  return chips.filter((chip, i) => chips.findIndex(({ text }) => text === chip.text) === i).slice(0, 3);
}

function nextNotice(status: ListedStatus | undefined, catalogue: Spoken): string {
  const days = (status?.views ?? []).flatMap(({ notifyBy }) =>
    typeof notifyBy === 'string' ? [notifyBy] : notifyBy?.earliest ? [notifyBy.earliest] : [],
  );
  const soonest = days.sort()[0];
  return soonest === undefined ? '–' : shortDay(catalogue, soonest);
}
