// Writes the typed client from the document of the API: plain types and one function for each operation, without any
// library. `npm run record` writes it; a test sees that it is up to date.

/** @typedef {{ [key: string]: any }} Tree */

const head = `// Written from the document of the API by \`npm run record\`. What is changed here is lost.

/** A problem as the server says it (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(\`\${problem.title}: \${problem.detail}\`);
    this.problem = problem;
  }
}

/** Where the server is, and what stands for whoever asks. */
export interface ClientOptions {
  readonly base: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** What every request may say beside its parameters. */
export interface RequestOptions {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly idempotencyKey?: string;
  readonly accept?: string;
  /** The media type of the body, where it is not the first that the operation takes. */
  readonly contentType?: string;
  readonly signal?: AbortSignal;
}

/** A reply: its status, its headers and what it holds. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}
`;

/**
 * The client for a document.
 * @param {Tree} document
 */
export function clientText(document) {
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `${comment(schema.description ?? `See \`${name}\` in the document of the API.`)}\nexport ${declared(name, schema)}\n`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operation(path, method, one)),
  );
  return `${head}
${types.join('\n')}
/** The operations of the API. */
export interface Client {
${operations.map(({ signature }) => signature).join('\n')}
}

/** A client of a server. */
export function createClient(options: ClientOptions): Client {
  const call = caller(options);
  return {
${operations.map(({ entry }) => entry).join('\n')}
  };
}

// The name of a tile has slashes in it.
const inAddress = (name: string, value: string): string =>
  name === 'tile' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);

type Parameters = Readonly<Record<string, unknown>>;
type Caller = (method: string, path: string, inPath: readonly string[], parameters: Parameters, body: unknown, media: string | undefined, options: RequestOptions) => Promise<Reply<never>>;

function caller({ base, token, fetch: send = fetch }: ClientOptions): Caller {
  return async (method, path, inPath, parameters, body, media, options) => {
    const query = new URLSearchParams();
    let url = path;
    for (const [name, value] of Object.entries(parameters)) {
      if (value === undefined) continue;
      if (inPath.includes(name)) url = url.replace(\`{\${name}}\`, inAddress(name, String(value)));
      else query.set(name, String(value));
    }
    const search = query.size > 0 ? \`?\${query.toString()}\` : '';
    const type = body === undefined ? undefined : (options.contentType ?? media);
    const headers: Record<string, string> = {
      ...(token !== undefined && { Authorization: \`Bearer \${token}\` }),
      ...(type !== undefined && { 'Content-Type': type }),
      ...(options.accept !== undefined && { Accept: options.accept }),
      ...(options.ifMatch !== undefined && { 'If-Match': options.ifMatch }),
      ...(options.ifNoneMatch !== undefined && { 'If-None-Match': options.ifNoneMatch }),
      ...(options.idempotencyKey !== undefined && { 'Idempotency-Key': options.idempotencyKey }),
    };
    const sent = body === undefined ? undefined : typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const reply = await send(\`\${base}\${url}\${search}\`, {
      method,
      headers,
      ...(sent !== undefined && { body: sent as string }),
      ...(options.signal && { signal: options.signal }),
    });
    const held = reply.headers.get('content-type') ?? '';
    if (held.startsWith('application/problem+json')) throw new ApiProblem((await reply.json()) as Problem);
    const read = held.startsWith('application/json') ? await reply.json() : held.startsWith('application/octet-stream') ? new Uint8Array(await reply.arrayBuffer()) : await reply.text();
    return { status: reply.status, headers: reply.headers, body: read as never };
  };
}
`;
}

/** @param {string} path @param {string} method @param {Tree} one */
function operation(path, method, one) {
  const parameters = (one.parameters ?? []).filter((/** @type {Tree} */ p) => p.in !== 'header');
  const inPath = parameters.filter((/** @type {Tree} */ p) => p.in === 'path').map((/** @type {Tree} */ p) => p.name);
  const fields = parameters.map(
    (/** @type {Tree} */ p) => `${p.name}${p.in === 'path' ? '' : '?'}: ${typeOf(p.schema)}`,
  );
  const content = one.requestBody?.content;
  const [media] = content ? Object.keys(content) : [];
  const body = content && media !== undefined ? bodyType(media, content) : undefined;
  const replies = Object.entries(one.responses)
    .filter(([status]) => Number(status) < 300)
    .map(([, reply]) => replyType(reply));
  const type = [...new Set(replies)].join(' | ');
  const takes = [
    fields.length > 0 ? `parameters${inPath.length === 0 ? '?' : ''}: { ${fields.join('; ')} }` : undefined,
    body ? `body: ${body}` : undefined,
    'options?: RequestOptions',
  ].filter((part) => part !== undefined);
  const order = fields.length > 0 && inPath.length === 0 && body ? [takes[1], takes[0], takes[2]] : takes;
  const names = order.map((part) => (part ?? '').split(/[?:]/)[0]);
  const given = (/** @type {string} */ name, /** @type {string} */ other) => (names.includes(name) ? name : other);
  return {
    signature: `  /** ${one.summary}. \`${method.toUpperCase()} ${path}\` */\n  ${one.operationId}(${order.join(', ')}): Promise<Reply<${type}>>;`,
    entry: `    ${one.operationId}: (${names.join(', ')}) => call('${method.toUpperCase()}', '${path}', ${JSON.stringify(inPath)}, ${given('parameters', '{}')}${fields.length > 0 ? ' ?? {}' : ''}, ${given('body', 'undefined')}, ${media ? `'${media}'` : 'undefined'}, options ?? {}),`,
  };
}

/** @param {string} media @param {Tree} content */
function bodyType(media, content) {
  const schema = content[media].schema;
  const other = 'application/yaml' in content ? ' | string' : '';
  if (schema) return `${typeOf(schema)}${other}`;
  return media === 'application/octet-stream' ? 'Uint8Array' : 'string';
}

/** @param {any} reply */
function replyType(reply) {
  const [[media, held] = []] = Object.entries(reply.content ?? {});
  if (media === undefined) return 'string';
  if (held.schema) return typeOf(held.schema);
  return media === 'application/octet-stream' ? 'Uint8Array' : 'string';
}

/** @param {string} name @param {Tree} schema */
function declared(name, schema) {
  const type = typeOf(schema);
  return type.startsWith('{') ? `interface ${name} ${type}` : `type ${name} = ${type};`;
}

/** @param {Tree} schema @returns {string} */
function typeOf(schema) {
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((/** @type {unknown} */ one) => JSON.stringify(one)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map(typeOf))].join(' | ');
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ');
  if (Array.isArray(schema.type))
    return schema.type.map((/** @type {string} */ type) => typeOf({ ...schema, type })).join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array': {
      const one = typeOf(schema.items ?? {});
      return `readonly ${/^\w+$/.test(one) ? one : `(${one})`}[]`;
    }
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

/** @param {Tree} schema */
function objectType(schema) {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, one]) =>
      `readonly ${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${typeOf(one)}`,
  );
  const open = schema.additionalProperties;
  if (open !== undefined && open !== false) fields.push('readonly [member: string]: unknown');
  return fields.length === 0 ? 'Readonly<Record<string, unknown>>' : `{ ${fields.join('; ')} }`;
}

const comment = (/** @type {string} */ text) => `/** ${text} */`;
