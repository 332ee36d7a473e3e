import type { ReactNode } from 'react';
import { type Accord, actKinds } from '../../accord/index.ts';
import { isRecord } from '../../base/index.ts';
import type { Reading, Says } from '../../http/client.ts';
import { useLanguage } from '../language.tsx';
import { type Decisions, type Item, isOpen, valueOf } from './items.ts';
import { useFound } from './saying.ts';
import { sayConfidence, sayItem } from './telling.ts';

/** What is done with a proposal. */
export type Deed = 'accept' | 'edit' | 'reject' | 'reopen';

const signs = { open: '○', accepted: '✓', edited: '✎', rejected: '✕', known: '=', other: '·' } as const;

/** The id of the element of a proposal. */
export const elementId = (key: string): string => `proposal-${key.replaceAll(/[^\w-]/g, '_')}`;

/** The proposals, in the order of the text: what each says in words, its quote, how sure it is, why somebody has to look, and what was decided. */
export function ProposalList({
  reading,
  items,
  decisions,
  selected,
  accord,
  onSelect,
  onDeed,
}: {
  readonly reading: Reading;
  readonly items: readonly Item[];
  readonly decisions: Decisions;
  readonly selected: string | undefined;
  readonly accord: Accord | undefined;
  readonly onSelect: (key: string) => void;
  readonly onDeed: (key: string, deed: Deed) => void;
}): ReactNode {
  return (
    <ol className="reader-items">
      {items.map((item) => (
        <Proposal
          key={item.key}
          {...{ reading, item, accord, onSelect, onDeed }}
          decisions={decisions}
          now={item.key === selected}
        />
      ))}
    </ol>
  );
}

// Two acts may be told in the same words: a finding that names an act is of that one only.
function isOf({ values }: Says, value: unknown): boolean {
  const kinds = values.filter((one) => (actKinds as readonly unknown[]).includes(one));
  return kinds.length === 0 || !isRecord(value) || value.act === undefined || kinds.includes(value.act);
}

function Proposal({
  reading,
  item,
  decisions,
  now,
  accord,
  onSelect,
  onDeed,
}: {
  readonly reading: Reading;
  readonly item: Item;
  readonly decisions: Decisions;
  readonly now: boolean;
  readonly accord: Accord | undefined;
  readonly onSelect: (key: string) => void;
  readonly onDeed: (key: string, deed: Deed) => void;
}): ReactNode {
  const { t, catalogue } = useLanguage();
  const say = useFound();
  const id = elementId(item.key);
  const decision = decisions[item.key];
  const state = decision?.state ?? (isOpen(item) ? 'open' : item.status === 'known' ? 'known' : 'other');
  const value = valueOf(decisions, item);
  const teller = { accord, catalogue, t };
  const looks = reading.diagnostics.filter(
    ({ start, end, says }) =>
      item.quotes.some((quote) => quote.start === start && quote.end === end) && isOf(says, value),
  );
  return (
    <li>
      <article
        id={id}
        className={`reader-item ${state}`}
        aria-labelledby={`${id}-says`}
        aria-current={now ? 'true' : undefined}
        tabIndex={now ? 0 : -1}
        onFocus={() => onSelect(item.key)}
        onClick={() => onSelect(item.key)}
      >
        <p className="reader-state">
          <span aria-hidden="true">{signs[state]}</span> {t(`reader.state-${state}`)}
          {item.confidence < 1 && <span> · {sayConfidence(item.confidence, t)}</span>}
        </p>
        <h3 id={`${id}-says`}>{sayItem(item, value, teller)}</h3>
        {isRecord(value) &&
          typeof value.says === 'string' &&
          !item.quotes.some(({ quote }) => quote === value.says) && <p>{value.says}</p>}
        {item.quotes.map((quote) => (
          <blockquote key={`${quote.start}-${quote.end}`}>{quote.quote}</blockquote>
        ))}
        {item.quotes.length === 0 && <p className="hint">{t('reader.follows')}</p>}
        {item.why && <p className={item.status === 'conflict' ? 'reader-look' : 'hint'}>{say(item.why)}</p>}
        {(looks.length > 0 || item.review) && isOpen(item) && (
          <ul className="reader-looks" aria-label={t('reader.look')}>
            {item.review && <li>{t('reader.two-ways')}</li>}
            {looks.map((finding) => (
              <li key={`${finding.code} ${finding.message}`}>
                {say(finding.says)} <small>{say({ key: finding.hint, values: [] })}</small>
              </li>
            ))}
          </ul>
        )}
        {isRecord(value) && typeof value.doubt === 'string' && (
          <p className="hint">{t('reader.doubt', { doubt: value.doubt })}</p>
        )}
        {item.how.length > 0 && (
          <details>
            <summary>{t('reader.how')}</summary>
            <ol className="reader-how" lang="en">
              {item.how.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        )}
        {isOpen(item) && (
          <p className="reader-deeds" role="group" aria-labelledby={`${id}-says`}>
            {state === 'open' || state === 'rejected' ? (
              <button type="button" onClick={() => onDeed(item.key, 'accept')}>
                {t('reader.accept')} <kbd aria-hidden="true">a</kbd>
              </button>
            ) : (
              <button type="button" onClick={() => onDeed(item.key, 'reopen')}>
                {t('reader.reopen')}
              </button>
            )}
            <button type="button" onClick={() => onDeed(item.key, 'edit')}>
              {t('reader.edit')} <kbd aria-hidden="true">e</kbd>
            </button>
            {state !== 'rejected' && (
              <button type="button" onClick={() => onDeed(item.key, 'reject')}>
                {t('reader.reject')} <kbd aria-hidden="true">x</kbd>
              </button>
            )}
          </p>
        )}
      </article>
    </li>
  );
}
