import type { JsonRecord } from '../../base/index.ts';
import { briefHtml, briefInput, briefMarkdown, calendarOf, calendarSource } from '../../brief/documents.ts';
import type { Actor } from '../../service/actor.ts';
import { type Asked, type Posed, questionFor, questions, stretchIn } from '../../service/ask.ts';
import { catalogues } from '../../service/catalogues.ts';
import type { Register } from '../../service/register.ts';
import { type Answer, type Handlers, json, present } from '../call.ts';
import { remembered } from '../remembered.ts';

type Names =
  | 'getStatus'
  | 'getTerms'
  | 'compareReadings'
  | 'getDeadlines'
  | 'getOptions'
  | 'getCurve'
  | 'getTimeline'
  | 'getWhy'
  | 'suppose'
  | 'getBrief'
  | 'getCalendar';

/** Questions about one accord: the answers of the engine, as the command line prints them. */
export const questionHandlers: Handlers<Names> = {
  getStatus: (call) =>
    remembered(call, 'getStatus', async () => {
      const { question } = await posed(call, call.query);
      return questions.status(question);
    }),
  getTerms: (call) =>
    remembered(call, 'getTerms', async () => {
      const { question } = await posed(call, call.query);
      return questions.terms(question);
    }),
  compareReadings: (call) =>
    remembered(call, 'compareReadings', async () => {
      const { question } = await posed(call, call.query);
      const { positions, since } = call.query;
      return questions.compare(question, present({ positions: positions?.split(','), since }));
    }),
  getDeadlines: (call) =>
    remembered(call, 'getDeadlines', async () => {
      const { held, question } = await posed(call, call.query);
      return questions.deadlines(question, present(call.query), call.register.today(held.accord.zone));
    }),
  getOptions: (call) =>
    remembered(call, 'getOptions', async () => {
      const { question } = await posed(call, call.query);
      return questions.options(question, present({ act: call.query.act }));
    }),
  getCurve: (call) =>
    remembered(call, 'getCurve', async () => {
      const { question } = await posed(call, call.query);
      return questions.curve(question, present(call.query));
    }),
  getTimeline: (call) =>
    remembered(call, 'getTimeline', async () => {
      const { question } = await posed(call, call.query);
      return questions.timeline(question, present(call.query));
    }),
  getWhy: (call) =>
    remembered(call, 'getWhy', async () => {
      const { question } = await posed(call, call.query);
      return questions.why(question, present({ field: call.query.field }));
    }),
  suppose: async (call) => {
    const { question } = await posed(call, call.query);
    const acts = call.body.acts.map((act, i): JsonRecord => ({ id: `supposed-${i + 1}`, ...(act as JsonRecord) }));
    return json(200, questions['what-if'](question, acts));
  },
  getBrief: async (call) => {
    const { question } = await posed(call, call.query);
    const language = await catalogues[call.query.lang]();
    const input = briefInput(question);
    return /\btext\/markdown\b/.test(call.headers.accept ?? '')
      ? text('text/markdown', briefMarkdown(input, language))
      : sheet(briefHtml(input, language));
  },
  getCalendar: async (call) => {
    const { held, question } = await posed(call, call.query);
    const today = call.register.today(held.accord.zone);
    const { on: _, ...rest } = question;
    const source = calendarSource({ ...rest, ...stretchIn(present(call.query), today, 0, 731) });
    return text('text/calendar', calendarOf([source], await catalogues[call.query.lang]()));
  },
};

interface About {
  readonly register: Register;
  readonly actor: Actor;
  readonly params: { readonly id: string };
}

const posed = (
  { register, actor, params }: About,
  { on, known, position, party }: { readonly [K in keyof Asked]: Asked[K] | undefined },
): Promise<Posed> => questionFor(register, actor, params.id, present({ on, known, position, party }));

// A sheet by itself: it has its own style in it, runs nothing, and is shown within pages of this server only.
const sheet = (raw: string): Answer => ({
  ...text('text/html', raw),
  headers: {
    Vary: 'Accept',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    'Referrer-Policy': 'no-referrer',
  },
});

const text = (media: string, raw: string): Answer => ({
  status: 200,
  raw,
  media: `${media}; charset=utf-8`,
  headers: { Vary: 'Accept' },
});
