import { type ReactNode } from 'react';
import type { Accord } from '../../accord/index.ts';
import { longDay } from '../../brief/dates.ts';
import { partyName } from '../../brief/names.ts';
import { word } from '../../brief/say.ts';
import { parseDay } from '../../calendar/index.ts';
import { api } from '../api.ts';
import { useAnswer } from '../ask.ts';
import { useLanguage } from '../language.tsx';
import { useMoment } from '../moment.ts';
import { Empty, Fault, Waiting } from '../parts/states.tsx';
import { usePersons } from '../persons.ts';

/** Who was told of which deadline, and when. */
export function ToldList({ id, accord }: { readonly id: string; readonly accord: Accord }): ReactNode {
  const { t, catalogue } = useLanguage();
  const nameOf = usePersons();
  const { answer: told, fault } = useAnswer(`accord/${id}/told`, async () => (await api.listTold({ id })).body);
  const moment = useMoment();
  return (
    <section>
      <h2>{t('kept.told')}</h2>
      {fault !== undefined && !told ? (
        <Fault fault={fault} />
      ) : !told ? (
        <Waiting />
      ) : told.length === 0 ? (
        <Empty title={t('kept.nobody-told')}>
          <p>{t('kept.nobody-told-says')}</p>
        </Empty>
      ) : (
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('kept.told-when')}</th>
                <th scope="col">{t('kept.told-who')}</th>
                <th scope="col">{t('kept.about-deadline')}</th>
                <th scope="col">{t('kept.step')}</th>
              </tr>
            </thead>
            <tbody>
              {told.map((one) => (
                <tr key={`${one.deadline} ${one.step} ${one.person}`}>
                  <td>{moment(one.at)}</td>
                  <td>{nameOf(one.person)}</td>
                  <td>{sayDeadline(one.deadline, accord, catalogue)}</td>
                  <td>{one.step}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

// A deadline goes by a name that stays when its day moves: kind, party, way out, duty, and the end that it is for.
function sayDeadline(name: string, accord: Accord, language: Parameters<typeof longDay>[0]): string {
  const [kind = '', party = '-', exit = '-', duty = '-', ends = '-'] = name.split(' ');
  return [
    word(language, 'kind', kind),
    party === '-' ? '' : partyName(accord, party, language),
    exit === '-' ? '' : exit,
    duty === '-' ? '' : duty,
    parseDay(ends) === undefined ? '' : `→ ${longDay(language, ends)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
