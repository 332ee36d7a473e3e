/** Reads base64 (RFC 4648, 4), strictly: one row of bytes has one way of being written. Undefined where the text is another. */
export function parseBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
