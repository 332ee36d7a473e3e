import type { accord as english } from '../en/accord.ts';

/** 협정 화면의 말. */
export const accord: Readonly<Record<keyof typeof english, string>> = {
  'accord.days': '물음의 두 날짜',
  'accord.on': '기준일',
  'accord.known': '인지 시점',
  'accord.known-before': '기준일보다 앞선 인지 시점입니다. 그 뒤에 알려진 것은 셈에 넣지 않습니다.',
  'accord.today': '오늘',
  'accord.tabs': '이 협정에서 볼 것',
  'accord.tab-timeline': '시간표',
  'accord.tab-positions': '입장',
  'accord.why': '이 날짜의 근거',
  'accord.why-others': '다른 해석에서는',
  'accord.positions-caption': '{on}에 각 해석이 말하는 것',
  'accord.field': '항목',
  'accord.differ-since': '갈리기 시작한 날',
};
