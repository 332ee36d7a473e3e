/** A tile of a log (C2SP, tlog-tiles): up to 256 hashes of one level, or as many entries. */
export interface Tile {
  /** `entries`, or the level whose subtrees it holds. */
  readonly level: number | 'entries';
  readonly n: number;
  /** How many it holds; 256 where it is full. */
  readonly width: number;
}

/** How many hashes a full tile holds. */
const tileWidth = 256;

/** Reads the path of a tile, such as `tile/0/x001/234` or `tile/entries/067.p/17`; undefined where there can be none. */
export function parseTile(path: string): Tile | undefined {
  const found = /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  if (!found) return undefined;
  const [, level = '', place = '', partial] = found;
  const width = partial === undefined ? tileWidth : Number(partial);
  const n = Number(place.replaceAll(/[x/]/g, ''));
  // A number has one way of being written.
  if (
    !Number.isSafeInteger(n) ||
    width > tileWidth ||
    (partial !== undefined && width === tileWidth) ||
    printPlace(n) !== place
  )
    return undefined;
  return { level: level === 'entries' ? level : Number(level), n, width };
}

/** The path of a tile. */
export function printTile({ level, n, width }: Tile): string {
  return `tile/${level}/${printPlace(n)}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** Entries one after another, each after its length in two bytes, the larger first. */
export function bundle(entries: readonly string[]): Uint8Array {
  const parts = entries.flatMap((entry) => {
    const bytes = Buffer.from(entry);
    if (bytes.length > 0xffff) throw new RangeError('An entry of a log has at most 65,535 bytes.');
    return [Buffer.of(bytes.length >> 8, bytes.length & 0xff), bytes];
  });
  return Buffer.concat(parts);
}

function printPlace(n: number): string {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}
