import { type Migration, raw, table } from './columns.ts';

/** People, what they may do, and the secrets that stand for them. */
export const people: Migration = {
  name: '0003-people',
  up: async (db, engine) => {
    await table(db, engine, 'person', [
      '"id" text not null primary key',
      '"name" text',
      '"email" text',
      '"zone" text not null',
      '"language" text not null',
      '"password" text',
      '"created_at" text not null',
      '"left_at" text',
      '"bounced_at" text',
      '"erased_at" text',
    ]);
    await raw('create unique index person_email on person (email) where email is not null').execute(db);
    await table(db, engine, 'grant', [
      '"id" text not null primary key',
      '"holder" text not null',
      '"role" text not null',
      '"accord" text',
      '"label" text',
    ]);
    await raw('create index grant_holder on "grant" (holder)').execute(db);
    await table(db, engine, 'token', [
      '"id" text not null primary key',
      '"kind" text not null',
      '"hash" text not null unique',
      '"name" text not null',
      '"person" text',
      '"purpose" text',
      '"created_at" text not null',
      '"expires_at" text',
      '"revoked_at" text',
    ]);
    await raw('create index token_person on token (person)').execute(db);
  },
};
