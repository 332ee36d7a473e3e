import type { Command } from './command.ts';

/** Every command that answers, loaded only when it is called. */
export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  status: () => import('./status.ts'),
  deadlines: () => import('./deadlines.ts'),
  options: () => import('./options.ts'),
  compare: () => import('./compare.ts'),
  'what-if': () => import('./what-if.ts'),
  curve: () => import('./curve.ts'),
  timeline: () => import('./timeline.ts'),
  terms: () => import('./terms.ts'),
  why: () => import('./why.ts'),
  check: () => import('./check.ts'),
  format: () => import('./format.ts'),
  count: () => import('./count.ts'),
  ics: () => import('./ics.ts'),
  brief: () => import('./brief.ts'),
  conformance: () => import('./conformance.ts'),
  read: () => import('./read.ts'),
  init: () => import('./init.ts'),
  serve: () => import('./serve.ts'),
  worker: () => import('./worker.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  store: () => import('./store.ts'),
  audit: () => import('./audit.ts'),
  migrate: () => import('./migrate.ts'),
  token: () => import('./token.ts'),
  completions: () => import('./completions.ts'),
};

/** The command of a name. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(commands, name) ? (await commands[name]?.())?.command : undefined;
}

/** The name of the command that reads questions from standard input; it has no answer of its own. */
export const batchName = 'batch';
