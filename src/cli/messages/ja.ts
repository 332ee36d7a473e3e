import type { Translations } from '../../brief/index.ts';

/** What the command line says by itself, in Japanese. */
export const ja: Translations = {
  // Findings about files, and how many there are.
  '{1} {2}: {3} {4}': '{1} {2}: {3}{4}',
  'There is no such file.': 'そのようなファイルはない。',
  'This is a folder.': 'これはフォルダーである。',
  'It cannot be read ({1}).': '読み取れない（{1}）。',
  'There is no accord file in this folder.': 'このフォルダーに合意ファイルはない。',
  '`{1}` is also the id of the accord in {2}.': 'id `{1}`は、{2}にある合意のidでもある。',
  error: 'エラー',
  warning: '警告',
  note: '注記',
  '{1} error': 'エラー{1}件',
  '{1} errors': 'エラー{1}件',
  '{1} warning': '警告{1}件',
  '{1} warnings': '警告{1}件',
  '{1} note': '注記{1}件',
  '{1} notes': '注記{1}件',
  '{1}, {2} and {3}.': '{1}、{2}、{3}。',
  'No findings.': '指摘事項なし。',
  '{1}: written': '{1}：書き込んだ',
  '{1}: would change': '{1}：変更される',
  '{1}: left as it is, because {2}': '{1}：そのまま残した（{2}）',
  'a comment or a meaning would be lost': '注釈または意味が失われるため',
  '{1} written; fill it in, then: tacit check {2}': '{1} を作成した。記入してから：tacit check {2}',

  // Words of a call that are not understood.
  'There is no command {1}. `tacit help` lists them.': '{1} というコマンドはない。一覧は`tacit help`にある。',
  'There is no command {1}; did you mean {2}? `tacit help` lists them.':
    '{1} というコマンドはない。{2} のことか。一覧は`tacit help`にある。',
  'There is no command {1} to ask; `tacit help` lists the commands.':
    '問い合わせられる{1} というコマンドはない。一覧は`tacit help`にある。',
  '`ask` has no words; `tacit help` lists the commands.': '`ask`に語がない。コマンドの一覧は`tacit help`にある。',
  'A question is {"id", "file" | "accord", "ask": [words]}, and `ask` is a list of texts.':
    '問いは {"id", "file" | "accord", "ask": [words]} の形で、`ask`は文字列のリストである。',
  '`tacit {1} --help` lists the options.': 'オプションの一覧は`tacit {1} --help`にある。',
  'tacit {1} takes options only, and {2} is none.': 'tacit {1} が取るのはオプションのみで、{2} はオプションではない。',
  'tacit {1}: {2} {3}': 'tacit {1}：{2}{3}',
  'tacit {1} has no option {2}; did you mean --{3}? {4}':
    'tacit {1} に {2} というオプションはない。--{3} のことか。{4}',
  'tacit {1} has no option {2}. {3}': 'tacit {1} に {2} というオプションはない。{3}',
  '--{1} takes no value.': '--{1} は値を取らない。',
  '--{1} wants a value: --{2} {3}.': '--{1} には値が要る：--{2} {3}。',
  '--{1} {2}: did you mean {3}? It has to be one of {4}.':
    '--{1} {2}：{3} のことか。{4} のいずれかでなければならない。',
  '--{1} {2}: it has to be one of {3}.': '--{1} {2}：{3} のいずれかでなければならない。',
  '--{1} {2}: this is not a day that exists; write it YYYY-MM-DD, such as 2020-08-24.':
    '--{1} {2}：実在する日ではない。2020-08-24 のように YYYY-MM-DD の形で書くこと。',
  '--{1} {2}: this is not a day that exists; write it YYYY-MM-DD.':
    '--{1} {2}：実在する日ではない。YYYY-MM-DD の形で書くこと。',
  '--holidays {1}: this is not a day that exists; write it YYYY-MM-DD.':
    '--holidays {1}：実在する日ではない。YYYY-MM-DD の形で書くこと。',
  '--for {1}: write a period such as "90 days", "1 year 2 months" or P90D.':
    '--for {1}："90 days"、"1 year 2 months"、P90D のような期間を書くこと。',
  '--for {1}: write a period such as "6 months".': '--for {1}："6 months" のような期間を書くこと。',
  '--for {1} leads out of the years 1 to 9999, in which days are counted.':
    '--for {1}：日を数えられる1年から9999年までの範囲を出る。',
  '--calendar {1}: there is no such holiday calendar; write a code such as JP, KR, US, GB, DE, FR or EU.':
    '--calendar {1}：そのような休日暦はない。JP、KR、US、GB、DE、FR、EU などのコードを書くこと。',
  '--only {1}: no case has this text in its id or title.': '--only {1}：idにも表題にもこの文字列を含む事例がない。',
  '--parties wants two codes or more, with commas, of letters, digits and hyphens.':
    '--parties には、英字・数字・ハイフンからなるコードを二つ以上、コンマで区切って書くこと。',
  '--to lies before --from; give the earlier day to --from.':
    '--to が --from より前である。早い方の日を --from に書くこと。',
  'That is more than two hundred years; ask for a shorter stretch.': '200年を超えている。もっと短い期間で尋ねること。',
  'Choose --html or --markdown.': '--html か --markdown のどちらかを選ぶこと。',
  'Choose --check or --write.': '--check か --write のどちらかを選ぶこと。',
  '{1}: it is not known what day it is in {2}, which is no time zone; correct `zone`, or say --today.':
    '{1}：{2} という時間帯はなく、そこでの今日が分からない。`zone`を直すか、--today を示すこと。',
  'tacit {1} wants a file: tacit {2} FILE.': 'tacit {1} にはファイルが要る：tacit {2} FILE。',
  'tacit {1} takes one file; {2} were given.': 'tacit {1} が取るファイルは一つだが、{2}個が与えられた。',
  '{1} has no {2} {3}; {4}': '{1} に{2} {3} はない。{4}',
  position: '解釈',
  party: '当事者',
  'it has none.': '一つもない。',
  '{1} cannot be written: {2}.': '{1} に書き込めない：{2}。',
  'there is no such folder': 'そのようなフォルダーはない',
  'this is a folder': 'これはフォルダーである',
  'it does not take it ({1})': '書き込みが受け付けられない（{1}）',
  'did you mean {1}?': '{1} のことか。',
  'it has {1}.': 'あるのは {1}。',
  '{1} has one reading only; name two with --positions A,B, or two days of knowledge with --since.':
    '{1} の解釈は一つだけである。--positions A,B で二つの解釈を、または --since で比べる判明日を示すこと。',
  '{1} exists already; nothing was written.': '{1} はすでにある。何も書き込まなかった。',
  'tacit check wants files or folders: tacit check PATH…':
    'tacit check にはファイルかフォルダーが要る：tacit check PATH…',
  'tacit deadlines wants files or folders: tacit deadlines PATH… --from DATE --to DATE.':
    'tacit deadlines にはファイルかフォルダーが要る：tacit deadlines PATH… --from DATE --to DATE。',
  'tacit ics wants files or folders: tacit ics PATH… > deadlines.ics.':
    'tacit ics にはファイルかフォルダーが要る：tacit ics PATH… > deadlines.ics。',
  'tacit format wants files: tacit format FILE…': 'tacit format にはファイルが要る：tacit format FILE…',
  'tacit completions wants a shell: bash, zsh or fish.':
    'tacit completions にはシェルが要る：bash、zsh、fish のいずれか。',
  'tacit count wants a period: tacit count --for "90 days" --after 2020-08-24.':
    'tacit count には期間が要る：tacit count --for "90 days" --after 2020-08-24。',
  'tacit count wants exactly one of --after, --from and --before.':
    'tacit count には --after、--from、--before のうち一つだけが要る。',
  'tacit init wants an id of lower-case letters, digits and hyphens: tacit init supply-2026.':
    'tacit init には、英小文字・数字・ハイフンからなるidが要る：tacit init supply-2026。',
  'tacit what-if wants an act: tacit what-if FILE --act notice --by KR --date 2020-08-24.':
    'tacit what-if には行為が要る：tacit what-if FILE --act notice --by KR --date 2020-08-24。',

  // Help.
  'Tacit {1}: agreements that renew unless someone speaks.': 'Tacit {1}：誰も申し出なければ更新される合意のために。',
  '`tacit COMMAND --help` says what a command takes.': '各コマンドの取るものは`tacit COMMAND --help`で分かる。',
  'Exit status: 0 answered, 1 the file has errors, 2 wrong usage, 3 a deadline has been missed (with --fail).':
    '終了ステータス：0 回答した、1 ファイルにエラーがある、2 使い方の誤り、3 期限を過ぎた（--fail のとき）。',
  '{1}.': '{1}。',
  'Each line: {"id", "file" | "accord", "ask": [words]}; each answer: {"id", "answer"} or {"id", "error"}.':
    '各行：{"id", "file" | "accord", "ask": [words]}。各回答：{"id", "answer"} または {"id", "error"}。',
  'answer many questions in one process: NDJSON in, NDJSON out':
    '多くの問いに一つのプロセスで答える（NDJSONを読み、NDJSONで返す）',
  'where each party stands on a day, under each reading, and why':
    'ある日に各当事者がどの状態にあるかを、解釈ごとに根拠とともに示す',
  'every day on which something falls due, by date': '到来するすべての期日を日付順に示す',
  'what a party can do on a day, until when, with what effect':
    'ある日に当事者が取りうる行為を、期限と効果とともに示す',
  'where readings differ on a day and since when, or what changed since it was known otherwise':
    'ある日について解釈がどこでいつから異なるか、または判明した事実により何が変わったかを示す',
  'what an act would change, without recording it': 'ある行為が何を変えるかを、記録せずに示す',
  'how soon each side could be out, for every day of a year, under each reading':
    '一年の各日について、各当事者がどれだけ早く離れられるかを解釈ごとに示す',
  'terms, notices, holds and acts through time, a lane for each reading':
    '期間・通告・効力停止・行為の経過を、解釈ごとの帯で示す',
  'the terms in force on a day, amendments merged, with the origin of each field':
    'ある日に効力のある定めを、改正を反映し、各項目の由来とともに示す',
  'the clauses, acts, rules and sums behind an answer': '回答の根拠となる条項・行為・規則・計算を示す',
  'what is wrong with accord files, doubtful about them or worth knowing':
    '合意ファイルの誤り、疑わしい点、知っておくべき点を示す',
  'print accord files with their keys in order, comments kept': '合意ファイルを、注釈を残し、キーを順に並べて出力する',
  'count days under a named convention, with the working': '名前のある計算法で日数を数え、計算の過程を示す',
  'deadlines as an iCalendar file: explicit dated entries, cancelled when a notice is withdrawn':
    '期日をiCalendarファイルにする（日付の定まった項目。通告が撤回されれば取り消される）',
  'one A4 page on an accord, as Markdown or HTML': '合意をA4一枚にまとめる（MarkdownまたはHTML）',
  'put the public suite of notice dates to Tacit or to any other program':
    '通告日の公開テスト集を、Tacitまたは他のプログラムに課す',
  'write a first accord file to fill in': '記入用の最初の合意ファイルを作る',
  'a completion script for bash, zsh or fish': 'bash、zsh、fish 用の補完スクリプトを出力する',
  'print the answer as JSON': '回答をJSONで出力する',
  'language of the sentences: en, ja or ko': '文の言語：en、ja、ko のいずれか',
  'take this day for today': 'この日を今日とみなす',
  'say what the command takes': 'コマンドの取るものを示す',
  'the day asked about; today where left out': '尋ねる日（省けば今日）',
  'as known on this day; the later of --on and today where left out':
    'この日までに判明した事実による（省けば --on と今日の遅い方）',
  'as known on this day; today where left out': 'この日までに判明した事実による（省けば今日）',
  'the reading asked for; `text` can always be asked': '尋ねる解釈（`text`は常に尋ねられる）',
  'the party asked for': '尋ねる当事者',
  'end with status 3 if a deadline of the running term has been missed':
    '進行中の期間の期限を過ぎていればステータス3で終わる',
  'the first day': '最初の日',
  'the last day': '最後の日',
  'the first day; today where left out': '最初の日（省けば今日）',
  'the last day; a year on where left out': '最後の日（省けば一年後）',
  'only rows of this kind: {1}': 'この種類の行のみ：{1}',
  'only acts of this kind': 'この種類の行為のみ',
  'the readings to compare, with commas; all of the file where left out':
    '比べる解釈、コンマ区切り（省けばファイルにあるすべて）',
  'compare with what was known on this earlier day instead': '代わりに、それより前のこの日までに判明した事実と比べる',
  'the kind of act': '行為の種類',
  'the day on which it would count; --on, else today, where left out':
    '基準となる日（省けば --on、それもなければ今日）',
  'who would do it, with commas; --party where left out': '行為の主体、コンマ区切り（省けば --party）',
  'the acts it would work on, with commas': '対象とする行為、コンマ区切り',
  'the exit that a notice would use': '通告が使う終了の方法',
  'the condition that would be met or fail': '成就する、または成就しない条件',
  'for how long': '長さ',
  'until when': 'いつまで',
  'the day on which a deposit would bind': '寄託により拘束される日',
  'the last day in that a notice would name': '通告が挙げる効力最終日',
  'the day of receipt': '受領日',
  'also write the curve as an SVG file': '曲線をSVGファイルにも書き出す',
  'also write the timeline as an SVG file': '経過図をSVGファイルにも書き出す',
  'the answer to explain: {1}; all where left out': '根拠を示す項目：{1}（省けばすべて）',
  'leave out what is less grave: error, warning or note (the default)':
    'これより軽いものを省く：error、warning、note（既定）',
  'only say which files would change, with exit status 1': '変更されるファイルを示すだけで、終了ステータスは1',
  'write the files instead of printing them': '出力せず、ファイルに書き込む',
  'the period, such as "90 days" or "1 month 15 days"': '期間："90 days"、"1 month 15 days" など',
  'an event on this day sets the period going': 'この日の出来事により期間が進行し始める',
  'the period begins with this day': '期間はこの日から始まる',
  'this day is the last one alive: the latest day of notice is wanted': 'この日が効力最終日で、通告の最終期限を求める',
  'how days are counted: {1}': '日の数え方：{1}',
  'what happens to a last day that is no working day: forward, backward or none':
    '末日が営業日でないときの扱い：forward、backward、none のいずれか',
  'holiday calendars, with commas': '休日暦、コンマ区切り',
  'further holidays, with commas': '追加の休日、コンマ区切り',
  'order of a compound period: as-written, months-first or days-first':
    '複合した期間を数える順序：as-written、months-first、days-first のいずれか',
  'clear days: neither the day of the event nor the last day counts': '初日も末日も算入しない',
  'the first day on which a minimum distance is kept': '最短の間隔が保たれる最初の日',
  'write to this file as well': 'このファイルにも書き出す',
  'HTML to read, print or save as PDF': '閲覧・印刷・PDF保存のためのHTML',
  'Markdown (the default)': 'Markdown（既定）',
  'write to this file as well; .html means HTML': 'このファイルにも書き出す（.html ならHTML）',
  'the command to test; it reads cases and writes answers as JSON lines':
    '試すコマンド。事例を読み、回答をJSONの行で書き出すもの',
  'only cases with this text in their id or title': 'idか表題にこの文字列を含む事例のみ',
  'print the last line only': '最後の行のみ出力する',
  'one of {1}; contract where left out': '{1}のいずれか（省けば contract）',
  'codes of the parties, with commas; A,B where left out': '当事者のコード、コンマ区切り（省けば A,B）',

  // Reading documents.
  'tacit read wants files or folders: tacit read PATH…': 'tacit read にはファイルかフォルダーが要る：tacit read PATH…',
  'Choose one of --onto, --together and --ndjson or --out.':
    '--onto、--together、--ndjson または --out のいずれか一つを選ぶこと。',
  '--json goes to standard output in one piece; leave out --ndjson and --out.':
    '--json は標準出力に一つにまとめて出す。--ndjson と --out を省くこと。',
  '--jobs wants a number from 1 to 999.': '--jobs には1から999までの数が要る。',
  'The reader failed on this document ({1}).': 'この文書の読み取りに失敗した（{1}）。',
  '{1}: left as it is, because it was changed since it was drafted': '{1}：起草後に変更されているため、そのまま残した',
  '{1} of {2} documents, {3} MB/s, {4} s to go': '文書{2}件のうち{1}件、{3} MB/s、残り{4}秒',
  '{1} read, {2} read before, {3} refused': '読み取り{1}件、読み取り済み{2}件、受け付けず{3}件',
  'draft accord files from agreements and reports, or hold them against one that is there':
    '合意や報道の文書から合意ファイルを起草し、または既存のものと照らし合わせる',
  'propose acts and terms for this accord: what it has, what is new, what is at odds':
    'この合意について行為と規定を提案する：既にあるもの、新しいもの、食い違うもの',
  'draft one accord from all the documents': 'すべての文書から一つの合意を起草する',
  'write a draft and its annotations for each document into this folder; with --ndjson, the lines into this file':
    '文書ごとの草案と注釈をこのフォルダーに書き出す。--ndjson があれば各行をこのファイルに書き出す',
  'one line of JSON for each document: its facts and its draft': '文書ごとにJSONを一行：その事実と草案',
  'threads that read; one for a few small documents and all cores for many where left out':
    '読み取るスレッドの数（省けば、小さな文書が少しなら一つ、多ければ全コア）',
  'ask the language model at this address besides; nothing is sent where it is left out':
    'このアドレスの言語モデルにも尋ねる（省けば何も送らない）',
  'the name of that model': 'そのモデルの名前',
  'tell on standard error how far it is, as on a terminal': '端末でのように、進み具合を標準エラーに示す',

  // The register.
  '--identity {1}: it holds no identity of age.': '--identity {1}：ageの鍵が入っていない。',
  '--identity {1}: there is no such file that can be read.': '--identity {1}：読み取れるファイルがない。',
  '--port wants a number between 0 and 65535.': '--portには0から65535までの数を指定する。',
  'Everything fits.': 'すべて整合している。',
  'It cannot listen there ({1}); choose another --port or --host.':
    'そこでは待ち受けられない（{1}）。別の--portか--hostを選ぶ。',
  'Nobody administers this register yet. Within a day, this address makes the first administrator: {1}':
    'この登録簿にはまだ管理者がいない。一日以内にこのアドレスを開けば最初の管理者になれる：{1}',
  'Port {1} is taken, perhaps by a register that is served already; this is a free one.':
    'ポート {1} は使われている（すでに動いている登録簿かもしれない）。空いているポートを選んだ。',
  'Open this address in a browser of this machine; it signs you in, so keep it to yourself:':
    'このアドレスをこのコンピューターのブラウザーで開く。開くとサインインするので、人に見せない：',
  'Ctrl-C stops the server; what was recorded stays.': 'Ctrl-Cでサーバーが止まる。記録したものは残る。',
  'Something listens at this port already, perhaps another Tacit: stop it, or choose another --port (0 for any free one).':
    'このポートはすでに使われている（別のTacitかもしれない）。それを止めるか、別の--portを選ぶ（0なら空いているポート）。',
  '--local is for this machine only; leave out --host {1}, or invite people.':
    '--localはこのコンピューターだけのものである。--host {1} を外すか、利用者を招待する。',
  'Stopping: what has been taken is answered.': '停止中：受け付けた要求には答える。',
  'Tacit listens at {1}; the API is described at {2}.': 'Tacitは {1} で待ち受けている。APIの説明は {2} にある。',
  'The store cannot be used: {1} ({2}).': '保管庫を使えない：{1}（{2}）。',
  'The store is damaged; restore a backup.': '保管庫が損なわれている。バックアップから復元する。',
  'a later version of Tacit wrote it': 'より新しい版のTacitが書いたものである',
  'another program is writing': '別のプログラムが書き込んでいる',
  'believe the proxy in front what the address of a caller is':
    '呼び出し元のアドレスについて、前段のプロキシの言うことを信じる',
  'bring the schema of a store up to date': '保管庫の形式を最新にする',
  'encrypt for these recipients of age (age1…), with commas':
    'ageのこれらの受取人（age1…、コンマ区切り）のために暗号化する',
  'it can be read but not written to': '読めるが書き込めない',
  'it cannot be reached': '届かない',
  'it is damaged': '損なわれている',
  'make a token for a program, whose secret is said once': 'プログラム用のトークンを作る（秘密は一度だけ示す）',
  'over the accords with this label only': 'このラベルの付いた合意に限る',
  'over this accord only': 'この合意に限る',
  'put an archive back into an empty store, and verify it': 'アーカイブを空の保管庫に戻し、検証する',
  'tacit import wants files or folders: tacit import PATH….':
    'tacit importにはファイルかフォルダーが要る：tacit import PATH…',
  'tacit restore wants one archive: tacit restore register.zip --store new.db.':
    'tacit restoreにはアーカイブが一つ要る：tacit restore register.zip --store new.db',
  'tacit store wants a word: tacit store verify.': 'tacit storeには語が要る：tacit store verify',
  'tacit token wants a name and a role: tacit token nightly-import --role recorder.':
    'tacit tokenには名前と役割が要る：tacit token nightly-import --role recorder',
  'tacit {1} wants one file to write: tacit {2} register.zip.':
    'tacit {1}には書き込むファイルが一つ要る：tacit {2} register.zip',
  'take accord files, folders of them, NDJSON and spreadsheets into a register':
    '合意ファイル、そのフォルダー、NDJSON、表計算ファイルを登録簿に取り込む',
  'how the columns of a spreadsheet are read: a file of JSON': '表計算ファイルの列の読み方（JSONファイル）',
  'print a mapping for a spreadsheet, to be looked at; take nothing in':
    '表計算ファイルの列の対応案を表示する。取り込みはしない',
  'say what would become of each row of a spreadsheet; take nothing in':
    '表計算ファイルの各行がどうなるかだけを示す。取り込みはしない',
  '{1} wants a mapping of its columns: write one with tacit import {2} --propose > mapping.json, look at it, and say --mapping mapping.json.':
    '{1} には列の対応が要る：tacit import {2} --propose > mapping.json で作り、内容を確かめてから --mapping mapping.json と指定する',
  '--propose and --dry-run are for spreadsheets; tacit check looks at accord files.':
    '--propose と --dry-run は表計算ファイル用。合意ファイルは tacit check で確かめる',
  '{1} is no JSON ({2}).': '{1} はJSONではない（{2}）。',
  '{1} is no mapping of columns: look at {2}.': '{1} は列の対応ではない：{2} を確かめる。',
  '{1}: {2} {3}': '{1}：{2}{3}',
  '{1}: {2}': '{1}：{2}',
  '{1}, row {2}': '{1}、{2}行',
  '{1}, column {2}': '{1}、{2}列',
  '{1}, row {2}, column {3}': '{1}、{2}行{3}列',
  '{1}: nobody of the register is {2}; the accord has no owner yet.':
    '{1}：{2} は登録簿の誰でもない。この合意にはまだ担当者がいない。',
  'This was a trial: nothing was taken in.': '試行のみ：何も取り込んでいない。',
  'for one person on this machine: print an address that signs in as its administrator':
    'このコンピューターの一人の利用者のため：管理者としてサインインするアドレスを表示する',
  'the address to listen at; 127.0.0.1 where left out': '待ち受けるアドレス（省けば127.0.0.1）',
  'the file with the identity of age that opens it': 'それを開くageの鍵のファイル',
  'the port; 8321 where left out, any free one for 0': 'ポート（省けば8321、0なら空いているもの）',
  'the store: a file of SQLite or postgres://…; TACIT_STORE, else tacit.db where left out':
    '保管庫：SQLiteのファイルまたはpostgres://…（省けばTACIT_STORE、なければtacit.db）',
  'there is no room left on the disk': 'ディスクに空きがない',
  'until this instant, such as 2027-01-31T00:00:00Z': 'この時刻まで（例：2027-01-31T00:00:00Z）',
  'verify that log, entries, accords, documents and index of a store fit together':
    '保管庫の記録、項目、合意、文書、索引が整合しているか検証する',
  'what is to be written is there already': '書き込むものがすでにある',
  'what it may do: reader, recorder, decider or administrator': 'できること：reader、recorder、decider、administrator',
  'write a register without passwords, tokens and webhooks to one archive':
    'パスワード、トークン、Webhookを除く登録簿を一つのアーカイブに書く',
  'write everything that a register keeps to one archive, while it is used':
    '使いながら、登録簿のすべてを一つのアーカイブに書く',
  '{1} accords are back, and the log with {2} lines; everything fits.':
    '合意{1}件と{2}行の記録が戻った。すべて整合している。',
  '{1} accords are back, but {2} things do not fit; tacit store verify names them.':
    '合意{1}件が戻ったが、{2}か所が整合しない。tacit store verifyが示す。',
  '{1} accords with {2} entries, {3} documents and {4} lines of the log were looked at.':
    '合意{1}件（項目{2}件）、文書{3}件、記録{4}行を調べた。',
  '{1} is at {2}.': '{1} は {2} である。',
  '{1} new, {2} changed, {3} unchanged, {4} refused.': '新規{1}件、変更{2}件、変更なし{3}件、拒否{4}件。',
  '{1} written and encrypted; the log has {2} lines.': '{1} を暗号化して書き込んだ。記録は{2}行。',
  '{1} written; the log has {2} lines.': '{1} を書き込んだ。記録は{2}行。',
  'This is the token {1}; nobody can look its secret up later.':
    'これがトークン {1} である。秘密を後から調べることはできない。',
  '--trust {1}: this is no key; `tacit audit key` prints them.':
    '--trust {1}：これは鍵ではない。鍵は`tacit audit key`が示す。',
  'Say with --log-key where the keys of the log are: a store that is no file has none beside it.':
    '記録の鍵がどこにあるかを--log-keyで指定する。ファイルでない保管庫の傍らには鍵がない。',
  'Checkpoint {1} is none of this log, or not of the size that it is kept under.':
    '{1}番目のチェックポイントは、この記録のものでないか、保存された行数のものでない。',
  'Line {1}: the key {2} signs since {3}; a key that is trusted says so.':
    '第{1}行：鍵{2}が{3}から署名している。信頼する鍵がそう述べている。',
  'Line {1} is missing.': '第{1}行が欠けている。',
  'The checkpoint of {1} lines is not signed by a key that is trusted.':
    '{1}行のチェックポイントには、信頼する鍵による署名がない。',
  'The checkpoint of {1} lines is of another root; the first {2} lines are vouched for.':
    '{1}行のチェックポイントは別の根のものである。保証されているのは最初の{2}行である。',
  'The log ends after {1} lines; a checkpoint vouches for {2}.':
    '記録は{1}行で終わるが、チェックポイントは{2}行を保証している。',
  'The log has {1} lines; {2} checkpoints vouch for the first {3}.':
    '記録は{1}行。{2}個のチェックポイントが最初の{3}行を保証している。',
  'The text of line {1} is not the one that its hash was made of.':
    '第{1}行の本文は、そのハッシュの元になったものではない。',
  'The log of {1} lines is not the one that was vouched for.': '{1}行の記録は、保証されたものではない。',
  'a checkpoint that was kept elsewhere, held against the log; may be given again':
    '別の所に保存したチェックポイントを記録と照合する（繰り返し指定できる）',
  'a key that is trusted, as `tacit audit key` prints it; may be given again':
    '信頼する鍵（`tacit audit key`の示す形。繰り返し指定できる）',
  'tacit audit wants one of {1}: tacit audit verify.': 'tacit auditには{1}のいずれかが要る：tacit audit verify',
  "the file with the keys that sign the log; TACIT_LOG_KEY, else the store's name with .key":
    '記録に署名する鍵のファイル（省けばTACIT_LOG_KEY、なければ保管庫の名に.keyを付けたもの）',
  'verify the audit log against its checkpoints (verify), print its keys (key) or make a new one (rotate)':
    '監査記録をチェックポイントと照合し（verify）、鍵を示し（key）、または新しい鍵を作る（rotate）',
  'serve a register over HTTP, and send what it owes, until asked to stop':
    '止めるよう求められるまで、登録簿をHTTPで提供し、送るべきものを送る',
  'the address under which people reach the register, for links; where it listens where left out':
    'リンクに使う、人が登録簿に届くアドレス（省けば待ち受ける所）',
  'who sends reminders; the mail server is TACIT_SMTP_URL, and without it nobody is reminded':
    '通知の差出人。メールサーバーはTACIT_SMTP_URLで、なければ誰にも通知しない',
  'TACIT_READ_STORE names a replica of PostgreSQL: both stores begin with postgres://.':
    'TACIT_READ_STOREはPostgreSQLの複製を指す。両方の保管庫がpostgres://で始まること。',
  'send events to addresses of this machine and of private networks too':
    '出来事を、この機械と私設ネットワークの宛先にも送る',
  'Reminders take both a mail server in TACIT_SMTP_URL and a sender in --mail-from.':
    '通知には、TACIT_SMTP_URLのメールサーバーと--mail-fromの差出人の両方が要る。',
  '--base {1}: write an address such as https://register.example.':
    '--base {1}：https://register.exampleのようなアドレスを書く。',
  'Reminders and events are sent until this is asked to stop.': '止めるよう求められるまで、通知と出来事を送る。',
  'send the reminders and events that a register owes, until asked to stop':
    '止めるよう求められるまで、登録簿の送るべき通知と出来事を送る',
};
