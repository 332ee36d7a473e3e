import type { Translations } from '../../say.ts';

/** What drafting finds in documents, in Japanese. */
export const draft: Translations = {
  // What a text is.
  'It speaks of itself as an agreement: {1} kinds of clauses, {2} acts told.':
    '合意の文書である：条項が{1}種類、伝えられた行為が{2}件。',
  'It tells of acts: {1} of them, and {2} kinds of clauses.': '行為を伝える文書である：行為が{1}件、条項が{2}種類。',
  'It has no clause of an agreement and tells no act.': '合意の条項もなく、行為も伝えていない。',

  // What a place says.
  '{1}; {2}': '{1}、{2}',
  'the day of signature': '署名の日',
  'the day of entry into force': '発効の日',
  'the end of the first term': '最初の期の終わり',
  'the length of the first term': '最初の期の長さ',
  'the renewal': '更新',
  'the notice against renewal': '更新を止める通告',
  'the right to end without cause': '理由なく終了させる権利',
  'the notice that ends it at any time': 'いつでも終了させる通告',
  'what goes on after the end': '終了後も続くもの',
  'the parties': '当事者',
  'the governing law': '準拠法',
  'the window for the notice': '通告のできる期間',
  'the time before which no notice may be given': '通告のできない期間',
  'the form of the notice': '通告の方式',
  'the channel of the notice': '通告の経路',
  'the addressee of the notice': '通告の名宛人',
  'the counting of days': '日の数え方',
  'the day from which the notice counts': '通告の起算日',
  'how it is amended': '改正の方法',
  'a condition': '条件',
  'the accord on which it depends': '依存する合意',
  'the title': '表題',
  '{1} may say {2}.': '{1}は{2}を定めているかもしれない。',
  '{1} says {2} without a value that can be read.': '{1}は{2}を定めているが、読み取れる値がない。',
  '{1} says {2}, and is not in the draft.': '{1}は{2}を定めているが、草案には入っていない。',
  'Several places say {1}, and not the same: {2}.': '{1}が複数の箇所にあり、一致しない：{2}。',
  '{1} can be read in more than one way; `{2}` was taken for {3}.': '{1}は二通り以上に読める。{3}として`{2}`を採った。',
  'A term of {1} from the day of entry into force does not end on {2}, as the text also says: {3}.':
    '発効の日から{1}の期は、文書にもある{2}には終わらない：{3}。',
  '{1} makes the renewal depend on an agreement.': '{1}によれば、更新には合意が必要である。',
  '{1} leaves the renewal to one side.': '{1}によれば、更新は一方の選択による。',
  '{1} is a notice that brings the renewal, and none against it.':
    '{1}は更新をもたらす通告であり、止める通告ではない。',
  'What hangs on the condition {1} is not in the draft; add `requires` there.':
    '条件{1}に何がかかるかは草案に入っていない。その箇所に`requires`を加えること。',
  'No clause and no act was found.': '条項も行為も見つからない。',
  'Only one party was found: {1}.': '当事者が一人しか見つからない：{1}。',
  'No party was found; A and B stand for two.': '当事者が見つからない。AとBが仮に置かれている。',
  'The day of entry into force is not in the text; it follows from an act: {1}.':
    '発効の日は文書になく、行為によって決まる：{1}。',
  'The text has a day of signature and says no day of entry into force.':
    '文書には署名の日があるが、発効の日は定められていない。',
  'The day of entry into force is not known.': '発効の日が不明である。',

  // Acts that are told.
  '{1} tells of an act ({2}) without its day.': '{1}は行為（{2}）を伝えているが、日がない。',
  '{1} tells of an act ({2}) of {3}, who is not listed.':
    '{1}は{3}の行為（{2}）を伝えているが、その者は挙がっていない。',
  '{1} does not tell whose act it is ({2}).': '{1}からは誰の行為（{2}）か分からない。',
  '{1} speaks of a day that was still to come ({2}).': '{1}が述べる日（{2}）は、まだ先であった。',
  '{1} does not say that it was done ({2}): {3}.': '{1}は行われたとは述べていない（{2}）：{3}。',
  '{1} is a report of an act ({2}), not the act.': '{1}は行為（{2}）の報道であり、行為そのものではない。',
  '{1} is about {2}.': '{1}は{2}に関するものである。',
  'The record has it on the same day, {1}.': '記録には同じ日、{1}にある。',
  'The day in the record, {1}, lies within what is told.': '記録の日{1}は、伝えられた範囲にある。',
  'The record has it as {1}, which the text tells as {2}.': '記録には{1}としてあり、文書は{2}として伝えている。',
  'The record has no {1} of that day.': '記録にはその日の{1}がない。',
  'The record has {1} on that day; the {2} itself came on {3} ({4}).':
    '記録ではその日にあるのは{1}で、{2}そのものは{3}である（{4}）。',
  'The record has this {1} on {2}, and the text tells {3}.': '記録ではこの{1}は{2}で、文書は{3}と伝えている。',
  'The record has {1} on that day, which changes nothing; the text tells {2}.':
    '記録ではその日にあるのは{1}で、何も変えない。文書は{2}と伝えている。',
  'The record has no such act: {1} on {2}.': '記録にはそのような行為がない：{2}の{1}。',
  'The text tells no day.': '文書には日がない。',
  'The record has one such act; the text tells no day.': '記録にはそのような行為が一つある。文書には日がない。',
  'The record has {1} such acts, this one the latest; the text tells no day.':
    '記録にはそのような行為が{1}件あり、これが最も新しい。文書には日がない。',

  // Terms that are told.
  'The file gives the same day.': 'ファイルからも同じ日になる。',
  'The file gives the same day in the reading {1}.': 'ファイルからも、{1}の解釈では同じ日になる。',
  'It is the last day of the running term; the file has the next begin on {1}.':
    '進行中の期の最終日である。ファイルでは次の期は{1}に始まる。',
  'It is the first day after the end; the file has {1} as the last.':
    '終了後の最初の日である。ファイルでは最終日は{1}である。',
  'The file gives no such day within a year of {1}, as known then.':
    '当時知られていた限り、ファイルからは{1}の前後一年にそのような日は出ない。',
  'The text tells {1}; the file gives {2}.': '文書は{1}と伝え、ファイルからは{2}になる。',
  'The text tells {1}; the file gives {2} in the reading {3}.': '文書は{1}と伝え、ファイルからは{3}の解釈で{2}になる。',
  'The file has no such length: {1}.': 'ファイルにはそのような長さがない：{1}。',
  'The file has the same length, {1}.': 'ファイルにも同じ長さ{1}がある。',
  'The text tells {1}; the file has {2}.': '文書は{1}と伝え、ファイルには{2}とある。',

  // What to do.
  'Find the day and add the act `entry-into-force`; until then no term and no deadline can be counted.':
    'その日を調べ、行為`entry-into-force`を加えること。それまでは期も期限も数えられない。',
  'Read the place; add the term by hand once its value is known.': 'その箇所を読み、値が分かれば規定を手で加えること。',
  'Read the place before you rely on a date that comes from it.': 'そこから出る日付に頼る前に、その箇所を読むこと。',
  'Read all the places and write the one that holds into the file.':
    'すべての箇所を読み、妥当するものをファイルに書くこと。',
  'Find out which of the two holds; the one that is told more surely was kept.':
    'どちらが妥当するかを調べること。より確かに述べられているほうを残してある。',
  'Read the place; add the term by hand if it is there.': 'その箇所を読み、規定があれば手で加えること。',
  'Nothing was put in its place; add it if another document says it.':
    '代わりに何も入れていない。別の文書にあれば加えること。',
  'Write the parties that are missing under `parties`, in the place of A and B where these stand.':
    '足りない当事者を`parties`に書くこと（AとBがあれば、その代わりに）。',
  'Add the act by hand, or list who acted under `parties` or `actors`.':
    '行為を手で加えるか、行為者を`parties`か`actors`に挙げること。',
  'Keep it in mind: an accord file has no place for it, or not enough is known to give it one.':
    '覚えておくこと。合意ファイルにその場所がないか、場所を決めるには分かっていることが足りない。',
  'Someone has to act for this renewal; silence does not bring it.':
    'この更新には誰かの行為が要る。沈黙では更新されない。',
  'Find the day of the act in another source, and add it by hand.': '行為の日を別の出典で調べ、手で加えること。',
  'Add the act once it has been done; nothing was recorded.': '行為が行われたら加えること。何も記録していない。',
  'Look for the instrument itself, or for a second source that does not go back to the first.':
    '文書そのものか、最初の出典に遡らない第二の出典を探すこと。',
  'Check that this is the text of an agreement, or a report about one, and in English.':
    '合意の文書またはその報道であり、英語であることを確かめること。',
  'Take the document to the file of the accord that it speaks of.':
    'その文書は、それが述べる合意のファイルで扱うこと。',
  'Compare the two sources; correct the record by a `correction`, or leave it as it is.':
    '二つの出典を比べ、記録を`correction`で訂正するか、そのままにすること。',
  'Report it, with the document if you may pass it on; the other documents were read.':
    '文書を渡してよければ添えて報告すること。ほかの文書は読まれている。',
};
