import type { Translations } from '../../say.ts';

/** What is found about a model that was asked, in Japanese. */
export const model: Translations = {
  // A call that names a model.
  'A model has a name and no address: add --model URL.':
    'モデルの名前はあるがアドレスがない。--model URL を加えること。',
  'A model has an address and no name: add --model-name NAME.':
    'モデルのアドレスはあるが名前がない。--model-name NAME を加えること。',
  'The address of a model begins with http:// or https://.': 'モデルのアドレスは http:// か https:// で始まる。',
  'The address of a model holds no password; put the key into TACIT_MODEL_KEY.':
    'モデルのアドレスにパスワードは書けない。キーは TACIT_MODEL_KEY に入れること。',
  'TACIT_MODEL_KEY has a character that no key has.': 'TACIT_MODEL_KEY に、キーには使えない文字がある。',

  // What went wrong with it.
  'The model {1} was asked about {2} of {3} parts of the text: {4}.':
    'モデル{1}に尋ねることができたのは、文書の{3}部分のうち{2}部分である：{4}。',
  'Replies of the model {1} that could not be read: {2}.': 'モデル{1}の回答のうち、読めなかったもの：{2}。',
  'Proposals of the model {1} that were left out: {2}.': 'モデル{1}の提案のうち、採らなかったもの：{2}。',
  '{1} because {2}': '{1}件（{2}）',
  'it answered with status {1}': 'ステータス{1}の応答があった',
  'it took longer than {1} seconds': '{1}秒を超えた',
  'there was no connection': '接続できなかった',
  'there was no connection ({1})': '接続できなかった（{1}）',
  'it sends to another address': '別のアドレスに転送しようとした',
  'it is longer than {1} bytes': '{1}バイトを超える',
  'it is not JSON': 'JSONではない',
  'it is not in the form of the protocol': 'プロトコルの形式ではない',
  'it holds no list of facts': '事実の一覧がない',

  // Why a proposal is left out.
  'it is not a field with a value and a quote': '項目と値と引用の組になっていない',
  'there is no such field': 'そのような項目はない',
  'there is no quote': '引用がない',
  'the quote is longer than {1} characters': '引用が{1}文字を超える',
  'the value is none that the field takes': '値が、この項目に入る形ではない',
  'the quote is too short for a clause': '引用が条項としては短すぎる',
  'the quote does not stand in the text': '引用が文書の中にない',
  'the quote does not say the value': '引用がその値を述べていない',
  'the quote does not say this kind of renewal': '引用がその種類の更新を述べていない',
  'only {1} proposals of a reply are read': '一つの回答で読むのは{1}件まで',

  // What to do about it.
  'Look whether the address is right and the endpoint answers; the reading stands without it.':
    '接続先のアドレスが正しいか、応答しているかを確かめること。読み取りはモデルなしで成り立っている。',
  'Ask again with more time, or with a smaller document.': '時間を長くするか、文書を小さくして、もう一度尋ねること。',
  'Look whether the endpoint is one for chat completions and the model can answer in JSON.':
    'エンドポイントがチャット補完のものか、モデルがJSONで答えられるかを確かめること。',
  'Nothing needs to be done: what the text does not bear out has been left out.':
    '何もする必要はない。本文に裏付けのないものは除かれている。',
};
