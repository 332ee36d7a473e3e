import type { RegisterField } from './fields.ts';
import { plainCell } from './words.ts';

/**
 * The headings by which columns are known, in English, Japanese and Korean: each without what stands in brackets. A heading that can mean more than one field
 * stands under each, and its cells decide. Data: a heading is added here and in the reference, and nowhere else.
 */
export const headings: Readonly<Record<RegisterField, string>> = {
  id: 'id|no|no.|number|ref|reference|reference no|reference number|contract id|contract no|contract no.|contract number|contract ref|contract reference|agreement id|agreement no|agreement no.|agreement number|agreement ref|accord|文書|문서|契約番号|契約no|契約no.|契約id|管理番号|文書番号|番号|계약번호|계약 번호|관리번호|관리 번호|문서번호|번호',
  title:
    'title|name|contract|contract name|contract title|agreement|agreement name|agreement title|subject|description|契約名|契約名称|契約書名|契約件名|件名|名称|表題|표제|제목|계약명|계약 명|계약서명|계약건명|건명|명칭',
  counterparty:
    'counterparty|counterparties|counter party|other party|other side|party|parties|supplier|vendor|customer|client|partner|company|licensor|licensee|lessor|landlord|tenant|contractor|provider|相手方|契約相手方|契約相手|契約先|取引先|取引先名|相手先|会社名|仕入先|当事者|顧客|顧客名|상대방|계약상대방|계약 상대방|계약상대|거래처|거래처명|업체|업체명|회사명|공급업체|당사자|고객|고객사',
  ownParty:
    'own party|our party|our entity|own entity|our company|our side|legal entity|contracting entity|internal entity|自社|当社|自社名|契約主体|当社名|당사|자사|자사명|계약주체|계약 주체',
  kind: 'kind|kind of accord|合意の種類|합의 종류',
  status:
    'status|state|contract status|ステータス|状態|状況|契約状況|契約状態|상태|계약상태|계약 상태|진행상태|진행 상태',
  signed:
    'signed|signed on|date signed|signature date|signing date|date of signature|execution date|contract date|agreement date|締結日|契約締結日|契約日|署名日|체결일|계약체결일|계약 체결일|계약일|서명일',
  start:
    'start|start date|begin|begin date|beginning|commencement|commencement date|effective|effective date|effective from|in force|in force from|entry into force|valid from|from|契約開始日|開始日|発効日|効力発生日|契約期間開始日|有効期間開始日|始期|契約始期|시작일|개시일|계약시작일|계약 시작일|계약개시일|계약 개시일|발효일|효력발생일|효력 발생일',
  length:
    'term|initial term|contract term|term length|duration|length|period|contract period|initial period|期間|契約期間|当初期間|初回契約期間|有効期間|기간|계약기간|계약 기간|최초계약기간|최초 계약기간|유효기간|유효 기간',
  end: 'end|end date|end of term|term end|expiry|expiry date|expiration|expiration date|expires|expires on|valid until|valid to|until|to|current end date|契約終了日|終了日|満了日|契約満了日|契約期間終了日|有効期限|契約期限|期限|終期|契約終期|종료일|만료일|계약종료일|계약 종료일|계약만료일|계약 만료일|유효기한|만기일|만기',
  tacit:
    'auto-renew|auto renew|auto-renewal|auto renewal|automatic renewal|automatically renews|auto-renews|tacit renewal|renews automatically|renews|renewal|evergreen|自動更新|自動更新の有無|自動更新有無|自動延長|更新|更新の有無|更新有無|자동갱신|자동 갱신|자동갱신여부|자동갱신 여부|자동연장|자동 연장|자동연장여부|자동연장 여부|갱신여부|갱신 여부|갱신',
  renewal:
    'renewal term|renewal period|renewal length|renewal duration|extension period|extension term|renewal|更新期間|延長期間|自動更新期間|更新|갱신기간|갱신 기간|연장기간|연장 기간|자동갱신기간|자동갱신 기간|갱신',
  times:
    'renewals|renewal cap|number of renewals|no. of renewals|max renewals|maximum renewals|renewal limit|更新回数|更新上限|更新回数上限|갱신횟수|갱신 횟수|최대갱신횟수|최대 갱신횟수|연장횟수',
  notice:
    'notice|notice period|notice days|notice months|notice length|termination notice|notice of termination|non-renewal notice|cancellation notice|cancellation period|通知期間|予告期間|解約通知期間|解約予告期間|更新拒絶通知期間|解約予告|通知期限|통지기간|통지 기간|통보기간|통보 기간|해지통보기간|해지 통보기간|해지통보|사전통지기간|사전 통지기간|사전통보기간',
  noticeBy:
    'notice by|notice date|notice due|notice deadline|notify by|last notice date|cancel by|cancellation deadline|termination notice date|通知期限日|通知期限|通告期限|解約期限|解約通知期限|更新拒絶通知期限|통보기한|통보 기한|통지기한|통지 기한|해지통보기한|해지 통보기한|해지기한',
  ends: 'ends|notice ends|notice to end of|termination effective|admissible end|終了日の定め|解約の効力|通知で終わる日|통지로 끝나는 날|해지효력|해지 효력|종료시점',
  law: 'law|governing law|applicable law|準拠法|준거법|준거 법',
  counting: 'counting|counting convention|convention|期間の数え方|기간 계산법|기간계산법',
  zone: 'zone|time zone|timezone|タイムゾーン|時間帯|시간대',
  owner:
    'owner|contract owner|business owner|responsible|responsible person|person responsible|contact|contract manager|manager|internal owner|担当|担当者|担当者名|責任者|契約担当者|主管|담당|담당자|담당자명|책임자|계약담당자|계약 담당자',
  labels:
    'labels|label|tags|tag|type|contract type|agreement type|category|department|business unit|division|種別|契約種別|種類|契約種類|区分|契約区分|分類|カテゴリ|カテゴリー|ラベル|라벨|部署|部門|担当部署|종류|계약종류|계약 종류|구분|계약구분|계약 구분|유형|계약유형|계약 유형|분류|부서|담당부서|담당 부서',
  remarks:
    'remarks|remark|notes|note|comments|comment|備考|注記|メモ|コメント|特記事項|비고|메모|참고|특기사항|참고사항',
};

const byHeading = new Map<string, RegisterField[]>();
for (const [field, words] of Object.entries(headings))
  for (const word of words.split('|')) {
    const plain = plainHeading(word);
    const fields = byHeading.get(plain) ?? [];
    if (!fields.includes(field as RegisterField)) fields.push(field as RegisterField);
    byHeading.set(plain, fields);
  }

/** The fields that a heading can mean; what stands in brackets, as a unit does, does not count. */
export const fieldsHeaded = (heading: string): readonly RegisterField[] => byHeading.get(plainHeading(heading)) ?? [];

function plainHeading(heading: string): string {
  return plainCell(heading)
    .replace(/ ?[([［〔【][^()[\]［］〔〕【】]{0,40}[)\]］〕】]/g, '')
    .replace(/[\s_:*?-]+/g, ' ')
    .replace(/ ?(?:in )?(?:days|weeks|months|years)$/, '')
    .trim();
}
