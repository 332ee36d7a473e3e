const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const hundreds = ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc', 'cm'];

/** A number in small Roman numerals, as far as lists go. */
export const inRoman = (n: number): string =>
  n < 1 || n > 999 ? String(n) : `${hundreds[Math.floor(n / 100)]}${tens[Math.floor(n / 10) % 10]}${roman[n % 10]}`;

/** A number in small letters, as lists count: z is followed by aa. */
export function inLetters(n: number): string {
  if (n < 1 || n > 18_278) return String(n);
  let [letters, rest] = ['', n];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A number in the letters of Japan, China and Korea, as lists count: 十二, 一百 and above as digits. */
export function inIdeographs(n: number): string {
  const digits = '〇一二三四五六七八九';
  if (n < 1 || n > 99) return String(n);
  const [ten, one] = [Math.floor(n / 10), n % 10];
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${one > 0 ? digits[one] : ''}`;
}
