// Ordinary accords in any number: what a company has in its register. Nothing in them is random, so that every run measures the same.
import { type Day, printDay } from '../src/calendar/index.ts';
import type { Care } from '../src/service/held.ts';
import type { Written } from './accords.ts';
import { scattered } from './portfolio.ts';

/** How many labels there are; each is on one accord in so many. */
export const labels = 50;

/** How many acts each accord has. */
export const actsEach = 5;

const firms = [
  { en: 'Alder Works', ja: '榛名製作所', ko: '오리나무제작소' },
  { en: 'Birch Freight', ja: '白樺運輸', ko: '자작운송' },
  { en: 'Cedar Foods', ja: '杉本食品', ko: '삼나무식품' },
  { en: 'Dogwood Media', ja: '水木放送', ko: '층층미디어' },
  { en: 'Elm Laboratories', ja: '楡研究所', ko: '느릅연구소' },
  { en: 'Fir Insurance', ja: '樅保険', ko: '전나무보험' },
  { en: 'Ginkgo Systems', ja: '銀杏情報', ko: '은행정보' },
  { en: 'Hazel Energy', ja: '榛電力', ko: '개암전력' },
];
const matters = [
  { en: 'Maintenance of lifts', ja: '昇降機保守契約', ko: '승강기 유지보수 계약' },
  { en: 'Lease of offices', ja: '事務所賃貸借契約', ko: '사무실 임대차 계약' },
  { en: 'Supply of paper', ja: '用紙供給契約', ko: '용지 공급 계약' },
  { en: 'Subscription to software', ja: 'ソフトウェア利用契約', ko: '소프트웨어 이용 계약' },
  { en: 'Cleaning of buildings', ja: '清掃業務委託契約', ko: '건물 청소 용역 계약' },
  { en: 'Hire of vehicles', ja: '車両賃貸契約', ko: '차량 임대 계약' },
];

/** A way of being in force that many contracts share: how they are counted, and for how long they are made. */
interface Form {
  readonly counting: unknown;
  readonly terms: (notice: string) => Written;
  readonly law?: string;
  readonly notices: readonly string[];
}

const nextDay = { convention: 'common', effect: 'next-day' };
const renewed =
  (length: string, by: string | readonly string[] = 'any') =>
  (notice: string): Written => ({
    duration: { for: length },
    renewal: { tacit: true, for: length },
    exits: [{ id: 'non-renewal', by, notice, ends: 'end-of-term' }],
  });

// As often as they stand here.
const forms: readonly Form[] = [
  ...Array.from({ length: 5 }, () => ({
    counting: nextDay,
    terms: renewed('1 year'),
    notices: ['30 days', '60 days', '90 days', '1 month', '3 months', '6 months'],
  })),
  // The text leaves open when a period begins.
  { counting: 'common', terms: renewed('1 year'), notices: ['30 days', '3 months'] },
  { counting: 'east-asian', terms: renewed('1 year'), notices: ['1 month', '3 months', '30 days'] },
  { counting: 'bgb', terms: renewed('2 years'), notices: ['1 month', '3 months'] },
  { counting: nextDay, terms: renewed('1 month'), notices: ['7 days', '14 days'] },
  { counting: nextDay, terms: renewed('6 months'), notices: ['30 days', '1 month'] },
  { counting: nextDay, terms: renewed('1 year', ['BUY']), law: 'ny-gol-5-903', notices: ['60 days'] },
  { counting: 'bgb', terms: renewed('1 year'), law: 'bgb-309-9', notices: ['3 months'] },
  ...['1 year', '3 years', '5 years'].map((length) => ({
    counting: nextDay,
    terms: () => ({ duration: { for: length } }),
    notices: ['none'],
  })),
  {
    counting: 'bgb',
    terms: (notice: string) => ({
      duration: { for: 'indefinite' },
      exits: [{ id: 'ordinary', by: 'any', notice, ends: 'end-of-quarter' }],
    }),
    notices: ['6 weeks', '3 months'],
  },
];

/** What an ordinary accord is handed in as. */
export interface Ordinary {
  readonly written: Written;
  readonly care: Care;
}

/** The id of an accord by its number: their order is not that of their dates. */
export const ordinaryId = (i: number): string => `c-${String(i).padStart(7, '0')}`;

/** The accord of a number, begun within the eleven years before a day. */
export function ordinary(i: number, today: Day): Ordinary {
  const one = scattered(i);
  const other = scattered(i ^ 0x5bd1e995);
  const form = forms[one % forms.length] as Form;
  const notice = form.notices[(one >>> 6) % form.notices.length] as string;
  const begin = today - ((one >>> 9) % 4000) - 20;
  const [buyer, seller, matter] = [firms[other % 8], firms[(other >>> 3) % 8], matters[(other >>> 6) % 6]] as const;
  const named = (other >>> 9) % 100_000;
  // Every other one has a name in another language too.
  const language = ([undefined, 'ja', undefined, 'ko'] as const)[i % 4];
  const terms = form.terms(notice);
  const exit = (terms.exits as readonly Written[] | undefined)?.[0];
  const by = 'BUY';
  const day = (after: number): string => printDay(Math.min(begin + after, today - 1));
  const statement = (n: number, after: number): Written => ({
    id: `word-${n}`,
    date: day(after),
    act: 'statement',
    by,
    says: 'The delivery of this month was late.',
  });
  // One in eight was ended and taken back, one in sixteen has been ended now, one in eight has been amended.
  const moves: readonly Written[] =
    exit === undefined
      ? []
      : (other >>> 12) % 8 === 0
        ? [
            { id: 'out', date: day(40), act: 'notice', by, exit: exit.id },
            { id: 'back', date: day(50), act: 'revocation', by, of: 'out' },
          ]
        : (other >>> 12) % 16 === 1
          ? [{ id: 'out', date: printDay(today - 15), act: 'notice', by, exit: exit.id }]
          : (other >>> 12) % 8 === 2
            ? [
                {
                  id: 'changed',
                  date: day(60),
                  act: 'amendment',
                  by: ['BUY', 'SUP'],
                  terms: { exits: [{ id: exit.id, notice: '2 months' }] },
                },
              ]
            : [];
  const words = Array.from({ length: actsEach - 1 - moves.length }, (_, n) => statement(n, 70 + n * 45));
  return {
    written: {
      accord: ordinaryId(i),
      kind: 'contract',
      title: { en: `${matter?.en}, ${seller?.en} ${named}`, ...(language && { [language]: matter?.[language] }) },
      ...(language && { aliases: [`${seller?.[language]}${named}`] }),
      parties: { BUY: { name: { en: buyer?.en } }, SUP: { name: { en: seller?.en } } },
      ...(i % 3 === 0 && { zone: 'Asia/Tokyo' }),
      counting: form.counting,
      terms: form.law === undefined ? terms : { ...terms, overlays: [form.law] },
      record: [{ id: 'start', date: printDay(begin), act: 'entry-into-force' }, ...moves, ...words],
    },
    care: { owner: null, deputies: [], labels: [`unit-${i % labels}`] },
  };
}
