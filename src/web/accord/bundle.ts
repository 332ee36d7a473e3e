import type { Accord } from '../../accord/index.ts';
import { inLanguage, type Json, type JsonRecord } from '../../base/index.ts';
import { sayCurve, sayTimeline } from '../../brief/course.ts';
import { longDay } from '../../brief/dates.ts';
import { deadlineColumns, sharedDeadlines } from '../../brief/deadlines.ts';
import { briefInput } from '../../brief/documents.ts';
import { fieldNames, sayField, tellingOf } from '../../brief/fields.ts';
import type { Catalogue } from '../../brief/index.ts';
import { partyName, partyNames, sayActDay, sayGrade, sayPosition, titleOf } from '../../brief/names.ts';
import { optionColumns, sharedOptions } from '../../brief/options.ts';
import { curveSvg, timelineSvg } from '../../brief/pictures.ts';
import { sayReason } from '../../brief/reason.ts';
import { say, word } from '../../brief/say.ts';
import { statusSentences } from '../../brief/status.ts';
import { el, escapeXml as text } from '../../brief/svg.ts';
import { type Column, cellsOf } from '../../brief/table.ts';
import { sharedTerms, termRows } from '../../brief/terms.ts';
import { type Question, termsOn } from '../../engine/index.ts';
import type { Say } from '../language.tsx';
import { inOneLanguage, sayTermValue, termWord } from './terms-tab.tsx';

/**
 * An accord as one HTML file to hand on: what is said of it on the day, its pictures with their tables, its terms, its record, its sources, and the accord
 * file itself. It needs no server, fetches nothing and runs nothing.
 */
export async function bundleOf(question: Question, file: JsonRecord, language: Catalogue, t: Say): Promise<string> {
  const input = briefInput(question);
  const { accord, answer, deadlines, options, timeline, curves } = input;
  const json = JSON.stringify(file, null, 2);
  const digest = await digestOf(json);
  const { on, known, views } = answer;
  const days = { on: longDay(language, on), known: longDay(language, known) };
  const drawn = curves.some((curve) => curve.points.some((point) => point.days !== null));
  const sections = [
    section(say(language, 'page.dates'), table(sharedDeadlines(deadlines), deadlineColumns(language))),
    section(
      say(language, 'page.timeline'),
      el('figure', {}, timelineSvg(timeline, accord, language, on)),
      twin(t('kept.as-table'), sayTimeline(timeline, accord, language)),
    ),
    section(
      say(language, 'page.positions'),
      table(fieldNames, [
        { head: say(language, 'column.field'), cell: (field) => say(language, `field.${field}`) },
        ...views.map((view) => ({
          head: `${view.position}: ${sayPosition(accord, view.position, [view.party], language)}`,
          cell: (field: (typeof fieldNames)[number]) =>
            sayField(view, field, tellingOf(accord, language, on, view.because, views)).join('; '),
        })),
      ]),
    ),
    section(
      say(language, 'why.head'),
      ...views.map(
        (view) =>
          el('h3', {}, text(`${view.position} · ${partyName(accord, view.party, language)}`)) +
          el('ol', {}, ...view.because.map((reason) => el('li', {}, text(sayReason(reason, accord, language))))),
      ),
    ),
    section(say(language, 'page.options'), table(sharedOptions(options), optionColumns(language))),
    drawn
      ? section(
          say(language, 'page.curve'),
          el('figure', {}, curveSvg(curves, accord, language)),
          twin(t('kept.as-table'), sayCurve(curves, accord, language)),
        )
      : '',
    section(t('accord.tab-terms'), ...termsIn(question, language, t)),
    section(t('accord.tab-record'), recordIn(accord, language, t)),
    section(say(language, 'page.sources'), sourcesIn(accord, language)),
    section(
      t('kept.accord-file'),
      el(
        'p',
        {},
        el(
          'a',
          { download: `${accord.id}.accord.json`, href: `data:application/json;base64,${base64(json)}` },
          text(`${accord.id}.accord.json`),
        ),
        digest === undefined ? '' : ` SHA-256 ${el('code', {}, digest)}`,
      ),
      el('details', {}, el('summary', {}, text(t('kept.as-written'))), el('pre', {}, text(json))),
    ),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    el('title', {}, text(`${titleOf(accord, language)} — ${on}`)),
    el('style', {}, css),
  ];
  const body = [
    el(
      'header',
      {},
      el('h1', {}, text(titleOf(accord, language))),
      el('p', {}, text(accord.parties.map(({ code }) => partyName(accord, code, language)).join(' · '))),
      el('p', { class: 'status' }, text(statusSentences(answer, accord, language).join(' '))),
    ),
    ...sections,
    el('footer', {}, text(say(language, 'page.footer', days))),
  ];
  return `<!doctype html>\n${el('html', { lang: language.code }, el('head', {}, ...head), el('body', {}, el('main', {}, ...body)))}\n`;
}

const section = (head: string, ...parts: readonly string[]): string =>
  el('section', {}, el('h2', {}, text(head)), ...parts);

const twin = (head: string, told: string): string =>
  el('details', {}, el('summary', {}, text(head)), el('pre', {}, text(told)));

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const { heads, rows: cells } = cellsOf(rows, columns);
  if (cells.length === 0) return el('p', {}, '–');
  const line = (row: readonly string[]): string => el('tr', {}, ...row.map((cell) => el('td', {}, text(cell))));
  return el(
    'div',
    { class: 'scrolls' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, text(head))))),
      el('tbody', {}, ...cells.map(line)),
    ),
  );
}

function termsIn(question: Question, language: Catalogue, t: Say): readonly string[] {
  const { accord } = question;
  const clauses = Object.entries(accord.clauses).map(([name, { says, sources }]) =>
    el(
      'li',
      { id: `clause-${name}` },
      el('b', {}, text(name)),
      text(` ${inLanguage(says, language.code) ?? ''} `),
      el('small', {}, text(sources.map((id) => sayGrade(accord, id)).join(', '))),
    ),
  );
  return [
    ...sharedTerms(termsOn(question)).map(
      ({ names, terms }) =>
        el('h3', {}, text(names.join(', '))) +
        table(inOneLanguage(termRows(terms), language.code), [
          {
            head: say(language, 'column.field'),
            cell: ({ path }) =>
              path
                .split('/')
                .map((key) => termWord(key, t))
                .join(' · '),
          },
          {
            head: say(language, 'column.value'),
            cell: ({ path, value }) => sayTermValue(value, path.split('/').at(-1) as string, accord, t, language),
          },
          {
            head: say(language, 'column.origin'),
            cell: ({ origin }) => (origin === 'text' ? say(language, 'terms.text') : origin),
          },
        ]),
    ),
    el('h3', {}, text(t('kept.clauses'))),
    el('ul', { class: 'clauses' }, ...clauses),
  ];
}

function recordIn(accord: Accord, language: Catalogue, t: Say): string {
  const day = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  return table(accord.record, [
    { head: t('record.field-date'), cell: (act) => sayActDay(act, language) },
    { head: t('record.field-sent'), cell: ({ written }) => day(written.sent) },
    { head: t('record.field-received'), cell: ({ written }) => day(written.received) },
    { head: t('record.field-recorded'), cell: ({ written }) => day(written.recorded) },
    { head: t('record.field-published'), cell: ({ written }) => day(written.published) },
    { head: say(language, 'column.act'), cell: ({ kind }) => word(language, 'act', kind) },
    { head: say(language, 'column.by'), cell: ({ by }) => partyNames(accord, by, language) },
    { head: say(language, 'column.name'), cell: ({ id }) => id },
    { head: say(language, 'column.of'), cell: ({ of }) => of.join(', ') },
    {
      head: t('record.field-says'),
      cell: ({ written }) => inLanguage(written.says as Accord['title'], language.code) ?? '',
    },
    {
      head: say(language, 'page.sources'),
      cell: ({ sources }) => sources.map((id) => sayGrade(accord, id)).join(', '),
    },
  ]);
}

function sourcesIn(accord: Accord, language: Catalogue): string {
  const entries = Object.entries(accord.sources).map(([id, { title, url, published, grade }]) => {
    const told = text(inLanguage(title, language.code) ?? id);
    return el(
      'li',
      {},
      el('b', {}, text(grade ?? '–')),
      ' ',
      url !== undefined && /^https?:\/\//.test(url) ? el('a', { href: url, rel: 'noreferrer' }, told) : told,
      ' ',
      el('small', {}, text([id, published ?? ''].join(' '))),
    );
  });
  return (
    el('ul', { class: 'sources' }, ...(entries.length > 0 ? entries : ['–'])) +
    el('p', {}, el('small', {}, text(say(language, 'page.grades'))))
  );
}

function base64(json: string): string {
  return btoa(Array.from(new TextEncoder().encode(json), (byte) => String.fromCharCode(byte)).join(''));
}

// A page that is served without TLS cannot hash.
async function digestOf(json: string): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const css = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1d2733;font:15px/1.5 "Noto Sans","Noto Sans CJK JP","Noto Sans CJK KR","Segoe UI",Arial,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.1rem;margin:1.75rem 0 .5rem;padding-top:.5rem;border-top:2px solid #1d2733}
h3{font-size:.95rem;margin:.75rem 0 .25rem}
p{margin:.25rem 0}
.status{font-size:1.1rem;font-weight:600}
.scrolls{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.87rem;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #d9d5cc}
thead th{color:#55606d;font-weight:600}
figure{margin:0}
svg{max-width:100%;height:auto}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f1ec;padding:.75rem;font-size:.8rem}
small{color:#55606d}
code{overflow-wrap:anywhere}
footer{margin-top:2rem;border-top:1px solid #d9d5cc;padding-top:.5rem;color:#55606d;font-size:.87rem}
@media print{details:not([open]){display:none}section{break-inside:avoid-page}}`;
