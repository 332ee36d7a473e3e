import { setOf } from '../lexicon.ts';

/** Words for people who speak in reports and bind no party by it. */
export const unbound = setOf(
  'lawmaker lawmakers opposition analyst analysts expert experts professor professors scholar scholars researcher researchers critic critics activist activists senator senators congressman congresswoman mp mps former ex think-tank observer observers economist economists commentator commentators source sources newspaper newspapers media report reports pundits veteran historian lobby lawyer lawyers campaigners unnamed anonymous agency daily broadcaster magazine editorial residents farmers fishermen industry candidate candidates people person persons insider insiders someone',
);
export const unboundJapanese: RegExp = /議員|専門家|アナリスト|野党|教授|新聞|通信|関係者|筋|識者|記者|団体/;
export const unboundKorean: RegExp = /의원|전문가|분석가|야당|교수|신문|통신|관계자|소식통|언론|시민단체/;

/** Whether some words name nobody who could bind a party: "Some analysts", "a lawmaker of the opposition". */
export function bindsNobody(words: string): boolean {
  const name = words.slice(0, 200);
  return (
    /^(?:some|several|many|most|other|various|a few|few|observers)\b/i.test(name) ||
    unboundJapanese.test(name) ||
    unboundKorean.test(name) ||
    name
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some((word) => unbound.has(word))
  );
}
