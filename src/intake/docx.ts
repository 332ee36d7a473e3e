import mammoth from 'mammoth';
import { sentence } from '../base/index.ts';
import { remark } from '../reader/codes.ts';
import type { Remark } from '../reader/source-text.ts';
import { type Numbering, numberingOf, type Told } from './docx-numbering.ts';
import { otherArchive } from './media.ts';
import { writer } from './places.ts';
import type { Taken } from './refusal.ts';
import { titled } from './titled.ts';
import { directoryOf, packed, unpack } from './zip.ts';

/** The paragraphs of a document, with the labels of its lists, the cells of its tables and its notes at the end. Pictures are not even unpacked. */
export async function takeDocx(bytes: Uint8Array): Promise<Taken> {
  const entries = directoryOf(bytes);
  const names = entries.map(({ name }) => name);
  if (!names.includes('[Content_Types].xml') || !names.some((name) => name.startsWith('word/')))
    throw otherArchive(names);
  const wanted = entries.filter(
    ({ name }) => /\.(?:xml|rels)$/.test(name) && !/^(?:customXml|word\/(?:theme|glossary))\//.test(name),
  );
  const parts = new Map(unpack(bytes, wanted));
  const xml = (name: string): string => Buffer.from(parts.get(name) ?? []).toString('utf8');
  const lists = parts.has('word/numbering.xml') ? numberingOf(xml('word/numbering.xml')) : undefined;
  if (lists) parts.set('word/numbering.xml', Buffer.from(lists.marked, 'utf8'));
  const root = await modelOf(packed(parts));
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(xml('docProps/core.xml'))?.[1];
  return {
    ...written(root, lists),
    title: titled(unescaped(title ?? '')),
    remarks: changesIn(xml('word/document.xml')),
  };
}

/** As much of the model of the library as is read; it has no types of its own. */
interface Model {
  readonly type: string;
  readonly children?: readonly Model[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly numbering?: Told | null;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { resolve(reference: Model): { readonly body: readonly Model[] } | undefined };
}

async function modelOf(buffer: Buffer): Promise<Model> {
  let model: Model | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      // The model is all that is wanted: nothing is left for the library to turn into HTML.
      transformDocument: (root: Model) => {
        model = root;
        return { ...root, children: [] };
      },
    },
  );
  return model ?? { type: 'document' };
}

function written(root: Model, lists: Numbering | undefined): Pick<Taken, 'text' | 'places'> {
  const to = writer();
  const notes: Model[] = [];
  let [paragraph, pending] = [0, ''];
  const put = (text: string, part: string): void => {
    if (text.trim() === '') return;
    if (to.length() > 0) to.add(pending, { part });
    to.add(text, { part });
    pending = '\n\n';
  };
  const block = (model: Model, after: string): void => {
    if (model.type === 'table') return table(model, after);
    if (model.type !== 'paragraph') return (model.children ?? []).forEach((child) => block(child, after));
    paragraph += 1;
    const label = model.numbering ? lists?.label(model.numbering) : undefined;
    const text = textOf(model, notes).trimEnd();
    put(label && text.trim() !== '' ? `${label} ${text.trimStart()}` : text, `paragraph ${paragraph}`);
    pending = after;
  };
  const table = (model: Model, after: string): void => {
    for (const row of model.children ?? []) {
      for (const cell of row.children ?? []) {
        for (const one of cell.children ?? []) block(one, '\n');
        // The next cell of the row stands beside this one.
        pending = '\t';
      }
      pending = '\n';
    }
    pending = after;
  };
  for (const child of root.children ?? []) block(child, '\n\n');
  notes.forEach((reference, n) => {
    const body = root.notes?.resolve(reference)?.body ?? [];
    const text = body
      .map((one) => textOf(one, []))
      .join('\n')
      .trim();
    pending = '\n\n';
    put(text === '' ? '' : `${n + 1} ${text}`, `note ${n + 1}`);
  });
  return to.done();
}

function textOf(model: Model, notes: Model[]): string {
  switch (model.type) {
    case 'text':
      return model.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return model.checked ? '☑' : '☐';
    case 'noteReference':
      notes.push(model);
      return '';
    default:
      return (model.children ?? []).map((child) => textOf(child, notes)).join('');
  }
}

/** A document with changes that nobody has accepted has more than one text. */
function changesIn(xml: string): readonly Remark[] {
  const deleted = xml.match(/<w:(?:del|moveFrom)\s/g)?.length ?? 0;
  const added = xml.match(/<w:(?:ins|moveTo)\s/g)?.length ?? 0;
  if (deleted + added === 0) return [];
  return [
    remark(
      'reader/tracked-changes',
      sentence`The document has ${added} additions and ${deleted} deletions that nobody has accepted yet; it was read as if all were made.`,
    ),
  ];
}

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );
