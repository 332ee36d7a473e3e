import type { DatedEntry } from '../reader/source-text.ts';
import { dayOf } from './day.ts';
import type { Decoded } from './encoding.ts';
import { writer } from './places.ts';
import type { Taken } from './refusal.ts';
import { titled } from './titled.ts';

/** A logical line of a calendar file: its characters, each with the offset that it stands at, since long lines are folded. */
interface Property {
  readonly name: string;
  readonly value: string;
  readonly offsets: readonly number[];
}

/** An appointment or a task. */
interface Component {
  readonly at: number;
  readonly properties: readonly Property[];
}

/**
 * The entries of a calendar file, each a paragraph: its first day, its summary, its description. Unfolding is done here because no parser keeps the place
 * of a value. Repetitions are not drawn out: an entry is what somebody wrote, once.
 */
export function takeCalendar({ text: source, remarks }: Decoded): Taken {
  const { components, own } = read(source);
  const to = writer();
  const entries: DatedEntry[] = [];
  for (const { at, properties } of components) {
    const find = (name: string): Property | undefined => properties.find((one) => one.name === name);
    const when = find('DTSTART') ?? find('DUE');
    const on = dayOf(when?.value);
    const summary = find('SUMMARY');
    if (!on && !summary) continue;
    if (to.length() > 0) to.add('\n\n');
    const start = to.length();
    if (on) to.add(`${on}: `);
    const said = [summary, find('DESCRIPTION')].filter((one) => one !== undefined && one.value.trim() !== '');
    said.forEach((property, n) => {
      if (n > 0) to.add(to.endsWith('.') ? ' ' : '. ');
      say(property as Property);
    });
    if (on) entries.push({ on, summary: titled(plain(summary)) ?? '', at, start, end: to.length() });
  }
  return {
    ...to.done(),
    title: titled(plain(own.find(({ name }) => name === 'X-WR-CALNAME' || name === 'NAME'))),
    entries,
    remarks,
  };

  function say({ value, offsets }: Property): void {
    for (let i = 0; i < value.length; i++) {
      const escaped = value[i] === '\\' ? unescaped[value[i + 1] ?? ''] : undefined;
      if (escaped === undefined) to.literal(value[i] as string, offsets[i] as number);
      else {
        to.add(escaped);
        i += 1;
      }
    }
  }
}

const unescaped: Readonly<Record<string, string>> = { n: '\n', N: '\n', ',': ',', ';': ';', '\\': '\\' };

const plain = (property: Property | undefined): string | undefined =>
  property?.value.replace(/\\([nN,;\\])/g, (_, sign: string) => unescaped[sign] as string);

/** Takes a calendar apart. What stands in an entry of an entry, such as an alarm, is not of the entry. */
function read(source: string): { readonly components: readonly Component[]; readonly own: readonly Property[] } {
  const components: Component[] = [];
  const own: Property[] = [];
  let open: { at: number; properties: Property[] } | undefined;
  let inner = 0;
  for (const { at, property } of properties(source)) {
    const { name, value } = property;
    const kind = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      if (open) inner += 1;
      else if (kind === 'VEVENT' || kind === 'VTODO' || kind === 'VJOURNAL') open = { at, properties: [] };
    } else if (name === 'END') {
      if (open && inner === 0) {
        components.push(open);
        open = undefined;
      } else if (open) inner -= 1;
    } else if (!open) own.push(property);
    else if (inner === 0) open.properties.push(property);
  }
  // A file that breaks off has lost its end, not what stands before it.
  if (open) components.push(open);
  return { components, own };
}

function* properties(source: string): Generator<{ readonly at: number; readonly property: Property }> {
  const line = /[^\r\n]+/g;
  let unfolded = '';
  let offsets: number[] = [];
  for (let found = line.exec(source); ; found = line.exec(source)) {
    const [text = ''] = found ?? [];
    const goesOn = found !== null && /^[ \t]/.test(text);
    if (!goesOn && unfolded !== '') {
      const property = parted(unfolded, offsets);
      if (property) yield { at: offsets[0] as number, property };
      [unfolded, offsets] = ['', []];
    }
    if (!found) return;
    for (let i = goesOn ? 1 : 0; i < text.length; i++) offsets.push(found.index + i);
    unfolded += goesOn ? text.slice(1) : text;
  }
}

/** Name and value of a logical line; its parameters may have colons in quotation marks. */
function parted(line: string, offsets: readonly number[]): Property | undefined {
  const name = /^[\w-]+(?=[;:])/.exec(line)?.[0];
  if (name === undefined) return undefined;
  let quoted = false;
  let at = name.length;
  for (; at < line.length && (quoted || line[at] !== ':'); at++) if (line[at] === '"') quoted = !quoted;
  return { name: name.toUpperCase(), value: line.slice(at + 1), offsets: offsets.slice(at + 1) };
}
