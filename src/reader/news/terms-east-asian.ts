import { type Clock } from './dating.ts';
import type { Language } from './east-asian-languages.ts';
import type { ReportedTerm } from './report.ts';
import type { Time } from './time-wording.ts';

/** Adds what a sentence in Japanese or Korean tells of the terms of an accord. */
export function addTermsIn(
  terms: ReportedTerm[],
  {
    text,
    start,
    end,
    times,
    about,
  }: {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly times: readonly Time[];
    readonly about: string | undefined;
  },
  language: Language,
  clock: Clock,
): void {
  // "毎年11月23日に自動更新", "8月24日までに通告がなければ", "期間は1年", "매년 11월 23일 자동 갱신", "90일 전까지 통보".
  const piece = text.slice(start, end);
  const put = (field: ReportedTerm['field'], value: string | null, at: number, to: number, how: string): void => {
    if (terms.some((term) => term.field === field && term.value === value)) return;
    terms.push({
      field,
      value,
      ...(about ? { about } : {}),
      quote: text.slice(at, to),
      start: at,
      end: to,
      confidence: 0.8,
      review: false,
      how: [how],
    });
  };
  const automatic = /自動(?:的に)?(?:更新|延長)|자동(?:으로)? ?(?:갱신|연장)/.exec(piece);
  const yearly = /毎年|1年ごと|１年ごと|一年ごと|年ごと|매년|1년씩|1년 단위|해마다/.exec(piece);
  if (automatic && (yearly || times.length > 0)) {
    const at = start + automatic.index;
    const to = at + automatic[0].length;
    const day = times.findLast(
      (time) => time.end <= at + 2 && at - time.end < 14 && !language.notToLead.test(time.lead),
    );
    if (day?.words.is === 'day' && day.words.month && day.words.year === undefined)
      put('renewal-day', yearDay(day.words.month, day.words.day), day.start, to, `${language.code}-automatic`);
    if (yearly || day)
      put(
        'renewal',
        'P1Y',
        Math.min(at, yearly ? start + yearly.index : at),
        Math.max(to, yearly ? start + yearly.index + yearly[0].length : to),
        `${language.code}-automatic`,
      );
  }
  const limit = times.find(
    (time) => /まで|期限|까지/.test(time.lead) && time.words.is === 'day' && time.words.month !== undefined,
  );
  const notice = /通告|通知|통보|통지/.exec(piece);
  if (
    limit?.words.is === 'day' &&
    limit.words.month &&
    notice &&
    /限り|なければ|ない場合|않으면|않는 한|없으면|期限|기한|시한/.test(piece)
  ) {
    const other = start + notice.index;
    const value =
      limit.words.year === undefined || limit.words.year === 'told'
        ? yearDay(limit.words.month, limit.words.day)
        : (clock.peek(limit, 'future')?.on ?? null);
    put(
      'notice-deadline',
      value,
      Math.min(limit.start, other),
      Math.max(limit.end, other + notice[0].length),
      `${language.code}-deadline`,
    );
  }
  const period = /([0-9０-９]{1,3})(日|か月|カ月|ヶ月|年|일|개월|년) ?(?:前|전)(?:までに|까지|에)/.exec(piece);
  if (period && notice)
    put(
      'notice',
      `P${digits(period[1] as string)}${unitOf(period[2] as string)}`,
      start + period.index,
      start + period.index + period[0].length,
      `${language.code}-period`,
    );
  const length = /(?:有効期間|期間)は([0-9０-９一]{1,3})(年|か月|カ月|ヶ月)|유효 ?기간은 ([0-9]{1,3})(년|개월)/.exec(
    piece,
  );
  if (length)
    put(
      'duration',
      `P${digits((length[1] ?? length[3]) as string)}${unitOf((length[2] ?? length[4]) as string)}`,
      start + length.index,
      start + length.index + length[0].length,
      `${language.code}-duration`,
    );
}

const yearDay = (month: number, day: number): string =>
  `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const digits = (written: string): number => (written === '一' ? 1 : Number(written.normalize('NFKC')));

const unitOf = (unit: string): string => (/日|일/.test(unit) ? 'D' : /月|월/.test(unit) ? 'M' : 'Y');
