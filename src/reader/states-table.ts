/**
 * States and unions by their ISO 3166-1 code (a union by the code that is reserved for it): code; names; adjectives and names of the people; seats of government;
 * Japanese; Korean. Each list by commas, the first English name being the one that stands for an adjective. An office that stands for its state has a star. A name
 * is added here, and nowhere else.
 */
export const statesTable = `
AE; United Arab Emirates, UAE; Emirati; Abu Dhabi; アラブ首長国連邦; 아랍에미리트
AF; Afghanistan; Afghan; Kabul; アフガニスタン; 아프가니스탄
AL; Albania; Albanian; Tirana; アルバニア; 알바니아
AM; Armenia; Armenian; Yerevan; アルメニア; 아르메니아
AO; Angola; Angolan; Luanda; ; 
AR; Argentina; Argentine, Argentinian, Argentinean; Buenos Aires; アルゼンチン; 아르헨티나
AT; Austria; Austrian; Vienna; オーストリア; 오스트리아
AU; Australia; Australian; Canberra; オーストラリア, 豪州, *豪政府; 호주
AZ; Azerbaijan; Azerbaijani, Azeri; Baku; アゼルバイジャン; 아제르바이잔
BA; Bosnia and Herzegovina, Bosnia; Bosnian; Sarajevo; ; 
BB; Barbados; Barbadian; Bridgetown; ; 
BD; Bangladesh; Bangladeshi; Dhaka; バングラデシュ; 방글라데시
BE; Belgium; Belgian; ; ベルギー; 벨기에
BF; Burkina Faso; Burkinabe; Ouagadougou; ブルキナファソ; 부르키나파소
BG; Bulgaria; Bulgarian; Sofia; ブルガリア; 불가리아
BH; Bahrain; Bahraini; Manama; ; 
BI; Burundi; Burundian; Gitega, Bujumbura; ブルンジ; 부룬디
BJ; Benin; Beninese; Porto-Novo; ; 
BN; Brunei Darussalam, Brunei; Bruneian; Bandar Seri Begawan; ; 
BO; Bolivia, Plurinational State of Bolivia; Bolivian; La Paz, Sucre; ボリビア; 볼리비아
BR; Brazil; Brazilian; Brasilia, Brasília; ブラジル; 브라질
BS; Bahamas; Bahamian; Nassau; ; 
BT; Bhutan; Bhutanese; Thimphu; ; 
BW; Botswana; Botswanan; Gaborone; ; 
BY; Belarus; Belarusian; Minsk; ベラルーシ; 벨라루스
BZ; Belize; Belizean; Belmopan; ; 
CA; Canada; Canadian; Ottawa; カナダ; 캐나다
CD; Democratic Republic of the Congo; ; Kinshasa; ; 
CF; Central African Republic; ; Bangui; ; 
CG; Congo; Congolese; Brazzaville; ; 
CH; Switzerland, Swiss Confederation; Swiss; Bern, Berne; スイス; 스위스
CI; Côte d'Ivoire, Cote d'Ivoire, Ivory Coast; Ivorian; Yamoussoukro, Abidjan; ; 
CL; Chile; Chilean; Santiago; チリ; 칠레
CM; Cameroon; Cameroonian; Yaounde, Yaoundé; ; 
CN; China, People's Republic of China; Chinese; Beijing; 中国; 중국
CO; Colombia; Colombian; Bogota, Bogotá; コロンビア; 콜롬비아
CR; Costa Rica; Costa Rican; San José, San Jose; コスタリカ; 코스타리카
CU; Cuba; Cuban; Havana; キューバ; 쿠바
CV; Cabo Verde, Cape Verde; ; Praia; ; 
CY; Cyprus; Cypriot; Nicosia; キプロス; 키프로스
CZ; Czech Republic, Czechia; Czech; Prague; チェコ; 체코
DE; Germany; German; Berlin; ドイツ; 독일
DJ; Djibouti; Djiboutian; ; ; 
DK; Denmark; Danish; Copenhagen; デンマーク; 덴마크
DO; Dominican Republic; ; Santo Domingo; ; 
DZ; Algeria; Algerian; Algiers; アルジェリア; 알제리
EC; Ecuador; Ecuadorian, Ecuadorean; Quito; エクアドル; 에콰도르
EE; Estonia; Estonian; Tallinn; エストニア; 에스토니아
EG; Egypt; Egyptian; Cairo; エジプト; 이집트
ER; Eritrea; Eritrean; Asmara; ; 
ES; Spain; Spanish; Madrid; スペイン; 스페인
ET; Ethiopia; Ethiopian; Addis Ababa; エチオピア; 에티오피아
EU; European Union, EU, *European Commission; ; Brussels; 欧州連合, *欧州委員会; 유럽연합
FI; Finland; Finnish; Helsinki; フィンランド; 핀란드
FJ; Fiji; Fijian; Suva; ; 
FO; Faroe Islands, Faroes; Faroese; ; フェロー諸島; 페로 제도
FR; France, French Republic; French; Paris; フランス, *仏政府; 프랑스
GA; Gabon; Gabonese; Libreville; ; 
GB; United Kingdom, *Downing Street, Britain, UK, U.K., Great Britain, United Kingdom of Great Britain and Northern Ireland; British; London; 英国, イギリス, *英政府; 영국
GE; Georgia; Georgian; Tbilisi; ジョージア; 조지아
GH; Ghana; Ghanaian; Accra; ; 
GL; Greenland; Greenlandic; Nuuk; グリーンランド; 그린란드
GM; Gambia; Gambian; Banjul; ガンビア; 감비아
GN; Guinea; Guinean; Conakry; ; 
GR; Greece, Hellenic Republic; Greek; Athens; ギリシャ; 그리스
GT; Guatemala; Guatemalan; Guatemala City; グアテマラ; 과테말라
GW; Guinea-Bissau; ; Bissau; ; 
GY; Guyana; Guyanese; Georgetown; ; 
HN; Honduras; Honduran; Tegucigalpa; ホンジュラス; 온두라스
HR; Croatia; Croatian; Zagreb; クロアチア; 크로아티아
HT; Haiti; Haitian; Port-au-Prince; ; 
HU; Hungary; Hungarian; Budapest; ハンガリー; 헝가리
ID; Indonesia; Indonesian; Jakarta; インドネシア; 인도네시아
IE; Ireland; Irish; Dublin; アイルランド; 아일랜드
IL; Israel; Israeli; Jerusalem; イスラエル; 이스라엘
IN; India; Indian; New Delhi, Delhi; インド; 인도
IQ; Iraq; Iraqi; Baghdad; イラク; 이라크
IR; Iran; Iranian; Tehran; イラン; 이란
IS; Iceland; Icelandic; Reykjavik, Reykjavík; アイスランド; 아이슬란드
IT; Italy, Italian Republic; Italian; Rome; イタリア; 이탈리아
JM; Jamaica; Jamaican; Kingston; ; 
JO; Jordan, Hashemite Kingdom of Jordan; Jordanian; Amman; ヨルダン; 요르단
JP; Japan; Japanese; Tokyo; 日本, 日本国; 일본, 일본국
KE; Kenya; Kenyan; Nairobi; ケニア; 케냐
KG; Kyrgyzstan, Kyrgyz Republic; Kyrgyz; Bishkek; キルギス; 키르기스스탄
KH; Cambodia; Cambodian; Phnom Penh; カンボジア; 캄보디아
KP; North Korea, N. Korea, DPRK, Democratic People's Republic of Korea; North Korean; Pyongyang; 北朝鮮; 북한
KR; South Korea, S. Korea, Republic of Korea, ROK; South Korean, S. Korean; Seoul, Blue House, Cheong Wa Dae; 韓国, 大韓民国; 한국, 대한민국, *우리 정부
KW; Kuwait; Kuwaiti; Kuwait City; クウェート; 쿠웨이트
KZ; Kazakhstan; Kazakh; Astana; カザフスタン; 카자흐스탄
LA; Laos, Lao People's Democratic Republic; Laotian, Lao; Vientiane; ラオス; 라오스
LB; Lebanon, Lebanese Republic; Lebanese; Beirut; レバノン; 레바논
LI; Liechtenstein; ; Vaduz; リヒテンシュタイン; 리히텐슈타인
LK; Sri Lanka, Democratic Socialist Republic of Sri Lanka; Sri Lankan; Colombo; スリランカ; 스리랑카
LR; Liberia; Liberian; Monrovia; ; 
LS; Lesotho; ; Maseru; ; 
LT; Lithuania; Lithuanian; Vilnius; リトアニア; 리투아니아
LU; Luxembourg; Luxembourgish; ; ルクセンブルク; 룩셈부르크
LV; Latvia; Latvian; Riga; ラトビア; 라트비아
LY; Libya; Libyan; Tripoli; リビア; 리비아
MA; Morocco; Moroccan; Rabat; モロッコ; 모로코
MC; Monaco; Monegasque; ; ; 
MD; Moldova; Moldovan; Chisinau; モルドバ; 몰도바
ME; Montenegro; Montenegrin; Podgorica; ; 
MG; Madagascar; Malagasy; Antananarivo; ; 
MK; North Macedonia, Macedonia; Macedonian; Skopje; ; 
ML; Mali; Malian; Bamako; マリ; 말리
MM; Myanmar, Burma, Union of Myanmar; Burmese; Naypyidaw; ミャンマー; 미얀마
MN; Mongolia; Mongolian; Ulaanbaatar; モンゴル; 몽골
MR; Mauritania, Islamic Republic of Mauritania; Mauritanian; Nouakchott; モーリタニア; 모리타니
MT; Malta; Maltese; Valletta; ; 
MU; Mauritius; Mauritian; Port Louis; ; 
MV; Maldives; Maldivian; Malé; ; 
MW; Malawi; Malawian; Lilongwe; ; 
MX; Mexico, United Mexican States; Mexican; Mexico City; メキシコ; 멕시코
MY; Malaysia; Malaysian; Kuala Lumpur, Putrajaya; マレーシア; 말레이시아
MZ; Mozambique; Mozambican; Maputo; ; 
NA; Namibia; Namibian; Windhoek; ; 
NE; Niger; Nigerien; Niamey; ニジェール; 니제르
NG; Nigeria; Nigerian; Abuja; ナイジェリア; 나이지리아
NI; Nicaragua; Nicaraguan; Managua; ニカラグア; 니카라과
NL; Netherlands, Kingdom of the Netherlands; Dutch; The Hague; オランダ; 네덜란드
NO; Norway; Norwegian; Oslo; ノルウェー; 노르웨이
NP; Nepal; Nepali, Nepalese; Kathmandu; ネパール; 네팔
NZ; New Zealand; ; Wellington; ニュージーランド; 뉴질랜드
OM; Oman; Omani; Muscat; ; 
PA; Panama; Panamanian; Panama City; パナマ; 파나마
PE; Peru; Peruvian; Lima; ペルー; 페루
PG; Papua New Guinea; ; Port Moresby; ; 
PH; Philippines; Philippine, Filipino; Manila, Malacanang, Malacañang; フィリピン, *比政府; 필리핀
PK; Pakistan; Pakistani; Islamabad; パキスタン; 파키스탄
PL; Poland; Polish; Warsaw; ポーランド; 폴란드
PS; Palestine, State of Palestine; Palestinian; Ramallah; ; 
PT; Portugal, Portuguese Republic; Portuguese; Lisbon; ポルトガル; 포르투갈
PY; Paraguay; Paraguayan; Asuncion, Asunción; パラグアイ; 파라과이
QA; Qatar; Qatari; Doha; カタール; 카타르
RO; Romania; Romanian; Bucharest; ルーマニア; 루마니아
RS; Serbia; Serbian; Belgrade; セルビア; 세르비아
RU; Russia, Russian Federation, *Soviet Union; Russian, Soviet; Moscow, Kremlin; ロシア; 러시아
RW; Rwanda; Rwandan; Kigali; ルワンダ; 르완다
SA; Saudi Arabia; Saudi; Riyadh; サウジアラビア; 사우디아라비아
SC; Seychelles; ; ; ; 
SD; Sudan; Sudanese; Khartoum; ; 
SE; Sweden; Swedish; Stockholm; スウェーデン; 스웨덴
SG; Singapore; Singaporean; ; シンガポール; 싱가포르
SI; Slovenia; Slovenian, Slovene; Ljubljana; スロベニア; 슬로베니아
SK; Slovakia, Slovak Republic; Slovak; Bratislava; スロバキア; 슬로바키아
SL; Sierra Leone; ; Freetown; ; 
SN; Senegal; Senegalese; Dakar; セネガル; 세네갈
SO; Somalia; Somali; Mogadishu; ; 
SR; Suriname; Surinamese; Paramaribo; ; 
SS; South Sudan; ; Juba; ; 
SV; El Salvador; Salvadoran; San Salvador; エルサルバドル; 엘살바도르
SY; Syria, Syrian Arab Republic; Syrian; Damascus; シリア; 시리아
SZ; Eswatini, Swaziland; ; Mbabane; ; 
TD; Chad; Chadian; N'Djamena; ; 
TG; Togo, Togolese Republic; Togolese; Lomé, Lome; ; 
TH; Thailand; Thai; Bangkok; *タイ政府; 태국
TJ; Tajikistan; Tajik; Dushanbe; ; 
TL; Timor-Leste, East Timor; ; Dili; ; 
TM; Turkmenistan; Turkmen; Ashgabat; ; 
TN; Tunisia; Tunisian; Tunis; チュニジア; 튀니지
TR; Turkey, Türkiye, Turkiye; Turkish; Ankara; トルコ; 튀르키예, 터키
TT; Trinidad and Tobago; ; Port of Spain; ; 
TW; Taiwan; Taiwanese; Taipei; 台湾; 대만
TZ; Tanzania, United Republic of Tanzania; Tanzanian; Dodoma; タンザニア; 탄자니아
UA; Ukraine; Ukrainian; Kyiv, Kiev; ウクライナ; 우크라이나
UG; Uganda; Ugandan; Kampala; ウガンダ; 우간다
US; United States, *White House, *State Department, *Pentagon, *Capitol Hill, U.S., US, USA, U.S.A., America, United States of America; American; Washington; 米国, アメリカ, *米政府, *米政権, *米大統領, *米国務省; 미국
UY; Uruguay, Oriental Republic of Uruguay; Uruguayan; Montevideo; ウルグアイ; 우루과이
UZ; Uzbekistan; Uzbek; Tashkent; ウズベキスタン; 우즈베키스탄
VA; Holy See; ; Vatican, Vatican City; ; 
VE; Venezuela, Bolivarian Republic of Venezuela; Venezuelan; Caracas; ベネズエラ; 베네수엘라
VN; Vietnam, Viet Nam, Socialist Republic of Vietnam; Vietnamese; Hanoi, Ha Noi; ベトナム; 베트남
WS; Samoa; Samoan; Apia; ; 
YE; Yemen; Yemeni; Sanaa, Sana'a; ; 
ZA; South Africa; South African; Pretoria; 南アフリカ; 남아프리카공화국, 남아공
ZM; Zambia; Zambian; Lusaka; ; 
ZW; Zimbabwe; Zimbabwean; Harare; ジンバブエ; 짐바브웨
`;
