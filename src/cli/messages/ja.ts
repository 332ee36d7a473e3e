import type { Translations } from '../../brief/index.ts';

/** What the command line says by itself, in Japanese. */
export const ja: Translations = {
  // Findings about files, and how many there are.
  '{1} {2}: {3} {4}': '{1} {2}: {3}{4}',
  'There is no such file.': 'そのようなファイルはない。',
  'This is a folder.': 'これはフォルダーである。',
  'It cannot be read ({1}).': '読み取れない（{1}）。',
  'There is no accord file in this folder.': 'このフォルダーに合意ファイルはない。',
  '`{1}` is also the id of the accord in {2}.': 'id `{1}`は、{2}にある合意のidでもある。',
  error: 'エラー',
  warning: '警告',
  note: '注記',
  '{1} error': 'エラー{1}件',
  '{1} errors': 'エラー{1}件',
  '{1} warning': '警告{1}件',
  '{1} warnings': '警告{1}件',
  '{1} note': '注記{1}件',
  '{1} notes': '注記{1}件',
  '{1}, {2} and {3}.': '{1}、{2}、{3}。',
  'No findings.': '指摘事項なし。',
};
