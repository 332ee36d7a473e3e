import { type Migration, raw, table } from './columns.ts';

/** What is owed to the outside: webhooks, messages, reminders, and answers already given. */
export const outside: Migration = {
  name: '0004-outside',
  up: async (db, engine) => {
    await table(db, engine, 'webhook', [
      '"id" text not null primary key',
      '"url" text not null',
      '"secrets" text not null',
      '"wants" text not null',
      '"created_at" text not null',
      '"disabled_at" text',
      '"why" text',
    ]);
    await table(db, engine, 'outbox', [
      '"id" text not null primary key',
      '"kind" text not null',
      '"target" text not null',
      '"body" text not null',
      '"attempts" integer not null',
      '"due_at" text not null',
      '"leased_until" text',
      '"done_at" text',
      '"dead_at" text',
      '"fault" text',
      '"created_at" text not null',
    ]);
    await raw('create index outbox_due on outbox (due_at) where done_at is null and dead_at is null').execute(db);
    await raw('create index outbox_target on outbox (target, created_at)').execute(db);
    await table(db, engine, 'told', [
      '"accord" text not null',
      '"deadline" text not null',
      '"step" text not null',
      '"person" text not null',
      '"at" text not null',
      'primary key ("accord", "deadline", "step", "person")',
    ]);
    await table(db, engine, 'replied', [
      '"key" text not null',
      '"actor" text not null',
      '"digest" text not null',
      '"reply" text not null',
      '"at" text not null',
      'primary key ("actor", "key")',
    ]);
    await raw('create index replied_at on replied (at)').execute(db);
  },
};
