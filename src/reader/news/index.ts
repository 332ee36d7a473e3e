import { sentence } from '../../base/index.ts';
import { remark } from '../codes.ts';
import { foundIn } from '../found.ts';
import { newsGrammar } from '../grammar/index.ts';
import { countBefore } from '../ordered.ts';
import { type Paper, paperOf, placeOf } from '../paper.ts';
import type { Remark, SourceText } from '../source-text.ts';
import { accordsOf } from './accord-names.ts';
import { clockOf } from './dating.ts';
import { easternReport, languageOf } from './east-asian.ts';
import { englishActs } from './english.ts';
import { type Publication, publicationOf } from './publication.ts';
import type { Report } from './report.ts';
import { englishTerms } from './terms.ts';
import { wordsOf } from './words.ts';

export type { NamedAccord } from './accord-names.ts';
export type { Mention, Report, ReportedTerm } from './report.ts';

/** Reads a news report or a note: which accords it names, what it tells of their terms, and which acts it tells as done. */
export function reportOf(source: SourceText, paper: Paper = paperOf(source.text)): Report {
  const { text } = source;
  const publication = publicationOf(source);
  const found = foundIn(paper, newsGrammar);
  const language = languageOf(text);
  if (language !== 'en')
    return { ...head(publication), ...easternReport(found, publication, language), remarks: remarksOf(publication) };
  const words = wordsOf(paper);
  const first = firstCell(paper, publication.body);
  const accords = accordsOf(words, first);
  const clock = clockOf(publication, text);
  const terms = englishTerms(words, found, accords, clock, first);
  const { acts, mentions } = englishActs(words, found, accords, publication, first, headlinesOf(paper));
  return { ...head(publication), accords: accords.accords, terms, acts, mentions, remarks: remarksOf(publication) };
}

const head = ({ publishedOn, dateline }: Publication): Pick<Report, 'publishedOn' | 'dateline'> => ({
  ...(publishedOn === undefined ? {} : { publishedOn }),
  ...(dateline === undefined ? {} : { dateline }),
});

const remarksOf = ({ publishedOn }: Publication): readonly Remark[] =>
  publishedOn === undefined
    ? [
        remark(
          'reader/no-publication-day',
          sentence`Nothing says when this was published, so relative dates are left open.`,
        ),
      ]
    : [];

const firstCell = (paper: Paper, offset: number): number =>
  countBefore(paper.count, (cell) => placeOf(paper, cell, cell + 1).start < offset);

// A line that ends without a full stop is a headline, a caption or a line of the page.
function headlinesOf(paper: Paper): (sentence: number) => boolean {
  return (sentence) => {
    const { end } = placeOf(paper, paper.sentences[sentence] as number, paper.sentences[sentence + 1] as number);
    return !/[.!?\u3002"\u201d)\u300d]$/.test(paper.text.slice(Math.max(0, end - 1), end));
  };
}
