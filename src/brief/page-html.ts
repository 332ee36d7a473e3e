import { curveSvg } from './curve-svg.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { type BriefInput, type Page, pageOf, type Sheet } from './page.ts';
import { say } from './say.ts';
import { el, escapeXml } from './svg.ts';
import { timelineSvg } from './timeline-svg.ts';

/** The one-page brief as HTML: one A4 sheet when printed, with no script and nothing fetched from elsewhere. */
export function briefHtml(input: BriefInput, language: Catalogue): string {
  const page = pageOf(input, language);
  const { accord, answer, timeline, curves } = input;
  const drawn = curves.some((curve) => curve.points.some((point) => point.days !== null));
  const body = [
    el(
      'header',
      {},
      el('h1', {}, escapeXml(page.title)),
      el('p', { class: 'chips' }, ...page.chips.map((chip) => el('span', {}, escapeXml(chip)))),
    ),
    el('p', { class: 'status' }, escapeXml(page.sentences.join(' '))),
    section(say(language, 'page.dates'), sheet(page.dates)),
    section(say(language, 'page.timeline'), timelineSvg(timeline, accord, language, answer.on)),
    section(say(language, 'page.positions'), positions(page, language)),
    el('ul', { class: 'clauses' }, ...page.clauses.map((clause) => el('li', {}, escapeXml(clause)))),
    section(say(language, 'page.options'), sheet(page.options)),
    el(
      'div',
      { class: 'pair' },
      section(say(language, 'page.sources'), sources(page, language)),
      drawn ? section(say(language, 'page.curve'), curveSvg(curves, accord, language, { width: 350, plot: 64 })) : '',
    ),
    el('footer', {}, escapeXml(page.footer)),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    el('title', {}, escapeXml(`${page.title} — ${answer.on}`)),
    el('style', {}, css(language)),
  ];
  return `<!doctype html>\n${el('html', { lang: language.code }, el('head', {}, ...head), el('body', {}, el('main', {}, ...body)))}\n`;
}

function section(head: string, body: string): string {
  return body === '' ? '' : el('section', {}, el('h2', {}, escapeXml(head)), body);
}

function sheet({ heads, rows, notes }: Sheet): string {
  const under = notes.map((note) => el('p', { class: 'note' }, escapeXml(note))).join('');
  if (rows.length === 0) return under;
  const table = el(
    'table',
    { class: 'sheet' },
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, escapeXml(head))))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el('tr', {}, ...row.map((cell) => el('td', cell.length < 16 ? { class: 'whole' } : {}, escapeXml(cell)))),
      ),
    ),
  );
  return table + under;
}

function positions({ positions: { heads, rows, more } }: Page, language: Catalogue): string {
  const head = el(
    'tr',
    {},
    '<td></td>',
    ...heads.map(({ name, who }) => el('th', { scope: 'col' }, escapeXml(name), el('small', {}, ` ${escapeXml(who)}`))),
  );
  const body = rows.map(({ label, since, cells }) => {
    const mark =
      since === undefined
        ? escapeXml(label)
        : `≠ ${escapeXml(label)}<small>${escapeXml(say(language, 'page.since', { date: since }))}</small>`;
    return el(
      'tr',
      since === undefined ? {} : { class: 'differ' },
      el('th', { scope: 'row' }, mark),
      ...cells.map((cell) => el('td', {}, ...cell.map((text) => el('div', {}, escapeXml(text))))),
    );
  });
  const notes = [
    ...(rows.some((row) => row.since !== undefined) ? [say(language, 'page.differ')] : []),
    ...(more > 0 ? [say(language, 'page.more', { n: more })] : []),
  ];
  return (
    el(
      'table',
      { class: heads.length > 3 ? 'positions many' : 'positions' },
      el('thead', {}, head),
      el('tbody', {}, ...body),
    ) + notes.map((note) => el('p', { class: 'note' }, escapeXml(note))).join('')
  );
}

function sources(page: Page, language: Catalogue): string {
  if (page.sources.length === 0) return '';
  const entries = page.sources.map(({ title, grade, url }) => {
    const named = url === undefined ? escapeXml(title) : el('a', { href: url }, escapeXml(title));
    return el('li', {}, el('b', {}, escapeXml(grade)), ` ${named}`);
  });
  const more =
    page.moreSources > 0 ? [el('li', {}, escapeXml(say(language, 'page.more', { n: page.moreSources })))] : [];
  return `${el('ul', { class: 'sources' }, ...entries, ...more)}${el('p', { class: 'note' }, escapeXml(say(language, 'page.grades')))}`;
}

function css(language: Catalogue): string {
  return `@page{size:A4;margin:7mm 12mm}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;word-break:${language.code === 'ko' ? 'keep-all' : 'normal'};color:#1d2733;font:7.8pt/1.24 ${language.fonts};font-size-adjust:.49}
main{max-width:186mm;margin:0 auto}
h1{font-size:12pt;line-height:1.15;margin:0 0 2px}
h2{font-size:8.4pt;margin:6px 0 2px;padding-top:3px;border-top:1.2px solid #1d2733;letter-spacing:.01em}
p{margin:0}
.chips{display:flex;gap:4px;flex-wrap:wrap}
.chips span{border:1px solid #1d2733;border-radius:8px;padding:0 7px;font-weight:700;font-size:7.6pt}
.status{font-size:10pt;font-weight:600;margin:4px 0 2px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:1.2px 8px 1.2px 0;border-bottom:.6px solid #cfd6dd}
thead th{font-size:7.2pt;color:#566270;white-space:nowrap}
td{font-variant-numeric:tabular-nums}
.sheet{font-size:7.5pt}
.whole{white-space:nowrap}
.positions{table-layout:fixed}
.positions thead td{width:26mm}
.many{font-size:6.5pt;line-height:1.2}
.many thead td{width:19mm}
.positions th[scope=row]{font-weight:400;color:#566270}
.positions thead th{font-size:9pt;color:#1d2733;white-space:normal}
small{font-size:7pt;font-weight:400;color:#566270}
.positions .differ th{color:#1d2733;font-weight:700}
.positions .differ th small{display:block}
.positions .differ td{background:#f4f1e6}
.note,.clauses{font-size:7pt;color:#566270}
.clauses{margin:3px 0 0;padding:0;list-style:none}
.sources{margin:0;padding:0;list-style:none;font-size:7pt;line-height:1.25}
.sources a{color:inherit;text-decoration:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 6mm}
.pair section:only-child{grid-column:1/-1}
svg{display:block;width:100%;height:auto}
footer{margin-top:5px;padding-top:3px;border-top:1.2px solid #1d2733;font-size:7.4pt}
section{break-inside:avoid}
@media screen{body{padding:8mm}}`;
}
