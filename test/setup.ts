import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server's own database; tests make databases of their own on it. */
    readonly postgres: string;
  }
}

/** One PostgreSQL server for all tests of a run, started before them and stopped after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.url('postgres'));
  return server.stop;
}
