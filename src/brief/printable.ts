/**
 * A text without what has no place in XML, escaped or not (XML 1.0, 2.2), nor in a calendar (RFC 5545, 3.1): control characters other than tab and line
 * feed, halves of surrogate pairs, U+FFFE and U+FFFF. Every line break is a line feed.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
