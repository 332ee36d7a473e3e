import type { ReactNode } from 'react';
import { longDay } from '../../brief/dates.ts';
import {
  civilDayAt,
  civilOf,
  dayOf,
  type HolidayCalendar,
  holidayCalendars,
  isHoliday,
  printDay,
  weekdayOf,
} from '../../calendar/index.ts';
import { useLanguage } from '../language.tsx';
import { addressWith, Link, useParam } from '../router.tsx';

/** The holiday calendars that come with the engine, and what each covers. They are data of the build, and the same for everybody. */
export function Holidays(): ReactNode {
  const { t, language } = useLanguage();
  const [chosen] = useParam('calendar');
  const calendars = holidayCalendars();
  const calendar = calendars.find(({ code }) => code === chosen);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const nameOfDay = (n: number): string => weekday.format(Date.UTC(2024, 0, n));
  return (
    <>
      <p className="says">{t('settings.holidays-say')}</p>
      {calendar && <Year calendar={calendar} />}
      <div className="scrolls" tabIndex={0} role="region" aria-label={t('settings.holidays')}>
        <table className="calendars">
          <caption className="unseen">{t('settings.holidays')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settings.calendar-code')}</th>
              <th scope="col">{t('settings.calendar-name')}</th>
              <th scope="col">{t('settings.calendar-years')}</th>
              <th scope="col">{t('settings.calendar-projected')}</th>
              <th scope="col">{t('settings.calendar-weekend')}</th>
              <th scope="col">{t('settings.calendar-source')}</th>
            </tr>
          </thead>
          <tbody>
            {calendars.map(({ code, name, firstYear, lastYear, projectedFrom, weekend, source }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to={addressWith({ calendar: code })}>{code}</Link>
                </th>
                <td lang="en">{name}</td>
                <td>
                  {firstYear}–{lastYear}
                </td>
                <td>{projectedFrom <= lastYear ? projectedFrom : '–'}</td>
                <td>{weekend.map(nameOfDay).join(', ')}</td>
                <td lang="en">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{t('settings.holidays-licence')}</p>
    </>
  );
}

function Year({ calendar }: { readonly calendar: HolidayCalendar }): ReactNode {
  const { t, catalogue, language } = useLanguage();
  const [asked, setAsked] = useParam('year');
  const { code, name, firstYear, lastYear, projectedFrom } = calendar;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const now = civilOf(civilDayAt(Date.now(), timeZone)).year;
  const year = Math.min(Math.max(Number(asked) || now, firstYear), lastYear);
  const first = dayOf(year, 1, 1);
  const last = dayOf(year + 1, 1, 1) - 1;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const days = all.filter((day) => isHoliday(code, day) === true);
  const unknown = all.some((day) => isHoliday(code, day) === undefined);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <section className="year">
      <h2>
        <span lang="en">{name}</span> ({code})
      </h2>
      <label className="in-line">
        <span>{t('settings.year')}</span>
        <input
          type="number"
          min={firstYear}
          max={lastYear}
          value={year}
          onChange={(event) => setAsked(event.target.value)}
        />
      </label>
      {year >= projectedFrom && <p>{t('settings.year-projected', { year: projectedFrom })}</p>}
      {unknown && <p>{t('settings.year-unknown')}</p>}
      {days.length > 0 && (
        <ul className="days-of-year">
          {days.map((day) => (
            <li key={day}>
              {longDay(catalogue, printDay(day))} <small>{weekday.format(Date.UTC(2024, 0, weekdayOf(day)))}</small>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={addressWith({ calendar: undefined, year: undefined })}>{t('frame.close')}</Link>
      </p>
    </section>
  );
}
