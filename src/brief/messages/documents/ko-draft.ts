import type { Translations } from '../../say.ts';

/** What drafting finds in documents, in Korean. */
export const draft: Translations = {
  // What a text is.
  'It speaks of itself as an agreement: {1} kinds of clauses, {2} acts told.':
    '합의 문서이다: 조항 {1}종, 전해진 행위 {2}건.',
  'It tells of acts: {1} of them, and {2} kinds of clauses.': '행위를 전하는 문서이다: 행위 {1}건, 조항 {2}종.',
  'It has no clause of an agreement and tells no act.': '합의의 조항도 없고 전하는 행위도 없다.',

  // What a place says.
  '{1}; {2}': '{1}, {2}',
  'the day of signature': '서명일',
  'the day of entry into force': '발효일',
  'the end of the first term': '첫 기간의 끝',
  'the length of the first term': '첫 기간의 길이',
  'the renewal': '갱신',
  'the notice against renewal': '갱신을 막는 통보',
  'the right to end without cause': '이유 없이 종료할 권리',
  'the notice that ends it at any time': '언제든지 종료하는 통보',
  'what goes on after the end': '종료 후에도 계속되는 것',
  'the parties': '당사자',
  'the governing law': '준거법',
  'the window for the notice': '통보할 수 있는 기간',
  'the time before which no notice may be given': '통보할 수 없는 기간',
  'the form of the notice': '통보의 방식',
  'the channel of the notice': '통보의 경로',
  'the addressee of the notice': '통보의 수신인',
  'the counting of days': '날을 세는 방법',
  'the day from which the notice counts': '통보의 기산일',
  'how it is amended': '개정 방법',
  'a condition': '조건',
  'the accord on which it depends': '의존하는 합의',
  'the title': '제목',
  '{1} may say {2}.': '{1+은} {2+을} 정한 것일 수 있다.',
  '{1} says {2} without a value that can be read.': '{1+은} {2+을} 정하지만 읽을 수 있는 값이 없다.',
  '{1} says {2}, and is not in the draft.': '{1+은} {2+을} 정하지만 초안에는 들어 있지 않다.',
  'Several places say {1}, and not the same: {2}.': '{1+이} 여러 곳에 있고 서로 다르다: {2}.',
  '{1} can be read in more than one way; `{2}` was taken for {3}.':
    '{1+은} 두 가지 이상으로 읽힌다. {3}에 `{2}` 값을 취했다.',
  'A term of {1} from the day of entry into force does not end on {2}, as the text also says: {3}.':
    '발효일부터 {1}의 기간은 문서에도 있는 {2}에 끝나지 않는다: {3}.',
  '{1} makes the renewal depend on an agreement.': '{1}에 따르면 갱신에는 합의가 필요하다.',
  '{1} leaves the renewal to one side.': '{1}에 따르면 갱신은 한쪽의 선택에 달려 있다.',
  '{1} is a notice that brings the renewal, and none against it.':
    '{1+은} 갱신을 가져오는 통보이지 막는 통보가 아니다.',
  'What hangs on the condition {1} is not in the draft; add `requires` there.':
    '조건 {1}에 무엇이 걸려 있는지는 초안에 없다. 그곳에 `requires`를 더할 것.',
  'No clause and no act was found.': '조항도 행위도 찾지 못했다.',
  'Only one party was found: {1}.': '당사자를 하나만 찾았다: {1}.',
  'No party was found; A and B stand for two.': '당사자를 찾지 못했다. A와 B를 임시로 두었다.',
  'The day of entry into force is not in the text; it follows from an act: {1}.':
    '발효일은 문서에 없고 행위에 따라 정해진다: {1}.',
  'The text has a day of signature and says no day of entry into force.':
    '문서에 서명일은 있지만 발효일은 정해져 있지 않다.',
  'The day of entry into force is not known.': '발효일을 알 수 없다.',

  // Acts that are told.
  '{1} tells of an act ({2}) without its day.': '{1+은} 행위({2})를 전하지만 날이 없다.',
  '{1} tells of an act ({2}) of {3}, who is not listed.': '{1+은} {3}의 행위({2})를 전하지만 그는 올라 있지 않다.',
  '{1} does not tell whose act it is ({2}).': '{1}에서는 누구의 행위({2})인지 알 수 없다.',
  '{1} speaks of a day that was still to come ({2}).': '{1+이} 말하는 날({2})은 아직 오지 않은 날이었다.',
  '{1} does not say that it was done ({2}): {3}.': '{1+은} 이루어졌다고 말하지 않는다({2}): {3}.',
  '{1} is a report of an act ({2}), not the act.': '{1+은} 행위({2})의 보도이지 행위 자체가 아니다.',
  '{1} is about {2}.': '{1+은} {2}에 관한 것이다.',
  'The record has it on the same day, {1}.': '기록에는 같은 날인 {1}에 있다.',
  'The day in the record, {1}, lies within what is told.': '기록의 날 {1+은} 전해진 범위 안에 있다.',
  'The record has it as {1}, which the text tells as {2}.': '기록에는 {1} 행위로 있고 문서는 {2} 행위로 전한다.',
  'The record has no {1} of that day.': '기록에 그날의 {1} 행위가 없다.',
  'The record has {1} on that day; the {2} itself came on {3} ({4}).':
    '기록에서 그날의 것은 {1} 행위이고, {2} 행위 자체는 {3}에 있었다({4}).',
  'The record has this {1} on {2}, and the text tells {3}.': '기록에서 이 {1} 행위는 {2}이고 문서는 {3+을} 전한다.',
  'The record has {1} on that day, which changes nothing; the text tells {2}.':
    '기록에서 그날의 것은 {1} 행위로 아무것도 바꾸지 않는다. 문서는 {2} 행위를 전한다.',
  'The record has no such act: {1} on {2}.': '기록에 그런 행위가 없다: {2}의 {1}.',
  'The text tells no day.': '문서에 날이 없다.',
  'The record has one such act; the text tells no day.': '기록에 그런 행위가 하나 있다. 문서에 날이 없다.',
  'The record has {1} such acts, this one the latest; the text tells no day.':
    '기록에 그런 행위가 {1}건 있고 이것이 가장 늦다. 문서에 날이 없다.',

  // Terms that are told.
  'The file gives the same day.': '파일에서도 같은 날이 나온다.',
  'The file gives the same day in the reading {1}.': '파일에서도 {1}의 해석으로는 같은 날이 나온다.',
  'It is the last day of the running term; the file has the next begin on {1}.':
    '진행 중인 기간의 마지막 날이다. 파일에서 다음 기간은 {1}에 시작한다.',
  'It is the first day after the end; the file has {1} as the last.': '종료 후 첫날이다. 파일에서 마지막 날은 {1}이다.',
  'The file gives no such day within a year of {1}, as known then.':
    '당시 알려진 바로는 파일에서 {1} 앞뒤 1년 안에 그런 날이 나오지 않는다.',
  'The text tells {1}; the file gives {2}.': '문서는 {1+을} 전하고 파일에서는 {2+이} 나온다.',
  'The text tells {1}; the file gives {2} in the reading {3}.':
    '문서는 {1+을} 전하고 파일에서는 {3}의 해석으로 {2+이} 나온다.',
  'The file has no such length: {1}.': '파일에 그런 길이가 없다: {1}.',
  'The file has the same length, {1}.': '파일에도 같은 길이 {1+이} 있다.',
  'The text tells {1}; the file has {2}.': '문서는 {1+을} 전하고 파일에는 {2+이} 있다.',

  // What to do.
  'Find the day and add the act `entry-into-force`; until then no term and no deadline can be counted.':
    '그날을 찾아 `entry-into-force` 행위를 더할 것. 그때까지는 기간도 기한도 셀 수 없다.',
  'Read the place; add the term by hand once its value is known.': '그곳을 읽고 값을 알게 되면 규정을 직접 더할 것.',
  'Read the place before you rely on a date that comes from it.': '거기서 나온 날짜에 의지하기 전에 그곳을 읽을 것.',
  'Read all the places and write the one that holds into the file.': '모든 곳을 읽고 타당한 것을 파일에 쓸 것.',
  'Find out which of the two holds; the one that is told more surely was kept.':
    '둘 중 어느 것이 타당한지 알아볼 것. 더 확실하게 적힌 쪽을 남겨 두었다.',
  'Read the place; add the term by hand if it is there.': '그곳을 읽고 규정이 있으면 직접 더할 것.',
  'Nothing was put in its place; add it if another document says it.':
    '대신 넣은 것은 없다. 다른 문서에 있으면 더할 것.',
  'Write the parties that are missing under `parties`, in the place of A and B where these stand.':
    '빠진 당사자를 `parties`에 쓸 것(A와 B가 있으면 그 자리에).',
  'Add the act by hand, or list who acted under `parties` or `actors`.':
    '행위를 직접 더하거나 행위자를 `parties` 또는 `actors`에 올릴 것.',
  'Keep it in mind: an accord file has no place for it, or not enough is known to give it one.':
    '기억해 둘 것. 합의 파일에 그 자리가 없거나, 자리를 정하기에는 알려진 것이 모자란다.',
  'Someone has to act for this renewal; silence does not bring it.':
    '이 갱신에는 누군가의 행위가 필요하다. 침묵으로는 갱신되지 않는다.',
  'Find the day of the act in another source, and add it by hand.': '행위의 날을 다른 출처에서 찾아 직접 더할 것.',
  'Add the act once it has been done; nothing was recorded.': '행위가 이루어지면 더할 것. 기록한 것은 없다.',
  'Look for the instrument itself, or for a second source that does not go back to the first.':
    '문서 자체나, 첫 출처에서 나오지 않은 둘째 출처를 찾을 것.',
  'Check that this is the text of an agreement, or a report about one, and in English.':
    '합의의 문서이거나 그에 관한 보도이며 영어인지 확인할 것.',
  'Take the document to the file of the accord that it speaks of.': '그 문서는 그것이 말하는 합의의 파일에서 다룰 것.',
  'Compare the two sources; correct the record by a `correction`, or leave it as it is.':
    '두 출처를 비교하여 기록을 `correction`으로 바로잡거나 그대로 둘 것.',
  'Report it, with the document if you may pass it on; the other documents were read.':
    '문서를 넘겨도 되면 함께 알릴 것. 다른 문서는 읽혔다.',
};
