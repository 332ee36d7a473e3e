import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sirv from 'sirv';

/** The desk as files: the page for every address of its own, and what the page loads. */
export interface Desk {
  /** What tells this build of it from every other. */
  readonly build: string;
  /** Whether a request that no route answers is for the desk. */
  readonly serves: (request: FastifyRequest) => boolean;
  readonly serve: (request: FastifyRequest, reply: FastifyReply) => void;
}

// Nothing from elsewhere, nothing in the page itself: what is not a file of this origin does not run.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the desk from the folder into which it was built. */
export function deskFrom(folder: string): Desk {
  const build = readFileSync(join(folder, 'build.txt'), 'utf8').trim();
  const files = sirv(folder, {
    // Every address is the page, but for those of files: one that is not there is said not to be there.
    single: true,
    ignores: ['^/assets/'],
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (reply: ServerResponse, path: string) => {
      reply.setHeader('Content-Security-Policy', policy);
      reply.setHeader('X-Content-Type-Options', 'nosniff');
      reply.setHeader('Referrer-Policy', 'no-referrer');
      reply.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      reply.setHeader('Tacit-Build', build);
      // Names of assets tell what is in them; everything else may be another one after the next build.
      reply.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return {
    build,
    serves: ({ method, url }) =>
      (method === 'GET' || method === 'HEAD') && !/^\/(?:v1|feeds|problems)(?:\/|$)/.test(url),
    serve: ({ raw }, reply) => {
      // Files of a page are small: nobody needs a part of one, and a range that is none would break the answer off.
      delete raw.headers.range;
      files(raw, reply.raw, () => {
        reply.raw.writeHead(404, {
          'Content-Type': 'text/plain; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
          'Tacit-Build': build,
        });
        reply.raw.end('There is nothing here.');
      });
    },
  };
}
