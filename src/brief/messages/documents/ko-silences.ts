import type { Translations } from '../../say.ts';

/** What the text of an agreement does not say, in Korean. */
export const silences: Translations = {
  'The text says nothing on how long it runs.': '유효 기간에 관한 규정이 없다.',
  'The text says nothing on renewal.': '갱신에 관한 규정이 없다.',
  'The text says nothing on ending it by notice.': '통보에 의한 종료에 관한 규정이 없다.',
  'The text says nothing on the form of a notice.': '통보의 형식에 관한 규정이 없다.',
  'The text says nothing on whom a notice goes to.': '통보의 상대방에 관한 규정이 없다.',
  'The text says nothing on the day from which a notice counts.': '통보의 기산일에 관한 규정이 없다.',
  'The text says nothing on how days are counted.': '날짜 계산 방법에 관한 규정이 없다.',
  'The text says nothing on what outlasts its end.': '종료 후에도 존속하는 의무에 관한 규정이 없다.',
  'The text says nothing on the law that governs it.': '준거법에 관한 규정이 없다.',
};
