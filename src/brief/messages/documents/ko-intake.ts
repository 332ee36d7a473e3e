import type { Translations } from '../../say.ts';

/** What is said of a document that is taken in, in Korean. */
export const intake: Translations = {
  'The file is empty.': '파일이 비어 있다.',
  'The file has nothing but white space.': '파일에 공백밖에 없다.',
  'The file has more than {1} MB.': '파일이 {1} MB를 넘는다.',
  'The file is no text: it has bytes that no text has.': '파일이 텍스트가 아니다. 텍스트에 없는 바이트가 들어 있다.',
  'Files of the kind {1} cannot be read.': '{1} 형식의 파일은 읽을 수 없다.',
  'The name ends in .{1}, but what is in the file is not of that kind.':
    '이름은 .{1} 확장자로 끝나지만 내용은 그 형식이 아니다.',
  'The file is damaged or put together wrongly ({1}).': '파일이 손상되었거나 구조가 잘못되었다({1}).',
  'The archive in the file is damaged.': '파일 안의 압축 자료가 손상되었다.',
  'The document has a password.': '문서에 암호가 걸려 있다.',
  'Unpacked, the file would be out of all proportion to its size.': '압축을 풀면 파일 크기에 비해 터무니없이 커진다.',
  'None of its {1} pages has any text: they are pictures.': '전체 {1}쪽 어디에도 글자가 없다. 모두 그림이다.',
  'There is no text in the document.': '문서에 글자가 없다.',
  'There is no text on page {1}: scanned, or empty.': '{1}쪽에 글자가 없다. 스캔한 그림이거나 빈 쪽이다.',
  'Of {1} pages only the first {2} were read.': '{1}쪽 가운데 처음 {2}쪽만 읽었다.',
  'On page {1} only the first {2} pieces of text were read.': '{1}쪽에서는 처음 {2}개의 문자열만 읽었다.',
  '{1} lines that stand on every page, and page numbers, were left out.':
    '쪽마다 되풀이되는 줄과 쪽 번호, 모두 {1}줄을 뺐다.',
  'Only the article of the page was read; menus, links and notes around it were left out.':
    '페이지의 기사만 읽었다. 주변의 메뉴, 링크, 안내문은 뺐다.',
  '{1} attached files were not read: {2}.': '첨부 파일 {1}개는 읽지 않았다: {2}.',
  'The document has {1} additions and {2} deletions that nobody has accepted yet; it was read as if all were made.':
    '문서에 아직 아무도 승인하지 않은 삽입 {1}곳과 삭제 {2}곳이 있다. 모두 반영된 것으로 보고 읽었다.',
  'The file does not say how its letters are encoded; it was read as {1}.':
    '파일에 문자 인코딩이 적혀 있지 않다. {1} 인코딩으로 읽었다.',
  '{1} characters could not be read as {2} and stand as {3}.':
    '{2} 인코딩으로 읽을 수 없는 문자 {1}개를 {3} 문자로 바꾸었다.',
  'The text has {1} characters that cannot be seen; the first is {2} in line {3}, column {4}.':
    '눈에 보이지 않는 문자가 {1}개 있다. 첫 번째는 {3}번째 줄 {4}번째 칸의 {2} 문자이다.',

  // What to do about it.
  'Check that the file was saved or fetched completely.': '파일이 끝까지 저장되었거나 받아졌는지 확인한다.',
  'Take out the part that matters, or save the text by itself.': '필요한 부분만 떼어 내거나 본문만 따로 저장한다.',
  'Save the document as text, PDF or DOCX.': '문서를 텍스트, PDF 또는 DOCX로 저장한다.',
  'Save it as PDF, DOCX, HTML or text, and take that in.': 'PDF, DOCX, HTML 또는 텍스트로 저장하여 그것을 들여온다.',
  'Fetch the file again, or open it in its own program and save it anew.':
    '파일을 다시 받거나 원래 프로그램에서 열어 새로 저장한다.',
  'Open it with its password, save it without one, and take that in.':
    '암호로 열어 암호 없이 저장한 다음 그것을 들여온다.',
  'Do not open it elsewhere either; ask the sender for the text in another form.':
    '다른 프로그램에서도 열지 말고, 보낸 사람에게 다른 형태의 본문을 요청한다.',
  'Recognise its text first (OCR), or ask for a version with text in it.':
    '먼저 글자를 인식(OCR)하거나 글자가 들어 있는 판을 요청한다.',
  'Look whether the letters are right; save the file as UTF-8 if they are not.':
    '글자가 맞는지 확인하고, 맞지 않으면 파일을 UTF-8로 저장한다.',
  'Compare these places with the document: names and numbers may be broken.':
    '해당 자리를 문서와 견주어 본다. 이름과 숫자가 깨졌을 수 있다.',
  'Read that place character by character: it may show otherwise than it reads.':
    '그 자리를 한 글자씩 읽는다. 보이는 것과 실제 글자가 다를 수 있다.',
  'Read these pages yourself: nothing of them has been read.': '이 쪽들은 직접 읽는다. 아무것도 읽지 못했다.',
  'Read what is left out yourself, or take it in as a file of its own.':
    '빠진 부분은 직접 읽거나 별도의 파일로 들여온다.',
  'Ask which version is agreed; accept or reject the changes and take it in again.':
    '어느 판으로 합의했는지 확인하고, 변경을 승인하거나 거부한 다음 다시 들여온다.',
  'Look at the document where a date or a number of the margin matters.':
    '여백의 날짜나 번호가 중요하면 문서를 직접 본다.',
  'Look at the page where something seems to be missing.': '빠진 것이 있어 보이면 페이지를 직접 본다.',
  'Take in the attached files that matter, each by itself.': '필요한 첨부 파일을 하나씩 따로 들여온다.',

  // Reports.
  'Nothing says when this was published, so relative dates are left open.':
    '언제 공표되었는지 어디에도 나와 있지 않아 상대적인 날짜는 정하지 않았다.',
  'Find the day of publication: dates such as "last week" hang on it.':
    '공표일을 찾을 것. ‘지난주’ 같은 날짜는 그에 달려 있다.',
};
