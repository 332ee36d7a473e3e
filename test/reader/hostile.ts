/** Texts made to be slow: each from a size, about so many words long. None is anybody's. */
export const hostile: Readonly<Record<string, (words: number) => string>> = {
  'one phrase over and over': (n) => 'this agreement '.repeat(n / 2),
  'one word over and over': (n) => 'unless '.repeat(n),
  'exceptions upon exceptions': (n) => `This Agreement shall renew ${'unless terminated; provided '.repeat(n / 4)}.`,
  'renewals in one sentence': (n) =>
    'shall automatically renew for one year unless either party gives notice '.repeat(n / 12),
  'renewals in many sentences': (n) =>
    'This Agreement shall automatically renew for one year unless either party gives notice. '.repeat(n / 14),
  'terms in one sentence': (n) =>
    'the initial term of this Agreement shall be one year commencing on the Start Date and '.repeat(n / 16),
  'terms in many sentences': (n) =>
    'The initial term of this Agreement shall commence on the Start Date and be two years. '.repeat(n / 16),
  'terms by names that are defined again and again': (n) =>
    Array.from(
      { length: n / 20 },
      (_, i) =>
        `"Term ${i % 7}" means the time; this Agreement shall continue for the Service Period and the "Service Period" means what follows `,
    ).join(''),
  'references to parts and parts': (n) =>
    Array.from(
      { length: n / 16 },
      (_, i) => `${i}. This Agreement shall remain in force for the period stated in Section ${i}.\n\n`,
    ).join(''),
  'references of one renewal': (n) =>
    `1. Term.\n\n2. It shall automatically renew for one year unless notice is given under ${'Section 1, '.repeat(n / 3)}.`,
  'terms that begin with one another': (n) =>
    'the term of this Agreement shall commence on the Start Date and shall continue for two years from the Effective Date, '.repeat(
      n / 20,
    ),
  'renewals that are denied': (n) =>
    `this Agreement shall automatically renew for one year, ${'shall not be renewed automatically, shall renew automatically and '.repeat(n / 10)}`,
  'one renewal and parts that say nothing': (n) =>
    `1. Term. ${'The Buyer pays. '.repeat(n / 8)}\n\n2. It shall automatically renew for one year unless notice is given under ${'Section 1, '.repeat(n / 6)}.`,
  'rights to leave': (n) =>
    'either party may terminate this Agreement at any time upon thirty days notice and '.repeat(n / 14),
  'rights to leave, item by item': (n) =>
    'Either party may terminate this Agreement: (a) upon thirty days notice; (b) for breach; '.repeat(n / 16),
  'numbers in words': (n) => 'one hundred '.repeat(n / 2),
  'numbers joined by and': (n) => 'one thousand and '.repeat(n / 3),
  'digits alone': (n) => '1 '.repeat(n),
  'one number of many digits': (n) => '7'.repeat(n),
  'numbers with dots': (n) => `Section 1${'.1'.repeat(n / 2)}`,
  'brackets within brackets': (n) => '('.repeat(n / 2) + ')'.repeat(n / 2),
  'items without end': (n) => '(a)\n\n'.repeat(n / 3),
  'letters behind a reference': (n) => `Section 1${'(a)'.repeat(n / 3)}`,
  'quotation marks': (n) => '"'.repeat(n),
  'names in quotation marks': (n) => '("Term") '.repeat(n / 5),
  months: (n) => 'may june 1 '.repeat(n / 3),
  'dates on lines': (n) => 'Dated: 1 May 2010\n\nBy: /s/ Ada Quill\n\n'.repeat(n / 14),
  'commas after a date': (n) => `1 May${' ,'.repeat(n)}`,
  'hyphens after a number': (n) => `1${' -'.repeat(n)} May`,
  'lengths joined by and': (n) => 'one year and '.repeat(n / 3),
  blanks: (n) => '____ [***] [●] '.repeat(n / 3),
  'brackets that stay open': (n) => '[ * '.repeat(n / 2),
  'words broken at the ends of lines': (n) => 'termi-\nnation '.repeat(n / 2),
  'letters broken at the ends of lines': (n) => 'a-\n'.repeat(n),
  'lines that might belong to the page': (n) => '12\n\n'.repeat(n),
  'lines with no line feed': (n) => '1 a\r'.repeat(n / 2),
  'one word without end': (n) => 'a'.repeat(n * 5),
  'one word with apostrophes': (n) => `a${"'a".repeat(n)}`,
  capitals: (n) => 'ORLA LTD AND PIM BV '.repeat(n / 5),
  'names of companies': (n) =>
    `This Agreement is between ${'Orla, Inc., a Delaware corporation ("Orla"), and '.repeat(n / 12)}.`,
  'lists of parties': (n) => 'by and between Orla Ltd and Pim BV. '.repeat(n / 9),
  signatures: (n) => 'By: /s/ Ada Quill\nName: Ada Quill, Orla Ltd\n\n'.repeat(n / 16),
  laws: (n) => 'governed by the laws of the State of New York '.repeat(n / 9),
  'no space and no stop': (n) => 'a,'.repeat(n),
  ideographs: (n) => '本契約は自動更新'.repeat(n / 8),
  'full stops': (n) => 'A. '.repeat(n / 2),
  paragraphs: (n) => 'the\n\n'.repeat(n),
  treaties: (n) =>
    'A Contracting State may denounce this Convention at any time by notification to the Depositary '.repeat(n / 15),
  survivals: (n) => 'Section 4 shall survive the termination of this Agreement for two years and '.repeat(n / 13),
  amendments: (n) => 'This Amendment amends the Supply Agreement dated 1 May 2010, and '.repeat(n / 12),
};
