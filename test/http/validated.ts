import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Tree } from '../../src/http/openapi.ts';

/** A fetch that holds every reply against the document of the API, and remembers which operations were exercised. */
export function validatedFetch(document: Tree): {
  readonly fetch: typeof fetch;
  readonly exercised: ReadonlySet<string>;
} {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  const paths = document.paths as Readonly<Record<string, Readonly<Record<string, Tree>>>>;
  const patterns = Object.keys(paths).map((path) => ({
    path,
    pattern: new RegExp(
      `^${path
        .replaceAll('.', '\\.')
        .replace('{tile}', '.+')
        .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
    ),
  }));
  const exercised = new Set<string>();
  const check = (pointer: string, value: unknown, what: string): void => {
    const validate = ajv.getSchema(`api#${pointer}`);
    if (!validate) throw new Error(`the document has no schema at ${pointer}`);
    if (!validate(value))
      throw new Error(`${what} is not as documented: ${ajv.errorsText(validate.errors).slice(0, 500)}`);
  };
  const own: typeof fetch = async (input, init) => {
    const reply = await fetch(input, init);
    const url = new URL(String(input));
    const method = (init?.method ?? 'GET').toLowerCase();
    const found = patterns
      .filter(({ pattern }) => pattern.test(url.pathname))
      .find(({ path }) => paths[path]?.[method]);
    if (!found) throw new Error(`${method} ${url.pathname} is not documented`);
    const operation = paths[found.path]![method] as Tree;
    const name = operation.operationId as string;
    const responses = operation.responses as Readonly<Record<string, Tree>>;
    const status = String(reply.status);
    const key = status in responses ? status : 'default';
    if (key === 'default' && reply.status < 400 && reply.status !== 304)
      throw new Error(`${name}: ${status} is not documented`);
    const media = (reply.headers.get('content-type') ?? '').split(';')[0] as string;
    const content = responses[key]!.content as Readonly<Record<string, Tree>> | undefined;
    if (content && reply.status !== 304 && !(media in content))
      throw new Error(`${name}: ${media} is not documented for ${status}`);
    if (content?.[media]?.schema) {
      const part = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
      const pointer = ['paths', found.path, method, 'responses', key, 'content', media, 'schema']
        .map((step) => `/${encodeURIComponent(part(step))}`)
        .join('');
      check(pointer, await reply.clone().json(), `${name} ${status}`);
    }
    if (reply.status < 400) exercised.add(name);
    return reply;
  };
  return { fetch: own, exercised };
}
