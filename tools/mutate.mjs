// npm run mutate: changes the calendar and the engine in every place that can be changed, and sees whether a test notices. That takes hours.
// `npm run mutate -- sample 8` tries one stretch of lines in eight, drawn by name and place, so always the same ones; `sample 8 3` draws
// others. Every other word goes to Stryker.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { main, programOf, root, runNode, say } from './house.mjs';

const folders = ['src/calendar', 'src/engine'];
// About a function of a few lines: short enough for many draws, long enough to hold most changes whole.
const stretch = 15;

/** A number that looks drawn, from a text (FNV-1a, 32 bits). @param {string} text */
function drawn(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The low bits of texts that differ in one sign are too much alike.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The stretches drawn, as Stryker takes them. @param {number} oneIn @param {number} which @returns {string[]} */
function sample(oneIn, which) {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
      return Array.from({ length: Math.ceil(lines / stretch) }, (_, i) => i * stretch + 1)
        .filter((from) => drawn(`${file}:${from}`) % oneIn === which % oneIn)
        .map((from) => `${file}:${from}-${Math.min(from + stretch - 1, lines)}`);
    });
}

await main(async () => {
  const words = process.argv.slice(2);
  if (words[0] === 'sample') {
    const [oneIn, which] = [Number(words[1]), Number(words[2] ?? 0)];
    if (!Number.isInteger(oneIn) || oneIn < 1 || !Number.isInteger(which) || which < 0)
      throw new Error('`sample` takes one or two whole numbers: one stretch in how many, and which of them.');
    const drawnOnes = sample(oneIn, which);
    say(`${drawnOnes.length} stretches of ${stretch} lines`);
    words.splice(0, words.length, '--mutate', drawnOnes.join(','));
  }
  return (await runNode([programOf('@stryker-mutator/core', 'stryker'), 'run', ...words])).status;
});
