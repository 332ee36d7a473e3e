import { request } from 'node:http';
import { expect, test } from 'vitest';
import { parseAccord } from '../../src/accord/index.ts';
import { createClient } from '../../src/http/client.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { system } from '../../src/service/actor.ts';
import { invite } from '../../src/service/invitations.ts';
import { example, serving } from './serving.ts';
import { validatedFetch } from './validated.ts';

test('every documented route is exercised, and every reply is as documented', async () => {
  const served = await serving(['gsomia', 'who', 'office-lease', 'ethics-approval', 'cohort-data-sharing']);
  const { register, base } = served;
  const document = openApiDocument('0');
  const { fetch, exercised } = validatedFetch(document);
  const token = await served.secretFor([{ role: 'administrator' }]);
  const api = createClient({ base, token, fetch });
  const id = 'gsomia';
  const on = '2020-08-24';

  await api.health();
  await api.ready();
  await api.metrics();
  await api.openapi();
  await api.getProblem({ type: 'not-found' });

  const file = parseAccord(example('resin-supply'), 'x').written as never;
  await api.createAccord(file);
  await api.createAccord(example('vfa'), { contentType: 'application/yaml' });
  const { headers } = await api.getAccord({ id: 'resin-supply' });
  await api.putAccord({ id: 'resin-supply' }, { ...(file as object), title: 'Resin' } as never, {
    ifMatch: headers.get('etag')!,
  });
  await api.putAccord({ id: 'telecom-line' }, parseAccord(example('telecom-line'), 'x').written as never, {
    ifNoneMatch: '*',
  });
  await api.listFrames({ id: 'resin-supply' });
  await api.getCare({ id: 'resin-supply' });
  await api.listAccords({ q: 'military', state: 'in-force,suspended', limit: 1 });
  await api.importAccords(`${JSON.stringify(parseAccord(example('usmca'), 'x').written)}\n`);
  await api.exportAccords();
  const list = Buffer.from('No,Title,Supplier,Start date,Term\nC-1,Cleaning,Acme,2022-04-25,3 years\n').toString(
    'base64',
  );
  const { body: proposal } = await api.proposeColumns({ name: 'list.csv', file: list });
  const sheet = { name: 'list.csv', file: list, mapping: proposal.mapping as never };
  expect((await api.importSheet({ ...sheet, dryRun: true })).body.taken).toMatchObject([{ outcome: 'created' }]);
  expect((await api.importSheet(sheet)).body.taken).toMatchObject([{ row: 2, id: 'c-1', outcome: 'created' }]);
  for (const one of ['gsomia', 'who', 'vfa', 'cohort-data-sharing', 'usmca', 'office-lease']) {
    await api.checkAccord({ id: one });
    await api.getStatus({ id: one });
    await api.getStatus({ id: one, on });
    await api.getTerms({ id: one, on });
    await api.getDeadlines({ id: one, from: '2019-01-01', to: '2027-01-01' });
    await api.getOptions({ id: one, on });
    await api.getWhy({ id: one, on });
  }
  await api.compareReadings({ id, on });
  await api.compareReadings({ id, on, since: '2019-08-22' });
  await api.getCurve({ id, on, from: on, to: '2020-10-01' });
  await api.getTimeline({ id, on });
  await api.suppose({ id, on }, { acts: [{ act: 'revocation', date: on, by: ['KR'], of: ['notice'] }] });
  await api.getBrief({ id, on });
  await api.getCalendar({ id });
  await api.listDeadlines({ from: '2026-11-25', to: '2027-06-01', kind: 'notify-by,renews' });
  await api.listStatuses({ state: 'in-force,ended' });
  const { body: two } = await api.listStatuses({ accords: 'who,gsomia,nothing-there' });
  expect(two.rows.map(({ accord }) => accord)).toEqual(['gsomia', 'who']);

  const act = await api.recordAct({ id }, { act: 'statement', date: '2024-01-01', by: ['KR'], says: 'x' });
  await api.recordAct({ id, dryRun: 'true' }, { act: 'statement', date: '2024-01-01', by: ['KR'] });
  await api.recordAct({ id }, (act.body as unknown as { act: never }).act);
  await api.listRecord({ id });
  await api.getHistory({ id, limit: 3 });
  await api.recordDecision(
    { id },
    { deadline: { party: 'KR', exit: 'non-renewal', ends: '2026-11-22' }, decided: 'renew' },
  );
  await api.listDecisions({ id });
  const bytes = new TextEncoder().encode('A note.');
  const { body: attached } = await api.attachDocument(
    { id, name: 'note.txt', act: 'notice', how: 'by hand', served: '2019-08-23' },
    bytes,
  );
  const noted = await api.attachDocument({ id, name: 'note.txt', quotes: '0-1,2-6' }, bytes);
  expect(noted.body.paper.quotes).toHaveLength(2);
  await expect(api.attachDocument({ id, name: 'note.txt', quotes: '2-60' }, bytes)).rejects.toThrow(/no words/);
  await api.listDocuments({ id });
  expect((await api.getDocument({ id, hash: attached.paper.hash })).body).toEqual(bytes);
  const news = 'SEOUL, Nov. 22, 2019 — South Korea told Japan on Aug. 23 that it would end the military agreement.';
  const { body: reading } = await api.readDocument(new TextEncoder().encode(news), { name: 'news.txt' });
  expect(reading.draft.facts.every(({ start, end, quote }) => news.slice(start, end) === quote)).toBe(true);
  const { body: onto } = await api.readDocument(new TextEncoder().encode(news), { onto: id });
  expect(onto.onto?.acts.map(({ status, against }) => [status, against])).toEqual([['known', 'notice']]);
  await expect(api.readDocument(new TextEncoder().encode('%PDF-1.7 x'), { name: 'x.pdf' })).rejects.toThrow(/damaged/);
  await expect(api.readDocument(new TextEncoder().encode(news), { onto: 'secret' })).rejects.toThrow(/no accord/);
  const { body: branch } = await api.openBranch(
    { id },
    { name: 'Leave', acts: [{ act: 'notice', date: '2024-05-01', by: ['KR'], exit: 'non-renewal' }] },
  );
  await api.listBranches({ id });
  await api.getBranch({ id, branch: branch.id, on: '2024-06-01' });
  await api.closeBranch({ id, branch: branch.id });

  await api.whoAmI();
  const { body: person } = await api.addPerson({ name: 'Ada', email: 'ada@example.org', zone: 'UTC', language: 'en' });
  await api.changePerson({ id: person.id }, { zone: 'Asia/Seoul' });
  await api.setCare({ id }, { owner: person.id, labels: ['asia'] });
  const { body: right } = await api.giveRight({ holder: person.id }, { role: 'administrator' });
  const { body: other } = await api.giveRight({ holder: person.id }, { role: 'reader', accord: id });
  await api.listRights({ holder: person.id });
  await api.takeRight({ holder: person.id, right: other.id });
  expect(right.role).toBe('administrator');
  const { body: invited } = await api.invite({ person: person.id });
  const password = 'four words are enough';
  await api.acceptInvitation({ secret: invited.secret, password });
  const { body: session } = await api.signIn({ email: 'ada@example.org', password });
  await api.keepSession({ secret: session.secret });
  const asAda = createClient({ base, token: session.secret, fetch });
  expect((await asAda.whoAmI()).body.person?.name).toBe('Ada');
  const { body: made } = await asAda.makeToken({ name: 'mine', grants: [{ role: 'reader' }], person: person.id });
  await asAda.listTokens();
  expect((await asAda.listSessions()).body).toHaveLength(2);
  const { body: feed } = await asAda.makeFeed({ name: 'Phone', query: { accord: id, alarms: [7] } });
  const secretOfFeed = feed.calendar.split('/').at(-2) as string;
  expect((await asAda.readCalendarFeed({ secret: secretOfFeed })).body).toContain('VALARM');
  await asAda.readDeadlineFeed({ secret: secretOfFeed });
  await asAda.readChangeFeed({ secret: secretOfFeed });
  await asAda.listAccords({ mine: 'true' });
  await asAda.listDeadlines({ mine: 'true' });
  await asAda.listStatuses({ mine: 'true' });
  await asAda.revokeToken({ id: made.token.id });
  await asAda.getPersonReport({ id: person.id });
  await asAda.signOut({ everywhere: 'true' });
  await expect(asAda.whoAmI()).rejects.toThrow(/opens nothing/);
  const { secret } = await register.write(system, invite(register, { grants: [{ role: 'administrator' }] }));
  await api.acceptInvitation({ secret, password, name: 'Bob', email: 'bob@example.org', zone: 'UTC', language: 'ko' });
  await api.reportBounce({ id: person.id });
  await api.personLeft({ id: person.id });
  await api.listPersons();
  await api.erasePerson({ id: person.id });
  await api.eraseDocument({ hash: attached.paper.hash });
  await api.listLadders();
  await api.putLadder({ name: 'short' }, { steps: [{ before: '10 days', to: 'owner' }] });
  await api.removeLadder({ name: 'short' });
  await api.listTold({ id });
  const { body: hook } = await api.createWebhook({ url: 'https://example.org/hook', accords: [id] });
  await api.listWebhooks();
  await api.rotateWebhookSecret({ id: hook.id }, {});
  await api.dropWebhookSecret({ id: hook.id });
  await api.testWebhook({ id: hook.id });
  expect((await api.replayWebhook({ id: hook.id }, { since: '2020-01-01T00:00:00Z' })).body.events).toBeGreaterThan(1);
  const { body: deliveries } = await api.listDeliveries({ id: hook.id, limit: 1 });
  expect(deliveries.next).toBeDefined();
  const delivery = deliveries.rows[0]?.id as string;
  await api.replayDelivery({ id: hook.id, delivery });
  await api.listOutbox({ state: 'open' });
  await api.replayOutbox({ id: delivery });
  await api.disableWebhook({ id: hook.id }, { why: 'maintenance' });
  await api.enableWebhook({ id: hook.id });
  await api.deleteWebhook({ id: hook.id });
  await api.listChanges({ limit: 200 });
  await api.getCheckpoint();
  await api.getLogLine({ index: 3 });
  await api.getLogGrowth({ from: 2 });
  await api.getTile({ tile: '0/000.p/3' });
  await api.getTile({ tile: 'entries/000.p/2' });

  await expect(api.getStatus({ id: 'nothing-there' })).rejects.toThrow(/no accord/);
  await expect(api.recordAct({ id }, { act: 'notice', by: ['XX'] } as never)).rejects.toThrow();
  await new Promise<void>((done) => {
    const asked = request(`${base}/v1/changes/stream`, { headers: { Authorization: `Bearer ${token}` } }, (reply) => {
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/event-stream']);
      asked.destroy();
      done();
    });
    asked.on('error', () => undefined);
    asked.end();
  });
  const documented = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId);
  // A stream has no end that a client could wait for: it is asked above.
  expect(documented.filter((name) => !exercised.has(name))).toEqual(['streamChanges']);
  await served.stop();
}, 60_000);
