import type { Message } from './message.ts';
import { pages } from './pages.ts';
import { reasons } from './reasons.ts';
import { status } from './status.ts';
import { tables } from './tables.ts';
import { words } from './words.ts';

const table = { ...words, ...status, ...reasons, ...tables, ...pages } as const;

/** The name of a message. */
export type Key = keyof typeof table;

/** Every sentence and word, by name. */
export const messages: Readonly<Record<Key, Message>> = table;
