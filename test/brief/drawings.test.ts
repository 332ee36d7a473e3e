import { describe, expect, test } from 'vitest';
import type { Accord } from '../../src/accord/index.ts';
import { briefHtml, briefMarkdown } from '../../src/brief/documents.ts';
import { curveSvg, timelineSvg } from '../../src/brief/pictures.ts';
import { hanging, widthOf } from '../../src/brief/table.ts';
import { curveText, sayCurve, timelineText } from '../../src/brief/terminal.ts';
import { ticksBetween } from '../../src/brief/ticks.ts';
import type { Curve, Timeline } from '../../src/engine/index.ts';
import { type Asked, briefOf, day } from './ask.ts';
import { catalogues, en, ja, ko } from './catalogues.ts';

const gsomia: Asked = { file: 'gsomia', on: '2020-08-24' };
const vfa: Asked = { file: 'vfa', on: '2020-07-01', position: 'text', party: 'PH' };
const hostile = (accord: Accord): Accord => ({
  ...accord,
  title: '</title><script>alert("x")</script>&',
  parties: accord.parties.map((party) => ({ ...party, name: '<img src=x onerror=alert(1)>' })),
  clauses: Object.fromEntries(
    Object.entries(accord.clauses).map(([id, clause]) => [id, { ...clause, says: '<b>|`x`' }]),
  ),
  sources: Object.fromEntries(
    Object.entries(accord.sources).map(([id]) => [id, { title: '[t](x)<i>', url: 'javascript:alert(1)', grade: 'A1' }]),
  ),
});

/** What is wrong with the tags of a text: left open, closed twice or closed in the wrong order. */
function faultsIn(markup: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, close, name, self] of markup.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^>]*?(\/?)>/g)) {
    if (self || /^(meta|br)$/.test(name!)) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) faults.push(name!);
  }
  return [...faults, ...open];
}

describe('a drawing', () => {
  test.each([gsomia, vfa])(
    'of $file is well formed, stands alone and has a name for those who cannot see it',
    (asked) => {
      const { accord, timeline, curves } = briefOf(asked);
      for (const language of catalogues)
        for (const svg of [timelineSvg(timeline, accord, language, asked.on), curveSvg(curves, accord, language)]) {
          expect(faultsIn(svg)).toEqual([]);
          expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
          expect(svg).toMatch(/<title id="\w+-title">[^<]+<\/title><desc id="\w+-desc">[^<]+<\/desc>/);
          expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href=|<image|@import|-\d+(\.\d+)?" height/);
          const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
          for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
        }
    },
  );

  test('shows terms as bars, the hold and the held-over term by pattern, and what lies ahead with dashes', () => {
    const { accord, timeline } = briefOf(gsomia);
    const svg = timelineSvg(timeline, accord, en, gsomia.on);
    for (const pattern of ['held', 'notice', 'hold']) expect(svg).toContain(`fill="url(#timeline-${pattern})"`);
    expect(svg).toContain('stroke-dasharray="3 2"');
    expect(svg).toContain('term 4: 2019-11-23 – 2020-11-22');
    expect(svg).toContain('>notify by: 2020-08-24<');
    // Without a day to look from nothing is marked as projected.
    expect(timelineSvg(timeline, accord, en)).not.toContain('stroke-dasharray="3 2"');
  });

  test('lets fade out what goes on, and shows an uncertain day as a haze', () => {
    const timeline: Timeline = {
      from: '2019-01-01',
      to: '2019-12-31',
      acts: [{ act: 'note', kind: 'notice', first: '2019-05-01', last: '2019-06-30', by: ['KR'], counts: true }],
      lanes: [
        {
          position: 'text',
          party: 'KR',
          bars: [{ kind: 'term', first: '2019-01-01', last: null, label: '1' }],
          marks: [],
        },
      ],
    };
    const svg = timelineSvg(timeline, briefOf(gsomia).accord, en);
    expect(svg).toContain('fill="url(#timeline-fade)"');
    expect(svg).toContain('fill="url(#timeline-doubt)"');
  });

  test('gives each reading a line of its own dashes, the flat one at zero', () => {
    const { accord, curves } = briefOf(gsomia);
    const svg = curveSvg(curves, accord, en);
    const lines = [
      ...svg.matchAll(
        /<path d="(M[^"]+)" fill="none" stroke="[^"]+" stroke-width="[\d.]+"( stroke-dasharray="[^"]+")? stroke-linejoin/g,
      ),
    ];
    const [seoul, tokyo] = lines;
    const heights = [...seoul![1]!.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((match) => match[1]);
    expect(new Set(heights).size).toBe(1);
    expect(seoul![2]).toBeUndefined();
    expect(tokyo![2]).toContain('stroke-dasharray');
    expect(svg).toContain('2020-08-24: 90 days');
    expect(svg).toContain('2020-08-25: 454 days');
  });

  test('draws readings that agree as one line, and says where there is no way out', () => {
    const { accord } = briefOf(gsomia);
    const curve = (position: string): Curve => ({
      position,
      party: 'KR',
      points: [
        { on: '2020-01-01', lastDayIn: null, days: null },
        { on: '2020-01-02', lastDayIn: null, days: null },
      ],
    });
    expect(
      curveSvg([curve('one'), curve('two')], accord, en).match(
        /one \(Republic of Korea\), two \(Republic of Korea\): no way out/g,
      ),
    ).toHaveLength(2);
    expect(sayCurve([curve('one')], accord, en)).toContain('no way out');
    expect(curveText([], accord, { language: en, width: 80 })).toBe('no way out');
  });

  test('shows no wait where some reading is already out', () => {
    const { accord } = briefOf(gsomia);
    const curve: Curve = {
      position: 'text',
      party: 'KR',
      points: [
        { on: '2020-01-01', lastDayIn: '2019-12-01', days: 0, atLatest: null },
        { on: '2020-01-02', lastDayIn: '2019-12-01', days: 0, atLatest: '2020-02-01' },
      ],
    };
    expect(sayCurve([curve], accord, en)).toMatch(/2019-12-01 +0 +/);
    expect(curveSvg([curve], accord, en)).not.toMatch(/ NaN|L[\d.]+ 2\d\d\d/);
  });
});

describe('a picture for a terminal', () => {
  test.each([60, 80, 100, 140])('keeps within %i columns', (width) => {
    const { accord, timeline, curves } = briefOf(gsomia);
    for (const language of catalogues) {
      const lanes = timelineText(timeline, accord, { language, width }).split('\n\n')[0]!;
      const plot = curveText(curves, accord, { language, width }).split('\n\n')[1]!;
      for (const line of [...lanes.split('\n'), ...plot.split('\n')]) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  test('has a sign for each reading and each kind of bar', () => {
    const { accord, timeline, curves } = briefOf(gsomia);
    expect(timelineText(timeline, accord, { language: en, width: 100 })).toMatch(/╍[\s\S]*░[\s\S]*▼/);
    const plot = curveText(curves, accord, { language: en, width: 80 });
    expect(plot).toMatch(/0 ┤●{20}/);
    expect(plot).toContain('○ tokyo (Japan)');
  });

  test('counts wide characters as two columns, and breaks lines neither in a date nor before a closing mark', () => {
    expect(widthOf('2020年')).toBe(6);
    expect(widthOf('통보')).toBe(4);
    const told = hanging('', `${'あ'.repeat(46)}2020年8月24日。${'い'.repeat(50)}`);
    for (const line of told.split('\n')) expect(line).not.toMatch(/^。|\d$/);
    expect(told).toContain('2020年8月24日。');
    expect(hanging('', `${'word '.repeat(18)}24 August 2020`).split('\n')[1]).toMatch(/^(word )*24 August 2020$/);
  });
});

describe('an axis', () => {
  test.each([
    ['2020-01-01', '2020-12-31', 12, '2020-01'],
    ['2016-08-24', '2022-02-23', 8, '2017'],
    ['1948-06-21', '2026-06-21', 8, '1950'],
    ['1990-06-15', '2000-06-15', 12, '1991'],
  ])('from %s to %s has at most %i names, the first being %s', (from, to, most, first) => {
    const ticks = ticksBetween(day(from), day(to), most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    expect(ticks[0]!.text).toBe(first);
  });
});

describe('a brief', () => {
  const attacked = briefOf(gsomia, hostile);

  test.each(catalogues)('is one self-contained page: no script, nothing fetched ($code)', (language) => {
    const html = briefHtml(briefOf(gsomia), language);
    expect(faultsIn(html.replace(/<!doctype html>/, ''))).toEqual([]);
    expect(html).not.toMatch(/<script|<link|<img|<iframe| src=|@import|url\((?!#)/);
    expect(html).toContain(`<html lang="${language.code}">`);
    expect(html).toContain('@page{size:A4');
    expect(new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).size).toBe(
      [...html.matchAll(/ id="/g)].length,
    );
  });

  test.each(catalogues)('lets nothing that a file says become markup ($code)', (language) => {
    const input = attacked;
    const html = briefHtml(input, language);
    expect(html).not.toMatch(/<script|<img|<b>\||javascript:/);
    expect(faultsIn(html.replace(/<!doctype html>/, ''))).toEqual([]);
    for (const svg of [
      timelineSvg(input.timeline, input.accord, language),
      curveSvg(input.curves, input.accord, language),
    ])
      expect(svg).not.toMatch(/<script|<img/);
    const markdown = briefMarkdown(input, language);
    expect(markdown.replace(/```[\s\S]*?```/g, '')).not.toMatch(/(?<!\\)<(?!br>)(script|img|b>|i>)|\]\(<javascript:/);
  });

  test('marks each field on which the readings differ, with the day since when', () => {
    const html = briefHtml(briefOf(gsomia), en);
    expect(html).toContain('≠ Notify by<small>since 22 November 2019</small>');
    expect(html).toContain('≠ Term<small>since 23 November 2019</small>');
    expect(html).toContain('<th scope="row">Last day in</th>');
  });

  test('has its sources with their grades, and says on, known and that it is no legal advice', () => {
    const html = briefHtml(briefOf(gsomia), en);
    expect(html).toMatch(/<b>A1<\/b> <a href="https:\/\/en\.m\.wikisource\.org[^"]*">English text of the agreement/);
    expect(html).toContain('Status on 24 August 2020, as known on 24 August 2020.');
    expect(html).toContain('none of this is legal advice');
    expect(briefHtml(briefOf(gsomia), ja)).toContain('法的助言ではない');
    expect(briefHtml(briefOf(gsomia), ko)).toContain('법률 자문이 아니다');
  });

  test('tells many parties that stand alike in one column', () => {
    const html = briefHtml(briefOf({ file: 'budapest', on: '2020-08-24' }), en);
    expect(html.match(/<th scope="col">text<small>/g)).toHaveLength(1);
  });
});
