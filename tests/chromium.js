import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** How to launch the Chromium of this machine.
 * @returns {import('playwright').LaunchOptions} */
export function chromiumLaunch() {
  const flags = isRoot ? ['--no-sandbox', ...args] : args;
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: flags } : { channel: 'chrome', args: flags };
}

/** Makes sure that a Chromium starts, and gets one if none does: Debian's own as root there, else Playwright's.
 * @returns {Promise<boolean>} false when all ways failed */
export async function ensureChromium() {
  if (await starts()) return true;
  console.log('Getting a Chromium…');
  const debian = existsSync('/etc/debian_version') && !existsSync('/etc/lsb-release');
  if (isRoot && debian) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
    if (await starts()) return true;
  }
  const system = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', ...system, 'chromium']);
  return starts();
}

/** @returns {string | undefined} */
export function findChromium() {
  if (process.env['TAMIS_CHROMIUM']) return process.env['TAMIS_CHROMIUM'];
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
// without these, Debian's Chromium knocks at the network at every start
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const args = [...quiet, '--disable-component-update', '--disable-sync'];
const isRoot = process.getuid?.() === 0;

async function starts() {
  try {
    await (await chromium.launch(chromiumLaunch())).close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command
 * @param {string[]} words */
function run(command, words) {
  spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
