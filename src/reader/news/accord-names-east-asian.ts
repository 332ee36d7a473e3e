import type { NamedAccord } from './accord-names.ts';
import type { Language } from './east-asian-languages.ts';

/** The accords that a report in Japanese or Korean names. */
export function accordsIn(text: string, language: Language): readonly NamedAccord[] {
  const accords: { name: string; aliases: string[]; start: number; end: number }[] = [];
  for (const line of linesOf(text)) {
    for (const match of line.piece.matchAll(language.accord)) {
      const full = (match[1] as string).trim();
      if (language.generic.test(full)) continue;
      const start = line.start + match.index + match[0].indexOf(full);
      const aliases = (match[2] ?? '').split(/[,、] ?/).filter((alias) => alias !== '');
      const known = accords.find(
        (one) =>
          one.name === full ||
          one.aliases.includes(full) ||
          aliases.some((alias) => one.name === alias || one.aliases.includes(alias)),
      );
      if (!known) accords.push({ name: full, aliases: [...aliases], start, end: start + full.length });
      else known.aliases.push(...aliases.filter((alias) => !known.aliases.includes(alias)));
    }
    for (const match of line.piece.matchAll(language.short)) {
      const name = match[1] as string;
      if (accords.some((one) => one.name === name || one.aliases.includes(name))) continue;
      const start = line.start + match.index;
      accords.push({ name, aliases: [], start, end: start + name.length });
    }
  }
  return accords;
}

function linesOf(text: string): readonly { start: number; piece: string }[] {
  const lines: { start: number; piece: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n', at);
    const end = Math.min(stop < 0 ? text.length : stop, at + 2000);
    lines.push({ start: at, piece: text.slice(at, end) });
    at = (stop < 0 ? text.length : stop) + 1;
  }
  return lines;
}
