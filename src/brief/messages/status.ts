import type { Message } from './message.ts';

/** Sentences of the status and of what differs. */
export const status = {
  'status.in-force': [
    'In force on {on} {whom}, as known on {known}.',
    '{on}現在、{whom}発効中（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 발효 중이다({known}까지 알려진 사실 기준).',
  ],
  'status.not-in-force': [
    'Not in force on {on} {whom}, as known on {known}.',
    '{on}現在、{whom}発効していない（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 발효되어 있지 않다({known}까지 알려진 사실 기준).',
  ],
  'status.provisional': [
    'Applied provisionally on {on} {whom}, as known on {known}.',
    '{on}現在、{whom}暫定的に適用されている（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 잠정 적용 중이다({known}까지 알려진 사실 기준).',
  ],
  'status.suspended': [
    'In force but suspended in operation on {on} {whom}, as known on {known}.',
    '{on}現在、{whom}発効中だが運用は停止されている（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 발효 중이나 시행이 정지되어 있다({known}까지 알려진 사실 기준).',
  ],
  'status.left': [
    'No longer in force on {on} {whom}, as known on {known}.',
    '{on}現在、{whom}効力は失われている（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 효력이 없다({known}까지 알려진 사실 기준).',
  ],
  'status.ended': [
    'Ended: no longer in force on {on} {whom}, as known on {known}.',
    '終了：{on}現在、{whom}効力は失われている（{known}までに判明した事実による）。',
    '종료: {on} 현재 {whom} 효력이 없다({known}까지 알려진 사실 기준).',
  ],
  'status.unknown': [
    'Whether it is in force on {on} {whom} is not known, on what was known on {known}.',
    '{on}現在、{whom}発効中かどうかは不明（{known}までに判明した事実による）。',
    '{on} 현재 {whom} 발효 중인지는 알 수 없다({known}까지 알려진 사실 기준).',
  ],
  'status.possible': ['Possible: {states}.', '可能性：{states}。', '가능한 상태: {states}.'],
  'whom.between': ['between {parties}', '{parties}の間で', '{parties} 사이에서'],
  'whom.for': ['for {parties}', '{parties}について', '{parties}에 대하여'],
  'whom.reading': ['in the reading {positions}', '「{positions}」の解釈では', '‘{positions}’의 해석으로는'],
  'whom.both': [
    'for {parties} in the reading {positions}',
    '「{positions}」の解釈では{parties}について',
    '‘{positions}’의 해석으로는 {parties}에 대하여',
  ],

  'head.own': ['reading of {by}', '{by}の解釈', '{by}의 해석'],
  'head.for': ['reading of {by}, for {party}', '{by}の解釈、{party}について', '{by}의 해석, {party}에 대하여'],
  'head.text': ['the text as it stands, for {party}', '本文どおり、{party}について', '본문 그대로, {party}에 대하여'],
  'head.law': [
    'law above the text, for {party}',
    '本文に優先する法、{party}について',
    '본문에 우선하는 법, {party}에 대하여',
  ],
  'head.other': ['a reading, for {party}', '解釈の一つ、{party}について', '해석의 하나, {party}에 대하여'],

  'field.state': ['State', '状態', '상태'],
  'field.notice': ['Notice', '通告', '통보'],
  'field.notice/state': ['Notice', '通告', '통보'],
  'field.notice/lastDayIn': ['Last day in by the notice', '通告による効力最終日', '통보에 따른 효력 최종일'],
  'field.term': ['Term', '期間', '기간'],
  'field.lastDay': ['Last day in', '効力最終日', '효력 최종일'],
  'field.notifyBy': ['Notify by', '通告期限', '통보 기한'],
  'field.missed': ['Missed', '過ぎた期限', '지난 기한'],
  'field.exits': ['Ways out', '終了の方法', '종료 방법'],
  'field.survives': ['Survives', '存続する義務', '존속 의무'],
  'field.notices': ['All notices', 'すべての通告', '모든 통보'],

  'notice.told.none': ['none', 'なし', '없음'],
  'notice.told.announced': [
    'announced by {by} on {date} ({act}); an announcement is no notice',
    '{by}が{date}に表明（{act}）。表明は通告ではない',
    '{by+이} {date}에 표명({act}). 표명은 통보가 아님',
  ],
  'notice.told.pending': [
    'given by {by} on {date} ({act}); it is running',
    '{by}が{date}に通告（{act}）、進行中',
    '{by+이} {date}에 통보({act}), 진행 중',
  ],
  'notice.told.suspended': [
    'given by {by} on {date} ({act}); suspended since {since}',
    '{by}が{date}に通告（{act}）、{since}から効力停止中',
    '{by+이} {date}에 통보({act}), {since}부터 효력 정지',
  ],
  'notice.told.lapsed': [
    'given by {by} on {date} ({act}); lapsed',
    '{by}が{date}に通告（{act}）、失効',
    '{by+이} {date}에 통보({act}), 실효',
  ],
  'notice.told.revoked': [
    'given by {by} on {date} ({act}); taken back on {since}',
    '{by}が{date}に通告（{act}）、{since}に撤回',
    '{by+이} {date}에 통보({act}), {since}에 철회',
  ],
  'notice.told.effective': [
    'given by {by} on {date} ({act}); it took effect, last day in {last}',
    '{by}が{date}に通告（{act}）、効力が生じた。効力最終日は{last}',
    '{by+이} {date}에 통보({act}), 효력 발생. 효력 최종일은 {last}',
  ],
  'notice.told.void': [
    'given by {by} on {date} ({act}); void',
    '{by}が{date}に通告（{act}）、無効',
    '{by+이} {date}에 통보({act}), 무효',
  ],
  'notice.told.open': [
    'given by {by} on {date} ({act}); {states}, depending on the reading',
    '{by}が{date}に通告（{act}）、{states}（解釈による）',
    '{by+이} {date}에 통보({act}), {states}(해석에 따라 다름)',
  ],
  'notice.lastDayIn': ['by it, last day in: {last}', 'これによる効力最終日：{last}', '이에 따른 효력 최종일: {last}'],

  'term.runs': ['term {n}, {first} to {last}', '第{n}期、{first}から{last}まで', '제{n}기, {first}부터 {last}까지'],
  'term.open': ['since {first}, without a fixed end', '{first}から、期間の定めなし', '{first}부터, 기간의 정함 없음'],
  'term.unknown': [
    'since {first}; how long it lasts is not known',
    '{first}から。存続期間は不明',
    '{first}부터. 존속 기간은 알 수 없음',
  ],
  'term.held': [
    'term {n} since {first}, kept open by the suspended notice',
    '第{n}期、{first}から。通告の効力停止により満了しない',
    '제{n}기, {first}부터. 통보의 효력 정지로 만료되지 않음',
  ],
  'term.none': ['none is running', '進行中の期間なし', '진행 중인 기간 없음'],

  'end.day': ['{last}; first day out {out}', '{last}。失効初日は{out}', '{last}. 실효 첫날은 {out}'],
  'end.open': ['no end is set', '終了日は定まっていない', '정해진 종료일 없음'],
  'end.none': ['none', 'なし', '없음'],
  'deadline.day': [
    '{date} ({left}); a notice by then makes {ends} the last day in',
    '{date}（{left}）。期限内の通告で{ends}が効力最終日となる',
    '{date}({left}). 기한 내 통보하면 {ends+이} 효력 최종일이 됨',
  ],
  'deadline.bare': ['{date} ({left})', '{date}（{left}）', '{date}({left})'],
  'deadline.left': ['{n} {n:day|days} left', 'あと{n}日', '{n}일 남음'],
  'deadline.today': ['the last day', '当日限り', '당일까지'],
  'deadline.none': ['no deadline is running', '進行中の期限なし', '진행 중인 기한 없음'],
  'deadline.missed': [
    '{date} has passed; a notice by then would have made {ends} the last day in',
    '{date}は過ぎた。期限内の通告なら効力最終日は{ends}だった',
    '{date+은} 지났음. 기한 내 통보였다면 효력 최종일은 {ends}',
  ],

  'way.notice': [
    '{exit}: notice on {date} → last day in {last}, first day out {out}',
    '{exit}：{date}の通告 → 効力最終日 {last}、失効初日 {out}',
    '{exit}: {date} 통보 → 효력 최종일 {last}, 실효 첫날 {out}',
  ],
  'way.later': [
    '{exit}: notice from {date} on → last day in {last}, first day out {out}',
    '{exit}：{date}から通告可能 → 効力最終日 {last}、失効初日 {out}',
    '{exit}: {date}부터 통보 가능 → 효력 최종일 {last}, 실효 첫날 {out}',
  ],
  'way.lift': [
    '{exit}: lifting the suspension of “{act}” on {date} → last day in {last}, first day out {out}',
    '{exit}：{date}に「{act}」の効力停止を解除 → 効力最終日 {last}、失効初日 {out}',
    '{exit}: {date}에 ‘{act}’의 효력 정지를 해제 → 효력 최종일 {last}, 실효 첫날 {out}',
  ],
  'way.open': [
    '{exit}: notice on {date} → last day in {last}',
    '{exit}：{date}の通告 → 効力最終日 {last}',
    '{exit}: {date} 통보 → 효력 최종일 {last}',
  ],
  'way.open-lift': [
    '{exit}: lifting the suspension of “{act}” on {date} → last day in {last}',
    '{exit}：{date}に「{act}」の効力停止を解除 → 効力最終日 {last}',
    '{exit}: {date}에 ‘{act}’의 효력 정지를 해제 → 효력 최종일 {last}',
  ],
  'way.replaced': ['{exit}: last day in {last}', '{exit}：効力最終日 {last}', '{exit}: 효력 최종일 {last}'],
  'way.shut': ['{exit}: not now; {why}', '{exit}：現在は使えない。{why}', '{exit}: 지금은 쓸 수 없음. {why}'],
  'way.safe-notice': [
    'in time under every reading and count if given by {date}',
    'どの解釈・計算でも{date}までの通告なら間に合う',
    '어느 해석·계산으로도 {date}까지 통보하면 늦지 않음',
  ],
  'way.safe-end': [
    'reckon with {date} as the last day in: another reading or count ends there',
    '効力最終日は別の解釈・計算では{date}となるので、それに備える',
    '다른 해석·계산으로는 효력 최종일이 {date+이} 되므로 이에 대비',
  ],
  'way.shut-bare': ['{exit}: cannot be used now', '{exit}：現在は使えない', '{exit}: 지금은 쓸 수 없음'],
  'way.none': ['none', 'なし', '없음'],
  'survives.until': [
    '{what}: from {from} to {until}',
    '{what}：{from}から{until}まで',
    '{what}: {from}부터 {until}까지',
  ],
  'survives.always': ['{what}: from {from}, without end', '{what}：{from}から無期限', '{what}: {from}부터 무기한'],

  'differ.head': ['Where the readings differ', '解釈の相違点', '해석이 갈리는 점'],
  'differ.or-earlier': ['{date} or earlier', '{date}またはそれ以前', '{date} 또는 그 이전'],
  'differ.since': ['{field}, since {date}', '{field}（{date}から）', '{field}({date}부터)'],
  'differ.for': [
    '{field}, for {party}, since {date}',
    '{field}（{party}、{date}から）',
    '{field}({party}, {date}부터)',
  ],
  'differ.none': [
    'The readings agree on this day.',
    'この日について解釈の相違はない。',
    '이 날에 대한 해석은 일치한다.',
  ],
  'differ.position': ['{position}: ', '{position}：', '{position}: '],
} as const satisfies Readonly<Record<string, Message>>;
