import type { Wording } from '../wording.ts';

const done = '(し た | し 、 | し て い た | し て い る | し て お り | さ れ た | し た 。)';
const decided =
  '(を 決 定 し | を 決 め | を 発 表 し | を 表 明 し | す る と 発 表 | す る と 表 明 | す る こ と を 決 | す る 方 針 を 決 | す る 方 針 を 発 表 | す る 方 針 を 表 明 | す る 意 向 を 表 明 | と 発 表 し | と 表 明 し | す る と ..10 (通 告 | 通 知 | 伝 え))';
const exit = '(終 了 | 破 棄 | 脱 退 | 離 脱 | 廃 棄 | 解 約 | 解 除 | 不 更 新 | 更 新 し な い)';
const accord = '(協 定 | 条 約 | 契 約 | 議 定 書 | 規 程)';

/** What reports in Japanese let parties do. Each sign is a word of its own; what follows the verb tells whether it was done. */
export const japaneseNews: readonly Wording[] = [
  {
    id: 'ja-notice',
    says: `${exit} ..14 (通 告 | 通 知) ${done} | ${exit} ..8 (通 告 | 通 知) を (行 っ た | 出 し た | 送 っ た | 手 渡 し た)`,
    examples: ['甲国政府は23日、協定の終了を乙国に通告した。', '脱退を国連に通知した。'],
    never: ['終了を通告しなかった。', '終了を通告する方針だ。'],
  },
  {
    id: 'ja-announcement',
    says: `${exit} [す る こ と | す る] ..3 ${decided} | 更 新 (し な い | せ ず) ..8 (発 表 | 表 明 | 決) (し | め)`,
    examples: [
      '甲国は協定の終了を決定した。',
      '甲国は条約から脱退すると発表した。',
      '甲国は協定を破棄する方針を決めた。',
    ],
    never: ['甲国は協定を終了しないと述べた。'],
  },
  {
    id: 'ja-exit',
    says: `(か ら | を) [正 式 に | 一 方 的 に] (離 脱 | 脱 退 | 破 棄 | 終 了) (し た | さ せ た) | ${exit} [の] 手 続 き [を | に] (開 始 し | 始 め | 着 手 し)`,
    examples: ['甲国は条約から離脱した。', '甲国は脱退手続きを開始したと発表した。'],
    never: ['甲国は条約から離脱しなかった。'],
  },
  {
    id: 'ja-suspension-of-notice',
    says: `(通 告 | 通 知 | ${exit}) ..10 (停 止 | 凍 結 | 猶 予 | 保 留 | 延 期) (${done} | ${decided})`,
    examples: ['甲国は11月22日、終了通告の効力を停止した。', '協定の終了を凍結すると発表した。'],
    never: ['協定の履行を停止した。'],
  },
  {
    id: 'ja-extension-of-suspension',
    says: `(停 止 | 凍 結 | 猶 予 | 保 留) ..10 延 長 (${done} | ${decided})`,
    examples: ['終了の凍結をさらに6カ月延長した。'],
    never: ['協定を延長した。'],
  },
  {
    id: 'ja-revocation',
    says: `(通 告 | 通 知 | ${exit}) ..8 (撤 回 | 取 り 消 | 取 り 下 げ) (し た | し 、 | を 決 定 し | す る と 発 表 | す る と 通 告 | す る と 通 知 | た | て | を 通 知 し | を 通 告 し)`,
    examples: ['甲国は終了通告を撤回した。'],
    never: ['終了通告を撤回しなかった。'],
  },
  {
    id: 'ja-suspension-of-operation',
    says: `(履 行 | 参 加 | 義 務 | 適 用 | ${accord}) [の 履 行 | へ の 参 加] を [一 時] (停 止 | 凍 結) ${done}`,
    examples: ['甲国は条約の履行を停止した。'],
    never: ['終了通告を停止した。'],
  },
  {
    id: 'ja-agreed-extension',
    says: `${accord} ..6 延 長 (で 合 意 し | す る こ と で 合 意 | ${done})`,
    examples: ['両国は条約を5年間延長した。'],
    never: ['停止を延長した。'],
  },
  {
    id: 'ja-renewal',
    says: `${accord} ..6 更 新 ${done}`,
    examples: ['両国は漁業協定を更新した。'],
    never: ['協定は更新しない。'],
  },
  {
    id: 'ja-signature',
    says: `(署 名 | 調 印) ${done}`,
    examples: ['両国は協定に署名した。'],
    never: ['署名する見通しだ。'],
  },
  { id: 'ja-ratification', says: `批 准 ${done}`, examples: ['甲国は条約を批准した。'], never: ['批准していない。'] },
  { id: 'ja-accession', says: `(加 盟 | 加 入 | 復 帰) ${done}`, examples: ['甲国は条約に加入した。'] },
  {
    id: 'ja-entry-into-force',
    says: `発 効 ${done}`,
    examples: ['協定は11月23日に発効した。'],
    never: ['発効する見通しだ。'],
  },
  {
    id: 'ja-measure',
    says: `(輸 出 管 理 | 輸 出 規 制 | 関 税 | 制 裁 | 優 遇 対 象 国 | ホ ワ イ ト 国) ..12 (強 化 | 厳 格 化 | 発 動 | 除 外 | 解 除 | 導 入 | 見 直 し) (${done} | ${decided}) | (パ ネ ル | 小 委 員 会) ..6 設 置 (${done} | ${decided} | す る こ と を 決)`,
    examples: ['甲国は輸出管理を厳格化した。', '世界貿易機関はパネルの設置を決定した。'],
    never: ['輸出管理を見直す考えはない。'],
  },
  {
    id: 'ja-ruling',
    says: '(裁 判 所 | 仲 裁 廷 | 最 高 裁 | 高 裁) ..20 (判 断 | 認 定 | 命 じ | 判 決) (し た | た | を 下 し た | を 言 い 渡 し た | を 示 し た)',
    examples: ['国際司法裁判所は通告が有効だと判断した。'],
  },
  {
    id: 'ja-statement',
    says: '(述 べ た | 述 べ 、 | 語 っ た | 主 張 し た | 強 調 し た | 明 ら か に し た | 説 明 し た | 批 判 し た | 指 摘 し た | 話 し た | 発 言 し た | 訴 え た | 非 難 し た | 表 明 し た)',
    examples: ['報道官は「いつでも終了できる」と述べた。'],
    never: ['述べていない。'],
  },
];
