import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, printPeriod } from '../../src/calendar/index.ts';
import { type LengthUnit, lengthIn, unitIn } from '../../src/reader/register/lengths.ts';

const read = (text: string, unit?: LengthUnit): string => {
  const found = lengthIn(text, unit);
  return 'value' in found ? printPeriod(found.value) : found.code;
};

describe('a length of time in a cell', () => {
  test.each([
    ['90 days', '90 days'],
    ['90 Days', '90 days'],
    ['90days', '90 days'],
    ['90d', '90 days'],
    ['90 calendar days', '90 days'],
    ['ninety (90) days', '90 days'],
    ['30 business days', '30 business days'],
    ['30 working days', '30 business days'],
    ['3 months', '3 months'],
    ['3 month(s)', '3 months'],
    ['three months', '3 months'],
    ['3-month', '3 months'],
    ['12 mths', '12 months'],
    ['12 mos.', '12 months'],
    ['2 wks', '2 weeks'],
    ['1 yr', '1 year'],
    ['5 yrs', '5 years'],
    ['one year', '1 year'],
    ['a year', '1 year'],
    ['1 year and 6 months', '1 year 6 months'],
    ['1 year, 2 months and 10 days', '1 year 2 months 10 days'],
    ['P90D', '90 days'],
    ['p1y6m', '1 year 6 months'],
    ["90 days' notice", '90 days'],
    ['90 days’ prior written notice', '90 days'],
    ['at least 90 days', '90 days'],
    ['min. 3 months before expiry', '3 months'],
    ['60 days before the end of the term', '60 days'],
    ['30 days in advance', '30 days'],
    ['90日', '90 days'],
    ['９０日', '90 days'],
    ['90日前', '90 days'],
    ['90日前まで', '90 days'],
    ['3ヶ月', '3 months'],
    ['3か月前', '3 months'],
    ['３カ月', '3 months'],
    ['3ヵ月間', '3 months'],
    ['3箇月', '3 months'],
    ['三ヶ月', '3 months'],
    ['十二か月', '12 months'],
    ['九十日', '90 days'],
    ['半年', '6 months'],
    ['1年', '1 year'],
    ['1年間', '1 year'],
    ['一年', '1 year'],
    ['1年6ヶ月', '1 year 6 months'],
    ['2週間', '2 weeks'],
    ['30営業日', '30 business days'],
    ['3개월', '3 months'],
    ['3개월 전', '3 months'],
    ['90일', '90 days'],
    ['90일 전까지', '90 days'],
    ['최소 90일', '90 days'],
    ['1년', '1 year'],
    ['1년 6개월', '1 year 6 months'],
    ['2주', '2 weeks'],
    ['30영업일', '30 business days'],
    ['반년', '6 months'],
  ])('%s is %s', (text, length) => {
    expect(read(text)).toBe(length);
  });

  test('is a number alone only where its column has a unit', () => {
    expect(read('12')).toBe('register/no-unit');
    expect(read('１２')).toBe('register/no-unit');
    expect(read('12', 'months')).toBe('12 months');
    expect(read('1', 'years')).toBe('1 year');
    expect(read('3 months', 'days')).toBe('3 months');
  });

  test.each([
    '0 days',
    'none',
    'なし',
    '없음',
    'soon',
    '1.5 years',
    '-3 months',
    '3月',
    '3월',
    '6 to 12 months',
    '90 days or 3 months',
    '90 days (60 for tenants)',
    '3 months to the end of a quarter',
    '12345 days',
    '1年以上',
    '3ヶ月30営業日',
    'months',
  ])('%s is no length', (text) => {
    expect(read(text, 'days')).toBe('register/no-length');
  });

  test('is kept in its unit: three months are not ninety days', () => {
    expect(read('3 months')).not.toBe(read('90 days'));
  });
});

describe('a unit in a heading', () => {
  test.each([
    ['Notice (days)', 'days'],
    ['Notice period [months]', 'months'],
    ['Notice days', 'days'],
    ['Term in years', 'years'],
    ['Renewal (mths)', 'months'],
    ['通知期間（日）', 'days'],
    ['通知日数', 'days'],
    ['契約期間（年）', 'years'],
    ['契約期間(ヶ月)', 'months'],
    ['更新月数', 'months'],
    ['통지기간(일)', 'days'],
    ['갱신 기간 (개월)', 'months'],
    ['계약기간(년)', 'years'],
  ])('%s gives %s', (heading, unit) => {
    expect(unitIn(heading)).toBe(unit);
  });

  test.each([
    'Notice',
    'Notice period',
    'Notice (days or months)',
    '期間',
    '契約期間',
    '開始日',
    '終了年月日',
    '종료일',
    'Birthday',
  ])('%s gives none', (heading) => {
    expect(unitIn(heading)).toBeUndefined();
  });
});

test('what is printed as a period is read as that period', () => {
  const part = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(fc.option(part), fc.option(part), fc.option(part), (years, months, days) => {
      const parts = [
        [years, 'years'],
        [months, 'months'],
        [days, 'days'],
      ].flatMap(([count, unit]) => (count === null ? [] : [`${count} ${unit}`]));
      const period = parsePeriod(parts.join(' '));
      if (period) expect(read(printPeriod(period))).toBe(printPeriod(period));
    }),
  );
});

test('whatever the text, there is a length or a fault', () => {
  const signs = fc.constantFrom(
    '1',
    '90',
    ' ',
    'days',
    'm',
    '年',
    'ヶ',
    '月',
    '前',
    '개월',
    '일',
    '十',
    'and',
    '(',
    ')',
    'notice',
    'half',
    '-',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(signs).map((all) => all.join('')),
      ),
      (text) => /^(?:register\/|\d)/.test(read(text)),
    ),
    {
      numRuns: 2000,
    },
  );
});
