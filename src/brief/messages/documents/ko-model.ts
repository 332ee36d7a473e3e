import type { Translations } from '../../say.ts';

/** What is found about a model that was asked, in Korean. */
export const model: Translations = {
  // A call that names a model.
  'A model has a name and no address: add --model URL.': '모델의 이름은 있으나 주소가 없다. --model URL을 더할 것.',
  'A model has an address and no name: add --model-name NAME.':
    '모델의 주소는 있으나 이름이 없다. --model-name NAME을 더할 것.',
  'The address of a model begins with http:// or https://.': '모델의 주소는 http:// 또는 https://로 시작한다.',
  'The address of a model holds no password; put the key into TACIT_MODEL_KEY.':
    '모델의 주소에는 암호를 쓰지 않는다. 키는 TACIT_MODEL_KEY에 넣을 것.',
  'TACIT_MODEL_KEY has a character that no key has.': 'TACIT_MODEL_KEY에 키에는 쓰이지 않는 문자가 있다.',

  // What went wrong with it.
  'The model {1} was asked about {2} of {3} parts of the text: {4}.':
    '모델 {1}에 물어볼 수 있었던 것은 문서의 {3}개 부분 가운데 {2}개다: {4}.',
  'Replies of the model {1} that could not be read: {2}.': '모델 {1}의 회신 가운데 읽을 수 없었던 것: {2}.',
  'Proposals of the model {1} that were left out: {2}.': '모델 {1}의 제안 가운데 받아들이지 않은 것: {2}.',
  '{1} because {2}': '{1}건({2})',
  'it answered with status {1}': '상태 {1} 응답이 왔다',
  'it took longer than {1} seconds': '{1}초를 넘었다',
  'there was no connection': '연결되지 않았다',
  'there was no connection ({1})': '연결되지 않았다({1})',
  'it sends to another address': '다른 주소로 보내려 했다',
  'it is longer than {1} bytes': '{1}바이트를 넘는다',
  'it is not JSON': 'JSON이 아니다',
  'it is not in the form of the protocol': '프로토콜의 형식이 아니다',
  'it holds no list of facts': '사실의 목록이 없다',

  // Why a proposal is left out.
  'it is not a field with a value and a quote': '항목, 값, 인용의 묶음이 아니다',
  'there is no such field': '그런 항목은 없다',
  'there is no quote': '인용이 없다',
  'the quote is longer than {1} characters': '인용이 {1}자를 넘는다',
  'the value is none that the field takes': '값이 이 항목에 들어갈 형식이 아니다',
  'the quote is too short for a clause': '인용이 조항이라기에는 너무 짧다',
  'the quote does not stand in the text': '인용이 문서에 없다',
  'the quote does not say the value': '인용이 그 값을 말하지 않는다',
  'the quote does not say this kind of renewal': '인용이 그런 종류의 갱신을 말하지 않는다',
  'only {1} proposals of a reply are read': '회신 하나에서 읽는 제안은 {1}건까지다',

  // What to do about it.
  'Look whether the address is right and the endpoint answers; the reading stands without it.':
    '주소가 맞는지, 엔드포인트가 응답하는지 확인할 것. 판독은 모델 없이도 성립한다.',
  'Ask again with more time, or with a smaller document.': '시간을 늘리거나 문서를 줄여 다시 요청할 것.',
  'Look whether the endpoint is one for chat completions and the model can answer in JSON.':
    '엔드포인트가 채팅 완성용인지, 모델이 JSON으로 답할 수 있는지 확인할 것.',
  'Nothing needs to be done: what the text does not bear out has been left out.':
    '할 일은 없다. 본문이 뒷받침하지 않는 것은 제외되었다.',
};
