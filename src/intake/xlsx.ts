import { posix } from 'node:path';
import type { Sheet } from '../reader/register/workbook.ts';
import { otherArchive } from './media.ts';
import { gathering } from './table-bounds.ts';
import { stylesOf } from './xlsx-formats.ts';
import { rowsOf, stringsOf, unescapedName } from './xlsx-sheet.ts';
import { readXml } from './xml-events.ts';
import { damaged, directoryOf, unpack } from './zip.ts';

/**
 * The sheets of a workbook (ECMA-376 Part 1, 18), in its order; those that hold a chart are left out. Formulas are not worked out again: they have the value
 * that was kept with them.
 */
export function takeXlsx(bytes: Uint8Array): readonly Sheet[] {
  const entries = directoryOf(bytes);
  const names = entries.map(({ name }) => name);
  if (!names.some((name) => name.startsWith('xl/')) || names.includes('xl/workbook.bin')) throw otherArchive(names);
  const parts = unpack(
    bytes,
    entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name) && !aside.test(name)),
  );
  const xml = (name: string | undefined): string | undefined => {
    const part = name === undefined ? undefined : parts.get(name);
    return part && Buffer.from(part.buffer, part.byteOffset, part.length).toString('utf8');
  };
  const workbookAt = relationsOf(xml('_rels/.rels'), '').find(({ is }) => is === 'officeDocument')?.at;
  const workbook = xml(workbookAt);
  if (workbookAt === undefined || workbook === undefined) throw damaged();
  const { dir, base } = posix.parse(workbookAt);
  const related = relationsOf(xml(posix.join(dir, '_rels', `${base}.rels`)), dir);
  const only = (kind: string): string | undefined => xml(related.find(({ is }) => is === kind)?.at);
  const { listed, from1904 } = listIn(workbook);
  const styles = stylesOf(only('styles'), from1904);
  const bounds = gathering();
  const strings = stringsOf(only('sharedStrings'));
  return listed.flatMap(({ name, relation, hidden }) => {
    const found = related.find(({ id }) => id === relation);
    if (found?.is !== 'worksheet') return [];
    const sheet = xml(found.at);
    if (sheet === undefined) throw damaged();
    return [{ name, hidden, rows: rowsOf(sheet, strings, styles, bounds) }];
  });
}

const aside = /^(?:customXml|docProps|xl\/(?:theme|drawings|charts|comments|persons|externalLinks|pivot\w+))\//;

interface Relation {
  readonly id: string;
  /** The last word of its kind: the two standards differ in what stands before it. */
  readonly is: string;
  readonly at: string;
}

/** What the parts of a package are to one another (ECMA-376 Part 2, 9.3). */
function relationsOf(xml: string | undefined, folder: string): readonly Relation[] {
  const found: Relation[] = [];
  if (xml === undefined) return found;
  readXml(xml, {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      found.push({
        id: attribute('Id') ?? '',
        is: posix.basename(attribute('Type') ?? ''),
        at: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return found;
}

interface Listed {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

function listIn(workbook: string): { readonly listed: readonly Listed[]; readonly from1904: boolean } {
  const listed: Listed[] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (name, attribute) => {
      // Some programs write the flag as a number, others as a word.
      if (name === 'workbookPr') from1904 ||= /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      listed.push({
        name: unescapedName(attribute('name') ?? ''),
        relation: attribute('id') ?? '',
        hidden: /hidden/i.test(attribute('state') ?? ''),
      });
    },
  });
  return { listed, from1904 };
}
