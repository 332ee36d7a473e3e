import type { Translations } from '../../say.ts';

/** What the checks of a file find, in Japanese. */
export const checks: Translations = {
  // Lists, lengths of time and who speaks.
  '{1}, {2}': '{1}、{2}',
  '{1} and {2}': '{1}と{2}',
  '{1} {2}': '{1}{2}',
  '{1} day': '{1}日',
  '{1} days': '{1}日',
  '{1} week': '{1}週間',
  '{1} weeks': '{1}週間',
  '{1} month': '{1}か月',
  '{1} months': '{1}か月',
  '{1} year': '{1}年',
  '{1} years': '{1}年',
  '{1} clear day': '中{1}日',
  '{1} clear days': '中{1}日',
  '{1} business day': '{1}営業日',
  '{1} business days': '{1}営業日',
  'With the amendment {1}, ': '改正{1}の後、',
  'Under the position {1}, ': '{1}の解釈では、',
  '{1}{2}': '{1}{2}',
  'Under {1}: {2}': '{1}の解釈では、{2}',

  // Ids and names.
  'Two acts have the id {1}.': 'id {1}の行為が二つある。',
  '{1} is both a party and an actor.': '{1}が当事者にも関係者にもある。',
  '{1} is both a rule set and a position.': '{1}が規則セットの名前でも解釈の名前でもある。',
  'A bilateral accord has two parties, and this file lists {1}.':
    '二者間の合意の当事者は二者であるが、このファイルには{1}者が挙がっている。',
  '`{1}` has {2} twice.': '`{1}`に{2}が二度ある。',
  exit: '終了の方法',
  condition: '条件',
  duty: '義務',
  source: '出典',
  clause: '条項',
  act: '行為',
  '{1}the {2} {3} is removed, and there is none of that id.': '{1}{2}{3}を除くとあるが、そのidのものはない。',
  '{1}a new {2} {3} stands beside {4}.': '{1}{4}のほかに、新しい{2}{3}が置かれている。',
  '{1} is no {2} of this file{3}': '{1}という{2}はこのファイルにない{3}',
  '{1} is no party of this file{2}': '{1}という当事者はこのファイルにない{2}',
  '{1} is no party of {2}.': '{1}は{2}の当事者ではない。',
  '{1} is an actor and no party: it can hold no way out.':
    '{1}は関係者であって当事者ではないため、終了の方法の権利を持てない。',
  'The announcement {1} is about {2}, which is no exit{3}':
    '表明{1}は{2}に関するものだが、そのような終了の方法はない{3}',
  '{1} is no time zone.': '{1}という時間帯はない。',
  'No holiday calendar {1} ships.': '休日暦{1}は備わっていない。',
  'No rule set {1} ships.': '規則セット{1}は備わっていない。',
  'The rule set {1} changes nothing about these terms.': '規則セット{1}は、この定めを何も変えない。',
  'The clause {1}': '条項{1}',
  'The act {1}': '行為{1}',
  'The position {1}': '解釈{1}',
  '{1} names no source.': '{1}に出典がない。',
  'Nothing in this file names its source.': 'このファイルには出典が一つも示されていない。',
  'The source {1} has no grade.': '出典{1}に評価がない。',

  // Acts by themselves.
  'no date': '日付なし',
  '{1} ({2}) cannot work on {3} ({4}).': '{1}（{2}）は{3}（{4}）に作用できない。',
  '{1} of {2} works on {3}, which is of {4} and so later.': '{1}（{2}）の対象{3}は{4}のもので、それより後である。',
  '{1} works on itself.': '{1}が自分自身を対象としている。',
  'These acts work on one another in a ring: {1}.': '次の行為は互いを対象とし、循環している：{1}。',
  '{1} ({2}) {3}.': '{1}（{2}）は{3}。',
  'does not say which `exit` it uses; there are {1}': 'どの`exit`を使うかを示していない（{1}がある）',
  'does not say what it is `of`; there are {1}': '対象（`of`）を示していない（{1}がある）',
  'carries no `terms`; write `terms: {}` if it changes nothing about the life of the accord':
    '`terms`を伴っていない。合意の存続について何も変えないなら`terms: {}`と書くこと',
  'says neither `until` nor `for`': '`until`も`for`も示していない',
  'does not say which condition it is `about`': 'どの条件に関するものか（`about`）を示していない',
  'does not say which duty it is `of`': 'どの義務のものか（`of`）を示していない',
  'does not say which act it is `of`': 'どの行為のものか（`of`）を示していない',
  '{1}: `{2}` ({3}) lies before `{4}` ({5}).': '{1}：`{2}`（{3}）が`{4}`（{5}）より前である。',
  '{1}: `firstDayOut` ({2}) is not the day after `lastDay` ({3}).':
    '{1}：`firstDayOut`（{2}）が`lastDay`（{3}）の翌日ではない。',

  // Terms by themselves.
  'The file has no `terms`: how long the accord lasts is unknown.':
    'ファイルに`terms`がなく、合意の存続期間は不明である。',
  'The terms do not say how long the accord lasts.': '合意の存続期間が定められていない。',
  '`duration` has both `for` and `until`; {1} counts, and `for` does nothing.':
    '`duration`に`for`と`until`の両方がある。{1}が基準となり、`for`は働かない。',
  'The accord renews by silence, and the terms do not say for how long.':
    '合意は黙示で更新されるが、更新の長さが定められていない。',
  '`renewal` says neither whether it is tacit nor for how long it is.':
    '`renewal`が、黙示の更新かどうかも、その長さも示していない。',
  'the exit {1}': '終了の方法{1}',
  'the exit': 'その終了の方法',
  'the duty {1}': '義務{1}',
  'The window of {1} needs both `open` and `close`.': '{1}の`window`には`open`と`close`の両方が要る。',
  'The window of {1} opens at {2} and closes at {3}, so it closes before it opens.':
    '{1}の`window`は{2}で開き{3}で閉じるため、開く前に閉じる。',
  'Nobody holds the exit {1}.': '終了の方法{1}の権利を持つ者がいない。',
  'The exit {1} does not say what notice it takes; it is counted as taking none.':
    '終了の方法{1}に予告期間が示されていない。予告期間なしとして数える。',
  'The notice of {1} for the exit {2} is longer than a term of {3}.':
    '終了の方法{2}の予告期間（{1}）が、一期の長さ（{3}）より長い。',
  'The duty {1} stands both before and after a day.': '義務{1}に`before`と`after`の両方がある。',
  'The duty {1} is counted from no day.': '義務{1}を数え始める日がない。',
  'The duty {1} does not say its `kind`.': '義務{1}の`kind`が示されていない。',
  'Periods {1}{2}, and no holiday calendar is named.': '{2}期間は{1}が、休日暦が指定されていない。',
  'count working days': '営業日で数える',
  'roll {1}': '末日が{1}に動く',
  ' under the position {1}': '{1}の解釈では、',
  'The notice for the exit {1} is counted in working days, and no holiday calendar is named.':
    '終了の方法{1}の予告期間は営業日で数えるが、休日暦が指定されていない。',

  // Acts under the law.
  '{1} of {2}': '{1}（{2}）',
  '{1} comes after the end of the accord.': '{1}は合意の終了後のものである。',
  '{1} comes too late to change anything about {2}.': '{1}は遅すぎて、{2}について何も変えられない。',
  '{1} ({2}) has no effect{3}: {4}.': '{1}（{2}）は{3}効果がない：{4}。',
  ' on {1}': '{1}に対して',
  '{1} uses no exit, because the terms have none on that day.':
    '{1}の日には終了の方法の定めがなく、使われるものがない。',
  '{1} uses {2}, which is no exit of the terms on that day.':
    '{1}は{2}を使うとあるが、その日の定めにそのような終了の方法はない。',
  'a day': 'ある日',
  'the day': 'その日',
  'the ordinary day': '通常の日',
  '{1} names {2} as its last day, and {3} does not let a notice name one; {4} counts.':
    '{1}は効力最終日に{2}を挙げるが、{3}では通告で日を指定できない。{4}が基準となる。',
  '{1} comes before {2}, when {3} opens.': '{1}は、{3}が使えるようになる{2}より前である。',
  '{1} falls in a term in which {2} does not exist.': '{1}は、{2}がない期に当たる。',
  '{1} comes after {2}, when {3} closed.': '{1}は、{3}が閉じた{2}より後である。',
  '{1} lies outside every window of {2}{3}.': '{1}は、{2}で通告できるどの期間にも入らない{3}。',
  '; the next opens on {1}': '。次の期間は{1}に始まる',
  '{1} leaves no day on which {2} could end the accord.': '{1}では、{2}によって合意を終了できる日が残らない。',
  '{1} would run beyond {2}, when the accord ends by itself.': '{1}の予告期間は、合意が自ら終了する{2}を越える。',
  '{1} falls in a term that is held open and has no end.': '{1}は、満了せず末日のない期間に当たる。',
  '{1} is void, because a condition of {2} has failed.': '{2}の条件が成就しなかったため、{1}は無効である。',
  '{1}: {2} is opened by the accord that replaces this one, and not by a notice.':
    '{1}：{2}は、この合意に取って代わる合意によって使えるようになるもので、通告によってではない。',
  '{1} is given by {2}, who was not bound on that day.': '{1}は{2}によるものだが、{2}はその日拘束されていなかった。',
  'there is no notice that runs on that day, or the hold would end before it begins':
    'その日に進行中の通告がないか、効力停止が始まる前に終わることになる',
  'there is no notice that is held back on that day': 'その日に効力停止中の通告がない',
  'there is nothing left to take back': '撤回できるものが残っていない',
  'nothing that has an end runs on that day, or the day that it names has passed':
    'その日に終わりのあるものが進行していないか、指定された日を過ぎている',
  'nothing is suspended on that day': 'その日に停止中のものがない',
  'it changes no terms': '定めを何も変えない',
  'there is nothing that it could work on': '対象となりうるものがない',
  '{1} is given by {2}, and the exit {3} is held by {4}.':
    '{1}は{2}によるものだが、終了の方法{3}の権利を持つのは{4}である。',
  '{1} is given by {2}, and the exit {3} is held by nobody.':
    '{1}は{2}によるものだが、終了の方法{3}の権利を持つ者はいない。',
  '{1} is the consent of {2}, and every party that is bound has to agree ({3}).':
    '{1}は{2}の同意だが、拘束されるすべての当事者（{3}）の合意が要る。',
  it: 'それ',
  '{1} is by {2}, who cannot act on {3}.': '{1}は{2}によるものだが、{2}は{3}に作用する行為ができない。',
  '{1} brings the notice {2} back after the day on which a new one would have had to be given.':
    '{1}は通告{2}を復活させるが、新たに通告するなら守るべき期限を過ぎている。',
  '{1} of {2} came {3} after the deadline {4} for {5}; it takes effect on {6} instead.':
    '{1}（{2}）は、{5}での終了のための期限{4}より{3}遅い。このため効力最終日は{6}となる。',

  // Ways of counting.
  'the notice {1} of {2}': '通告{1}（{2}）',
  'a notice on {1}': '{1}の通告',
  'The exit {1} ends on any day, and `counting` leaves open what the last day of its notice does: with {2} the last day in is {3} (same-day) or {4} (next-day).':
    '終了の方法{1}ではどの日にも終了しうるが、予告期間の末日の効果が`counting`で定まっていない：{2}なら効力最終日は{3}（same-day）または{4}（next-day）となる。',
  '`counting` names no convention: {1} {2} (common) or {3} (east-asian).':
    '`counting`に計算法の指定がない：{1}{2}（common）または{3}（east-asian）となる。',
  'the deadline of the exit {1} for {2} is': '終了の方法{1}で{2}に終了するための期限は',
  'with {1} through the exit {2} the last day in is': '終了の方法{2}による{1}の効力最終日は',
  '`counting` does not say in which order {1} is counted: {2} has run on {3} with the months first and on {4} with the days first.':
    '{1}を数える順序が`counting`で定まっていない：{2}の予告期間は、月を先に数えると{3}、日を先に数えると{4}に満了する。',
  'Terms are counted from {1}, and the month of {2} has no such day: the term ends on {3} and the next would begin on {4}. Whoever lets the next term begin on the last day of that month has it end on {5}.':
    '期間は{1}から数えるが、{2}の月にはその応当日がない：期間は{3}に終わり、次期は{4}に始まる。次期がその月の末日に始まると解すれば、期間は{5}に終わる。',
  'a Monday': '月曜日',
  'a Tuesday': '火曜日',
  'a Wednesday': '水曜日',
  'a Thursday': '木曜日',
  'a Friday': '金曜日',
  'a Saturday': '土曜日',
  'a Sunday': '日曜日',
  'a holiday in {1}': '{1}の休日',
  '{1} ({2})': '{1}（{2}）',
  ' and {1} more': '、ほか{1}件',
  ' Closed as well: {1}{2}.': '同じく閉じている期限：{1}{2}。',
  'whoever has to receive the notice may be away': '通告を受け取る者が不在のおそれがある',
  'the channel {1} may be closed': '経路{1}が閉じているおそれがある',
  'The deadline {1} of the exit {2} is {3}: {4}. The last working day before it is {5}.{6}':
    '終了の方法{2}の期限{1}は{3}である：{4}。その前の最後の営業日は{5}。{6}',

  // Other accords.
  '{1} depends on itself.': '{1}が自分自身に依存している。',
  '{1} rests on {2}, and there is no readable file of that accord here.':
    '{1}は{2}に依存するが、その合意の読めるファイルがここにない。',
  '{1} is replaced by {2}, and there is no readable file of that accord here.':
    '{1}は{2}に置き換わるが、その合意の読めるファイルがここにない。',
  'These accords depend on one another: {1}.': '次の合意は互いに依存している：{1}。',
  '{1} is not in force before {2}, and this accord rests on it from {3} on.':
    '{1}は{2}より前には発効していないが、この合意は{3}からこれに依存する。',
  '{1} ends on {2} and is in force again on {3} only: this accord ends with the first of these days.':
    '{1}は{2}に終了し、再び発効するのは{3}である。この合意は先に来る日をもって終了する。',
  '{1} is not in force on {2}, when this accord begins to rest on it.':
    'この合意が{1}に依存し始める{2}に、{1}は発効していない。',
  'This accord ends on {1}, and {2}, which replaces it, is in force from {3} only.':
    'この合意は{1}に終了するが、これに取って代わる{2}の発効は{3}からである。',

  // Terms in the course of time.
  'The first term would end on {1}, before it begins on {2}.': '最初の期間が、始まる{2}より前の{1}に終わることになる。',
  'The exit {1} can never be used: {2}.': '終了の方法{1}は使える時がない：{2}。',
  'it closes on {1}, before any notice could be given': '通告できるようになる前の{1}に閉じる',
  'the accord has no term {1}': '合意に第{1}期がない',
  'no term of the accord comes to an end': '合意には終わりのある期間がない',
  'no day on which it may end the accord can still be reached by a notice':
    '合意を終了できる日のうち、通告がなお間に合うものがない',
  'the accord ends by itself before any notice has run': 'どの予告期間の満了よりも先に、合意が自ら終了する',
  'its window is open on no day': '通告できる期間が一日もない',
  'no day is left for a notice': '通告できる日が残っていない',
  '{1} of {2} moves the end from {3} to {4}; with {5} at most it could reach {6}.':
    '{1}（{2}）は終わりを{3}から{4}に動かすが、上限の{5}では{6}までしか延ばせない。',
  '{1} of {2} is extension number {3}, and the terms allow {4}.':
    '{1}（{2}）は{3}回目の延長だが、定めが認めるのは{4}回である。',
  '{1} of {2} suspends a notice, and no position says what becomes of a suspended notice.':
    '{1}（{2}）は通告の効力を停止するが、効力停止中の通告がどうなるかを述べる解釈がない。',
  'The notice is still held back on {1}, when the term would have been renewed, and the position does not say whether it was.':
    '期間が更新されるはずの{1}に通告はなお効力停止中だが、更新されたかどうかをこの解釈は述べていない。',
};
