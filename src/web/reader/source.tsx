import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Reading } from '../../http/client.ts';
import { useLanguage } from '../language.tsx';
import type { Item } from './items.ts';

interface Piece {
  readonly text: string;
  /** The items whose words these are. */
  readonly of: readonly string[];
}

interface Block {
  readonly start: number;
  readonly page: number | undefined;
  readonly pieces: readonly Piece[];
}

const blockSize = 4_000;

/** Cuts the text into blocks, at lines or where a page begins, and those where a quote begins or ends. Quotes may lie over each other. */
function blocksOf({ text, pages }: Reading['document'], items: readonly Item[]): readonly Block[] {
  const pageAt = new Map(pages.map(({ start, page }) => [start, page]));
  const cuts = [0];
  const starts = [...pageAt.keys(), text.length].toSorted((a, b) => a - b);
  for (const start of starts) {
    for (let at = cuts.at(-1) as number; start - at > blockSize; ) {
      const line = text.indexOf('\n', at + blockSize);
      if (line < 0 || line + 1 >= start) break;
      cuts.push(line + 1);
      at = line + 1;
    }
    if (start > (cuts.at(-1) as number)) cuts.push(start);
  }
  const stretches = items.flatMap(({ key, quotes }) => quotes.map(({ start, end }) => ({ key, start, end })));
  const edges = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i): Block => {
    const end = cuts[i + 1] as number;
    const inner = [start, ...edges.filter((edge) => edge > start && edge < end), end];
    const over = stretches.filter((one) => one.start < end && one.end > start);
    const pieces = inner.slice(0, -1).map((from, n): Piece => {
      const to = inner[n + 1] as number;
      const of = over.filter((one) => one.start <= from && one.end >= to).map(({ key }) => key);
      return { text: text.slice(from, to), of: [...new Set(of)] };
    });
    return { start, page: pageAt.get(start), pieces };
  });
}

/** The text as it was taken in, with every quote marked; the words of the selected proposal are brought into sight. */
export function Source({
  document,
  items,
  selected,
  onSelect,
}: {
  readonly document: Reading['document'];
  readonly items: readonly Item[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}): ReactNode {
  const { t } = useLanguage();
  const pane = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(document, items), [document, items]);
  useEffect(() => {
    const mark = pane.current?.querySelector('mark.now');
    if (!pane.current || !mark) return;
    // Only the pane moves, never the page under the list.
    const [inner, outer] = [mark.getBoundingClientRect(), pane.current.getBoundingClientRect()];
    if (inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8) return;
    pane.current.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [selected, blocks]);
  return (
    <section className="reader-source" aria-labelledby="reader-source">
      <h2 id="reader-source">{document.title ?? document.name}</h2>
      <div ref={pane} className="reader-text" tabIndex={0} role="group" aria-label={t('reader.source')}>
        {blocks.map((block) => (
          <Stretches
            key={block.start}
            block={block}
            page={block.page === undefined ? undefined : t('reader.page', { page: block.page })}
            selected={
              block.pieces.some(({ of }) => selected !== undefined && of.includes(selected)) ? selected : undefined
            }
            onSelect={onSelect}
          />
        ))}
      </div>
    </section>
  );
}

const Stretches = memo(function Stretches({
  block,
  page,
  selected,
  onSelect,
}: {
  readonly block: Block;
  readonly page: string | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}): ReactNode {
  return (
    <>
      {page !== undefined && <p className="reader-page">{page}</p>}
      <div className="reader-block">
        {block.pieces.map(({ text, of }, i) =>
          of.length === 0 ? (
            text
          ) : (
            <mark
              // The pieces of a block never change places.
              key={i}
              className={`${selected !== undefined && of.includes(selected) ? 'now' : ''}${of.length > 1 ? ' more' : ''}`}
              onClick={() => {
                // Pressed again, the next of those that lie here.
                const next = of[(of.indexOf(selected ?? '') + 1) % of.length];
                if (next !== undefined) onSelect(next);
              }}
            >
              {text}
            </mark>
          ),
        )}
      </div>
    </>
  );
});
