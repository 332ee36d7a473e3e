import type { ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { sayValue, tellingOf } from '../../brief/fields.ts';
import { partyName } from '../../brief/names.ts';
import { say, word } from '../../brief/say.ts';
import type { Change, View } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { Why } from '../why/why.tsx';

/** What differs between two answers, field by field, with what each rests on. */
export function ChangeTable({
  changes,
  accord,
  on,
  heads,
  caption,
  before,
  after,
}: {
  readonly changes: readonly Change[];
  readonly accord: Accord;
  readonly on: string;
  readonly heads: readonly [string, string];
  readonly caption: string;
  readonly before: readonly View[];
  readonly after: readonly View[];
}): ReactNode {
  const { catalogue } = useLanguage();
  const telling = tellingOf(accord, catalogue, on);
  if (changes.length === 0) return <p role="status">{say(catalogue, 'change.none')}</p>;
  const cell = ({ position, party, field }: Change, value: unknown, views: readonly View[]): ReactNode => {
    const text = sayValue(field, value, telling);
    const view = views.find((one) => one.position === position && one.party === party);
    return (
      <td>
        <Why
          accord={accord}
          asked={() => ({
            what: word(catalogue, 'field', field),
            value: text.join('; '),
            position,
            parties: [party],
            because: view?.because ?? [],
          })}
        >
          {text.map((line) => (
            <span key={line} className="told-line">
              {line}
            </span>
          ))}
        </Why>
      </td>
    );
  };
  return (
    <div className="scrolls" role="region" tabIndex={0} aria-label={caption}>
      <table className="changes">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(catalogue, 'column.reading')}</th>
            <th scope="col">{say(catalogue, 'column.field')}</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => {
            const { position, party, field } = change;
            const alike = (one: Change | undefined): boolean => one?.position === position && one.party === party;
            return (
              <tr key={`${position} ${party} ${field}`}>
                {!alike(changes[i - 1]) && (
                  <th scope="rowgroup" rowSpan={changes.filter(alike).length}>
                    {position} <small>{partyName(accord, party, catalogue)}</small>
                  </th>
                )}
                <th scope="row">{word(catalogue, 'field', field)}</th>
                {cell(change, change.before, before)}
                {cell(change, change.after, after)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
