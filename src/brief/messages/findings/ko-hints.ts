import type { Translations } from '../../say.ts';

/** What to do about findings, in Korean. */
export const hints: Translations = {
  // What reading a file can find.
  'Begin with `accord: some-id`, `kind` and `parties`; `tacit init` writes a first file.':
    '`accord: some-id`, `kind`, `parties`로 시작할 것. `tacit init`이 첫 파일을 만들어 준다.',
  'An accord file holds one accord; move texts and correspondence elsewhere and cite them as sources.':
    '합의 파일에는 합의 하나만 담는다. 본문과 왕복 문서는 다른 곳으로 옮기고 출처로 인용할 것.',
  'Accord files nest a few levels only; look for a bracket or an indentation that never closes.':
    '합의 파일의 중첩은 몇 단계면 충분하다. 닫히지 않은 괄호나 들여쓰기를 찾을 것.',
  'Mend the YAML here; a text with a colon, a hash or a quotation mark in it has to stand in quotation marks.':
    '여기의 YAML을 고칠 것. 쌍점, 우물 정 자, 따옴표가 든 문자열은 따옴표로 묶는다.',
  'Keep one of the two; the other would be lost without a word.':
    '둘 중 하나만 남길 것. 다른 하나는 아무 말 없이 사라진다.',
  'Open the file in a text editor and remove the character, or save the file as UTF-8 text.':
    '텍스트 편집기로 열어 그 문자를 지우거나, UTF-8 텍스트로 저장할 것.',
  'Save the file as UTF-8 and write the character again.': 'UTF-8로 저장하고 그 문자를 다시 적을 것.',
  'Put the whole text into quotation marks.': '문자열 전체를 따옴표로 묶을 것.',
  'Write the repeated part out; an accord file needs no anchors.':
    '되풀이되는 부분을 풀어서 적을 것. 합의 파일에는 앵커가 필요 없다.',
  'Mend what is listed and check again.': '든 것을 고친 뒤 다시 검사할 것.',
  'Check the path and that you may read it.': '경로와 읽기 권한을 확인할 것.',
  'Add it; the reference shows a whole file.': '추가할 것. 참고 문서에 파일 전체의 예가 있다.',
  'Write it in the form that the message gives.': '메시지에 적힌 형식으로 적을 것.',
  'Correct the spelling or remove it: a term that is not understood would be a term left out.':
    '철자를 고치거나 지울 것. 이해되지 않는 규정은 없는 것과 같다.',
  'It is kept, but nothing is computed from it; correct the spelling if it was meant to count.':
    '남겨 두지만 계산에는 쓰지 않는다. 계산에 쓸 것이라면 철자를 고칠 것.',
  'Give `date`, the civil day on which the act counts, or `dates` where sources differ.':
    '행위의 기준이 되는 날을 `date`에, 출처마다 다르면 `dates`에 적을 것.',

  // What the checks of a file can find.
  'Give each its own id, so that acts, amendments and answers can point to it.':
    '행위·개정·답에서 가리킬 수 있도록 각각 고유한 id를 줄 것.',
  'Use the old id if the old one was meant to change; otherwise choose an id that nobody takes for it.':
    '원래 것을 바꾸려는 것이면 원래 id를 쓰고, 아니면 혼동되지 않을 id를 고를 것.',
  'List both sides under `parties`, or make the accord multilateral: in a bilateral one a notice of either side ends the whole.':
    '`parties`에 양측을 모두 올리거나 multilateral로 할 것. bilateral에서는 한쪽의 통보로 합의 전체가 끝난다.',
  'List the party under `parties`, or an institution that is none under `actors`.':
    '당사자이면 `parties`에, 당사자가 아닌 기관이면 `actors`에 올릴 것.',
  'Add the clause under `clauses`, or correct the reference.': '`clauses`에 조항을 추가하거나 참조를 고칠 것.',
  'Add the source under `sources` with its title, address and grade.':
    '`sources`에 제목·주소·등급과 함께 출처를 추가할 것.',
  'Use a name of the IANA time zone database, such as Asia/Seoul.':
    'Asia/Seoul처럼 IANA 시간대 데이터베이스에 있는 이름을 쓸 것.',
  'Use one of the holiday calendars that ship, such as JP, KR, US, GB, DE, FR or EU.':
    'JP, KR, US, GB, DE, FR, EU 등 갖추어진 공휴일 달력을 쓸 것.',
  'Use the id of an exit that stands under `terms.exits`.': '`terms.exits`에 있는 종료 방법의 id를 쓸 것.',
  'List the condition under `terms.conditions`.': '조건을 `terms.conditions`에 올릴 것.',
  'Use the id of a duty that stands under `terms.duties`.': '`terms.duties`에 있는 의무의 id를 쓸 것.',
  'Use the name of a rule set that ships; the reference lists them.':
    '갖추어진 규칙 세트의 이름을 쓸 것. 참고 문서에 목록이 있다.',
  'The rule set asks for something that these terms do not have; the reference says what. Remove it, or check the terms.':
    '규칙 세트가 전제하는 것이 이 규정에 없다. 무엇이 필요한지는 참고 문서에 있다. 지우거나 규정을 확인할 것.',
  'Put the file of that accord into the same folder; until then the end is unknown.':
    '그 합의의 파일을 같은 폴더에 둘 것. 그때까지 종료일은 알 수 없다.',
  'Two accords cannot each outlive the other; remove one of the dependencies.':
    '두 합의가 서로에게 의존할 수는 없다. 의존 관계 하나를 없앨 것.',
  'Add what the act works with.': '행위에 필요한 것을 추가할 것.',
  'Use the id of an act in the record.': '기록(`record`)에 있는 행위의 id를 쓸 것.',
  'An act can work on earlier acts only; check the two dates.':
    '행위의 대상은 그보다 앞선 행위뿐이다. 두 날짜를 확인할 것.',
  'Acts cannot work on one another in a ring; check what each is `of`.':
    '행위의 대상이 순환할 수는 없다. 각각의 `of`를 확인할 것.',
  'Point to an act of a kind that this one can work on.': '이 행위의 대상이 될 수 있는 종류의 행위를 가리킬 것.',
  'Check both dates against the source.': '두 날짜를 출처에서 확인할 것.',
  'An announcement shows as one only where `about` is the id of an exit.':
    '표명으로 나타나는 것은 `about`이 종료 방법의 id일 때뿐이다.',
  'It is kept in the record without effect; check the day on which it counts, or record the reading of whoever holds it valid.':
    '효과 없이 기록에 남는다. 기준이 되는 날을 확인하거나, 유효하다고 보는 쪽의 해석을 기록할 것.',
  'Nothing is wrong with the file; check the day of receipt, because it decides in which term the notice takes effect.':
    '파일에 잘못은 없다. 통보의 효력이 어느 기에 생기는지는 수령일로 정해지므로 수령일을 확인할 것.',
  'Only a party that holds the exit can use it; check `by` here and on the exit.':
    '종료 방법은 그 권리를 가진 당사자만 쓸 수 있다. 여기와 종료 방법의 `by`를 확인할 것.',
  'The notice is void; a new one can be given once the exit has opened.':
    '통보는 무효다. 종료 방법이 열리면 다시 통보할 수 있다.',
  'The notice is void; give it again inside the window.': '통보는 무효다. 통보할 수 있는 기간 안에 다시 통보할 것.',
  'The notice is void: no day is left on which this exit could end the accord.':
    '통보는 무효다. 이 종료 방법으로 합의를 종료할 수 있는 날이 남아 있지 않다.',
  'A party that is not bound cannot leave; check the day of entry into force.':
    '구속되어 있지 않은 당사자는 탈퇴할 수 없다. 발효일을 확인할 것.',
  'The notice is void; record when the condition is met, or the reading of whoever holds that it was.':
    '통보는 무효다. 조건이 성취되면 그날을, 또는 성취되었다고 보는 쪽의 해석을 기록할 것.',
  'It is kept in the record without effect; check its date and what it is `of`.':
    '효과 없이 기록에 남는다. 날짜와 `of`를 확인할 것.',
  'The day that the notice names is left aside; set `laterDate: true` on the exit if the text lets a notice name one.':
    '통보가 지정한 날은 고려되지 않는다. 본문이 통보로 날을 지정하는 것을 인정하면 종료 방법에 `laterDate: true`라고 적을 것.',
  'A notice brought back after its deadline is doubtful; record the rival reading as a position.':
    '기한이 지난 뒤 되살린 통보에는 의문이 있다. 대립하는 해석을 `positions`에 기록할 것.',
  'Name the convention under `counting`; until then the earliest of these days is the safe one.':
    '`counting`에 계산법을 밝힐 것. 그때까지는 이 가운데 가장 이른 날이 확실하다.',
  'Say under `counting` whether the corresponding day is the last day in (next-day) or the first day out (same-day).':
    '해당일이 효력 최종일(next-day)인지 실효 첫날(same-day)인지 `counting`에 적을 것.',
  'Conventions differ at the end of a month; name the one that the text follows.':
    '월말에는 계산법에 따라 결과가 다르다. 본문이 따르는 계산법을 밝힐 것.',
  'Say under `counting` in which order the parts are laid on the calendar: as-written, months-first or days-first.':
    '기간의 각 부분을 세는 순서(as-written, months-first, days-first)를 `counting`에 적을 것.',
  'Name a holiday calendar under `counting.calendar`; until then only Saturdays and Sundays are left out.':
    '`counting.calendar`에 공휴일 달력을 밝힐 것. 그때까지는 토요일과 일요일만 제외한다.',
  'Send earlier: the channel may be closed that day and the deadline does not move.':
    '일찍 보낼 것. 그날은 경로가 닫혀 있을 수 있고 기한은 옮겨지지 않는다.',
  'Say `for`, `until` or `indefinite` under `terms.duration`; silence is not without limit.':
    '`terms.duration`에 `for`, `until`, `indefinite` 중 하나를 적을 것. 규정이 없다고 무기한인 것은 아니다.',
  '`until` counts. Remove the one that does not hold.': '`until`이 기준이 된다. 맞지 않는 쪽을 지울 것.',
  'Check the two dates.': '두 날짜를 확인할 것.',
  'Give `before` or `after` with the day that the duty is counted from, or `every` with a period.':
    '의무의 기산일을 `before`나 `after`에, 또는 기간을 `every`에 적을 것.',
  'Say how long a renewal lasts.': '갱신의 길이를 적을 것.',
  'Say `notice` with the period that the text asks for, or `notice: none` where it asks for none.':
    '본문이 요구하는 예고 기간을 `notice`에 적고, 요구하지 않으면 `notice: none`이라고 적을 것.',
  'A notice for the end of a term has then to be given in an earlier term; check both lengths.':
    '이대로라면 어느 기의 끝을 위한 통보를 그보다 앞선 기에 해야 한다. 두 길이를 확인할 것.',
  'Check when the exit opens and closes, and on which days it may end the accord.':
    '종료 방법이 언제 열리고 닫히는지, 합의를 종료할 수 있는 날이 언제인지 확인할 것.',
  'Say under `positions` who reads it how (freeze, effect-only, lapse, void); until then every reading is possible.':
    '누가 어떻게 해석하는지(freeze, effect-only, lapse, void) `positions`에 적을 것. 그때까지는 모든 해석이 가능하다.',
  '`open` is the longer period: the window opens that long before the end and closes when `close` is left.':
    '`open` 쪽이 긴 기간이다. 끝에서 그만큼 앞서 열리고, 남은 기간이 `close`가 되면 닫힌다.',
  'Check the extension against the cap in the text; it is counted as recorded.':
    '연장을 본문의 상한과 대조할 것. 계산은 기록된 대로 한다.',
  'A gap in an accord that this one depends on ends this one for good; check the two dates.':
    '의존하는 합의에 공백이 있으면 이 합의는 완전히 종료한다. 두 날짜를 확인할 것.',
  'Check the two dates: in between neither of the two accords is in force.':
    '두 날짜를 확인할 것. 그 사이에는 어느 합의도 발효되어 있지 않다.',
  'Name a source, so that the fact can be checked.': '사실을 확인할 수 있도록 출처를 밝힐 것.',
  'Grade the source: a letter A to F for its reliability and a digit 1 to 6 for how well the fact is confirmed.':
    '출처의 등급을 매길 것. 신뢰도는 A–F의 글자로, 사실의 확인 정도는 1–6의 숫자로 나타낸다.',
};
