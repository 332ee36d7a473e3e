// node tools/size.mjs: what the pure layers weigh in a browser, minified and gzipped, and whether anything of Node is in them.
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The pure layers, from the left. */
export const layers = ['base', 'calendar', 'accord', 'engine', 'brief'];
// The compiled form of portfolios is weighed with the engine, whether or not its index exports it.
const further = { engine: ['compiled'] };
// What a page loads by itself or has already: the YAML and schema libraries. The tables of holidays are data and load apart.
const apart = ['yaml', 'zod', 'zod/mini'];
const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/**
 * Bundles pure layers for a browser.
 * @param {string} root folder of the project
 * @param {readonly string[]} [wanted] layers, all where left out
 * @returns {Promise<import('./size.d.mts').BrowserSize>}
 */
export async function browserSize(root, wanted = layers) {
  const sources = wanted
    .flatMap((layer) => ['index', ...(layer === 'engine' ? further.engine : [])].map((name) => `${layer}/${name}`))
    .map((path) => join(root, 'src', `${path}.ts`));
  /** @type {Set<string>} */
  const ofNode = new Set();
  /** @type {Set<string>} */
  const packages = new Set();
  const { outputFiles } = await build({
    stdin: {
      contents: sources.map((path, i) => `export * as part${i} from ${JSON.stringify(path)};`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    minify: true,
    legalComments: 'none',
    format: 'esm',
    charset: 'utf8',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [
      {
        name: 'apart',
        setup(bundle) {
          bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind === 'entry-point') return undefined;
            if (builtins.has(path)) ofNode.add(path);
            else packages.add(path);
            return builtins.has(path) || apart.includes(path) ? { path, external: true } : undefined;
          });
          bundle.onResolve({ filter: /\/tables\.ts$/ }, ({ path }) => ({ path, external: true }));
        },
      },
    ],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    bytes: gzipSync(code, { level: 9 }).length,
    minified: code.length,
    builtins: [...ofNode].toSorted(),
    packages: [...packages].toSorted(),
  };
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  for (let count = 1; count <= layers.length; count++) {
    const upTo = layers.slice(0, count);
    process.stdout.write(`${JSON.stringify({ layers: upTo, ...(await browserSize(root, upTo)) })}\n`);
  }
}
