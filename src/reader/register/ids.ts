import { slugOf } from '../draft/words.ts';
import { emptyHash, hashed } from '../vocabulary.ts';

const longest = 60;

/**
 * A number or a title as the id of an accord: lower case, digits and hyphens. Where letters or digits are lost on the way, as those of Japanese and Korean are,
 * a hash of the whole stands behind it, so that the same words always have the same id and others have another one.
 */
export function accordId(words: string): string {
  const text = words.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const kept = slugOf(text, longest);
  const signs = (of: string): number => of.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (signs(kept) === signs(text.normalize('NFKD'))) return kept;
  let hash = emptyHash;
  for (let i = 0; i < text.length; i += 1) hash = hashed(hash, text.charCodeAt(i));
  const tail = (hash >>> 0).toString(16).padStart(8, '0');
  return kept === '' ? `accord-${tail}` : `${kept}-${tail}`;
}
