import type { Accord } from '../../accord/index.ts';
import { isRecord, type JsonRecord } from '../../base/index.ts';
import type { Option } from '../../engine/index.ts';

// A supposition stands in the address as the acts that a record would have.

/** Whether an act needs no more than who, when and of what: an amendment has words of its own. */
export const canBeSupposed = ({ act }: Pick<Option, 'act'>): boolean => act !== 'amendment';

/** Whether an act says until when. */
export const saysUntil = ({ act }: Pick<Option, 'act'>): boolean =>
  act === 'agreed-extension' || act === 'extension-of-suspension' || act === 'renewal';

/** The act of an option, done on a day by a party and by those who have to join it. */
export function actOf(option: Option, party: string, date: string, accord: Accord, until?: string): JsonRecord {
  const { act, exit, of, needs } = option;
  const joined = needs.filter((need) => accord.parties.some(({ code }) => code === need));
  return {
    act,
    date,
    by: [party, ...joined],
    // A way out is named by the notice; what comes after it names the notice.
    ...(exit !== null && of === null && { exit }),
    ...(of !== null && { of: [of] }),
    ...(until !== undefined && { until }),
  };
}

/** Acts as a word of the address; undefined for none. */
export const suppositionText = (acts: readonly JsonRecord[]): string | undefined =>
  acts.length === 0 ? undefined : JSON.stringify(acts);

/** The acts that an address supposes, each with an id of its own. What cannot be read supposes nothing. */
export function suppositionOf(text: string | undefined): readonly JsonRecord[] {
  if (text === undefined) return [];
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  const acts = (Array.isArray(read) ? read : []).filter(
    (act): act is JsonRecord => isRecord(act) && typeof act.act === 'string' && typeof act.date === 'string',
  );
  return acts.map((act, i) => ({ id: `supposed-${i + 1}`, ...act }));
}
