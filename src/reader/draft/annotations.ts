import type { Fact } from '../fact.ts';
import type { ReadText } from '../index.ts';
import { countBefore } from '../ordered.ts';
import type { ReportedAct } from '../reported.ts';
import type { SourceText } from '../source-text.ts';
import { placeAt } from './spot.ts';

/**
 * One reading of one stretch of a document, in the Web Annotation Data Model (W3C Recommendation of 23 February 2017). The position selector counts Unicode code
 * points, as the recommendation asks; the body keeps the offsets in UTF-16 code units, by which a quote is `text.slice(start, end)`.
 */
interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'describing';
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
  readonly body: AnnotationBody;
}

type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  | { readonly type: 'FragmentSelector'; readonly conformsTo: string; readonly value: string };

/** What was read there, how sure that is, and where it went. */
interface AnnotationBody {
  readonly type: 'tacit:Fact' | 'tacit:Act';
  readonly field: string;
  readonly value: string | null;
  readonly kind?: string;
  readonly by?: string;
  readonly confidence: number;
  readonly review: boolean;
  readonly how: readonly string[];
  /** The model that proposed it; missing where it was read by rule. */
  readonly proposedBy?: string;
  /** Where it stands in the draft, as a JSON pointer; missing where it was not taken in. */
  readonly into?: string;
  readonly utf16: readonly [number, number];
  /** Where the stretch begins in the decoded file, where that is a text. */
  readonly at?: number;
}

/** The annotations of a document or of several, as JSON-LD. */
export interface Annotations {
  readonly '@context': readonly [string, Readonly<Record<string, string>>];
  readonly type: 'AnnotationPage';
  readonly items: readonly Annotation[];
}

const context: Annotations['@context'] = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    tacit: 'urn:tacit:reader:',
    field: 'tacit:field',
    kind: 'tacit:kind',
    by: 'tacit:by',
    confidence: 'tacit:confidence',
    review: 'tacit:review',
    how: 'tacit:how',
    proposedBy: 'tacit:proposedBy',
    into: 'tacit:into',
    utf16: 'tacit:utf16',
    at: 'tacit:at',
  },
];

// PDF's own fragments: RFC 3778, the specification that the recommendation names for them.
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778';
const around = 32;

/** An annotation for every fact and every act that was read, in the order of the texts. */
export function annotationsOf(reads: readonly ReadText[], into: ReadonlyMap<object, string>): Annotations {
  const items = reads.flatMap(({ source, facts, told, report }) => {
    const found = [
      ...[...facts, ...told].map((fact) => ({ stretch: fact, body: factBody(fact) })),
      ...(report?.acts ?? []).map((act) => ({ stretch: act, body: actBody(act) })),
    ].toSorted((a, b) => a.stretch.start - b.stretch.start || a.stretch.end - b.stretch.end);
    const pointsAt = codePoints(source.text);
    return found.map(({ stretch, body }): Omit<Annotation, 'id'> => {
      const { start, end, quote } = stretch;
      const pointer = into.get(stretch);
      const place = placeAt(source, start);
      return {
        type: 'Annotation',
        motivation: 'describing',
        target: {
          source: source.name,
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: quote,
              prefix: source.text.slice(Math.max(0, start - around), start),
              suffix: source.text.slice(end, end + around),
            },
            { type: 'TextPositionSelector', start: pointsAt(start), end: pointsAt(end) },
            ...pageOf(place),
          ],
        },
        body: {
          ...body,
          ...(pointer !== undefined && { into: pointer }),
          utf16: [start, end],
          ...(place?.at !== undefined && { at: place.at + start - place.start }),
        },
      };
    });
  });
  return {
    '@context': context,
    type: 'AnnotationPage',
    items: items.map((item, i) => ({ id: `#${i + 1}`, ...item })),
  };
}

type Read = Omit<AnnotationBody, 'into' | 'utf16' | 'at'>;

function factBody({ field, value, kind, confidence, review, how, proposedBy }: Fact): Read {
  return {
    type: 'tacit:Fact',
    field,
    value,
    ...(kind !== undefined && { kind }),
    confidence,
    review,
    how,
    ...(proposedBy !== undefined && { proposedBy }),
  };
}

function actBody({ act, on, by, confidence, review, how }: ReportedAct): Read {
  return { type: 'tacit:Act', field: act, value: on, ...(by !== undefined && { by }), confidence, review, how };
}

function pageOf(place: SourceText['places'][number] | undefined): readonly Selector[] {
  if (place?.page === undefined) return [];
  const box = place.box === undefined ? '' : `&viewrect=${place.box.map((n) => Math.round(n * 100) / 100).join(',')}`;
  return [{ type: 'FragmentSelector', conformsTo: pdfFragments, value: `page=${place.page}${box}` }];
}

// Code points before an offset. Most texts have none outside the basic plane, and there both counts are one.
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index + 1);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBefore(pairs.length, (n) => (pairs[n] as number) < offset);
}
