import type { ReactNode } from 'react';
import { longDay } from '../../brief/dates.ts';
import { type FieldName, fieldNames, sayField, tellingOf } from '../../brief/fields.ts';
import { sayPosition } from '../../brief/names.ts';
import { say } from '../../brief/say.ts';
import { printDay } from '../../calendar/index.ts';
import type { View } from '../../engine/index.ts';
import { useLanguage } from '../language.tsx';
import { type Asked, Why } from '../why/why.tsx';
import type { TabProps } from './page.tsx';

/** The readings side by side: what each says of every field, where they part, and since when. */
export function PositionsTab({ posed: { accord, on }, views, differ }: TabProps): ReactNode {
  const { t, catalogue } = useLanguage();
  const day = printDay(on);
  const telling = (view: View) => tellingOf(accord, catalogue, day, view.because, views);
  const told = (view: View, field: FieldName): string => sayField(view, field, telling(view)).join('; ');
  const fields = fieldNames.filter((field) => views.some((view) => told(view, field) !== ''));
  const asked = (view: View, field: FieldName): Asked => ({
    what: say(catalogue, `field.${field}`),
    value: told(view, field),
    position: view.position,
    parties: [view.party],
    because: view.because,
    others: views
      .filter((other) => other.party === view.party && other.position !== view.position)
      .map((other) => ({ position: other.position, value: told(other, field) })),
  });
  const since = (field: FieldName): string | undefined =>
    differ.find((difference) => difference.field === field || difference.field.startsWith(`${field}/`))?.from;
  return (
    <div className="scrolls">
      <table className="positions">
        <caption>{t('accord.positions-caption', { on: longDay(catalogue, day) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('accord.field')}</th>
            {views.map((view) => (
              <th key={`${view.position} ${view.party}`} scope="col">
                {view.position}
                <small> {sayPosition(accord, view.position, [view.party], catalogue)}</small>
              </th>
            ))}
            <th scope="col">{t('accord.differ-since')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const from = since(field);
            return (
              <tr key={field} className={from === undefined ? '' : 'differs'}>
                <th scope="row">{say(catalogue, `field.${field}`)}</th>
                {views.map((view) => (
                  <td key={`${view.position} ${view.party}`}>
                    <Why accord={accord} asked={() => asked(view, field)}>
                      {told(view, field) || '–'}
                    </Why>
                  </td>
                ))}
                <td>{from !== undefined && <strong>{longDay(catalogue, from)}</strong>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
