/** A state or union, and the names under which reports let it act: its own, its people's, and its seat of government. */
export interface Place {
  /** ISO 3166-1, or the code that is reserved for a union. */
  readonly code: string;
  readonly name: string;
}

/**
 * Code; names; adjectives and names of the people; seats of government; Japanese; Korean. Each list by commas, the first English name being the one that stands
 * for an adjective. A name is added here, and nowhere else.
 */
const table = `
AE; United Arab Emirates, UAE; Emirati; Abu Dhabi; アラブ首長国連邦; 아랍에미리트
AF; Afghanistan; Afghan; Kabul; アフガニスタン; 아프가니스탄
AL; Albania; Albanian; Tirana; アルバニア; 알바니아
AM; Armenia; Armenian; Yerevan; アルメニア; 아르메니아
AR; Argentina; Argentine, Argentinian; Buenos Aires; アルゼンチン; 아르헨티나
AT; Austria; Austrian; Vienna; オーストリア; 오스트리아
AU; Australia; Australian; Canberra; オーストラリア, 豪州, 豪政府; 호주
AZ; Azerbaijan; Azerbaijani, Azeri; Baku; アゼルバイジャン; 아제르바이잔
BD; Bangladesh; Bangladeshi; Dhaka; バングラデシュ; 방글라데시
BE; Belgium; Belgian; ; ベルギー; 벨기에
BF; Burkina Faso; Burkinabe; Ouagadougou; ブルキナファソ; 부르키나파소
BG; Bulgaria; Bulgarian; Sofia; ブルガリア; 불가리아
BI; Burundi; Burundian; Gitega; ブルンジ; 부룬디
BO; Bolivia; Bolivian; La Paz; ボリビア; 볼리비아
BR; Brazil; Brazilian; Brasilia, Brasília; ブラジル; 브라질
BY; Belarus; Belarusian; Minsk; ベラルーシ; 벨라루스
CA; Canada; Canadian; Ottawa; カナダ; 캐나다
CH; Switzerland; Swiss; Bern; スイス; 스위스
CL; Chile; Chilean; Santiago; チリ; 칠레
CN; China, People's Republic of China; Chinese; Beijing; 中国; 중국
CO; Colombia; Colombian; Bogota, Bogotá; コロンビア; 콜롬비아
CR; Costa Rica; Costa Rican; ; コスタリカ; 코스타리카
CU; Cuba; Cuban; Havana; キューバ; 쿠바
CY; Cyprus; Cypriot; Nicosia; キプロス; 키프로스
CZ; Czech Republic, Czechia; Czech; Prague; チェコ; 체코
DE; Germany; German; Berlin; ドイツ; 독일
DK; Denmark; Danish; Copenhagen; デンマーク; 덴마크
DZ; Algeria; Algerian; Algiers; アルジェリア; 알제리
EC; Ecuador; Ecuadorian, Ecuadorean; Quito; エクアドル; 에콰도르
EE; Estonia; Estonian; Tallinn; エストニア; 에스토니아
EG; Egypt; Egyptian; Cairo; エジプト; 이집트
ES; Spain; Spanish; Madrid; スペイン; 스페인
ET; Ethiopia; Ethiopian; Addis Ababa; エチオピア; 에티오피아
EU; European Union, EU, European Commission; ; Brussels; 欧州連合, 欧州委員会; 유럽연합
FI; Finland; Finnish; Helsinki; フィンランド; 핀란드
FR; France; French; Paris; フランス, 仏政府; 프랑스
FO; Faroe Islands, Faroes; Faroese; ; フェロー諸島; 페로 제도
GB; United Kingdom, Downing Street, Britain, UK, U.K., Great Britain; British; London; 英国, イギリス, 英政府; 영국
GE; Georgia; Georgian; Tbilisi; ジョージア; 조지아
GM; Gambia; Gambian; Banjul; ガンビア; 감비아
GR; Greece; Greek; Athens; ギリシャ; 그리스
GL; Greenland; Greenlandic; Nuuk; グリーンランド; 그린란드
GT; Guatemala; Guatemalan; ; グアテマラ; 과테말라
HN; Honduras; Honduran; Tegucigalpa; ホンジュラス; 온두라스
HR; Croatia; Croatian; Zagreb; クロアチア; 크로아티아
HU; Hungary; Hungarian; Budapest; ハンガリー; 헝가리
ID; Indonesia; Indonesian; Jakarta; インドネシア; 인도네시아
IE; Ireland; Irish; Dublin; アイルランド; 아일랜드
IL; Israel; Israeli; ; イスラエル; 이스라엘
IN; India; Indian; New Delhi, Delhi; インド; 인도
IQ; Iraq; Iraqi; Baghdad; イラク; 이라크
IR; Iran; Iranian; Tehran; イラン; 이란
IS; Iceland; Icelandic; Reykjavik, Reykjavík; アイスランド; 아이슬란드
IT; Italy; Italian; Rome; イタリア; 이탈리아
JO; Jordan; Jordanian; Amman; ヨルダン; 요르단
JP; Japan; Japanese; Tokyo; 日本, 日本国; 일본
KE; Kenya; Kenyan; Nairobi; ケニア; 케냐
KG; Kyrgyzstan; Kyrgyz; Bishkek; キルギス; 키르기스스탄
KH; Cambodia; Cambodian; Phnom Penh; カンボジア; 캄보디아
KP; North Korea, N. Korea, DPRK; North Korean; Pyongyang; 北朝鮮; 북한
KR; South Korea, S. Korea, Republic of Korea, ROK; South Korean, S. Korean; Seoul, Blue House, Cheong Wa Dae; 韓国, 大韓民国; 한국, 대한민국, 우리 정부
KW; Kuwait; Kuwaiti; ; クウェート; 쿠웨이트
KZ; Kazakhstan; Kazakh; Astana; カザフスタン; 카자흐스탄
LA; Laos; Laotian; Vientiane; ラオス; 라오스
LB; Lebanon; Lebanese; Beirut; レバノン; 레바논
LI; Liechtenstein; ; Vaduz; リヒテンシュタイン; 리히텐슈타인
LK; Sri Lanka; Sri Lankan; Colombo; スリランカ; 스리랑카
LT; Lithuania; Lithuanian; Vilnius; リトアニア; 리투아니아
LU; Luxembourg; ; ; ルクセンブルク; 룩셈부르크
LV; Latvia; Latvian; Riga; ラトビア; 라트비아
LY; Libya; Libyan; Tripoli; リビア; 리비아
MA; Morocco; Moroccan; Rabat; モロッコ; 모로코
MD; Moldova; Moldovan; Chisinau; モルドバ; 몰도바
ML; Mali; Malian; Bamako; マリ; 말리
MM; Myanmar; ; Naypyidaw; ミャンマー; 미얀마
MN; Mongolia; Mongolian; Ulaanbaatar; モンゴル; 몽골
MR; Mauritania; Mauritanian; Nouakchott; モーリタニア; 모리타니
MX; Mexico; Mexican; Mexico City; メキシコ; 멕시코
MY; Malaysia; Malaysian; Kuala Lumpur, Putrajaya; マレーシア; 말레이시아
NE; Niger; Nigerien; Niamey; ニジェール; 니제르
NG; Nigeria; Nigerian; Abuja; ナイジェリア; 나이지리아
NI; Nicaragua; Nicaraguan; Managua; ニカラグア; 니카라과
NL; Netherlands; Dutch; The Hague; オランダ; 네덜란드
NO; Norway; Norwegian; Oslo; ノルウェー; 노르웨이
NP; Nepal; Nepali, Nepalese; Kathmandu; ネパール; 네팔
NZ; New Zealand; ; Wellington; ニュージーランド; 뉴질랜드
PA; Panama; Panamanian; Panama City; パナマ; 파나마
PE; Peru; Peruvian; Lima; ペルー; 페루
PH; Philippines; Philippine, Filipino; Manila, Malacanang, Malacañang; フィリピン, 比政府; 필리핀
PK; Pakistan; Pakistani; Islamabad; パキスタン; 파키스탄
PL; Poland; Polish; Warsaw; ポーランド; 폴란드
PT; Portugal; Portuguese; Lisbon; ポルトガル; 포르투갈
PY; Paraguay; Paraguayan; Asuncion; パラグアイ; 파라과이
QA; Qatar; Qatari; Doha; カタール; 카타르
RO; Romania; Romanian; Bucharest; ルーマニア; 루마니아
RS; Serbia; Serbian; Belgrade; セルビア; 세르비아
RU; Russia, Russian Federation, Soviet Union; Russian, Soviet; Moscow, Kremlin; ロシア; 러시아
RW; Rwanda; Rwandan; Kigali; ルワンダ; 르완다
SA; Saudi Arabia; Saudi; Riyadh; サウジアラビア; 사우디아라비아
SE; Sweden; Swedish; Stockholm; スウェーデン; 스웨덴
SG; Singapore; Singaporean; ; シンガポール; 싱가포르
SI; Slovenia; Slovenian; Ljubljana; スロベニア; 슬로베니아
SK; Slovakia; Slovak; Bratislava; スロバキア; 슬로바키아
SN; Senegal; Senegalese; Dakar; セネガル; 세네갈
SV; El Salvador; Salvadoran; San Salvador; エルサルバドル; 엘살바도르
SY; Syria; Syrian; Damascus; シリア; 시리아
TH; Thailand; Thai; Bangkok; タイ政府; 태국
TN; Tunisia; Tunisian; Tunis; チュニジア; 튀니지
TR; Turkey, Türkiye, Turkiye; Turkish; Ankara; トルコ; 튀르키예, 터키
TW; Taiwan; Taiwanese; Taipei; 台湾; 대만
TZ; Tanzania; Tanzanian; Dodoma; タンザニア; 탄자니아
UA; Ukraine; Ukrainian; Kyiv, Kiev; ウクライナ; 우크라이나
UG; Uganda; Ugandan; Kampala; ウガンダ; 우간다
US; United States, White House, State Department, Pentagon, Capitol Hill, U.S., US, USA, U.S.A., America; American; Washington; 米国, アメリカ, 米政府, 米政権, 米大統領, 米国務省; 미국
UY; Uruguay; Uruguayan; Montevideo; ウルグアイ; 우루과이
UZ; Uzbekistan; Uzbek; Tashkent; ウズベキスタン; 우즈베키스탄
VE; Venezuela; Venezuelan; Caracas; ベネズエラ; 베네수엘라
VN; Vietnam; Vietnamese; Hanoi; ベトナム; 베트남
ZA; South Africa; South African; Pretoria; 南アフリカ; 남아프리카공화국, 남아공
ZW; Zimbabwe; Zimbabwean; Harare; ジンバブエ; 짐바브웨
`;

interface Named extends Place {
  /** Whether it is an adjective, which names the place only through another noun. */
  readonly adjective: boolean;
}

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(';').map((cell) => cell.split(',').flatMap((name) => name.trim() || [])));

const western = new Map<string, Named>();
const eastern: [string, Place][] = [];
// How many words the longest name has that begins with a word.
const longestFrom = new Map<string, number>();

for (const [[code = ''] = [], names = [], adjectives = [], seats = [], ja = [], ko = []] of rows) {
  const name = names[0] ?? code;
  const put = (written: string, adjective: boolean): void => {
    const words = wordsOf(written);
    const [head = ''] = words;
    longestFrom.set(head, Math.max(longestFrom.get(head) ?? 0, words.length));
    western.set(words.join(' '), { code, name, adjective });
  };
  for (const one of [...names, ...seats]) put(one, false);
  for (const one of adjectives) put(one, true);
  for (const one of [...ja, ...ko]) eastern.push([one, { code, name: one }]);
}

eastern.sort(([x], [y]) => y.length - x.length);

/** A name as the lists know it: words in small letters, full stops apart. */
function wordsOf(written: string): readonly string[] {
  return written.toLowerCase().match(/[\p{L}']+|\./gu) ?? [];
}

/** The longest name of a place that begins at a word; `at` gives the words of a text in small letters, one after the other. */
export function placeAt(
  at: (index: number) => string | undefined,
  from: number,
): (Named & { readonly to: number }) | undefined {
  let found: (Named & { readonly to: number }) | undefined;
  let written = '';
  const most = longestFrom.get(at(from)?.split(' ', 1)[0] ?? '') ?? 0;
  for (let i = from; i < from + most; i += 1) {
    const word = at(i);
    if (word === undefined) break;
    written = written === '' ? word : `${written} ${word}`;
    const named = western.get(written);
    if (named) found = { ...named, to: i + 1 };
  }
  return found;
}

/** The place that a stretch of Japanese or Korean names last, with where its name begins. */
export function easternPlaceIn(piece: string): (Place & { readonly at: number }) | undefined {
  let found: (Place & { readonly at: number }) | undefined;
  for (const [written, place] of eastern) {
    const at = piece.lastIndexOf(written);
    if (at >= 0 && (!found || at > found.at) && !(found && at < found.at + found.name.length && at > found.at))
      found = { ...place, at };
  }
  return found;
}
