import type { Message } from './message.ts';

/** Words of the one-page brief and of the calendar file. */
export const pages = {
  'page.dates': ['Key dates', '主な期日', '주요 기일'],
  'page.timeline': ['Timeline', '経過', '경과'],
  'page.positions': ['Readings side by side', '解釈の対比', '해석의 대비'],
  'page.options': ['What can be done', '取りうる行為', '할 수 있는 행위'],
  'page.curve': [
    'How soon each side could be out',
    '行動した日ごとの、失効までの日数',
    '행동하는 날에 따른 실효까지의 일수',
  ],
  'page.sources': ['Sources', '出典', '출처'],
  'page.grades': [
    'Grades after the Admiralty code: source A–F, statement 1–6.',
    '評価はアドミラルティ・コードによる（情報源A～F、内容1～6）。',
    '등급은 애드미럴티 코드에 따름(출처 A–F, 내용 1–6).',
  ],
  'page.more': ['and {n} more', 'ほか{n}件', '외 {n}건'],
  'page.differ': [
    '≠ the readings differ here, since the day given',
    '≠は解釈が異なる項目（記載日から）',
    '≠는 해석이 갈리는 항목(적힌 날부터)',
  ],
  'page.footer': [
    'Status on {on}, as known on {known}. Each reading is that of whoever is named with it; none of this is legal advice.',
    '{on}現在、{known}までに判明した事実による。各解釈はその主体の読み方であり、法的助言ではない。',
    '{on} 현재, {known}까지 알려진 사실 기준. 각 해석은 그 주체의 읽기이며 법률 자문이 아니다.',
  ],
  'page.since': ['since {date}', '{date}から', '{date}부터'],
  'calendar.name': ['Deadlines: {names}', '期日：{names}', '기일: {names}'],
  'calendar.summary': ['{kind}: {name}', '{kind}：{name}', '{kind}: {name}'],
  'calendar.exit': ['{name} – {exit}', '{name}（{exit}）', '{name}({exit})'],
  'calendar.reading': ['{text} [{position}]', '{text}［{position}］', '{text} [{position}]'],
  'calendar.line': ['{label}: {value}', '{label}：{value}', '{label}: {value}'],
  'calendar.opens': ['First day', '初日', '첫날'],
  'calendar.open': [
    'Holds in some readings or dates only.',
    '一部の解釈・日付でのみ成り立つ。',
    '일부 해석·날짜에서만 성립한다.',
  ],
  'calendar.gone': [
    'Withdrawn: this day no longer stands.',
    '取消し：この期日はもはや成り立たない。',
    '취소: 이 기일은 더 이상 성립하지 않는다.',
  ],
  'calendar.known': [
    'As known on {known}. A reading, not legal advice.',
    '{known}までに判明した事実による。解釈であり、法的助言ではない。',
    '{known}까지 알려진 사실 기준. 해석이며 법률 자문이 아니다.',
  ],
} as const satisfies Readonly<Record<string, Message>>;
