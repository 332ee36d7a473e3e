import type { Translations } from '../../say.ts';

/** What to do about findings, in Japanese. */
export const hints: Translations = {
  // What reading a file can find.
  'Begin with `accord: some-id`, `kind` and `parties`; `tacit init` writes a first file.':
    '`accord: some-id`、`kind`、`parties`から始めること。`tacit init`で最初のファイルを作れる。',
  'An accord file holds one accord; move texts and correspondence elsewhere and cite them as sources.':
    '合意ファイルに入れる合意は一つである。本文や往復文書は別の場所に移し、出典として引くこと。',
  'Accord files nest a few levels only; look for a bracket or an indentation that never closes.':
    '合意ファイルの入れ子は数段で足りる。閉じていない括弧や字下げを探すこと。',
  'Mend the YAML here; a text with a colon, a hash or a quotation mark in it has to stand in quotation marks.':
    'ここのYAMLを直すこと。コロン、シャープ、引用符を含む文字列は引用符で囲む。',
  'Keep one of the two; the other would be lost without a word.':
    'どちらか一つを残すこと。もう一方は断りなく失われる。',
  'Open the file in a text editor and remove the character, or save the file as UTF-8 text.':
    'テキストエディターで開いてその文字を除くか、UTF-8のテキストとして保存すること。',
  'Save the file as UTF-8 and write the character again.': 'UTF-8で保存し、その文字を書き直すこと。',
  'Put the whole text into quotation marks.': '文字列の全体を引用符で囲むこと。',
  'Write the repeated part out; an accord file needs no anchors.':
    '繰り返す部分をそのまま書き出すこと。合意ファイルにアンカーは要らない。',
  'Mend what is listed and check again.': '挙げたものを直してから、もう一度調べること。',
  'Check the path and that you may read it.': 'パスと、読み取りの権限を確かめること。',
  'Add it; the reference shows a whole file.': '書き加えること。リファレンスにファイル全体の例がある。',
  'Write it in the form that the message gives.': 'メッセージの示す形で書くこと。',
  'Correct the spelling or remove it: a term that is not understood would be a term left out.':
    '綴りを直すか、除くこと。理解されない定めは、ないのと同じになる。',
  'It is kept, but nothing is computed from it; correct the spelling if it was meant to count.':
    '残されるが、計算には使われない。使われるべきものなら綴りを直すこと。',
  'Give `date`, the civil day on which the act counts, or `dates` where sources differ.':
    '行為の基準となる暦日を`date`に、出典により異なるなら`dates`に書くこと。',

  // What the checks of a file can find.
  'Give each its own id, so that acts, amendments and answers can point to it.':
    '行為・改正・回答から指し示せるように、それぞれに固有のidを与えること。',
  'Use the old id if the old one was meant to change; otherwise choose an id that nobody takes for it.':
    '元のものを変えるつもりなら元のidを使い、そうでなければ見間違えないidを選ぶこと。',
  'List both sides under `parties`, or make the accord multilateral: in a bilateral one a notice of either side ends the whole.':
    '`parties`に双方を挙げるか、multilateral とすること。bilateral では一方の通告で合意全体が終わる。',
  'List the party under `parties`, or an institution that is none under `actors`.':
    '当事者なら`parties`に、当事者でない機関なら`actors`に挙げること。',
  'Add the clause under `clauses`, or correct the reference.': '`clauses`に条項を加えるか、参照を直すこと。',
  'Add the source under `sources` with its title, address and grade.':
    '`sources`に、表題・所在・評価とともに出典を加えること。',
  'Use a name of the IANA time zone database, such as Asia/Seoul.':
    'Asia/Seoul のような、IANA時間帯データベースの名前を使うこと。',
  'Use one of the holiday calendars that ship, such as JP, KR, US, GB, DE, FR or EU.':
    'JP、KR、US、GB、DE、FR、EU など、備わっている休日暦を使うこと。',
  'Use the id of an exit that stands under `terms.exits`.': '`terms.exits`にある終了の方法のidを使うこと。',
  'List the condition under `terms.conditions`.': '条件を`terms.conditions`に挙げること。',
  'Use the id of a duty that stands under `terms.duties`.': '`terms.duties`にある義務のidを使うこと。',
  'Use the name of a rule set that ships; the reference lists them.':
    '備わっている規則セットの名前を使うこと。リファレンスに一覧がある。',
  'The rule set asks for something that these terms do not have; the reference says what. Remove it, or check the terms.':
    '規則セットが前提とするものがこの定めにない。何が要るかはリファレンスにある。除くか、定めを確かめること。',
  'Put the file of that accord into the same folder; until then the end is unknown.':
    'その合意のファイルを同じフォルダーに置くこと。それまで終了日は不明である。',
  'Two accords cannot each outlive the other; remove one of the dependencies.':
    '二つの合意が互いに依存し合うことはできない。依存関係の一方を除くこと。',
  'Add what the act works with.': '行為に要るものを書き加えること。',
  'Use the id of an act in the record.': '記録（`record`）にある行為のidを使うこと。',
  'An act can work on earlier acts only; check the two dates.':
    '行為の対象は、それより前の行為に限られる。二つの日付を確かめること。',
  'Acts cannot work on one another in a ring; check what each is `of`.':
    '行為の対象が循環することはできない。それぞれの`of`を確かめること。',
  'Point to an act of a kind that this one can work on.': 'この行為の対象となりうる種類の行為を指すこと。',
  'Check both dates against the source.': '両方の日付を出典で確かめること。',
  'An announcement shows as one only where `about` is the id of an exit.':
    '表明として示されるのは、`about`が終了の方法のidであるときに限られる。',
  'It is kept in the record without effect; check the day on which it counts, or record the reading of whoever holds it valid.':
    '効果のないまま記録に残る。基準となる日を確かめるか、有効とする者の解釈を記録すること。',
  'Nothing is wrong with the file; check the day of receipt, because it decides in which term the notice takes effect.':
    'ファイルに誤りはない。どの期に通告の効力が生じるかは受領日で決まるので、受領日を確かめること。',
  'Only a party that holds the exit can use it; check `by` here and on the exit.':
    '終了の方法を使えるのは、その権利を持つ当事者に限られる。ここと終了の方法の`by`を確かめること。',
  'The notice is void; a new one can be given once the exit has opened.':
    '通告は無効である。終了の方法が使えるようになれば、改めて通告できる。',
  'The notice is void; give it again inside the window.':
    '通告は無効である。通告できる期間のうちに改めて通告すること。',
  'The notice is void: no day is left on which this exit could end the accord.':
    '通告は無効である。この終了の方法で合意を終了できる日が残っていない。',
  'A party that is not bound cannot leave; check the day of entry into force.':
    '拘束されていない当事者は脱退できない。発効日を確かめること。',
  'The notice is void; record when the condition is met, or the reading of whoever holds that it was.':
    '通告は無効である。条件が成就したらその日を、または成就したとする者の解釈を記録すること。',
  'It is kept in the record without effect; check its date and what it is `of`.':
    '効果のないまま記録に残る。日付と`of`を確かめること。',
  'The day that the notice names is left aside; set `laterDate: true` on the exit if the text lets a notice name one.':
    '通告が挙げる日は考慮されない。通告による日の指定を本文が認めるなら、終了の方法に`laterDate: true`と書くこと。',
  'A notice brought back after its deadline is doubtful; record the rival reading as a position.':
    '期限後に復活した通告には疑義がある。対立する解釈を`positions`に記録すること。',
  'Name the convention under `counting`; until then the earliest of these days is the safe one.':
    '`counting`に計算法を示すこと。それまでは、このうち最も早い日が確実である。',
  'Say under `counting` whether the corresponding day is the last day in (next-day) or the first day out (same-day).':
    '応当日が効力最終日（next-day）か失効初日（same-day）かを`counting`に書くこと。',
  'Conventions differ at the end of a month; name the one that the text follows.':
    '月末では計算法により結果が異なる。本文の従う計算法を示すこと。',
  'Say under `counting` in which order the parts are laid on the calendar: as-written, months-first or days-first.':
    '期間の各部分を数える順序（as-written、months-first、days-first）を`counting`に書くこと。',
  'Name a holiday calendar under `counting.calendar`; until then only Saturdays and Sundays are left out.':
    '`counting.calendar`に休日暦を示すこと。それまでは土曜日と日曜日のみを除く。',
  'Send earlier: the channel may be closed that day and the deadline does not move.':
    '早めに送ること。その日は経路が閉じているおそれがあり、期限は動かない。',
  'Say `for`, `until` or `indefinite` under `terms.duration`; silence is not without limit.':
    '`terms.duration`に`for`、`until`、`indefinite`のいずれかを書くこと。定めのないことは無期限を意味しない。',
  '`until` counts. Remove the one that does not hold.': '`until`が基準となる。当てはまらない方を除くこと。',
  'Check the two dates.': '二つの日付を確かめること。',
  'Give `before` or `after` with the day that the duty is counted from, or `every` with a period.':
    '義務を数え始める日を`before`か`after`に、または期間を`every`に書くこと。',
  'Say how long a renewal lasts.': '更新の長さを書くこと。',
  'Say `notice` with the period that the text asks for, or `notice: none` where it asks for none.':
    '本文の求める予告期間を`notice`に書き、求めがなければ`notice: none`と書くこと。',
  'A notice for the end of a term has then to be given in an earlier term; check both lengths.':
    'このままでは、ある期の終わりのための通告をそれより前の期に行わなければならない。両方の長さを確かめること。',
  'Check when the exit opens and closes, and on which days it may end the accord.':
    '終了の方法がいつ使え、いつ閉じるか、また合意を終了できる日を確かめること。',
  'Say under `positions` who reads it how (freeze, effect-only, lapse, void); until then every reading is possible.':
    '誰がどう解釈するか（freeze、effect-only、lapse、void）を`positions`に書くこと。それまではどの解釈もありうる。',
  '`open` is the longer period: the window opens that long before the end and closes when `close` is left.':
    '`open`の方が長い期間である。終わりからその長さだけ前に開き、残りが`close`になると閉じる。',
  'Check the extension against the cap in the text; it is counted as recorded.':
    '延長を本文の上限と照らし合わせること。計算は記録のとおりに行われる。',
  'A gap in an accord that this one depends on ends this one for good; check the two dates.':
    '依存する合意に空白があると、この合意は完全に終了する。二つの日付を確かめること。',
  'Check the two dates: in between neither of the two accords is in force.':
    '二つの日付を確かめること。その間はどちらの合意も発効していない。',
  'Name a source, so that the fact can be checked.': '事実を確かめられるように、出典を示すこと。',
  'Grade the source: a letter A to F for its reliability and a digit 1 to 6 for how well the fact is confirmed.':
    '出典を評価すること。信頼性をA～Fの文字で、事実の裏付けを1～6の数字で示す。',
};
