// Bundles the desk: the page, what it loads later, and each file packed as well as it can be, so that no request waits for that.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './house.mjs';
import { licencesOf } from './licences.mjs';

/**
 * Builds the desk into a folder.
 * @param {string} outDir
 * @param {string} id what tells this build from every other
 */
export async function buildDesk(outDir, id) {
  const built = await build({
    configFile: false,
    root: join(root, 'src', 'web'),
    logLevel: 'warn',
    define: { TACIT_BUILD: JSON.stringify(id), 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // A part is never a data: address, which the page may not load.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        input: { index: join(root, 'src', 'web', 'index.html'), offline: join(root, 'src', 'web', 'offline.ts') },
        output: {
          // A worker that answers for every address has to stand at the root, under a name that stays.
          entryFileNames: (part) => (part.name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  });
  const parts = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const inputs = parts.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  writeFileSync(join(outDir, 'licences.txt'), licencesOf(inputs.map((path) => relative(root, path))));
  // What the worker keeps of a build, so that every screen can be read without a network, and not only those that were opened.
  const kept = parts.map(({ fileName }) => `/${fileName}`).filter((path) => /^\/assets\/.*\.(?:js|css)$/.test(path));
  writeFileSync(join(outDir, 'parts.json'), JSON.stringify(kept));
  writeFileSync(join(outDir, 'build.txt'), `${id}\n`);
  for (const found of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!found.isFile() || !/\.(?:js|css|html|svg|json|webmanifest|txt|yaml)$/.test(found.name)) continue;
    const path = join(found.parentPath, found.name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}
