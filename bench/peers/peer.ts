import type { Day } from '../../src/calendar/index.ts';

/** A contract in the plainest terms: it renews by steps of months from its first day, and notice is months or days. */
export interface Contract {
  readonly firstDay: Day;
  readonly stepMonths: number;
  readonly noticeMonths: number;
  readonly noticeDays: number;
}

/** A contract as the users of a library keep it: its first day is a date of that library. */
export interface Held<T> {
  readonly first: T;
  readonly stepMonths: number;
  readonly noticeMonths: number;
  readonly noticeDays: number;
}

/** A library of dates, doing the job as its users would. */
export interface Peer {
  readonly name: string;
  /**
   * Takes contracts up beforehand, and answers the next deadline of notice on or after a day for each of them. `read` turns an answer into
   * a day, outside of what is timed.
   */
  readonly prepare: (contracts: readonly Contract[]) => {
    readonly next: (on: Day) => readonly unknown[];
    readonly read: (answer: unknown) => Day;
  };
  /** Whether its arithmetic can answer for a contract. */
  readonly answers: (contract: Contract) => boolean;
}

/** Takes contracts up with the dates of a library. */
export function heldWith<T>(contracts: readonly Contract[], dateOf: (day: Day) => T): readonly Held<T>[] {
  return contracts.map(({ firstDay, ...rest }) => ({ first: dateOf(firstDay), ...rest }));
}
