import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefHtml, briefMarkdown } from '../../src/brief/documents.ts';
import { curveSvg, sayDeadlines, sayOptions, sayStatus, timelineSvg } from '../../src/brief/index.ts';
import { curveText, sayCurve, sayTimeline, timelineText } from '../../src/brief/terminal.ts';
import { type Asked, briefOf, expectGolden } from './ask.ts';
import { catalogues } from './catalogues.ts';

// Each file of cases/*.json is a question; what is said to it in each language stands beside it.

interface Case extends Asked {
  readonly brief?: true;
  readonly pictures?: true;
}

const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

describe.each(names)('%s', (name) => {
  const asked = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Case;
  const input = briefOf(asked);
  const { accord, answer, deadlines, options, timeline, curves } = input;

  test.each(catalogues)('is told as the record of answers has it ($code)', (language) => {
    const parts = [
      sayStatus(answer, accord, language),
      sayDeadlines(deadlines, language),
      sayOptions(options, accord, language),
    ];
    expectGolden(`${name}.${language.code}.txt`, `${parts.join('\n\n\n')}\n`);
  });

  if (asked.brief)
    test.each(catalogues)('its brief is as the record of answers has it ($code)', (language) => {
      expectGolden(`${name}.brief.${language.code}.md`, briefMarkdown(input, language));
      expectGolden(`${name}.brief.${language.code}.html`, briefHtml(input, language));
    });

  if (asked.pictures)
    test.each(catalogues)('its pictures are as the record of answers has them ($code)', (language) => {
      const picture = { language, width: 100 };
      const texts = [
        timelineText(timeline, accord, picture),
        curveText(curves, accord, picture),
        sayTimeline(timeline, accord, language),
        sayCurve(curves, accord, language),
      ];
      expectGolden(`${name}.pictures.${language.code}.txt`, `${texts.join('\n\n\n')}\n`);
      expectGolden(`${name}.timeline.${language.code}.svg`, `${timelineSvg(timeline, accord, language, asked.on)}\n`);
      expectGolden(`${name}.curve.${language.code}.svg`, `${curveSvg(curves, accord, language)}\n`);
    });
});

test('every golden file belongs to a case', () => {
  const strays = readdirSync(folder).filter((file) => !names.some((name) => file.startsWith(`${name}.`)));
  expect(strays).toEqual([]);
});
