import type { ActKind } from '../../accord/index.ts';
import { type Place, placeAt } from '../states.ts';
import { officerAlone } from './act-fields.ts';
import type { Draft } from './scene.ts';

// The acts with which a party leaves an accord, or stays.
const ofExit: ReadonlySet<ActKind> = new Set<ActKind>([
  'notice',
  'announcement',
  'suspension-of-notice',
  'extension-of-suspension',
  'resumption-of-notice',
  'revocation',
  'suspension-of-operation',
]);

/**
 * An officer who goes by his name alone acts for the one state that the report lets leave the accord, else for that of the dateline. A person has to look:
 * who governs which state is not to be known from the report.
 */
export function officersNamed(acts: readonly Draft[], dateline: string | undefined): Draft[] {
  const states = new Map(
    acts
      .toReversed()
      .flatMap(({ act, by, byCode }) =>
        byCode !== undefined && by !== undefined && ofExit.has(act) ? [[byCode, by]] : [],
      ),
  );
  const [only] = states.size === 1 ? states : [];
  const state: Place | undefined = only ? { code: only[0], name: only[1] } : placeOfLine(dateline);
  if (!state) return [...acts];
  return acts.map((act) => {
    const nameless = act.byCode === undefined && act.how.some((step) => step === officerAlone);
    if (!ofExit.has(act.act) || !nameless || act.to === state.name) return act;
    return {
      ...act,
      by: state.name,
      byCode: state.code,
      ...(act.speaker ? { speaker: { ...act.speaker, for: state.name } } : {}),
      review: true,
      how: [...act.how, `${act.by ?? ''} is taken to act for ${state.name}, of which the report speaks`],
    };
  });
}

function placeOfLine(dateline: string | undefined): Place | undefined {
  const words = dateline?.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const place = placeAt((i) => words[i], at);
    if (place) return { code: place.code, name: place.name };
  }
  return undefined;
}
