import { isRecord, near, sentence } from '../base/index.ts';
import type { Code } from './check-codes.ts';
import { actsIn, type Checking, type Layer, layersOf, listOf, mapOf, recordsOf, textOf } from './checking.ts';
import { mergeTerms } from './merge.ts';
import { quoted } from './words.ts';

const lists = ['exits', 'conditions', 'duties', 'survival'] as const;

const patched = ['exits', 'conditions', 'duties'] as const;

const singular = { exits: sentence`exit`, conditions: sentence`condition`, duties: sentence`duty` } as const;

/** Ids have to be there once, and a patch has to hit what it is meant for. */
export function checkIds(checking: Checking): void {
  const { written, say } = checking;
  const acts = new Set<string>();
  for (const { id, path } of actsIn(written)) {
    if (acts.has(id)) say('accord/duplicate-id', sentence`Two acts have the id ${quoted(id)}.`, path, 'id');
    acts.add(id);
  }
  for (const code of Object.keys(mapOf(written.actors)))
    if (Object.hasOwn(mapOf(written.parties), code))
      say('accord/duplicate-id', sentence`${quoted(code)} is both a party and an actor.`, ['actors'], code);
  if (written.kind === 'bilateral' && Object.keys(mapOf(written.parties)).length !== 2 && isRecord(written.parties)) {
    const count = Object.keys(written.parties).length;
    say(
      'accord/party-count',
      sentence`A bilateral accord has two parties, and this file lists ${count}.`,
      [],
      'parties',
    );
  }
  const { text, amendments, positions } = layersOf(written);
  for (const layer of [text, ...amendments, ...positions]) twiceInOneList(checking, layer);
  let terms = text.terms;
  for (const layer of amendments) {
    checkPatch(checking, layer, idsOf(terms));
    terms = mergeTerms(terms, layer.terms);
  }
  // A position may speak of what any amendment has brought.
  const all = idsOf(terms);
  for (const layer of positions)
    checkPatch(checking, layer, {
      ...all,
      exits: [...all.exits, ...checking.given.exits],
      duties: [...all.duties, ...checking.given.duties],
    });
}

type Ids = Readonly<Record<(typeof lists)[number], readonly string[]>>;

function idsOf(terms: Layer['terms']): Ids {
  return Object.fromEntries(
    lists.map((list) => [list, recordsOf(terms[list]).flatMap((part) => textOf(part.id) ?? [])]),
  ) as unknown as Ids;
}

function twiceInOneList({ say }: Checking, layer: Layer): void {
  for (const list of lists) {
    const seen = new Set<string>();
    listOf(layer.terms[list]).forEach((part, i) => {
      const id = isRecord(part) ? textOf(part.id) : undefined;
      if (id === undefined) return;
      if (seen.has(id))
        say('accord/duplicate-id', sentence`\`${list}\` has ${quoted(id)} twice.`, [...layer.path, list, i], 'id');
      seen.add(id);
    });
  }
}

const unknownCode = {
  exits: 'accord/unknown-exit',
  conditions: 'accord/unknown-condition',
  duties: 'accord/unknown-duty',
} as const satisfies Record<string, Code>;

// A patch of an id that is not there adds something new: where the id is nearly one that is there, it was meant to change that.
function checkPatch({ say }: Checking, layer: Layer, ids: Ids): void {
  for (const list of patched) {
    const raw = listOf(layer.terms[list]);
    if (raw.some((part) => !isRecord(part) || part.id === undefined)) continue;
    raw.forEach((part, i) => {
      const id = textOf((part as Layer['terms']).id);
      if (id === undefined || ids[list].includes(id)) return;
      const path = [...layer.path, list, i];
      const what = singular[list];
      const by = layer.by ?? '';
      if ((part as Layer['terms']).remove === true)
        say(
          unknownCode[list],
          sentence`${by}the ${what} ${quoted(id)} is removed, and there is none of that id.`,
          path,
          'id',
        );
      else {
        const other = near(id, ids[list]);
        if (other !== undefined)
          say(
            'accord/similar-id',
            sentence`${by}a new ${what} ${quoted(id)} stands beside ${quoted(other)}.`,
            path,
            'id',
          );
      }
    });
  }
}
