/** A title or a name on one line, or nothing where there is no letter in it. */
export function titled(text: string | null | undefined): string | undefined {
  const line = (text ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
