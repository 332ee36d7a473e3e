import type { Translations } from '../../brief/index.ts';

/** What the command line says by itself, in Korean. */
export const ko: Translations = {
  // Findings about files, and how many there are.
  '{1} {2}: {3} {4}': '{1} {2}: {3} {4}',
  'There is no such file.': '그런 파일은 없다.',
  'This is a folder.': '이것은 폴더다.',
  'It cannot be read ({1}).': '읽을 수 없다({1}).',
  'There is no accord file in this folder.': '이 폴더에 합의 파일이 없다.',
  '`{1}` is also the id of the accord in {2}.': 'id `{1}` 값은 {2}에 있는 합의의 id이기도 하다.',
  error: '오류',
  warning: '경고',
  note: '참고',
  '{1} error': '오류 {1}건',
  '{1} errors': '오류 {1}건',
  '{1} warning': '경고 {1}건',
  '{1} warnings': '경고 {1}건',
  '{1} note': '참고 {1}건',
  '{1} notes': '참고 {1}건',
  '{1}, {2} and {3}.': '{1}, {2}, {3}.',
  'No findings.': '지적 사항 없음.',
};
