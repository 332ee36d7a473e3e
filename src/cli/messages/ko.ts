import type { Translations } from '../../brief/index.ts';

/** What the command line says by itself, in Korean. */
export const ko: Translations = {
  // Findings about files, and how many there are.
  '{1} {2}: {3} {4}': '{1} {2}: {3} {4}',
  'There is no such file.': '그런 파일은 없다.',
  'This is a folder.': '이것은 폴더다.',
  'It cannot be read ({1}).': '읽을 수 없다({1}).',
  'There is no accord file in this folder.': '이 폴더에 합의 파일이 없다.',
  '`{1}` is also the id of the accord in {2}.': 'id `{1}` 값은 {2}에 있는 합의의 id이기도 하다.',
  error: '오류',
  warning: '경고',
  note: '참고',
  '{1} error': '오류 {1}건',
  '{1} errors': '오류 {1}건',
  '{1} warning': '경고 {1}건',
  '{1} warnings': '경고 {1}건',
  '{1} note': '참고 {1}건',
  '{1} notes': '참고 {1}건',
  '{1}, {2} and {3}.': '{1}, {2}, {3}.',
  'No findings.': '지적 사항 없음.',
  '{1}: written': '{1}: 저장함',
  '{1}: would change': '{1}: 바뀌게 됨',
  '{1}: left as it is, because {2}': '{1}: 그대로 둠({2})',
  'a comment or a meaning would be lost': '주석이나 의미가 손실되므로',
  '{1} written; fill it in, then: tacit check {2}': '{1+을} 만들었다. 내용을 채운 다음: tacit check {2}',

  // Words of a call that are not understood.
  'There is no command {1}. `tacit help` lists them.': '{1} 명령은 없다. 목록은 `tacit help`에 있다.',
  'There is no command {1}; did you mean {2}? `tacit help` lists them.':
    '{1} 명령은 없다. {2+을} 뜻한 것인가? 목록은 `tacit help`에 있다.',
  'There is no command {1} to ask; `tacit help` lists the commands.':
    '물어볼 수 있는 {1} 명령은 없다. 목록은 `tacit help`에 있다.',
  '`ask` has no words; `tacit help` lists the commands.': '`ask`에 단어가 없다. 명령의 목록은 `tacit help`에 있다.',
  'A question is {"id", "file" | "accord", "ask": [words]}, and `ask` is a list of texts.':
    '질문은 {"id", "file" | "accord", "ask": [words]} 형식이며 `ask`는 문자열의 목록이다.',
  '`tacit {1} --help` lists the options.': '옵션의 목록은 `tacit {1} --help`에 있다.',
  'tacit {1} takes options only, and {2} is none.': 'tacit {1} 명령은 옵션만 받는데 {2+은} 옵션이 아니다.',
  'tacit {1}: {2} {3}': 'tacit {1}: {2} {3}',
  'tacit {1} has no option {2}; did you mean --{3}? {4}': 'tacit {1} 명령에 {2} 옵션은 없다. --{3+을} 뜻한 것인가? {4}',
  'tacit {1} has no option {2}. {3}': 'tacit {1} 명령에 {2} 옵션은 없다. {3}',
  '--{1} takes no value.': '--{1} 옵션은 값을 받지 않는다.',
  '--{1} wants a value: --{2} {3}.': '--{1} 옵션에는 값이 필요하다: --{2} {3}.',
  '--{1} {2}: did you mean {3}? It has to be one of {4}.': '--{1} {2}: {3+을} 뜻한 것인가? 다음 중 하나여야 한다: {4}.',
  '--{1} {2}: it has to be one of {3}.': '--{1} {2}: 다음 중 하나여야 한다: {3}.',
  '--{1} {2}: this is not a day that exists; write it YYYY-MM-DD, such as 2020-08-24.':
    '--{1} {2}: 실재하는 날이 아니다. 2020-08-24처럼 YYYY-MM-DD 형식으로 적을 것.',
  '--{1} {2}: this is not a day that exists; write it YYYY-MM-DD.':
    '--{1} {2}: 실재하는 날이 아니다. YYYY-MM-DD 형식으로 적을 것.',
  '--holidays {1}: this is not a day that exists; write it YYYY-MM-DD.':
    '--holidays {1}: 실재하는 날이 아니다. YYYY-MM-DD 형식으로 적을 것.',
  '--for {1}: write a period such as "90 days", "1 year 2 months" or P90D.':
    '--for {1}: "90 days", "1 year 2 months", P90D 같은 기간을 적을 것.',
  '--for {1}: write a period such as "6 months".': '--for {1}: "6 months" 같은 기간을 적을 것.',
  '--for {1} leads out of the years 1 to 9999, in which days are counted.':
    '--for {1}: 날을 셀 수 있는 1년부터 9999년까지의 범위를 벗어난다.',
  '--calendar {1}: there is no such holiday calendar; write a code such as JP, KR, US, GB, DE, FR or EU.':
    '--calendar {1}: 그런 공휴일 달력은 없다. JP, KR, US, GB, DE, FR, EU 등의 코드를 적을 것.',
  '--only {1}: no case has this text in its id or title.': '--only {1}: id나 제목에 이 문자열이 든 사례가 없다.',
  '--parties wants two codes or more, with commas, of letters, digits and hyphens.':
    '--parties 옵션에는 영문자·숫자·하이픈으로 된 코드를 둘 이상 쉼표로 나누어 적을 것.',
  '--to lies before --from; give the earlier day to --from.':
    '--to의 날짜가 --from보다 앞선다. 이른 날을 --from에 적을 것.',
  'That is more than two hundred years; ask for a shorter stretch.': '200년이 넘는다. 더 짧은 기간으로 물을 것.',
  'Choose --html or --markdown.': '--html과 --markdown 중 하나를 고를 것.',
  'Choose --check or --write.': '--check와 --write 중 하나를 고를 것.',
  '{1}: it is not known what day it is in {2}, which is no time zone; correct `zone`, or say --today.':
    '{1}: {2} 시간대는 없으므로 그곳의 오늘을 알 수 없다. `zone`을 고치거나 --today를 지정할 것.',
  'tacit {1} wants a file: tacit {2} FILE.': 'tacit {1} 명령에는 파일이 필요하다: tacit {2} FILE.',
  'tacit {1} takes one file; {2} were given.': 'tacit {1} 명령은 파일 하나를 받는데 {2}개가 주어졌다.',
  '{1} has no {2} {3}; {4}': '{1}에 {2} {3+은} 없다. {4}',
  position: '해석',
  party: '당사자',
  'it has none.': '하나도 없다.',
  '{1} cannot be written: {2}.': '{1}에 저장할 수 없다: {2}.',
  'there is no such folder': '그런 폴더는 없다',
  'this is a folder': '이것은 폴더다',
  'it does not take it ({1})': '저장을 받아들이지 않는다({1})',
  'did you mean {1}?': '{1+을} 뜻한 것인가?',
  'it has {1}.': '있는 것은 {1}.',
  '{1} has one reading only; name two with --positions A,B, or two days of knowledge with --since.':
    '{1}에는 해석이 하나뿐이다. --positions A,B로 두 해석을, 또는 --since로 비교할 인지일을 지정할 것.',
  '{1} exists already; nothing was written.': '{1+은} 이미 있다. 아무것도 저장하지 않았다.',
  'tacit check wants files or folders: tacit check PATH…':
    'tacit check 명령에는 파일이나 폴더가 필요하다: tacit check PATH…',
  'tacit deadlines wants files or folders: tacit deadlines PATH… --from DATE --to DATE.':
    'tacit deadlines 명령에는 파일이나 폴더가 필요하다: tacit deadlines PATH… --from DATE --to DATE.',
  'tacit ics wants files or folders: tacit ics PATH… > deadlines.ics.':
    'tacit ics 명령에는 파일이나 폴더가 필요하다: tacit ics PATH… > deadlines.ics.',
  'tacit format wants files: tacit format FILE…': 'tacit format 명령에는 파일이 필요하다: tacit format FILE…',
  'tacit completions wants a shell: bash, zsh or fish.':
    'tacit completions 명령에는 셸이 필요하다: bash, zsh, fish 중 하나.',
  'tacit count wants a period: tacit count --for "90 days" --after 2020-08-24.':
    'tacit count 명령에는 기간이 필요하다: tacit count --for "90 days" --after 2020-08-24.',
  'tacit count wants exactly one of --after, --from and --before.':
    'tacit count 명령에는 --after, --from, --before 중 하나만 필요하다.',
  'tacit init wants an id of lower-case letters, digits and hyphens: tacit init supply-2026.':
    'tacit init 명령에는 영문 소문자·숫자·하이픈으로 된 id가 필요하다: tacit init supply-2026.',
  'tacit what-if wants an act: tacit what-if FILE --act notice --by KR --date 2020-08-24.':
    'tacit what-if 명령에는 행위가 필요하다: tacit what-if FILE --act notice --by KR --date 2020-08-24.',

  // Help.
  'Tacit {1}: agreements that renew unless someone speaks.': 'Tacit {1}: 아무도 말하지 않으면 갱신되는 합의를 위하여.',
  '`tacit COMMAND --help` says what a command takes.': '각 명령이 받는 것은 `tacit COMMAND --help`로 알 수 있다.',
  'Exit status: 0 answered, 1 the file has errors, 2 wrong usage, 3 a deadline has been missed (with --fail).':
    '종료 상태: 0 답함, 1 파일에 오류가 있음, 2 잘못된 사용법, 3 기한이 지남(--fail일 때).',
  '{1}.': '{1}.',
  'Each line: {"id", "file" | "accord", "ask": [words]}; each answer: {"id", "answer"} or {"id", "error"}.':
    '각 줄: {"id", "file" | "accord", "ask": [words]}. 각 답: {"id", "answer"} 또는 {"id", "error"}.',
  'answer many questions in one process: NDJSON in, NDJSON out':
    '많은 질문에 한 프로세스로 답한다(NDJSON으로 받고 NDJSON으로 답함)',
  'where each party stands on a day, under each reading, and why':
    '어느 날 각 당사자의 상태를 해석별로 근거와 함께 보인다',
  'every day on which something falls due, by date': '도래하는 모든 기일을 날짜순으로 보인다',
  'what a party can do on a day, until when, with what effect':
    '어느 날 당사자가 할 수 있는 행위를 기한과 효과와 함께 보인다',
  'where readings differ on a day and since when, or what changed since it was known otherwise':
    '어느 날에 해석이 어디서 언제부터 갈리는지, 또는 새로 알려진 사실로 무엇이 바뀌었는지 보인다',
  'what an act would change, without recording it': '어떤 행위가 무엇을 바꾸는지 기록하지 않고 보인다',
  'how soon each side could be out, for every day of a year, under each reading':
    '한 해의 각 날에 대해 각 당사자가 얼마나 빨리 벗어날 수 있는지 해석별로 보인다',
  'terms, notices, holds and acts through time, a lane for each reading':
    '기간·통보·효력 정지·행위의 경과를 해석별 띠로 보인다',
  'the terms in force on a day, amendments merged, with the origin of each field':
    '어느 날 효력이 있는 규정을 개정을 반영하여 각 항목의 출처와 함께 보인다',
  'the clauses, acts, rules and sums behind an answer': '답의 근거가 되는 조항·행위·규칙·계산을 보인다',
  'what is wrong with accord files, doubtful about them or worth knowing':
    '합의 파일의 잘못된 점, 의심스러운 점, 알아 둘 점을 보인다',
  'print accord files with their keys in order, comments kept':
    '합의 파일을 주석은 남기고 키를 순서대로 늘어놓아 출력한다',
  'count days under a named convention, with the working': '이름 있는 계산법으로 날을 세고 계산 과정을 보인다',
  'deadlines as an iCalendar file: explicit dated entries, cancelled when a notice is withdrawn':
    '기일을 iCalendar 파일로 만든다(날짜가 정해진 항목. 통보가 철회되면 취소됨)',
  'one A4 page on an accord, as Markdown or HTML': '합의를 A4 한 장으로 정리한다(Markdown 또는 HTML)',
  'put the public suite of notice dates to Tacit or to any other program':
    '통보일의 공개 시험 모음을 Tacit이나 다른 프로그램에 적용한다',
  'write a first accord file to fill in': '채워 넣을 첫 합의 파일을 만든다',
  'a completion script for bash, zsh or fish': 'bash, zsh, fish용 자동 완성 스크립트를 출력한다',
  'print the answer as JSON': '답을 JSON으로 출력한다',
  'language of the sentences: en, ja or ko': '문장의 언어: en, ja, ko 중 하나',
  'take this day for today': '이날을 오늘로 본다',
  'say what the command takes': '명령이 받는 것을 보인다',
  'the day asked about; today where left out': '묻는 날(생략하면 오늘)',
  'as known on this day; the later of --on and today where left out':
    '이날까지 알려진 사실 기준(생략하면 --on과 오늘 중 늦은 날)',
  'as known on this day; today where left out': '이날까지 알려진 사실 기준(생략하면 오늘)',
  'the reading asked for; `text` can always be asked': '묻는 해석(`text`는 언제나 물을 수 있음)',
  'the party asked for': '묻는 당사자',
  'end with status 3 if a deadline of the running term has been missed':
    '진행 중인 기간의 기한이 지났으면 상태 3으로 끝낸다',
  'the first day': '첫날',
  'the last day': '마지막 날',
  'the first day; today where left out': '첫날(생략하면 오늘)',
  'the last day; a year on where left out': '마지막 날(생략하면 1년 뒤)',
  'only rows of this kind: {1}': '이 종류의 행만: {1}',
  'only acts of this kind': '이 종류의 행위만',
  'the readings to compare, with commas; all of the file where left out':
    '비교할 해석, 쉼표로 구분(생략하면 파일의 모든 해석)',
  'compare with what was known on this earlier day instead': '대신 그보다 앞선 이날까지 알려진 사실과 비교한다',
  'the kind of act': '행위의 종류',
  'the day on which it would count; --on, else today, where left out':
    '기준이 되는 날(생략하면 --on, 그것도 없으면 오늘)',
  'who would do it, with commas; --party where left out': '행위의 주체, 쉼표로 구분(생략하면 --party)',
  'the acts it would work on, with commas': '대상 행위, 쉼표로 구분',
  'the exit that a notice would use': '통보가 쓰는 종료 방법',
  'the condition that would be met or fail': '성취되거나 성취되지 않는 조건',
  'for how long': '길이',
  'until when': '언제까지',
  'the day on which a deposit would bind': '기탁으로 구속되는 날',
  'the last day in that a notice would name': '통보가 지정하는 효력 최종일',
  'the day of receipt': '수령일',
  'also write the curve as an SVG file': '곡선을 SVG 파일로도 저장한다',
  'also write the timeline as an SVG file': '경과를 SVG 파일로도 저장한다',
  'the answer to explain: {1}; all where left out': '근거를 보일 항목: {1}(생략하면 모두)',
  'leave out what is less grave: error, warning or note (the default)':
    '이보다 가벼운 것은 뺀다: error, warning, note(기본값)',
  'only say which files would change, with exit status 1': '바뀔 파일만 보이며 종료 상태는 1',
  'write the files instead of printing them': '출력하지 않고 파일에 저장한다',
  'the period, such as "90 days" or "1 month 15 days"': '기간: "90 days", "1 month 15 days" 등',
  'an event on this day sets the period going': '이날의 사건으로 기간이 진행되기 시작한다',
  'the period begins with this day': '기간은 이날부터 시작한다',
  'this day is the last one alive: the latest day of notice is wanted':
    '이날이 효력 최종일이며 통보의 최종 기한을 구한다',
  'how days are counted: {1}': '날을 세는 방법: {1}',
  'what happens to a last day that is no working day: forward, backward or none':
    '마지막 날이 영업일이 아닐 때의 처리: forward, backward, none 중 하나',
  'holiday calendars, with commas': '공휴일 달력, 쉼표로 구분',
  'further holidays, with commas': '추가 공휴일, 쉼표로 구분',
  'order of a compound period: as-written, months-first or days-first':
    '복합 기간을 세는 순서: as-written, months-first, days-first 중 하나',
  'clear days: neither the day of the event nor the last day counts': '첫날도 마지막 날도 산입하지 않는다',
  'the first day on which a minimum distance is kept': '최소 간격이 지켜지는 첫날',
  'write to this file as well': '이 파일로도 저장한다',
  'HTML to read, print or save as PDF': '읽고 인쇄하고 PDF로 저장할 HTML',
  'Markdown (the default)': 'Markdown(기본값)',
  'write to this file as well; .html means HTML': '이 파일로도 저장한다(.html이면 HTML)',
  'the command to test; it reads cases and writes answers as JSON lines':
    '시험할 명령. 사례를 읽고 답을 JSON 줄로 쓰는 것',
  'only cases with this text in their id or title': 'id나 제목에 이 문자열이 든 사례만',
  'print the last line only': '마지막 줄만 출력한다',
  'one of {1}; contract where left out': '{1} 중 하나(생략하면 contract)',
  'codes of the parties, with commas; A,B where left out': '당사자의 코드, 쉼표로 구분(생략하면 A,B)',

  // Reading documents.
  'tacit read wants files or folders: tacit read PATH…': 'tacit read에는 파일이나 폴더가 필요하다: tacit read PATH…',
  'Choose one of --onto, --together and --ndjson or --out.':
    '--onto, --together, --ndjson 또는 --out 중 하나를 고를 것.',
  '--json goes to standard output in one piece; leave out --ndjson and --out.':
    '--json은 표준 출력에 한 덩어리로 나간다. --ndjson과 --out을 뺄 것.',
  '--jobs wants a number from 1 to 999.': '--jobs에는 1부터 999까지의 수가 필요하다.',
  'The reader failed on this document ({1}).': '이 문서를 읽지 못했다({1}).',
  '{1}: left as it is, because it was changed since it was drafted': '{1}: 초안을 쓴 뒤 바뀌었으므로 그대로 두었다',
  '{1} of {2} documents, {3} MB/s, {4} s to go': '문서 {2}건 중 {1}건, {3} MB/s, 남은 시간 {4}초',
  '{1} read, {2} read before, {3} refused': '읽음 {1}건, 이미 읽음 {2}건, 받지 않음 {3}건',
  'draft accord files from agreements and reports, or hold them against one that is there':
    '합의와 보도 문서에서 합의 파일의 초안을 쓰거나 이미 있는 것과 맞추어 본다',
  'propose acts and terms for this accord: what it has, what is new, what is at odds':
    '이 합의에 행위와 규정을 제안한다: 이미 있는 것, 새로운 것, 어긋나는 것',
  'draft one accord from all the documents': '모든 문서에서 하나의 합의 초안을 쓴다',
  'write a draft and its annotations for each document into this folder; with --ndjson, the lines into this file':
    '문서마다 초안과 주석을 이 폴더에 쓴다. --ndjson이 있으면 각 줄을 이 파일에 쓴다',
  'one line of JSON for each document: its facts and its draft': '문서마다 JSON 한 줄: 사실과 초안',
  'threads that read; one for a few small documents and all cores for many where left out':
    '읽는 스레드의 수(생략하면 작은 문서 몇 건에는 하나, 많으면 모든 코어)',
  'ask the language model at this address besides; nothing is sent where it is left out':
    '이 주소의 언어 모델에도 묻는다(생략하면 아무것도 보내지 않는다)',
  'the name of that model': '그 모델의 이름',
  'tell on standard error how far it is, as on a terminal': '단말에서처럼 얼마나 진행되었는지 표준 오류에 알린다',

  // The register.
  '--identity {1}: it holds no identity of age.': '--identity {1}: age 키가 들어 있지 않다.',
  '--identity {1}: there is no such file that can be read.': '--identity {1}: 읽을 수 있는 파일이 없다.',
  '--port wants a number between 0 and 65535.': '--port에는 0에서 65535 사이의 수를 쓴다.',
  'Everything fits.': '모두 맞다.',
  'It cannot listen there ({1}); choose another --port or --host.':
    '그곳에서는 기다릴 수 없다({1}). 다른 --port나 --host를 고른다.',
  'Nobody administers this register yet. Within a day, this address makes the first administrator: {1}':
    '이 등록부에는 아직 관리자가 없다. 하루 안에 이 주소를 열면 첫 관리자가 된다: {1}',
  'Port {1} is taken, perhaps by a register that is served already; this is a free one.':
    '포트 {1}은 이미 쓰이고 있다(이미 열려 있는 등록부일 수 있다). 비어 있는 포트를 골랐다.',
  'Open this address in a browser of this machine; it signs you in, so keep it to yourself:':
    '이 주소를 이 컴퓨터의 브라우저에서 연다. 열면 로그인되므로 남에게 보이지 않는다:',
  'Ctrl-C stops the server; what was recorded stays.': 'Ctrl-C를 누르면 서버가 멈춘다. 기록한 것은 남는다.',
  'Something listens at this port already, perhaps another Tacit: stop it, or choose another --port (0 for any free one).':
    '이 포트는 이미 쓰이고 있다(다른 Tacit일 수 있다). 그것을 멈추거나 다른 --port를 고른다(0이면 비어 있는 포트).',
  '--local is for this machine only; leave out --host {1}, or invite people.':
    '--local은 이 컴퓨터에서만 쓴다. --host {1}을 빼거나 사람을 초대한다.',
  'Stopping: what has been taken is answered.': '멈추는 중: 받은 요청에는 답한다.',
  'Tacit listens at {1}; the API is described at {2}.': 'Tacit이 {1}에서 기다리고 있다. API 설명은 {2}에 있다.',
  'The store cannot be used: {1} ({2}).': '저장소를 쓸 수 없다: {1} ({2}).',
  'The store is damaged; restore a backup.': '저장소가 손상되었다. 백업을 되돌린다.',
  'a later version of Tacit wrote it': '더 새로운 판의 Tacit이 쓴 것이다',
  'another program is writing': '다른 프로그램이 쓰고 있다',
  'believe the proxy in front what the address of a caller is': '호출한 쪽의 주소에 대해 앞단 프록시의 말을 믿는다',
  'bring the schema of a store up to date': '저장소의 형식을 최신으로 한다',
  'encrypt for these recipients of age (age1…), with commas': 'age의 이 수신자들(age1…, 쉼표로 구분)을 위해 암호화한다',
  'it can be read but not written to': '읽을 수 있으나 쓸 수 없다',
  'it cannot be reached': '닿지 않는다',
  'it is damaged': '손상되었다',
  'make a token for a program, whose secret is said once': '프로그램용 토큰을 만든다(비밀은 한 번만 보인다)',
  'over the accords with this label only': '이 라벨이 붙은 합의만',
  'over this accord only': '이 합의만',
  'put an archive back into an empty store, and verify it': '보관 파일을 빈 저장소에 되돌리고 검증한다',
  'tacit import wants files or folders: tacit import PATH….':
    'tacit import에는 파일이나 폴더가 필요하다: tacit import PATH…',
  'tacit restore wants one archive: tacit restore register.zip --store new.db.':
    'tacit restore에는 보관 파일 하나가 필요하다: tacit restore register.zip --store new.db',
  'tacit store wants a word: tacit store verify.': 'tacit store에는 낱말이 필요하다: tacit store verify',
  'tacit token wants a name and a role: tacit token nightly-import --role recorder.':
    'tacit token에는 이름과 역할이 필요하다: tacit token nightly-import --role recorder',
  'tacit {1} wants one file to write: tacit {2} register.zip.':
    'tacit {1}에는 쓸 파일 하나가 필요하다: tacit {2} register.zip',
  'take accord files, folders of them, NDJSON and spreadsheets into a register':
    '합의 파일, 그 폴더, NDJSON, 스프레드시트를 등록부에 들인다',
  'how the columns of a spreadsheet are read: a file of JSON': '스프레드시트의 열을 읽는 법(JSON 파일)',
  'print a mapping for a spreadsheet, to be looked at; take nothing in':
    '스프레드시트의 열 대응안을 보여 준다. 들이지는 않는다',
  'say what would become of each row of a spreadsheet; take nothing in':
    '스프레드시트의 각 행이 어떻게 될지만 말한다. 들이지는 않는다',
  '{1} wants a mapping of its columns: write one with tacit import {2} --propose > mapping.json, look at it, and say --mapping mapping.json.':
    '{1}에는 열 대응이 필요하다. tacit import {2} --propose > mapping.json으로 만들어 살펴본 뒤 --mapping mapping.json을 준다',
  '--propose and --dry-run are for spreadsheets; tacit check looks at accord files.':
    '--propose와 --dry-run은 스프레드시트에 쓴다. 합의 파일은 tacit check가 살핀다',
  '{1} is no JSON ({2}).': '{1+은} JSON이 아니다({2}).',
  '{1} is no mapping of columns: look at {2}.': '{1+은} 열 대응이 아니다. {2+을} 살펴보라.',
  '{1}: {2} {3}': '{1}: {2} {3}',
  '{1}: {2}': '{1}: {2}',
  '{1}, row {2}': '{1}, {2}행',
  '{1}, column {2}': '{1}, {2}열',
  '{1}, row {2}, column {3}': '{1}, {2}행 {3}열',
  '{1}: nobody of the register is {2}; the accord has no owner yet.':
    '{1}: {2+은} 등록부에 없는 사람이다. 이 합의에는 아직 담당자가 없다.',
  'This was a trial: nothing was taken in.': '시험일 뿐, 아무것도 들이지 않았다.',
  'for one person on this machine: print an address that signs in as its administrator':
    '이 컴퓨터를 쓰는 한 사람을 위해: 관리자로 로그인하는 주소를 보여 준다',
  'the address to listen at; 127.0.0.1 where left out': '기다릴 주소(생략하면 127.0.0.1)',
  'the file with the identity of age that opens it': '그것을 여는 age 키 파일',
  'the port; 8321 where left out, any free one for 0': '포트(생략하면 8321, 0이면 비어 있는 것)',
  'the store: a file of SQLite or postgres://…; TACIT_STORE, else tacit.db where left out':
    '저장소: SQLite 파일 또는 postgres://…(생략하면 TACIT_STORE, 없으면 tacit.db)',
  'there is no room left on the disk': '디스크에 자리가 없다',
  'until this instant, such as 2027-01-31T00:00:00Z': '이 시각까지(예: 2027-01-31T00:00:00Z)',
  'verify that log, entries, accords, documents and index of a store fit together':
    '저장소의 기록, 항목, 합의, 문서, 색인이 서로 맞는지 검증한다',
  'what is to be written is there already': '쓰려는 것이 이미 있다',
  'what it may do: reader, recorder, decider or administrator':
    '할 수 있는 일: reader, recorder, decider, administrator',
  'write a register without passwords, tokens and webhooks to one archive':
    '비밀번호, 토큰, 웹훅을 뺀 등록부를 보관 파일 하나에 쓴다',
  'write everything that a register keeps to one archive, while it is used':
    '쓰는 동안에 등록부의 모든 것을 보관 파일 하나에 쓴다',
  '{1} accords are back, and the log with {2} lines; everything fits.':
    '합의 {1}건과 {2}줄의 기록이 돌아왔다. 모두 맞다.',
  '{1} accords are back, but {2} things do not fit; tacit store verify names them.':
    '합의 {1}건이 돌아왔으나 {2}곳이 맞지 않는다. tacit store verify가 알려 준다.',
  '{1} accords with {2} entries, {3} documents and {4} lines of the log were looked at.':
    '합의 {1}건(항목 {2}건), 문서 {3}건, 기록 {4}줄을 살폈다.',
  '{1} is at {2}.': '{1}은(는) {2}이다.',
  '{1} new, {2} changed, {3} unchanged, {4} refused.': '새로 {1}건, 바뀜 {2}건, 그대로 {3}건, 거절 {4}건.',
  '{1} written and encrypted; the log has {2} lines.': '{1}을(를) 암호화해 썼다. 기록은 {2}줄이다.',
  '{1} written; the log has {2} lines.': '{1}을(를) 썼다. 기록은 {2}줄이다.',
  'This is the token {1}; nobody can look its secret up later.': '이것이 토큰 {1}이다. 비밀은 나중에 찾아볼 수 없다.',
  '--trust {1}: this is no key; `tacit audit key` prints them.':
    '--trust {1}: 이것은 키가 아니다. 키는 `tacit audit key`가 보여 준다.',
  'Say with --log-key where the keys of the log are: a store that is no file has none beside it.':
    '기록의 키가 어디에 있는지 --log-key로 알린다. 파일이 아닌 저장소 곁에는 키가 없다.',
  'Checkpoint {1} is none of this log, or not of the size that it is kept under.':
    '{1}번째 체크포인트는 이 기록의 것이 아니거나 보관된 줄 수의 것이 아니다.',
  'Line {1}: the key {2} signs since {3}; a key that is trusted says so.':
    '{1}번 줄: 키 {2}이(가) {3}부터 서명한다. 믿는 키가 그렇게 말한다.',
  'Line {1} is missing.': '{1}번 줄이 없다.',
  'The checkpoint of {1} lines is not signed by a key that is trusted.':
    '{1}줄의 체크포인트는 믿는 키로 서명되지 않았다.',
  'The checkpoint of {1} lines is of another root; the first {2} lines are vouched for.':
    '{1}줄의 체크포인트는 다른 뿌리의 것이다. 보증된 것은 처음 {2}줄이다.',
  'The log ends after {1} lines; a checkpoint vouches for {2}.':
    '기록은 {1}줄에서 끝나지만 체크포인트는 {2}줄을 보증한다.',
  'The log has {1} lines; {2} checkpoints vouch for the first {3}.':
    '기록은 {1}줄이다. 체크포인트 {2}개가 처음 {3}줄을 보증한다.',
  'The text of line {1} is not the one that its hash was made of.':
    '{1}번 줄의 본문은 그 해시가 만들어진 본문이 아니다.',
  'The log of {1} lines is not the one that was vouched for.': '{1}줄의 기록은 보증된 것이 아니다.',
  'a checkpoint that was kept elsewhere, held against the log; may be given again':
    '다른 곳에 보관한 체크포인트를 기록과 맞추어 본다(여러 번 쓸 수 있다)',
  'a key that is trusted, as `tacit audit key` prints it; may be given again':
    '믿는 키(`tacit audit key`가 보여 주는 꼴, 여러 번 쓸 수 있다)',
  'tacit audit wants one of {1}: tacit audit verify.': 'tacit audit에는 {1} 가운데 하나가 필요하다: tacit audit verify',
  "the file with the keys that sign the log; TACIT_LOG_KEY, else the store's name with .key":
    '기록에 서명하는 키 파일(생략하면 TACIT_LOG_KEY, 없으면 저장소 이름에 .key를 붙인 것)',
  'verify the audit log against its checkpoints (verify), print its keys (key) or make a new one (rotate)':
    '감사 기록을 체크포인트와 맞추어 보거나(verify), 키를 보이거나(key), 새 키를 만든다(rotate)',
  'serve a register over HTTP, and send what it owes, until asked to stop':
    '멈추라고 할 때까지 등록부를 HTTP로 제공하고 보낼 것을 보낸다',
  'the address under which people reach the register, for links; where it listens where left out':
    '링크에 쓸, 사람이 등록부에 닿는 주소(생략하면 기다리는 곳)',
  'who sends reminders; the mail server is TACIT_SMTP_URL, and without it nobody is reminded':
    '알림을 보내는 이. 메일 서버는 TACIT_SMTP_URL이며, 없으면 아무에게도 알리지 않는다',
  'TACIT_READ_STORE names a replica of PostgreSQL: both stores begin with postgres://.':
    'TACIT_READ_STORE는 PostgreSQL의 복제본을 가리킨다. 두 저장소 모두 postgres://로 시작해야 한다.',
  'send events to addresses of this machine and of private networks too':
    '사건을 이 기계와 사설 네트워크의 주소로도 보낸다',
  'Reminders take both a mail server in TACIT_SMTP_URL and a sender in --mail-from.':
    '알림에는 TACIT_SMTP_URL의 메일 서버와 --mail-from의 보내는 이가 모두 필요하다.',
  '--base {1}: write an address such as https://register.example.':
    '--base {1}: https://register.example 같은 주소를 쓴다.',
  'Reminders and events are sent until this is asked to stop.': '멈추라고 할 때까지 알림과 사건을 보낸다.',
  'send the reminders and events that a register owes, until asked to stop':
    '멈추라고 할 때까지 등록부가 보낼 알림과 사건을 보낸다',
};
