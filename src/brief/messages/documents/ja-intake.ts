import type { Translations } from '../../say.ts';

/** What is said of a document that is taken in, in Japanese. */
export const intake: Translations = {
  'The file is empty.': 'ファイルが空である。',
  'The file has nothing but white space.': 'ファイルには空白しかない。',
  'The file has more than {1} MB.': 'ファイルが{1} MBを超えている。',
  'The file is no text: it has bytes that no text has.':
    'ファイルはテキストではない。テキストにはないバイトが含まれている。',
  'Files of the kind {1} cannot be read.': '{1}形式のファイルは読み取れない。',
  'The name ends in .{1}, but what is in the file is not of that kind.':
    '名前は .{1} で終わるが、中身はその形式ではない。',
  'The file is damaged or put together wrongly ({1}).': 'ファイルが壊れているか、構造が正しくない（{1}）。',
  'The archive in the file is damaged.': 'ファイル内のアーカイブが壊れている。',
  'The document has a password.': '文書にパスワードが設定されている。',
  'Unpacked, the file would be out of all proportion to its size.':
    '展開すると、ファイルの大きさに比べて途方もない量になる。',
  'None of its {1} pages has any text: they are pictures.': '全{1}ページのどこにも文字がない。すべて画像である。',
  'There is no text in the document.': '文書に文字がない。',
  'There is no text on page {1}: scanned, or empty.': '{1}ページに文字がない。スキャン画像か、白紙である。',
  'Of {1} pages only the first {2} were read.': '{1}ページのうち、最初の{2}ページだけを読み取った。',
  'On page {1} only the first {2} pieces of text were read.': '{1}ページでは、最初の{2}個の文字列だけを読み取った。',
  '{1} lines that stand on every page, and page numbers, were left out.':
    '各ページに繰り返される行とページ番号、合わせて{1}行を除いた。',
  'Only the article of the page was read; menus, links and notes around it were left out.':
    'ページの記事だけを読み取った。周りのメニュー、リンク、注記は除いた。',
  '{1} attached files were not read: {2}.': '添付ファイル{1}件は読み取っていない：{2}。',
  'The document has {1} additions and {2} deletions that nobody has accepted yet; it was read as if all were made.':
    '文書には、まだ承諾されていない挿入が{1}か所、削除が{2}か所ある。すべて反映したものとして読み取った。',
  'The file does not say how its letters are encoded; it was read as {1}.':
    'ファイルに文字コードの指定がない。{1}として読み取った。',
  '{1} characters could not be read as {2} and stand as {3}.': '{1}文字を{2}として読み取れず、{3}に置き換えた。',
  'The text has {1} characters that cannot be seen; the first is {2} in line {3}, column {4}.':
    '目に見えない文字が{1}個ある。最初のものは{3}行{4}桁の{2}である。',

  // What to do about it.
  'Check that the file was saved or fetched completely.': 'ファイルが最後まで保存または取得されているか確かめること。',
  'Take out the part that matters, or save the text by itself.': '必要な部分を抜き出すか、本文だけを保存すること。',
  'Save the document as text, PDF or DOCX.': '文書をテキスト、PDF、DOCXのいずれかで保存すること。',
  'Save it as PDF, DOCX, HTML or text, and take that in.':
    'PDF、DOCX、HTML、テキストのいずれかで保存し、それを取り込むこと。',
  'Fetch the file again, or open it in its own program and save it anew.':
    'ファイルをもう一度取得するか、元のソフトで開いて保存し直すこと。',
  'Open it with its password, save it without one, and take that in.':
    'パスワードで開き、パスワードなしで保存して、それを取り込むこと。',
  'Do not open it elsewhere either; ask the sender for the text in another form.':
    'ほかのソフトでも開かないこと。別の形での本文を送り主に求めること。',
  'Recognise its text first (OCR), or ask for a version with text in it.':
    '先に文字認識（OCR）をかけるか、文字の入った版を求めること。',
  'Look whether the letters are right; save the file as UTF-8 if they are not.':
    '文字が正しいか確かめること。正しくなければUTF-8で保存すること。',
  'Compare these places with the document: names and numbers may be broken.':
    '該当箇所を文書と照らし合わせること。名前や数字が崩れているかもしれない。',
  'Read that place character by character: it may show otherwise than it reads.':
    'その箇所を一文字ずつ読むこと。見た目と実際の文字列が違うかもしれない。',
  'Read these pages yourself: nothing of them has been read.': 'これらのページは自分で読むこと。何も読み取っていない。',
  'Read what is left out yourself, or take it in as a file of its own.':
    '読み取らなかった部分は自分で読むか、別のファイルとして取り込むこと。',
  'Ask which version is agreed; accept or reject the changes and take it in again.':
    'どの版で合意したのかを確かめ、変更を承諾または却下してから取り込み直すこと。',
  'Look at the document where a date or a number of the margin matters.':
    '欄外の日付や番号が問題になるなら、文書そのものを見ること。',
  'Look at the page where something seems to be missing.': '欠けているものがありそうなら、ページそのものを見ること。',
  'Take in the attached files that matter, each by itself.': '必要な添付ファイルを一つずつ取り込むこと。',

  // Reports.
  'Nothing says when this was published, so relative dates are left open.':
    'いつ公表されたかがどこにも示されていないため、相対的な日付は未定のままにした。',
  'Find the day of publication: dates such as "last week" hang on it.':
    '公表日を調べること。「先週」のような日付はそれによって決まる。',
};
