import type { Translations } from '../../say.ts';

/** What is said of a register that is taken in and read, in Korean. */
export const register: Translations = {
  // Tables.
  'A cell has more than {1} characters.': '한 셀에 {1}자를 넘는 글자가 있다.',
  'A quotation mark that opens after row {1} is never closed.': '{1}행 뒤에서 열린 따옴표가 닫히지 않는다.',
  'The table has more than {1} cells.': '표의 셀이 {1}개를 넘는다.',
  'The table has more than {1} characters.': '표의 글자가 {1}자를 넘는다.',
  'The table has more than {1} rows.': '표의 행이 {1}행을 넘는다.',
  'There is no table in the file.': '파일에 표가 없다.',

  // Mappings, cells and rows.
  'The file has no sheet {1}.': '파일에 {1} 시트가 없다.',
  'Row {1} of the sheet holds nothing.': '시트의 {1}행에는 아무것도 없다.',
  'No column has the heading {1}.': '제목이 {1}인 열이 없다.',
  'Several columns have the heading {1}: {2}.': '제목이 {1}인 열이 여러 개 있다: {2}.',
  '{1} has a column, and is fixed for all rows as well.': '{1}에 열이 있고, 모든 행에 같은 값도 정해져 있다.',
  '{1} has more than one column.': '{1}에 열이 둘 이상 있다.',
  'A formula went wrong here: the cell shows {1}.': '여기 수식이 오류를 낸다. 셀에 {1}이 보인다.',
  'The formula in this cell was never worked out.': '이 셀의 수식은 한 번도 계산되지 않았다.',
  'This cell is joined to another one, which holds the value.': '이 셀은 다른 셀과 병합되어 있고 값은 그 셀에 있다.',
  'The row has neither a number nor a title.': '행에 번호도 제목도 없다.',
  'The row does not say with whom the agreement is.': '행에 상대방이 적혀 있지 않다.',
  '{1} stands on both sides.': '{1}이 양쪽 모두에 적혀 있다.',
  'Rows {1} come to the same id {2}.': '{1}행이 같은 식별자 {2}이 된다.',
  '{1} and more': '{1} 등',
  '{1} is no date that can be read.': '{1+은} 읽을 수 있는 날짜가 아니다.',
  '{1} is a day that no calendar has.': '{1+은} 달력에 없는 날이다.',
  '{1} may be {2} or {3}.': '{1+은} {2}일 수도 {3}일 수도 있다.',
  '{1} does not say of which century its year is.': '{1}의 연도가 어느 세기인지 알 수 없다.',
  '{1} is no length of time that can be read.': '{1+은} 읽을 수 있는 기간이 아니다.',
  '{1} has no unit.': '{1}에 단위가 없다.',
  '{1} is no number of renewals.': '{1+은} 갱신 횟수가 아니다.',
  '{1} is none of the words that are known here.': '{1+은} 여기서 쓸 수 있는 낱말이 아니다.',
  '{1} is none of the conventions of counting: {2}.': '{1+은} 기간 계산법의 어느 것도 아니다: {2}.',
  '{1} is no time zone.': '{1+은} 시간대가 아니다.',
  'The row says that there is no end, and gives one as well: {1}.': '행은 끝이 없다고 하면서 끝도 적고 있다: {1}.',
  'The end {1} lies before the start {2}.': '끝나는 날 {1}이 시작하는 날 {2}보다 앞선다.',
  '{1} from {2} end on {3}, and the row says {4}.': '{2}부터 {1}은 {3}에 끝나지만 행에는 {4}로 적혀 있다.',
  'The row says that it is not in force: {1}.': '행에 따르면 효력이 없다: {1}.',
  'Its dates were read with the day first, because row {1} has {2}.':
    '이 열의 날짜는 일을 먼저 읽었다. {1}행에 {2}가 있기 때문이다.',
  'Its dates were read with the month first, because row {1} has {2}.':
    '이 열의 날짜는 월을 먼저 읽었다. {1}행에 {2}가 있기 때문이다.',
  'Some of its cells are dates, none with a day above twelve, and others are texts with such days.':
    '날짜인 셀은 모두 일이 12 이하이고, 12를 넘는 날은 글자로 된 셀에만 있다.',
  'Some agreements have one side only: the mapping does not say whose register it is.':
    '당사자가 한쪽뿐인 합의가 있다. 누구의 대장인지 대응표에 적혀 있지 않다.',
  'The row does not say from when it is in force.': '행에 언제부터 효력이 있는지 적혀 있지 않다.',
  'No column says from when the agreements are in force.': '언제부터 효력이 있는지 알리는 열이 없다.',
  'The row does not say whether it renews by itself.': '행에 자동으로 갱신되는지 적혀 있지 않다.',
  'No column says whether the agreements renew by themselves.': '자동으로 갱신되는지 알리는 열이 없다.',
  'It renews by itself, and the row does not say for how long.':
    '자동으로 갱신되지만 얼마 동안인지 행에 적혀 있지 않다.',
  'The row does not say whether it renews by itself; what it says of a renewal was left out.':
    '행에 자동으로 갱신되는지 적혀 있지 않다. 갱신에 관한 기재는 뺐다.',
  'What has no end does not renew; what the row says of a renewal was left out.':
    '끝이 없는 것은 갱신되지 않는다. 갱신에 관한 기재는 뺐다.',
  'The row says when a notice may end it, and not how long the notice is.':
    '행에 통지로 언제 끝나는지는 있으나 통지 기간이 적혀 있지 않다.',
  'The row does not say what a notice of {1} ends, the term or any day; it was left out.':
    '{1}의 통지로 기간의 마지막 날에 끝나는지 어느 날에나 끝나는지 행에 적혀 있지 않다. 통지는 뺐다.',
  'Without a first day, the length {1} cannot be held against the end {2}; the end was kept.':
    '첫날을 알 수 없어 기간 {1}과 끝나는 날 {2}를 맞춰 볼 수 없다. 끝나는 날을 택했다.',
  'The row gives {1} as the last day of notice, and no terms from which it follows.':
    '행은 통지의 마지막 날을 {1}로 적고 있으나 그것을 이끌어 낼 조건이 없다.',
  'The row gives {1} as the last day of notice; counted from its terms it is {2}, for the end on {3}.':
    '행은 통지의 마지막 날을 {1}로 적고 있으나 행의 조건에서 세면 {2}이고 {3}에 끝난다.',

  // What to do about it.
  'Save the register as XLSX or as CSV, and take that in.': '대장을 XLSX나 CSV로 저장해 그것을 읽어 들일 것.',
  'Name one of the sheets of the file under `sheet`.': '`sheet`에 파일에 있는 시트의 이름을 적을 것.',
  'Say under `headerRow` in which row the headings stand.': '`headerRow`에 제목이 몇 행에 있는지 적을 것.',
  'Use the words of a heading as they stand in the file, or the letter of the column.':
    '파일에 있는 제목의 낱말이나 열의 글자를 쓸 것.',
  'Use the letter of the column that is meant.': '뜻하는 열의 글자를 쓸 것.',
  'Keep one of the two.': '둘 가운데 하나만 남길 것.',
  'Only counterparties, labels and remarks may stand in several columns.':
    '여러 열에 걸쳐도 되는 것은 상대방, 라벨, 비고뿐이다.',
  'Mend the formula, or write the value in its place.': '수식을 고치거나 그 자리에 값을 적을 것.',
  'Open the file in a spreadsheet program and save it, so that the value is kept.':
    '표 계산 프로그램으로 열어 저장해 값이 남게 할 것.',
  'Split the cells and write the value into every row that it holds for.':
    '병합을 풀고 해당하는 모든 행에 값을 적을 것.',
  'Give the row a number of its own, or a title.': '행에 고유한 번호나 제목을 붙일 것.',
  'Write down with whom the agreement is.': '누구와의 합의인지 적을 것.',
  'Check who is named on which side.': '어느 쪽에 누가 적혀 있는지 확인할 것.',
  'Give each row its own number; rows with the same one are all kept out.':
    '행마다 다른 번호를 붙일 것. 번호가 같은 행은 모두 빠진다.',
  'Write the day as 2025-04-01, 1 April 2025, 令和7年4月1日 or 2025년 4월 1일.':
    '2025-04-01, 2025. 4. 1., 2025년 4월 1일처럼 적을 것.',
  'Check the day, and under `dateOrder` whether day or month stands first.':
    '날을 확인하고, `dateOrder`에서 일과 월 중 어느 것이 먼저인지도 확인할 것.',
  'Say under `dateOrder` whether day or month stands first: dmy or mdy.':
    '일과 월 중 어느 것이 먼저인지 `dateOrder`에 dmy나 mdy로 적을 것.',
  'Write the year with four digits, or say `shortYears: 2000s` in the mapping.':
    '연도를 네 자리로 적거나 대응표에 `shortYears: 2000s`라고 적을 것.',
  'Write a number and a unit, such as 90 days, 3 months, 3ヶ月 or 1년.': '90일, 3개월, 1년처럼 수와 단위를 적을 것.',
  'Write the unit into the heading, as in “Notice (days)”, or say it under `units`.':
    '‘통지 기간(일)’처럼 제목에 단위를 적거나 `units`에 적을 것.',
  'Write a whole number, or leave the cell empty where there is no limit.': '정수를 적을 것. 제한이 없으면 비워 둔다.',
  'Use one of the words that the reference lists, or say under `words` what this one means.':
    '안내에 있는 낱말을 쓰거나 이 낱말의 뜻을 `words`에 적을 것.',
  'Use a name of the IANA time zone database, such as Asia/Seoul.': 'Asia/Seoul과 같은 IANA 시간대의 이름을 쓸 것.',
  'Find out which of them holds, and mend the other or leave it empty.':
    '어느 것이 맞는지 알아보고 다른 하나를 고치거나 비워 둘 것.',
  'Check the two dates.': '두 날짜를 확인할 것.',
  'Nothing needs to be done where it is over; one that ended on a day known to you can be written as a file, with the act that ended it.':
    '끝난 것이면 할 일이 없다. 끝난 날을 아는 것은 끝나게 한 행위와 함께 파일로 적을 수 있다.',
  'Look at a few of these dates; say `dateOrder` in the mapping where they are wrong.':
    '날짜 몇 개를 보고 틀렸으면 대응표에 `dateOrder`를 적을 것.',
  'Compare the dates with the agreements: a program that opened the list may have turned day and month round in some.':
    '날짜를 합의 문서와 견주어 볼 것. 목록을 연 프로그램이 일부의 일과 월을 바꾸었을 수 있다.',
  'Say your own side under `fixed` or in a column, as `ownParty`, so that both are parties.':
    '자기 쪽을 `ownParty`로 `fixed`나 열에 적어 양쪽이 당사자가 되게 할 것.',
  'Find the first day; until then no term and no deadline can be counted.':
    '첫날을 알아볼 것. 그때까지는 기간도 기한도 셀 수 없다.',
  'It is taken to end with its term; fill the cell in where it renews by itself.':
    '기간과 함께 끝나는 것으로 본다. 자동으로 갱신되면 셀을 채울 것.',
  'Say how long a renewal lasts; until then what follows the first term is unknown.':
    '갱신 기간을 적을 것. 그때까지는 첫 기간 뒤를 알 수 없다.',
  'Read the agreement, and add what is missing to the row or to the mapping.':
    '합의 문서를 읽고 빠진 것을 행이나 대응표에 더할 것.',
  'Read the clause: either the day or the notice period of the row is wrong.':
    '조항을 읽을 것. 행의 날짜와 통지 기간 중 하나가 틀렸다.',
};
