import { parseFragment } from 'parse5';
import type { TextPiece } from './html-text.ts';

/** Characters in a row that either all stand in the source word for word, from `at` on, or none of them. */
interface Run {
  readonly text: string;
  readonly at?: number;
}

/**
 * The characters of a text beside those of its source. Entities, line ends that the reading of HTML joins and tags without a meaning break the text
 * into runs; where the two cannot be brought together, the rest has no place rather than a wrong one.
 */
export function runsOf(source: string, { value, from, to }: TextPiece): readonly Run[] {
  if (from < 0) return [{ text: value }];
  const raw = source.slice(from, to);
  if (raw === value) return [{ text: value, at: from }];
  const runs: Run[] = [];
  let [v, r, begun] = [0, 0, 0];
  // What has been the same since `begun` becomes a run.
  const same = (): void => {
    if (v > begun) runs.push({ text: value.slice(begun, v), at: from + r - (v - begun) });
  };
  while (v < value.length) {
    const entity = raw[r] === '&' ? entityAt(raw, r) : undefined;
    if (entity && value.startsWith(entity.says, v)) {
      same();
      runs.push({ text: entity.says });
      v += entity.says.length;
      r += entity.length;
      begun = v;
    } else if (raw[r] === value[v]) {
      v += 1;
      r += 1;
    } else {
      const passed = passedOver(raw, r);
      same();
      begun = v;
      if (passed === 0) {
        runs.push({ text: value.slice(v) });
        return runs;
      }
      if (raw[r] === '\r' && value[v] === '\n' && raw[r + 1] !== '\n') {
        runs.push({ text: '\n' });
        v += 1;
        begun = v;
      }
      r += passed;
    }
  }
  same();
  return runs;
}

/** How much of the source is no character of the text: half a line end, a NUL, a tag that closes nothing. */
function passedOver(raw: string, at: number): number {
  if (raw[at] === '\r' || raw[at] === '\0') return 1;
  const end = raw[at] === '<' ? raw.indexOf('>', at) : -1;
  return end < 0 ? 0 : end + 1 - at;
}

const known = new Map<string, string>();

/** What an entity says, as the parser itself reads it; nothing where the sign stands for itself. */
function entityAt(raw: string, at: number): { readonly says: string; readonly length: number } | undefined {
  const entity = /^&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{0,40});?/.exec(raw.slice(at, at + 48))?.[0];
  if (!entity) return undefined;
  let says = known.get(entity);
  if (says === undefined) {
    const [node] = parseFragment(entity).childNodes;
    says = node && 'value' in node ? node.value : '';
    if (known.size < 4096) known.set(entity, says);
  }
  return says === entity || says === '' ? undefined : { says, length: entity.length };
}
