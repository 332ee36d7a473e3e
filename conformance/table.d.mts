import type { Program } from './programs.mjs';
import type { ConformanceCase } from './run.mjs';

type Part = 'cases' | 'table';

/** The table, one row a program. */
export function tableOf(list: readonly Program[], cases?: readonly ConformanceCase[]): Promise<string>;

/** One line that says what the suite holds. */
export function countOf(cases?: readonly ConformanceCase[]): string;

/** What stands between the markers of a part of the page. */
export function partOf(text: string, part: Part): string;
