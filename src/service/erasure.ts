import { tokensOf } from '../store/people.ts';
import { require } from './accords.ts';
import { isHimself } from './actor.ts';
import { keepAdministrator, presentPerson } from './people.ts';
import { Problem } from './problem.ts';
import { revoke } from './tokens.ts';
import type { Piece } from './writer.ts';

/**
 * Erases what is known of a person (GDPR, article 17). The id stays, and stands for nobody: the log and the record name ids only, so both stay
 * whole and can still be verified.
 */
export function erasePerson(id: string): Piece<void> {
  return async (writing) => {
    if (!isHimself(writing.actor, id)) require(writing, 'administrator', undefined, 'person.erased');
    await presentPerson(writing, id);
    await keepAdministrator(writing, id);
    const { tx, at } = writing;
    for (const token of await tokensOf(tx, ['api', 'session', 'invitation', 'feed'], id)) revoke(writing, token.id);
    const nothing = { name: null, email: null, password: null, zone: 'UTC', language: 'en', bounced_at: null };
    writing.stage(
      tx
        .updateTable('person')
        .set({ ...nothing, left_at: at, erased_at: at })
        .where('id', '=', id)
        .compile(),
    );
    writing.stage(tx.updateTable('token').set({ name: 'erased' }).where('person', '=', id).compile());
    // Answers that were kept for repeated requests say what the person was called.
    writing.stage(tx.deleteFrom('replied').where('reply', 'like', `%"${id}"%`).compile());
    writing.stage(tx.deleteFrom('outbox').where('target', '=', id).compile());
    writing.stage(tx.deleteFrom('grant').where('holder', '=', id).compile());
    writing.log({ action: 'person.erased', outcome: 'done', about: id });
  };
}

/** Erases the bytes, the name and the quotes of a document. Its hash stays: whoever has the document can still show that it is the one. */
export function eraseDocument(hash: string): Piece<void> {
  return async (writing) => {
    require(writing, 'administrator', undefined, 'document.erased');
    const { tx, at } = writing;
    const row = await tx.selectFrom('document').select('erased_at').where('hash', '=', hash).executeTakeFirst();
    if (!row) throw new Problem('not-found', `There is no document ${hash}.`);
    if (row.erased_at !== null) return;
    const nothing = { bytes: null, name: null, erased_at: at };
    writing.stage(tx.updateTable('document').set(nothing).where('hash', '=', hash).compile());
    writing.stage(tx.updateTable('quote').set({ exact: null }).where('document', '=', hash).compile());
    writing.log({ action: 'document.erased', outcome: 'done', about: hash });
  };
}
