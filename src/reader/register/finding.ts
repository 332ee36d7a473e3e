import { english, type Sentence, type Severity, spoken } from '../../base/index.ts';
import { type RegisterCode, registerCodes } from './codes.ts';

/** Something that was found in a register. The message is in English; under the symbol stands the sentence, for every language. */
export interface RegisterFinding {
  /** The number of the row as the spreadsheet shows it; null for a whole column and for the mapping. */
  readonly row: number | null;
  /** The letter of the column; null where no one column is to blame. */
  readonly column: string | null;
  /** One of the codes of registers, or of those of accord files. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly [spoken]: Sentence;
}

/** What a cell, a row or a column gives where it cannot be read: the code and the words. */
export interface Fault {
  readonly code: RegisterCode;
  readonly says: Sentence;
}

/** A value, or why there is none. */
export type Read<T> = { readonly value: T } | Fault;

/** Whether there is a value. */
export const isRead = <T>(read: Read<T>): read is { readonly value: T } => 'value' in read;

/** A finding at a place. */
export function findingAt(row: number | null, column: string | null, { code, says }: Fault): RegisterFinding {
  const [severity, hint] = registerCodes[code];
  return { row, column, code, severity, message: english(says), hint, [spoken]: says };
}
