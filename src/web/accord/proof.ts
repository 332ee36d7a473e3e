// The proofs of the audit log (RFC 9162), recomputed where they are looked at. What the server says of itself is not taken for verified.

/** An entry as far as its digest and its place go. */
interface Digested {
  readonly seq: number;
  readonly digest: string;
  readonly body: unknown;
}

/** A line of the log with the proof that it is in the tree of `size` lines. */
interface ProvedLine {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly proof: readonly string[];
}

/** How far it was found to fit. */
export interface Finding {
  /** The digest of every entry of the line is that of its body. */
  readonly entries: boolean;
  /** The line vouches for just these entries. */
  readonly line: boolean;
  /** The line is in the tree whose root the checkpoint names; undefined where there is no checkpoint. */
  readonly tree: boolean | undefined;
}

/** The entries of an accord that a line of the log vouches for, from those of its history. */
export function entriesOf<Entry extends Digested>(leaf: string, history: readonly Entry[]): readonly Entry[] {
  const { version = 0, entries = 0 } = JSON.parse(leaf) as { version?: number; entries?: number };
  return history.filter(({ seq }) => seq > version - entries && seq <= version);
}

/** Recomputes what a line of the log says of entries, and that it is in the tree of a checkpoint. */
export async function verified(
  entries: readonly Digested[],
  line: ProvedLine,
  checkpoint: string | undefined,
): Promise<Finding> {
  const digests = await Promise.all(entries.map(async ({ body }) => hex(await sha256(bytesOf(JSON.stringify(body))))));
  const { digest } = JSON.parse(line.leaf) as { digest?: string };
  const [, size, root] = checkpoint?.split('\n') ?? [];
  return {
    entries: entries.length > 0 && entries.every((entry, i) => entry.digest === digests[i]),
    line: digest === hex(await sha256(bytesOf(digests.join('\n')))),
    tree: checkpoint === undefined ? undefined : Number(size) === line.size && (await rootOf(line)) === root,
  };
}

// RFC 9162, 2.1.3.2.
async function rootOf({ index, size, leaf, proof }: ProvedLine): Promise<string | undefined> {
  let [fn, sn] = [BigInt(index), BigInt(size - 1)];
  if (fn > sn) return undefined;
  let made = await sha256(Uint8Array.of(0), bytesOf(leaf));
  for (const coded of proof) {
    if (sn === 0n) return undefined;
    const step = Uint8Array.from(atob(coded), (char) => char.charCodeAt(0));
    if (fn % 2n === 1n || fn === sn) {
      made = await sha256(Uint8Array.of(1), step, made);
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else made = await sha256(Uint8Array.of(1), made, step);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n ? btoa(String.fromCharCode(...made)) : undefined;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}
