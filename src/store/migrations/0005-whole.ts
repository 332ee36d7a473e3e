import { type Migration, raw } from './columns.ts';

// A question over all parts is planned for each of them, and takes longer to plan than to answer. What is asked across accords is kept whole; the
// entries of the record, which are asked by accord alone, stay in parts.
const whole = ['accord', 'label', 'carer', 'word', 'deadline', 'standing'] as const;

/** What lists are made of is kept whole on PostgreSQL. */
export const wholeLists: Migration = {
  name: '0005-whole',
  up: async (db, engine) => {
    if (engine === 'sqlite') return;
    for (const name of whole) {
      await raw(`alter table "${name}" rename to "${name}_parts"`).execute(db);
      await raw(`create table "${name}" (like "${name}_parts" including all)`).execute(db);
      await raw(`insert into "${name}" select * from "${name}_parts"`).execute(db);
      await raw(`drop table "${name}_parts"`).execute(db);
    }
  },
};
