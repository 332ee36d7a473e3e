// npm run lock: completes the lockfile after a change of dependencies. Native tools come as one optional package for each
// platform. npm leaves out of the lockfile those that its registry does not offer at that moment, and then `npm ci`
// refuses the lockfile on every platform. Each tool names the exact version that it wants: this writes those entries,
// with the platform that the name tells, so that only that platform fetches them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, say } from './house.mjs';

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string>, dev?: boolean }} Locked */

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 's390x', 'ppc64', 'loong64', 'mips64el'];

/**
 * What the name of a package says about the platform that it is for.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((one) => words.includes(one));
  const cpu = processors.find((one) => words.includes(one));
  if (!os || !cpu) return undefined;
  return { os, cpu, libc: words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined };
}

await main(async () => {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Record<string, Locked>} */
  const packages = lock.packages;
  /** @type {Record<string, unknown>} */
  const added = {};
  for (const [path, one] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(one.optionalDependencies ?? {})) {
      if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
        throw new Error(`${name}@${version}, wanted by ${path}, is in no lockfile and cannot be written into one`);
      }
      // In the order in which npm writes them.
      added[`node_modules/${name}`] = {
        version,
        cpu: [platform.cpu],
        ...(one.dev ? { dev: true } : {}),
        ...(platform.libc ? { libc: [platform.libc] } : {}),
        optional: true,
        os: [platform.os],
      };
    }
  }
  const names = Object.keys(added);
  if (names.length > 0) {
    const all = Object.entries({ ...packages, ...added });
    lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  say(`package-lock.json: ${names.length} packages of other platforms added`);
  return 0;
});
