import { capped, checkFile, codes, gather } from '../accord/authoring.ts';
import { type Parsed } from '../accord/index.ts';
import type { Diagnostic } from '../base/index.ts';
import type { Day } from '../calendar/index.ts';
import { caseOf } from './finding-case.ts';
import { findActs } from './findings-acts.ts';
import { findCounting } from './findings-counting.ts';
import { findHolidays } from './findings-holidays.ts';
import { findOthers } from './findings-others.ts';
import { findTerms } from './findings-terms.ts';
import { lawPositions } from './law.ts';
import type { Lookup } from './reading.ts';

/** A file to be examined. */
export interface Examination {
  readonly parsed: Parsed;
  /** The name that findings carry. */
  readonly file: string;
  /** The day of the examination: deadlines are looked at from it on, for three years. */
  readonly on: Day;
  readonly lookup: Lookup;
}

/**
 * Everything that is wrong with a file, doubtful about it, or worth knowing, in the order of its lines: what reading it has shown, what
 * the file shows by itself, and what the law makes of it under each of its positions. Each finding is said once. Never throws.
 */
export function findingsIn({ parsed, file, on, lookup }: Examination): readonly Diagnostic[] {
  const { accord, written, locate } = parsed;
  if (!written) return parsed.diagnostics;
  const { found, say } = gather(codes, file, locate);
  // What is wrong with an act by itself is said once; what the law makes of such an act says nothing more.
  const faulty = new Set<number>();
  const law = accord ? lawPositions(accord).map((p) => p.readings.terms ?? {}) : [];
  const ids = (list: 'exits' | 'duties'): string[] =>
    law.flatMap((terms) =>
      (Array.isArray(terms[list]) ? terms[list] : []).map((part) => String((part as { id?: unknown }).id)),
    );
  checkFile(
    {
      written,
      given: { exits: [...ids('exits'), 'any-time'], duties: ids('duties') },
      say: (code, message, path, key) => {
        if (path[0] === 'record' && path[1] !== undefined && !code.startsWith('source/')) faulty.add(Number(path[1]));
        say(code, message, path, key);
      },
    },
    accord !== undefined,
  );
  if (accord) {
    const kase = caseOf(accord, written, on, lookup, say);
    findOthers(kase);
    findActs(kase, faulty);
    findTerms(kase);
    findCounting(kase);
    findHolidays(kase);
  }
  const all = [...parsed.diagnostics, ...found].sort((a, b) => a.line - b.line || a.column - b.column);
  return capped(all, file);
}
