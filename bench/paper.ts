// Texts such as contracts are, in words of our own: no two clauses in a row alike, the same in every run.

const firms = [
  'Orla Foods',
  'Pim & Sons',
  'Harrow Mills',
  'Lune Shipping',
  'Tarn Software',
  'Vela Energy',
  'Quill Press',
];
const forms = ['Inc.', 'Ltd', 'LLC', 'B.V.', 'GmbH', 'Corp.'];
const states = ['New York', 'Delaware', 'California', 'England', 'Ontario', 'Texas'];
const goods = ['flour', 'bearings', 'licensed software', 'freight space', 'maintenance work', 'printed matter'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const lengths = ['one (1) year', 'two (2) years', 'thirty-six (36) months', 'five years', '12 months'];
const notices = ['thirty (30) days', 'ninety (90) days', '60 days', 'six months', 'ten (10) business days'];

// What most of a contract is: clauses that say nothing of its life.
const fillers = [
  'The Supplier shall deliver the goods to the place that the Buyer names in its order, and bears the cost of carriage, packing and insurance up to that place.',
  'Each invoice is due on receipt and shall show the number of the order, the quantity delivered, the price of each item and any tax that has to be paid on it.',
  'The Buyer shall look at the goods without delay and tell the Supplier of every fault that it finds; goods that are not refused within that time count as taken.',
  'Neither party shall disclose what it learns about the business of the other, save to those of its staff who have to know it and who are bound in the same way.',
  'A failure to insist on a right is no waiver of it, and a waiver on one occasion is none on another unless it is given in writing and signed by the party that gives it.',
  'The headings in this Agreement are for convenience only and shall not affect how it is read; words in the singular include the plural where the sense so requires.',
  'The Supplier warrants that the goods are free from faults in material and workmanship, are fit for the use that is stated in the order, and infringe no right of another.',
  'Neither party is liable for a delay that comes from fire, flood, war, strike or an act of government, as long as it does what can be asked of it to overcome the hindrance.',
  'This Agreement may be executed in counterparts, each of which is an original, and all of which together are one instrument binding on both parties and their successors.',
];

// Spreads numbers evenly; the same in every run.
const scattered = (index: number): number => {
  let x = Math.imul(index + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return (x ^ (x >>> 13)) >>> 0;
};

/** A contract of its own number, a little shorter or longer than others: some 40 to 80 kB. */
function contractText(number: number): string {
  let turn = number * 1009;
  const one = (list: readonly string[]): string => list[scattered((turn += 1)) % list.length] as string;
  const day = (): string =>
    `${one(months)} ${1 + (scattered((turn += 1)) % 28)}, ${1998 + (scattered((turn += 1)) % 25)}`;
  const [seller, buyer] = [`${one(firms)} ${one(forms)}`, `${one(firms)} ${one(forms)}`];
  const clauses = 20 + (scattered((turn += 1)) % 20);
  const terms = [
    `Term. This Agreement commences on the Effective Date and shall continue for an initial term of ${one(lengths)} (the "Initial Term"), and shall thereafter automatically renew for successive periods of one year each unless either party gives written notice of non-renewal at least ${one(notices)} before the end of the term then current.`,
    `Termination. Either party may terminate this Agreement at any time upon ${one(notices)}' prior written notice to the other, or at once if the other is in material breach and does not cure it within ${one(notices)}.`,
    `Notices. All notices shall be in writing and are deemed given upon receipt if sent by registered mail to the address first written above. Sections 4 and 7 survive the termination of this Agreement.`,
    `Governing Law. This Agreement shall be governed by and construed in accordance with the laws of ${one(states)}.`,
  ];
  const parts = [
    `SUPPLY AGREEMENT\n\nThis Supply Agreement (this "Agreement") is made as of ${day()} (the "Effective Date") by and between ${seller}, a ${one(states)} company with offices at ${1 + (scattered((turn += 1)) % 900)} Mill Road ("Supplier"), and ${buyer}, a ${one(states)} company ("Buyer").\n\nWHEREAS the Supplier deals in ${one(goods)} and the Buyer needs them, the parties agree as follows:`,
  ];
  for (let n = 1; n <= clauses; n += 1) {
    const own = n % 6 === 5 ? (terms[(n / 6) | 0] ?? one(fillers)) : one(fillers);
    const rest = Array.from({ length: 4 + (scattered((turn += 1)) % 8) }, () => one(fillers));
    parts.push(`${n}. ${own} ${rest.join(' ')}`);
    if (n % 4 === 0)
      parts.push(
        `${n}.1 As last amended on ${day()}, the price of ${one(goods)} is ${scattered((turn += 1)) % 9000} dollars for each order. ${one(fillers)}`,
      );
  }
  parts.push(
    `IN WITNESS WHEREOF the parties have executed this Agreement.\n\n${seller}\n\nBy: /s/ Ada Quill\nName: Ada Quill\nTitle: Director\nDate: ${day()}\n\n${buyer}\n\nBy: /s/ Ben Rook\nName: Ben Rook\nTitle: President\nDate: ${day()}`,
  );
  return parts.join('\n\n');
}

/** Contracts of so many characters together. */
export function contractTexts(characters: number): readonly string[] {
  const texts: string[] = [];
  for (let length = 0, n = 1; length < characters; n += 1) {
    const text = contractText(n);
    texts.push(text);
    length += text.length;
  }
  return texts;
}
