import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// What a register with a few examples replied on the day of the article, whole: the API is held to it, and the page is fed with it.

/** The instant at which the register stands: noon in Seoul on 24 August 2020. */
export const goldenAt = Date.parse('2020-08-24T03:00:00Z');

/** The examples in it. */
export const goldenExamples = ['gsomia', 'office-lease', 'who'] as const;

/** Where the replies are kept. */
export const goldenPath = join(import.meta.dirname, 'golden-replies.json');

/** A reply as it came. */
export interface GoldenReply {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const gsomia = ['frames', 'record', 'care', 'documents', 'decisions', 'told', 'history?limit=200'];

/** What is asked: all that the page asks for its desk, its list and an accord. */
export const goldenAsked: readonly string[] = [
  '/v1/me',
  '/v1/deadlines?by=send-by&from=2020-07-24&to=2021-08-25&limit=100&kind=notify-by%2Creview%2Creminder-duty%2Ceffect%2Csuspension-ends',
  '/v1/accords?limit=1',
  '/v1/accords?limit=14',
  '/v1/accords?limit=200',
  '/v1/accords?state=ended&limit=200',
  '/v1/statuses?accords=gsomia%2Coffice-lease%2Cwho&limit=200',
  '/v1/changes?after=-1&limit=200',
  '/v1/persons?limit=200',
  '/v1/ladders',
  ...gsomia.map((part) => `/v1/accords/gsomia/${part}`),
  ...['who', 'office-lease'].flatMap((id) => [`/v1/accords/${id}/frames`, `/v1/accords/${id}/record`]),
];

/** The replies by what was asked. */
export const goldenReplies = (): Readonly<Record<string, GoldenReply>> =>
  JSON.parse(readFileSync(goldenPath, 'utf8')) as Readonly<Record<string, GoldenReply>>;
