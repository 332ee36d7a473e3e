import type { accord as english } from '../en/accord.ts';

/** 協定の画面の言葉。 */
export const accord: Readonly<Record<keyof typeof english, string>> = {
  'accord.days': '問いの二つの日付',
  'accord.on': '対象日',
  'accord.known': '認識時点',
  'accord.known-before': '対象日より前の認識時点です。それより後に分かったことは含みません。',
  'accord.today': '今日',
  'accord.tabs': 'この協定について見るもの',
  'accord.tab-timeline': '時系列',
  'accord.tab-positions': '立場',
  'accord.why': 'この日付の根拠',
  'accord.why-others': '他の解釈では',
  'accord.positions-caption': '{on}における各解釈',
  'accord.field': '項目',
  'accord.differ-since': '相違の始まり',
};
