import { setTimeout as pause } from 'node:timers/promises';
import { english, isRecord, listed, type Part, type Sentence, sentence } from '../base/index.ts';
import { type DocumentCode, remark } from '../reader/codes.ts';
import type { Fact } from '../reader/fact.ts';
import { modelPrompt, replySchema, stretchesOf } from '../reader/model-prompt.ts';
import { proposalsIn, type Refusal, verifyProposals } from '../reader/proposal.ts';
import type { Remark } from '../reader/source-text.ts';

/** Which model is asked, and within what bounds. */
export interface ModelConfig {
  /** The base address of an endpoint that speaks the chat completions protocol, such as `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  /** The name of the model, as the endpoint knows it; every fact that it proposes bears it. */
  readonly model: string;
  /** Goes into the `Authorization` header and nowhere else. */
  readonly key?: string;
  /** How long asking about one document may take, retries and waiting included. */
  readonly timeoutMs: number;
  /** How long one reply may be. */
  readonly maxBytes: number;
}

/** What the model port finds about a reading. None of it makes a reading fail. */
type ModelCode = Extract<DocumentCode, `reader/model-${string}`>;

/** What came of asking a model: marked facts that the text bears out, the proposals that were refused, and what went wrong. */
export interface Asked {
  readonly facts: readonly Fact[];
  readonly refused: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

/** The options of a call that name a model: `--model URL` and `--model-name NAME`. */
export interface ModelWords {
  readonly url?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * The model that a call or its environment names; undefined where neither does, and then nothing is ever sent. An option goes before the variable
 * (`TACIT_MODEL_URL`, `TACIT_MODEL_NAME`); the key is taken from `TACIT_MODEL_KEY` only, since the words of a call can be seen by others.
 */
export function modelFrom(
  words: ModelWords,
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: ModelConfig } | { readonly fault: Sentence } | undefined {
  const url = words.url ?? (env.TACIT_MODEL_URL || undefined);
  const model = words.name ?? (env.TACIT_MODEL_NAME || undefined);
  const key = env.TACIT_MODEL_KEY || undefined;
  if (url === undefined)
    return words.name === undefined
      ? undefined
      : { fault: sentence`A model has a name and no address: add --model URL.` };
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (!base || !isHttp(base)) return { fault: sentence`The address of a model begins with http:// or https://.` };
  if (base.username !== '' || base.password !== '')
    return { fault: sentence`The address of a model holds no password; put the key into TACIT_MODEL_KEY.` };
  if (model === undefined || model.trim() === '')
    return { fault: sentence`A model has an address and no name: add --model-name NAME.` };
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    return { fault: sentence`TACIT_MODEL_KEY has a character that no key has.` };
  return { config: { url, model, ...(key !== undefined && { key }), timeoutMs: 120_000, maxBytes: 1_000_000 } };
}

/**
 * Asks a model about a text and holds its replies against it. Only the text and our own instructions are sent, in stretches where it is long. Never rejects:
 * whatever goes wrong is a remark, and what was verified before it stays.
 */
export async function askModel(
  config: ModelConfig,
  source: { readonly text: string },
  ownFacts: readonly Fact[],
): Promise<Asked> {
  const stretches = stretchesOf(source.text);
  const facts: Fact[] = [];
  const refused: Refusal[] = [];
  const unreadable: Sentence[] = [];
  const endpoint = endpointOf(config);
  for (const [done, part] of stretches.entries()) {
    const reply = await endpoint(source.text.slice(part.start, part.end));
    if ('content' in reply) {
      if (proposalsIn(reply.content) === undefined) unreadable.push(sentence`it holds no list of facts`);
      const known = [...ownFacts, ...facts];
      const found = verifyProposals(reply.content, { text: source.text, part }, known, config.model);
      facts.push(...found.facts);
      refused.push(...found.refused);
    } else if (reply.code === 'reader/model-unreadable') {
      unreadable.push(reply.why);
    } else {
      const stopped = remark(
        reply.code,
        sentence`The model ${config.model} was asked about ${done} of ${stretches.length} parts of the text: ${reply.why}.`,
      );
      return { facts, refused, remarks: [stopped, ...remarksOn(config.model, unreadable, refused)] };
    }
  }
  return { facts, refused, remarks: remarksOn(config.model, unreadable, refused) };
}

function remarksOn(model: string, unreadable: readonly Sentence[], refused: readonly Refusal[]): readonly Remark[] {
  return [
    ...(unreadable.length === 0
      ? []
      : [
          remark(
            'reader/model-unreadable',
            sentence`Replies of the model ${model} that could not be read: ${tally(unreadable)}.`,
          ),
        ]),
    ...(refused.length === 0
      ? []
      : [
          remark(
            'reader/model-refused',
            sentence`Proposals of the model ${model} that were left out: ${tally(refused.map(({ why }) => why))}.`,
          ),
        ]),
  ];
}

/** Reasons, each once with how often it was given. */
function tally(reasons: readonly Sentence[]): Part {
  const counts = new Map<string, { readonly why: Sentence; n: number }>();
  for (const why of reasons) {
    const known = counts.get(english(why));
    if (known) known.n += 1;
    else counts.set(english(why), { why, n: 1 });
  }
  return listed([...counts.values()].map(({ why, n }) => sentence`${n} because ${why}`));
}

// ---- the protocol

interface Failure {
  readonly code: Exclude<ModelCode, 'reader/model-refused'>;
  readonly why: Sentence;
}

type Reply = { readonly content: string } | Failure;

const unreachable = (why: Sentence): Failure => ({ code: 'reader/model-unreachable', why });
const unread = (why: Sentence): Failure => ({ code: 'reader/model-unreadable', why });

/** Ways to ask for JSON, from the strictest: servers differ in what they know, and say so with status 400. */
const manners = [
  {
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: { name: 'facts', strict: true, schema: replySchema } },
  },
  { temperature: 0, response_format: { type: 'json_object' } },
  {},
] as const;

const mostRetries = 2;
const longestPauseMs = 10_000;

/** An endpoint that can be asked about one stretch after another; its time runs from the first. */
function endpointOf(config: ModelConfig): (text: string) => Promise<Reply> {
  const signal = AbortSignal.timeout(config.timeoutMs);
  let manner = 0;
  const post = (text: string): Promise<Response> => {
    const { system, user } = modelPrompt(text);
    return fetch(addressOf(config.url), {
      method: 'POST',
      // Whoever is asked is whoever was named: neither the text nor the key goes anywhere else.
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(config.key !== undefined && { authorization: `Bearer ${config.key}` }),
      },
      body: JSON.stringify({
        model: config.model,
        stream: false,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        ...manners[manner],
      }),
    });
  };
  const answer = async (text: string): Promise<Reply> => {
    for (let retries = 0; ; ) {
      const response = await post(text);
      if (response.ok) return contentOf(response, config.maxBytes);
      await response.body?.cancel();
      if ((response.status === 400 || response.status === 422) && manner < manners.length - 1) manner += 1;
      else if ((response.status === 429 || response.status === 503) && retries < mostRetries) {
        retries += 1;
        await pause(pauseOf(response), undefined, { signal });
      } else return unreachable(sentence`it answered with status ${response.status}`);
    }
  };
  return async (text) => {
    try {
      return await answer(text);
    } catch (error) {
      return signal.aborted || timedOut(error)
        ? { code: 'reader/model-slow', why: sentence`it took longer than ${config.timeoutMs / 1000} seconds` }
        : unreachable(causeOf(error));
    }
  };
}

function addressOf(base: string): URL {
  const url = new URL(base);
  // Other schemes, such as `data:`, are answered without anybody being asked.
  if (!isHttp(url)) throw new TypeError('not http');
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url;
}

const isHttp = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** How long a server asks to be left alone, within bounds; it may also name a day, which is nothing to wait for. */
function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 1);
  return Math.min(Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 1000, longestPauseMs);
}

const timedOut = (error: unknown): boolean => /^UND_ERR_\w+_TIMEOUT$/.test(codeOf(error));

// A message of the library may quote a header, and so the key: only a code is passed on.
function causeOf(error: unknown): Sentence {
  const code = codeOf(error);
  if (code !== '') return sentence`there was no connection (${code})`;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.message === 'unexpected redirect'
    ? sentence`it sends to another address`
    : sentence`there was no connection`;
}

function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** What the model wrote, out of the envelope of the protocol. */
async function contentOf(response: Response, maxBytes: number): Promise<Reply> {
  const text = await textOf(response, maxBytes);
  if (text === undefined) return unread(sentence`it is longer than ${maxBytes} bytes`);
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    return unread(sentence`it is not JSON`);
  }
  const choices: unknown = isRecord(envelope) ? envelope.choices : undefined;
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const message: unknown = isRecord(choice) ? choice.message : undefined;
  const content: unknown = isRecord(message) ? message.content : undefined;
  return typeof content === 'string' ? { content } : unread(sentence`it is not in the form of the protocol`);
}

/** The body of a response, read as it comes and cut off where it is too long; compressed, it is measured unpacked. */
async function textOf(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
