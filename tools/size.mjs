// node tools/size.mjs: what the pure layers weigh in a browser, minified and gzipped, and whether anything of Node is in them.
import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The pure layers, from the left. */
export const layers = ['base', 'calendar', 'accord', 'engine', 'brief'];

/** What a page loads when somebody asks for it, by what it is for. */
const parts = {
  authoring: ['accord/authoring', 'engine/authoring'],
  documents: ['brief/documents'],
  pictures: ['brief/pictures'],
  portfolios: ['engine/compiled'],
};

/**
 * What a page loads when somebody asks for a language other than English, which is with the layers: its sentences and those of findings, and apart from
 * them those of documents that are taken in.
 */
export const languages = {
  japanese: ['brief/messages/ja', 'brief/messages/findings/ja'],
  korean: ['brief/messages/ko', 'brief/messages/findings/ko'],
  japaneseDocuments: ['brief/messages/documents/ja'],
  koreanDocuments: ['brief/messages/documents/ko'],
};

/** What only a terminal shows: no page loads it, and it is weighed with the whole. */
const beside = ['brief/terminal'];

const indexes = layers.map((layer) => `${layer}/index`);
/** Everything that the pure layers have in English. */
const whole = [...indexes, ...Object.values(parts).flat(), ...beside];

/** What a register keeps as an index and sends out: no page loads it, and it is not weighed with the whole. */
export const ofRegister = {
  tellings: ['engine/indexed', 'brief/tellings', 'brief/messages/tellings/en'],
  japaneseTellings: ['brief/messages/tellings/ja'],
  koreanTellings: ['brief/messages/tellings/ko'],
};

// What a page loads by itself or has already: the YAML and schema libraries. The tables of holidays are data and load apart.
const apart = ['yaml', 'zod', 'zod/mini'];
const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** @param {Uint8Array} code */
const zipped = (code) => gzipSync(code, { level: 9 }).length;

/**
 * Bundles a script for a browser.
 * @param {string} root folder of the project
 * @param {string} script
 * @param {import('esbuild').BuildOptions} [how]
 */
async function bundle(root, script, how = {}) {
  /** @type {Set<string>} */
  const ofNode = new Set();
  /** @type {Set<string>} */
  const packages = new Set();
  const { outputFiles, metafile } = await build({
    stdin: { contents: script, resolveDir: join(root, 'src'), sourcefile: 'page.js' },
    absWorkingDir: root,
    outdir: root,
    bundle: true,
    write: false,
    metafile: true,
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
        setup(bundling) {
          bundling.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
            if (kind === 'entry-point') return undefined;
            if (builtins.has(path)) ofNode.add(path);
            else packages.add(path);
            return builtins.has(path) || apart.includes(path) ? { path, external: true } : undefined;
          });
          bundling.onResolve({ filter: /\/tables\.ts$/ }, ({ path }) => ({ path, external: true }));
        },
      },
    ],
    ...how,
  });
  return {
    codes: new Map(outputFiles.map(({ path, contents }) => [basename(path), contents])),
    outputs: metafile.outputs,
    sources: Object.keys(metafile.inputs).toSorted(),
    builtins: [...ofNode].toSorted(),
    packages: [...packages].toSorted(),
  };
}

/** @param {readonly string[]} entries */
const exporting = (entries) => entries.map((path, i) => `export * as part${i} from './${path}.ts';`).join('\n');

/**
 * The weight of some entries as one file.
 * @param {string} root
 * @param {readonly string[]} [entries] paths within src, without their ending; everything where left out
 * @returns {Promise<import('./size.d.mts').BrowserSize>}
 */
export async function browserSize(root, entries = whole) {
  const { codes, sources, builtins: ofNode, packages } = await bundle(root, exporting(entries));
  const [code = new Uint8Array()] = codes.values();
  return { bytes: zipped(code), minified: code.length, sources, builtins: ofNode, packages };
}

/**
 * The weight of a page that has all layers from the start and loads each part on request, as esbuild splits it: each file is zipped by itself.
 * @param {string} root
 * @returns {Promise<import('./size.d.mts').PageSize>}
 */
export async function pageSize(root) {
  const requests = [...Object.values(parts), ...Object.values(languages)]
    .flat()
    .map((path) => `() => import('./${path}.ts')`);
  const script = `${exporting(indexes)}\nexport const parts = [${requests.join(', ')}];`;
  const { codes, outputs } = await bundle(root, script, { splitting: true });
  const files = new Map(Object.entries(outputs));
  /** @type {Set<string>} */
  const first = new Set();
  /** @param {string} path */
  const load = (path) => {
    if (first.has(path)) return;
    first.add(path);
    for (const { path: next, kind, external } of files.get(path)?.imports ?? [])
      if (kind === 'import-statement' && !external) load(next);
  };
  for (const [path, { entryPoint }] of files) if (entryPoint?.endsWith('page.js')) load(path);
  /** @param {Iterable<string>} paths */
  const weigh = (paths) =>
    [...paths].reduce((sum, path) => sum + zipped(codes.get(basename(path)) ?? new Uint8Array()), 0);
  return { first: weigh(first), files: first.size, all: weigh(files.keys()) };
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  /** @param {import('./size.d.mts').BrowserSize} size */
  const told = ({ sources, ...size }) => size;
  /** @param {object} line */
  const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  for (let count = 1; count <= layers.length; count++)
    print({ layers: layers.slice(0, count), ...told(await browserSize(root, indexes.slice(0, count))) });
  print({ page: await pageSize(root) });
  print({ whole: told(await browserSize(root)) });
  for (const [name, entries] of Object.entries({ ...languages, ...ofRegister }))
    print({ [name]: told(await browserSize(root, entries)) });
}
