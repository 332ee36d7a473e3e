import type { Translations } from '../../say.ts';

/** What the text of an agreement does not say, in Japanese. */
export const silences: Translations = {
  'The text says nothing on how long it runs.': '有効期間についての定めがない。',
  'The text says nothing on renewal.': '更新についての定めがない。',
  'The text says nothing on ending it by notice.': '通告による終了についての定めがない。',
  'The text says nothing on the form of a notice.': '通告の形式についての定めがない。',
  'The text says nothing on whom a notice goes to.': '通告の宛先についての定めがない。',
  'The text says nothing on the day from which a notice counts.': '通告の起算日についての定めがない。',
  'The text says nothing on how days are counted.': '日数の数え方についての定めがない。',
  'The text says nothing on what outlasts its end.': '終了後も存続する義務についての定めがない。',
  'The text says nothing on the law that governs it.': '準拠法についての定めがない。',
};
