// What the licences of bundled packages ask for: that their texts come along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.mjs';

/**
 * The licence texts of the packages whose code is part of what was built.
 * @param {readonly string[]} inputs paths from the root
 */
export function licencesOf(inputs) {
  const folders = new Set(inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? ''));
  folders.delete('');
  const texts = [...folders].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((found) => /^licen[cs]e/i.test(found));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : license;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
