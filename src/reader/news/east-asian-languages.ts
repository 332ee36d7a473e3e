import type { Hedge } from '../reported.ts';
import type { Place } from '../states.ts';
import { unboundJapanese, unboundKorean } from './unbound.ts';

/** The words by which a language marks subjects, speakers, quotes and hedges. */
export interface Language {
  readonly code: 'ja' | 'ko';
  /** Whose government is meant where a report names none. */
  readonly home: Place;
  /** A subject with its particle at the end of a stretch. */
  readonly subject: RegExp;
  readonly official: RegExp;
  readonly unbound: RegExp;
  readonly standsIn: RegExp;
  readonly supposed: RegExp;
  readonly hedge: readonly (readonly [RegExp, Hedge['likelihood']])[];
  readonly accord: RegExp;
  readonly generic: RegExp;
  /** A short name by which something is ended or left, where no long one is given. */
  readonly short: RegExp;
  readonly said: RegExp;
  readonly notToLead: RegExp;
}

/** The languages of East Asia that are read. */
export const eastAsianLanguages: Readonly<Record<'ja' | 'ko', Language>> = {
  ja: {
    code: 'ja',
    home: { code: 'JP', name: '日本' },
    subject: /(?:^|[、。「」\s])([^、。「」\s]{2,40}?)(?:は|が)(?=$|[、「\s\d０-９一-鿿ァ-ヶ昨今先翌同])/g,
    official: /政府|省|外相|首相|大統領|報道官|長官|大臣|政権|当局|外務|内閣|議長|国防|次官|代表|官房/,
    unbound: unboundJapanese,
    standsIn: /^(?:同国|同政府|同省|同氏|同社|同報道官|同相)$/,
    supposed: /^(?:場合|なら|ら、|と仮定|かどうか|か否か|としても)/,
    hedge: [
      [/可能性(?:は|が)(?:低い|薄い|小さい)|見込みは薄い/, 'unlikely'],
      [/(?:と|が)みられる|見通しだ|見込みだ|とされる|もようだ|公算/, 'likely'],
      [/可能性がある|かもしれない|恐れがある|おそれがある/, 'possible'],
    ],
    accord:
      /([一-鿿ァ-ヶー・々A-Za-z]{1,30}?(?:協定|条約|議定書|規程|契約))(?:[（(]([A-Za-z0-9一-鿿ァ-ヶー・、, ]{2,30})[）)])?/g,
    generic: /^(?:同|本|両|当該|新)?(?:協定|条約|議定書|規程|契約)$/,
    short: /(?<![A-Za-z])([A-Z][A-Za-z]{2,11})(?:の|から(?:の)?)(?:終了|破棄|離脱|脱退)/g,
    said: /「([^」]{2,400})」/g,
    notToLead: /^で$|まで|以降|以後|から|期限/,
  },
  ko: {
    code: 'ko',
    home: { code: 'KR', name: '한국' },
    subject: /(?:^|[,.\s"“”'‘’])((?:[가-힣A-Za-z0-9·()]{1,15} ){0,4}[가-힣A-Za-z0-9·()]{1,15}?)(?:은|는|이|가)(?= |$)/g,
    official:
      /정부|외교부|외무성|장관|총리|대통령|대변인|당국|국방부|청와대|내각|관방장관|통상부|대사|안보실|차장|차관|실장|국장|수석/,
    unbound: unboundKorean,
    standsIn: /^(?:양국|이 나라|이 부처|그|그녀|회사)$/,
    supposed: /^(?:면|을 경우|던 경우|는지)/,
    hedge: [
      [/가능성(?:은|이) (?:낮|희박|적)/, 'unlikely'],
      [/(?:것으로|것이라고) (?:보인다|전망|예상|알려졌다|전해졌다)|전망이다/, 'likely'],
      [/가능성이 있|수도 있|우려가 있/, 'possible'],
    ],
    accord:
      /(?<![0-9가-힣])((?:[가-힣·]{1,12} ){0,3}?(?:[가-힣·]{1,14}|[가-힣·]{0,13}[^를을은는이가의에로 ] )(?:협정|조약|협약|의정서|계약))(?:[(（]([A-Za-z0-9가-힣·, ]{2,30})[)）])?/g,
    generic: /^(?:이 |해당 |동 |새 |양국 )?(?:협정|조약|협약|의정서|계약)$/,
    short:
      /(?<![A-Za-z가-힣])([A-Z][A-Za-z]{2,11}|[가-힣]{2,9}(?![을를은는이가의에로와과도서정약계부])[가-힣])(?:에서)? (?:종료|파기|탈퇴)(?=[를을와가 ])/g,
    said: /["“]([^"“”]{2,400})["”]/g,
    notToLead: /까지|부터|이후/,
  },
};
