/** One row of the table: a formula that products use, and the command that answers the cases with it. */
export interface Program {
  readonly id: string;
  readonly name: string;
  readonly does: string;
  readonly program: readonly string[];
}

/** The words that start Tacit's own adapter. */
export const tacitProgram: readonly string[];

/** The rows of the table, in its order. */
export const programs: readonly Program[];
