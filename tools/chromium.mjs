// A browser for the tests of the desk: the one of the machine, or Debian's where this is root on Debian.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { run, say } from './house.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is, if one is there. */
export function chromiumAt() {
  return [process.env.TACIT_CHROMIUM ?? '', ...places].find((path) => path !== '' && existsSync(path));
}

/** Sees that a browser is there, with letters for three languages. */
export async function ensureChromium() {
  const found = chromiumAt();
  if (found !== undefined) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    throw new Error('the tests of the desk need chromium: install it, or say where it is in TACIT_CHROMIUM');
  say('installing chromium and fonts (apt-get)');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quietOut: true, env });
  const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quietOut: true, env });
  const installed = chromiumAt();
  if (installed === undefined) throw new Error('chromium could not be installed');
  return installed;
}
