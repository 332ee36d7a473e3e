import type { Translations } from '../../say.ts';

/** What the checks of a file find, in Korean. */
export const checks: Translations = {
  // Lists, lengths of time and who speaks.
  '{1}, {2}': '{1}, {2}',
  '{1} and {2}': '{1+과} {2}',
  '{1} {2}': '{1} {2}',
  '{1} day': '{1}일',
  '{1} days': '{1}일',
  '{1} week': '{1}주',
  '{1} weeks': '{1}주',
  '{1} month': '{1}개월',
  '{1} months': '{1}개월',
  '{1} year': '{1}년',
  '{1} years': '{1}년',
  '{1} clear day': '양 끝을 뺀 {1}일',
  '{1} clear days': '양 끝을 뺀 {1}일',
  '{1} business day': '{1}영업일',
  '{1} business days': '{1}영업일',
  'With the amendment {1}, ': '개정 {1} 후, ',
  'Under the position {1}, ': '{1}의 해석으로는, ',
  '{1}{2}': '{1}{2}',
  'Under {1}: {2}': '{1}의 해석으로는, {2}',

  // Ids and names.
  'Two acts have the id {1}.': 'id가 {1}인 행위가 둘 있다.',
  '{1} is both a party and an actor.': '{1+이} 당사자에도 관계자에도 있다.',
  '{1} is both a rule set and a position.': '{1+이} 규칙 세트의 이름이기도 하고 해석의 이름이기도 하다.',
  'A bilateral accord has two parties, and this file lists {1}.':
    '양자 간 합의의 당사자는 둘인데 이 파일에는 {1}명이 올라 있다.',
  '`{1}` has {2} twice.': '`{1}` 목록에 {2+이} 두 번 있다.',
  exit: '종료 방법',
  condition: '조건',
  duty: '의무',
  source: '출처',
  clause: '조항',
  act: '행위',
  '{1}the {2} {3} is removed, and there is none of that id.': '{1}{2} {3+을} 없앤다고 하지만 그런 id는 없다.',
  '{1}a new {2} {3} stands beside {4}.': '{1}{4} 옆에 새로운 {2} {3+이} 놓여 있다.',
  '{1} is no {2} of this file{3}': '이 파일에 {2} {1+은} 없다{3}',
  '{1} is no party of this file{2}': '이 파일에 당사자 {1+은} 없다{2}',
  '{1} is no party of {2}.': '{1+은} {2}의 당사자가 아니다.',
  '{1} is an actor and no party: it can hold no way out.':
    '{1+은} 관계자이지 당사자가 아니므로 종료 방법의 권리를 가질 수 없다.',
  'The announcement {1} is about {2}, which is no exit{3}': '표명 {1+은} {2}에 관한 것이지만 그런 종료 방법은 없다{3}',
  '{1} is no time zone.': '시간대 {1+은} 없다.',
  'No holiday calendar {1} ships.': '공휴일 달력 {1+은} 갖추어져 있지 않다.',
  'No rule set {1} ships.': '규칙 세트 {1+은} 갖추어져 있지 않다.',
  'The rule set {1} changes nothing about these terms.': '규칙 세트 {1+은} 이 규정을 아무것도 바꾸지 않는다.',
  'The clause {1}': '조항 {1}',
  'The act {1}': '행위 {1}',
  'The position {1}': '해석 {1}',
  '{1} names no source.': '{1}에 출처가 없다.',
  'Nothing in this file names its source.': '이 파일에는 출처가 하나도 없다.',
  'The source {1} has no grade.': '출처 {1}에 등급이 없다.',

  // Acts by themselves.
  'no date': '날짜 없음',
  '{1} ({2}) cannot work on {3} ({4}).': '{1}({2})의 대상이 {3}({4})일 수는 없다.',
  '{1} of {2} works on {3}, which is of {4} and so later.': '{1}({2})의 대상인 {3}의 날짜는 {4}이므로 그보다 나중이다.',
  '{1} works on itself.': '{1+이} 자기 자신을 대상으로 한다.',
  'These acts work on one another in a ring: {1}.': '다음 행위는 서로를 대상으로 하여 순환한다: {1}.',
  '{1} ({2}) {3}.': '{1}({2}): {3}.',
  'does not say which `exit` it uses; there are {1}': '어느 `exit` 항목을 쓰는지 밝히지 않았다(있는 것: {1})',
  'does not say what it is `of`; there are {1}': '대상(`of`)을 밝히지 않았다(있는 것: {1})',
  'carries no `terms`; write `terms: {}` if it changes nothing about the life of the accord':
    '`terms` 항목이 없다. 합의의 존속에 관해 바꾸는 것이 없으면 `terms: {}`라고 적을 것',
  'says neither `until` nor `for`': '`until`도 `for`도 밝히지 않았다',
  'does not say which condition it is `about`': '어느 조건에 관한 것인지(`about`) 밝히지 않았다',
  'does not say which duty it is `of`': '어느 의무의 것인지(`of`) 밝히지 않았다',
  'does not say which act it is `of`': '어느 행위의 것인지(`of`) 밝히지 않았다',
  '{1}: `{2}` ({3}) lies before `{4}` ({5}).': '{1}: `{2}`({3})의 날짜가 `{4}`({5})보다 앞선다.',
  '{1}: `firstDayOut` ({2}) is not the day after `lastDay` ({3}).':
    '{1}: `firstDayOut`({2})의 날짜가 `lastDay`({3})의 다음 날이 아니다.',

  // Terms by themselves.
  'The file has no `terms`: how long the accord lasts is unknown.':
    '파일에 `terms` 항목이 없어 합의의 존속 기간을 알 수 없다.',
  'The terms do not say how long the accord lasts.': '합의의 존속 기간이 정해져 있지 않다.',
  '`duration` has both `for` and `until`; {1} counts, and `for` does nothing.':
    '`duration` 항목에 `for`와 `until`이 모두 있다. {1+이} 기준이 되고 `for`는 작용하지 않는다.',
  'The accord renews by silence, and the terms do not say for how long.':
    '합의는 묵시적으로 갱신되는데 갱신의 길이가 정해져 있지 않다.',
  '`renewal` says neither whether it is tacit nor for how long it is.':
    '`renewal` 항목이 묵시적 갱신인지도 그 길이도 밝히지 않았다.',
  'the exit {1}': '종료 방법 {1}',
  'the exit': '그 종료 방법',
  'the duty {1}': '의무 {1}',
  'The window of {1} needs both `open` and `close`.': '{1}의 `window`에는 `open`과 `close`가 모두 필요하다.',
  'The window of {1} opens at {2} and closes at {3}, so it closes before it opens.':
    '{1}의 `window` 기간은 {2}에서 열리고 {3}에서 닫히므로 열리기 전에 닫힌다.',
  'Nobody holds the exit {1}.': '종료 방법 {1}의 권리를 가진 자가 없다.',
  'The exit {1} does not say what notice it takes; it is counted as taking none.':
    '종료 방법 {1}에 예고 기간이 없다. 예고 기간이 없는 것으로 계산한다.',
  'The notice of {1} for the exit {2} is longer than a term of {3}.':
    '종료 방법 {2}의 예고 기간({1})이 한 기의 길이({3})보다 길다.',
  'The duty {1} stands both before and after a day.': '의무 {1}에 `before`와 `after`가 모두 있다.',
  'The duty {1} is counted from no day.': '의무 {1}의 기산일이 없다.',
  'The duty {1} does not say its `kind`.': '의무 {1}의 `kind` 항목이 없다.',
  'Periods {1}{2}, and no holiday calendar is named.': '{2}기간은 {1}, 공휴일 달력이 지정되어 있지 않다.',
  'count working days': '영업일로 세는데',
  'roll {1}': '마지막 날이 {1} 방향으로 옮겨지는데',
  ' under the position {1}': '{1}의 해석으로는 ',
  'The notice for the exit {1} is counted in working days, and no holiday calendar is named.':
    '종료 방법 {1}의 예고 기간은 영업일로 세는데 공휴일 달력이 지정되어 있지 않다.',

  // Acts under the law.
  '{1} of {2}': '{1}({2})',
  '{1} comes after the end of the accord.': '{1+은} 합의가 종료된 뒤의 것이다.',
  '{1} comes too late to change anything about {2}.': '{1+은} 너무 늦어 {2}에 대해 아무것도 바꿀 수 없다.',
  '{1} ({2}) has no effect{3}: {4}.': '{1}({2})의 행위는 {3}효과가 없다: {4}.',
  ' on {1}': '{1}에 대하여 ',
  '{1} uses no exit, because the terms have none on that day.':
    '{1}의 날에는 종료 방법에 관한 규정이 없어 쓰이는 것이 없다.',
  '{1} uses {2}, which is no exit of the terms on that day.':
    '{1+은} {2+을} 쓴다고 하지만 그날의 규정에 그런 종료 방법은 없다.',
  'a day': '어느 날',
  'the day': '그날',
  'the ordinary day': '통상의 날',
  '{1} names {2} as its last day, and {3} does not let a notice name one; {4} counts.':
    '{1+은} 효력 최종일로 {2+을} 들지만 {3+은} 통보로 날을 지정할 수 없게 되어 있다. {4+이} 기준이 된다.',
  '{1} comes before {2}, when {3} opens.': '{1+은} {3+이} 열리는 {2}보다 앞선다.',
  '{1} falls in a term in which {2} does not exist.': '{1+은} {2+이} 없는 기에 해당한다.',
  '{1} comes after {2}, when {3} closed.': '{1+은} {3+이} 닫힌 {2}보다 나중이다.',
  '{1} lies outside every window of {2}{3}.': '{1+은} {2}에 따라 통보할 수 있는 어느 기간에도 들지 않는다{3}.',
  '; the next opens on {1}': '. 다음 기간은 {1}에 열린다',
  '{1} leaves no day on which {2} could end the accord.':
    '{1}의 경우 {2}에 따라 합의를 종료할 수 있는 날이 남지 않는다.',
  '{1} would run beyond {2}, when the accord ends by itself.':
    '{1}의 예고 기간은 합의가 스스로 종료하는 {2+을} 넘는다.',
  '{1} falls in a term that is held open and has no end.': '{1+은} 만료되지 않아 끝이 없는 기간에 해당한다.',
  '{1} is void, because a condition of {2} has failed.': '{2}의 조건이 성취되지 않아 {1+은} 무효다.',
  '{1}: {2} is opened by the accord that replaces this one, and not by a notice.':
    '{1}: {2+은} 통보가 아니라 이 합의를 대체하는 합의에 의해 열린다.',
  '{1} is given by {2}, who was not bound on that day.': '{1}의 주체인 {2+은} 그날 구속되어 있지 않았다.',
  'there is no notice that runs on that day, or the hold would end before it begins':
    '그날 진행 중인 통보가 없거나 효력 정지가 시작되기 전에 끝나게 된다',
  'there is no notice that is held back on that day': '그날 효력 정지 중인 통보가 없다',
  'there is nothing left to take back': '철회할 것이 남아 있지 않다',
  'nothing that has an end runs on that day, or the day that it names has passed':
    '그날 끝이 있는 것이 진행되고 있지 않거나 지정한 날이 지났다',
  'nothing is suspended on that day': '그날 정지 중인 것이 없다',
  'it changes no terms': '규정을 아무것도 바꾸지 않는다',
  'there is nothing that it could work on': '대상이 될 수 있는 것이 없다',
  '{1} is given by {2}, and the exit {3} is held by {4}.':
    '{1}의 주체는 {2}인데, 종료 방법 {3}의 권리를 가진 자는 {4}이다.',
  '{1} is given by {2}, and the exit {3} is held by nobody.':
    '{1}의 주체는 {2}인데, 종료 방법 {3}의 권리를 가진 자는 없다.',
  '{1} is the consent of {2}, and every party that is bound has to agree ({3}).':
    '{1+은} {2}의 동의인데, 구속되는 모든 당사자({3})가 합의해야 한다.',
  it: '그것',
  '{1} is by {2}, who cannot act on {3}.': '{1}의 주체인 {2+은} {3}에 대한 행위를 할 수 없다.',
  '{1} brings the notice {2} back after the day on which a new one would have had to be given.':
    '{1+은} 통보 {2+을} 되살리지만, 새로 통보할 경우의 기한이 이미 지났다.',
  '{1} of {2} came {3} after the deadline {4} for {5}; it takes effect on {6} instead.':
    '{1}({2})의 통보는 {5} 종료를 위한 기한 {4}보다 {3} 늦었다. 따라서 효력 최종일은 {6+이} 된다.',

  // Ways of counting.
  'the notice {1} of {2}': '통보 {1}({2})',
  'a notice on {1}': '{1}의 통보',
  'The exit {1} ends on any day, and `counting` leaves open what the last day of its notice does: with {2} the last day in is {3} (same-day) or {4} (next-day).':
    '종료 방법 {1}에서는 어느 날에든 종료할 수 있는데, 예고 기간 마지막 날의 효과가 `counting`에 정해져 있지 않다: {2+이} 있으면 효력 최종일은 {3}(same-day) 또는 {4}(next-day)이다.',
  '`counting` names no convention: {1} {2} (common) or {3} (east-asian).':
    '`counting`에 계산법이 지정되어 있지 않다: {1} {2}(common) 또는 {3}(east-asian)이다.',
  'the deadline of the exit {1} for {2} is': '종료 방법 {1}에 따라 {2}에 종료하기 위한 기한은',
  'with {1} through the exit {2} the last day in is': '종료 방법 {2}에 따른 {1}의 효력 최종일은',
  '`counting` does not say in which order {1} is counted: {2} has run on {3} with the months first and on {4} with the days first.':
    '{1+을} 세는 순서가 `counting`에 정해져 있지 않다: {2}의 예고 기간은 달을 먼저 세면 {3}, 날을 먼저 세면 {4}에 만료한다.',
  'Terms are counted from {1}, and the month of {2} has no such day: the term ends on {3} and the next would begin on {4}. Whoever lets the next term begin on the last day of that month has it end on {5}.':
    '기간은 {1}부터 세는데 {2}의 달에는 그 해당일이 없다: 기간은 {3}에 끝나고 다음 기는 {4}에 시작한다. 다음 기가 그 달의 마지막 날에 시작한다고 보면 기간은 {5}에 끝난다.',
  'a Monday': '월요일',
  'a Tuesday': '화요일',
  'a Wednesday': '수요일',
  'a Thursday': '목요일',
  'a Friday': '금요일',
  'a Saturday': '토요일',
  'a Sunday': '일요일',
  'a holiday in {1}': '{1}의 공휴일',
  '{1} ({2})': '{1}({2})',
  ' and {1} more': ' 외 {1}건',
  ' Closed as well: {1}{2}.': ' 마찬가지로 닫히는 기한: {1}{2}.',
  'whoever has to receive the notice may be away': '통보를 받을 사람이 자리에 없을 수 있다',
  'the channel {1} may be closed': '경로 {1+이} 닫혀 있을 수 있다',
  'The deadline {1} of the exit {2} is {3}: {4}. The last working day before it is {5}.{6}':
    '종료 방법 {2}의 기한 {1+은} {3}이다: {4}. 그 전의 마지막 영업일은 {5}이다.{6}',

  // Other accords.
  '{1} depends on itself.': '{1+이} 자기 자신에 의존한다.',
  '{1} rests on {2}, and there is no readable file of that accord here.':
    '{1+은} {2}에 의존하는데 그 합의의 읽을 수 있는 파일이 여기에 없다.',
  '{1} is replaced by {2}, and there is no readable file of that accord here.':
    '{1+은} {2}의 합의로 대체되는데 그 합의의 읽을 수 있는 파일이 여기에 없다.',
  'These accords depend on one another: {1}.': '다음 합의는 서로 의존한다: {1}.',
  '{1} is not in force before {2}, and this accord rests on it from {3} on.':
    '{1+은} {2} 전에는 발효되어 있지 않은데, 이 합의는 {3}부터 여기에 의존한다.',
  '{1} ends on {2} and is in force again on {3} only: this accord ends with the first of these days.':
    '{1+은} {2}에 종료하고 {3}에야 다시 발효한다. 이 합의는 먼저 오는 날로 종료한다.',
  '{1} is not in force on {2}, when this accord begins to rest on it.':
    '이 합의가 {1}에 의존하기 시작하는 {2}에 {1+은} 발효되어 있지 않다.',
  'This accord ends on {1}, and {2}, which replaces it, is in force from {3} only.':
    '이 합의는 {1}에 종료하는데, 이를 대체하는 {2+은} {3}부터야 발효한다.',

  // Terms in the course of time.
  'The first term would end on {1}, before it begins on {2}.': '첫 기간이 시작일 {2}보다 앞선 {1}에 끝나게 된다.',
  'The exit {1} can never be used: {2}.': '종료 방법 {1+은} 쓸 수 있는 때가 없다: {2}.',
  'it closes on {1}, before any notice could be given': '통보할 수 있게 되기 전인 {1}에 닫힌다',
  'the accord has no term {1}': '합의에 제{1}기가 없다',
  'no term of the accord comes to an end': '합의에는 끝이 있는 기간이 없다',
  'no day on which it may end the accord can still be reached by a notice':
    '합의를 종료할 수 있는 날 가운데 통보로 아직 맞출 수 있는 날이 없다',
  'the accord ends by itself before any notice has run': '어느 예고 기간이 만료하기 전에 합의가 스스로 종료한다',
  'its window is open on no day': '통보할 수 있는 기간이 하루도 없다',
  'no day is left for a notice': '통보할 수 있는 날이 남아 있지 않다',
  '{1} of {2} moves the end from {3} to {4}; with {5} at most it could reach {6}.':
    '{1}({2})에 의해 끝이 {3}에서 {4}까지 미루어지는데, 상한인 {5}에 따르면 {6}까지만 늘릴 수 있다.',
  '{1} of {2} is extension number {3}, and the terms allow {4}.':
    '{1}({2})의 연장은 {3}번째인데, 규정이 인정하는 것은 {4}번이다.',
  '{1} of {2} suspends a notice, and no position says what becomes of a suspended notice.':
    '{1}({2})에 의해 통보의 효력이 정지되는데, 효력 정지 중인 통보가 어떻게 되는지 밝힌 해석이 없다.',
  'The notice is still held back on {1}, when the term would have been renewed, and the position does not say whether it was.':
    '기간이 갱신될 {1}에 통보는 여전히 효력 정지 중인데, 갱신되었는지를 이 해석은 밝히지 않았다.',
};
