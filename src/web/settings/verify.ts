/** What is found of a delivery: its signature is good, another one, or what was pasted lacks something. */
export type Verdict = 'good' | 'bad' | 'old' | 'no-secret' | 'no-headers' | 'no-crypto';

/** How far the clock of a sender may be off, in seconds (Standard Webhooks). */
const tolerance = 300;

/**
 * Verifies a delivery as its receiver does (Standard Webhooks 1.0, “Verifying signatures”), in the page: nothing that is pasted leaves it.
 * @param headers the headers as lines, `name: value`
 */
export async function verified(secret: string, headers: string, body: string): Promise<Verdict> {
  const key = bytesOf(/^\s*whsec_([A-Za-z0-9+/]+={0,2})\s*$/.exec(secret)?.[1]);
  if (!key) return 'no-secret';
  const header = (name: string): string | undefined =>
    new RegExp(`^[\\s>*<]*"?${name}"?\\s*[:=]\\s*"?([^"\\r\\n]*?)"?,?\\s*$`, 'im').exec(headers)?.[1];
  const [id, at, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
  if (id === undefined || at === undefined || signatures === undefined) return 'no-headers';
  // A browser has it on secure addresses only.
  if (!('subtle' in crypto)) return 'no-crypto';
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${id}.${at}.${body}`);
  for (const one of signatures.split(' ')) {
    const signature = bytesOf(/^v1,(.+)$/.exec(one)?.[1]);
    if (signature && (await crypto.subtle.verify('HMAC', hmac, signature, signed)))
      return Math.abs(Date.now() / 1000 - Number(at)) < tolerance ? 'good' : 'old';
  }
  return 'bad';
}

function bytesOf(base64: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (base64 === undefined) return undefined;
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
