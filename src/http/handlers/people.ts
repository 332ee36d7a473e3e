import { eraseDocument, erasePerson } from '../../service/erasure.ts';
import { giveRight, rightsOf, takeRight } from '../../service/grants.ts';
import type { Identity } from '../../service/identity.ts';
import { acceptInvitation, invite } from '../../service/invitations.ts';
import { addPerson, changePerson, listPersons, personFrom, personLeft, personReport } from '../../service/people.ts';
import { Problem } from '../../service/problem.ts';
import { longestSession, type SignedIn, signOut } from '../../service/sessions.ts';
import type { SignIn } from '../../service/sign-in.ts';
import { listTokens, makeToken, openedBy, revokeToken } from '../../service/tokens.ts';
import { personOf } from '../../store/people.ts';
import { type Answer, afterIn, done, type Handlers, json, page, present } from '../call.ts';

type Names =
  | 'whoAmI'
  | 'signIn'
  | 'keepSession'
  | 'signOut'
  | 'acceptInvitation'
  | 'invite'
  | 'listPersons'
  | 'addPerson'
  | 'changePerson'
  | 'personLeft'
  | 'getPersonReport'
  | 'erasePerson'
  | 'eraseDocument'
  | 'listRights'
  | 'giveRight'
  | 'takeRight'
  | 'listSessions'
  | 'listTokens'
  | 'makeToken'
  | 'revokeToken';

/** The cookie of a session. */
export const sessionCookie = 'tacit_session';

/** People, what they may do, and the secrets that stand for them. */
export function peopleHandlers(signIn: SignIn, identity: Identity): Handlers<Names> {
  return {
    whoAmI: async ({ register, actor }) => {
      const row = actor.person === undefined ? undefined : await personOf(register.read, actor.person);
      return json(200, {
        id: actor.id,
        kind: actor.kind,
        person: row ? personFrom(row) : null,
        grants: actor.grants.map((list) => list.map(({ role, accord, label }) => present({ role, accord, label }))),
      });
    },
    signIn: async ({ body, from }) => begun(await signIn.signIn(body.email, body.password, from)),
    keepSession: async ({ body }) => {
      const actor = await identity.actorBy(body.secret);
      if (actor?.kind !== 'person')
        throw new Problem('not-signed-in', 'This secret opens no session: it is over, or was used up to its end.');
      return { status: 204, headers: kept(body.secret, longestSession / 1000) };
    },
    signOut: async ({ register, secret, query }) => {
      if (secret !== undefined) await signOut(register, secret, query.everywhere === 'true');
      return {
        status: 204,
        headers: { 'Set-Cookie': `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0` },
      };
    },
    acceptInvitation: async ({ register, body }) => {
      const { secret, ...given } = body;
      return begun(await acceptInvitation(register, secret, { ...present(given), password: given.password }));
    },
    invite: (call) =>
      call.write(
        invite(call.register, {
          grants: call.body.grants.map((grant) => present(grant)),
          ...present({ person: call.body.person }),
        }),
        (made) => json(201, made),
      ),
    listPersons: async (call) => page(call, await listPersons(call.register, call.actor, afterIn(call.query))),
    addPerson: (call) =>
      call.write(addPerson(call.register, call.body), (person) =>
        json(201, person, { Location: `/v1/persons/${person.id}` }),
      ),
    changePerson: (call) => call.write(changePerson(call.params.id, present(call.body)), (person) => json(200, person)),
    personLeft: (call) => call.write(personLeft(call.params.id), (person) => json(200, person)),
    getPersonReport: async ({ register, actor, params }) => json(200, await personReport(register, actor, params.id)),
    erasePerson: (call) => call.write(erasePerson(call.params.id), () => done),
    eraseDocument: (call) => call.write(eraseDocument(call.params.hash), () => done),
    listRights: async ({ register, actor, params }) => json(200, await rightsOf(register, actor, params.holder)),
    giveRight: (call) =>
      call.write(giveRight(call.register, call.params.holder, present(call.body)), (given) => json(201, given)),
    takeRight: (call) => call.write(takeRight(call.params.right), () => done),
    listSessions: async ({ register, actor, secret }) => {
      const person = actor.person ?? actor.id;
      const sessions = await listTokens(register, { ...actor, person }, { person, kinds: ['session'] });
      const here = secret === undefined ? undefined : await openedBy(register.read, register.clock, secret);
      return json(
        200,
        sessions.map((one) => ({ ...one, here: one.id === here?.id })),
      );
    },
    listTokens: async ({ register, actor, query }) => {
      const person = query.all === 'true' ? undefined : (actor.person ?? actor.id);
      return json(200, await listTokens(register, { ...actor, person: actor.person ?? actor.id }, present({ person })));
    },
    makeToken: (call) => {
      const { name, grants, person, expiresAt } = call.body;
      const given = { name, grants: grants.map((grant) => present(grant)), ...present({ person, expiresAt }) };
      return call.write(makeToken(call.register, given), (made) => json(201, made));
    },
    revokeToken: (call) => call.write(revokeToken(call.params.id), () => done),
  };
}

// The cookie is for pages: scripts cannot read it, and no other site can have it sent.
function begun({ person, secret, expiresAt }: SignedIn): Answer {
  const seconds = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000));
  return json(201, { person, secret, expiresAt }, kept(secret, seconds));
}

const kept = (secret: string, seconds: number): Readonly<Record<string, string>> => ({
  'Set-Cookie': `${sessionCookie}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`,
  'Cache-Control': 'no-store',
});
