/**
 * States by their ISO 3166-1 code: names, capitals by which the press calls a government, and how its people are called. Data, one state a line:
 * `code|names|capitals|peoples`, with semicolons.
 */
const table = `AE|United Arab Emirates;UAE|Abu Dhabi|Emirati
AF|Afghanistan|Kabul|Afghan
AL|Albania|Tirana|Albanian
AM|Armenia|Yerevan|Armenian
AO|Angola|Luanda|Angolan
AR|Argentina;Argentine|Buenos Aires|Argentinian;Argentinean
AT|Austria|Vienna|Austrian
AU|Australia|Canberra|Australian
AZ|Azerbaijan|Baku|Azerbaijani
BA|Bosnia and Herzegovina;Bosnia|Sarajevo|Bosnian
BB|Barbados|Bridgetown|Barbadian
BD|Bangladesh|Dhaka|Bangladeshi
BE|Belgium|Brussels|Belgian
BF|Burkina Faso|Ouagadougou|Burkinabe
BG|Bulgaria|Sofia|Bulgarian
BH|Bahrain|Manama|Bahraini
BI|Burundi|Gitega;Bujumbura|Burundian
BJ|Benin|Porto-Novo|Beninese
BN|Brunei Darussalam;Brunei|Bandar Seri Begawan|Bruneian
BO|Bolivia;Plurinational State of Bolivia|La Paz;Sucre|Bolivian
BR|Brazil|Brasilia;Brasília|Brazilian
BS|Bahamas|Nassau|Bahamian
BT|Bhutan|Thimphu|Bhutanese
BW|Botswana|Gaborone|Botswanan
BY|Belarus|Minsk|Belarusian
BZ|Belize|Belmopan|Belizean
CA|Canada|Ottawa|Canadian
CD|Democratic Republic of the Congo|Kinshasa|
CF|Central African Republic|Bangui|
CG|Congo|Brazzaville|Congolese
CH|Switzerland;Swiss Confederation|Bern;Berne|Swiss
CI|Côte d'Ivoire;Cote d'Ivoire;Ivory Coast|Yamoussoukro;Abidjan|Ivorian
CL|Chile|Santiago|Chilean
CM|Cameroon|Yaounde;Yaoundé|Cameroonian
CN|China|Beijing|Chinese
CO|Colombia|Bogota;Bogotá|Colombian
CR|Costa Rica|San José;San Jose|Costa Rican
CU|Cuba|Havana|Cuban
CV|Cabo Verde;Cape Verde|Praia|
CY|Cyprus|Nicosia|Cypriot
CZ|Czech Republic;Czechia|Prague|Czech
DE|Germany|Berlin|German
DJ|Djibouti||Djiboutian
DK|Denmark|Copenhagen|Danish
DO|Dominican Republic|Santo Domingo|
DZ|Algeria|Algiers|Algerian
EC|Ecuador|Quito|Ecuadorian
EE|Estonia|Tallinn|Estonian
EG|Egypt|Cairo|Egyptian
ER|Eritrea|Asmara|Eritrean
ES|Spain|Madrid|Spanish
ET|Ethiopia|Addis Ababa|Ethiopian
EU|European Union||
FI|Finland|Helsinki|Finnish
FJ|Fiji|Suva|Fijian
FR|France;French Republic|Paris|French
GA|Gabon|Libreville|Gabonese
GB|United Kingdom;United Kingdom of Great Britain and Northern Ireland;Great Britain;UK;Britain|London|British
GE|Georgia|Tbilisi|Georgian
GH|Ghana|Accra|Ghanaian
GM|Gambia|Banjul|Gambian
GN|Guinea|Conakry|Guinean
GR|Greece;Hellenic Republic|Athens|Greek
GT|Guatemala|Guatemala City|Guatemalan
GW|Guinea-Bissau|Bissau|
GY|Guyana|Georgetown|Guyanese
HN|Honduras|Tegucigalpa|Honduran
HR|Croatia|Zagreb|Croatian
HT|Haiti|Port-au-Prince|Haitian
HU|Hungary|Budapest|Hungarian
ID|Indonesia|Jakarta|Indonesian
IE|Ireland|Dublin|Irish
IL|Israel|Jerusalem|Israeli
IN|India|New Delhi|Indian
IQ|Iraq|Baghdad|Iraqi
IR|Iran|Tehran|Iranian
IS|Iceland|Reykjavik|Icelandic
IT|Italy;Italian Republic|Rome|Italian
JM|Jamaica|Kingston|Jamaican
JO|Jordan;Hashemite Kingdom of Jordan|Amman|Jordanian
JP|Japan;日本;日本国;일본;일본국|Tokyo|Japanese
KE|Kenya|Nairobi|Kenyan
KG|Kyrgyz Republic;Kyrgyzstan|Bishkek|Kyrgyz
KH|Cambodia|Phnom Penh|Cambodian
KP|Democratic People's Republic of Korea;North Korea;DPRK|Pyongyang|North Korean
KR|Republic of Korea;South Korea;ROK;韓国;大韓民国;한국;대한민국|Seoul|South Korean
KW|Kuwait|Kuwait City|Kuwaiti
KZ|Kazakhstan|Astana|Kazakh
LA|Lao People's Democratic Republic;Laos|Vientiane|Lao
LB|Lebanon;Lebanese Republic|Beirut|Lebanese
LI|Liechtenstein|Vaduz|
LK|Sri Lanka;Democratic Socialist Republic of Sri Lanka|Colombo|Sri Lankan
LR|Liberia|Monrovia|Liberian
LS|Lesotho|Maseru|
LT|Lithuania|Vilnius|Lithuanian
LU|Luxembourg||Luxembourgish
LV|Latvia|Riga|Latvian
LY|Libya|Tripoli|Libyan
MA|Morocco|Rabat|Moroccan
MC|Monaco||Monegasque
MD|Moldova|Chisinau|Moldovan
ME|Montenegro|Podgorica|Montenegrin
MG|Madagascar|Antananarivo|Malagasy
MK|North Macedonia;Macedonia|Skopje|Macedonian
ML|Mali|Bamako|Malian
MM|Myanmar;Burma;Union of Myanmar|Naypyidaw|Burmese
MN|Mongolia|Ulaanbaatar|Mongolian
MR|Mauritania;Islamic Republic of Mauritania|Nouakchott|Mauritanian
MT|Malta|Valletta|Maltese
MU|Mauritius|Port Louis|Mauritian
MV|Maldives|Malé|Maldivian
MW|Malawi|Lilongwe|Malawian
MX|Mexico;United Mexican States|Mexico City|Mexican
MY|Malaysia|Kuala Lumpur|Malaysian
MZ|Mozambique|Maputo|Mozambican
NA|Namibia|Windhoek|Namibian
NE|Niger|Niamey|
NG|Nigeria|Abuja|Nigerian
NI|Nicaragua|Managua|Nicaraguan
NL|Netherlands;Kingdom of the Netherlands|The Hague|Dutch
NO|Norway|Oslo|Norwegian
NP|Nepal|Kathmandu|Nepalese
NZ|New Zealand|Wellington|
OM|Oman|Muscat|Omani
PA|Panama|Panama City|Panamanian
PE|Peru|Lima|Peruvian
PG|Papua New Guinea|Port Moresby|
PH|Philippines|Manila|Philippine;Filipino
PK|Pakistan|Islamabad|Pakistani
PL|Poland|Warsaw|Polish
PS|Palestine;State of Palestine|Ramallah|Palestinian
PT|Portugal;Portuguese Republic|Lisbon|Portuguese
PY|Paraguay|Asuncion;Asunción|Paraguayan
QA|Qatar|Doha|Qatari
RO|Romania|Bucharest|Romanian
RS|Serbia|Belgrade|Serbian
RU|Russian Federation;Russia|Moscow|Russian
RW|Rwanda|Kigali|Rwandan
SA|Saudi Arabia|Riyadh|Saudi
SC|Seychelles||
SD|Sudan|Khartoum|Sudanese
SE|Sweden|Stockholm|Swedish
SG|Singapore||Singaporean
SI|Slovenia|Ljubljana|Slovenian;Slovene
SK|Slovak Republic;Slovakia|Bratislava|Slovak
SL|Sierra Leone|Freetown|
SN|Senegal|Dakar|Senegalese
SO|Somalia|Mogadishu|Somali
SR|Suriname|Paramaribo|Surinamese
SS|South Sudan|Juba|
SV|El Salvador|San Salvador|Salvadoran
SY|Syrian Arab Republic;Syria|Damascus|Syrian
SZ|Eswatini;Swaziland|Mbabane|
TD|Chad|N'Djamena|Chadian
TG|Togo;Togolese Republic|Lomé;Lome|Togolese
TH|Thailand|Bangkok|Thai
TJ|Tajikistan|Dushanbe|Tajik
TL|Timor-Leste;East Timor|Dili|
TM|Turkmenistan|Ashgabat|Turkmen
TN|Tunisia|Tunis|Tunisian
TR|Türkiye;Turkey|Ankara|Turkish
TT|Trinidad and Tobago|Port of Spain|
TW|Taiwan|Taipei|Taiwanese
TZ|United Republic of Tanzania;Tanzania|Dodoma|Tanzanian
UA|Ukraine|Kyiv;Kiev|Ukrainian
UG|Uganda|Kampala|Ugandan
US|United States of America;United States;USA;US;America|Washington|American
UY|Uruguay;Oriental Republic of Uruguay|Montevideo|Uruguayan
UZ|Uzbekistan|Tashkent|Uzbek
VA|Holy See|Vatican;Vatican City|
VE|Venezuela;Bolivarian Republic of Venezuela|Caracas|Venezuelan
VN|Vietnam;Viet Nam;Socialist Republic of Vietnam|Hanoi;Ha Noi|Vietnamese
WS|Samoa|Apia|Samoan
YE|Yemen|Sanaa;Sana'a|Yemeni
ZA|South Africa|Pretoria|South African
ZM|Zambia|Lusaka|Zambian
ZW|Zimbabwe|Harare|Zimbabwean`;

// What stands before the name of a state without being part of it. "Republic of Korea" is a name; "Republic of Austria" is Austria.
const heads =
  /^(?:the |his majesty's |her majesty's )*(?:(?:royal )?government of |state of |commonwealth of |federation of |grand duchy of |principality of |sultanate of |union of )*(?:the )?/;
const forms =
  /^(?:(?:federal|federative|people's|socialist|islamic|arab|democratic|bolivarian|plurinational|cooperative|united|independent) )*(?:republic|kingdom|state|states|emirate|empire|federation|commonwealth|sultanate|principality) of (?:the )?/;

/** A name as names are compared: small letters, no signs but hyphens and apostrophes, single blanks. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim();

interface Names {
  readonly named: ReadonlyMap<string, string>;
  readonly called: ReadonlyMap<string, string>;
}

function namesOf(): Names {
  const named = new Map<string, string>();
  const called = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [code = '', names = '', capitals = '', peoples = ''] = line.split('|');
    for (const name of names.split(';')) named.set(plainName(name), code);
    for (const name of [...capitals.split(';'), ...peoples.split(';')]) if (name) called.set(plainName(name), code);
  }
  return { named, called };
}

const { named, called } = namesOf();

/** The ISO code of the state that a name is the name of: "the Government of the Kingdom of Norway" is NO. Undefined for every other name. */
export function stateNamed(name: string): string | undefined {
  const plain = plainName(name.slice(0, 200));
  const bare = plain.replace(heads, '');
  const core = bare.replace(forms, '');
  return named.get(plain) ?? named.get(bare) ?? named.get(core);
}

const longestRun = 6;

/**
 * The ISO code of the state for which a text lets somebody act: by its name, its capital or its people, alone or within more words ("the foreign ministry in
 * Seoul", "the Japanese government"). The longest name counts; undefined where none is there, or where two states are.
 */
export function stateCalled(words: string): string | undefined {
  const whole = stateNamed(words) ?? called.get(plainName(words.slice(0, 200)));
  if (whole !== undefined) return whole;
  const parts = plainName(words.slice(0, 300)).replaceAll("'s ", ' ').split(' ');
  const found = new Set<string>();
  for (let from = 0; from < parts.length; ) {
    let length = Math.min(longestRun, parts.length - from);
    let code: string | undefined;
    for (; length > 0; length -= 1) {
      const run = parts
        .slice(from, from + length)
        .join(' ')
        .replace(/'s?$/, '');
      code = named.get(run) ?? called.get(run);
      if (code !== undefined) break;
    }
    if (code !== undefined) found.add(code);
    from += code === undefined ? 1 : length;
  }
  return found.size === 1 ? [...found][0] : undefined;
}
