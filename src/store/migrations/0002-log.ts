import { type Migration, raw, table } from './columns.ts';

/** The audit log: its leaves, the roots of its complete subtrees, its checkpoints. */
export const log: Migration = {
  name: '0002-log',
  up: async (db, engine) => {
    await table(db, engine, 'log', [
      '"idx" integer not null primary key',
      '"at" text not null',
      '"actor" text not null',
      '"action" text not null',
      '"accord" text',
      '"outcome" text not null',
      '"leaf" text not null',
      '"hash" blob not null',
    ]);
    await raw('create index log_accord on log (accord, idx) where accord is not null').execute(db);
    await table(db, engine, 'log_head', [
      '"id" integer not null primary key',
      '"size" integer not null',
      '"frontier" text not null',
    ]);
    await raw(`insert into log_head (id, size, frontier) values (1, 0, '')`).execute(db);
    await table(db, engine, 'tile', [
      '"level" integer not null',
      '"n" integer not null',
      '"hash" blob not null',
      'primary key ("level", "n")',
    ]);
    await table(db, engine, 'checkpoint', [
      '"size" integer not null primary key',
      '"note" text not null',
      '"at" text not null',
    ]);
  },
};
