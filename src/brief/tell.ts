import type { TellingKey, Tellings } from './messages/tellings/tellings.ts';
import { fill, type Values } from './say.ts';

/** A message of what is sent out, with its values put in. */
export function tell({ messages }: Tellings, key: TellingKey, values: Values = {}): string {
  return fill(messages[key], values);
}

/** Whether there is a message of this name about what is sent out. */
export function canTell({ messages }: Tellings, key: string): key is TellingKey {
  return Object.hasOwn(messages, key);
}
