import { crc32, inflateRawSync } from 'node:zlib';
import { sentence } from '../base/index.ts';
import { Refused } from './refusal.ts';

/** A file in a ZIP archive, as its directory tells it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const megabyte = 1 << 20;
// An office file is text that shrinks to a tenth or a thirtieth, and pictures that do not shrink.
const bounds = { sum: 512 * megabyte, ratio: 100, ratioFrom: 24 * megabyte, entries: 20_000 } as const;
/** The most that is unpacked of one entry, and of all that are asked for: a directory can lie. */
const unpacked = { entry: 48 * megabyte, all: 96 * megabyte } as const;

const bomb = (): Refused =>
  new Refused('reader/zip-bomb', sentence`Unpacked, the file would be out of all proportion to its size.`);
/** The refusal of an archive, or of a part of one, that is not put together as it should be. */
export const damaged = (): Refused => new Refused('reader/corrupt', sentence`The archive in the file is damaged.`);

/** The directory of an archive, looked at before anything is unpacked. */
export function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) throw damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > bounds.entries) throw bomb();
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if (flags % 2 === 1) throw new Refused('reader/encrypted', sentence`The document has a password.`);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const sum = entries.reduce((all, { size }) => all + size, 0);
  if (sum > bounds.sum || (sum > bounds.ratioFrom && sum > bytes.length * bounds.ratio)) throw bomb();
  return entries;
}

/** The record at the end of an archive, before a comment of any length. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** Unpacks some entries, never more than the bounds, whatever the directory says of them. */
export function unpack(bytes: Uint8Array, entries: readonly Entry[]): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts = new Map<string, Uint8Array>();
  let left: number = unpacked.all;
  for (const { name, method, packed, at } of entries) {
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw damaged();
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const stored = bytes.subarray(from, from + packed);
    if (stored.length < packed || (method !== 0 && method !== 8)) throw damaged();
    const part = method === 0 ? stored : inflated(stored, Math.min(left, unpacked.entry));
    left -= part.length;
    if (left < 0) throw bomb();
    parts.set(name, part);
  }
  return parts;
}

function inflated(bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
  }
}

/** An archive of parts that are stored as they are: what a library unpacks again cannot grow. */
export function packed(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const path = Buffer.from(name, 'utf8');
    // Version, flags, method, time and day, then what is the same in both headers.
    const same = Buffer.alloc(26);
    same.writeUInt16LE(20, 0);
    same.writeUInt16LE(0x0800, 2);
    same.writeUInt16LE(0x21, 8);
    same.writeUInt32LE(crc32(part), 10);
    same.writeUInt32LE(part.length, 14);
    same.writeUInt32LE(part.length, 18);
    same.writeUInt16LE(path.length, 22);
    files.push(Buffer.from([0x50, 0x4b, 3, 4]), same, path, Buffer.from(part));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), same, rest, path);
    at += 30 + path.length + part.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
