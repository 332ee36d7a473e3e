import { z } from 'zod';
import { problems } from '../service/problem.ts';
import type { ReplyShape, Route } from './contract/route.ts';
import { routes } from './contract/routes.ts';
import { problem } from './contract/shapes.ts';

/** JSON of a schema or of a document. */
export type Tree = Readonly<Record<string, unknown>>;

/** The document of the API (OpenAPI 3.1), made from the table of routes. */
export function openApiDocument(version: string): Tree {
  const schemas: Record<string, Tree> = {};
  const paths: Record<string, Record<string, Tree>> = {};
  for (const [name, one] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    paths[one.path] ??= {};
    (paths[one.path] as Record<string, Tree>)[one.method.toLowerCase()] = operation(name, one, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tacit',
      version,
      summary: 'Agreements that renew unless someone speaks',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(Object.values(routes).map(({ tag }) => tag))].map((tag) => ({ name: tag })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'tacit_session' },
      },
    },
  };
}

function operation(name: string, one: Route, schemas: Record<string, Tree>): Tree {
  const parameters = [
    ...parametersOf('path', one.params, schemas),
    ...parametersOf('query', one.query, schemas),
    ...headersOf(one).map(([header, description]) => ({
      name: header,
      in: 'header',
      description,
      schema: { type: 'string' },
    })),
  ];
  const takes = one.takes ?? ['application/json'];
  return {
    operationId: name,
    tags: [one.tag],
    summary: one.summary,
    ...(one.open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(one.body !== undefined && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          takes.map((media) => [
            media,
            typeof one.body === 'string' ? {} : { schema: schemaOf(one.body as z.ZodType, 'input', schemas) },
          ]),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(one.replies).map(([status, reply]) => [status, response(status, reply, one, schemas)]),
      ),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: schemaOf(problem, 'output', schemas) } },
      },
    },
  };
}

function headersOf(one: Route): readonly (readonly [string, string])[] {
  const writes = one.method !== 'GET' && !one.safe;
  return [
    ...(one.match && one.method === 'GET'
      ? [['If-None-Match', 'The ETag that one has; 304 where it is still true'] as const]
      : []),
    ...(one.match && writes ? [['If-Match', 'The ETag of the accord as it was read'] as const] : []),
    ...(one.match === 'required' ? [['If-None-Match', '`*` for an accord that is not there yet'] as const] : []),
    ...(writes && one.method !== 'DELETE'
      ? [['Idempotency-Key', 'The same request again under this key gets the same reply'] as const]
      : []),
  ];
}

function parametersOf(
  place: 'path' | 'query',
  shape: z.ZodObject | undefined,
  schemas: Record<string, Tree>,
): readonly Tree[] {
  return Object.entries(shape?.shape ?? {}).map(([name, one]) => {
    const schema = schemaOf(one as z.ZodType, 'input', schemas);
    const { description, ...rest } = schema;
    return {
      name,
      in: place,
      required: place === 'path',
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}

function response(status: string, reply: ReplyShape, one: Route, schemas: Record<string, Tree>): Tree {
  const description =
    Number(status) < 300
      ? 'Done'
      : (Object.values(problems).find(([code]) => code === Number(status))?.[1] ?? 'A problem');
  const headers = one.match && Number(status) < 300 ? { headers: { ETag: { schema: { type: 'string' } } } } : {};
  if ('media' in reply) {
    const content = Object.fromEntries(reply.media.map((media) => [media, {}]));
    return { description, ...headers, ...(reply.media.length > 0 && { content }) };
  }
  const media = Number(status) >= 400 ? 'application/problem+json' : 'application/json';
  return { description, ...headers, content: { [media]: { schema: schemaOf(reply, 'output', schemas) } } };
}

// Shapes that have a name stand once, under components.
function schemaOf(shape: z.ZodType, io: 'input' | 'output', schemas: Record<string, Tree>): Tree {
  const tree = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  const own = tree.$defs as Readonly<Record<string, Tree>> | undefined;
  for (const [id, schema] of Object.entries(own ?? {})) schemas[id] ??= pointed(schema);
  const { $schema: _, $defs: __, ...rest } = tree;
  const name = typeof rest.id === 'string' ? rest.id : undefined;
  if (name === undefined) return pointed(rest);
  schemas[name] ??= pointed(rest);
  return { $ref: `#/components/schemas/${name}` };
}

function pointed(schema: Tree): Tree {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => key !== 'id' || typeof (value as Tree).id !== 'string');
    return Object.fromEntries(
      entries.map(([key, one]) =>
        key === '$ref' && typeof one === 'string'
          ? [key, one.replace(/^#\/\$defs\//, '#/components/schemas/')]
          : [key, walk(one)],
      ),
    );
  };
  return walk(schema) as Tree;
}
