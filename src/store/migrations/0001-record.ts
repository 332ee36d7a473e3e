import { type Migration, raw, table } from './columns.ts';

/** Accords, their entries, and what is worked out from them. */
export const record: Migration = {
  name: '0001-record',
  up: async (db, engine) => {
    await table(
      db,
      engine,
      'accord',
      [
        '"id" text not null primary key',
        '"version" integer not null',
        '"kind" text not null',
        '"title" text',
        '"frame" text not null',
        '"care" text not null',
        '"acts" integer not null',
        '"stale" integer not null',
        '"covered_from" text',
        '"covered_to" text',
        '"learns_at" text',
        '"created_at" text not null',
        '"changed_at" text not null',
      ],
      { by: 'id' },
    );
    await raw('create index accord_stale on accord (id) where stale = 1').execute(db);
    await raw('create index accord_learns on accord (learns_at) where learns_at is not null').execute(db);
    await raw('create index accord_covered on accord (covered_to)').execute(db);
    await table(
      db,
      engine,
      'entry',
      [
        '"accord" text not null',
        '"seq" integer not null',
        '"kind" text not null',
        '"ref" text not null',
        '"body" text not null',
        '"digest" text not null',
        '"recorded_on" text not null',
        '"at" text not null',
        '"actor" text not null',
        'primary key ("accord", "seq")',
      ],
      { by: 'accord' },
    );
    await table(
      db,
      engine,
      'label',
      ['"accord" text not null', '"label" text not null', 'primary key ("accord", "label")'],
      { by: 'accord', keyOnly: true },
    );
    await raw('create index label_label on label (label, accord)').execute(db);
    await table(
      db,
      engine,
      'carer',
      ['"accord" text not null', '"person" text not null', 'primary key ("accord", "person")'],
      { by: 'accord', keyOnly: true },
    );
    await raw('create index carer_person on carer (person, accord)').execute(db);
    await table(
      db,
      engine,
      'word',
      ['"word" text not null', '"accord" text not null', 'primary key ("accord", "word")'],
      { by: 'accord', keyOnly: true },
    );
    await raw('create index word_word on word (word, accord)').execute(db);
    await table(
      db,
      engine,
      'support',
      ['"accord" text not null', '"support" text not null', 'primary key ("accord", "support")'],
      { keyOnly: true },
    );
    await raw('create index support_support on support (support, accord)').execute(db);
    await table(
      db,
      engine,
      'deadline',
      [
        '"accord" text not null',
        '"n" integer not null',
        '"position" text not null',
        '"party" text',
        '"kind" text not null',
        '"date" text not null',
        '"send_by" text not null',
        '"body" text not null',
        'primary key ("accord", "n")',
      ],
      { by: 'accord' },
    );
    await raw('create index deadline_date on deadline (date, accord, n)').execute(db);
    await raw('create index deadline_send on deadline (send_by, accord, n)').execute(db);
    await table(
      db,
      engine,
      'standing',
      [
        '"accord" text not null',
        '"n" integer not null',
        '"position" text not null',
        '"party" text not null',
        '"from_on" text not null',
        '"to_on" text not null',
        '"state" text not null',
        '"notice" text not null',
        '"last_day" text',
        '"notify_by" text',
        '"body" text not null',
        'primary key ("accord", "n")',
      ],
      { by: 'accord' },
    );
    await raw('create index standing_state on standing (state, accord, from_on)').execute(db);
    await table(db, engine, 'document', [
      '"hash" text not null primary key',
      '"media" text not null',
      '"name" text',
      '"size" integer not null',
      '"bytes" blob',
      '"at" text not null',
      '"erased_at" text',
    ]);
    await table(db, engine, 'quote', [
      '"hash" text not null',
      '"document" text not null',
      '"accord" text not null',
      '"ref" text not null',
      '"start" integer not null',
      '"end" integer not null',
      '"exact" text',
      'primary key ("accord", "ref", "hash")',
    ]);
    await raw('create index quote_document on quote (document)').execute(db);
    await table(db, engine, 'branch', [
      '"id" text not null primary key',
      '"accord" text not null',
      '"name" text not null',
      '"version" integer not null',
      '"acts" text not null',
      '"actor" text not null',
      '"at" text not null',
      '"closed_at" text',
    ]);
    await raw('create index branch_accord on branch (accord)').execute(db);
    await table(db, engine, 'setting', ['"name" text not null primary key', '"value" text not null']);
  },
};
