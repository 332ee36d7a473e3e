// The words that cells of registers have, in three languages. Data: a word is added here and in the reference, and nowhere else.

/** A cell in the form in which words are compared: without differences of width, case and spacing. */
export const plainCell = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const listOf = (words: string): ReadonlySet<string> => new Set(words.split('|').map(plainCell));

/** Words that say nothing: the cell counts as empty. */
export const blankWords = listOf(
  '-|--|–|—|―|ー|/|?|n/a|na|n.a.|not applicable|not stated|not specified|not known|unknown|tbd|tbc|to be determined|to be confirmed|未定|未記入|未設定|不明|該当なし|対象外|미정|미상|미기재|불명|해당없음|해당 없음',
);

/** What an error of a formula shows. */
export const formulaError =
  /^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|GETTING_DATA)[!?]?$/i;

export const yesWords = listOf(
  'yes|y|true|automatic|automatically|auto|auto-renew|auto-renewal|automatic renewal|tacit|✓|✔|☑|✅|はい|有|有り|あり|自動|自動更新|自動更新あり|自動延長|する|○|〇|◯|예|네|유|있음|자동|자동갱신|자동 갱신|자동연장|자동 연장',
);
export const noWords = listOf(
  'no|n|false|none|never|manual|not automatic|no auto-renewal|no automatic renewal|✗|✘|❌|いいえ|無|無し|なし|手動|自動更新なし|しない|×|✕|아니오|아니요|무|없음|수동|자동갱신 없음|자동연장 없음',
);

/** Words for a length or an end that there is none of. */
export const endlessWords = listOf(
  'indefinite|indefinitely|indefinite term|open-ended|open ended|perpetual|no end date|without limit|until terminated|until further notice|無期限|無期|期限なし|期間の定めなし|期間の定めのない|永久|무기한|기한없음|기한 없음|기간의 정함이 없음|영구',
);

/** Words for a number of renewals that has no limit. */
export const unlimitedWords = listOf(
  'unlimited|no limit|without limit|indefinite|indefinitely|無制限|制限なし|무제한|제한없음|제한 없음',
);

/** Words for the days that may be the last under a notice. */
export const endsWords: Readonly<Record<string, ReadonlySet<string>>> = {
  'any-day': listOf(
    'any-day|any day|any time|anytime|at any time|any day can be the last|いつでも|どの日でも最終日となりうる|어느 날이든 최종일이 될 수 있음|随時|언제든지|언제나|수시',
  ),
  'end-of-term': listOf(
    'end-of-term|end of term|end of the term|the end of the term|term end|expiry|expiration|on expiry|期間の末日|기간의 마지막 날|期間満了|期間満了時|契約期間満了時|契約満了時|満了日|満了時|만료|만료일|만료 시|만료시|기간 만료|기간만료|계약 만료|계약만료',
  ),
  'end-of-month': listOf(
    'end-of-month|end of month|end of the month|the end of the month|month end|month-end|月末|월말',
  ),
  'end-of-quarter': listOf(
    'end-of-quarter|end of quarter|end of the quarter|the end of the quarter|quarter end|quarter-end|四半期末|분기말|분기 말',
  ),
  'end-of-year': listOf('end-of-year|end of year|end of the year|the end of the year|year end|year-end|年末|연말'),
  'end-of-following-year': listOf(
    'end-of-following-year|end of the following year|the end of the following year|翌年末|다음 해 말',
  ),
};

/** Words for the kinds of accords. */
export const kindWords: Readonly<Record<string, ReadonlySet<string>>> = {
  contract: listOf('contract|契約|契約書|계약|계약서'),
  bilateral: listOf(
    'bilateral|bilateral treaty|bilateral agreement|二国間|二国間条約|二国間協定|양자|양자조약|양자협정',
  ),
  multilateral: listOf(
    'multilateral|multilateral treaty|multilateral agreement|多国間|多国間条約|다자|다자조약|다자협정',
  ),
  arrangement: listOf('arrangement|non-binding arrangement|取決め|取り決め|약정'),
};

/** Words for an agreement that runs, and for one that does not run any more or yet. */
export const statusWords: Readonly<Record<'running' | 'not-running', ReadonlySet<string>>> = {
  running: listOf(
    'active|in force|in effect|effective|valid|current|live|running|executed|signed|renewed|有効|有効中|契約中|発効中|継続|継続中|更新済|締結済|履行中|유효|유효함|계약중|계약 중|진행중|진행 중|이행중|갱신|체결',
  ),
  'not-running': listOf(
    'expired|terminated|ended|closed|cancelled|canceled|inactive|archived|superseded|void|draft|pending|in negotiation|not in force|終了|満了|解約|解約済|解除|失効|破棄|無効|草案|交渉中|締結前|종료|만료|만료됨|해지|해지됨|해제|실효|무효|초안|협의중|협의 중|체결전|체결 전',
  ),
};

/** What law makes which convention of counting; proposed, and in the hands of whoever maps the columns. */
export const lawWords: Readonly<Record<string, ReadonlySet<string>>> = {
  japan: listOf('japan|japanese law|laws of japan|law of japan|日本|日本法|日本国法|일본|일본법'),
  korea: listOf(
    'korea|south korea|republic of korea|korean law|laws of korea|laws of the republic of korea|韓国|韓国法|대한민국|대한민국법|대한민국 법|한국|한국법',
  ),
  bgb: listOf('germany|german law|laws of germany|law of germany|ドイツ|ドイツ法|독일|독일법'),
};

/** The name under which a list has a word. */
export const listedAs = (lists: Readonly<Record<string, ReadonlySet<string>>>, text: string): string | undefined =>
  Object.keys(lists).find((name) => lists[name]?.has(plainCell(text)));
