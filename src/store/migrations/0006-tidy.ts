import { type Migration, raw } from './columns.ts';

// What is worked out anew leaves dead rows behind, and whether anything is behind is asked before every list: a database that tidies a table only when a
// fifth of it has changed would look through all of them each time.
const changing = ['accord', 'deadline', 'standing'] as const;

/** PostgreSQL tidies what is worked out anew soon after. */
export const tidySoon: Migration = {
  name: '0006-tidy',
  up: async (db, engine) => {
    if (engine === 'sqlite') return;
    for (const name of changing)
      await raw(
        `alter table "${name}" set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000)`,
      ).execute(db);
  },
};
