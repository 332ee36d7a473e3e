import type { Wording } from '../wording.ts';

const done = '(했 다 | 하 였 다 | 했 으 며 | 했 고 | 했 으 나 | 했 지 만 | 한 바 있 다 | 됐 다 | 되 었 다 | 했 었 다)';
const decided =
  '(하 기 로 했 다 | 하 기 로 결 정 했 다 | 하 기 로 했 으 며 | 한 다 고 발 표 했 다 | 하 겠 다 고 발 표 했 다 | 하 겠 다 고 밝 혔 다 | 한 다 고 밝 혔 다 | 을 결 정 했 다 | 를 결 정 했 다 | 을 발 표 했 다 | 를 발 표 했 다 | 을 선 언 했 다 | 를 선 언 했 다 | 하 기 로 결 정)';
const exit = '(종 료 | 파 기 | 탈 퇴 | 해 지 | 폐 기)';
const accord = '(협 정 | 조 약 | 계 약 | 협 약 | 의 정 서 | 지 소 미 아)';

/** What reports in Korean let parties do. Each syllable is a word of its own; the ending of the verb tells whether it was done. */
export const koreanNews: readonly Wording[] = [
  {
    id: 'ko-notice',
    says: `${exit} ..14 (통 보 | 통 지 | 통 고) ${done}`,
    examples: ['갑국 정부는 23일 협정 종료를 을국에 통보했다.'],
    never: ['종료를 통보하지 않았다.', '종료를 통보할 방침이다.'],
  },
  {
    id: 'ko-announcement',
    says: `${exit} ..2 ${decided}`,
    examples: ['갑국은 협정을 종료하기로 결정했다.', '갑국은 탈퇴를 선언했다.'],
    never: ['종료하지 않기로 했다.'],
  },
  {
    id: 'ko-exit',
    says: `(에 서 | 을 | 를) [공 식 | 일 방 적 으 로] (탈 퇴 | 파 기 | 종 료) ${done} | ${exit} 절 차 (를 | 에) (시 작 | 개 시 | 착 수) ${done}`,
    examples: ['갑국은 조약에서 탈퇴했다.', '갑국은 탈퇴 절차를 시작했다고 밝혔다.'],
    never: ['조약에서 탈퇴하지 않았다.'],
  },
  {
    id: 'ko-suspension-of-notice',
    says: `(통 보 | 통 지 | ${exit}) ..10 (정 지 | 유 예 | 유 보 | 중 단 | 연 기) (${done} | 시 켰 다 | 시 키 기 로 | ${decided})`,
    examples: ['갑국은 11월 22일 종료 통보의 효력을 정지했다.', '종료를 유예하기로 했다.'],
    never: ['협정 이행을 중단했다.'],
  },
  {
    id: 'ko-extension-of-suspension',
    says: `(정 지 | 유 예 | 유 보 | 중 단) ..10 연 장 (${done} | ${decided})`,
    examples: ['종료 유예를 6개월 연장했다.'],
    never: ['협정을 연장했다.'],
  },
  {
    id: 'ko-revocation',
    says: `(통 보 | 통 지 | ${exit}) ..8 (철 회 | 취 소) (${done} | ${decided})`,
    examples: ['갑국은 종료 통보를 철회했다.'],
    never: ['통보를 철회하지 않았다.'],
  },
  {
    id: 'ko-suspension-of-operation',
    says: `(이 행 | 참 여 | 의 무 | 적 용 | 효 력 | ${accord}) (을 | 를) [일 시] (정 지 | 중 단) (${done} | 시 켰 다)`,
    examples: ['갑국은 조약 이행을 중단했다.'],
    never: ['이행을 중단하지 않았다.'],
  },
  {
    id: 'ko-agreed-extension',
    says: `${accord} ..6 연 장 (${done} | ${decided})`,
    examples: ['양국은 조약을 5년 연장했다.'],
    never: ['유예를 연장했다.'],
  },
  {
    id: 'ko-renewal',
    says: `${accord} ..6 갱 신 (${done} | ${decided})`,
    examples: ['양국은 어업 협정을 갱신했다.'],
    never: ['협정을 갱신하지 않았다.'],
  },
  {
    id: 'ko-signature',
    says: `(서 명 | 체 결) ${done}`,
    examples: ['양국은 협정에 서명했다.'],
    never: ['서명할 예정이다.'],
  },
  { id: 'ko-ratification', says: `비 준 ${done}`, examples: ['갑국은 조약을 비준했다.'], never: ['비준하지 않았다.'] },
  { id: 'ko-accession', says: `(가 입 | 복 귀) ${done}`, examples: ['갑국은 조약에 가입했다.'] },
  {
    id: 'ko-entry-into-force',
    says: `발 효 ${done}`,
    examples: ['협정은 11월 23일 발효됐다.'],
    never: ['발효될 예정이다.'],
  },
  {
    id: 'ko-measure',
    says: `(수 출 규 제 | 수 출 관 리 | 수 출 통 제 | 관 세 | 제 재 | 화 이 트 리 스 트 | 백 색 국 가) ..12 (강 화 | 발 동 | 제 외 | 해 제 | 도 입 | 부 과) (${done} | ${decided}) | (패 널 | 분 쟁 해 결) ..8 설 치 (${done} | ${decided})`,
    examples: ['갑국은 수출 규제를 강화했다.', '세계무역기구는 패널을 설치하기로 했다.'],
    never: ['수출 규제를 강화하지 않았다.'],
  },
  {
    id: 'ko-ruling',
    says: '(법 원 | 재 판 소 | 중 재 판 정 부) ..20 (판 단 | 판 결 | 결 정) (했 다 | 을 내 렸 다)',
    examples: ['대법원은 통보가 유효하다고 판결했다.'],
  },
  {
    id: 'ko-statement',
    says: '(말 했 다 | 밝 혔 다 | 주 장 했 다 | 강 조 했 다 | 설 명 했 다 | 비 판 했 다 | 지 적 했 다 | 전 했 다 | 언 급 했 다 | 덧 붙 였 다 | 비 난 했 다)',
    examples: ['대변인은 언제든지 종료할 수 있다고 밝혔다.'],
    never: ['밝히지 않았다.'],
  },
];
