import { type Diagnostic, spoken } from '../../base/index.ts';
import { type Draft, type DraftFinding, draftOf } from '../../reader/draft/index.ts';
import { printDraft } from '../../reader/draft/print.ts';
import type { Place, ReadText } from '../../reader/index.ts';
import { type Proposal, proposalsFor } from '../../reader/onto/index.ts';
import { lookupFor, readableNow } from '../../service/ask.ts';
import { Problem } from '../../service/problem.ts';
import { largestReading, type Outcome, type Reading, type Said } from '../../service/reading.ts';
import { type Call, type Handlers, json } from '../call.ts';
import type { routes } from '../contract/routes.ts';

type Asked = Call<(typeof routes)['readDocument']>;

/** Reads documents for whoever holds any right. */
export const readingsHandlers = (reading: Reading): Handlers<'readDocument'> => ({
  readDocument: async (call) => {
    const { actor, body, query } = call;
    if (!actor.grants.every((list) => list.length > 0))
      throw new Problem('not-allowed', 'Reading takes a right over something; ask an administrator for one.');
    if (body.length > largestReading)
      throw new Problem('too-large', `A document that is read has at most ${largestReading >> 20} MB.`);
    // Whether it may be read is known before anybody waits.
    const onto = query.onto;
    if (onto !== undefined) await readableNow(call.register, actor, onto);
    const { read, remarks } = sound(await reading(body, query.name ?? 'document.txt'));
    const draft = draftOf([read]);
    const held = onto === undefined ? undefined : await heldAgainst(call, onto, read);
    return json(200, {
      document: documentOf(read),
      kind: read.kind,
      because: read.because,
      names: (read.report?.accords ?? []).map(({ name, aliases }) => ({ name, aliases })),
      draft: { accord: draft.accord, file: printDraft(draft), facts: factsOf(draft) },
      ...(held && { onto: held.onto }),
      diagnostics: [...remarks, ...(held?.diagnostics ?? draft.diagnostics).map(said)],
    });
  },
});

function sound(outcome: Outcome): Extract<Outcome, { read: ReadText }> {
  if ('tooLong' in outcome)
    throw new Problem(
      'too-large',
      `The text has more than ${outcome.tooLong} characters; take out the part that matters.`,
    );
  if ('refused' in outcome) {
    const { says, ...finding } = outcome.refused;
    const diagnostics = [finding as Diagnostic];
    throw new Problem('not-readable', `${finding.message} ${finding.hint}`, { diagnostics, says });
  }
  return outcome;
}

function documentOf({ source, report }: ReadText): object {
  const { name, media, text, places, title, publisher } = source;
  const publishedOn = report?.publishedOn ?? source.publishedOn;
  return {
    name,
    media,
    text,
    pages: pagesOf(places),
    ...(title !== undefined && { title }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(publisher !== undefined && { publisher }),
  };
}

// Where each page begins; only a PDF has pages.
function pagesOf(places: readonly Place[]): readonly object[] {
  const pages: { page: number; start: number }[] = [];
  for (const { page, start } of places)
    if (page !== undefined && page !== pages.at(-1)?.page) pages.push({ page, start });
  return pages;
}

const factsOf = ({ annotations }: Draft): readonly object[] =>
  annotations.items.map(({ target, body }) => {
    const { type, field, value, kind, by, confidence, review, how, into, utf16 } = body;
    const exact = target.selector.find((one) => one.type === 'TextQuoteSelector');
    return {
      is: type === 'tacit:Act' ? 'act' : 'fact',
      field,
      value,
      ...(kind !== undefined && { kind }),
      ...(by !== undefined && { by }),
      ...(into !== undefined && { into }),
      quote: exact?.exact,
      start: utf16[0],
      end: utf16[1],
      confidence,
      review,
      how,
    };
  });

async function heldAgainst(
  { register, actor }: Asked,
  id: string,
  read: ReadText,
): Promise<{ readonly onto: object; readonly diagnostics: readonly DraftFinding[] }> {
  const held = await readableNow(register, actor, id);
  const lookup = await lookupFor(register, actor, held);
  const on = register.today(held.accord.zone);
  const { acts, terms, sources, diagnostics } = proposalsFor(held.accord, [read], (other) => lookup(other, on));
  return {
    onto: { accord: id, version: held.version, acts: acts.map(told), terms: terms.map(told), sources },
    diagnostics,
  };
}

const told = ({ document: _, ...proposal }: Proposal): object => ({
  ...proposal,
  says: proposal[spoken],
});

const said = (finding: DraftFinding): Said => ({ ...finding, says: finding[spoken] });
