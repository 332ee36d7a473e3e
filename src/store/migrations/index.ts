import { record } from './0001-record.ts';
import { log } from './0002-log.ts';
import { people } from './0003-people.ts';
import { outside } from './0004-outside.ts';
import { wholeLists } from './0005-whole.ts';
import { tidySoon } from './0006-tidy.ts';
import type { Migration } from './columns.ts';

/** Every step of the schema in order. A step that has been released is never changed: the next one follows it. */
export const migrations: readonly Migration[] = [record, log, people, outside, wholeLists, tidySoon];
