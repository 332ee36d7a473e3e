/** Places that have a law of their own, by name, and the words by which texts call that law. Data: a place is added here, and nowhere else. */
export const places: readonly string[] =
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam
|Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland and Labrador|Newfoundland|Prince Edward Island|Yukon
|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|Australian Capital Territory
|England and Wales|England & Wales|England|Wales|Scotland|Northern Ireland|United Kingdom|Great Britain|Jersey|Guernsey|Isle of Man|Gibraltar
|United States of America|United States|Canada|Mexico|Australia|New Zealand|Ireland|Papua New Guinea
|People's Republic of China|Hong Kong|Macau|Macao|Taiwan|China|PRC|P.R.C.|P.R. China|Japan|Republic of Korea|South Korea|Korea|Singapore|Malaysia|Indonesia|Thailand|Vietnam|Philippines|India|Pakistan|Bangladesh|Sri Lanka|Nepal|Cambodia|Myanmar|Mongolia|Kazakhstan|Uzbekistan
|Israel|United Arab Emirates|Dubai|Abu Dhabi|Saudi Arabia|Qatar|Kuwait|Bahrain|Oman|Jordan|Lebanon|Egypt|Turkey|Iran|Iraq
|France|Germany|Federal Republic of Germany|Switzerland|Swiss Confederation|Austria|Italy|Spain|Portugal|Netherlands|Belgium|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czech Republic|Slovakia|Hungary|Romania|Bulgaria|Greece|Cyprus|Malta|Croatia|Serbia|Slovenia|Estonia|Latvia|Lithuania|Ukraine|Russia|Russian Federation|Belarus|Georgia|Armenia|Azerbaijan|Liechtenstein|Monaco
|South Africa|Nigeria|Ghana|Kenya|Tanzania|Uganda|Zambia|Zimbabwe|Botswana|Namibia|Mozambique|Angola|Morocco|Algeria|Tunisia|Ethiopia|Rwanda|Senegal|Cameroon|Mauritius|Seychelles|Liberia|Sierra Leone
|Brazil|Argentina|Chile|Peru|Colombia|Ecuador|Venezuela|Bolivia|Uruguay|Paraguay|Panama|Costa Rica|Guatemala|Honduras|El Salvador|Nicaragua|Belize|Dominican Republic|Jamaica|Trinidad and Tobago|Barbados|Bahamas|Bermuda|Cayman Islands|British Virgin Islands|Virgin Islands|Curacao|Curaçao|Aruba|Marshall Islands|Fiji|Samoa|Anguilla|Nevis`
    .replaceAll('\n', '')
    .split('|');

/** Words that call a law by its people: "English law". */
export const peoples: Readonly<Record<string, string>> = {
  english: 'England',
  scottish: 'Scotland',
  scots: 'Scotland',
  irish: 'Ireland',
  swiss: 'Switzerland',
  german: 'Germany',
  french: 'France',
  italian: 'Italy',
  spanish: 'Spain',
  portuguese: 'Portugal',
  dutch: 'Netherlands',
  netherlands: 'Netherlands',
  belgian: 'Belgium',
  danish: 'Denmark',
  swedish: 'Sweden',
  norwegian: 'Norway',
  finnish: 'Finland',
  austrian: 'Austria',
  polish: 'Poland',
  greek: 'Greece',
  turkish: 'Turkey',
  russian: 'Russia',
  israeli: 'Israel',
  japanese: 'Japan',
  chinese: 'China',
  korean: 'Korea',
  indian: 'India',
  australian: 'Australia',
  canadian: 'Canada',
  taiwanese: 'Taiwan',
  singaporean: 'Singapore',
  malaysian: 'Malaysia',
  hungarian: 'Hungary',
  czech: 'Czech Republic',
  ukrainian: 'Ukraine',
  egyptian: 'Egypt',
  argentine: 'Argentina',
  chilean: 'Chile',
  luxembourg: 'Luxembourg',
  mexican: 'Mexico',
  brazilian: 'Brazil',
};
