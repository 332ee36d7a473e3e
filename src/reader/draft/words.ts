/** Words of a document as an accord file can hold them: in one line, without characters that no text has, and not too long. */
export function oneLine(text: string, most = 1000): string {
  const line = text
    .slice(0, most * 2)
    .replace(/[\0-\x1f\x7f-\x9f\u00ad\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/\p{Cs}/gu, '')}…` : line;
}

/** A name as an id: lower-case letters, digits and hyphens. Empty where no letter of the alphabet is in it. */
export function slugOf(name: string, most = 60): string {
  return name
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '');
}

/** A word that is not taken yet: itself, or with a number behind it. */
export function freeName(wanted: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}-${n}`)) n += 1;
  return `${wanted}-${n}`;
}
