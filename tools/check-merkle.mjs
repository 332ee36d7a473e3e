// The proofs of the audit log against shared vectors of other programs: each vector is one check. One that is to be refused holds when it is refused.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, say } from './house.mjs';

/** @typedef {{ name: string, holds: boolean, found: string }} Check */

/** @param {string} folder @returns {readonly string[]} */
function vectorsIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((found) => found.isFile() && found.name.endsWith('.json'))
    .map((found) => join(found.parentPath ?? found.path, found.name))
    .toSorted();
}

const bytes = (/** @type {string | null | undefined} */ text) => Buffer.from(text ?? '', 'base64');

/** @param {string} shared @returns {Promise<readonly Check[]>} */
export async function merkleChecks(shared) {
  const folder = join(shared, 'gate', 'merkle', 'testdata');
  if (!existsSync(folder)) return [{ name: 'merkle vectors', holds: false, found: `there is no folder ${folder}` }];
  say('proofs of the audit log');
  const outfile = join(root, 'node_modules', '.cache', 'check', 'proofs.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/audit/proofs.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { provesInclusion, provesConsistency } = await import(outfile);
  /** @param {string} kind @param {(vector: any) => boolean} holds */
  const checked = (kind, holds) =>
    vectorsIn(join(folder, kind)).map((file) => {
      const vector = JSON.parse(readFileSync(file, 'utf8'));
      const accepted = holds(vector);
      return {
        name: `merkle ${file.slice(folder.length + 1)}`,
        holds: accepted !== Boolean(vector.wantErr),
        found: `${accepted ? 'accepted' : 'refused'}: ${vector.desc}`,
      };
    });
  return [
    ...checked('inclusion', ({ leafIdx, treeSize, leafHash, proof, root: top }) =>
      provesInclusion(bytes(leafHash), leafIdx, treeSize, (proof ?? []).map(bytes), bytes(top)),
    ),
    ...checked('consistency', ({ size1, size2, proof, root1, root2 }) =>
      provesConsistency(size1, size2, (proof ?? []).map(bytes), bytes(root1), bytes(root2)),
    ),
  ];
}
