import type { Translations } from '../../say.ts';

/** What is said of a register that is taken in and read, in Japanese. */
export const register: Translations = {
  // Tables.
  'A cell has more than {1} characters.': '一つのセルに{1}字を超える文字がある。',
  'A quotation mark that opens after row {1} is never closed.': '{1}行の後で開いた引用符が閉じていない。',
  'The table has more than {1} cells.': '表のセルが{1}個を超えている。',
  'The table has more than {1} characters.': '表の文字が{1}字を超えている。',
  'The table has more than {1} rows.': '表の行が{1}行を超えている。',
  'There is no table in the file.': 'ファイルに表がない。',

  // Mappings, cells and rows.
  'The file has no sheet {1}.': 'ファイルに{1}というシートがない。',
  'Row {1} of the sheet holds nothing.': 'シートの{1}行には何も書かれていない。',
  'No column has the heading {1}.': '{1}という見出しの列がない。',
  'Several columns have the heading {1}: {2}.': '{1}という見出しの列が複数ある：{2}。',
  '{1} has a column, and is fixed for all rows as well.': '{1}に列があり、全行共通の値も決められている。',
  '{1} has more than one column.': '{1}に複数の列が割り当てられている。',
  'A formula went wrong here: the cell shows {1}.': 'ここの数式が誤りになっている。セルは{1}を示している。',
  'The formula in this cell was never worked out.': 'このセルの数式は一度も計算されていない。',
  'This cell is joined to another one, which holds the value.':
    'このセルは別のセルと結合されていて、値はそちらにある。',
  'The row has neither a number nor a title.': '行に番号も件名もない。',
  'The row does not say with whom the agreement is.': '行に相手方が書かれていない。',
  '{1} stands on both sides.': '{1}が双方の側に書かれている。',
  'Rows {1} come to the same id {2}.': '{1}行が同じ識別子{2}になる。',
  '{1} and more': '{1}ほか',
  '{1} is no date that can be read.': '{1}は読み取れる日付ではない。',
  '{1} is a day that no calendar has.': '{1}は暦にない日である。',
  '{1} may be {2} or {3}.': '{1}は{2}とも{3}とも読める。',
  '{1} does not say of which century its year is.': '{1}の年が何世紀のものか分からない。',
  '{1} is no length of time that can be read.': '{1}は読み取れる期間ではない。',
  '{1} has no unit.': '{1}に単位がない。',
  '{1} is no number of renewals.': '{1}は更新回数ではない。',
  '{1} is none of the words that are known here.': '{1}は、ここで使える語のどれでもない。',
  '{1} is none of the conventions of counting: {2}.': '{1}は、期間の数え方のどれでもない：{2}。',
  '{1} is no time zone.': '{1}はタイムゾーンではない。',
  'The row says that there is no end, and gives one as well: {1}.':
    '行は終わりがないとしながら、終わりも示している：{1}。',
  'The end {1} lies before the start {2}.': '終わりの{1}が始まりの{2}より前にある。',
  '{1} from {2} end on {3}, and the row says {4}.': '{2}から{1}は{3}に終わるが、行には{4}とある。',
  'The row says that it is not in force: {1}.': '行によれば、効力がない：{1}。',
  'Its dates were read with the day first, because row {1} has {2}.':
    'この列の日付は日を先に読んだ。{1}行に{2}とあるためである。',
  'Its dates were read with the month first, because row {1} has {2}.':
    'この列の日付は月を先に読んだ。{1}行に{2}とあるためである。',
  'Some of its cells are dates, none with a day above twelve, and others are texts with such days.':
    '日付のセルはどれも日が12以下で、12を超える日は文字列のセルにしかない。',
  'Some agreements have one side only: the mapping does not say whose register it is.':
    '当事者が一方しかない合意がある。誰の台帳か、対応付けに書かれていない。',
  'The row does not say from when it is in force.': '行に、いつから効力があるか書かれていない。',
  'No column says from when the agreements are in force.': 'いつから効力があるかを示す列がない。',
  'The row does not say whether it renews by itself.': '行に、自動更新するかどうか書かれていない。',
  'No column says whether the agreements renew by themselves.': '自動更新するかどうかを示す列がない。',
  'It renews by itself, and the row does not say for how long.': '自動更新するが、何年何か月かは行に書かれていない。',
  'The row does not say whether it renews by itself; what it says of a renewal was left out.':
    '行に、自動更新するかどうか書かれていない。更新についての記載は除いた。',
  'What has no end does not renew; what the row says of a renewal was left out.':
    '終わりのないものは更新されない。更新についての記載は除いた。',
  'The row says when a notice may end it, and not how long the notice is.':
    '行に、通知でいつ終わるかはあるが、通知期間が書かれていない。',
  'The row does not say what a notice of {1} ends, the term or any day; it was left out.':
    '{1}の通知で期間の末日に終わるのか、いつでも終わるのか、行に書かれていない。通知は除いた。',
  'Without a first day, the length {1} cannot be held against the end {2}; the end was kept.':
    '初日が分からないため、期間{1}と終わり{2}を照らし合わせられない。終わりを採った。',
  'The row gives {1} as the last day of notice, and no terms from which it follows.':
    '行は通知の最終日を{1}としているが、それを導く定めがない。',
  'The row gives {1} as the last day of notice; counted from its terms it is {2}, for the end on {3}.':
    '行は通知の最終日を{1}としているが、行の定めから数えると{2}であり、{3}に終わる。',

  // What to do about it.
  'Save the register as XLSX or as CSV, and take that in.': '台帳をXLSXかCSVで保存し、それを読み込むこと。',
  'Name one of the sheets of the file under `sheet`.': '`sheet`に、ファイルにあるシートの名前を書くこと。',
  'Say under `headerRow` in which row the headings stand.': '`headerRow`に、見出しが何行目にあるかを書くこと。',
  'Use the words of a heading as they stand in the file, or the letter of the column.':
    'ファイルにある見出しの語か、列の記号を使うこと。',
  'Use the letter of the column that is meant.': '意図する列の記号を使うこと。',
  'Keep one of the two.': 'どちらか一つを残すこと。',
  'Only counterparties, labels and remarks may stand in several columns.':
    '複数の列にわたってよいのは、相手方、ラベル、備考だけである。',
  'Mend the formula, or write the value in its place.': '数式を直すか、代わりに値を書くこと。',
  'Open the file in a spreadsheet program and save it, so that the value is kept.':
    '表計算ソフトで開いて保存し、値が残るようにすること。',
  'Split the cells and write the value into every row that it holds for.':
    '結合を解き、当てはまる行のすべてに値を書くこと。',
  'Give the row a number of its own, or a title.': '行に固有の番号か件名を付けること。',
  'Write down with whom the agreement is.': '誰との合意かを書くこと。',
  'Check who is named on which side.': 'どちらの側に誰が書かれているか確かめること。',
  'Give each row its own number; rows with the same one are all kept out.':
    '行ごとに別の番号を付けること。同じ番号の行はすべて除かれる。',
  'Write the day as 2025-04-01, 1 April 2025, 令和7年4月1日 or 2025년 4월 1일.':
    '2025-04-01、2025年4月1日、令和7年4月1日のように書くこと。',
  'Check the day, and under `dateOrder` whether day or month stands first.':
    '日を確かめ、`dateOrder`で日と月のどちらが先かも確かめること。',
  'Say under `dateOrder` whether day or month stands first: dmy or mdy.':
    '日と月のどちらが先か、`dateOrder`にdmyかmdyで書くこと。',
  'Write the year with four digits, or say `shortYears: 2000s` in the mapping.':
    '年を4桁で書くか、対応付けに`shortYears: 2000s`と書くこと。',
  'Write a number and a unit, such as 90 days, 3 months, 3ヶ月 or 1년.':
    '90日、3ヶ月、1年のように、数と単位を書くこと。',
  'Write the unit into the heading, as in “Notice (days)”, or say it under `units`.':
    '「通知期間（日）」のように見出しに単位を書くか、`units`に書くこと。',
  'Write a whole number, or leave the cell empty where there is no limit.':
    '整数を書くこと。上限がなければ空欄にする。',
  'Use one of the words that the reference lists, or say under `words` what this one means.':
    '手引きにある語を使うか、この語の意味を`words`に書くこと。',
  'Use a name of the IANA time zone database, such as Asia/Seoul.':
    'Asia/TokyoのようなIANAタイムゾーンの名前を使うこと。',
  'Find out which of them holds, and mend the other or leave it empty.':
    'どちらが正しいか調べ、もう一方を直すか空欄にすること。',
  'Check the two dates.': '二つの日付を確かめること。',
  'Nothing needs to be done where it is over; one that ended on a day known to you can be written as a file, with the act that ended it.':
    '終わったものなら何もしなくてよい。終わった日が分かるものは、終わらせた行為とともにファイルに書ける。',
  'Look at a few of these dates; say `dateOrder` in the mapping where they are wrong.':
    'いくつかの日付を見て、誤っていれば対応付けに`dateOrder`を書くこと。',
  'Compare the dates with the agreements: a program that opened the list may have turned day and month round in some.':
    '日付を合意の文書と比べること。一覧を開いたソフトが、一部の日と月を入れ替えたかもしれない。',
  'Say your own side under `fixed` or in a column, as `ownParty`, so that both are parties.':
    '自分の側を`ownParty`として`fixed`か列で示し、双方を当事者にすること。',
  'Find the first day; until then no term and no deadline can be counted.':
    '初日を調べること。それまでは期間も期限も数えられない。',
  'It is taken to end with its term; fill the cell in where it renews by itself.':
    '期間とともに終わるものとして扱う。自動更新するならセルを埋めること。',
  'Say how long a renewal lasts; until then what follows the first term is unknown.':
    '更新の長さを書くこと。それまでは最初の期の後が分からない。',
  'Read the agreement, and add what is missing to the row or to the mapping.':
    '合意の文書を読み、足りないものを行か対応付けに加えること。',
  'Read the clause: either the day or the notice period of the row is wrong.':
    '条項を読むこと。行の日付か通知期間のどちらかが誤っている。',
};
